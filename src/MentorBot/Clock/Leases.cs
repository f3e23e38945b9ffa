using System.Globalization;
using MentorBot.Storage;

namespace MentorBot.Clock;

/// <summary>
/// Shares the index partitions among the instances that are alive: one row each, taken by its ETag. Claims of deliveries keep
/// everything right even while two instances believe they hold the same partition; leases only keep them out of each other's way.
/// </summary>
public sealed class Leases(IRowStore store, TimeProvider wall)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    // Instances whose clocks differ by as much as this do not take leases from one another too soon.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(20);
    private readonly string _instance = Guid.NewGuid().ToString("N")[..12];
    private readonly Dictionary<int, string> _held = [];
    private DateTimeOffset _renewAt = DateTimeOffset.MinValue;

    /// <summary>The partitions this instance looks after, renewed and shared out anew when it is time.</summary>
    public async Task<IReadOnlyCollection<int>> HoldAsync(CancellationToken cancellationToken)
    {
        var now = wall.GetUtcNow();
        if (now < _renewAt)
            return _held.Keys;
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        await foreach (var row in store.ListAsync(Keys.Leases, "", before: null, most: null, cancellationToken))
            rows[row.Key] = row;

        var alive = rows.Where(row => row.Key.StartsWith('i') && Until(row.Value) + Skew > now).Select(row => row.Key[1..]).Append(_instance).Distinct(StringComparer.Ordinal).Count();
        var share = (Keys.WakePartitions + alive - 1) / alive;
        var until = (now + Length).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await store.WriteAsync(Keys.Leases, [new RowChange.Upsert($"i{_instance}", until)], cancellationToken);

        foreach (var partition in _held.Keys.Order().Skip(share).ToArray())
            await ReleaseAsync(partition, rows, cancellationToken);
        foreach (var partition in _held.Keys.ToArray())
            await TakeAsync(partition, rows, until, cancellationToken);
        for (var partition = 0; partition < Keys.WakePartitions && _held.Count < share; partition++)
        {
            if (!_held.ContainsKey(partition) && (!rows.TryGetValue(KeyOf(partition), out var row) || Until(row) + Skew < now))
                await TakeAsync(partition, rows, until, cancellationToken);
        }
        _renewAt = now + Length / 3;
        return _held.Keys;
    }

    /// <summary>Gives everything back, so that others need not wait for the leases to run out.</summary>
    public async Task GiveBackAsync(CancellationToken cancellationToken)
    {
        foreach (var (partition, tag) in _held)
        {
            try
            {
                await store.WriteAsync(Keys.Leases, [new RowChange.Remove(KeyOf(partition), tag)], cancellationToken);
            }
            catch (RowConflictException)
            {
                // Somebody took it over already.
            }
        }
        _held.Clear();
        await store.WriteAsync(Keys.Leases, [new RowChange.Discard($"i{_instance}")], cancellationToken);
    }

    private async Task TakeAsync(int partition, Dictionary<string, Row> rows, string until, CancellationToken cancellationToken)
    {
        var value = $"{until} {_instance}";
        RowChange change = rows.TryGetValue(KeyOf(partition), out var row)
            ? new RowChange.Replace(KeyOf(partition), value, row.ETag)
            : new RowChange.Insert(KeyOf(partition), value);
        try
        {
            _held[partition] = (await store.WriteAsync(Keys.Leases, [change], cancellationToken))[0]!;
        }
        catch (RowConflictException)
        {
            _held.Remove(partition);
        }
    }

    private async Task ReleaseAsync(int partition, Dictionary<string, Row> rows, CancellationToken cancellationToken)
    {
        _held.Remove(partition);
        if (!rows.TryGetValue(KeyOf(partition), out var row) || !row.Value.EndsWith(_instance, StringComparison.Ordinal))
            return;
        try
        {
            await store.WriteAsync(Keys.Leases, [new RowChange.Remove(row.Key, row.ETag)], cancellationToken);
        }
        catch (RowConflictException)
        {
            // Gone already.
        }
    }

    private static string KeyOf(int partition) => string.Create(CultureInfo.InvariantCulture, $"p{partition:00}");

    private static DateTimeOffset Until(Row row)
    {
        var space = row.Value.IndexOf(' ', StringComparison.Ordinal);
        return DateTimeOffset.FromUnixTimeSeconds(long.Parse(space < 0 ? row.Value : row.Value[..space], CultureInfo.InvariantCulture));
    }
}
