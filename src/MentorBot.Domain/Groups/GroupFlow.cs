using MentorBot.Domain.Communities;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Groups;

/// <summary>What happens to a group, from its start to its end. One mechanism for circles, PLCs and cohorts.</summary>
public static class GroupFlow
{
    /// <summary>School days from one step of a PLC's cycle to the next until the group says otherwise.</summary>
    public const int DaysPerStep = 14;

    /// <summary>Begins a group with whoever wants it as the first facilitator; the others are asked.</summary>
    public static async Task<(Group? Group, Refusal? Refusal)> StartAsync(IRecords records, GroupStart start, Member by, Instant now, CancellationToken cancellationToken)
    {
        var community = await records.CommunityAsync(cancellationToken);
        var invited = start.Invited.Where(id => id != by.Id).Distinct().ToArray();
        if (invited.Length >= community.Settings.GroupMost)
            return (null, new Refusal.GroupSize(community.Settings.GroupFewest, community.Settings.GroupMost));
        if (start.FirstAt <= now)
            return (null, new Refusal.DateHasPassed(by.DayAt(start.FirstAt.Value)));

        var group = New(start.Kind, by, community, now) with
        {
            Purpose = start.Purpose,
            Question = start.Question,
            Aim = start.Aim,
            Invited = invited,
            Open = start.Open,
            Places = community.Settings.GroupMost,
            Family = start.Family,
            Credential = start.Credential,
            Where = start.Where,
            StepDays = start.Kind == GroupKind.Plc ? StepDaysFrom(by.DayAt(now), community.Calendar) : [],
        };
        if (start.FirstAt is { } first)
            group = group with { Meeting = new GroupMeeting(1, first, now) };
        records.Put(group);
        if (group.Kind == GroupKind.Cohort)
            await CredentialFlow.StartAsync(records, by.Id, group.Credential, now, cancellationToken);
        foreach (var member in invited)
            await records.SendAsync(Delivery.Prompt(member, new Notice.GroupInvitation(group.Id), now), cancellationToken);
        records.LookAt(Subject.Of(group.Id), now);
        return (group, null);
    }

    /// <summary>
    /// Begins a circle of one mentor and the mentees that a pairing left over. All of them are told at once, the mentor leads first, and
    /// whoever does not want it leaves with one tap. Nobody's place in the line changes.
    /// </summary>
    public static async Task<(Group? Group, Refusal? Refusal)> StartCircleAsync(IRecords records, Member mentor, IReadOnlyList<Member> mentees, Instant now, CancellationToken cancellationToken)
    {
        var community = await records.CommunityAsync(cancellationToken);
        if (WhyNoCircle(mentor, mentees, community) is { } refusal)
            return (null, refusal);

        var group = New(GroupKind.Circle, mentor, community, now) with
        {
            Members = [mentor.Id, .. mentees.Select(mentee => mentee.Id)],
            Places = community.Settings.GroupMost + 1,
            Family = mentees.Append(mentor).Select(member => member.Family).Distinct().ToArray() is [{ } shared] ? shared : null,
        };
        records.Put(group);
        foreach (var member in group.Members)
            await records.SendAsync(Delivery.Prompt(member, new Notice.GroupBegins(group.Id), now), cancellationToken);
        return (group, null);
    }

    /// <summary>Why these people cannot be a circle: too few or too many mentees, somebody away, or a mentor who directs the work of one of them.</summary>
    public static Refusal? WhyNoCircle(Member mentor, IReadOnlyList<Member> mentees, Community community) =>
        mentees.Count < community.Settings.GroupFewest || mentees.Count > community.Settings.GroupMost ? new Refusal.GroupSize(community.Settings.GroupFewest, community.Settings.GroupMost)
        : mentees.Append(mentor).FirstOrDefault(member => !member.TakesPart) is { } away ? new Refusal.NotTakingPart(away)
        : mentees.FirstOrDefault(mentee => mentor.Supervises(mentee) || mentee.Supervises(mentor)) is { } under ? new Refusal.ASupervisorIsNotAMentor(mentor, under)
        : null;

    /// <summary>Joins a group: one that is open, or to which one was asked.</summary>
    public static async Task<Refusal?> JoinAsync(IRecords records, Member member, GroupId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.GroupAsync(id, cancellationToken) is not { IsOver: false } group)
            return new Refusal.AlreadySettled();
        if (group.Has(member.Id))
            return new Refusal.InTheGroupAlready();
        if (!group.Open && !group.Invited.Contains(member.Id))
            return new Refusal.GroupIsClosed();
        if (!group.HasPlace)
            return new Refusal.GroupIsFull();
        var leader = group.WhoIs(GroupRole.Facilitator);
        // Whoever leads next stays the one who leads, though the circle of turns grows.
        records.Put(LedBy(group with { Members = [.. group.Members, member.Id], Invited = Without(group.Invited, member.Id) }, leader));
        if (group.Kind == GroupKind.Cohort)
            await CredentialFlow.StartAsync(records, member.Id, group.Credential, now, cancellationToken);
        if (leader is { } facilitator)
            await records.SendAsync(Delivery.Prompt(facilitator, new Notice.GroupJoined(id, member.Id), now), cancellationToken);
        return null;
    }

    /// <summary>Says no to an invitation; nobody is told.</summary>
    public static async Task DeclineAsync(IRecords records, MemberId member, GroupId id, CancellationToken cancellationToken)
    {
        if (await records.GroupAsync(id, cancellationToken) is { } group)
            records.Put(group with { Invited = Without(group.Invited, member) });
    }

    /// <summary>Leaves a group; no reason needed. An empty group is over.</summary>
    public static async Task LeaveAsync(IRecords records, MemberId member, GroupId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.GroupAsync(id, cancellationToken) is { } group)
            records.Put(Less(group, member, now));
    }

    /// <summary>The group without a member, wherever their id stood.</summary>
    internal static Group Less(Group group, MemberId member, Instant now)
    {
        var leader = group.WhoIs(GroupRole.Facilitator);
        var left = group with { Members = Without(group.Members, member), Invited = Without(group.Invited, member) };
        left = leader == member ? left with { Turn = left.Members.Count == 0 ? 0 : group.Turn % group.Members.Count % left.Members.Count } : LedBy(left, leader);
        return left.Members.Count == 0 ? left with { ClosedAt = group.ClosedAt ?? now, Meeting = null, Room = null } : left;
    }

    /// <summary>Agrees on the next meeting. The others hear of it in their own hours.</summary>
    public static async Task<Refusal?> MeetAsync(IRecords records, Member by, GroupId id, Instant at, string where, Instant now, CancellationToken cancellationToken)
    {
        if (await MineAsync(records, by.Id, id, cancellationToken) is not { } group)
            return new Refusal.NotInTheGroup();
        if (at <= now)
            return new Refusal.DateHasPassed(by.DayAt(at));
        var meeting = new GroupMeeting(group.NextNumber, at, now);
        records.Put(group with { Meeting = meeting, Where = where });
        await GroupRoom.TellAsync(records, group, new Notice.GroupDate(id, meeting.Number, at), Priority.Tip, _ => now, expires: at, by.Id, cancellationToken);
        records.LookAt(Subject.Of(id), now);
        return null;
    }

    /// <summary>Says how a meeting went. A PLC moves on in its cycle, or counts as stuck once more.</summary>
    public static async Task<(Group? Group, Refusal? Refusal)> ReportAsync(IRecords records, Member by, GroupId id, int number, MeetingReport report, Instant now, CancellationToken cancellationToken)
    {
        if (await MineAsync(records, by.Id, id, cancellationToken) is not { } group)
            return (null, new Refusal.NotInTheGroup());
        if (group.Meeting is not { } meeting || meeting.Number != number || meeting.At > now)
            return (null, new Refusal.AlreadySettled());
        var community = await records.CommunityAsync(cancellationToken);
        group = group with
        {
            Meeting = null,
            Held = report == MeetingReport.DidNotMeet ? group.Held : group.Held + 1,
            Stuck = report == MeetingReport.MovedOn ? 0 : group.Stuck + 1,
        };
        if (group.Kind == GroupKind.Plc && report == MeetingReport.MovedOn)
            group = Further(group, by.DayAt(now), community.Calendar);
        records.Put(group);
        if (group.StepDay is { } day && report == MeetingReport.MovedOn)
            await GroupRoom.PostAsync(records, group, new Notice.GroupStep(id, group.Cycles, group.Step, day), now, by.Id, cancellationToken);
        records.LookAt(Subject.Of(id), now);
        return (group, null);
    }

    /// <summary>Passes the roles on by one.</summary>
    /// <param name="records">The community.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The group.</param>
    /// <param name="seen">Whether it is done where all of the group read along.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<(Group? Group, Refusal? Refusal)> RotateAsync(IRecords records, Member by, GroupId id, bool seen, Instant now, CancellationToken cancellationToken)
    {
        if (await MineAsync(records, by.Id, id, cancellationToken) is not { } group)
            return (null, new Refusal.NotInTheGroup());
        group = group with { Turn = (group.Turn + 1) % group.Members.Count };
        records.Put(group);
        if (!seen)
            await GroupRoom.PostAsync(records, group, new Notice.GroupRoles(id, group.Turn, now.ToUnixTimeSeconds()), now, by.Id, cancellationToken);
        return (group, null);
    }

    /// <summary>Changes what a PLC agreed on: norms, goal, days.</summary>
    public static async Task<Refusal?> AgreeAsync(IRecords records, Member by, GroupId id, Func<Group, Group> change, Instant now, CancellationToken cancellationToken)
    {
        if (await MineAsync(records, by.Id, id, cancellationToken) is not { } group)
            return new Refusal.NotInTheGroup();
        var changed = change(group);
        records.Put(changed);
        if (changed.StepDay is { } day && day != group.StepDay)
            await GroupRoom.PostAsync(records, changed, new Notice.GroupStep(id, changed.Cycles, changed.Step, day), now, by.Id, cancellationToken);
        records.LookAt(Subject.Of(id), now);
        return null;
    }

    /// <summary>Asks the coordinator to get in touch with a group that is stuck. Only its name and that it asks is passed on.</summary>
    public static async Task<Refusal?> CallAsync(IRecords records, Member by, GroupId id, Instant now, CancellationToken cancellationToken)
    {
        if (await MineAsync(records, by.Id, id, cancellationToken) is not { } group)
            return new Refusal.NotInTheGroup();
        foreach (var coordinator in await records.CoordinatorsAsync(cancellationToken))
        {
            if (coordinator.Id != by.Id)
                await records.SendAsync(Delivery.Prompt(coordinator.Id, new Notice.GroupNeedsHelp(id, by.Id, group.Held), now), cancellationToken);
        }
        return null;
    }

    /// <summary>Ends a group. All are thanked; the question and the goal are no longer needed and go.</summary>
    public static async Task<Refusal?> CloseAsync(IRecords records, Member by, GroupId id, GroupChange change, Instant now, CancellationToken cancellationToken)
    {
        if (await MineAsync(records, by.Id, id, cancellationToken) is not { } group)
            return new Refusal.NotInTheGroup();
        records.Put(group with { ClosedAt = now, Change = change, Meeting = null, Invited = [], Purpose = "", Goal = "", Where = "" });
        await GroupRoom.TellAsync(records, group, new Notice.GroupEnded(id), Priority.Reminder, _ => now, expires: null, by.Id, cancellationToken);
        return null;
    }

    /// <summary>The days of a PLC's steps when nobody has said otherwise.</summary>
    public static IReadOnlyList<LocalDate> StepDaysFrom(LocalDate day, SchoolCalendar calendar)
    {
        var days = new List<LocalDate>();
        foreach (var _ in Enum.GetValues<CycleStep>())
            days.Add(day = calendar.PlusDaysOutsideBreaks(day, DaysPerStep));
        return days;
    }

    private static Group Further(Group group, LocalDate today, SchoolCalendar calendar) => group.Step == CycleStep.Next
        ? group with { Step = CycleStep.Question, Cycles = group.Cycles + 1, StepDays = StepDaysFrom(today, calendar) }
        : group with { Step = group.Step + 1 };

    private static Group New(GroupKind kind, Member by, Community community, Instant now) =>
        new(new GroupId(ShortId.Of(8, community.Id.Value, by.Id.Value, kind.ToString(), now.ToString())), kind, now) { Members = [by.Id] };

    private static async Task<Group?> MineAsync(IRecords records, MemberId member, GroupId id, CancellationToken cancellationToken) =>
        await records.GroupAsync(id, cancellationToken) is { IsOver: false } group && group.Has(member) ? group : null;

    private static Group LedBy(Group group, MemberId? leader) =>
        leader is { } one && group.Members.ToList().IndexOf(one) is var place and >= 0 ? group with { Turn = place } : group;

    private static IReadOnlyList<MemberId> Without(IReadOnlyList<MemberId> members, MemberId member) => [.. members.Where(other => other != member)];
}
