using System.Globalization;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>When pairs are asked: shown, changed by form, and the dates of a sample pair are shown before anything holds.</summary>
public sealed class CadenceCommand : ICommand, IHaveSyntax
{
    private const int SampleSteps = 12;
    private const string Dates = "dates";
    private const string Use = "use";

    private static readonly string[] Ids = ["first", "often", "oftentimes", "then", "thentimes", "later"];

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("cadence", "ritmo", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Ahead.CadenceHelp) { Verbs = [Dates, Use, .. Pages.Numbers] };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (turn, texts) = (call.Turn, call.Turn.Texts.Ahead);
        var words = call.Split;
        if (words.Length == 0)
        {
            Show(turn);
            return Task.CompletedTask;
        }
        // Six numbers alone are meant as the six of the form.
        IReadOnlyList<string> written = words.Length == Ids.Length ? words : words.Length > 1 ? words[1..] : [.. Ids.Select(id => call.Fields.GetValueOrDefault(id, ""))];
        int[] numbers = [.. written.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];
        if (CadenceSettings.Of(numbers) is not { } cadence)
        {
            turn.Say(texts.CadenceNotRead(CadenceSettings.MostDays));
            Show(turn);
        }
        else if (Fold.Of(words[0]) == Use)
        {
            Anew.Change(turn.Records, turn.Community! with { Settings = turn.Community.Settings with { Cadence = cadence } }, turn.Now);
            turn.Say(texts.CadenceSet);
        }
        else
        {
            Sample(turn, cadence);
        }
        return Task.CompletedTask;
    }

    private static void Show(Turn turn)
    {
        var (texts, numbers) = (turn.Texts.Ahead, turn.Community!.Settings.Cadence.Numbers);
        turn.Say(texts.CadenceTitle, Card.Of("", texts.CadenceAbout)
            .With([.. Ids.Select((id, index) => new Field(id, texts.CadenceLabels[index], FieldKind.Number, numbers[index].ToString(CultureInfo.InvariantCulture)))])
            .With(new Choice(texts.ShowDates, $"{Syntax.Name} {Dates}")));
    }

    private static void Sample(Turn turn, CadenceSettings cadence)
    {
        var (texts, start) = (turn.Texts.Ahead, turn.Me.DayAt(turn.Now));
        var community = turn.Community! with { Settings = turn.Community.Settings with { Cadence = cadence } };
        // Somebody with office hours: what falls on a weekend comes on Monday.
        var window = MessageWindow.For(CareerFamily.Clerical, []);
        var dates = Enumerable.Range(1, SampleSteps).Select(step => turn.Me.Zone.AtStartOfDay(Cadence.DayOf(step, start, community)).ToInstant())
            .Select(due => window.NextOpen(due, turn.Me.Zone, community.Calendar) is { } open ? turn.Texts.Talk.Date(turn.Me.DayAt(open)) : "…");
        turn.Ask(texts.SampleDates(start), Card.Of("", [.. dates, "…"]).With(
            new Choice(texts.UseIt, $"{Syntax.Name} {Use} {string.Join(' ', cadence.Numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}") { Words = ["yes", "si", "use", "usar"] },
            new Choice(texts.LeaveIt, KeepCommand.Syntax.Name) { Words = ["no", "keep"] }));
    }
}
