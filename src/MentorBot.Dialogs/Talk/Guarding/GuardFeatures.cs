namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>
/// What the model looks at: words, two and three in a row, two with one between, and the pieces of a word, so that a slip of the thumb or an ending
/// changes little. Each is a number by hashing (Weinberger et al., 2009), so there is no vocabulary to ship; together they have length one.
/// </summary>
internal sealed class GuardFeatures
{
    private const float OfThree = 0.7f, OfPiece = 0.5f, OfConcept = 1f;
    private const int Near = 8;
    private const uint Edge = 3;

    [ThreadStatic]
    private static GuardFeatures? ofThread;

    private uint[] _ids = new uint[1024];
    private float[] _values = new float[1024];

    /// <summary>This thread's own.</summary>
    public static GuardFeatures OfThread => ofThread ??= new GuardFeatures();

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Ids => _ids.AsSpan(0, Count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    /// <summary>A number for letters (Fowler, Noll and Vo).</summary>
    public static uint Hash(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var letter in letters)
            hash = (hash ^ letter) * 16777619u;
        return hash;
    }

    /// <summary>Collects the features of the words from one place to another; those collected before are forgotten.</summary>
    public void Collect(GuardWords words, int from, int to)
    {
        Count = 0;
        for (var at = from - 1; at <= to; at++)
        {
            var (one, two, three) = (HashAt(at), HashAt(at + 1), HashAt(at + 2));
            if (at >= from && at < to)
            {
                Add(Mix(1, one, 0, 0), 1);
                if (words[at].Kind is GuardWords.Kind.Word)
                    AddPieces(words.Letters(words[at]));
            }
            if (at < to)
                Add(Mix(2, one, two, 0), 1);
            if (at + 1 < to)
            {
                Add(Mix(3, one, 0, three), 1);
                Add(Mix(4, one, two, three), OfThree);
            }
        }
        AddConcepts(words, from, to);
        var squared = 0f;
        for (var i = 0; i < Count; i++)
            squared += _values[i] * _values[i];
        var scale = Count is 0 ? 0 : 1 / MathF.Sqrt(squared);
        for (var i = 0; i < Count; i++)
            _values[i] *= scale;

        uint HashAt(int at) => at >= from && at < to ? words[at].Hash : Edge;
    }

    /// <summary>What the text is about whatever the words: each concept, each two in their order and near each other, and what stands beside it.</summary>
    private void AddConcepts(GuardWords words, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var concept = Concept(words[at]);
            if (concept is 0)
                continue;
            Add(Mix(6, concept, 0, 0), OfConcept);
            Add(Mix(7, at > from ? Meaning(words[at - 1]) : Edge, concept, 0), OfConcept);
            Add(Mix(7, concept, at + 1 < to ? Meaning(words[at + 1]) : Edge, 0), OfConcept);
            var second = 0u;
            for (var next = at + 1; next < to && next < at + Near; next++)
            {
                if (Concept(words[next]) is var other && (other is 0 || other == concept))
                    continue;
                Add(Mix(8, concept, other, 0), OfConcept);
                if (second is not 0)
                    Add(Mix(9, concept, second, other), OfThree);
                second = other;
            }
        }
    }

    private static uint Meaning(GuardWords.Word word) => Concept(word) is var concept and not 0 ? concept : word.Hash;

    /// <summary>A concept is a number apart from any word's; names and other kinds are concepts of their own.</summary>
    private static uint Concept(GuardWords.Word word) =>
        word.Concept is not 0 ? 0xC0000000u + word.Concept : word.Kind is GuardWords.Kind.Word or GuardWords.Kind.Sign ? 0 : 0xC0001000u + (uint)word.Kind;

    private void AddPieces(ReadOnlySpan<char> letters)
    {
        if (letters.Length < 3)
            return;
        Span<char> edged = stackalloc char[letters.Length + 2];
        letters.CopyTo(edged[1..]);
        (edged[0], edged[^1]) = ('<', '>');
        for (var length = 3; length <= 5; length++)
        {
            for (var start = 0; start + length <= edged.Length; start++)
                Add(Mix(5, Hash(edged.Slice(start, length)), 0, 0), OfPiece);
        }
    }

    private void Add(uint hash, float value)
    {
        if (Count == _ids.Length)
        {
            Array.Resize(ref _ids, 2 * Count);
            Array.Resize(ref _values, 2 * Count);
        }
        (_ids[Count], _values[Count]) = (hash, value);
        Count++;
    }

    private static uint Mix(uint kind, uint one, uint two, uint three)
    {
        var hash = kind * 0x9E3779B1u;
        hash = (hash ^ one) * 0x85EBCA6Bu;
        hash = (hash ^ hash >> 15 ^ two) * 0xC2B2AE35u;
        hash = (hash ^ hash >> 13 ^ three) * 0x27D4EB2Fu;
        return hash ^ hash >> 16;
    }
}
