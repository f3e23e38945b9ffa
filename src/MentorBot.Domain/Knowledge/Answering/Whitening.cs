namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Linear discriminant analysis (Fisher 1936; shrunk as in Friedman, "Regularized Discriminant Analysis", 1989): turns and stretches
/// the space so that the ways in which people put the same question count for little, and what tells questions apart for much.
/// </summary>
internal sealed class Whitening
{
    private const int Width = SentenceEncoder.Width;
    private readonly float[] _mean;

    /// <summary>The lower triangle of the Cholesky factor of the shrunk covariance, row by row.</summary>
    private readonly float[] _factor;

    private Whitening(float[] mean, float[] factor) => (_mean, _factor) = (mean, factor);

    /// <summary>Learns from groups of vectors, one group per entry.</summary>
    public static Whitening Learn(IReadOnlyList<IReadOnlyList<float[]>> groups)
    {
        var mean = Mean(groups.SelectMany(group => group));
        var covariance = new float[Width * Width];
        var freedom = 0;
        foreach (var group in groups.Where(group => group.Count > 1))
        {
            var centre = Mean(group);
            freedom += group.Count - 1;
            foreach (var vector in group)
            {
                var deviation = Minus(vector, centre);
                for (var i = 0; i < Width; i++)
                    Vectors.AddScaled(covariance.AsSpan(i * Width, i + 1), deviation.AsSpan(0, i + 1), deviation[i]);
            }
        }
        Shrink(covariance, freedom);
        Cholesky(covariance);
        return new Whitening(mean, covariance);
    }

    /// <summary>A vector in the new space, of length one.</summary>
    public float[] Apply(ReadOnlySpan<float> vector)
    {
        var solved = Minus(vector, _mean);
        for (var i = 0; i < Width; i++)
            solved[i] = (solved[i] - Vectors.Dot(_factor.AsSpan(i * Width, i), solved.AsSpan(0, i))) / _factor[i * Width + i];
        Vectors.Normalise(solved);
        return solved;
    }

    public static float[] Mean(IEnumerable<float[]> vectors)
    {
        var sum = new float[Width];
        var count = 0;
        foreach (var vector in vectors)
        {
            Vectors.AddScaled(sum, vector, 1);
            count++;
        }
        for (var i = 0; i < Width; i++)
            sum[i] /= Math.Max(1, count);
        return sum;
    }

    public static float[] Minus(ReadOnlySpan<float> vector, ReadOnlySpan<float> other)
    {
        var difference = vector.ToArray();
        Vectors.AddScaled(difference, other, -1);
        return difference;
    }

    /// <summary>The fewer deviations were seen, the rounder the covariance is taken to be: half the dimension counts as seen beforehand.</summary>
    private static void Shrink(float[] covariance, int freedom)
    {
        const float beforehand = Width / 2f;
        float trace = 0;
        for (var i = 0; i < Width; i++)
            trace += covariance[i * Width + i];
        var share = trace > 0 ? beforehand / (beforehand + freedom) : 1;
        var round = trace > 0 ? trace / Width : 1;
        for (var i = 0; i < Width; i++)
        {
            for (var j = 0; j <= i; j++)
                covariance[i * Width + j] *= 1 - share;
            covariance[i * Width + i] += share * round;
        }
    }

    private static void Cholesky(float[] a)
    {
        for (var j = 0; j < Width; j++)
        {
            var row = a.AsSpan(j * Width, j);
            var pivot = MathF.Sqrt(MathF.Max(a[j * Width + j] - Vectors.Dot(row, row), 1e-12f));
            a[j * Width + j] = pivot;
            for (var i = j + 1; i < Width; i++)
                a[i * Width + j] = (a[i * Width + j] - Vectors.Dot(a.AsSpan(i * Width, j), row)) / pivot;
        }
    }
}
