using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
public interface IStorage
{
    /// <summary>The objects that exist among the keys.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes objects by key.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes objects; a missing key is no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object that knows the version it was read at.</summary>
public interface IStoreItem
{
    /// <summary>The version; "*" overwrites any.</summary>
    string ETag { get; set; }
}

/// <summary>A storage that lives and dies with the process.</summary>
public class MemoryStorage : IStorage
{
    // Only what tests of a bot put in comes out again: type names are safe here.
    private static readonly JsonSerializer Typed = JsonSerializer.Create(new JsonSerializerSettings
    {
#pragma warning disable CA2326, CA2327 // The text never leaves this process.
        TypeNameHandling = TypeNameHandling.Objects,
#pragma warning restore CA2326, CA2327
        MaxDepth = 128,
    });

    private readonly Dictionary<string, JObject> items;
    private readonly Lock gate = new();
    private int version;

    /// <summary>An empty storage, or one over existing objects.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = default) => items = dictionary ?? [];

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (gate)
        {
            foreach (var key in keys)
                items.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length);
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (items.TryGetValue(key, out var item) && item != null)
                    found[key] = Typed.Deserialize(item.CreateReader());
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (gate)
        {
            foreach (var (key, value) in changes)
            {
                var item = value == null ? null : JObject.FromObject(value, Typed);
                if (value is IStoreItem versioned)
                {
                    var current = items.GetValueOrDefault(key)?["eTag"]?.Value<string>();
                    if (current != null && versioned.ETag != "*" && versioned.ETag != current)
                        throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {versioned.ETag}\r\nCurrent: {current}");
                    item["eTag"] = $"{version++}";
                }

                items[key] = item;
            }
        }

        return Task.CompletedTask;
    }
}
