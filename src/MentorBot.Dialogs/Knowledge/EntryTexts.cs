namespace MentorBot.Dialogs.Knowledge;

/// <summary>What a community knows of its own, and what it lacks.</summary>
public interface IEntryTexts
{
    /// <summary>A new entry: the form.</summary>
    string WriteNew { get; }

    /// <summary>An entry: the form.</summary>
    string WriteAgain(string id);

    /// <summary>A question or an answer is missing.</summary>
    string SomethingMissing { get; }

    /// <summary>Field.</summary>
    string QuestionField { get; }

    /// <summary>Field.</summary>
    string WaysField { get; }

    /// <summary>Field.</summary>
    string AnswerField { get; }

    /// <summary>Field.</summary>
    string SourceField { get; }

    /// <summary>Saves.</summary>
    string SaveLabel { get; }

    /// <summary>Goes one step back.</summary>
    string UndoLabel { get; }

    /// <summary>Takes it out of use.</summary>
    string RetireLabel { get; }

    /// <summary>Changes it.</summary>
    string EditLabel(string id);

    /// <summary>Begins one.</summary>
    string NewLabel { get; }

    /// <summary>Begins one from a question.</summary>
    string NewFrom(string question);

    /// <summary>Makes an entry of an answer.</summary>
    string MakeEntryLabel { get; }

    /// <summary>Shows what waits.</summary>
    string ReviewLabel { get; }

    /// <summary>A second pair of eyes says yes.</summary>
    string ApproveLabel(string id);

    /// <summary>A second pair of eyes says no.</summary>
    string PutAsideLabel(string id);

    /// <summary>It is live.</summary>
    string IsLive(string id, bool goes);

    /// <summary>It waits for another coordinator.</summary>
    string WaitsForOthers(string id);

    /// <summary>To the other coordinators.</summary>
    string WaitsForYou(string id);

    /// <summary>To whoever wrote it.</summary>
    string Reviewed(string id, bool good);

    /// <summary>Put aside.</summary>
    string PutAside(string id);

    /// <summary>One step back.</summary>
    string Undone(string id);

    /// <summary>What waits for a second pair of eyes.</summary>
    string ReviewTitle(int count);

    /// <summary>A change that takes an entry out of use.</summary>
    string WouldGo(string id);

    /// <summary>Entries: title.</summary>
    string ListTitle(int count);

    /// <summary>Entries: one line.</summary>
    string EntryLine(string id, string question, bool retired, bool waits);

    /// <summary>Entries: how to find others.</summary>
    string HowToFind { get; }

    /// <summary>One step of the history.</summary>
    string HistoryLine(string when, string name, bool retired, bool waits);

    /// <summary>Written in the other language only.</summary>
    string OnlyInTheOther { get; }

    /// <summary>The source of what a local writes itself.</summary>
    string OurOwn { get; }

    /// <summary>Gaps.</summary>
    string GapsTitle { get; }

    /// <summary>No gaps.</summary>
    string NoGaps { get; }

    /// <summary>Gaps: one group.</summary>
    string GroupLine(int count, IReadOnlyList<string> questions);

    /// <summary>Gaps: those whose words are gone.</summary>
    string AnsweredAndGone(int count);

    /// <summary>Gaps: those that were not handed over.</summary>
    string NotHandedOver(int count);

    /// <summary>Gaps: an entry that did not help.</summary>
    string VotesLine(string id, string question, int down, int up);

    /// <summary>About a command.</summary>
    string HelpFor(string command);
}

/// <summary>English.</summary>
public sealed class EntryEnglish : IEntryTexts
{
    /// <inheritdoc/>
    public string WriteNew => "Write it as you would say it to a new colleague. Short is good.";

    /// <inheritdoc/>
    public string WriteAgain(string id) => $"This is {id} as people read it now. Change what you like.";

    /// <inheritdoc/>
    public string SomethingMissing => "I need both: a question and its answer.";

    /// <inheritdoc/>
    public string QuestionField => "Question";

    /// <inheritdoc/>
    public string WaysField => "Other ways to ask it, with / between them";

    /// <inheritdoc/>
    public string AnswerField => "Answer";

    /// <inheritdoc/>
    public string SourceField => "Where it stands (if it is written down)";

    /// <inheritdoc/>
    public string SaveLabel => "Save";

    /// <inheritdoc/>
    public string UndoLabel => "Undo the last change";

    /// <inheritdoc/>
    public string RetireLabel => "Take it out of use";

    /// <inheritdoc/>
    public string EditLabel(string id) => $"Edit {id}";

    /// <inheritdoc/>
    public string NewLabel => "Write a new entry";

    /// <inheritdoc/>
    public string NewFrom(string question) => $"New entry: {question}";

    /// <inheritdoc/>
    public string MakeEntryLabel => "Keep it as an entry for all";

    /// <inheritdoc/>
    public string ReviewLabel => "Look at it";

    /// <inheritdoc/>
    public string ApproveLabel(string id) => $"{id} is good";

    /// <inheritdoc/>
    public string PutAsideLabel(string id) => $"Put {id} aside";

    /// <inheritdoc/>
    public string IsLive(string id, bool goes) => goes ? $"{id} is out of use now, everywhere." : $"{id} is live now, everywhere.";

    /// <inheritdoc/>
    public string WaitsForOthers(string id) => $"Saved. {id} goes live when another coordinator has looked at it.";

    /// <inheritdoc/>
    public string WaitsForYou(string id) => $"A change of {id} waits for a second pair of eyes.";

    /// <inheritdoc/>
    public string Reviewed(string id, bool good) => good ? $"Your change of {id} is live now." : $"Your change of {id} was put aside. Talk it over with the others.";

    /// <inheritdoc/>
    public string PutAside(string id) => $"OK. {id} stays as it was, and I tell whoever wrote the change.";

    /// <inheritdoc/>
    public string Undone(string id) => $"Done. {id} is as it was before.";

    /// <inheritdoc/>
    public string ReviewTitle(int count) => count switch { 0 => "Nothing waits for you to look at it.", 1 => "1 change waits for you to look at it.", _ => $"{count} changes wait for you to look at them." };

    /// <inheritdoc/>
    public string WouldGo(string id) => $"{id} would go out of use.";

    /// <inheritdoc/>
    public string ListTitle(int count) => count switch { 0 => "No entries of your own yet", 1 => "1 entry", _ => $"{count} entries" };

    /// <inheritdoc/>
    public string EntryLine(string id, string question, bool retired, bool waits) => $"{id} {question}{(retired ? " (out of use)" : "")}{(waits ? " (a change waits for review)" : "")}";

    /// <inheritdoc/>
    public string HowToFind => "To find any other, type: kb list and a few words.";

    /// <inheritdoc/>
    public string HistoryLine(string when, string name, bool retired, bool waits) => $"{when}, {name}: {(retired ? "taken out of use" : "changed")}{(waits ? ", waits for review" : "")}";

    /// <inheritdoc/>
    public string OnlyInTheOther => "So far I have this in Spanish only.";

    /// <inheritdoc/>
    public string OurOwn => "the people who run your program";

    /// <inheritdoc/>
    public string GapsTitle => "This is what I could not answer well this week.";

    /// <inheritdoc/>
    public string NoGaps => "No gaps this week.";

    /// <inheritdoc/>
    public string GroupLine(int count, IReadOnlyList<string> questions) => $"{(count == 1 ? "1 question" : $"{count} questions")}: {string.Join(" / ", questions)}";

    /// <inheritdoc/>
    public string AnsweredAndGone(int count) => count == 1 ? "1 more was answered and closed. Its words are gone." : $"{count} more were answered and closed. Their words are gone.";

    /// <inheritdoc/>
    public string NotHandedOver(int count) => count == 1 ? "1 was not handed over, so I kept nothing of it." : $"{count} were not handed over, so I kept nothing of them.";

    /// <inheritdoc/>
    public string VotesLine(string id, string question, int down, int up) => $"{id} {question}: 👎 {down}, 👍 {up}";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "kb add" => "Writes a new entry.",
        "kb edit" => "Changes an entry, mine too.",
        "kb retire" => "Takes an entry out of use.",
        "kb list" => "Lists your own entries, or finds any.",
        "kb review" => "Shows changes to look at.",
        _ => "Shows what I could not answer.",
    };
}

/// <summary>Spanish.</summary>
public sealed class EntrySpanish : IEntryTexts
{
    /// <inheritdoc/>
    public string WriteNew => "Escríbelo como se lo dirías a alguien nuevo. Mejor corto.";

    /// <inheritdoc/>
    public string WriteAgain(string id) => $"Así se lee ahora {id}. Cambia lo que quieras.";

    /// <inheritdoc/>
    public string SomethingMissing => "Me hacen falta las dos cosas: la pregunta y su respuesta.";

    /// <inheritdoc/>
    public string QuestionField => "Pregunta";

    /// <inheritdoc/>
    public string WaysField => "Otras formas de preguntarlo, separadas con /";

    /// <inheritdoc/>
    public string AnswerField => "Respuesta";

    /// <inheritdoc/>
    public string SourceField => "Dónde está escrito (si lo está)";

    /// <inheritdoc/>
    public string SaveLabel => "Guardar";

    /// <inheritdoc/>
    public string UndoLabel => "Deshacer el último cambio";

    /// <inheritdoc/>
    public string RetireLabel => "Dejar de usarlo";

    /// <inheritdoc/>
    public string EditLabel(string id) => $"Editar {id}";

    /// <inheritdoc/>
    public string NewLabel => "Escribir un tema nuevo";

    /// <inheritdoc/>
    public string NewFrom(string question) => $"Tema nuevo: {question}";

    /// <inheritdoc/>
    public string MakeEntryLabel => "Guardarla como tema para todos";

    /// <inheritdoc/>
    public string ReviewLabel => "Verlo";

    /// <inheritdoc/>
    public string ApproveLabel(string id) => $"{id} está bien";

    /// <inheritdoc/>
    public string PutAsideLabel(string id) => $"Dejar {id} de lado";

    /// <inheritdoc/>
    public string IsLive(string id, bool goes) => goes ? $"{id} ya no se usa en ningún lado." : $"{id} ya se usa en todos lados.";

    /// <inheritdoc/>
    public string WaitsForOthers(string id) => $"Guardado: {id}. Se usa en cuanto otra persona que coordina lo vea.";

    /// <inheritdoc/>
    public string WaitsForYou(string id) => $"Un cambio de {id} espera que lo veas tú también.";

    /// <inheritdoc/>
    public string Reviewed(string id, bool good) => good ? $"Tu cambio de {id} ya se usa." : $"Tu cambio de {id} quedó de lado. Háblalo con los demás.";

    /// <inheritdoc/>
    public string PutAside(string id) => $"De acuerdo. {id} queda como estaba, y le aviso a quien escribió el cambio.";

    /// <inheritdoc/>
    public string Undone(string id) => $"Listo. {id} está como antes.";

    /// <inheritdoc/>
    public string ReviewTitle(int count) => count switch { 0 => "No hay cambios que tengas que ver.", 1 => "Hay 1 cambio que tienes que ver.", _ => $"Hay {count} cambios que tienes que ver." };

    /// <inheritdoc/>
    public string WouldGo(string id) => $"{id} se dejaría de usar.";

    /// <inheritdoc/>
    public string ListTitle(int count) => count switch { 0 => "Todavía no hay temas propios", 1 => "1 tema", _ => $"{count} temas" };

    /// <inheritdoc/>
    public string EntryLine(string id, string question, bool retired, bool waits) => $"{id} {question}{(retired ? " (no se usa)" : "")}{(waits ? " (un cambio espera revisión)" : "")}";

    /// <inheritdoc/>
    public string HowToFind => "Para buscar otro, escribe: kb lista y algunas palabras.";

    /// <inheritdoc/>
    public string HistoryLine(string when, string name, bool retired, bool waits) => $"{when}, {name}: {(retired ? "se dejó de usar" : "cambió")}{(waits ? ", espera revisión" : "")}";

    /// <inheritdoc/>
    public string OnlyInTheOther => "Por ahora solo lo tengo en inglés.";

    /// <inheritdoc/>
    public string OurOwn => "quienes coordinan tu programa";

    /// <inheritdoc/>
    public string GapsTitle => "Esto es lo que no supe responder bien esta semana.";

    /// <inheritdoc/>
    public string NoGaps => "Esta semana no me faltó nada.";

    /// <inheritdoc/>
    public string GroupLine(int count, IReadOnlyList<string> questions) => $"{(count == 1 ? "1 pregunta" : $"{count} preguntas")}: {string.Join(" / ", questions)}";

    /// <inheritdoc/>
    public string AnsweredAndGone(int count) => count == 1 ? "Otra ya se respondió y se cerró. Sus palabras ya no están." : $"Otras {count} ya se respondieron y se cerraron. Sus palabras ya no están.";

    /// <inheritdoc/>
    public string NotHandedOver(int count) => count == 1 ? "Hay 1 que no se pasó a nadie; de esa no guardé nada." : $"Hay {count} que no se pasaron a nadie; de esas no guardé nada.";

    /// <inheritdoc/>
    public string VotesLine(string id, string question, int down, int up) => $"{id} {question}: 👎 {down}, 👍 {up}";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "kb add" => "Escribe un tema nuevo.",
        "kb edit" => "Cambia un tema, también de los míos.",
        "kb retire" => "Deja de usar un tema.",
        "kb list" => "Muestra tus temas o busca cualquiera.",
        "kb review" => "Muestra los cambios por ver.",
        _ => "Muestra lo que no supe responder.",
    };
}
