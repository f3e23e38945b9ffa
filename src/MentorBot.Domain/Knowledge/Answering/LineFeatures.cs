namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>A text as numbers for the linear model.</summary>
/// <param name="Ids">Features that occur, ascending.</param>
/// <param name="Values">Their weights; together of a fixed length.</param>
/// <param name="Dense">What the encoder says, or nothing.</param>
internal sealed record Features(int[] Ids, float[] Values, float[] Dense)
{
    /// <summary>The squared length of the whole.</summary>
    public float Squared { get; } = Vectors.Dot(Values, Values) + Vectors.Dot(Dense, Dense);
}

/// <summary>
/// Stems, pairs of stems and the character 3- to 5-grams of words, hashed (Weinberger et al., "Feature Hashing for Large Scale Multitask
/// Learning", 2009) and weighted by how rare they are; and the encoder's vector through random Fourier features (Rahimi and Recht,
/// "Random Features for Large-Scale Kernel Machines", 2007), so that a linear model sees the neighbourhood of a meaning.
/// </summary>
internal sealed class LineFeatures
{
    /// <summary>Waves times two: a sine and a cosine each.</summary>
    public const int DenseWidth = 2 * Waves;

    private const int Waves = 512;
    private const int Buckets = 1 << 18;
    private const float WordShare = 0.7f;

    /// <summary>The kernel is exp(4 (cosine − 1)).</summary>
    private const float Sharpness = 4;

    private static readonly Lazy<float[][]> Directions = new(RandomDirections);

    private readonly AnswerLanguage _language;
    private readonly ushort[] _lines = new ushort[Buckets];
    private readonly int[] _compact = new int[Buckets];
    private int _count;

    public LineFeatures(IEnumerable<string> lines, AnswerLanguage language)
    {
        _language = language;
        foreach (var line in lines)
        {
            _count++;
            foreach (var bucket in new HashSet<int>(BucketsOf(line)))
                _lines[bucket] = (ushort)Math.Min(ushort.MaxValue, _lines[bucket] + 1);
        }
    }

    /// <summary>How many different features there have been so far.</summary>
    public int Known { get; private set; }

    /// <summary>A line of an entry: what it uses becomes known. The indexes of several communities learn into the same features.</summary>
    public Features Learn(string line, float[]? centred)
    {
        lock (_compact)
        {
            return Of(line, centred, learn: true);
        }
    }

    /// <summary>A question: what no entry uses is left out.</summary>
    public Features Of(string line, float[]? centred) => Of(line, centred, learn: false);

    private Features Of(string line, float[]? centred, bool learn)
    {
        var counts = new Dictionary<int, int>();
        foreach (var bucket in BucketsOf(line))
            counts[bucket] = counts.GetValueOrDefault(bucket) + 1;
        var features = new List<(int Id, float Value)>(counts.Count);
        float squared = 0;
        foreach (var (bucket, count) in counts)
        {
            if (_compact[bucket] == 0 && learn)
                _compact[bucket] = ++Known;
            if (_compact[bucket] == 0)
                continue;
            var value = (1 + MathF.Log(count)) * MathF.Log((_count + 1f) / (_lines[bucket] + 0.5f));
            squared += value * value;
            features.Add((_compact[bucket] - 1, value));
        }
        features.Sort();
        var factor = squared > 0 ? (centred is null ? 1 : WordShare) / MathF.Sqrt(squared) : 0;
        return new Features([.. features.Select(one => one.Id)], [.. features.Select(one => one.Value * factor)], centred is null ? [] : Waved(centred));
    }

    private IEnumerable<int> BucketsOf(string line)
    {
        string? before = null;
        foreach (var word in Words.Of(line))
        {
            var stem = Words.Stem(word, _language);
            yield return Hash('w', stem);
            if (before is not null)
                yield return Hash('p', before + " " + stem);
            before = stem;
            var bordered = $"^{word}$";
            for (var size = 3; size <= 5; size++)
            {
                for (var i = 0; i + size <= bordered.Length; i++)
                    yield return Hash('c', bordered.AsSpan(i, size));
            }
        }
    }

    /// <summary>FNV-1a, folded to the number of buckets.</summary>
    private static int Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ hash >> 18) & (Buckets - 1));
    }

    private static float[] Waved(float[] centred)
    {
        var waved = new float[DenseWidth];
        var height = MathF.Sqrt(1f / Waves);
        for (var i = 0; i < Waves; i++)
        {
            var (sine, cosine) = MathF.SinCos(Vectors.Dot(Directions.Value[i], centred));
            (waved[2 * i], waved[2 * i + 1]) = (height * sine, height * cosine);
        }
        return waved;
    }

    /// <summary>Normally distributed (Box and Muller 1958), the same in every process.</summary>
    private static float[][] RandomDirections()
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, Waves).Select(_ => Enumerable.Range(0, SentenceEncoder.Width).Select(_ =>
            (float)(Math.Sqrt(Sharpness) * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))).ToArray())];
    }
}
