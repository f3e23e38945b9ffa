using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes accessors of named properties.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor of a property.</summary>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}

/// <summary>A named property of a state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>Its name.</summary>
    string Name { get; }
}

/// <summary>Reads and writes one property of a turn's state.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value; when there is none, the default, which is then kept.</summary>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = default, CancellationToken cancellationToken = default);

    /// <summary>Removes the value.</summary>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    /// <summary>Sets the value; it is stored when the state is saved.</summary>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}

/// <summary>Properties that are read once in a turn and written back if they changed.</summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    /// <summary>A state that keeps its cache in the turn under a key.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        this.storage = storage ?? throw new ArgumentNullException(nameof(storage));
        this.contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentNullException(nameof(name));
        return new Accessor<T>(this, name);
    }

    /// <summary>Reads the state into the turn, once unless forced.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State != null)
            return;

        var key = GetStorageKey(turnContext);
        var items = await storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[contextServiceKey] = new CachedBotState(stored switch
        {
            null => null,
            IDictionary<string, object> properties => properties,
            JObject untyped => untyped.ToObject<Dictionary<string, object>>(),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        });
    }

    /// <summary>Writes the state if it changed, or if forced.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached)
            return;

        var fingerprint = Fingerprint.Of(cached.State);
        if (!force && fingerprint == cached.Fingerprint)
            return;

        await storage.WriteAsync(new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = cached.State }, cancellationToken);
        cached.Fingerprint = fingerprint;
    }

    /// <summary>Empties the state in the turn; saving writes it empty.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) != null)
            turnContext.TurnState[contextServiceKey] = new CachedBotState { Fingerprint = default };
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from the turn and the storage.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        return storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>What the turn holds of this state; null before it was loaded.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(contextServiceKey);
    }

    /// <summary>The key of this turn's state.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A property's value, converted when the storage lost its type.</summary>
    /// <exception cref="KeyNotFoundException">A value type has no value.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        if (!GetCachedState(turnContext).State.TryGetValue(propertyName, out var value))
            return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T>(default);

        return Task.FromResult(value switch
        {
            T typed => typed,
            null => default,
            JToken untyped => untyped.ToObject<T>(),
            _ => JToken.FromObject(value).ToObject<T>(),
        });
    }

    /// <summary>Removes a property.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        GetCachedState(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        GetCachedState(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    /// <summary>What a turn holds of a state.</summary>
    public class CachedBotState
    {
        /// <summary>A state as it was read.</summary>
        public CachedBotState(IDictionary<string, object> state = default)
        {
            State = state ?? new Dictionary<string, object>();
            Fingerprint = Fingerprint.Of(State);
        }

        /// <summary>The properties.</summary>
        public IDictionary<string, object> State { get; set; }

        internal Fingerprint Fingerprint { get; set; }
    }

    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = default, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            try
            {
                var value = await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
                if (value is not null || defaultValueFactory == null)
                    return value;
            }
            catch (KeyNotFoundException) when (defaultValueFactory == null)
            {
                return default;
            }
            catch (KeyNotFoundException)
            {
                // The default below is the value.
            }

            var result = defaultValueFactory();
            await SetAsync(turnContext, result, cancellationToken);
            return result;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }
    }
}

/// <summary>State of a conversation.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var conversation = turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("invalid activity-missing Conversation.Id");
        return $"{channel}/conversations/{conversation}";
    }
}

/// <summary>State of a person on a channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        var channel = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");
        var user = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
        return $"{channel}/users/{user}";
    }
}
