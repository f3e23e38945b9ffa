namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Words that mean the same thing whatever is asked, in both languages, for <see cref="ReadableChoice.Synonyms"/>.</summary>
public static class Words
{
    /// <summary>Ways to say yes.</summary>
    public static IReadOnlyList<string> Yes { get; } =
    [
        "yes", "y", "ya", "yea", "yeah", "yep", "yup", "yes please", "yes i do", "yes we did", "ok", "okay", "k", "sure", "sure thing", "of course", "absolutely", "definitely",
        "agree", "i agree", "i do", "accept", "i accept", "correct", "right", "gladly", "happy to", "sounds good", "why not", "will do", "go ahead", "do it", "👍", "✅", "👌",
        "si", "sip", "sii", "si por favor", "claro", "claro que si", "por supuesto", "desde luego", "vale", "dale", "bueno", "esta bien", "de acuerdo", "estoy de acuerdo",
        "acepto", "lo acepto", "correcto", "con gusto", "con mucho gusto", "como no", "adelante", "andale", "orale", "asi es", "simon", "sale",
    ];

    /// <summary>Ways to say no.</summary>
    public static IReadOnlyList<string> No { get; } =
    [
        "no", "n", "nope", "nah", "no thanks", "no thank you", "not now", "not really", "not yet", "rather not", "id rather not", "i dont", "i do not", "dont", "do not", "never",
        "i dont agree", "i do not agree", "dont agree", "do not agree", "disagree", "decline", "i decline", "refuse", "no way", "negative", "not interested", "👎", "❌",
        "no gracias", "nop", "nel", "para nada", "no quiero", "no acepto", "no lo acepto", "no estoy de acuerdo", "rechazo", "ahora no", "todavia no", "aun no", "nunca", "mejor no", "prefiero no", "no puedo",
    ];

    /// <summary>Words that add nothing to an answer: articles, politeness, "I want".</summary>
    internal static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "please", "pls", "plz", "thanks", "thank", "you", "him", "her", "them", "he", "she", "they", "option", "number", "nr", "num", "choice", "choose", "pick", "select", "take", "ill", "i", "im", "want", "would", "like", "id",
        "with", "my", "its", "is", "that", "this", "for", "me", "go", "hi", "hello", "um", "uh", "answer", "think", "guess", "maybe", "just", "in", "at", "of",
        "el", "la", "los", "las", "un", "lo", "por", "favor", "porfa", "gracias", "opcion", "numero", "quiero", "quisiera", "elijo", "escojo", "prefiero", "me", "gustaria", "con", "mi", "es", "eso", "ese",
        "esa", "esta", "para", "pues", "hola", "creo", "que", "respuesta", "soy", "yo", "tomo", "en", "de",
    };

    /// <summary>Words that turn an answer round.</summary>
    internal static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "no", "not", "dont", "cant", "cannot", "wont", "didnt", "isnt", "arent", "never", "none", "neither", "nor", "without", "nunca", "ninguno", "ninguna", "tampoco", "ni", "sin", "jamas",
    };

    /// <summary>First words of a question; a question that holds a label's word is not an answer.</summary>
    internal static readonly HashSet<string> Asking = new(StringComparer.Ordinal)
    {
        "what", "whats", "why", "how", "who", "whos", "when", "where", "which", "can", "could", "does", "do", "did", "is", "are", "should", "will", "que", "quien", "quienes", "como", "cuando", "donde", "cual",
        "cuales", "cuanto", "cuanta", "cuantos", "cuantas", "puedo", "puede", "hay",
    };
}
