using System.Buffers;
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
    private readonly Dictionary<string, int> _terms;
    private readonly List<string> _spelled;
    private readonly Dictionary<int, List<int>> _byTrigram;

    public Vocabulary() => (_terms, _spelled, _byTrigram) = (new Dictionary<string, int>(StringComparer.Ordinal), [], []);

    private Vocabulary(Vocabulary other) => (_terms, _spelled, _byTrigram) =
        (new Dictionary<string, int>(other._terms, StringComparer.Ordinal), [.. other._spelled], other._byTrigram.ToDictionary(terms => terms.Key, terms => new List<int>(terms.Value)));

    /// <summary>The same, to be changed without the other.</summary>
    public Vocabulary Copy() => new(this);

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

    /// <summary>The terms most like a word: trigrams that overlap (Dice coefficient of at least <paramref name="least"/>) or a slip of the finger; best first.</summary>
    public IReadOnlyList<TermMatch> Like(string stem, double least)
    {
        if (stem.Length < 3)
            return [];
        var shared = ArrayPool<byte>.Shared.Rent(_spelled.Count);
        Array.Clear(shared, 0, _spelled.Count);
        var touched = new List<int>();
        for (var i = -1; i < stem.Length - 1; i++)
        {
            if (!_byTrigram.TryGetValue(TrigramAt(stem, i), out var terms))
                continue;
            foreach (var term in terms)
            {
                if (shared[term]++ == 0)
                    touched.Add(term);
            }
        }
        var matches = new List<TermMatch>();
        foreach (var term in touched)
        {
            var likeness = 2f * shared[term] / (stem.Length + _spelled[term].Length);
            if (likeness >= least || IsTypo(stem, _spelled[term]))
                matches.Add(new TermMatch(term, likeness));
        }
        ArrayPool<byte>.Shared.Return(shared);
        matches.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
        return matches.Count > MostMatches ? matches.GetRange(0, MostMatches) : matches;
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
