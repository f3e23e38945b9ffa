using System.Globalization;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
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

    /// <summary>Takes a break until the morning of a day. Partners are told, so that nobody waits for an answer and wonders.</summary>
    public static async Task<Refusal?> PauseAsync(IRecords records, Member member, LocalDate until, Instant now, CancellationToken cancellationToken)
    {
        if (until <= member.DayAt(now))
            return new Refusal.DateHasPassed(until);
        records.Put(member with { State = MemberState.Paused, PausedUntil = until });
        var end = member.Zone.AtStartOfDay(until).ToInstant();
        records.LookAt(Subject.Of(member.Id), end);
        foreach (var pair in (await records.PairsOfAsync(member, cancellationToken)).Where(pair => pair.State == PairState.Active))
        {
            var notice = new Notice.PartnerPaused(pair.Id, until.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
            await records.SendAsync(Delivery.Scheduled(pair.Other(member.Id), notice, Priority.Reminder, now, expires: end), cancellationToken);
        }
        return null;
    }

    /// <summary>Takes part again.</summary>
    public static void Resume(IRecords records, Member member) => records.Put(member with { State = MemberState.Active, PausedUntil = null, Unreachable = false });
}
