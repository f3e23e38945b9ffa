using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Plans;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Dialogs.Plans;

/// <summary>Plans a new programme: twelve questions, then a page, a calendar and the forms.</summary>
public sealed class PlanNewCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("plan new", "plan nuevo", Arguments.None, Who.Coordinator, texts => texts.Plans.HelpFor("plan new"));

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        call.Turn.Begin(PlanInterview.Name, Drafts.Write(new PlanDraft()));
        return Task.CompletedTask;
    }
}

/// <summary>Holds the programme against what NEA's Resolution D-10 asks, as far as our copy of it goes.</summary>
public sealed class PlanCheckCommand : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("plan check", "plan revisar", Arguments.None, Who.Coordinator, texts => texts.Plans.HelpFor("plan check"));

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Plans);
        var plan = await turn.Records.FindAsync<ProgrammePlan>("", cancellationToken);
        turn.Say(texts.CheckIntro, Card.Of(texts.CheckTitle, [.. PlanWords.Checked(plan, turn.Community!, turn.Texts), texts.CheckFoot])
            .With(new Choice(turn.Texts.Communities.Label("settings"), "settings"), new Choice(texts.NewLabel, PlanNewCommand.Syntax.Name)));
    }
}

/// <summary>The plan on one page, with its calendar and the list of NEA's forms.</summary>
public sealed class PlanPage : IFile
{
    /// <summary>The name in links.</summary>
    public const string FileName = "plan";

    // Facts M08 and M10.
    private const string Guide = "https://www.nea.org/ESPMentoring";
    private const string Forms = "https://www.nea.org/esphome/profdev/mentor-tools.html";

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Coordinator;

    /// <inheritdoc/>
    public async Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken)
    {
        if (await call.Records.FindAsync<ProgrammePlan>("", cancellationToken) is not { } plan)
            return new FileAnswer.Gone();
        var texts = call.Texts.Plans;
        return new FileAnswer.Page(new WebPage(texts.Title, call.Me.Language,
        [
            new PagePart.Lines(PlanWords.Summary(plan, call.Texts)),
            new PagePart.Table(texts.CalendarTitle, texts.CalendarColumns, [.. PlanWords.Calendar(plan).Select(day => (IReadOnlyList<string>)[call.Texts.Talk.Date(day.Day), texts.Task(day.Task)])]),
            new PagePart.Heading(texts.FormsTitle),
            new PagePart.Lines(texts.FormNames),
            new PagePart.Paragraph(texts.FormsNote),
            new PagePart.Link(texts.FormsLink, Forms),
            new PagePart.Link(texts.GuideLink, Guide),
            new PagePart.Heading(texts.CheckTitle),
            new PagePart.Lines(PlanWords.Checked(plan, call.Community, call.Texts)),
            new PagePart.Paragraph(texts.CheckFoot),
            new PagePart.Paragraph(call.Texts.Files.PrintHint),
        ]));
    }
}

/// <summary>A plan in words, and its days.</summary>
internal static class PlanWords
{
    public static IReadOnlyList<string> Summary(ProgrammePlan plan, ITexts texts) =>
        [.. PlanInterview.Questions.Where(question => plan.Said.ContainsKey(question.Id)).Select(question => $"{texts.Plans.Label(question.Id)}: {Answer(question, plan.Said[question.Id], texts)}")];

    public static string OptionOf(string question, string option, ITexts texts) =>
        question == "who" && Enum.TryParse<CareerFamily>(option, out var family) ? texts.Talk.Name(family) : texts.Plans.Option(question, option);

    /// <summary>What is to be done when, from the first day back and on; the calendar is ours (facts O12).</summary>
    public static IReadOnlyList<(LocalDate Day, string Task)> Calendar(ProgrammePlan plan)
    {
        var start = LocalDatePattern.Iso.Parse(plan.Said.GetValueOrDefault("start", "")).GetValueOrThrow();
        var training = LocalDatePattern.Iso.Parse(plan.Said.GetValueOrDefault("training", "")).GetValueOrThrow();
        var end = plan.Said.GetValueOrDefault("length") == "half" ? start.PlusMonths(5) : start.PlusMonths(9);
        return
        [
            .. new (LocalDate, string)[]
            {
                (start.PlusWeeks(-12), "talks"), (start.PlusWeeks(-8), "call"), (training, "training"), (start.PlusWeeks(-1), "invite"), (start, "match"),
                (start.PlusDays(2), "first"), (start.PlusDays(30), "month"), (start.PlusDays((Period.Between(start, end, PeriodUnits.Days).Days) / 2), "half"), (end.PlusWeeks(-3), "survey"), (end, "close"),
            }.OrderBy(day => day.Item1),
        ];
    }

    public static IReadOnlyList<string> Checked(ProgrammePlan? plan, Community community, ITexts texts)
    {
        var said = plan?.Said ?? new Dictionary<string, string>(StringComparer.Ordinal);
        return
        [
            .. new (string Item, bool Holds)[]
            {
                ("jointly", said.GetValueOrDefault("agreement") == "signed"),
                ("duties", plan is not null),
                ("chosen", community.ApprovesMentors),
                ("trained", community.Settings.MentorsNeedTraining || said.ContainsKey("training")),
                ("private", true),
                ("peers", true),
            }.Select(item => texts.Plans.Check(item.Item, item.Holds)),
        ];
    }

    private static string Answer(PlanQuestion question, string value, ITexts texts) => question.Kind switch
    {
        FieldKind.Choice => texts.Plans.Option(question.Id, value),
        FieldKind.Multi => string.Join(", ", value.Split(',').Select(option => OptionOf(question.Id, option, texts))),
        FieldKind.Date => texts.Talk.Date(LocalDatePattern.Iso.Parse(value).GetValueOrThrow()),
        _ => value,
    };
}
