using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Storage;

namespace MentorBot.Channels.Slack;

/// <summary>
/// The workspaces that installed the app by OAuth, each with its token: it lies in the store only encrypted. And the states of
/// installations that are under way, each good once and for ten minutes.
/// </summary>
public sealed class SlackInstallations(IRowStore store, SlackSettings settings, TimeProvider wall)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StateLasts = TimeSpan.FromMinutes(10);
    private readonly SlackSeal _seal = new(settings.TokenKey);
    private readonly ConcurrentDictionary<string, (string? Token, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>The token of a workspace; null where the app is not installed.</summary>
    public async ValueTask<string?> TokenAsync(string team, CancellationToken cancellationToken)
    {
        var now = wall.GetUtcNow();
        if (_known.TryGetValue(team, out var known) && known.Until > now)
            return known.Token;
        var row = await store.GetAsync(Keys.SlackTeams, RowOf(team), cancellationToken);
        var token = row is { } found && _seal.Open(team, Convert.FromBase64String(found.Value)) is { } plain ? Encoding.UTF8.GetString(plain) : null;
        _known[team] = (token, now + Fresh);
        return token;
    }

    /// <summary>The app was installed.</summary>
    public async Task AddAsync(string team, string token, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Keys.SlackTeams, [new RowChange.Upsert(RowOf(team), Convert.ToBase64String(_seal.Close(team, Encoding.UTF8.GetBytes(token))))], cancellationToken);
        _known.TryRemove(team, out _);
    }

    /// <summary>The app was removed.</summary>
    public async Task RemoveAsync(string team, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Keys.SlackTeams, [new RowChange.Discard(RowOf(team))], cancellationToken);
        _known.TryRemove(team, out _);
    }

    /// <summary>A state nobody can guess, for one installation.</summary>
    public async Task<string> BeginAsync(CancellationToken cancellationToken)
    {
        var now = wall.GetUtcNow();
        var old = new List<RowChange>();
        await foreach (var row in store.ListAsync(Keys.SlackStates, "", before: null, most: 50, cancellationToken))
        {
            if (!IsFresh(row, now))
                old.Add(new RowChange.Discard(row.Key));
        }
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await store.WriteAsync(Keys.SlackStates, [.. old, new RowChange.Insert(RowOf(state), now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))], cancellationToken);
        return state;
    }

    /// <summary>Whether the state is ours, fresh and not used yet; from now on it is used.</summary>
    public async Task<bool> TryEndAsync(string state, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(Keys.SlackStates, RowOf(state), cancellationToken) is not { } row)
            return false;
        try
        {
            await store.WriteAsync(Keys.SlackStates, [new RowChange.Remove(row.Key, row.ETag)], cancellationToken);
            return IsFresh(row, wall.GetUtcNow());
        }
        catch (RowConflictException)
        {
            return false;
        }
    }

    private static bool IsFresh(Row state, DateTimeOffset now) => now - DateTimeOffset.FromUnixTimeSeconds(long.Parse(state.Value, CultureInfo.InvariantCulture)) < StateLasts;

    private static string RowOf(string what) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)).AsSpan(0, 16));
}
