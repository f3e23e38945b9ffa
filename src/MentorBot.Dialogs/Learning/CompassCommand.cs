using System.Globalization;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Learning;

/// <summary>A private self-check: eight standards, three levels, at most two goals.</summary>
/// <remarks>
/// The answers come as fields of one card and live no longer than the turn; a turn that changes nothing of the community leaves no copy
/// of what was said. Goals are kept only if their owner wants, sealed; buttons carry them sealed, too, and no label names a standard.
/// </remarks>
public sealed class CompassCommand(ISeals seals, Library library) : ICommand, IHaveSyntax
{
    private const string New = "new", Result = "result", Keep = "keep", Read = "read", Share = "share", ShareNow = "share-now", Hide = "hide", Delete = "delete", Drop = "drop";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("compass", "brújula", Arguments.PerhapsWords, Who.Member, texts => texts.Learning.HelpFor("compass"))
    {
        Verbs = [New, Result, Keep, Read, Share, Hide, Delete, Drop, "borrar", "mostrar"],
    };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Learning);
        var kept = await KeptAsync(turn, cancellationToken);
        switch (call.Split)
        {
            case [Result]:
                Show(turn, call.Fields);
                break;
            case [Keep, var box] when GoalsIn(turn, box).Count > 0:
                turn.Records.Put(new KeptCompass(turn.Me.Id, box));
                turn.Say(texts.Kept);
                break;
            case [Drop]:
                turn.Say(texts.LetGo);
                break;
            case [Read, var number, .. var box] when (box is [var sealedGoals] ? GoalsIn(turn, sealedGoals) : kept) is var goals && int.TryParse(number, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= goals.Count:
                await ReadAsync(turn, EntryOf(goals[at - 1].Standard), cancellationToken);
                break;
            case [Share or "mostrar"] when kept.Count > 0:
                turn.Ask(texts.ShareAsk, Card.Of("").With(
                    new Choice(turn.Texts.Talk.Yes, $"{Syntax.Name} {ShareNow}") { Words = ["yes", "si"] },
                    new Choice(turn.Texts.Talk.No, KeepCommand.Syntax.Name) { Words = ["no"] }));
                break;
            case [ShareNow] when kept.Count > 0:
                turn.Say(await CompassFlow.ShareAsync(turn.Records, turn.Me, kept, turn.Now, cancellationToken) ? texts.SharedWithMentor : texts.NoMentor);
                break;
            case [Hide]:
                await CompassFlow.HideAsync(turn.Records, turn.Me.Id, cancellationToken);
                turn.Say(texts.Hidden);
                break;
            case [Delete or "borrar"]:
                await CompassFlow.DeleteAsync(turn.Records, turn.Me.Id, cancellationToken);
                turn.Say(texts.Deleted);
                break;
            case [] when kept.Count > 0:
                await ShowKeptAsync(turn, kept, cancellationToken);
                break;
            default:
                Ask(turn);
                break;
        }
    }

    private static void Ask(Turn turn)
    {
        var texts = turn.Texts.Learning;
        turn.Say(texts.CompassIntro, Card.Of(texts.CompassTitle, [texts.CompassMark, .. Enum.GetValues<Standard>().Select(texts.Meaning)])
            .With([.. Enum.GetValues<Standard>().Select(standard => new Field(standard.ToString(), texts.FieldLabel(standard), FieldKind.Choice)
            {
                Options = [.. Enum.GetValues<Level>().Select(level => new Option(texts.Statement(standard, level, turn.Me.Family), level.ToString())), new Option(texts.SkipLabel, "-")],
            })])
            .With(new Choice(texts.ResultLabel, $"{Syntax.Name} {Result}") { Words = ["result", "ok", "resultado"] }));
    }

    private void Show(Turn turn, IReadOnlyDictionary<string, string> fields)
    {
        var texts = turn.Texts.Learning;
        var levels = new Dictionary<Standard, Level>();
        foreach (var standard in Enum.GetValues<Standard>())
        {
            if (Enum.TryParse<Level>(fields.GetValueOrDefault(standard.ToString()), out var level))
                levels[standard] = level;
        }
        var goals = Compass.GoalsOf(levels, turn.Me.Wants);
        if (goals.Count == 0)
        {
            turn.Say(levels.Count == 0 ? texts.NothingPicked : texts.AllAdvanced);
            return;
        }
        var box = seals.Seal(PurposeOf(turn), Compass.Write(goals));
        var lines = LinesOf(turn, goals);
        if (box is null)
        {
            turn.Say(texts.Result(goals.Count), Card.Of(texts.CompassTitle, [.. lines, texts.CannotKeep]));
            return;
        }
        turn.Say(texts.Result(goals.Count), Card.Of(texts.CompassTitle, lines).With([
            new Choice(texts.KeepLabel, $"{Syntax.Name} {Keep} {box}"),
            .. goals.Select((_, index) => new Choice(texts.ReadLabel(index + 1), $"{Syntax.Name} {Read} {index + 1} {box}")),
            new Choice(texts.LetGoLabel, $"{Syntax.Name} {Drop}")]));
    }

    private static async Task ShowKeptAsync(Turn turn, IReadOnlyList<CompassGoal> goals, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Learning;
        var shown = await turn.Records.FindAsync<SharedGoals>(turn.Me.Id.Value, cancellationToken) is not null;
        turn.Say(texts.YourGoals, Card.Of(texts.CompassTitle, LinesOf(turn, goals)).With([
            .. goals.Select((_, index) => new Choice(texts.ReadLabel(index + 1), $"{Syntax.Name} {Read} {index + 1}")),
            shown ? new Choice(texts.HideLabel, $"{Syntax.Name} {Hide}") : new Choice(texts.ShareLabel, $"{Syntax.Name} {Share}"),
            new Choice(texts.AgainLabel, $"{Syntax.Name} {New}"),
            new Choice(texts.DeleteLabel, $"{Syntax.Name} {Delete}")]));
    }

    // Shown without buttons, and not remembered as what was read last: both would tell what the goal is.
    private async Task ReadAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        if ((await library.OfAsync(turn.RecordsOrNone, cancellationToken)).Find(id) is not { } entry)
            return;
        var text = entry.In(turn.Language);
        turn.Say(text.Answer, Card.Of(text.Question, turn.Texts.Knowledge.Source(entry.Source, entry.Year)));
    }

    /// <summary>Each goal with the entry, the course, the micro-credentials and a resource that go with it.</summary>
    private static IReadOnlyList<string> LinesOf(Turn turn, IReadOnlyList<CompassGoal> goals)
    {
        var (texts, lines) = (turn.Texts.Learning, new List<string>());
        foreach (var goal in goals)
        {
            var names = CredentialStack.Confirmed.Where(credential => credential.Standard == goal.Standard).Select(texts.Name).ToArray();
            lines.Add(texts.GoalLine(goal.Standard, texts.Statement(goal.Standard, goal.Next, turn.Me.Family)));
            lines.Add(texts.GoalLinks(texts.CourseOf, names.Length > 0 ? turn.Texts.Talk.And(names) : texts.TwoCredentials));
            if (Catalogue.For(goal.Standard).FirstOrDefault() is { } fit)
                lines.Add(texts.Fits(fit.TitleIn(turn.Language), fit.Source, fit.Year));
        }
        return lines;
    }

    private async Task<IReadOnlyList<CompassGoal>> KeptAsync(Turn turn, CancellationToken cancellationToken) =>
        await turn.Records.FindAsync<KeptCompass>(turn.Me.Id.Value, cancellationToken) is { } kept ? GoalsIn(turn, kept.Sealed) : [];

    private IReadOnlyList<CompassGoal> GoalsIn(Turn turn, string box) => seals.Open(PurposeOf(turn), box) is { } goals ? Compass.Read(goals) : [];

    // Sealed for this member of this community: on somebody else's button it opens nothing.
    private static string PurposeOf(Turn turn) => $"compass {turn.Records.Community} {turn.Me.Id}";

    private static string EntryOf(Standard standard) => standard switch
    {
        Standard.Communication => "G05",
        Standard.CulturalCompetence => "G06",
        Standard.Ethics => "G07",
        _ => "G08",
    };
}
