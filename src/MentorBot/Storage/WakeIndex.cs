using System.Collections.Concurrent;
using MentorBot.Clock;
using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Storage;

/// <summary>Which community has something due in which minute, in 64 partitions. A needless wake is harmless, a missing one impossible.</summary>
public sealed class WakeIndex(IRowStore store, Watch watch, TimeProvider wall)
{
    // A wake may be removed only when whoever wrote it has long written, or given up, what it announced.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    // A wake of this process that is so young need not be written again: nobody removes it before the grace is over.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<(CommunityId Community, string Minute), long> _announced = new();

    /// <summary>Announces that the community will have something due; written before what is due.</summary>
    public async Task WakeAsync(CommunityId community, string minute, CancellationToken cancellationToken)
    {
        if (_announced.TryGetValue((community, minute), out var at) && wall.GetElapsedTime(at) < Fresh)
            return;
        var now = wall.GetTimestamp();
        await store.WriteAsync(Keys.Wake(Keys.WakePartitionOf(community)), [new RowChange.Upsert($"{minute}/{community.Value}", "")], cancellationToken);
        if (_announced.Count >= MostRemembered)
            _announced.Clear();
        _announced[(community, minute)] = now;
    }

    /// <summary>The wakes of a partition up to a moment.</summary>
    public IAsyncEnumerable<Row> DueAsync(int partition, Instant now, CancellationToken cancellationToken) =>
        store.ListAsync(Keys.Wake(partition), "", Keys.UpTo(now), most: null, cancellationToken);

    /// <summary>The first minute after a moment for which anything is announced.</summary>
    public async Task<Instant?> NextAsync(Instant now, CancellationToken cancellationToken)
    {
        Instant? next = null;
        for (var partition = 0; partition < Keys.WakePartitions; partition++)
        {
            await foreach (var row in store.ListAsync(Keys.Wake(partition), Keys.UpTo(now), before: null, most: 1, cancellationToken))
            {
                var at = Keys.InstantOf(row.Key.AsSpan(0, row.Key.IndexOf('/', StringComparison.Ordinal)));
                next = next is { } known ? Instant.Min(known, at) : at;
            }
        }
        return next;
    }

    /// <summary>Removes the wakes of a community that has been looked after, each once this process has watched it unrenewed for two minutes.</summary>
    public async Task RemoveAsync(int partition, IEnumerable<Row> looked, CancellationToken cancellationToken)
    {
        var old = looked.Where(wake => watch.Still($"wake {wake.Key}", wake.ETag) >= Grace).Select(wake => (RowChange)new RowChange.Remove(wake.Key, wake.ETag));
        foreach (var batch in old.Chunk(RowLimits.BatchRows).ToArray())
            await RemoveAsync(partition, batch, cancellationToken);
    }

    private async Task RemoveAsync(int partition, RowChange[] batch, CancellationToken cancellationToken)
    {
        try
        {
            await store.WriteAsync(Keys.Wake(partition), batch, cancellationToken);
        }
        catch (RowConflictException) when (batch.Length > 1)
        {
            foreach (var change in batch)
                await RemoveAsync(partition, [change], cancellationToken);
        }
        catch (RowConflictException)
        {
            // Renewed in between: there is more to do.
        }
    }

    /// <summary>The community a wake is about.</summary>
    public static CommunityId CommunityOf(Row wake) => new(wake.Key[(wake.Key.IndexOf('/', StringComparison.Ordinal) + 1)..]);
}
