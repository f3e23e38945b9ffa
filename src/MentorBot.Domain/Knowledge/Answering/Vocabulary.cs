using System.Runtime.InteropServices;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>A term of the index that a word of a question stands for, and how surely (0 to 1).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermMatch(int Term, float Weight);

/// <summary>
/// The stems that the entries use, found exactly or by their character trigrams: the second way corrects spelling and joins
/// words that share most of their letters.
/// </summary>
internal sealed class Vocabulary
{
    private const int MostMatches = 3;
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _spelled = [];
    private readonly Dictionary<int, List<int>> _byTrigram = [];

    public int Count => _spelled.Count;

    public string this[int term] => _spelled[term];

    public bool TryFind(string stem, out int term) => _terms.TryGetValue(stem, out term);

    public int FindOrAdd(string stem)
    {
        if (_terms.TryGetValue(stem, out var term))
            return term;
        term = _spelled.Count;
        _terms.Add(stem, term);
        _spelled.Add(stem);
        for (var i = -1; i < stem.Length - 1; i++)
        {
            var trigram = TrigramAt(stem, i);
            if (!_byTrigram.TryGetValue(trigram, out var terms))
                _byTrigram.Add(trigram, terms = []);
            if (terms.Count == 0 || terms[^1] != term)
                terms.Add(term);
        }
        return term;
    }

    /// <summary>The terms whose trigrams overlap most with the word's (Dice coefficient of at least <paramref name="least"/>), best first.</summary>
    public IReadOnlyList<TermMatch> Like(string stem, double least)
    {
        if (stem.Length < 3)
            return [];
        var shared = new Dictionary<int, int>();
        for (var i = -1; i < stem.Length - 1; i++)
        {
            if (!_byTrigram.TryGetValue(TrigramAt(stem, i), out var terms))
                continue;
            foreach (var term in terms)
                shared[term] = shared.GetValueOrDefault(term) + 1;
        }
        return [.. shared
            .Select(pair => new TermMatch(pair.Key, 2f * pair.Value / (stem.Length + _spelled[pair.Key].Length)))
            .Where(match => match.Weight >= least || IsTypo(stem, _spelled[match.Term]))
            .OrderByDescending(match => match.Weight)
            .ThenBy(match => match.Term)
            .Take(MostMatches)];
    }

    /// <summary>Three letters from position <paramref name="at"/>; a border on either side is a character of its own.</summary>
    private static int TrigramAt(string stem, int at) => Letter(stem, at) | Letter(stem, at + 1) << 10 | Letter(stem, at + 2) << 20;

    private static int Letter(string stem, int at) => at < 0 || at >= stem.Length ? 0 : stem[at] & 0x3FF;

    /// <summary>One slip of the finger in a word of four letters or more, two in eight: the usual bound of spelling correction.</summary>
    private static bool IsTypo(string word, string other)
    {
        var most = word.Length < 4 ? 0 : word.Length < 8 ? 1 : 2;
        return Math.Abs(word.Length - other.Length) <= most && Spelling.Distance(word, other) <= most;
    }
}
