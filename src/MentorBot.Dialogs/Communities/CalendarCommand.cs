using System.Globalization;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Communities;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Dialogs.Communities;

/// <summary>The days without school: shown, added, taken off.</summary>
public sealed class CalendarCommand(ILinks links) : ICommand, IHaveSyntax
{
    // A phone shows so many buttons before the card is all buttons.
    private const int MostButtons = 4;

    private static readonly string[] ToAdd = ["add", "agregar", "anadir"];
    private static readonly string[] ToImport = ["import", "importar"];
    private static readonly string[] ToRemove = ["remove", "delete", "quitar", "borrar"];

    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("calendar", "calendario", Arguments.PerhapsWords, Who.Coordinator, texts => texts.Calendar.Help)
    {
        WritesForOthers = true,
        Verbs = [.. ToAdd, .. ToRemove, .. ToImport, "list", "lista"],
    };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var verb = call.Split is [var first, ..] ? Fold.Of(first) : "";
        var rest = call.Words.Split(' ', 2, StringSplitOptions.TrimEntries) is [_, var after] ? after : "";
        if (ToAdd.Contains(verb))
            Add(call.Turn, rest, call.Fields);
        else if (ToRemove.Contains(verb))
            Remove(call.Turn, rest);
        else if (ToImport.Contains(verb))
            Import(call.Turn);
        else
            Show(call.Turn);
        return Task.CompletedTask;
    }

    private void Import(Turn turn) =>
        turn.Say(turn.Texts.Calendar.ImportAbout, Card.Of(turn.Texts.Calendar.ImportTitle).With(links, turn, new OfferedFile(turn.Texts.Calendar.ImportTitle, CalendarFile.FileName)));

    private static void Show(Turn turn)
    {
        var (texts, breaks) = (turn.Texts.Calendar, turn.Community!.Calendar.Breaks);
        var today = Day(turn.Me.DayAt(turn.Now));
        var coming = breaks.Where(known => known.Last >= turn.Me.DayAt(turn.Now)).Take(MostButtons);
        turn.Say(texts.Title(breaks.Count), Card.Of(texts.Title(breaks.Count), [texts.About, .. breaks.Select((known, index) => texts.Line(index + 1, known.Name, known.First, known.Last))])
            .With(new Field("first", texts.FirstLabel, FieldKind.Date, today), new Field("last", texts.LastLabel, FieldKind.Date, today), new Field("name", texts.NameLabel, FieldKind.Text))
            .With([new Choice(texts.AddLabel, $"{Syntax.Name} add"), .. coming.Select(known => new Choice(texts.RemoveLabel(known.Name), $"{Syntax.Name} remove {Day(known.First)}")), new Choice(texts.ImportTitle, $"{Syntax.Name} import")]));
    }

    private static void Add(Turn turn, string words, IReadOnlyDictionary<string, string> fields)
    {
        var texts = turn.Texts.Calendar;
        if (words.Length == 0)
            words = $"{fields.GetValueOrDefault("first")}..{fields.GetValueOrDefault("last")} {fields.GetValueOrDefault("name")}";
        if (Read(words, turn) is not var (days, name))
            turn.Say(texts.NotRead);
        else if (days.Length > SchoolBreak.MostDays)
            turn.Say(texts.TooLong(SchoolBreak.MostDays));
        else if (turn.Community!.Calendar.With(new SchoolBreak(days.Start, days.End, name.Length > 0 ? name : texts.NoName)) is not { } calendar)
            turn.Say(texts.Full(SchoolCalendar.Most));
        else
        {
            Anew.Change(turn.Records, turn.Community with { Calendar = calendar }, turn.Now);
            turn.Say(texts.Added(name.Length > 0 ? name : texts.NoName, days.Start, days.End, calendar.PlusWorkingDays(days.End, 1)));
        }
    }

    private static void Remove(Turn turn, string words)
    {
        var (texts, calendar) = (turn.Texts.Calendar, turn.Community!.Calendar);
        var gone = int.TryParse(words.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? calendar.Breaks.ElementAtOrDefault(number - 1)
            : Named(calendar, Fold.Of(words)) ?? (DateReader.ReadRange(words, turn.Me.DayAt(turn.Now), turn.Language) is { } days ? calendar.Breaks.FirstOrDefault(known => known.First == days.Start) : null);
        if (gone is null)
        {
            turn.Say(texts.NoSuchBreak);
            return;
        }
        Anew.Change(turn.Records, turn.Community with { Calendar = calendar.Without(gone) }, turn.Now);
        turn.Say(texts.Removed(gone.Name));
    }

    /// <summary>The break of that name, or the only one whose name has it in it.</summary>
    private static SchoolBreak? Named(SchoolCalendar calendar, string name)
    {
        var alike = name.Length == 0 ? [] : calendar.Breaks.Where(known => Fold.Of(known.Name).Contains(name, StringComparison.Ordinal)).ToArray();
        return alike.FirstOrDefault(known => string.Equals(Fold.Of(known.Name), name, StringComparison.Ordinal)) ?? (alike is [var only] ? only : null);
    }

    /// <summary>The days, then the name: as few words as make a range of days, as many as do.</summary>
    private static (DateInterval Days, string Name)? Read(string words, Turn turn)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (DateInterval, string)? best = null;
        for (var count = 1; count <= Math.Min(parts.Length, 9); count++)
        {
            if (DateReader.ReadRange(string.Join(' ', parts[..count]), turn.Me.DayAt(turn.Now), turn.Language) is { } days)
                best = (days, ShortText.Of(string.Join(' ', parts[count..])));
        }
        return best;
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
