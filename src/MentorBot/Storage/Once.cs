using MentorBot.Dialogs.Talk;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace MentorBot.Storage;

/// <summary>Handled ids in day partitions; an id of yesterday is still known today.</summary>
public sealed class Once(IRowStore store, TimeProvider wall) : IOnce
{
    private const string Done = "done";

    // Where no sweep has left a trace, so far back: a store that is older has been swept, or is empty there.
    private const int MostDays = 30;

    /// <inheritdoc/>
    public async Task<bool> ClaimAsync(string id, CancellationToken cancellationToken)
    {
        var now = wall.GetUtcNow().ToInstant();
        if (await store.GetAsync(Keys.Once(now - Duration.FromDays(1), id), id, cancellationToken) is not null)
            return false;
        try
        {
            await store.WriteAsync(Keys.Once(now, id), [new RowChange.Insert(id, "claimed")], cancellationToken);
            return true;
        }
        catch (RowConflictException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public Task DoneAsync(string id, CancellationToken cancellationToken) =>
        store.WriteAsync(Keys.Once(wall.GetUtcNow().ToInstant(), id), [new RowChange.Upsert(id, Done)], cancellationToken);

    /// <summary>Whether an id was not only claimed but done, today or yesterday.</summary>
    public async Task<bool> IsDoneAsync(string id, CancellationToken cancellationToken)
    {
        var now = wall.GetUtcNow().ToInstant();
        foreach (var day in new[] { now, now - Duration.FromDays(1) })
        {
            if (await store.GetAsync(Keys.Once(day, id), id, cancellationToken) is { Value: Done })
                return true;
        }
        return false;
    }

    /// <summary>Removes all ids of the days that are over for more than a day, beginning where the last sweep ended.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var last = wall.GetUtcNow().ToInstant().InUtc().Date.PlusDays(-2);
        var swept = await store.GetAsync(Keys.Swept, Keys.Swept, cancellationToken) is { } row ? LocalDatePattern.Iso.Parse(row.Value).Value : last.PlusDays(-MostDays);
        for (var day = swept.PlusDays(1); day <= last; day = day.PlusDays(1))
        {
            foreach (var partition in Keys.OncePartitions(day))
                await ClearAsync(partition, cancellationToken);
            await store.WriteAsync(Keys.Swept, [new RowChange.Upsert(Keys.Swept, LocalDatePattern.Iso.Format(day))], cancellationToken);
        }
    }

    private async Task ClearAsync(string partition, CancellationToken cancellationToken)
    {
        var batch = new List<RowChange>();
        do
        {
            batch.Clear();
            await foreach (var row in store.ListAsync(partition, "", before: null, most: RowLimits.BatchRows, cancellationToken))
                batch.Add(new RowChange.Discard(row.Key));
            if (batch.Count > 0)
                await store.WriteAsync(partition, batch, cancellationToken);
        }
        while (batch.Count == RowLimits.BatchRows);
    }
}
