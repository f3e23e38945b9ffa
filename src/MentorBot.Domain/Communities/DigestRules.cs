using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>The coordinators' digest: at most one a day, none when nothing changed.</summary>
public static class DigestRules
{
    // Rows that one look removes, well under the hundred of a transaction.
    private const int Batch = 40;

    /// <summary>Raises a matter; the digest follows in each coordinator's own hours.</summary>
    public static void Raise(IRecords records, Matter matter)
    {
        records.Put(matter);
        records.LookAt(Subject.Digest, matter.RaisedAt);
    }

    /// <summary>What is new to a coordinator and still holds, the oldest first.</summary>
    public static async Task<IReadOnlyList<Matter>> NewToAsync(IRecords records, MemberId coordinator, CancellationToken cancellationToken)
    {
        var last = (await records.FindAsync<Mailbox>(coordinator.Value, cancellationToken))?.LastDigest ?? Instant.MinValue;
        var fresh = new List<Matter>();
        foreach (var matter in (await records.ListAsync<Matter>("", cancellationToken)).Where(matter => matter.RaisedAt >= last).OrderBy(matter => matter.RaisedAt))
        {
            if (await matter.HoldsAsync(records, cancellationToken))
                fresh.Add(matter);
        }
        return fresh;
    }

    /// <summary>Writes the next digest of each coordinator to whom something is new, and forgets what is old.</summary>
    public static async Task LookAsync(IRecords records, Instant now, CancellationToken cancellationToken)
    {
        foreach (var old in (await records.ListAsync<Matter>("", cancellationToken)).Where(matter => now - matter.RaisedAt > Duration.FromDays(Matter.KeptDays)).Take(Batch))
            records.Remove(old);
        if (!(await records.CommunityAsync(cancellationToken)).Settings.Digest)
            return;
        foreach (var coordinator in await records.CoordinatorsAsync(cancellationToken))
        {
            if ((await NewToAsync(records, coordinator.Id, cancellationToken)).Count == 0)
                continue;
            // The digest of a day that is done, sent or not, does not come again: the next one is tomorrow's.
            var day = coordinator.DayAt(now);
            while (await records.FindAsync<Delivery>(Delivery.KeyOf(coordinator.Id, new Notice.Digest(day).About), cancellationToken) is { State: not DeliveryState.Waiting })
                day = day.PlusDays(1);
            await records.SendAsync(Delivery.Scheduled(coordinator.Id, new Notice.Digest(day), Priority.Digest, Instant.Max(now, coordinator.Zone.AtStartOfDay(day).ToInstant()), expires: null), cancellationToken);
        }
    }
}
