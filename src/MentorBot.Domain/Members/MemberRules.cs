using MentorBot.Domain.Communities;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Members;

/// <summary>What the clock does for one member: a pause ends, a profile stays unfinished.</summary>
public static class MemberRules
{
    /// <summary>Looks at a member.</summary>
    public static async Task LookAsync(IRecords records, Member member, Instant now, CancellationToken cancellationToken)
    {
        if (member is { State: MemberState.Paused, PausedUntil: { } until } && member.DayAt(now) >= until)
        {
            member = member with { State = MemberState.Active, PausedUntil = null };
            records.Put(member);
            await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.BackFromPause(until.ToString("uuuu-MM-dd", null)), Priority.Reminder, now, expires: null), cancellationToken);
            foreach (var pair in await records.PairsOfAsync(member, cancellationToken))
                records.LookAt(Subject.Of(pair.Id), now);
        }
        var community = await records.CommunityAsync(cancellationToken);
        if (member is { State: MemberState.Active, ProfileFinished: false } && now - member.JoinedAt >= Duration.FromDays(community.Settings.ProfileReminderDays))
            await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.FinishProfile(), Priority.Tip, now, expires: null), cancellationToken);
        await LearningRules.LookAsync(records, member, now, cancellationToken);
    }

    /// <summary>Takes a break until the morning of a day.</summary>
    public static Refusal? Pause(IRecords records, Member member, LocalDate until, Instant now)
    {
        if (until <= member.DayAt(now))
            return new Refusal.DateHasPassed(until);
        records.Put(member with { State = MemberState.Paused, PausedUntil = until });
        records.LookAt(Subject.Of(member.Id), member.Zone.AtStartOfDay(until).ToInstant());
        return null;
    }

    /// <summary>Takes part again.</summary>
    public static void Resume(IRecords records, Member member) => records.Put(member with { State = MemberState.Active, PausedUntil = null, Unreachable = false });
}
