using System.Collections.Concurrent;

namespace MentorBot.Storage;

/// <summary>
/// The rows of one partition during one turn of the clock. Rows of a kind are read one by one until several have been asked for; then
/// all of that kind at once, where they are not too many: a morning's thousand check-ins need a few requests, not thousands.
/// </summary>
/// <remarks>
/// What was read may be as old as the turn. Whoever writes by it does so by ETag, as always; after a conflict everything is read again.
/// Lists are never kept, and other partitions pass through.
/// </remarks>
/// <param name="store">The store.</param>
/// <param name="own">The partition.</param>
/// <param name="large">Kinds that turned out to be too many: they are not tried again. Shared by the turns of a process.</param>
public sealed class ReadAhead(IRowStore store, string own, ConcurrentDictionary<string, bool> large) : IRowStore
{
    /// <summary>More rows of a kind are not read at once: two requests' worth.</summary>
    public const int MostAtOnce = 2000;

    // So many rows one by one cost about as much as all of them at once.
    private const int FewReads = 8;
    private const int MostRemembered = 10_000;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Row?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
    {
        if (partition != own || key.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash))
            return await store.GetAsync(partition, key, cancellationToken);
        var name = key[..(slash + 1)];
        Task? all;
        lock (_lock)
        {
            if (_known.TryGetValue(key, out var known))
                return known;
            var kind = _kinds.TryGetValue(name, out var found) ? found : _kinds[name] = new Kind();
            if (kind.Reads++ >= FewReads && kind.All is null && !large.ContainsKey($"{own}/{name}"))
                kind.All = ReadAllAsync(kind, name, cancellationToken);
            all = kind.All;
        }
        if (all is not null)
        {
            await all;
            lock (_lock)
            {
                if (_known.TryGetValue(key, out var known))
                    return known;
                if (_kinds.TryGetValue(name, out var kind) && kind.IsWhole)
                    return null;
            }
        }
        var row = await store.GetAsync(own, key, cancellationToken);
        lock (_lock)
        {
            // What was written meanwhile is newer.
            _known.TryAdd(key, row);
        }
        return row;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> ListAsync(string partition, string from, string? before, int? most, CancellationToken cancellationToken) =>
        store.ListAsync(partition, from, before, most, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        if (partition != own)
            return await store.WriteAsync(partition, batch, cancellationToken);
        try
        {
            var etags = await store.WriteAsync(own, batch, cancellationToken);
            lock (_lock)
            {
                for (var at = 0; at < batch.Count; at++)
                    _known[batch[at].Key] = etags[at] is { } etag && RowLimits.ValueOf(batch[at]) is { } value ? new Row(batch[at].Key, etag, value) : null;
            }
            return etags;
        }
        catch
        {
            // A conflict, or nobody knows what became of it.
            lock (_lock)
            {
                _known.Clear();
                _kinds.Clear();
            }
            throw;
        }
    }

    private async Task ReadAllAsync(Kind kind, string name, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var rows = new List<Row>();
        await foreach (var row in store.ListAsync(own, name, Keys.After(name), MostAtOnce + 1, cancellationToken))
            rows.Add(row);
        if (rows.Count > MostAtOnce)
        {
            if (large.Count >= MostRemembered)
                large.Clear();
            large[$"{own}/{name}"] = true;
            return;
        }
        lock (_lock)
        {
            foreach (var row in rows)
                _known.TryAdd(row.Key, row);
            kind.IsWhole = true;
        }
    }

    private sealed class Kind
    {
        public int Reads { get; set; }

        public Task? All { get; set; }

        public bool IsWhole { get; set; }
    }
}
