using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

namespace MentorBot.Dialogs.Groups;

/// <summary>
/// Puts into words what is said in a group's own channel. There are no buttons: what a button means belongs to one person. Null when it
/// has lost its sense.
/// </summary>
public static class RoomWords
{
    private const int MinutesOfAgenda = 45;

    /// <summary>The words of one notice.</summary>
    public static async Task<Spoken?> OfAsync(IRecords records, Member channel, GroupId id, Notice notice, ITexts all, CancellationToken cancellationToken)
    {
        var texts = all.Groups;
        if (await records.GroupAsync(id, cancellationToken) is not { } group || group.IsOver != notice is Notice.GroupEnded)
            return null;
        return notice switch
        {
            Notice.GroupDate date when group.Meeting is { } meeting && meeting.At == date.At =>
                new Spoken(texts.RoomDate(group.Kind, GroupWords.When(channel, meeting.At, texts), group.Where), Card.Of("", texts.RoomFile)),
            Notice.GroupReminder reminder when group.Meeting is { } meeting && meeting.At == reminder.At =>
                new Spoken(texts.RoomReminder(group.Kind, GroupWords.When(channel, meeting.At, texts), group.Where),
                    Card.Of("", [.. await GroupCards.RolesAsync(records, group, texts, cancellationToken), texts.AgendaTitle(MinutesOfAgenda), .. GroupAgendaCommand.Lines(group, MinutesOfAgenda, texts), texts.RoomFile])),
            Notice.GroupStep step when group.Step == step.Step && group.Cycles == step.Cycle && group.StepDay == step.Day => new Spoken(texts.StepNow(step.Step, step.Day)),
            Notice.GroupRoles roles when group.Turn == roles.Turn => new Spoken(texts.Rotated, Card.Of("", await GroupCards.RolesAsync(records, group, texts, cancellationToken))),
            Notice.GroupWeek week when group.Week == week.Week => new Spoken(all.Learning.Week(week.Week)),
            Notice.TeamCourse course => new Spoken(all.Learning.TeamFinished(course.Course)),
            Notice.GroupEnded => new Spoken(texts.RoomEnded(group.Kind, group.Change), Card.Of("", texts.RoomNext)),
            _ => null,
        };
    }
}
