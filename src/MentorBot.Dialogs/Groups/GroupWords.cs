using System.Globalization;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Dialogs.Groups;

/// <summary>Puts the notices of groups into words. Null when one has lost its sense: the group is over, the date has moved, the member has left it.</summary>
public static class GroupWords
{
    /// <summary>The words of one notice.</summary>
    public static async Task<Spoken?> OfAsync(IRecords records, Member to, Notice notice, ITexts all, CancellationToken cancellationToken)
    {
        var texts = all.Groups;
        if (GroupRoom.GroupOf(to.Id) is { } room)
            return await RoomWords.OfAsync(records, to, room, notice, all, cancellationToken);
        switch (notice)
        {
            case Notice.GroupInvitation invitation when await OpenAsync(records, invitation.Group, cancellationToken) is { } group && group.Invited.Contains(to.Id):
                var by = group.WhoIs(GroupRole.Facilitator) is { } leader ? await GroupCards.NameAsync(records, leader, cancellationToken) : "…";
                return new Spoken(texts.Invitation(group.Kind, GroupCards.PurposeOf(group, texts), by), Card.Of("", texts.About(group.Kind)).With(
                    new Choice(texts.JoinLabel, $"{GroupJoinCommand.Syntax.Name} {group.Id}") { Words = ["yes", "si", "join", "ok"] },
                    new Choice(texts.NoThanks, $"{GroupDeclineCommand.Syntax.Name} {group.Id}") { Words = ["no"] }), Asks: true);
            case Notice.GroupBegins begins when await MineAsync(records, to, begins.Group, cancellationToken) is { } group:
                var names = await GroupCards.NamesAsync(records, group.Members.Where(member => member != to.Id), cancellationToken);
                return new Spoken(texts.Begins(names, await GroupCards.NameAsync(records, group.WhoIs(GroupRole.Facilitator)!.Value, cancellationToken)), Card.Of("").With(
                    GroupCards.DateChoice(group, texts), GroupCards.LeaveChoice(group, texts)));
            case Notice.GroupJoined joined when await MineAsync(records, to, joined.Group, cancellationToken) is { } group && group.Has(joined.Member):
                return new Spoken(texts.SomebodyJoined(group.Kind, await GroupCards.NameAsync(records, joined.Member, cancellationToken), group.Members.Count), group.Meeting is null ? Card.Of("").With(GroupCards.DateChoice(group, texts)) : null);
            case Notice.GroupDate date when await MeetingAsync(records, to, date.Group, date.At, cancellationToken) is { Meeting: { } meeting } group:
                return new Spoken(texts.DateNews(group.Kind, When(to, meeting.At, texts), group.Where), Card.Of("").With(GroupCards.FileChoice(group, texts)));
            case Notice.GroupReminder reminder when await MeetingAsync(records, to, reminder.Group, reminder.At, cancellationToken) is { Meeting: { } meeting } group:
                return new Spoken(texts.Reminder(group.Kind, When(to, meeting.At, texts), group.Where, GroupCards.RoleOf(group, to.Id)),
                    Card.Of("").With(new Choice(texts.AgendaLabel, $"{GroupAgendaCommand.Syntax.Name} {group.Id}"), GroupCards.FileChoice(group, texts)));
            case Notice.GroupAfter after when await MeetingAsync(records, to, after.Group, after.At, cancellationToken) is { } group:
                return new Spoken(texts.After(group.Kind), Card.Of("").With(GroupCards.Reports(group, after.Number, texts)), Asks: true);
            case Notice.GroupStepDue due when await MineAsync(records, to, due.Group, cancellationToken) is { } group && group.Step == due.Step && group.Cycles == due.Cycle && group.StepDay == due.Day:
                return new Spoken(texts.StepDue(due.Step), Card.Of("").With(
                    new Choice(texts.DaysLabel, $"{GroupDaysCommand.Syntax.Name} {group.Id}"),
                    GroupCards.DateChoice(group, texts)));
            case Notice.GroupNeedsHelp help when await records.GroupAsync(help.Group, cancellationToken) is { } group:
                return new Spoken(texts.NeedsHelp(await GroupCards.NameAsync(records, help.Member, cancellationToken), group.Kind));
            case Notice.GroupStep step when await MineAsync(records, to, step.Group, cancellationToken) is { } group && group.Step == step.Step && group.Cycles == step.Cycle && group.StepDay == step.Day:
                return new Spoken(texts.StepNow(step.Step, step.Day));
            case Notice.GroupRoles roles when await MineAsync(records, to, roles.Group, cancellationToken) is { } group && group.Turn == roles.Turn:
                return new Spoken(texts.Rotated, Card.Of("", await GroupCards.RolesAsync(records, group, texts, cancellationToken)));
            case Notice.RoomGone gone when await MineAsync(records, to, gone.Group, cancellationToken) is { Room: null } group:
                return new Spoken(texts.RoomGone(group.Kind));
            case Notice.GroupEnded ended when await records.GroupAsync(ended.Group, cancellationToken) is { } group:
                return new Spoken(texts.Ended(group.Kind, group.Change), Card.Of("", texts.WhatNext).With(GroupCards.FirstChoices(all)));
            default:
                return null;
        }
    }

    /// <summary>A moment as the member's own clock shows it.</summary>
    public static string When(Member member, Instant at, IGroupTexts texts) => texts.When(at.InZone(member.Zone).LocalDateTime);

    /// <summary>A local moment as a button carries it.</summary>
    internal static string Code(Instant at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static async ValueTask<Group?> OpenAsync(IRecords records, GroupId id, CancellationToken cancellationToken) =>
        await records.GroupAsync(id, cancellationToken) is { IsOver: false } group ? group : null;

    private static async ValueTask<Group?> MineAsync(IRecords records, Member to, GroupId id, CancellationToken cancellationToken) =>
        await OpenAsync(records, id, cancellationToken) is { } group && group.Has(to.Id) ? group : null;

    private static async ValueTask<Group?> MeetingAsync(IRecords records, Member to, GroupId id, Instant at, CancellationToken cancellationToken) =>
        await MineAsync(records, to, id, cancellationToken) is { Meeting: { } meeting } group && meeting.At == at ? group : null;
}
