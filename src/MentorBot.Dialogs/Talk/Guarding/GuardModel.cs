using System.Runtime.InteropServices;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>A linear model: for each output, a weight per feature it knows. A feature it does not know says nothing.</summary>
/// <remarks>
/// Outputs: 0 is "any alarm at all", 1 to 7 are the categories in their order. Above zero is that output's side. Weights are eight-bit with one scale per output.
/// Features are told apart by all 32 bits of their hash: when they shared 131,072 places, three to a place, the Guard missed a third more at the same false alarms (docs/guard.md).
/// </remarks>
internal sealed class GuardModel
{
    public const int Outputs = 8;
    private const int Bits = 19; // twice as many places as features, or more

    private readonly uint[] _features;
    private readonly int[] _places = new int[1 << Bits]; // of a feature, counted from one; 0 where there is none
    private readonly sbyte[] _weights; // the eight of a feature lie side by side
    private readonly float[] _scales;
    private readonly float[] _biases;

    private GuardModel(uint[] features, sbyte[] weights, float[] scales, float[] biases)
    {
        (_features, _weights, _scales, _biases) = (features, weights, scales, biases);
        for (var at = 0; at < features.Length; at++)
        {
            var place = Place(features[at]);
            while (_places[place] is not 0)
                place = Next(place);
            _places[place] = at + 1;
        }
    }

    /// <summary>Makes a model of weights as they were trained, each list with one array per output.</summary>
    public static GuardModel Of(uint[] features, float[][] weights, float[] biases)
    {
        var scales = weights.Select(output => Math.Max(output.Max(MathF.Abs), 1e-6f) / sbyte.MaxValue).ToArray();
        var bytes = new sbyte[Outputs * features.Length];
        for (var feature = 0; feature < features.Length; feature++)
        {
            for (var output = 0; output < Outputs; output++)
                bytes[feature * Outputs + output] = (sbyte)MathF.Round(weights[output][feature] / scales[output]);
        }
        return new GuardModel(features, bytes, scales, biases);
    }

    public static GuardModel Read(BinaryReader reader)
    {
        var (scales, biases) = (Floats(reader), Floats(reader));
        var features = new uint[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(features.AsSpan()));
        var weights = new sbyte[Outputs * features.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new GuardModel(features, weights, scales, biases);
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var value in _scales.Concat(_biases))
            writer.Write(value);
        writer.Write(_features.Length);
        writer.Write(MemoryMarshal.AsBytes(_features.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <param name="features">The sentence's features.</param>
    /// <param name="scores">One for each output.</param>
    public void Score(GuardFeatures features, Span<float> scores)
    {
        scores.Clear();
        var ids = features.Ids;
        var values = features.Values;
        for (var i = 0; i < ids.Length; i++)
        {
            if (Find(ids[i]) is not (>= 0 and var at))
                continue;
            var eight = _weights.AsSpan(at * Outputs, Outputs);
            for (var output = 0; output < Outputs; output++)
                scores[output] += eight[output] * values[i];
        }
        for (var output = 0; output < Outputs; output++)
            scores[output] = scores[output] * _scales[output] + _biases[output];
    }

    /// <summary>Where a feature's weights are; −1 for one that the training did not keep.</summary>
    private int Find(uint feature)
    {
        for (var place = Place(feature); _places[place] is not 0 and var at; place = Next(place))
        {
            if (_features[at - 1] == feature)
                return at - 1;
        }
        return -1;
    }

    private static int Place(uint feature) => (int)(feature * 0x9E3779B1u >> 32 - Bits);

    private static int Next(int place) => (place + 1) & ((1 << Bits) - 1);

    private static float[] Floats(BinaryReader reader) => [.. Enumerable.Range(0, Outputs).Select(_ => reader.ReadSingle())];
}
