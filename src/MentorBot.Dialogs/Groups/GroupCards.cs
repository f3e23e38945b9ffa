using MentorBot.Dialogs.Learning;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Groups;

/// <summary>What a group looks like on a card, and which of one's groups is meant.</summary>
public static class GroupCards
{
    /// <summary>Which of the caller's groups is meant, and what else was said; null when that is not clear, then it has been asked.</summary>
    public static async Task<(Group Group, string Words)?> MineAsync(CommandCall call, CommandSyntax syntax, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Groups);
        var mine = await turn.Records.GroupsOfAsync(turn.Me.Id, cancellationToken);
        if (call.Split is [var first, ..] && mine.FirstOrDefault(group => group.Id.Value == first) is { } named)
            return (named, call.Words[first.Length..].Trim());
        switch (mine)
        {
            case []:
                turn.Say(texts.NoGroup, Card.Of("").With(FirstChoices(turn.Texts)));
                return null;
            case [var only]:
                return (only, call.Words);
            default:
                turn.Say(texts.WhichGroup, Card.Of("").With([.. mine.Select(group => new Choice(TitleOf(group, texts), $"{syntax.Name} {group.Id} {call.Words}".Trim()))]));
                return null;
        }
    }

    /// <summary>The group with all that its members may know.</summary>
    public static async Task<Card> OfAsync(Turn turn, Group group, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Groups;
        var lines = new List<string>
        {
            texts.MembersLine(await NamesAsync(turn.Records, group.Members, cancellationToken), group.Open ? group.Places - group.Members.Count : 0),
            MeetingOf(turn.Me, group, texts, turn.Now),
        };
        if (group.Room is not null)
            lines.Add(texts.RoomLine);
        if (group.Members.Count > 1)
            lines.AddRange(await RolesAsync(turn.Records, group, texts, cancellationToken));
        if (group.Kind == GroupKind.Plc)
        {
            if (group.Goal.Length > 0)
                lines.Add(texts.GoalLine(group.Goal));
            lines.Add(texts.StepLine(group.Step, group.StepDay));
        }
        lines.AddRange(await LearningCards.LinesAsync(turn.Records, group, turn.Texts, cancellationToken));
        if (group.Norms.Count > 0)
            lines.Add(texts.NormsLine([.. group.Norms.Select(texts.Name)]));
        return Card.Of(TitleOf(group, texts), lines);
    }

    /// <summary>When it meets next and, of a PLC, where it stands: nobody's name.</summary>
    public static IReadOnlyList<string> Where(Member reader, Group group, IGroupTexts texts, Instant now) =>
        [MeetingOf(reader, group, texts, now), .. group.Kind == GroupKind.Plc ? [texts.StepLine(group.Step, group.StepDay)] : (string[])[]];

    // A meeting that is over is no next one, though nobody has said yet how it went.
    private static string MeetingOf(Member reader, Group group, IGroupTexts texts, Instant now) =>
        group.Meeting is { } meeting && meeting.OverAt > now ? texts.MeetingLine(GroupWords.When(reader, meeting.At, texts), group.Where) : texts.NoDate;

    /// <summary>Who has which role next time.</summary>
    public static async Task<IReadOnlyList<string>> RolesAsync(IRecords records, Group group, IGroupTexts texts, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var role in Enum.GetValues<GroupRole>())
        {
            if (group.WhoIs(role) is { } who)
                lines.Add(texts.RoleLine(role, await NameAsync(records, who, cancellationToken)));
        }
        return lines;
    }

    /// <summary>What can be done with a group.</summary>
    public static IReadOnlyList<Choice> Choices(Group group, ITexts all) => Choices(group, all.Groups, LearningCards.Choices(group, all));

    private static IReadOnlyList<Choice> Choices(Group group, IGroupTexts texts, IReadOnlyList<Choice> learning) =>
    [
        DateChoice(group, texts),
        new(texts.AgendaLabel, $"{GroupAgendaCommand.Syntax.Name} {group.Id}"),
        new(texts.RotateLabel, $"{GroupRotateCommand.Syntax.Name} {group.Id}"),
        .. group.Kind != GroupKind.Plc ? (Choice[])[] :
        [
            new(texts.GoalLabel, $"{GroupGoalCommand.Syntax.Name} {group.Id}"),
            new(texts.NormsLabel, $"{GroupNormsCommand.Syntax.Name} {group.Id}"),
            new(texts.DaysLabel, $"{GroupDaysCommand.Syntax.Name} {group.Id}"),
        ],
        .. learning,
        .. group.Meeting is null ? (Choice[])[] : [FileChoice(group, texts)],
        new(texts.NotesLabel, $"{GroupNotesCommand.Syntax.Name} {group.Id}"),
        .. group.Room is null ? (Choice[])[] : [new(texts.RoomOffLabel, $"{GroupHereCommand.Syntax.Name} {group.Id} {GroupHereCommand.Off}")],
        LeaveChoice(group, texts),
    ];

    /// <summary>The ways to say how a meeting went.</summary>
    public static IReadOnlyList<Choice> Reports(Group group, int number, IGroupTexts texts) =>
        [.. Enum.GetValues<MeetingReport>().Select(report => new Choice(texts.Name(report, group.Kind), $"{GroupReportCommand.Syntax.Name} {group.Id} {number} {report}"))];

    /// <summary>Set a date.</summary>
    public static Choice DateChoice(Group group, IGroupTexts texts) => new(texts.DateLabel, $"{GroupNextCommand.Syntax.Name} {group.Id} {GroupNextCommand.Pick}");

    /// <summary>The next meeting for one's own calendar.</summary>
    public static Choice FileChoice(Group group, IGroupTexts texts) => new(texts.FileLabel, $"{GroupFileCommand.Syntax.Name} {group.Id}");

    /// <summary>Leave.</summary>
    public static Choice LeaveChoice(Group group, IGroupTexts texts) => new(texts.LeaveLabel, $"{GroupLeaveCommand.Syntax.Name} {group.Id}");

    /// <summary>For those who have just come in: what is theirs to do, the next meeting for their calendar, and the way out.</summary>
    public static IReadOnlyList<Choice> FirstChoices(Group group, ITexts all) =>
        [.. LearningCards.Choices(group, all), .. group.Meeting is null ? (Choice[])[] : [FileChoice(group, all.Groups)], LeaveChoice(group, all.Groups)];

    /// <summary>For those who are in no group.</summary>
    public static IReadOnlyList<Choice> FirstChoices(ITexts texts) =>
        [new(texts.Communities.Label(GroupStartCommand.Syntax.Name), GroupStartCommand.Syntax.Name), new(texts.Communities.Label(GroupJoinCommand.Syntax.Name), GroupJoinCommand.Syntax.Name)];

    /// <summary>The group's title in the reader's language.</summary>
    public static string TitleOf(Group group, IGroupTexts texts) => texts.Title(group.Kind, PurposeOf(group, texts));

    /// <summary>What the group is for: what was picked, in the reader's language, or its own words.</summary>
    public static string PurposeOf(Group group, IGroupTexts texts) =>
        group.Credential.Length > 0 ? group.Credential
        : group.Question is { } question ? texts.Question(group.Family, question)
        : group.Aim is { } aim ? texts.Name(aim)
        : group.Purpose;

    /// <summary>The first of the roles that a member has next time; null where there are none to share.</summary>
    public static GroupRole? RoleOf(Group group, MemberId member) =>
        group.Members.Count < 2 ? null : Enum.GetValues<GroupRole>().Cast<GroupRole?>().FirstOrDefault(role => group.WhoIs(role!.Value) == member);

    /// <summary>Names, in order.</summary>
    public static async Task<IReadOnlyList<string>> NamesAsync(IRecords records, IEnumerable<MemberId> members, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var member in members)
            names.Add(await NameAsync(records, member, cancellationToken));
        return names;
    }

    /// <summary>To whom deliveries go, by name: the members, and the groups' channels.</summary>
    public static async Task<IReadOnlyDictionary<MemberId, string>> ReceiversAsync(IRecords records, IGroupTexts texts, CancellationToken cancellationToken)
    {
        var names = (await records.ListAsync<Member>("", cancellationToken)).ToDictionary(member => member.Id, member => member.Name);
        foreach (var group in await records.ListAsync<Group>("", cancellationToken))
            names[GroupRoom.ReceiverOf(group.Id)] = texts.RoomOf(group.Kind);
        return names;
    }

    /// <summary>A name.</summary>
    public static async Task<string> NameAsync(IRecords records, MemberId member, CancellationToken cancellationToken) => (await records.MemberAsync(member, cancellationToken))?.Name ?? "…";
}
