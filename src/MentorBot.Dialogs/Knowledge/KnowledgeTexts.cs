namespace MentorBot.Dialogs.Knowledge;

/// <summary>Questions and answers.</summary>
public interface IKnowledgeTexts
{
    /// <summary>Where an answer comes from.</summary>
    string Source(string source, string year);

    /// <summary>The source is older than a year.</summary>
    string Older { get; }

    /// <summary>Law or contract decides where one works.</summary>
    string MayDiffer { get; }

    /// <summary>Related questions.</summary>
    string Related { get; }

    /// <summary>Not sure: did you mean?</summary>
    string DidYouMean { get; }

    /// <summary>None of these.</summary>
    string NoneOfThese { get; }

    /// <summary>I do not know: shall I ask somebody?</summary>
    string HandOverAsk { get; }

    /// <summary>Yes, ask somebody.</summary>
    string HandOverYes { get; }

    /// <summary>No.</summary>
    string HandOverNo { get; }

    /// <summary>Handed over.</summary>
    string HandedOver(int number, bool anonymous);

    /// <summary>Not handed over.</summary>
    string NotHandedOver { get; }

    /// <summary>Not a member: whom to ask.</summary>
    string JoinToAsk { get; }

    /// <summary>Ask what?</summary>
    string AskWhat { get; }

    /// <summary>Questions: title.</summary>
    string QuestionsTitle(int count);

    /// <summary>Questions: one line. Null for an asker who keeps the name back, and where nobody has taken it.</summary>
    string QuestionLine(int number, string? asker, string words, int days, string? taker);

    /// <summary>Questions: how to answer.</summary>
    string HowToAnswer { get; }

    /// <summary>The answer is on its way.</summary>
    string AnswerSent(string? asker);

    /// <summary>To the asker: the answer.</summary>
    string AnswerOf(string who, string question, string answer);

    /// <summary>To a coordinator: somebody asks.</summary>
    string QuestionWaits(int number);

    /// <summary>Yes, without my name.</summary>
    string HandOverQuietly { get; }

    /// <summary>It helped.</summary>
    string HelpedLabel { get; }

    /// <summary>It did not help.</summary>
    string NotHelpedLabel { get; }

    /// <summary>Say it shorter.</summary>
    string ShorterLabel { get; }

    /// <summary>Say it in the other language.</summary>
    string OtherLanguageLabel { get; }

    /// <summary>Thanks for a good vote.</summary>
    string GladItHelped { get; }

    /// <summary>Thanks for a bad vote.</summary>
    string SorryItDidNot { get; }

    /// <summary>The asker needs more.</summary>
    string MoreLabel { get; }

    /// <summary>To the asker: closed.</summary>
    string GoodToHear { get; }

    /// <summary>To the asker: whoever answered is asked for more.</summary>
    string AskedForMore { get; }

    /// <summary>Takes a question.</summary>
    string TakeLabel(int number);

    /// <summary>Hands it back.</summary>
    string HandBackLabel(int number);

    /// <summary>To whoever took it.</summary>
    string YouHaveIt(int number);

    /// <summary>To whoever handed it back.</summary>
    string HandedBack(int number);

    /// <summary>To the asker: somebody has taken it.</summary>
    string TakenForYou(string name, int number);

    /// <summary>To the asker: it is open again.</summary>
    string BackInLine(int number);

    /// <summary>To those who answer: it still waits.</summary>
    string QuestionReminder(int number, bool mine);

    /// <summary>To whoever answered: the asker needs more.</summary>
    string NeedsMore(int number);

    /// <summary>To whoever answered: it is closed.</summary>
    string QuestionClosed(int number);

    /// <summary>About a command.</summary>
    string HelpFor(string command);
}

/// <summary>English.</summary>
public sealed class KnowledgeEnglish : IKnowledgeTexts
{
    /// <inheritdoc/>
    public string Source(string source, string year) => year.Length == 0 ? $"Source: {source} (no year given)" : $"Source: {source}, {year}";

    /// <inheritdoc/>
    public string Older => "This source is more than a year old, so please check if it still holds.";

    /// <inheritdoc/>
    public string MayDiffer => "Rules can differ where you work: ask your local association.";

    /// <inheritdoc/>
    public string Related => "You may also want to know:";

    /// <inheritdoc/>
    public string DidYouMean => "I am not sure. Did you mean one of these?";

    /// <inheritdoc/>
    public string NoneOfThese => "None of these";

    /// <inheritdoc/>
    public string HandOverAsk => "I do not know that. Shall I ask a person in your program? They see your question and, if you like, your name.";

    /// <inheritdoc/>
    public string HandOverYes => "Yes, with my name";

    /// <inheritdoc/>
    public string HandOverNo => "No, thanks";

    /// <inheritdoc/>
    public string HandedOver(int number, bool anonymous) => $"I have asked somebody{(anonymous ? ", without your name" : "")}. Your question has number {number}, and the answer will come here.";

    /// <inheritdoc/>
    public string NotHandedOver => "OK. I kept nothing of it. You can ask me in other words at any time.";

    /// <inheritdoc/>
    public string JoinToAsk => "I do not know that. Once you have joined, I can ask a person for you. Type: join and your six letters.";

    /// <inheritdoc/>
    public string AskWhat => "What do you want to know? Just type your question.";

    /// <inheritdoc/>
    public string QuestionsTitle(int count) => count switch { 0 => "No open questions", 1 => "1 open question", _ => $"{count} open questions" };

    /// <inheritdoc/>
    public string QuestionLine(int number, string? asker, string words, int days, string? taker) =>
        $"{number}. {asker ?? "Somebody"}{(days > 0 ? $" ({(days == 1 ? "1 day" : $"{days} days")} ago)" : "")}: {words}{(taker is null ? "" : $" ({taker} has it)")}";

    /// <inheritdoc/>
    public string HowToAnswer => "Take one, or type: answer, the number and your words.";

    /// <inheritdoc/>
    public string AnswerSent(string? asker) => $"Thank you. {asker ?? "The person who asked"} gets your answer now.";

    /// <inheritdoc/>
    public string AnswerOf(string who, string question, string answer) => $"You asked: “{question}” {who} answers: “{answer}”";

    /// <inheritdoc/>
    public string QuestionWaits(int number) => $"A member asks something I do not know (number {number}). Type questions to read it.";

    /// <inheritdoc/>
    public string HandOverQuietly => "Yes, without my name";

    /// <inheritdoc/>
    public string HelpedLabel => "👍 That helps";

    /// <inheritdoc/>
    public string NotHelpedLabel => "👎 Not what I need";

    /// <inheritdoc/>
    public string ShorterLabel => "Shorter";

    /// <inheritdoc/>
    public string OtherLanguageLabel => "In Spanish";

    /// <inheritdoc/>
    public string GladItHelped => "Good to hear. Thank you.";

    /// <inheritdoc/>
    public string SorryItDidNot => "Thank you for telling me. Try it in other words. If I do not know it, I can ask a person for you.";

    /// <inheritdoc/>
    public string MoreLabel => "I need more";

    /// <inheritdoc/>
    public string GoodToHear => "Good to hear. I have deleted your question and the answer.";

    /// <inheritdoc/>
    public string AskedForMore => "OK. I have told the person who answered that you need more.";

    /// <inheritdoc/>
    public string TakeLabel(int number) => $"Take {number}";

    /// <inheritdoc/>
    public string HandBackLabel(int number) => $"Hand back {number}";

    /// <inheritdoc/>
    public string YouHaveIt(int number) => $"Number {number} is yours now. To answer, type: answer {number} and your words.";

    /// <inheritdoc/>
    public string HandedBack(int number) => $"OK. Number {number} is open for others again.";

    /// <inheritdoc/>
    public string TakenForYou(string name, int number) => $"{name} has your question (number {number}). The answer will come here.";

    /// <inheritdoc/>
    public string BackInLine(int number) => $"Your question (number {number}) is open again. I have asked the others.";

    /// <inheritdoc/>
    public string QuestionReminder(int number, bool mine) => mine ? $"You took question {number} and it still waits for you." : $"Question {number} still waits for somebody to answer it.";

    /// <inheritdoc/>
    public string NeedsMore(int number) => $"Your answer to question {number} was not enough. Can you add to it? Type: answer {number} and your words.";

    /// <inheritdoc/>
    public string QuestionClosed(int number) => $"Question {number} is closed. Thank you for your answer.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "questions" => "Shows open questions.",
        "answer" => "Answers an open question.",
        _ => "Asks me something. You can also just type it.",
    };
}

/// <summary>Spanish.</summary>
public sealed class KnowledgeSpanish : IKnowledgeTexts
{
    /// <inheritdoc/>
    public string Source(string source, string year) => year.Length == 0 ? $"Fuente: {source} (sin año)" : $"Fuente: {source}, {year}";

    /// <inheritdoc/>
    public string Older => "Esta fuente tiene más de un año; mira si todavía vale.";

    /// <inheritdoc/>
    public string MayDiffer => "Las reglas cambian de un lugar a otro: pregunta en tu asociación local.";

    /// <inheritdoc/>
    public string Related => "Quizá también te sirva:";

    /// <inheritdoc/>
    public string DidYouMean => "No lo sé con certeza. ¿Quisiste decir una de estas?";

    /// <inheritdoc/>
    public string NoneOfThese => "Ninguna de estas";

    /// <inheritdoc/>
    public string HandOverAsk => "Eso no lo sé. ¿Le pregunto a una persona de tu programa? Verá tu pregunta y, si quieres, tu nombre.";

    /// <inheritdoc/>
    public string HandOverYes => "Sí, con mi nombre";

    /// <inheritdoc/>
    public string HandOverNo => "No, gracias";

    /// <inheritdoc/>
    public string HandedOver(int number, bool anonymous) => $"Ya pregunté a alguien{(anonymous ? ", sin decir tu nombre" : "")}. Tu pregunta tiene el número {number} y la respuesta llega aquí.";

    /// <inheritdoc/>
    public string NotHandedOver => "De acuerdo. No guardé nada. Puedes preguntarme con otras palabras.";

    /// <inheritdoc/>
    public string JoinToAsk => "Eso no lo sé. Cuando te unas, puedo preguntar a una persona por ti. Escribe: unirme y tus seis letras.";

    /// <inheritdoc/>
    public string AskWhat => "¿Qué quieres saber? Escribe tu pregunta.";

    /// <inheritdoc/>
    public string QuestionsTitle(int count) => count switch { 0 => "No hay preguntas abiertas", 1 => "1 pregunta abierta", _ => $"{count} preguntas abiertas" };

    /// <inheritdoc/>
    public string QuestionLine(int number, string? asker, string words, int days, string? taker) =>
        $"{number}. {asker ?? "Alguien"}{(days > 0 ? $" (hace {(days == 1 ? "1 día" : $"{days} días")})" : "")}: {words}{(taker is null ? "" : $" (la tiene {taker})")}";

    /// <inheritdoc/>
    public string HowToAnswer => "Toma una, o escribe: responder, el número y tus palabras.";

    /// <inheritdoc/>
    public string AnswerSent(string? asker) => $"Gracias. {asker ?? "Quien preguntó"} recibe ahora tu respuesta.";

    /// <inheritdoc/>
    public string AnswerOf(string who, string question, string answer) => $"Preguntaste: “{question}” {who} responde: “{answer}”";

    /// <inheritdoc/>
    public string QuestionWaits(int number) => $"Alguien pregunta algo que no sé (número {number}). Escribe preguntas para leerlo.";

    /// <inheritdoc/>
    public string HandOverQuietly => "Sí, sin mi nombre";

    /// <inheritdoc/>
    public string HelpedLabel => "👍 Me sirve";

    /// <inheritdoc/>
    public string NotHelpedLabel => "👎 No es lo que busco";

    /// <inheritdoc/>
    public string ShorterLabel => "Más corto";

    /// <inheritdoc/>
    public string OtherLanguageLabel => "En inglés";

    /// <inheritdoc/>
    public string GladItHelped => "Qué bueno. Gracias.";

    /// <inheritdoc/>
    public string SorryItDidNot => "Gracias por decirlo. Prueba con otras palabras. Si no lo sé, puedo preguntar a una persona por ti.";

    /// <inheritdoc/>
    public string MoreLabel => "Necesito más";

    /// <inheritdoc/>
    public string GoodToHear => "Qué bueno. Ya borré tu pregunta y la respuesta.";

    /// <inheritdoc/>
    public string AskedForMore => "De acuerdo. Ya le dije a quien respondió que necesitas más.";

    /// <inheritdoc/>
    public string TakeLabel(int number) => $"Tomar la {number}";

    /// <inheritdoc/>
    public string HandBackLabel(int number) => $"Devolver la {number}";

    /// <inheritdoc/>
    public string YouHaveIt(int number) => $"La número {number} es tuya ahora. Para responder, escribe: responder {number} y tus palabras.";

    /// <inheritdoc/>
    public string HandedBack(int number) => $"De acuerdo. La número {number} está otra vez libre para los demás.";

    /// <inheritdoc/>
    public string TakenForYou(string name, int number) => $"{name} tiene tu pregunta (número {number}). La respuesta llega aquí.";

    /// <inheritdoc/>
    public string BackInLine(int number) => $"Tu pregunta (número {number}) está abierta otra vez. Ya avisé a los demás.";

    /// <inheritdoc/>
    public string QuestionReminder(int number, bool mine) => mine ? $"Tomaste la pregunta {number} y todavía te espera." : $"La pregunta {number} todavía espera a alguien que responda.";

    /// <inheritdoc/>
    public string NeedsMore(int number) => $"Tu respuesta a la pregunta {number} no fue suficiente. ¿Puedes decir algo más? Escribe: responder {number} y tus palabras.";

    /// <inheritdoc/>
    public string QuestionClosed(int number) => $"La pregunta {number} está cerrada. Gracias por tu respuesta.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "questions" => "Muestra las preguntas abiertas.",
        "answer" => "Responde una pregunta abierta.",
        _ => "Pregúntame algo. También puedes solo escribirlo.",
    };
}
