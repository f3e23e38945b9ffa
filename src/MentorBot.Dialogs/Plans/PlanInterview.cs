using System.Globalization;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Members;
using MentorBot.Domain.Plans;

namespace MentorBot.Dialogs.Plans;

/// <summary>What has been answered of the twelve questions.</summary>
public sealed record PlanDraft
{
    /// <summary>The answers by the questions' short names.</summary>
    public IReadOnlyDictionary<string, string> Said { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>One of the twelve questions.</summary>
/// <param name="Id">Its short name; stored.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Options">What can be picked.</param>
public sealed record PlanQuestion(string Id, FieldKind Kind, IReadOnlyList<string> Options);

/// <summary>Twelve questions that make a plan: choices, numbers and days, so that nothing but facts is kept.</summary>
public sealed class PlanInterview : Interview<PlanDraft>
{
    /// <summary>Its short name in the stored state.</summary>
    public const string Name = "plan";

    private const int MostPeople = 5000;
    private readonly ILinks _links;

    /// <summary>Lists the steps.</summary>
    public PlanInterview(ILinks links) : base(Name)
    {
        _links = links;
        Steps([.. Questions.Select(question => new Step<PlanDraft>((turn, draft) => Ask(turn, draft, question), (turn, draft, answer) => Read(turn, draft, answer, question)))]);
    }

    /// <summary>The questions, in the order asked.</summary>
    public static IReadOnlyList<PlanQuestion> Questions { get; } =
    [
        new("who", FieldKind.Multi, [.. Enum.GetNames<CareerFamily>()]),
        new("new", FieldKind.Number, []),
        new("mentors", FieldKind.Number, []),
        new("sites", FieldKind.Number, []),
        new("start", FieldKind.Date, []),
        new("training", FieldKind.Date, []),
        new("length", FieldKind.Choice, ["year", "half", "open"]),
        new("pay", FieldKind.Choice, ["stipend", "paid-time", "release", "none"]),
        new("agreement", FieldKind.Choice, ["signed", "talks", "none"]),
        new("lead", FieldKind.Choice, ["one", "two", "committee"]),
        new("data", FieldKind.Multi, ["meetings", "hours", "stay", "survey"]),
        new("languages", FieldKind.Choice, ["en", "es", "both"]),
    ];

    /// <inheritdoc/>
    protected override Task FinishAsync(Turn turn, PlanDraft draft, CancellationToken cancellationToken)
    {
        var plan = new ProgrammePlan(draft.Said, turn.Now);
        turn.Records.Put(plan);
        turn.Say(turn.Texts.Plans.Done, Card.Of(turn.Texts.Plans.Title, PlanWords.Summary(plan, turn.Texts)).With(_links, turn, new OfferedFile(turn.Texts.Plans.PageLabel, PlanPage.FileName)).With(new Choice(turn.Texts.Plans.CheckLabel, PlanCheckCommand.Syntax.Name)));
        return Task.CompletedTask;
    }

    private static Question? Ask(Turn turn, PlanDraft draft, PlanQuestion question)
    {
        var texts = turn.Texts.Plans;
        var number = Questions.ToList().IndexOf(question) + 1;
        var text = texts.Asked(number, Questions.Count, texts.Question(question.Id));
        IReadOnlyList<Choice> ways = [new(turn.Texts.Talk.Back, Navigation.Back), new(turn.Texts.Talk.Cancel, Navigation.Cancel)];
        if (question.Kind == FieldKind.Choice)
            return new Question(text, Card.Of("").With([.. question.Options.Select(option => new Choice(texts.Option(question.Id, option), option)), .. ways]));
        var field = new Field(question.Id, texts.Label(question.Id), question.Kind, draft.Said.GetValueOrDefault(question.Id, Default(turn, question)))
        {
            Options = [.. question.Options.Select(option => new Option(PlanWords.OptionOf(question.Id, option, turn.Texts), option))],
        };
        return new Question(text, Card.Of("").With(field).With([new Choice(turn.Texts.Members.GoOn, "next") { Words = ["next", "ok", "go", "seguir", "siguiente"] }, .. ways]));
    }

    private static PlanDraft? Read(Turn turn, PlanDraft draft, StepAnswer answer, PlanQuestion question)
    {
        var typed = question.Kind == FieldKind.Choice ? answer.Value : answer.Fields.GetValueOrDefault(question.Id, "");
        var value = question.Kind switch
        {
            FieldKind.Choice => question.Options.Contains(typed) ? typed : null,
            FieldKind.Number => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostPeople ? typed : null,
            FieldKind.Date => DateReader.Read(typed, turn.Me.DayAt(turn.Now), turn.Language)?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            _ => string.Join(',', typed.Split(',', StringSplitOptions.TrimEntries).Where(question.Options.Contains)) is { Length: > 0 } picked ? picked : null,
        };
        if (value is null)
        {
            var texts = turn.Texts.Plans;
            turn.Say(question.Kind switch { FieldKind.Number => texts.NotANumber, FieldKind.Date => texts.NotADay, _ => texts.PickSome });
            return null;
        }
        return new PlanDraft { Said = new Dictionary<string, string>(draft.Said, StringComparer.Ordinal) { [question.Id] = value } };
    }

    private static string Default(Turn turn, PlanQuestion question) => question.Kind switch
    {
        FieldKind.Number => "10",
        FieldKind.Date => turn.Me.DayAt(turn.Now).PlusDays(question.Id == "training" ? 42 : 56).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        _ => string.Join(',', question.Options),
    };
}
