using System.Globalization;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Learning;

namespace MentorBot.Dialogs.Learning;

/// <summary>The four courses of NEA's learning path as a checklist, alone or as a team.</summary>
public sealed class PathCommand : ICommand, IHaveSyntax
{
    private const string Done = "done", Open = "open", Team = "team", Plan = "plan", Save = "save";

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("path", "camino", Arguments.PerhapsWords, Who.Member, texts => texts.Learning.HelpFor("path"))
    {
        Verbs = [Done, Open, Team, Plan, "hecho", "equipo"],
    };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Learning);
        switch (call.Split.Select(Fold.Of).ToArray())
        {
            case [Done or "hecho", var number] when CourseOf(number) is { } course:
                await LearningPath.FinishAsync(turn.Records, turn.Me, course, done: true, turn.Now, cancellationToken);
                var finished = (await LearningPath.FinishedAsync(turn.Records, turn.Me.Id, cancellationToken)).Count;
                await ShowAsync(turn, finished == LearningPath.Courses ? texts.AllFinished : texts.Finished(course), cancellationToken);
                break;
            case [Open, var number] when CourseOf(number) is { } course:
                await LearningPath.FinishAsync(turn.Records, turn.Me, course, done: false, turn.Now, cancellationToken);
                await ShowAsync(turn, texts.Undone, cancellationToken);
                break;
            case [Team or "equipo"]:
                turn.Begin(GroupStartInterview.Name, Drafts.Write(new GroupStartDraft { Kind = GroupKind.Team }));
                break;
            case [Plan, var id, .. var rest] when await turn.Records.GroupAsync(new GroupId(id), cancellationToken) is { Kind: GroupKind.Team } team && team.Has(turn.Me.Id):
                await PlanAsync(call, team, rest is [Save], cancellationToken);
                break;
            default:
                await ShowAsync(turn, texts.PathTitle, cancellationToken);
                break;
        }
    }

    private static async Task ShowAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var texts = turn.Texts.Learning;
        var done = await LearningPath.FinishedAsync(turn.Records, turn.Me.Id, cancellationToken);
        var team = (await turn.Records.GroupsOfAsync(turn.Me.Id, cancellationToken)).FirstOrDefault(group => group.Kind == GroupKind.Team);
        var lines = new List<string> { texts.PathIntro };
        lines.AddRange(Enumerable.Range(1, LearningPath.Courses).Select(course => texts.CourseLine(course, done.Contains(course))));
        var choices = new List<Choice>();
        choices.AddRange(Enumerable.Range(1, LearningPath.Courses).Where(course => !done.Contains(course)).Select(course => new Choice(texts.FinishLabel(course), $"{Syntax.Name} {Done} {course}")));
        if (done.Count > 0)
            choices.Add(new Choice(texts.UndoLabel(done[^1]), $"{Syntax.Name} {Open} {done[^1]}"));
        choices.Add(team is null
            ? new Choice(texts.TeamLabel, $"{Syntax.Name} {Team}")
            : new Choice(texts.BoardTitle, $"{GroupNextCommand.Syntax.Name} {team.Id}"));
        turn.Say(text, Card.Of(texts.PathTitle, lines).With(choices));
    }

    private static async Task PlanAsync(CommandCall call, Group team, bool save, CancellationToken cancellationToken)
    {
        var (turn, texts, all) = (call.Turn, call.Turn.Texts.Learning, Enum.GetValues<PlanSection>());
        if (!save)
        {
            turn.Ask(texts.WhichSections, Card.Of("")
                .With(new Field("written", texts.PlanLabel, FieldKind.Multi, string.Join(',', team.PlanDone)) { Options = [.. all.Select(section => new Option(texts.Name(section), section.ToString()))] })
                .With(new Choice(texts.SaveLabel, $"{Syntax.Name} {Plan} {team.Id} {Save}") { Words = ["save", "ok", "guardar"] }));
            return;
        }
        var written = call.Fields.GetValueOrDefault("written", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => Enum.TryParse<PlanSection>(word, out var section) ? section : (PlanSection?)null).OfType<PlanSection>().Distinct().Order().ToArray();
        var open = all.Except(written).ToArray();
        turn.Say(await GroupFlow.AgreeAsync(turn.Records, turn.Me, team.Id, same => same with { PlanDone = written }, turn.Now, cancellationToken) is { } refusal ? turn.Texts.Talk.Sorry(refusal)
            : open.Length == 0 ? texts.PlanDone
            : texts.OpenSections([.. open.Select(texts.Name)]));
    }

    private static int? CourseOf(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var course) && course is >= 1 and <= LearningPath.Courses ? course : null;
}
