using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Announcements;

/// <summary>Puts an announcement into everybody's outbox, a batch at a time: window, break and cap hold for it as for everything.</summary>
public static class AnnounceFlow
{
    /// <summary>After how many days its words are emptied.</summary>
    public const int DaysKept = 30;

    // Each member means a delivery, a mailbox and a due row.
    private const int Chunk = 25;

    /// <summary>Who gets it: everybody who takes part, but for whoever says it.</summary>
    public static IReadOnlyList<Member> For(IReadOnlyList<Member> members, MemberId by) =>
        [.. members.Where(member => member.Id != by && member.State is MemberState.Active && !member.Unreachable).OrderBy(member => member.Id.Value, StringComparer.Ordinal)];

    /// <summary>Begins to send it.</summary>
    public static Refusal? Send(IRecords records, Announcement announcement, int count, Instant now)
    {
        if (announcement.SentAt is not null)
            return new Refusal.AlreadySettled();
        records.Put(announcement with { SentAt = now, For = count });
        records.LookAt(Subject.OfAnnouncement(announcement.Id), now);
        return null;
    }

    /// <summary>Goes on where it stands; a month later empties its words.</summary>
    public static async Task ContinueAsync(IRecords records, string id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<Announcement>(id, cancellationToken) is not { } announcement)
            return;
        var end = announcement.At + Duration.FromDays(DaysKept);
        if (now >= end)
        {
            records.Remove(announcement);
            return;
        }
        if (announcement.SentAt is null)
            return;
        var left = For(await records.MembersAsync(cancellationToken), announcement.By).Where(member => string.CompareOrdinal(member.Id.Value, announcement.Reached) > 0).ToArray();
        foreach (var member in left.Take(Chunk))
            await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.Announced(id), Priority.Survey, now, expires: null), cancellationToken);
        if (left.Length > 0)
            records.Put(announcement with { Reached = left[Math.Min(left.Length, Chunk) - 1].Id.Value });
        records.LookAt(Subject.OfAnnouncement(id), left.Length > Chunk ? now : end);
    }
}
