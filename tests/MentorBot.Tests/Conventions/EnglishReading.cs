using System.Text.RegularExpressions;

namespace MentorBot.Tests.Conventions;

/// <summary>How hard an English text is to read, as the US school grade whose pupils understand it.</summary>
/// <remarks>
/// Flesch–Kincaid grade level = 0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59 (J. P. Kincaid, R. P. Fishburne,
/// R. L. Rogers, B. S. Chissom: Derivation of new readability formulas for Navy enlisted personnel, Research Branch Report 8-75, 1975).
/// As with Flesch (A new readability yardstick, 1948), a colon or semicolon ends a unit of thought like a full stop does. Numbers are no words.
/// </remarks>
internal static partial class EnglishReading
{
    private static readonly Dictionary<string, int> Exceptions = new(StringComparer.Ordinal)
    {
        ["area"] = 3, ["areas"] = 3, ["association"] = 5, ["associations"] = 5, ["appreciate"] = 4, ["aren't"] = 1, ["business"] = 2, ["client"] = 2, ["cruel"] = 2,
        ["didn't"] = 2, ["diet"] = 2, ["doesn't"] = 2, ["couldn't"] = 2, ["shouldn't"] = 2, ["wouldn't"] = 2, ["hasn't"] = 2, ["isn't"] = 2, ["wasn't"] = 2,
        ["does"] = 1, ["element"] = 3, ["every"] = 2, ["everybody"] = 4, ["everyone"] = 3, ["everything"] = 3, ["evening"] = 2, ["evenings"] = 2, ["experience"] = 4, ["fuel"] = 2,
        ["goes"] = 1, ["hopeful"] = 2, ["homework"] = 2, ["idea"] = 3, ["ideas"] = 3, ["initiative"] = 4, ["lifeline"] = 2, ["moment"] = 2, ["museum"] = 3, ["negotiate"] = 4,
        ["quiet"] = 2, ["reality"] = 4, ["safety"] = 2, ["science"] = 2, ["shoes"] = 1, ["somebody"] = 3, ["someone"] = 2, ["something"] = 2, ["sometimes"] = 2, ["somewhere"] = 2,
        ["theory"] = 3, ["timesheet"] = 2, ["union"] = 2, ["unions"] = 2, ["video"] = 3, ["videos"] = 3, ["whoever"] = 3, ["worksite"] = 2, ["worksites"] = 2,
    };

    /// <summary>The grade; zero for a text without words.</summary>
    public static double Grade(string text)
    {
        var measure = Measure.Of(text, Syllables);
        return measure.Words == 0 ? 0 : (0.39 * measure.WordsPerSentence) + (11.8 * measure.SyllablesPerWord) - 15.59;
    }

    /// <summary>Syllables of a word, by its spelling: groups of vowels, less the silent ones, more where two vowels part.</summary>
    public static int Syllables(string word)
    {
        word = word.ToLowerInvariant().Replace('’', '\'');
        word = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
        if (Exceptions.TryGetValue(word, out var known))
            return known;
        var count = Vowels().Count(word) - SilentEnd().Count(word) - SilentInside().Count(word) + Parting().Count(word);
        return Math.Max(1, count);
    }

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    // "made", but not "table"; "asked", but not "wanted"; "rules", but not "boxes" or "tables".
    [GeneratedRegex("(?<![aeiouy])(?<![^aeiouyl]l)e$|(?<![aeiouytd])ed$|(?<![aeiouysxzcg])(?<![^aeiouyl]l)(?<![sc]h)es$")]
    private static partial Regex SilentEnd();

    // "statement", "safely".
    [GeneratedRegex("(?<=[aeiouy][^aeiouy]{1,2})e(?=(ly|less|ful|fully|ment|ments|ness)$)")]
    private static partial Regex SilentInside();

    // "radio", "custodian", but not "nation", "social", "opinion"; "going"; "usual", but not "equal"; "create"; "bullyism".
    [GeneratedRegex("(?<![tcsgxnl])i(?=[ao])|(?<=[nl])i(?=a)|[aeiouy](?=ing)|(?<![qg])u(?=a[tl])|(?<=cr)e(?=at)|sm$")]
    private static partial Regex Parting();
}
