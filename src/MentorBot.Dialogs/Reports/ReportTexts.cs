using MentorBot.Domain.Reports;
using NodaTime;

namespace MentorBot.Dialogs.Reports;

/// <summary>Reports, exports, the invitation.</summary>
public interface IReportTexts
{
    /// <summary>About the report.</summary>
    string Help { get; }

    /// <summary>Title.</summary>
    string Title(LocalDate from, LocalDate until);

    /// <summary>A tally's name.</summary>
    string Name(TallyKind kind);

    /// <summary>A tally's name with its denominator (null where it is held back) and, where time is counted, all of it.</summary>
    string Of(string name, int? total, int? minutes);

    /// <summary>There is nothing to count.</summary>
    string NothingYet(string name);

    /// <summary>All of it is held back.</summary>
    string AllHidden(string name);

    /// <summary>A part's name.</summary>
    string Part(string part, TallyKind kind);

    /// <summary>A count of a total; null where that is held back.</summary>
    string Count(int count, int? total);

    /// <summary>A count with its denominator and its time.</summary>
    string CountAndTime(int count, int? total, int minutes);

    /// <summary>A time.</summary>
    string Time(int minutes);

    /// <summary>Held back.</summary>
    string Hidden { get; }

    /// <summary>Why some are held back.</summary>
    string NoneUnderFive { get; }

    /// <summary>The month.</summary>
    string Month { get; }

    /// <summary>The month before.</summary>
    string LastMonth { get; }

    /// <summary>The season.</summary>
    string Season { get; }

    /// <summary>The page.</summary>
    string PageLabel { get; }

    /// <summary>On top of the page.</summary>
    string PageIntro { get; }

    /// <summary>The month sheet.</summary>
    string SheetLabel { get; }

    /// <summary>The month sheet's title.</summary>
    string SheetTitle(LocalDate month);

    /// <summary>On top of the month sheet.</summary>
    string SheetIntro { get; }

    /// <summary>Nobody logged anything.</summary>
    string NoHours { get; }

    /// <summary>A person's table.</summary>
    string SheetCaption(string name, int minutes);

    /// <summary>Its columns.</summary>
    IReadOnlyList<string> SheetColumns { get; }

    /// <summary>Where to sign.</summary>
    IReadOnlyList<string> SignHere { get; }

    /// <summary>About exporting.</summary>
    string ExportHelp { get; }

    /// <summary>Above the tables.</summary>
    string ExportIntro { get; }

    /// <summary>A table's name.</summary>
    string TableName(string table);

    /// <summary>A table's columns.</summary>
    IReadOnlyList<string> Columns(string table);

    /// <summary>Yes, in a table.</summary>
    string Yes { get; }

    /// <summary>The sheet to print.</summary>
    string InviteSheet { get; }

    /// <summary>A new code.</summary>
    string NewCode { get; }

    /// <summary>The code.</summary>
    string CodeIs(string code);

    /// <summary>The new code.</summary>
    string CodeIsNew(string code);

    /// <summary>The sheet's title.</summary>
    string InviteTitle { get; }

    /// <summary>The sheet's steps.</summary>
    IReadOnlyList<string> InviteSteps(string code);

    /// <summary>Above the code.</summary>
    string InviteCode { get; }

    /// <summary>Under the picture, for those who cannot see it.</summary>
    string ScanMe(string code);

    /// <summary>Whose it is not.</summary>
    string Disclaimer { get; }
}

/// <summary>English.</summary>
public sealed class ReportEnglish : IReportTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string Help => "Shows how the program is going, in numbers.";

    /// <inheritdoc/>
    public string Title(LocalDate from, LocalDate until) => $"Report, {Talk.Date(from)} to {Talk.Date(until)}";

    /// <inheritdoc/>
    public string Name(TallyKind kind) => kind switch
    {
        TallyKind.Pairs => "Pairs by state",
        TallyKind.FirstContact => "Days to first contact",
        TallyKind.Meetings => "Meetings in the first 90 days, so far",
        TallyKind.Answers => "Did you two meet?",
        TallyKind.Kinds => "Meetings and time by kind",
        TallyKind.Waiting => "Days people wait for a mentor",
        TallyKind.Asked => "Questions to me",
        _ => "Questions handed to a person",
    };

    /// <inheritdoc/>
    public string Of(string name, int? total, int? minutes) => total is not { } all ? name : minutes is { } time ? $"{name} ({all} in all, {Time(time)})" : $"{name} ({all} in all)";

    /// <inheritdoc/>
    public string NothingYet(string name) => $"{name.TrimEnd('?')}: nothing to count in this time.";

    /// <inheritdoc/>
    public string AllHidden(string name) => $"{name.TrimEnd('?')}: too few to show.";

    /// <inheritdoc/>
    public string Part(string part, TallyKind kind) => (kind, part) switch
    {
        (_, "proposed") => "mentor has been asked",
        (_, "introducing") => "being introduced",
        (_, "active") => "active",
        (_, "closed") => "ended",
        (_, "declined") => "did not begin (no, or no answer)",
        (_, "known") => "I answered at once",
        (_, "offered") => "I offered a few answers",
        (TallyKind.Asked, Tally.Unknown) => "I did not know",
        (TallyKind.Kinds, Tally.Unknown) => "met, but kind and time unknown",
        (TallyKind.Answers, Tally.Unknown) => "no answer yet",
        (TallyKind.FirstContact, Tally.Unknown) => "unknown, no sign yet",
        (_, Tally.Unknown) => "unknown",
        (_, "met") => "we met",
        (_, "planned") => "we have a date",
        (_, "not-yet") => "not yet",
        (_, "need-help") => "I need help",
        (_, "answered") => "answered",
        (_, "open") => "still open",
        (TallyKind.Meetings, "0") => "none",
        (TallyKind.Meetings, _) => $"{part} meetings",
        _ => $"{part} days",
    };

    /// <inheritdoc/>
    public string Count(int count, int? total) => total is { } all ? $"{count} of {all}" : $"{count}";

    /// <inheritdoc/>
    public string CountAndTime(int count, int? total, int minutes) => $"{Count(count, total)}, {Time(minutes)}";

    /// <inheritdoc/>
    public string Time(int minutes) => minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";

    /// <inheritdoc/>
    public string Hidden => "not shown";

    /// <inheritdoc/>
    public string NoneUnderFive => "No count under five is shown, and none that would give one away.";

    /// <inheritdoc/>
    public string Month => "This month";

    /// <inheritdoc/>
    public string LastMonth => "Last month";

    /// <inheritdoc/>
    public string Season => "The whole season";

    /// <inheritdoc/>
    public string PageLabel => "Open as a page in English";

    /// <inheritdoc/>
    public string PageIntro => "How our mentor program is going, in numbers. There are no names on this page.";

    /// <inheritdoc/>
    public string SheetLabel => "Hours to sign";

    /// <inheritdoc/>
    public string SheetTitle(LocalDate month) => $"Mentoring hours, {Dialogs.Talk.TalkEnglish.MonthOf(month)}";

    /// <inheritdoc/>
    public string SheetIntro => "One sheet for each person. It shows days and times, and nothing that was said.";

    /// <inheritdoc/>
    public string NoHours => "Nobody has logged a meeting in this month yet.";

    /// <inheritdoc/>
    public string SheetCaption(string name, int minutes) => $"{name}: {Time(minutes)} in all";

    /// <inheritdoc/>
    public IReadOnlyList<string> SheetColumns => ["Day", "How", "Time"];

    /// <inheritdoc/>
    public IReadOnlyList<string> SignHere => ["Signature and date", "Coordinator: signature and date"];

    /// <inheritdoc/>
    public string ExportHelp => "Gives you your tables as files.";

    /// <inheritdoc/>
    public string ExportIntro => "Which table do you need? Please keep these files safe: they hold names.";

    /// <inheritdoc/>
    public string TableName(string table) => table switch { "people" => "People", "pairs" => "Pairs", "meetings" => "Meetings", "hours" => "Hours of this month", "last-hours" => "Hours of last month", _ => "Messages" };

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns(string table) => table switch
    {
        "people" => ["Name", "Roles", "Status", "Job", "Worksite", "Language", "Since", "Mentees", "Has a mentor"],
        "pairs" => ["Mentor", "Mentee", "State", "Asked", "Met each other", "Ended", "Why"],
        "meetings" => ["Mentor", "Mentee", "Day", "How", "Minutes"],
        "hours" or "last-hours" => ["Name", "Month", "Meetings", "Minutes", "Hours"],
        _ => ["To", "What", "When", "Outcome"],
    };

    /// <inheritdoc/>
    public string Yes => "yes";

    /// <inheritdoc/>
    public string InviteSheet => "A sheet to print";

    /// <inheritdoc/>
    public string NewCode => "Make a new code";

    /// <inheritdoc/>
    public string CodeIs(string code) => $"The join code is {code}.";

    /// <inheritdoc/>
    public string CodeIsNew(string code) => $"The new code is {code}. The old one no longer works.";

    /// <inheritdoc/>
    public string InviteTitle => "New here? Find a mentor.";

    /// <inheritdoc/>
    public IReadOnlyList<string> InviteSteps(string code) =>
    [
        "A colleague who knows the job helps you in your first months.",
        "Open MentorBot in Teams or Slack, or scan the picture below.",
        $"Type: join {code}",
        "It takes two minutes, and you can stop at any time.",
    ];

    /// <inheritdoc/>
    public string InviteCode => "Your code · Tu código";

    /// <inheritdoc/>
    public string ScanMe(string code) => $"A picture to scan with your phone. It says: join {code}";

    /// <inheritdoc/>
    public string Disclaimer => "MentorBot is not affiliated with or endorsed by NEA.";
}

/// <summary>Spanish.</summary>
public sealed class ReportSpanish : IReportTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string Help => "Muestra con números cómo va el programa.";

    /// <inheritdoc/>
    public string Title(LocalDate from, LocalDate until) => $"Informe, del {Talk.Date(from)} al {Talk.Date(until)}";

    /// <inheritdoc/>
    public string Name(TallyKind kind) => kind switch
    {
        TallyKind.Pairs => "Parejas según su estado",
        TallyKind.FirstContact => "Días hasta el primer contacto",
        TallyKind.Meetings => "Encuentros en los primeros 90 días, hasta hoy",
        TallyKind.Answers => "¿Ya se vieron?",
        TallyKind.Kinds => "Encuentros y tiempo según la forma",
        TallyKind.Waiting => "Días de espera por un mentor",
        TallyKind.Asked => "Preguntas que me hicieron",
        _ => "Preguntas pasadas a una persona",
    };

    /// <inheritdoc/>
    public string Of(string name, int? total, int? minutes) => total is not { } all ? name : minutes is { } time ? $"{name} ({all} en total, {Time(time)})" : $"{name} ({all} en total)";

    /// <inheritdoc/>
    public string NothingYet(string name) => $"{name.TrimEnd('?').TrimStart('¿')}: nada que contar en este tiempo.";

    /// <inheritdoc/>
    public string AllHidden(string name) => $"{name.TrimEnd('?').TrimStart('¿')}: muy pocos para mostrarlos.";

    /// <inheritdoc/>
    public string Part(string part, TallyKind kind) => (kind, part) switch
    {
        (_, "proposed") => "se le preguntó al mentor",
        (_, "introducing") => "en presentación",
        (_, "active") => "activa",
        (_, "closed") => "terminada",
        (_, "declined") => "no empezó (un no, o sin respuesta)",
        (_, "known") => "contesté enseguida",
        (_, "offered") => "ofrecí unas respuestas",
        (TallyKind.Asked, Tally.Unknown) => "no lo supe",
        (TallyKind.Kinds, Tally.Unknown) => "se vieron, sin saber cómo ni cuánto",
        (TallyKind.Answers, Tally.Unknown) => "sin respuesta todavía",
        (TallyKind.FirstContact, Tally.Unknown) => "no se sabe, aún sin señal",
        (_, Tally.Unknown) => "no se sabe",
        (_, "met") => "nos vimos",
        (_, "planned") => "tenemos fecha",
        (_, "not-yet") => "todavía no",
        (_, "need-help") => "necesito ayuda",
        (_, "answered") => "con respuesta",
        (_, "open") => "aún abierta",
        (TallyKind.Meetings, "0") => "ninguno",
        (TallyKind.Meetings, _) => $"{part} encuentros",
        _ => $"{part} días",
    };

    /// <inheritdoc/>
    public string Count(int count, int? total) => total is { } all ? $"{count} de {all}" : $"{count}";

    /// <inheritdoc/>
    public string CountAndTime(int count, int? total, int minutes) => $"{Count(count, total)}, {Time(minutes)}";

    /// <inheritdoc/>
    public string Time(int minutes) => minutes < 60 ? $"{minutes} min" : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min";

    /// <inheritdoc/>
    public string Hidden => "no se muestra";

    /// <inheritdoc/>
    public string NoneUnderFive => "No se muestra ningún número menor que cinco, ni otro que lo deje ver.";

    /// <inheritdoc/>
    public string Month => "Este mes";

    /// <inheritdoc/>
    public string LastMonth => "El mes pasado";

    /// <inheritdoc/>
    public string Season => "Toda la temporada";

    /// <inheritdoc/>
    public string PageLabel => "Abrir como página en español";

    /// <inheritdoc/>
    public string PageIntro => "Cómo va nuestro programa de mentores, en números. En esta página no hay nombres.";

    /// <inheritdoc/>
    public string SheetLabel => "Horas para firmar";

    /// <inheritdoc/>
    public string SheetTitle(LocalDate month) => $"Horas de mentoría, {Dialogs.Talk.TalkSpanish.MonthOf(month)}";

    /// <inheritdoc/>
    public string SheetIntro => "Una hoja por persona. Muestra días y tiempos, y nada de lo que se dijo.";

    /// <inheritdoc/>
    public string NoHours => "En este mes todavía nadie anotó un encuentro.";

    /// <inheritdoc/>
    public string SheetCaption(string name, int minutes) => $"{name}: {Time(minutes)} en total";

    /// <inheritdoc/>
    public IReadOnlyList<string> SheetColumns => ["Día", "Cómo", "Tiempo"];

    /// <inheritdoc/>
    public IReadOnlyList<string> SignHere => ["Firma y fecha", "Quien coordina: firma y fecha"];

    /// <inheritdoc/>
    public string ExportHelp => "Te da tus tablas como archivos.";

    /// <inheritdoc/>
    public string ExportIntro => "¿Qué tabla necesitas? Guarda bien estos archivos: tienen nombres.";

    /// <inheritdoc/>
    public string TableName(string table) => table switch { "people" => "Personas", "pairs" => "Parejas", "meetings" => "Encuentros", "hours" => "Horas de este mes", "last-hours" => "Horas del mes pasado", _ => "Mensajes" };

    /// <inheritdoc/>
    public IReadOnlyList<string> Columns(string table) => table switch
    {
        "people" => ["Nombre", "Papeles", "Estado", "Trabajo", "Lugar", "Idioma", "Desde", "Aprendices", "Tiene mentor"],
        "pairs" => ["Mentor", "Aprendiz", "Estado", "Pregunta", "Presentación", "Fin", "Por qué"],
        "meetings" => ["Mentor", "Aprendiz", "Día", "Cómo", "Minutos"],
        "hours" or "last-hours" => ["Nombre", "Mes", "Encuentros", "Minutos", "Horas"],
        _ => ["A quién", "Qué", "Cuándo", "Resultado"],
    };

    /// <inheritdoc/>
    public string Yes => "sí";

    /// <inheritdoc/>
    public string InviteSheet => "Una hoja para imprimir";

    /// <inheritdoc/>
    public string NewCode => "Crear otro código";

    /// <inheritdoc/>
    public string CodeIs(string code) => $"El código para unirse es {code}.";

    /// <inheritdoc/>
    public string CodeIsNew(string code) => $"El código nuevo es {code}. El anterior ya no sirve.";

    /// <inheritdoc/>
    public string InviteTitle => "¿Eres nuevo aquí? Encuentra un mentor.";

    /// <inheritdoc/>
    public IReadOnlyList<string> InviteSteps(string code) =>
    [
        "Una persona que conoce el trabajo te ayuda en los primeros meses.",
        "Abre MentorBot en Teams o Slack, o escanea el dibujo de arriba.",
        $"Escribe: unirme {code}",
        "Son dos minutos, y puedes dejarlo cuando quieras.",
    ];

    /// <inheritdoc/>
    public string InviteCode => "Tu código";

    /// <inheritdoc/>
    public string ScanMe(string code) => $"Un dibujo para escanear con el teléfono. Dice: join {code}";

    /// <inheritdoc/>
    public string Disclaimer => "MentorBot no está afiliado a NEA ni respaldado por ella.";
}
