using MentorBot.Dialogs.Talk.Reading;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>The words that the rules know: spellings, slips, and first names.</summary>
/// <param name="names">First names that are no other word.</param>
/// <param name="namesWhenCapital">First names that are words, too, and count only with a capital.</param>
/// <param name="notNames">Words that are often written with a capital and name no student: months, titles, trade names.</param>
/// <param name="notSlips">Words that are one letter from a word of the rules and mean what they say.</param>
/// <param name="spellings">Short and contracted spellings and the words they stand for.</param>
internal sealed class Lexicon(
    IReadOnlySet<string> names,
    IReadOnlySet<string> namesWhenCapital,
    IReadOnlySet<string> notNames,
    IReadOnlySet<string> notSlips,
    IReadOnlyDictionary<string, string[]> spellings)
{
    private const int ShortestSlip = 5;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> deletions = new(StringComparer.Ordinal);

    /// <summary>Makes a word of a rule known as it is spelled.</summary>
    public void Learn(string word) => known.Add(word);

    /// <summary>Makes a word of a rule known with one slip, too.</summary>
    public void LearnWithSlips(string word)
    {
        known.Add(word);
        foreach (var shorter in Shortened(word))
        {
            if (!deletions.TryGetValue(shorter, out var words))
                deletions[shorter] = words = [];
            words.Add(word);
        }
    }

    /// <summary>The words that a word as written stands for: "im" is "i am".</summary>
    public IReadOnlyList<string> Spelled(string word) =>
        word.Length is 0 ? []
        : spellings.TryGetValue(word, out var words) ? words
        : word.EndsWith("'s", StringComparison.Ordinal) ? [word[..^2], "'s"]
        : [word.Replace("'", "", StringComparison.Ordinal)];

    /// <summary>The word of the rules that this one is a slip of, when there is exactly one slip and the first letter stands.</summary>
    public string? Near(string word)
    {
        if (word.Length < ShortestSlip || word.Length > 24 || known.Contains(word) || notSlips.Contains(word) || names.Contains(word))
            return null;
        foreach (var shorter in Shortened(word))
        {
            if (!deletions.TryGetValue(shorter, out var candidates))
                continue;
            foreach (var candidate in candidates)
            {
                if (candidate[0] == word[0] && Nearest.Distance(candidate, word) is 1)
                    return candidate;
            }
        }
        return null;
    }

    /// <summary>Whether a folded word is a first name.</summary>
    public bool IsName(string word) => names.Contains(word) || namesWhenCapital.Contains(word);

    public bool Fits(SpecialWord special, in GuardWord word) => special switch
    {
        SpecialWord.Name => names.Contains(word.Text) || word.IsCapital && namesWhenCapital.Contains(word.Text),
        SpecialWord.Capital => names.Contains(word.Text) || word.IsCapital && !notNames.Contains(word.Text) && word.Text.Length > 1,
        _ => true,
    };

    private static IEnumerable<string> Shortened(string word)
    {
        yield return word;
        for (var at = 0; at < word.Length; at++)
            yield return word.Remove(at, 1);
    }
}
