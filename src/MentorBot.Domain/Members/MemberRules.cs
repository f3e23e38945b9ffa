using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Members;

/// <summary>What the clock does for one member: a pause ends, a profile stays unfinished, a wait grows long, a question stays without an answer.</summary>
public static class MemberRules
{
    /// <summary>Looks at a member.</summary>
    public static async Task LookAsync(IRecords records, Member member, Instant now, CancellationToken cancellationToken)
    {
        var community = await records.CommunityAsync(cancellationToken);
        if (member is { State: MemberState.Paused, PausedUntil: { } until })
        {
            if (member.DayAt(now) < until)
            {
                records.LookAt(Subject.Of(member.Id), member.Zone.AtStartOfDay(until).ToInstant());
                return;
            }
            await ResumeAsync(records, member, now, cancellationToken);
            member = (await records.MemberAsync(member.Id, cancellationToken))!;
            await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.BackFromPause(until.ToString("uuuu-MM-dd", null)), Priority.Reminder, now, expires: null), cancellationToken);
        }
        if (!member.TakesPart)
            return;
        await ProfileAsync(records, member, community, now, cancellationToken);
        await StillInAsync(records, member, community, now, cancellationToken);
        await WaitAsync(records, member, community, now, cancellationToken);
        await LearningRules.LookAsync(records, member, now, cancellationToken);
    }

    /// <summary>An unfinished profile is mentioned once.</summary>
    private static async Task ProfileAsync(IRecords records, Member member, Community community, Instant now, CancellationToken cancellationToken)
    {
        var due = community.Calendar.After(member.JoinedAt, community.Settings.ProfileReminderDays, member.Zone);
        if (member.ProfileFinished || community.Settings.ProfileReminderDays == 0)
            return;
        if (due > now)
            records.LookAt(Subject.Of(member.Id), due);
        else
            await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.FinishProfile(), Priority.Tip, now, expires: null), cancellationToken);
    }

    /// <summary>"Are you still in?" stayed without an answer: the break begins when they have been told so, not before.</summary>
    private static async Task StillInAsync(IRecords records, Member member, Community community, Instant now, CancellationToken cancellationToken)
    {
        if (member.AskedIfStillIn is not { } asked)
            return;
        var due = community.Calendar.After(asked, community.Settings.NoticeDays, member.Zone);
        if (due > now)
            records.LookAt(Subject.Of(member.Id), due);
        else
            await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.Resting(member.DayAt(asked)), Priority.Reminder, now, expires: null), cancellationToken);
    }

    /// <summary>News for whoever waits, and an alarm for the coordinator when it takes too long.</summary>
    private static async Task WaitAsync(IRecords records, Member member, Community community, Instant now, CancellationToken cancellationToken)
    {
        if (!member.Is(Roles.Mentee) || member.Seat is not null || member.WaitingSince is not { } since)
            return;
        var (newsDays, alarmDays) = (community.Settings.WaitingNewsDays, community.Settings.WaitingAlarmDays);
        if (newsDays > 0)
        {
            var news = community.Calendar.After(member.WaitingNewsAt is { } last && last > since ? last : since, newsDays, member.Zone);
            if (news <= now)
            {
                await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.WaitingNews(member.DayAt(now)), Priority.Reminder, now, community.Calendar.After(now, newsDays, member.Zone)), cancellationToken);
                news = community.Calendar.After(now, newsDays, member.Zone);
                member = member with { WaitingNewsAt = now };
                records.Put(member);
            }
            records.LookAt(Subject.Of(member.Id), news);
        }
        if (alarmDays == 0)
            return;
        if (member.WaitingAlarmFor == since)
        {
            // While a mentor was being asked the alarm did not hold, and perhaps nobody was told.
            records.LookAt(Subject.Digest, now);
            return;
        }
        var alarm = community.Calendar.After(since, alarmDays, member.Zone);
        if (alarm > now)
        {
            records.LookAt(Subject.Of(member.Id), alarm);
            return;
        }
        records.Put(member with { WaitingAlarmFor = since });
        DigestRules.Raise(records, new Matter(MatterKind.LongWait, member.Id, null, now));
    }

    /// <summary>Takes a break until the morning of a day. Partners are told, so that nobody waits for an answer and wonders.</summary>
    public static async Task<Refusal?> PauseAsync(IRecords records, Member member, LocalDate until, Instant now, CancellationToken cancellationToken)
    {
        if (until <= member.DayAt(now))
            return new Refusal.DateHasPassed(until);
        records.Put(member with { State = MemberState.Paused, PausedUntil = until, AskedIfStillIn = null });
        var end = member.Zone.AtStartOfDay(until).ToInstant();
        records.LookAt(Subject.Of(member.Id), end);
        foreach (var pair in (await records.PairsOfAsync(member, cancellationToken)).Where(pair => pair.State == PairState.Active))
        {
            await records.SendAsync(Delivery.Scheduled(pair.Other(member.Id), new Notice.PartnerPaused(pair.Id, until), Priority.Reminder, now, expires: end), cancellationToken);
        }
        return null;
    }

    /// <summary>Takes part again; what waited meanwhile, and the clocks of the pairs, go on from here.</summary>
    public static async Task ResumeAsync(IRecords records, Member member, Instant now, CancellationToken cancellationToken)
    {
        records.Put(member with { State = MemberState.Active, PausedUntil = null, Unreachable = false, AskedIfStillIn = null });
        records.LookAt(Subject.Of(member.Id), now);
        records.LookAt(Subject.MailboxOf(member.Id), now);
        foreach (var pair in await records.PairsOfAsync(member, cancellationToken))
        {
            if (pair.State == PairState.Active)
                Endings.Sign(records, pair, now);
            records.LookAt(Subject.Of(pair.Id), now);
        }
    }

    /// <summary>A member had no answer to "are you still in?" and has been told of the break: it begins, their partners and the coordinator are told.</summary>
    public static async Task RestAsync(IRecords records, MemberId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.MemberAsync(id, cancellationToken) is not { State: MemberState.Active, AskedIfStillIn: not null } member)
            return;
        records.Put(member with { State = MemberState.Paused, PausedUntil = null, AskedIfStillIn = null });
        DigestRules.Raise(records, new Matter(MatterKind.Resting, id, null, now));
        foreach (var pair in (await records.PairsOfAsync(member, cancellationToken)).Where(pair => pair.State == PairState.Active))
        {
            // Where both are silent, neither needs to hear it of the other.
            if (await records.MemberAsync(pair.Other(id), cancellationToken) is { TakesPart: true, AskedIfStillIn: null })
                await records.SendAsync(Delivery.Scheduled(pair.Other(id), new Notice.PartnerPaused(pair.Id, Until: null, member.DayAt(now)), Priority.Reminder, now, expires: null), cancellationToken);
        }
    }
}
