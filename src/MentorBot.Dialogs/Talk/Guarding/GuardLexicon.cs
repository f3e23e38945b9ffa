using System.Collections.Frozen;
using System.Reflection;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>The few words the Guard knows by heart: first names, titles of grown-ups, and short spellings with what they stand for.</summary>
internal sealed class GuardLexicon
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _names = Read("names").GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _namesWhenCapital = Read("names-that-are-words").GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notNames = Read("not-names").GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titles = Read("titles").GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _spanish = Read("spanish").GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _english = Read("english").GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _spellings = Lines("spellings")
        .Select(line => line.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(sides => sides[0], sides => sides[1].Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _concepts;
    private readonly Dictionary<string, ushort>.AlternateLookup<ReadOnlySpan<char>> _beginnings;

    private GuardLexicon()
    {
        var (whole, beginnings) = (new Dictionary<string, ushort>(StringComparer.Ordinal), new Dictionary<string, ushort>(StringComparer.Ordinal));
        foreach (var (line, at) in Lines("concepts").Select((line, at) => (line, at)))
        {
            foreach (var word in line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                (word[^1] is '*' ? beginnings : whole).TryAdd(word.TrimEnd('*'), (ushort)(at + 1));
        }
        (_concepts, _beginnings) = (whole.GetAlternateLookup<ReadOnlySpan<char>>(), beginnings.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    public static GuardLexicon Shipped { get; } = new();

    /// <summary>Whether a folded word is a first name, or may be one where it is written with a capital.</summary>
    public bool IsName(ReadOnlySpan<char> word, bool isCapital) => _names.Contains(word) || isCapital && _namesWhenCapital.Contains(word);

    /// <summary>Whether a folded word that was written with a capital inside a sentence may be a name nobody listed.</summary>
    public bool MayBeName(ReadOnlySpan<char> word) => word.Length > 2 && !_notNames.Contains(word);

    /// <summary>1 for a little Spanish word, −1 for a little English one, 0 for any other.</summary>
    public int SpanishOf(ReadOnlySpan<char> word) => _spanish.Contains(word) ? 1 : _english.Contains(word) ? -1 : 0;

    /// <summary>Mr, señora, coach: whoever follows is a grown-up.</summary>
    public bool IsTitle(ReadOnlySpan<char> word) => _titles.Contains(word);

    /// <summary>The list of words of like meaning that a folded word stands in, 1 and up; 0 where it stands in none.</summary>
    public ushort ConceptOf(ReadOnlySpan<char> word)
    {
        if (_concepts.TryGetValue(word, out var concept))
            return concept;
        for (var length = word.Length; length > 2; length--)
        {
            if (_beginnings.TryGetValue(word[..length], out concept))
                return concept;
        }
        return 0;
    }

    /// <summary>The words that a spelling stands for: "im" is "i am".</summary>
    public bool Spelled(ReadOnlySpan<char> word, out string[] words)
    {
        var known = _spellings.TryGetValue(word, out var found);
        words = found ?? [];
        return known;
    }

    private static FrozenSet<string> Read(string file) =>
        Lines(file).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Guarding/{file}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } words && words[0] is not '#')
                yield return words;
        }
    }
}
