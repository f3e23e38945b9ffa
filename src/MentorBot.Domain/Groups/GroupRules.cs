using MentorBot.Domain.Communities;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Groups;

/// <summary>What the clock does for a group: the reminder before a meeting, the question after it, a step whose day has passed.</summary>
public static class GroupRules
{
    // A date that was agreed so shortly before needs no reminder: the message about the date was one.
    private static readonly Duration Ahead = Duration.FromDays(3);
    private static readonly Duration AskedFor = Duration.FromDays(14);

    /// <summary>One group.</summary>
    public static ValueTask<Group?> GroupAsync(this IRecords records, GroupId id, CancellationToken cancellationToken) => records.FindAsync<Group>(id.Value, cancellationToken);

    /// <summary>The groups that are under way.</summary>
    public static async ValueTask<IReadOnlyList<Group>> GroupsAsync(this IRecords records, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<Group>("", cancellationToken)).Where(group => !group.IsOver).OrderBy(group => group.StartedAt)];

    /// <summary>The groups of one member that are under way, the oldest first.</summary>
    public static async ValueTask<IReadOnlyList<Group>> GroupsOfAsync(this IRecords records, MemberId member, CancellationToken cancellationToken) =>
        [.. (await records.GroupsAsync(cancellationToken)).Where(group => group.Has(member))];

    /// <summary>Looks at a group: decides what is due and when to look again.</summary>
    public static async Task LookAsync(IRecords records, Group group, Instant now, CancellationToken cancellationToken)
    {
        if (group.IsOver)
            return;
        group = await MeetingAsync(records, group, now, cancellationToken);
        group = await WeekAsync(records, group, now, cancellationToken);
        await StepAsync(records, group, now, cancellationToken);
    }

    private static async Task<Group> MeetingAsync(IRecords records, Group group, Instant now, CancellationToken cancellationToken)
    {
        if (group.Meeting is not { } meeting)
            return group;
        var remindAt = meeting.At - Ahead;
        if (now >= meeting.OverAt)
        {
            if (meeting.Asked || group.WhoIs(GroupRole.Facilitator) is not { } facilitator)
                return group;
            group = group with { Meeting = meeting with { Asked = true } };
            records.Put(group);
            await records.SendAsync(Delivery.Scheduled(facilitator, new Notice.GroupAfter(group.Id, meeting.Number, meeting.At), Priority.Reminder, now, meeting.OverAt + AskedFor), cancellationToken);
        }
        else if (now >= remindAt || meeting.SetAt >= remindAt)
        {
            if (meeting.SetAt < remindAt && !meeting.Reminded)
            {
                group = group with { Meeting = meeting with { Reminded = true } };
                records.Put(group);
                await GroupRoom.TellAsync(records, group, new Notice.GroupReminder(group.Id, meeting.Number, meeting.At), Priority.Reminder, Eve, meeting.At, by: null, cancellationToken);
            }
            records.LookAt(Subject.Of(group.Id), meeting.OverAt);
        }
        else
        {
            records.LookAt(Subject.Of(group.Id), remindAt);
        }
        return group;

        Instant Eve(Member who) => Instant.Max(who.Zone.AtStartOfDay(who.DayAt(meeting.At).PlusDays(-1)).ToInstant(), now);
    }

    /// <summary>A cohort's week begins: each member hears what it is for and is asked for a status. A week that was missed is not made up for.</summary>
    private static async Task<Group> WeekAsync(IRecords records, Group group, Instant now, CancellationToken cancellationToken)
    {
        if (group.Kind != GroupKind.Cohort || group.Week >= CohortWeeks.Count || group.WhoIs(GroupRole.Facilitator) is not { } id || await records.MemberAsync(id, cancellationToken) is not { } facilitator)
            return group;
        var calendar = (await records.CommunityAsync(cancellationToken)).Calendar;
        Instant Begin(int week) => facilitator.Zone.AtStartOfDay(CohortWeeks.FirstDay(week, facilitator.DayAt(group.StartedAt), calendar)).ToInstant();
        var week = Math.Min(CohortWeeks.WeekOn(facilitator.DayAt(now), facilitator.DayAt(group.StartedAt), calendar), CohortWeeks.Count);
        if (week > group.Week)
        {
            group = group with { Week = week };
            records.Put(group);
            foreach (var member in group.Members)
                await records.SendAsync(Delivery.Scheduled(member, new Notice.CohortWeek(group.Id, week), Priority.Survey, now, Begin(week + 1)), cancellationToken);
            if (group.Room is not null)
                await records.SendAsync(Delivery.Scheduled(GroupRoom.ReceiverOf(group.Id), new Notice.GroupWeek(group.Id, week), Priority.Tip, now, Begin(week + 1)), cancellationToken);
        }
        if (week < CohortWeeks.Count)
            records.LookAt(Subject.Of(group.Id), Begin(week + 1));
        return group;
    }

    private static async Task StepAsync(IRecords records, Group group, Instant now, CancellationToken cancellationToken)
    {
        if (group.StepDay is not { } day || group.WhoIs(GroupRole.Facilitator) is not { } id || await records.MemberAsync(id, cancellationToken) is not { } facilitator)
            return;
        var due = facilitator.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
        if (due <= now)
            await records.SendAsync(Delivery.Scheduled(id, new Notice.GroupStepDue(group.Id, group.Cycles, group.Step, day), Priority.Tip, now, now + AskedFor), cancellationToken);
        else
            records.LookAt(Subject.Of(group.Id), due);
    }
}
