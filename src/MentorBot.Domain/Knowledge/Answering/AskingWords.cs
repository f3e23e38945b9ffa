namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Spanish words that put a question politely and are none of its matter: "¿me pueden explicar …?". Where no entry happens to use one, it says
/// nothing against an answer. English needs none: there the encoder reads the whole sentence.
/// </summary>
internal static class AskingWords
{
    private static readonly HashSet<string> Spanish = [.. new[]
    {
        "puede", "puedes", "pueden", "podría", "podrías", "podrían", "quiero", "quisiera", "quería", "gustaría", "necesito", "necesitaba", "tengo",
        "explica", "explicar", "explícame", "explicarme", "decir", "decirme", "dime", "dígame", "díganme", "saber", "sabes", "sabe", "saben", "cuéntame", "contarme",
        "ayuda", "ayudar", "ayúdame", "ayudarme", "favor", "alguien", "pregunta", "preguntar", "duda", "entiendo", "entender", "hola", "oye", "disculpa", "disculpe", "gracias", "verdad", "exactamente",
    }.SelectMany(Words.Of).Select(word => SpanishStemmer.Stem(word))];

    /// <summary>Whether a stem is that of such a word.</summary>
    public static bool Has(string stem, AnswerLanguage language) => language is AnswerLanguage.Spanish && Spanish.Contains(stem);
}
