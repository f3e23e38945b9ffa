using System.Security.Cryptography;
using MentorBot.Storage;

namespace MentorBot.Clock;

/// <summary>
/// Shares the index partitions among the instances that are alive. Each instance has one row that it writes anew as long as it lives;
/// each partition has one row that names its owner. Claims of deliveries keep everything right even while two instances believe they
/// hold the same partition; leases only keep them out of each other's way.
/// </summary>
/// <remarks>
/// No row holds a time: an instance is dead when somebody has watched its row stand still for <see cref="Silence"/>. Newcomers are seen
/// within one <see cref="Beat"/>, the dead are replaced within <see cref="Length"/>.
/// </remarks>
public sealed class Leases(IRowStore store, Watch watch, TimeProvider wall)
{
    /// <summary>Within this time the partitions are shared out anew when an instance joins, leaves or dies.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    /// <summary>How often an instance says that it is alive, and looks who else is.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);

    /// <summary>A row that stood still for so long is that of an instance that died.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(40);

    private readonly string _instance = Guid.NewGuid().ToString("N")[..12];
    private HashSet<int> _held = [];
    private long? _beatAt;

    /// <summary>The part of all partitions that is this instance's, which is also its part of what a platform lets through.</summary>
    public double Share => (double)_held.Count / Keys.WakePartitions;

    /// <summary>The partitions this instance looks after; shared out anew when it is time.</summary>
    public async Task<IReadOnlyCollection<int>> HoldAsync(CancellationToken cancellationToken)
    {
        if (_beatAt is { } last && wall.GetElapsedTime(last) < Beat)
            return _held;

        await store.WriteAsync(Keys.Leases, [new RowChange.Upsert($"i{_instance}", "")], cancellationToken);
        _beatAt = wall.GetTimestamp();
        var owners = new Dictionary<int, Row>();
        var instances = new List<Row>();
        await foreach (var row in store.ListAsync(Keys.Leases, "", before: null, most: null, cancellationToken))
        {
            if (row.Key[0] == 'i')
                instances.Add(row);
            else
                owners[Keys.LeasedPartition(row.Key)] = row;
        }
        var dead = instances.Where(row => row.Key[1..] != _instance && watch.Still($"instance {row.Key}", row.ETag) >= Silence).ToArray();
        var alive = instances.Except(dead).Select(row => row.Key[1..]).Append(_instance).ToHashSet(StringComparer.Ordinal);

        _held = [.. owners.Where(owner => owner.Value.Value == _instance).Select(owner => owner.Key)];
        var share = (Keys.WakePartitions + alive.Count - 1) / alive.Count;
        var released = _held.Order().Skip(share).ToArray();
        var free = Enumerable.Range(0, Keys.WakePartitions).Where(partition => !owners.TryGetValue(partition, out var owner) || !alive.Contains(owner.Value));
        // Two that look at the same moment begin at different places, so that each finds something free.
        var begin = RandomNumberGenerator.GetInt32(Keys.WakePartitions);
        var taken = free.OrderBy(partition => (partition - begin + Keys.WakePartitions) % Keys.WakePartitions).Take(Math.Max(0, share - _held.Count)).ToArray();

        await WriteAsync([.. released.Select(partition => (RowChange)new RowChange.Remove(Keys.Lease(partition), owners[partition].ETag))], cancellationToken);
        _held.ExceptWith(released);
        foreach (var partition in await TakeAsync(taken, owners, cancellationToken))
            _held.Add(partition);
        // Nobody's partitions are left behind: the rows of the dead go when they own nothing any more.
        await WriteAsync([.. dead.Where(row => !owners.Values.Any(owner => owner.Value == row.Key[1..])).Select(row => (RowChange)new RowChange.Remove(row.Key, row.ETag))], cancellationToken);
        return _held;
    }

    /// <summary>Gives everything back, so that others need not wait.</summary>
    public async Task GiveBackAsync(CancellationToken cancellationToken)
    {
        var mine = new List<RowChange>();
        await foreach (var row in store.ListAsync(Keys.Leases, "", before: null, most: null, cancellationToken))
        {
            if (row.Value == _instance || row.Key == $"i{_instance}")
                mine.Add(new RowChange.Remove(row.Key, row.ETag));
        }
        _held = [];
        await WriteAsync(mine, cancellationToken);
    }

    private async Task<IEnumerable<int>> TakeAsync(int[] wanted, Dictionary<int, Row> owners, CancellationToken cancellationToken)
    {
        var changes = wanted.Select(partition => owners.TryGetValue(partition, out var owner)
            ? (RowChange)new RowChange.Replace(Keys.Lease(partition), _instance, owner.ETag)
            : new RowChange.Insert(Keys.Lease(partition), _instance)).ToArray();
        return (await WriteAsync(changes, cancellationToken)).Select(change => Keys.LeasedPartition(change.Key));
    }

    /// <summary>Writes them together; if somebody was faster with one, one by one. What was written.</summary>
    private async Task<IReadOnlyCollection<RowChange>> WriteAsync(IReadOnlyList<RowChange> changes, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
            return [];
        try
        {
            await store.WriteAsync(Keys.Leases, changes, cancellationToken);
            return changes;
        }
        catch (RowConflictException) when (changes.Count > 1)
        {
            var written = new List<RowChange>();
            foreach (var change in changes)
                written.AddRange(await WriteAsync([change], cancellationToken));
            return written;
        }
        catch (RowConflictException)
        {
            return [];
        }
    }
}
