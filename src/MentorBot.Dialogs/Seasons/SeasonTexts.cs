using NodaTime;

namespace MentorBot.Dialogs.Seasons;

/// <summary>Seasons, and handing over.</summary>
public interface ISeasonTexts
{
    /// <summary>About the season.</summary>
    string Help { get; }

    /// <summary>About handing over.</summary>
    string HandoverHelp { get; }

    /// <summary>It runs.</summary>
    string Runs(LocalDate since, int pairs);

    /// <summary>What closing does.</summary>
    string WhatClosingDoes { get; }

    /// <summary>Closes it.</summary>
    string CloseLabel { get; }

    /// <summary>Being closed.</summary>
    string Closing { get; }

    /// <summary>It is closed.</summary>
    string IsClosed(LocalDate since);

    /// <summary>Starts the next.</summary>
    string StartLabel { get; }

    /// <summary>Started.</summary>
    string Started { get; }

    /// <summary>It runs already.</summary>
    string RunsAlready { get; }

    /// <summary>To a pair: thanks.</summary>
    string Thanks { get; }

    /// <summary>To everybody: it starts again.</summary>
    string Starts { get; }

    /// <summary>I take part.</summary>
    string TakePart { get; }

    /// <summary>Not this time.</summary>
    string NotThisTime { get; }

    /// <summary>Handing over: above the list.</summary>
    string HandoverIntro { get; }

    /// <summary>Handing over: the numbers.</summary>
    string Now(int people, int pairs, string names);

    /// <summary>Handing over: what runs by itself.</summary>
    IReadOnlyList<string> RunsByItself { get; }

    /// <summary>Handing over: what needs a person.</summary>
    IReadOnlyList<string> NeedsAPerson { get; }

    /// <summary>Handing over: what is open.</summary>
    string Open(int count);
}

/// <summary>English.</summary>
public sealed class SeasonEnglish : ISeasonTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string Help => "Ends a season, or starts the next one.";

    /// <inheritdoc/>
    public string HandoverHelp => "Shows all that the next coordinator must know.";

    /// <inheritdoc/>
    public string Runs(LocalDate since, int pairs) => $"The season runs since {Talk.Date(since)}, with {(pairs == 1 ? "1 pair" : $"{pairs} pairs")}. Close it?";

    /// <inheritdoc/>
    public string WhatClosingDoes => "All pairs end with thanks, but for those who said that they go on. I ask nobody anything until you start the next season. I keep who met whom.";

    /// <inheritdoc/>
    public string CloseLabel => "Close the season";

    /// <inheritdoc/>
    public string Closing => "I am closing the season now. For the numbers of it, type report season.";

    /// <inheritdoc/>
    public string IsClosed(LocalDate since) => $"The season is closed since {Talk.Date(since)}.";

    /// <inheritdoc/>
    public string StartLabel => "Start the next season";

    /// <inheritdoc/>
    public string Started => "The new season has begun. I am asking everybody if they take part.";

    /// <inheritdoc/>
    public string RunsAlready => "A season runs already. Close it first: type season close.";

    /// <inheritdoc/>
    public string Thanks => "The season of our program is over, and your pairing with it. Thank you for the time you gave each other!";

    /// <inheritdoc/>
    public string Starts => "A new season of our mentor program begins. Do you take part again?";

    /// <inheritdoc/>
    public string TakePart => "Yes, I do";

    /// <inheritdoc/>
    public string NotThisTime => "Not this time";

    /// <inheritdoc/>
    public string HandoverIntro => "This is what the next coordinator must know.";

    /// <inheritdoc/>
    public string Now(int people, int pairs, string names) => $"Now: {(people == 1 ? "1 person" : $"{people} people")} and {(pairs == 1 ? "1 pair" : $"{pairs} pairs")}. It is run by {names}.";

    /// <inheritdoc/>
    public IReadOnlyList<string> RunsByItself =>
    [
        "By itself: I ask each pair if they met, and I remind once.",
        "By itself: I keep each person's free hours, and I rest in school breaks.",
        "By itself: I answer questions, and I tell you when I cannot.",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> NeedsAPerson =>
    [
        "Once a week: type desk, and answer what waits there.",
        "When new people came: type match preview, then confirm.",
        "Once a month: type report, and print the hours to sign.",
        "Once a year: type season, and check the school breaks.",
    ];

    /// <inheritdoc/>
    public string Open(int count) => count switch { 0 => "Open now: nothing.", 1 => "Open now: 1 thing.", _ => $"Open now: {count} things." };
}

/// <summary>Spanish.</summary>
public sealed class SeasonSpanish : ISeasonTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string Help => "Cierra una temporada o empieza la siguiente.";

    /// <inheritdoc/>
    public string HandoverHelp => "Muestra lo que debe saber quien coordine después.";

    /// <inheritdoc/>
    public string Runs(LocalDate since, int pairs) => $"La temporada corre desde el {Talk.Date(since)}, con {(pairs == 1 ? "1 pareja" : $"{pairs} parejas")}. ¿La cierro?";

    /// <inheritdoc/>
    public string WhatClosingDoes => "Todas las parejas terminan con un gracias, menos las que dijeron que siguen. No pregunto nada a nadie hasta que empieces la siguiente. Recuerdo quién estuvo con quién.";

    /// <inheritdoc/>
    public string CloseLabel => "Cerrar la temporada";

    /// <inheritdoc/>
    public string Closing => "Cierro la temporada. Para ver los números, escribe informe temporada.";

    /// <inheritdoc/>
    public string IsClosed(LocalDate since) => $"La temporada está cerrada desde el {Talk.Date(since)}.";

    /// <inheritdoc/>
    public string StartLabel => "Empezar la siguiente";

    /// <inheritdoc/>
    public string Started => "Ya corre la nueva temporada. Ahora pregunto a cada uno si quiere seguir.";

    /// <inheritdoc/>
    public string RunsAlready => "Ya hay una temporada en marcha. Ciérrala antes: escribe temporada cerrar.";

    /// <inheritdoc/>
    public string Thanks => "Terminó la temporada del programa, y con ella tu pareja. ¡Gracias por el tiempo que se dieron!";

    /// <inheritdoc/>
    public string Starts => "Hay una nueva temporada de mentores. ¿Quieres estar otra vez?";

    /// <inheritdoc/>
    public string TakePart => "Sí, quiero";

    /// <inheritdoc/>
    public string NotThisTime => "Esta vez no";

    /// <inheritdoc/>
    public string HandoverIntro => "Esto es lo que debe saber quien coordine después.";

    /// <inheritdoc/>
    public string Now(int people, int pairs, string names) => $"Ahora: {(people == 1 ? "1 persona" : $"{people} personas")} y {(pairs == 1 ? "1 pareja" : $"{pairs} parejas")}. Coordina: {names}.";

    /// <inheritdoc/>
    public IReadOnlyList<string> RunsByItself =>
    [
        "Va solo: pregunto a cada pareja si se vieron y recuerdo una vez.",
        "Va solo: respeto las horas libres de cada uno y descanso en las pausas escolares.",
        "Va solo: contesto preguntas y te aviso cuando no puedo.",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> NeedsAPerson =>
    [
        "Cada semana: escribe mesa y contesta lo que espera ahí.",
        "Cuando llega gente nueva: escribe parejas ver y luego confirma.",
        "Cada mes: escribe informe e imprime las horas para firmar.",
        "Cada año: escribe temporada y revisa las pausas escolares.",
    ];

    /// <inheritdoc/>
    public string Open(int count) => count switch { 0 => "Abierto ahora: nada.", 1 => "Abierto ahora: 1 cosa.", _ => $"Abierto ahora: {count} cosas." };
}
