using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>A matrix of eight-bit weights, one scale per row: weight = integer × scale of its row.</summary>
/// <param name="rows">Outputs.</param>
/// <param name="columns">Inputs; a multiple of 16.</param>
/// <param name="scales">One per row.</param>
/// <param name="weights">Row by row.</param>
internal sealed class QuantisedMatrix(int rows, int columns, float[] scales, sbyte[] weights)
{
    /// <summary>Twelve bits for an input: a sum over 1,536 of its products with an eight-bit weight still fits 32 bits.</summary>
    private const float LargestInput = 2047;

    private const int Tile = 4;

    public int Rows => rows;

    public int Columns => columns;

    /// <summary>Writes one row as floating point numbers.</summary>
    public void CopyRow(int row, Span<float> target)
    {
        var source = weights.AsSpan(row * columns, columns);
        for (var i = 0; i < source.Length; i++)
            target[i] = source[i] * scales[row];
    }

    /// <summary>outputs[t] = matrix × inputs[t] + bias, for every one of <paramref name="count"/> vectors.</summary>
    /// <param name="inputs"><paramref name="count"/> × <see cref="Columns"/>.</param>
    /// <param name="count">How many vectors.</param>
    /// <param name="bias">One per row.</param>
    /// <param name="outputs"><paramref name="count"/> × <see cref="Rows"/>.</param>
    public void Multiply(ReadOnlySpan<float> inputs, int count, ReadOnlySpan<float> bias, Span<float> outputs)
    {
        var padded = (count + Tile - 1) / Tile * Tile;
        var rounded = new short[padded * columns];
        Span<float> steps = stackalloc float[padded];
        for (var t = 0; t < count; t++)
            steps[t] = Round(inputs.Slice(t * columns, columns), rounded.AsSpan(t * columns, columns));
        Span<int> sums = stackalloc int[2 * Tile];
        for (var row = 0; row < rows; row += 2)
        {
            for (var t = 0; t < count; t += Tile)
            {
                Sum(weights.AsSpan(row * columns, 2 * columns), rounded.AsSpan(t * columns, Tile * columns), sums);
                for (var i = 0; i < Tile && t + i < count; i++)
                {
                    outputs[(t + i) * rows + row] = sums[i] * steps[t + i] * scales[row] + bias[row];
                    outputs[(t + i) * rows + row + 1] = sums[Tile + i] * steps[t + i] * scales[row + 1] + bias[row + 1];
                }
            }
        }
    }

    /// <summary>Rounds a vector to whole steps and returns how large one step is.</summary>
    private static float Round(ReadOnlySpan<float> values, Span<short> rounded)
    {
        var most = Vector<float>.Zero;
        var i = 0;
        for (; i + Vector<float>.Count <= values.Length; i += Vector<float>.Count)
            most = Vector.Max(most, Vector.Abs(new Vector<float>(values[i..])));
        float largest = 0;
        for (var lane = 0; lane < Vector<float>.Count; lane++)
            largest = MathF.Max(largest, most[lane]);
        for (; i < values.Length; i++)
            largest = MathF.Max(largest, MathF.Abs(values[i]));
        if (largest == 0)
            return 0;
        var perUnit = LargestInput / largest;
        var factor = new Vector<float>(perUnit);
        for (i = 0; i + Vector<short>.Count <= values.Length; i += Vector<short>.Count)
        {
            var low = Vector.ConvertToInt32(Vector.Round(new Vector<float>(values[i..]) * factor));
            var high = Vector.ConvertToInt32(Vector.Round(new Vector<float>(values[(i + Vector<float>.Count)..]) * factor));
            Vector.Narrow(low, high).CopyTo(rounded[i..]);
        }
        for (; i < values.Length; i++)
            rounded[i] = (short)MathF.Round(values[i] * perUnit);
        return 1 / perUnit;
    }

    /// <summary>The eight products of two rows with four vectors.</summary>
    private void Sum(ReadOnlySpan<sbyte> twoRows, ReadOnlySpan<short> fourVectors, Span<int> sums)
    {
        if (!Avx2.IsSupported)
        {
            for (var i = 0; i < 2 * Tile; i++)
                sums[i] = Dot(twoRows.Slice(i / Tile * columns, columns), fourVectors.Slice(i % Tile * columns, columns));
            return;
        }
        ref var w = ref MemoryMarshal.GetReference(twoRows);
        ref var w2 = ref Unsafe.Add(ref w, columns);
        ref var x0 = ref MemoryMarshal.GetReference(fourVectors);
        ref var x1 = ref Unsafe.Add(ref x0, columns);
        ref var x2 = ref Unsafe.Add(ref x1, columns);
        ref var x3 = ref Unsafe.Add(ref x2, columns);
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        for (nuint c = 0; c < (nuint)columns; c += 16)
        {
            var a = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref w, c));
            var b = Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref w2, c));
            var v = Vector256.LoadUnsafe(ref x0, c);
            a0 += Avx2.MultiplyAddAdjacent(a, v);
            b0 += Avx2.MultiplyAddAdjacent(b, v);
            v = Vector256.LoadUnsafe(ref x1, c);
            a1 += Avx2.MultiplyAddAdjacent(a, v);
            b1 += Avx2.MultiplyAddAdjacent(b, v);
            v = Vector256.LoadUnsafe(ref x2, c);
            a2 += Avx2.MultiplyAddAdjacent(a, v);
            b2 += Avx2.MultiplyAddAdjacent(b, v);
            v = Vector256.LoadUnsafe(ref x3, c);
            a3 += Avx2.MultiplyAddAdjacent(a, v);
            b3 += Avx2.MultiplyAddAdjacent(b, v);
        }
        (sums[0], sums[1], sums[2], sums[3]) = (Vector256.Sum(a0), Vector256.Sum(a1), Vector256.Sum(a2), Vector256.Sum(a3));
        (sums[4], sums[5], sums[6], sums[7]) = (Vector256.Sum(b0), Vector256.Sum(b1), Vector256.Sum(b2), Vector256.Sum(b3));
    }

    /// <summary>The same product where there is no AVX2 (other processors, and the test that compares the two).</summary>
    internal static int Dot(ReadOnlySpan<sbyte> weights, ReadOnlySpan<short> values)
    {
        var sum = Vector<int>.Zero;
        var i = 0;
        for (; i + Vector<sbyte>.Count <= weights.Length; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(weights[i..]), out var low, out var high);
            sum += Products(low, new Vector<short>(values[i..])) + Products(high, new Vector<short>(values[(i + Vector<short>.Count)..]));
        }
        var rest = Vector.Sum(sum);
        for (; i < weights.Length; i++)
            rest += weights[i] * values[i];
        return rest;
    }

    private static Vector<int> Products(Vector<short> a, Vector<short> b)
    {
        Vector.Widen(a, out var lowA, out var highA);
        Vector.Widen(b, out var lowB, out var highB);
        return lowA * lowB + highA * highB;
    }
}
