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

    /// <summary>Import: title of the page and the button's words.</summary>
    string ImportTitle { get; }

    /// <summary>Import: what it takes.</summary>
    string ImportAbout { get; }

    /// <summary>Import: the file.</summary>
    string ImportFile { get; }

    /// <summary>Import: or pasted.</summary>
    string ImportPaste { get; }

    /// <summary>Import: send.</summary>
    string ImportLabel { get; }

    /// <summary>Import: what was taken, and how many lie in the past.</summary>
    string Imported(int count, int past);

    /// <summary>Import: that is no calendar file.</summary>
    string NoCalendarFile { get; }

    /// <summary>Import: why an event was left out.</summary>
    string Left(NotTaken because, string name);

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
    public string ImportTitle => "Take over a calendar file";

    /// <inheritdoc/>
    public string ImportAbout => "Pick the calendar file (.ics) of your school district. I take its whole-day events as days without school. Meetings at hours of a day are left out.";

    /// <inheritdoc/>
    public string ImportFile => "The file";

    /// <inheritdoc/>
    public string ImportPaste => "Or paste it here";

    /// <inheritdoc/>
    public string ImportLabel => "Take it over";

    /// <inheritdoc/>
    public string Imported(int count, int past) => $"{(count switch { 0 => "I took over nothing.", 1 => "I took over 1 break.", _ => $"I took over {count} breaks." })}{(past switch { 0 => "", 1 => " 1 more is over already.", _ => $" {past} more are over already." })}";

    /// <inheritdoc/>
    public string NoCalendarFile => "That is no calendar file. It should end in .ics. In your calendar, look for “export” or “download”.";

    /// <inheritdoc/>
    public string Left(NotTaken because, string name) => because switch
    {
        NotTaken.HasHours => $"Left out: {name}. It has hours, so it is no day off.",
        NotTaken.Repeats => $"Left out: {name}. It comes again and again. Please add its days by hand.",
        NotTaken.CalledOff => $"Left out: {name}. It was called off.",
        NotTaken.TooLong => $"Left out: {name}. It is longer than any break.",
        _ => $"Left out: {name}. I could not read its days.",
    };

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
    public string ImportTitle => "Tomar un archivo de calendario";

    /// <inheritdoc/>
    public string ImportAbout => "Elige el archivo (.ics) de tu distrito. Tomo los eventos de todo el día como días sin clases. Los que tienen hora no cuentan.";

    /// <inheritdoc/>
    public string ImportFile => "El archivo";

    /// <inheritdoc/>
    public string ImportPaste => "O pégalo aquí";

    /// <inheritdoc/>
    public string ImportLabel => "Tomarlo";

    /// <inheritdoc/>
    public string Imported(int count, int past) => $"{(count switch { 0 => "No tomé nada.", 1 => "Tomé 1 descanso.", _ => $"Tomé {count} descansos." })}{(past switch { 0 => "", 1 => " Otro ya pasó.", _ => $" Otros {past} ya pasaron." })}";

    /// <inheritdoc/>
    public string NoCalendarFile => "Eso no es un archivo de calendario. Debe terminar en .ics. En tu calendario busca “exportar” o “descargar”.";

    /// <inheritdoc/>
    public string Left(NotTaken because, string name) => because switch
    {
        NotTaken.HasHours => $"Fuera: {name}. Tiene hora, así que no es día libre.",
        NotTaken.Repeats => $"Fuera: {name}. Se repite. Agrega sus días a mano.",
        NotTaken.CalledOff => $"Fuera: {name}. Se canceló.",
        NotTaken.TooLong => $"Fuera: {name}. Dura más que cualquier descanso.",
        _ => $"Fuera: {name}. No pude leer sus días.",
    };

    /// <inheritdoc/>
    public string Help => "Los días sin clases: verlos, agregar, quitar.";

    private static string Days(LocalDate first, LocalDate last) => first == last ? Talk.Date(first) : $"{Talk.Date(first)} al {Talk.Date(last)}";
}
