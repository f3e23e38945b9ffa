using System.Numerics;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>The few operations on vectors that everything here is made of.</summary>
internal static class Vectors
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i + Vector<float>.Count <= a.Length; i += Vector<float>.Count)
            sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        var rest = Vector.Sum(sum);
        for (; i < a.Length; i++)
            rest += a[i] * b[i];
        return rest;
    }

    public static float Sum(ReadOnlySpan<float> values)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
            sum += new Vector<float>(values[i..]);
        var rest = Vector.Sum(sum);
        for (; i < values.Length; i++)
            rest += values[i];
        return rest;
    }

    /// <summary>target += values × factor.</summary>
    public static void AddScaled(Span<float> target, ReadOnlySpan<float> values, float factor)
    {
        var factors = new Vector<float>(factor);
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) + new Vector<float>(values[i..]) * factors).CopyTo(target[i..]);
        for (; i < values.Length; i++)
            target[i] += values[i] * factor;
    }

    /// <summary>Brings a vector to length one; a zero vector stays as it is.</summary>
    public static void Normalise(Span<float> vector)
    {
        var length = MathF.Sqrt(Dot(vector, vector));
        if (length > 0)
            foreach (ref var value in vector)
                value /= length;
    }
}
