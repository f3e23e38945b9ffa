using NodaTime;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>The cadence and the year ahead.</summary>
public interface IAheadTexts
{
    /// <summary>Cadence: title.</summary>
    string CadenceTitle { get; }

    /// <summary>Cadence: what it means.</summary>
    string CadenceAbout { get; }

    /// <summary>The labels of its six numbers.</summary>
    IReadOnlyList<string> CadenceLabels { get; }

    /// <summary>Button: show the dates.</summary>
    string ShowDates { get; }

    /// <summary>The dates for a pair that begins today.</summary>
    string SampleDates(LocalDate start);

    /// <summary>Button: use it.</summary>
    string UseIt { get; }

    /// <summary>Button: leave it.</summary>
    string LeaveIt { get; }

    /// <summary>It holds now.</summary>
    string CadenceSet { get; }

    /// <summary>A number makes no sense.</summary>
    string CadenceNotRead(int most);

    /// <summary>Help: cadence.</summary>
    string CadenceHelp { get; }

    /// <summary>Simulate: title.</summary>
    string SimulateTitle(LocalDate first, LocalDate last);

    /// <summary>Simulate: all in one sentence.</summary>
    string SimulateSum(int messages, int people, int ifSilent);

    /// <summary>Simulate: what it assumes.</summary>
    string SimulateAssumes { get; }

    /// <summary>Simulate: one kind of message.</summary>
    string SimulateKind(string what, int messages, int ifSilent);

    /// <summary>Simulate: the weeks.</summary>
    string SimulateWeeks(string list);

    /// <summary>Simulate: one week.</summary>
    string SimulateWeek(LocalDate monday, int messages);

    /// <summary>Simulate: the file.</summary>
    string SimulateFile { get; }

    /// <summary>Simulate: the columns of the file.</summary>
    IReadOnlyList<string> SimulateColumns { get; }

    /// <summary>Simulate: nothing.</summary>
    string SimulateNothing { get; }

    /// <summary>Simulate: the days could not be read.</summary>
    string SimulateNotRead { get; }

    /// <summary>Simulate: too long.</summary>
    string SimulateTooLong { get; }

    /// <summary>Help: simulate.</summary>
    string SimulateHelp { get; }
}

/// <summary>English.</summary>
public sealed class AheadEnglish : IAheadTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string CadenceTitle => "When I ask “did you two meet?”";

    /// <inheritdoc/>
    public string CadenceAbout => "In days after the two were introduced. Days of a break do not count.";

    /// <inheritdoc/>
    public IReadOnlyList<string> CadenceLabels => ["First question on day", "At first, every … days", "How many times", "Then, every … days", "How many times then", "Later, every … days"];

    /// <inheritdoc/>
    public string ShowDates => "Show me the dates";

    /// <inheritdoc/>
    public string SampleDates(LocalDate start) => $"A pair that begins on {Talk.Date(start)} would be asked on these days. Nothing has changed yet.";

    /// <inheritdoc/>
    public string UseIt => "Use it";

    /// <inheritdoc/>
    public string LeaveIt => "Leave it as it is";

    /// <inheritdoc/>
    public string CadenceSet => "Done. It holds for all pairs from now on. Nobody is asked twice for it.";

    /// <inheritdoc/>
    public string CadenceNotRead(int most) => $"Please give whole numbers. Days go from 1 to {most}, the first day up to 30, times up to 52.";

    /// <inheritdoc/>
    public string CadenceHelp => "Shows when pairs are asked, and changes it.";

    /// <inheritdoc/>
    public string SimulateTitle(LocalDate first, LocalDate last) => $"{Talk.Date(first)} to {Talk.Date(last)}";

    /// <inheritdoc/>
    public string SimulateSum(int messages, int people, int ifSilent) => $"I would send {messages:N0} messages to {people:N0} people. If nobody answered, it would be {ifSilent:N0}. Nothing was sent.";

    /// <inheritdoc/>
    public string SimulateAssumes => "Your program as it is today: nobody joins, no new round, all answer at once.";

    /// <inheritdoc/>
    public string SimulateKind(string what, int messages, int ifSilent) => $"{what}: {messages:N0} ({ifSilent:N0} if nobody answers)";

    /// <inheritdoc/>
    public string SimulateWeeks(string list) => $"By week: {list}";

    /// <inheritdoc/>
    public string SimulateWeek(LocalDate monday, int messages) => $"{monday.ToString("MMM d", System.Globalization.CultureInfo.InvariantCulture)}: {messages:N0}";

    /// <inheritdoc/>
    public string SimulateFile => "All messages as a table";

    /// <inheritdoc/>
    public IReadOnlyList<string> SimulateColumns => ["day", "time", "to", "what"];

    /// <inheritdoc/>
    public string SimulateNothing => "I would send nothing in that time.";

    /// <inheritdoc/>
    public string SimulateNotRead => "I could not read those days. Write it like this: simulate 2026-08-17..2027-06-11";

    /// <inheritdoc/>
    public string SimulateTooLong => "I look two years ahead at most, and only from today on.";

    /// <inheritdoc/>
    public string SimulateHelp => "Shows what I would send in a time to come.";
}

/// <summary>Spanish.</summary>
public sealed class AheadSpanish : IAheadTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string CadenceTitle => "Cuándo pregunto “¿ya se vieron?”";

    /// <inheritdoc/>
    public string CadenceAbout => "En días desde que se conocen. Los días de descanso no cuentan.";

    /// <inheritdoc/>
    public IReadOnlyList<string> CadenceLabels => ["Primera pregunta, día", "Al comienzo, cada … días", "Cuántas veces", "Luego, cada … días", "Cuántas veces luego", "Más tarde, cada … días"];

    /// <inheritdoc/>
    public string ShowDates => "Ver las fechas";

    /// <inheritdoc/>
    public string SampleDates(LocalDate start) => $"A una pareja que empieza el {Talk.Date(start)} le preguntaría estos días. Todavía no cambió nada.";

    /// <inheritdoc/>
    public string UseIt => "Usar esto";

    /// <inheritdoc/>
    public string LeaveIt => "Dejarlo como está";

    /// <inheritdoc/>
    public string CadenceSet => "Listo. Desde ahora vale para todas las parejas. A nadie le pregunto dos veces por esto.";

    /// <inheritdoc/>
    public string CadenceNotRead(int most) => $"Da números enteros. Los días van de 1 a {most}, el primero hasta 30, las veces hasta 52.";

    /// <inheritdoc/>
    public string CadenceHelp => "Cuándo pregunto a las parejas; también lo cambia.";

    /// <inheritdoc/>
    public string SimulateTitle(LocalDate first, LocalDate last) => $"{Talk.Date(first)} al {Talk.Date(last)}";

    /// <inheritdoc/>
    public string SimulateSum(int messages, int people, int ifSilent) => $"Mandaría {messages:N0} mensajes a {people:N0} personas. Si nadie responde, serían {ifSilent:N0}. No mandé nada.";

    /// <inheritdoc/>
    public string SimulateAssumes => "Tu programa como está hoy: nadie se une, no hay ronda nueva, todos responden pronto.";

    /// <inheritdoc/>
    public string SimulateKind(string what, int messages, int ifSilent) => $"{what}: {messages:N0} ({ifSilent:N0} si nadie responde)";

    /// <inheritdoc/>
    public string SimulateWeeks(string list) => $"Por semana: {list}";

    /// <inheritdoc/>
    public string SimulateWeek(LocalDate monday, int messages) => $"{monday.ToString("d/M", System.Globalization.CultureInfo.InvariantCulture)}: {messages:N0}";

    /// <inheritdoc/>
    public string SimulateFile => "Todos los mensajes en una tabla";

    /// <inheritdoc/>
    public IReadOnlyList<string> SimulateColumns => ["día", "hora", "para", "qué"];

    /// <inheritdoc/>
    public string SimulateNothing => "En ese tiempo no mandaría nada.";

    /// <inheritdoc/>
    public string SimulateNotRead => "No leí bien los días. Ponlos así: simular 2026-08-17..2027-06-11";

    /// <inheritdoc/>
    public string SimulateTooLong => "Miro dos años como mucho, y solo desde hoy.";

    /// <inheritdoc/>
    public string SimulateHelp => "Lo que mandaría en un tiempo futuro.";
}
