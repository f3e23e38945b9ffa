using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Reports;
using NodaTime;

namespace MentorBot.Dialogs.Reports;

/// <summary>Which stretch of time a report is about.</summary>
/// <param name="Name">As it stands after the command and in links: "month", "season" or a month like "2026-09".</param>
/// <param name="From">The first moment counted.</param>
/// <param name="Until">The first moment not counted any more: what happens at this very instant still is.</param>
public sealed record ReportTime(string Name, Instant From, Instant Until)
{
    /// <summary>The last day counted, where somebody lives.</summary>
    public LocalDate LastDay(Member reader) => reader.DayAt(Until - Duration.Epsilon);

    /// <summary>Reads what followed the command; the month so far when that says nothing.</summary>
    public static ReportTime Read(string words, Community community, DateTimeZone zone, Instant now)
    {
        if (Fold.Of(words) is "season" or "temporada")
            return new ReportTime("season", community.SeasonFrom ?? community.CreatedAt, now + Duration.Epsilon);
        var month = NodaTime.Text.YearMonthPattern.Iso.Parse(words.Trim()) is { Success: true, Value: var named } ? named : now.InZone(zone).Date.ToYearMonth();
        var end = zone.AtStartOfDay(month.PlusMonths(1).OnDayOfMonth(1)).ToInstant();
        return new ReportTime(NodaTime.Text.YearMonthPattern.Iso.Format(month), zone.AtStartOfDay(month.OnDayOfMonth(1)).ToInstant(), Instant.Min(end, now + Duration.Epsilon));
    }
}

/// <summary>Shows how the programme goes. Those who run it see every count in their own chat; everybody else, and every page, none under five.</summary>
public sealed class ReportCommand(ILinks links) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("report", "informe", Arguments.PerhapsWords, Who.Counts, texts => texts.Reports.Help) { Shape = "month|season" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Reports);
        var time = ReportTime.Read(call.Words, turn.Community!, turn.Me.Zone, turn.Now);
        var report = await ProgrammeReport.OfAsync(turn.Records, time.From, time.Until, turn.Me.Zone, cancellationToken);
        // In a coordinator's own chat, and nowhere else.
        var whole = turn.Me.SeesSmallCounts() && turn.Heard.InPrivate;
        var shown = report.Tallies.Select(tally => whole ? tally.Whole() : tally.Guarded()).ToArray();
        var title = texts.Title(turn.Me.DayAt(time.From), time.LastDay(turn.Me));
        var card = Card.Of(title, whole ? [] : [texts.NoneUnderFive]) with { Charts = [.. shown.Select(tally => ReportCharts.Of(tally, turn.Texts))] };
        var lastMonth = turn.Me.DayAt(turn.Now).ToYearMonth().PlusMonths(-1);
        card = card.With(new Choice(texts.Month, $"{Syntax.Name} month"), new Choice(texts.LastMonth, $"{Syntax.Name} {NodaTime.Text.YearMonthPattern.Iso.Format(lastMonth)}"), new Choice(texts.Season, $"{Syntax.Name} season"));
        List<OfferedFile> files = [.. TextsIn.Both.Select((both, index) => new OfferedFile(both.Reports.PageLabel, ReportPage.FileName, $"{time.Name} {(index == 0 ? "en" : "es")}"))];
        if (turn.Me.May(Who.Coordinator))
            files.Add(new OfferedFile(texts.SheetLabel, HoursSheet.FileName, time.Name));
        turn.Say(title, card.With(links, turn, files));
    }
}

/// <summary>A tally as a chart, in words.</summary>
internal static class ReportCharts
{
    public static Chart Of(ShownTally tally, ITexts texts)
    {
        var (words, name) = (texts.Reports, texts.Reports.Name(tally.Kind));
        if (tally.Total == 0)
            return new Chart(words.NothingYet(name), []);
        if (tally.Parts.All(part => part.Count is null))
            return new Chart(words.AllHidden(name), []);
        // Where the total is held back, the bars are compared with what is shown.
        var whole = tally.Total ?? tally.Parts.Sum(part => part.Count ?? 0);
        var time = tally.Parts.All(part => part.Count is not null) && tally.Parts.Any(part => part.Minutes is not null) ? tally.Parts.Sum(part => part.Minutes ?? 0) : (int?)null;
        return new Chart(words.Of(name, tally.Total, time), [.. tally.Parts.Select(part => new Bar(
            NameOf(tally.Kind, part.Name, texts),
            part.Count is not { } count ? words.Hidden : part.Minutes is { } minutes ? words.CountAndTime(count, tally.Total, minutes) : words.Count(count, tally.Total),
            part.Count is { } known && whole > 0 ? (double)known / whole : 0))]);
    }

    public static string NameOf(TallyKind kind, string part, ITexts texts) =>
        kind == TallyKind.Kinds && Enum.TryParse<Domain.CheckIns.MeetingKind>(part, out var meeting) ? texts.CheckIns.Name(meeting) : texts.Reports.Part(part, kind);
}

/// <summary>The report as a page to read on a phone or to print for the board: no name, no count under five, whoever opens it.</summary>
public sealed class ReportPage : IFile
{
    /// <summary>The name in links.</summary>
    public const string FileName = "report";

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Counts;

    /// <inheritdoc/>
    public async Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken)
    {
        var words = call.Argument.Split(' ');
        var language = words is [_, "es"] ? Language.Spanish : Language.English;
        var texts = TextsIn.Of(language);
        var time = ReportTime.Read(words[0], call.Community, call.Me.Zone, call.Now);
        var report = await ProgrammeReport.OfAsync(call.Records, time.From, time.Until, call.Me.Zone, cancellationToken);
        return new FileAnswer.Page(new WebPage(texts.Reports.Title(call.Me.DayAt(time.From), time.LastDay(call.Me)), language,
        [
            new PagePart.Paragraph(texts.Reports.PageIntro),
            .. report.Tallies.Select(tally => new PagePart.Bars(ReportCharts.Of(tally.Guarded(), texts))),
            new PagePart.Paragraph(texts.Reports.NoneUnderFive),
            new PagePart.Paragraph(texts.Files.PrintHint),
        ]));
    }
}

/// <summary>The hours of a month, a sheet for each person to sign: days, kinds and minutes, no notes.</summary>
public sealed class HoursSheet : IFile
{
    /// <summary>The name in links.</summary>
    public const string FileName = "hours";

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Coordinator;

    /// <inheritdoc/>
    public async Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var month = MonthOf(call);
        var logs = await HoursLog.OfAsync(call.Records, month, cancellationToken);
        var parts = new List<PagePart> { new PagePart.Paragraph(logs.Count == 0 ? texts.Reports.NoHours : texts.Reports.SheetIntro) };
        foreach (var (log, index) in logs.Select((log, index) => (log, index)))
        {
            if (index > 0)
                parts.Add(new PagePart.NewSheet());
            parts.Add(new PagePart.Heading(log.Name));
            parts.Add(new PagePart.Table(texts.Reports.SheetCaption(log.Name, log.Minutes), texts.Reports.SheetColumns,
                [.. log.Meetings.Select(meeting => (IReadOnlyList<string>)[texts.Talk.Date(meeting.Day), texts.CheckIns.Name(meeting.Kind), texts.Reports.Time(meeting.Minutes)])]));
            parts.Add(new PagePart.Signatures(texts.Reports.SignHere));
        }
        return new FileAnswer.Page(new WebPage(texts.Reports.SheetTitle(month.OnDayOfMonth(1)), call.Me.Language, parts));
    }

    /// <summary>The month an argument names; the current one where it names a season.</summary>
    internal static YearMonth MonthOf(FileCall call) =>
        NodaTime.Text.YearMonthPattern.Iso.Parse(call.Argument.Split(' ')[^1]) is { Success: true, Value: var named } ? named : call.Me.DayAt(call.Now).ToYearMonth();
}
