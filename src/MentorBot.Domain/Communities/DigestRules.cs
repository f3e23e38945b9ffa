using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>The coordinators' digest: at most one a day, none when nothing changed, each matter in one of them.</summary>
public static class DigestRules
{
    // Rows that one look removes, and matters it hands out: with two rows for each coordinator well under the hundred of a transaction.
    private const int Batch = 25;

    /// <summary>Raises a matter; the digest follows in each coordinator's own hours.</summary>
    public static void Raise(IRecords records, Matter matter)
    {
        records.Put(matter);
        records.LookAt(Subject.Digest, matter.RaisedAt);
    }

    /// <summary>What stands in a digest and still holds, in the order in which it was raised.</summary>
    public static async Task<IReadOnlyList<Matter>> InAsync(IRecords records, Notice.DeskDigest digest, CancellationToken cancellationToken)
    {
        var matters = new List<Matter>();
        foreach (var key in digest.Matters)
        {
            if (await records.FindAsync<Matter>(key, cancellationToken) is { } matter && await matter.HoldsAsync(records, cancellationToken))
                matters.Add(matter);
        }
        return matters;
    }

    /// <summary>Puts what is new into the next digest of each coordinator, and forgets what is old.</summary>
    /// <remarks>
    /// A matter belongs to a digest from here on, however the moments of raising and sending lie: comparing them would tell it
    /// twice, or never, when both are the same.
    /// </remarks>
    public static async Task LookAsync(IRecords records, Instant now, CancellationToken cancellationToken)
    {
        var (old, kept) = Split(await records.ListAsync<Matter>("", cancellationToken), now);
        foreach (var matter in old.Take(Batch))
            records.Remove(matter);
        if (!(await records.CommunityAsync(cancellationToken)).Settings.Digest)
            return;
        var coordinators = await records.CoordinatorsAsync(cancellationToken);
        var (fresh, more) = (new List<Matter>(), false);
        foreach (var matter in kept.Where(matter => coordinators.Any(coordinator => !matter.ToldTo.Contains(coordinator.Id))).OrderBy(matter => matter.RaisedAt))
        {
            more = fresh.Count == Batch;
            if (more)
                break;
            if (await matter.HoldsAsync(records, cancellationToken))
                fresh.Add(matter);
        }
        foreach (var coordinator in coordinators)
            await TellAsync(records, coordinator, [.. fresh.Where(matter => !matter.ToldTo.Contains(coordinator.Id)).Select(matter => matter.Key)], now, cancellationToken);
        foreach (var matter in fresh)
            records.Put(matter with { ToldTo = [.. matter.ToldTo.Union(coordinators.Select(coordinator => coordinator.Id))] });
        if (more)
            records.LookAt(Subject.Digest, now);
    }

    private static async Task TellAsync(IRecords records, Member coordinator, IReadOnlyList<string> matters, Instant now, CancellationToken cancellationToken)
    {
        if (matters.Count == 0)
            return;
        // One that waits already, for Monday perhaps, takes them along.
        foreach (var about in (await records.FindAsync<Mailbox>(coordinator.Id.Value, cancellationToken))?.Waiting ?? [])
        {
            if (await records.FindAsync<Delivery>(Delivery.KeyOf(coordinator.Id, about), cancellationToken) is { State: DeliveryState.Waiting, Notice: Notice.DeskDigest begun } waiting)
            {
                records.Put(waiting with { Notice = begun with { Matters = [.. begun.Matters.Union(matters)] } });
                return;
            }
        }
        // The digest of a day that is done, sent or not, does not come again: the next one is tomorrow's.
        var digest = new Notice.DeskDigest(coordinator.DayAt(now), matters);
        while (await records.FindAsync<Delivery>(Delivery.KeyOf(coordinator.Id, digest.About), cancellationToken) is not null)
            digest = digest with { On = digest.On.PlusDays(1) };
        await records.SendAsync(Delivery.Scheduled(coordinator.Id, digest, Priority.Digest, Instant.Max(now, coordinator.Zone.AtStartOfDay(digest.On).ToInstant()), expires: null), cancellationToken);
    }

    private static (IReadOnlyList<Matter> Old, IReadOnlyList<Matter> Kept) Split(IReadOnlyList<Matter> all, Instant now)
    {
        var parts = all.ToLookup(matter => now - matter.RaisedAt > Duration.FromDays(Matter.KeptDays));
        return ([.. parts[true]], [.. parts[false]]);
    }
}
