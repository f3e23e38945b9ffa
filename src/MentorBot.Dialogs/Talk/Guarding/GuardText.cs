using MentorBot.Dialogs.Talk.Reading;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>A word as the rules see it.</summary>
/// <param name="Text">Folded; <c>&lt;</c> and <c>&gt;</c> stand around every sentence.</param>
/// <param name="Near">The word of the rules that this one is a typing slip of, or null.</param>
/// <param name="IsCapital">Began with a capital, not only because its sentence begins.</param>
internal readonly record struct GuardWord(string Text, string? Near, bool IsCapital)
{
    public static GuardWord Open { get; } = new("<", null, false);

    public static GuardWord Close { get; } = new(">", null, false);

    public static GuardWord Harmless { get; } = new("_", null, false);

    public bool IsEdge => Text is "<" or ">";

    public bool IsHarmless => Text is "_";
}

/// <summary>Cuts a text into parts that are judged on their own: a short text whole, a long one in overlapping runs of sentences.</summary>
internal static class GuardText
{
    private const int Whole = 45;
    private const int Overlap = 20;

    public static IEnumerable<GuardWord[]> Parts(string text, Lexicon lexicon)
    {
        var sentences = Sentences(text, lexicon);
        if (sentences.Sum(sentence => sentence.Count) <= Whole)
        {
            yield return [.. sentences.SelectMany(sentence => sentence)];
            yield break;
        }
        for (var at = 0; at < sentences.Count; at++)
        {
            GuardWord[] two = [.. sentences[at], .. at + 1 < sentences.Count ? sentences[at + 1] : []];
            for (var start = 0; start is 0 || start + Overlap < two.Length; start += Marks.Longest - Overlap)
                yield return two[start..Math.Min(two.Length, start + Marks.Longest)];
        }
    }

    private static List<List<GuardWord>> Sentences(string text, Lexicon lexicon)
    {
        var sentences = new List<List<GuardWord>>();
        var sentence = new List<GuardWord>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]))
            {
                var start = at;
                while (at < text.Length && IsInWord(text, at))
                    at++;
                Add(text[start..at]);
            }
            else
            {
                if (Ends(text, at))
                    End();
                at++;
            }
        }
        End();
        return sentences;

        void Add(string written)
        {
            if (sentence.Count is 0)
                sentence.Add(GuardWord.Open);
            var capital = char.IsUpper(written[0]) && (sentence.Count > 1 || lexicon.IsName(Fold.Of(written)));
            foreach (var word in Fold.Of(written).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var plain = word.Trim('\'');
                foreach (var part in lexicon.Spelled(plain))
                    sentence.Add(new GuardWord(part, lexicon.Near(part), capital));
            }
        }

        void End()
        {
            if (sentence.Count is 0)
                return;
            sentence.Add(GuardWord.Close);
            sentences.Add(sentence);
            sentence = [];
        }
    }

    private static bool IsInWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format
        || text[at] is '\'' or '’' or '‘' or '´' or '`' && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    /// <summary>"Mr. Lopez", "J.R." and "3.5" are not the end of a sentence.</summary>
    private static bool Ends(string text, int at) => text[at] switch
    {
        '!' or '?' or '\n' or ';' or '…' or '¿' or '¡' => true,
        '.' => (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1])) && !IsAbbreviation(text, at),
        _ => false,
    };

    private static bool IsAbbreviation(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return Fold.Of(text[start..at]) is "mr" or "mrs" or "ms" or "dr" or "sr" or "sra" or "srta" or "dra" or "prof" or "st" or "jr";
    }
}
