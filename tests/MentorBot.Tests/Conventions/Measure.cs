using System.Text.RegularExpressions;

namespace MentorBot.Tests.Conventions;

/// <summary>What the formulas of readability count.</summary>
internal sealed record Measure(int Sentences, int Words, int Syllables)
{
    public double WordsPerSentence => (double)Words / Sentences;

    public double SyllablesPerWord => (double)Syllables / Words;

    /// <summary>Counts a text; a sentence without any word does not count.</summary>
    public static Measure Of(string text, Func<string, int> syllablesOf)
    {
        var measure = new Measure(0, 0, 0);
        foreach (var sentence in ReadingText.SentencesOf(text))
        {
            var words = ReadingText.WordsOf(sentence);
            if (words.Count > 0)
                measure = new Measure(measure.Sentences + 1, measure.Words + words.Count, measure.Syllables + words.Sum(syllablesOf));
        }
        return measure;
    }
}

/// <summary>Takes a text apart.</summary>
internal static partial class ReadingText
{
    /// <summary>The words: letters, with apostrophes inside. Numbers are none.</summary>
    public static IReadOnlyList<string> WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>The sentences: up to a full stop, question mark, exclamation mark, colon or semicolon that is followed by a space, or to the end of a line.</summary>
    public static IReadOnlyList<string> SentencesOf(string text) => SentenceEnd().Split(text);

    /// <summary>The text without Markdown's marks.</summary>
    public static string Plain(string markdown) => Mark().Replace(Link().Replace(markdown, "$1"), "");

    [GeneratedRegex(@"\p{L}+(?:['’]\p{L}+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?…:;][”"")]*)\s+|\n+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[*_`]|^\s*(?:[-#>]|\d+\.)\s+", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
