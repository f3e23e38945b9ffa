using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>Shows every message that would be sent in a time to come; sends nothing.</summary>
public sealed class SimulateCommand(ILinks links) : ICommand, IHaveSyntax
{
    private const int MostDays = 731;
    private const int WeeksInALine = 8;

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("simulate", "simular", Arguments.Words, Who.Coordinator, texts => texts.Ahead.SimulateHelp) { Shape = "A..B" };

    /// <inheritdoc/>
    public async Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Ahead);
        var today = turn.Me.DayAt(turn.Now);
        if (DateReader.ReadRange(call.Words, today, turn.Language) is not { } days)
        {
            turn.Say(texts.SimulateNotRead);
            return;
        }
        if (days.End < today || days.End > today.PlusDays(MostDays))
        {
            turn.Say(texts.SimulateTooLong);
            return;
        }
        var first = LocalDate.Max(days.Start, today);
        var (from, until) = Foresight.Span(first, days.End, turn.Me.Zone);
        var all = await Foresight.OfAsync(turn.Records, turn.Now, from, until, answers: true, cancellationToken);
        var silent = await Foresight.OfAsync(turn.Records, turn.Now, from, until, answers: false, cancellationToken);
        turn.Say(all.Count + silent.Count == 0 ? texts.SimulateNothing : texts.SimulateSum(all.Count, all.Select(message => message.To.Id).Distinct().Count(), silent.Count),
            Card.Of(texts.SimulateTitle(first, days.End), [texts.SimulateAssumes, .. Kinds(turn, all, silent), .. Weeks(turn, all)])
                .With(links, turn, new OfferedFile(texts.SimulateFile, ForesightFile.FileName, $"{LocalDatePattern.Iso.Format(first)}..{LocalDatePattern.Iso.Format(days.End)}")));
    }

    private static IEnumerable<string> Kinds(Turn turn, IReadOnlyList<Foreseen> all, IReadOnlyList<Foreseen> silent)
    {
        var (answered, unanswered) = (Count(all), Count(silent));
        return answered.Keys.Union(unanswered.Keys, StringComparer.Ordinal).OrderByDescending(what => answered.GetValueOrDefault(what)).ThenByDescending(what => unanswered.GetValueOrDefault(what))
            .Select(what => turn.Texts.Ahead.SimulateKind(what, answered.GetValueOrDefault(what), unanswered.GetValueOrDefault(what)));

        Dictionary<string, int> Count(IReadOnlyList<Foreseen> messages) =>
            messages.SelectMany(message => message.About).Select(turn.Texts.Communities.Name).CountBy(what => what, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Weeks(Turn turn, IReadOnlyList<Foreseen> all) =>
        all.CountBy(message => turn.Me.DayAt(message.At).PlusDays(1).Previous(IsoDayOfWeek.Monday)).OrderBy(week => week.Key)
            .Select(week => turn.Texts.Ahead.SimulateWeek(week.Key, week.Value)).Chunk(WeeksInALine).Select(weeks => turn.Texts.Ahead.SimulateWeeks(string.Join(" · ", weeks)));
}
