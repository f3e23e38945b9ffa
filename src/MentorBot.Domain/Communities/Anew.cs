using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>After a change of calendar, cadence or settings all due times are worked out again: each member, mailbox and pair is looked at once.</summary>
public static class Anew
{
    // Three rows for each, well under the hundred that one transaction holds.
    private const int Batch = 30;

    /// <summary>Remembers the changed community, and has everybody looked at.</summary>
    public static void Change(IRecords records, Community community, Instant now)
    {
        records.Put(community);
        records.LookAt(Subject.Anew(), now);
    }

    /// <summary>Has the next ones looked at, in the order of their ids.</summary>
    public static async Task LookAsync(IRecords records, string after, Instant now, CancellationToken cancellationToken)
    {
        var rest = (await records.MembersAsync(cancellationToken)).Where(member => string.CompareOrdinal(member.Id.Value, after) > 0).OrderBy(member => member.Id.Value, StringComparer.Ordinal).ToArray();
        foreach (var member in rest.Take(Batch))
        {
            records.LookAt(Subject.Of(member.Id), now);
            records.LookAt(Subject.MailboxOf(member.Id), now);
            if (member.Seat is { } seat)
                records.LookAt(Subject.Of(seat), now);
        }
        if (rest.Length > Batch)
            records.LookAt(Subject.Anew(rest[Batch - 1].Id.Value), now);
    }
}
