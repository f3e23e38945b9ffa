using System.Globalization;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using NodaTime;

namespace MentorBot.Dialogs.Groups;

/// <summary>Shows one's group and sets its next meeting.</summary>
public sealed class GroupNextCommand : ICommand, IHaveSyntax
{
    /// <summary>After the name: show times to pick from.</summary>
    public const string Pick = "pick";

    private const string At = "at";
    private const string Take = "take";
    private const int Proposals = 3;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group next", "grupo próxima", Arguments.PerhapsWords, Who.Member, texts => texts.Groups.HelpFor("group next"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await GroupCards.MineAsync(call, Syntax, cancellationToken) is not var (group, rest))
            return;
        var turn = call.Turn;
        switch (rest.Split(' '))
        {
            case [""]:
                await ShowAsync(turn, group, cancellationToken);
                break;
            case [Pick]:
                await PickAsync(turn, group, cancellationToken);
                break;
            case [At, var seconds] when long.TryParse(seconds, CultureInfo.InvariantCulture, out var at):
                await SetAsync(turn, group, Instant.FromUnixTimeSeconds(at), call.Fields, cancellationToken);
                break;
            case [Take]:
                await SetAsync(turn, group, WhenReader.Read(call.Fields.GetValueOrDefault("day", ""), call.Fields.GetValueOrDefault("time", ""), turn.Me, turn.Now), call.Fields, cancellationToken);
                break;
            default:
                await SetAsync(turn, group, WhenReader.Read(rest, turn.Me, turn.Now), call.Fields, cancellationToken);
                break;
        }
    }

    private static async Task ShowAsync(Turn turn, Group group, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Groups;
        var card = await GroupCards.OfAsync(turn, group, cancellationToken);
        // A meeting that is over and of which nobody has said how it went comes first.
        if (group.Meeting is { } meeting && meeting.OverAt <= turn.Now)
            turn.Say(texts.After(group.Kind), card.With([.. GroupCards.Reports(group, meeting.Number, texts), .. GroupCards.Choices(group, turn.Texts)]));
        else
            turn.Say(GroupCards.TitleOf(group, texts), card.With(GroupCards.Choices(group, turn.Texts)));
    }

    private static async Task PickAsync(Turn turn, Group group, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Groups;
        var members = new List<Domain.Members.Member>();
        foreach (var id in group.Members)
        {
            if (await turn.Records.MemberAsync(id, cancellationToken) is { } member)
                members.Add(member);
        }
        var times = GroupTimes.Propose([turn.Me, .. members.Where(member => member.Id != turn.Me.Id)], turn.Community!.Calendar, turn.Now, Proposals);
        turn.Ask(texts.PickATime, Card.Of("")
            .With(
                new Field("day", texts.DayLabel, FieldKind.Date),
                new Field("time", texts.TimeLabel, FieldKind.Time),
                new Field("where", texts.WhereLabel, FieldKind.Text, group.Where))
            .With([
                .. times.Select(time => new Choice(texts.TimeChoice(GroupWords.When(turn.Me, time.At, texts), time.Free, members.Count), $"{Syntax.Name} {group.Id} {At} {GroupWords.Code(time.At)}")),
                new Choice(texts.TakeThisLabel, $"{Syntax.Name} {group.Id} {Take}") { TakesForm = true },
                new Choice(turn.Texts.Talk.Cancel, KeepCommand.Syntax.Name)]));
    }

    private static async Task SetAsync(Turn turn, Group group, Instant? at, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Groups;
        if (at is not { } when)
            turn.Say(texts.WhenNotRead);
        else if (await GroupFlow.MeetAsync(turn.Records, turn.Me, group.Id, when, ShortText.Of(fields.GetValueOrDefault("where", group.Where)), turn.Now, cancellationToken) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say(texts.DateSet(GroupWords.When(turn.Me, when, texts), inRoom: group.Room is not null));
    }
}

/// <summary>How a meeting went, from its buttons.</summary>
public sealed class GroupReportCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group met", "grupo junta", Arguments.Words, Who.Member, texts => texts.Groups.HelpFor("group next")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Groups);
        if (call.Split is not [var id, var number, var word] || !int.TryParse(number, CultureInfo.InvariantCulture, out var meeting) || !Enum.TryParse<MeetingReport>(word, out var report))
            return;
        var (group, refusal) = await GroupFlow.ReportAsync(turn.Records, turn.Me, new GroupId(id), meeting, report, turn.Now, cancellationToken);
        if (group is null)
        {
            turn.Say(turn.Texts.Talk.Sorry(refusal!));
            return;
        }
        var further = group.Kind == GroupKind.Plc && report == MeetingReport.MovedOn ? $" {texts.NextStep(group.Step, group.StepDay)}" : "";
        turn.Say(texts.Thanks(report) + further, Card.Of("").With(GroupCards.DateChoice(group, texts), new Choice(texts.RotateLabel, $"{GroupRotateCommand.Syntax.Name} {group.Id}")));
        if (group.IsStuck)
        {
            turn.Ask($"{texts.StuckHint} {texts.CallAsk}", Card.Of("").With(
                new Choice(texts.CallLabel, $"{GroupCallCommand.Syntax.Name} {group.Id}") { Words = ["yes", "si"] },
                new Choice(texts.NoThanks, $"{GroupCallCommand.Syntax.Name} {GroupCallCommand.Nobody}") { Words = ["no"] }));
        }
    }
}

/// <summary>A group that is stuck asks the coordinator, or does not.</summary>
public sealed class GroupCallCommand : ICommand, IHaveSyntax
{
    /// <summary>In place of a group: nobody is asked.</summary>
    public const string Nobody = "nobody";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("group call", "grupo ayuda", Arguments.Words, Who.Member, texts => texts.Groups.HelpFor("group next")) { ForButtons = true };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Groups);
        if (call.Words == Nobody)
            turn.Say(texts.NotCalled);
        else if (await GroupFlow.CallAsync(turn.Records, turn.Me, new GroupId(call.Words), turn.Now, cancellationToken) is { } refusal)
            turn.Say(turn.Texts.Talk.Sorry(refusal));
        else
            turn.Say(texts.Called);
    }
}
