namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// One layer of the encoder: four heads of self-attention, then a feed-forward network, each on normalised input and added to what
/// came in (Vaswani et al., "Attention Is All You Need", 2017; normalisation before each part, as in the authors' own later code).
/// </summary>
/// <param name="AttentionNorm">Scale and bias of the first normalisation.</param>
/// <param name="QueriesKeysValues">Width × 3 outputs: queries, then keys, then values.</param>
/// <param name="Output">From the attention back to the width of the residual.</param>
/// <param name="NetworkNorm">Scale and bias of the second normalisation.</param>
/// <param name="Widen">First half of the network; negative outputs count as zero.</param>
/// <param name="Narrow">Second half of the network.</param>
internal sealed record TransformerLayer(
    LayerNorm AttentionNorm, Dense QueriesKeysValues, Dense Output, LayerNorm NetworkNorm, Dense Widen, Dense Narrow)
{
    private const int Heads = 4;

    /// <summary>Runs the layer on <paramref name="count"/> vectors; <paramref name="residual"/> is what its result is added to, and is changed.</summary>
    public void Run(ReadOnlySpan<float> inputs, Span<float> residual, int count)
    {
        var mixed = Attend(QueriesKeysValues.Apply(AttentionNorm.Apply(inputs, count), count), count);
        Add(residual, Output.Apply(mixed, count));
        var wide = Widen.Apply(NetworkNorm.Apply(residual, count), count);
        for (var i = 0; i < wide.Length; i++)
            wide[i] = MathF.Max(0, wide[i]);
        Add(residual, Narrow.Apply(wide, count));
    }

    private float[] Attend(float[] projected, int count)
    {
        var width = QueriesKeysValues.Outputs / 3;
        var head = width / Heads;
        var mixed = new float[count * width];
        Span<float> attention = stackalloc float[count];
        for (var h = 0; h < Heads; h++)
        {
            for (var t = 0; t < count; t++)
            {
                var query = projected.AsSpan(t * 3 * width + h * head, head);
                for (var other = 0; other < count; other++)
                    attention[other] = Vectors.Dot(query, projected.AsSpan(other * 3 * width + width + h * head, head)) / MathF.Sqrt(head);
                Softmax(attention);
                var target = mixed.AsSpan(t * width + h * head, head);
                for (var other = 0; other < count; other++)
                    Vectors.AddScaled(target, projected.AsSpan(other * 3 * width + 2 * width + h * head, head), attention[other]);
            }
        }
        return mixed;
    }

    private static void Softmax(Span<float> values)
    {
        var largest = float.NegativeInfinity;
        foreach (var value in values)
            largest = MathF.Max(largest, value);
        float sum = 0;
        foreach (ref var value in values)
            sum += value = MathF.Exp(value - largest);
        foreach (ref var value in values)
            value /= sum;
    }

    private static void Add(Span<float> target, ReadOnlySpan<float> values) => Vectors.AddScaled(target, values, 1);
}

/// <summary>A linear map with a bias.</summary>
internal sealed record Dense(QuantisedMatrix Weights, float[] Bias)
{
    public int Outputs => Weights.Rows;

    public float[] Apply(ReadOnlySpan<float> inputs, int count)
    {
        var outputs = new float[count * Outputs];
        Weights.Multiply(inputs, count, Bias, outputs);
        return outputs;
    }
}

/// <summary>Brings every vector to mean 0 and variance 1, then scales and shifts it (Ba et al., "Layer Normalization", 2016).</summary>
internal sealed record LayerNorm(float[] Scale, float[] Bias)
{
    private const float Tiny = 1e-6f;

    public float[] Apply(ReadOnlySpan<float> inputs, int count)
    {
        var width = Scale.Length;
        var outputs = new float[count * width];
        for (var t = 0; t < count; t++)
        {
            var input = inputs.Slice(t * width, width);
            var output = outputs.AsSpan(t * width, width);
            var mean = Vectors.Sum(input) / width;
            for (var i = 0; i < width; i++)
                output[i] = input[i] - mean;
            var factor = 1 / MathF.Sqrt(Vectors.Dot(output, output) / width + Tiny);
            for (var i = 0; i < width; i++)
                output[i] = output[i] * factor * Scale[i] + Bias[i];
        }
        return outputs;
    }
}
