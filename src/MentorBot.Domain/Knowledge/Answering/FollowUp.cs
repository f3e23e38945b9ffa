namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>Tells a follow-up ("and for a cook?") from a question that stands alone.</summary>
internal static class FollowUp
{
    private const int MostWords = 7;

    private static readonly string[] English = ["and", "what about", "how about", "or", "also", "but"];
    private static readonly string[] Spanish = ["y", "e", "o", "pero", "tambien", "que tal", "que hay de", "que pasa con"];

    /// <summary>Short, and it begins as people go on: with "and", "what about", "y", "qué tal" …</summary>
    public static bool Is(string text, AnswerLanguage language)
    {
        var words = Words.Of(text);
        return words.Count is > 1 and <= MostWords
            && Array.Exists(language is AnswerLanguage.Spanish ? Spanish : English, beginning => Begins(words, beginning.Split(' ')));
    }

    private static bool Begins(List<string> words, string[] beginning) =>
        words.Count > beginning.Length && words.Take(beginning.Length).SequenceEqual(beginning);
}
