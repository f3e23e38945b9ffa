using System.Runtime.InteropServices;
using System.Text;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Turns an English sentence into 512 numbers, so that sentences that mean the same lie close together: Universal Sentence Encoder lite
/// (Cer et al., "Universal Sentence Encoder", 2018), converted to eight-bit weights by <c>knowledge/encoder/convert.mjs</c>.
/// Safe to use from many threads at once.
/// </summary>
public sealed class SentenceEncoder
{
    /// <summary>The length of every vector.</summary>
    public const int Width = 512;

    /// <summary>Pieces beyond this are not read, as in the original.</summary>
    private const int MostPieces = 128;

    private static readonly Lazy<SentenceEncoder> Lazily = new(() =>
    {
        using var stream = typeof(SentenceEncoder).Assembly.GetManifestResourceStream("use-lite-en.bin")!;
        return new SentenceEncoder(stream);
    });

    private readonly SentencePieces _pieces;
    private readonly QuantisedMatrix _embeddings;
    private readonly float[] _timing;
    private readonly Dense _adjust;
    private readonly TransformerLayer _first;
    private readonly TransformerLayer _second;
    private readonly Dense _last;

    private SentenceEncoder(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        if (reader.ReadUInt32() != 0x4C455355 || reader.ReadUInt32() != 1)
            throw new InvalidDataException("The encoder's file is not one that knowledge/encoder/convert.mjs wrote.");
        _pieces = new SentencePieces(Pieces(reader));
        _embeddings = Matrix(reader);
        _timing = Timing(Vector(reader));
        _adjust = Dense(reader);
        _first = Layer(reader);
        _second = Layer(reader);
        _last = Dense(reader);
    }

    /// <summary>The encoder that ships with the bot; read once, on first use.</summary>
    public static SentenceEncoder Shipped => Lazily.Value;

    /// <summary>The sentence's vector, of length one. An empty sentence has one, too, though it means nothing.</summary>
    public float[] Encode(string sentence)
    {
        var pieces = _pieces.Of(sentence);
        var count = Math.Min(pieces.Count, MostPieces);
        var inputs = Embed(pieces, count);
        var states = _adjust.Apply(inputs, count);
        _first.Run(inputs, states, count);
        _second.Run(states.AsSpan().ToArray(), states, count);
        var mean = new float[Width];
        for (var t = 0; t < count; t++)
            Vectors.AddScaled(mean, states.AsSpan(t * Width, Width), 1f / count);
        var vector = _last.Apply(mean, 1);
        for (var i = 0; i < vector.Length; i++)
            vector[i] = MathF.Tanh(vector[i]);
        Vectors.Normalise(vector);
        return vector;
    }

    internal List<int> PiecesOf(string sentence) => _pieces.Of(sentence);

    /// <summary>The original adds a piece's vector to itself and its position, so it counts twice; trained that way, it stays that way.</summary>
    private float[] Embed(List<int> pieces, int count)
    {
        var width = _embeddings.Columns;
        var inputs = new float[count * width];
        for (var t = 0; t < count; t++)
        {
            var input = inputs.AsSpan(t * width, width);
            _embeddings.CopyRow(pieces[t], input);
            for (var i = 0; i < width; i++)
                input[i] = 2 * input[i] + _timing[t * width + i];
        }
        return inputs;
    }

    /// <summary>The position of a piece as sines and cosines of many wave lengths (Vaswani et al., 2017).</summary>
    private static float[] Timing(float[] frequencies)
    {
        var half = frequencies.Length;
        var timing = new float[MostPieces * 2 * half];
        for (var t = 0; t < MostPieces; t++)
        {
            for (var i = 0; i < half; i++)
                (timing[t * 2 * half + i], timing[t * 2 * half + half + i]) = MathF.SinCos(t * frequencies[i]);
        }
        return timing;
    }

    private static (string, float)[] Pieces(BinaryReader reader)
    {
        var pieces = new (string, float)[reader.ReadInt32()];
        for (var i = 0; i < pieces.Length; i++)
            pieces[i] = (Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadByte())), reader.ReadSingle());
        return pieces;
    }

    private static TransformerLayer Layer(BinaryReader reader) =>
        new(Norm(reader), Dense(reader), Dense(reader), Norm(reader), Dense(reader), Dense(reader));

    private static LayerNorm Norm(BinaryReader reader) => new(Vector(reader), Vector(reader));

    private static Dense Dense(BinaryReader reader) => new(Matrix(reader), Vector(reader));

    private static QuantisedMatrix Matrix(BinaryReader reader)
    {
        var (rows, columns) = (reader.ReadInt32(), reader.ReadInt32());
        var scales = Floats(reader, rows);
        var weights = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new QuantisedMatrix(rows, columns, scales, weights);
    }

    private static float[] Vector(BinaryReader reader) => Floats(reader, reader.ReadInt32());

    private static float[] Floats(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = reader.ReadSingle();
        return values;
    }
}
