using MentorBot.Dialogs.Talk;
using NodaTime;
using NodaTime.Extensions;

namespace MentorBot.Storage;

/// <summary>Handled ids in day partitions; an id of yesterday is still known today.</summary>
public sealed class Once(IRowStore store, TimeProvider wall) : IOnce
{
    private const string Done = "done";

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

    /// <summary>Removes the ids of a day that is over for more than a day.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var old = wall.GetUtcNow().ToInstant() - Duration.FromDays(2);
        for (var part = 0; part < 256; part++)
        {
            var partition = $"once-{old.InUtc().Date.ToString("uuuuMMdd", null)}-{part:x2}";
            var batch = new List<RowChange>();
            await foreach (var row in store.ListAsync(partition, "", before: null, most: 100, cancellationToken))
                batch.Add(new RowChange.Discard(row.Key));
            if (batch.Count > 0)
                await store.WriteAsync(partition, batch, cancellationToken);
        }
    }
}
