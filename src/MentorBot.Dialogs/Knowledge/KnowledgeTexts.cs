namespace MentorBot.Dialogs.Knowledge;

/// <summary>Questions and answers.</summary>
public interface IKnowledgeTexts
{
    /// <summary>Where an answer comes from.</summary>
    string Source(string source, string year);

    /// <summary>The source is older than a year.</summary>
    string Older { get; }

    /// <summary>Only the other language has it.</summary>
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
    string HandedOver(int number);

    /// <summary>Not handed over.</summary>
    string NotHandedOver { get; }

    /// <summary>Not a member: whom to ask.</summary>
    string JoinToAsk { get; }

    /// <summary>Ask what?</summary>
    string AskWhat { get; }

    /// <summary>Questions: title.</summary>
    string QuestionsTitle(int count);

    /// <summary>Questions: one line.</summary>
    string QuestionLine(int number, string asker, string words, int days);

    /// <summary>Questions: how to answer.</summary>
    string HowToAnswer { get; }

    /// <summary>The answer is on its way.</summary>
    string AnswerSent(string asker);

    /// <summary>To the asker: the answer.</summary>
    string AnswerOf(string who, string question, string answer);

    /// <summary>To a coordinator: somebody asks.</summary>
    string QuestionWaits(int number);

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
    public string HandOverAsk => "I do not know that. Shall I ask a person in your program? They see your name and your question.";

    /// <inheritdoc/>
    public string HandOverYes => "Yes, please ask";

    /// <inheritdoc/>
    public string HandOverNo => "No, thanks";

    /// <inheritdoc/>
    public string HandedOver(int number) => $"I have asked somebody. Your question has number {number}, and the answer will come here.";

    /// <inheritdoc/>
    public string NotHandedOver => "OK. I kept nothing of it. You can ask me in other words at any time.";

    /// <inheritdoc/>
    public string JoinToAsk => "I do not know that. Once you have joined, I can ask a person for you. Type: join and your six letters.";

    /// <inheritdoc/>
    public string AskWhat => "What do you want to know? Just type your question.";

    /// <inheritdoc/>
    public string QuestionsTitle(int count) => count switch { 0 => "No open questions", 1 => "1 open question", _ => $"{count} open questions" };

    /// <inheritdoc/>
    public string QuestionLine(int number, string asker, string words, int days) => $"{number}. {asker}{(days > 0 ? $" ({(days == 1 ? "1 day" : $"{days} days")} ago)" : "")}: {words}";

    /// <inheritdoc/>
    public string HowToAnswer => "To answer, type: answer, the number and your words.";

    /// <inheritdoc/>
    public string AnswerSent(string asker) => $"Thank you. {asker} gets your answer now.";

    /// <inheritdoc/>
    public string AnswerOf(string who, string question, string answer) => $"You asked: “{question}” {who} answers: “{answer}”";

    /// <inheritdoc/>
    public string QuestionWaits(int number) => $"A member asks something I do not know (number {number}). Type questions to read it.";

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
    public string HandOverAsk => "Eso no lo sé. ¿Le pregunto a una persona de tu programa? Verá tu nombre y tu pregunta.";

    /// <inheritdoc/>
    public string HandOverYes => "Sí, pregunta";

    /// <inheritdoc/>
    public string HandOverNo => "No, gracias";

    /// <inheritdoc/>
    public string HandedOver(int number) => $"Ya pregunté a alguien. Tu pregunta tiene el número {number} y la respuesta llega aquí.";

    /// <inheritdoc/>
    public string NotHandedOver => "De acuerdo. No guardé nada. Puedes preguntarme con otras palabras.";

    /// <inheritdoc/>
    public string JoinToAsk => "Eso no lo sé. Cuando te unas, puedo preguntar a una persona por ti. Escribe: join y tus seis letras.";

    /// <inheritdoc/>
    public string AskWhat => "¿Qué quieres saber? Escribe tu pregunta.";

    /// <inheritdoc/>
    public string QuestionsTitle(int count) => count switch { 0 => "No hay preguntas abiertas", 1 => "1 pregunta abierta", _ => $"{count} preguntas abiertas" };

    /// <inheritdoc/>
    public string QuestionLine(int number, string asker, string words, int days) => $"{number}. {asker}{(days > 0 ? $" (hace {(days == 1 ? "1 día" : $"{days} días")})" : "")}: {words}";

    /// <inheritdoc/>
    public string HowToAnswer => "Para responder, escribe: answer, el número y tus palabras.";

    /// <inheritdoc/>
    public string AnswerSent(string asker) => $"Gracias. {asker} recibe ahora tu respuesta.";

    /// <inheritdoc/>
    public string AnswerOf(string who, string question, string answer) => $"Preguntaste: “{question}” {who} responde: “{answer}”";

    /// <inheritdoc/>
    public string QuestionWaits(int number) => $"Alguien pregunta algo que no sé (número {number}). Escribe questions para leerlo.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "questions" => "Muestra las preguntas abiertas.",
        "answer" => "Responde una pregunta abierta.",
        _ => "Pregúntame algo. También puedes solo escribirlo.",
    };
}
