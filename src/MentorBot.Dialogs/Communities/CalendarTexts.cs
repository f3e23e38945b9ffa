using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Dialogs.Communities;

/// <summary>The days without school.</summary>
public interface ICalendarTexts
{
    /// <summary>The title: how many breaks.</summary>
    string Title(int count);

    /// <summary>What it is for.</summary>
    string About { get; }

    /// <summary>One break, with its number.</summary>
    string Line(int number, string name, LocalDate first, LocalDate last);

    /// <summary>A break was added; the first day back.</summary>
    string Added(string name, LocalDate first, LocalDate last, LocalDate back);

    /// <summary>A break was taken off.</summary>
    string Removed(string name);

    /// <summary>There is no such break.</summary>
    string NoSuchBreak { get; }

    /// <summary>The days could not be read.</summary>
    string NotRead { get; }

    /// <summary>It is longer than any break.</summary>
    string TooLong(int most);

    /// <summary>The calendar is full.</summary>
    string Full(int most);

    /// <summary>Field: first day.</summary>
    string FirstLabel { get; }

    /// <summary>Field: last day.</summary>
    string LastLabel { get; }

    /// <summary>Field: name.</summary>
    string NameLabel { get; }

    /// <summary>Button: add.</summary>
    string AddLabel { get; }

    /// <summary>Button: take one off.</summary>
    string RemoveLabel(string name);

    /// <summary>What a break without a name is called.</summary>
    string NoName { get; }

    /// <summary>About the command.</summary>
    string Help { get; }
}

/// <summary>English.</summary>
public sealed class CalendarEnglish : ICalendarTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string Title(int count) => count switch { 0 => "No days off yet", 1 => "1 break", _ => $"{count} breaks" };

    /// <inheritdoc/>
    public string About => "On these days I nudge nobody, due days move, and no time of silence counts.";

    /// <inheritdoc/>
    public string Line(int number, string name, LocalDate first, LocalDate last) => $"{number}. {name}: {Days(first, last)}";

    /// <inheritdoc/>
    public string Added(string name, LocalDate first, LocalDate last, LocalDate back) => $"Noted: {name}, {Days(first, last)}. I am quiet then. The first day back is {Talk.Date(back)}.";

    /// <inheritdoc/>
    public string Removed(string name) => $"Taken off: {name}. I write on those days again.";

    /// <inheritdoc/>
    public string NoSuchBreak => "I know no such break. Type calendar to see them with their numbers.";

    /// <inheritdoc/>
    public string NotRead => "I could not read those days. Write it like this: calendar add 2026-12-21..2027-01-04 Winter break";

    /// <inheritdoc/>
    public string TooLong(int most) => $"That is more than {most} days, so it may be a slip. Please check the two days.";

    /// <inheritdoc/>
    public string Full(int most) => $"A calendar holds {most} breaks. Please take off an old one first.";

    /// <inheritdoc/>
    public string FirstLabel => "First day off";

    /// <inheritdoc/>
    public string LastLabel => "Last day off";

    /// <inheritdoc/>
    public string NameLabel => "Name";

    /// <inheritdoc/>
    public string AddLabel => "Add this break";

    /// <inheritdoc/>
    public string RemoveLabel(string name) => $"Take off {name}";

    /// <inheritdoc/>
    public string NoName => "No school";

    /// <inheritdoc/>
    public string Help => "Shows the days without school, adds one, takes one off.";

    private static string Days(LocalDate first, LocalDate last) => first == last ? Talk.Date(first) : $"{Talk.Date(first)} to {Talk.Date(last)}";
}

/// <summary>Spanish.</summary>
public sealed class CalendarSpanish : ICalendarTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string Title(int count) => count switch { 0 => "Aún no hay días libres", 1 => "1 descanso", _ => $"{count} descansos" };

    /// <inheritdoc/>
    public string About => "En estos días no escribo a nadie, las fechas se corren y el silencio no cuenta.";

    /// <inheritdoc/>
    public string Line(int number, string name, LocalDate first, LocalDate last) => $"{number}. {name}: {Days(first, last)}";

    /// <inheritdoc/>
    public string Added(string name, LocalDate first, LocalDate last, LocalDate back) => $"Anotado: {name}, {Days(first, last)}. Ahí guardo silencio. Se vuelve el {Talk.Date(back)}.";

    /// <inheritdoc/>
    public string Removed(string name) => $"Quitado: {name}. En esos días vuelvo a escribir.";

    /// <inheritdoc/>
    public string NoSuchBreak => "No tengo ese descanso. Escribe calendario para verlos con su número.";

    /// <inheritdoc/>
    public string NotRead => "No leí bien los días. Pon el primero y el último así: 2026-12-21..2027-01-04, y luego el nombre.";

    /// <inheritdoc/>
    public string TooLong(int most) => $"Son más de {most} días; quizá hay un error. Revisa las dos fechas.";

    /// <inheritdoc/>
    public string Full(int most) => $"Caben {most} descansos. Quita primero uno viejo.";

    /// <inheritdoc/>
    public string FirstLabel => "Primer día libre";

    /// <inheritdoc/>
    public string LastLabel => "Último día libre";

    /// <inheritdoc/>
    public string NameLabel => "Nombre";

    /// <inheritdoc/>
    public string AddLabel => "Agregar este descanso";

    /// <inheritdoc/>
    public string RemoveLabel(string name) => $"Quitar {name}";

    /// <inheritdoc/>
    public string NoName => "Sin clases";

    /// <inheritdoc/>
    public string Help => "Los días sin clases: verlos, agregar, quitar.";

    private static string Days(LocalDate first, LocalDate last) => first == last ? Talk.Date(first) : $"{Talk.Date(first)} al {Talk.Date(last)}";
}
