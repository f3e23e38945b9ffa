using System.Runtime.InteropServices;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>One linear model: for each output, a weight per feature, and perhaps one per number of the sentence encoder's vector.</summary>
/// <remarks>Outputs: 0 is "any alarm at all", 1 to 7 are the categories in their order. Above zero is that output's side. Weights are eight-bit with one scale per output.</remarks>
internal sealed class GuardModel
{
    public const int Outputs = 8;

    private readonly sbyte[] _weights; // the eight of a feature lie side by side
    private readonly float[] _scales;
    private readonly float[] _biases;
    private readonly float[] _dense; // the vector's numbers for output 0, then for output 1, …

    private GuardModel(sbyte[] weights, float[] scales, float[] biases, float[] dense) => (_weights, _scales, _biases, _dense) = (weights, scales, biases, dense);

    /// <summary>Makes a model of weights as they were trained, each list with one array per output.</summary>
    public static GuardModel Of(float[][] weights, float[][] dense, float[] biases)
    {
        var scales = weights.Select(output => Math.Max(output.Max(MathF.Abs), 1e-6f) / sbyte.MaxValue).ToArray();
        var bytes = new sbyte[Outputs * GuardFeatures.Buckets];
        for (var feature = 0; feature < GuardFeatures.Buckets; feature++)
        {
            for (var output = 0; output < Outputs; output++)
                bytes[feature * Outputs + output] = (sbyte)MathF.Round(weights[output][feature] / scales[output]);
        }
        return new GuardModel(bytes, scales, biases, [.. dense.SelectMany(output => output)]);
    }

    public static GuardModel Read(BinaryReader reader)
    {
        var (scales, biases, dense) = (Floats(reader, Outputs), Floats(reader, Outputs), Floats(reader, reader.ReadInt32()));
        var weights = new sbyte[Outputs * GuardFeatures.Buckets];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new GuardModel(weights, scales, biases, dense);
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var value in _scales.Concat(_biases))
            writer.Write(value);
        writer.Write(_dense.Length);
        foreach (var value in _dense)
            writer.Write(value);
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <param name="features">The sentence's features.</param>
    /// <param name="meaning">Its vector; empty where this model asks for none.</param>
    /// <param name="scores">One for each output.</param>
    public void Score(GuardFeatures features, ReadOnlySpan<float> meaning, Span<float> scores)
    {
        scores.Clear();
        var ids = features.Ids;
        var values = features.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            var eight = _weights.AsSpan(ids[i] * Outputs, Outputs);
            for (var output = 0; output < Outputs; output++)
                scores[output] += eight[output] * values[i];
        }
        for (var output = 0; output < Outputs; output++)
        {
            scores[output] = scores[output] * _scales[output] + _biases[output];
            for (var i = 0; i < meaning.Length; i++)
                scores[output] += _dense[output * meaning.Length + i] * meaning[i];
        }
    }

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = reader.ReadSingle();
        return values;
    }
}
