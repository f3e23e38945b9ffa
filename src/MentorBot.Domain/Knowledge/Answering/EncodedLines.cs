using System.Runtime.InteropServices;
using System.Text;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Vectors of sentences that are known beforehand, so that a start need not encode what is shipped: 512 half-precision numbers for each,
/// found by a fingerprint of the sentence. A sentence that is not here is simply encoded.
/// </summary>
/// <remarks>The file is made by <c>MentorBot.Bench vectors</c> (knowledge/encoder/README.md); a test encodes everything anew and compares.</remarks>
public sealed class EncodedLines
{
    private const uint Mark = 0x31564C45; // "ELV1"
    private readonly Dictionary<ulong, Half[]> _vectors = [];

    /// <summary>How many there are.</summary>
    public int Count => _vectors.Count;

    /// <summary>Encodes all that an index over these entries would encode.</summary>
    public static EncodedLines Of(IEnumerable<AnswerDocument> documents)
    {
        var encoded = new EncodedLines();
        foreach (var text in documents.SelectMany(MeaningIndex.TextsOf))
            encoded._vectors[Fingerprint(text)] = [.. SentenceEncoder.Shipped.Encode(text).Select(number => (Half)number)];
        return encoded;
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is not one that <see cref="Write"/> wrote.</exception>
    public static EncodedLines Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Mark)
            throw new InvalidDataException("This is no file of encoded lines.");
        var encoded = new EncodedLines();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var fingerprint = reader.ReadUInt64();
            var vector = new Half[SentenceEncoder.Width];
            stream.ReadExactly(MemoryMarshal.AsBytes(vector.AsSpan()));
            encoded._vectors[fingerprint] = vector;
        }
        return encoded;
    }

    /// <summary>Writes them, always in the same order.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write(_vectors.Count);
        foreach (var (fingerprint, vector) in _vectors.OrderBy(line => line.Key))
        {
            writer.Write(fingerprint);
            writer.Write(MemoryMarshal.AsBytes(vector.AsSpan()));
        }
    }

    /// <summary>The vector of a sentence; null when it is not among them.</summary>
    public float[]? Find(string sentence) =>
        _vectors.TryGetValue(Fingerprint(sentence), out var vector) ? Array.ConvertAll(vector, number => (float)number) : null;

    /// <summary>How far any number of a vector lies from that of the same sentence in another set; without end where one has a sentence that the other lacks.</summary>
    public double FurthestFrom(EncodedLines other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!_vectors.Keys.ToHashSet().SetEquals(other._vectors.Keys))
            return double.PositiveInfinity;
        return _vectors.Max(line => line.Value.Zip(other._vectors[line.Key], (mine, theirs) => Math.Abs((double)mine - (double)theirs)).Max());
    }

    /// <summary>FNV-1a of 64 bits: among a few thousand sentences two alike are not to be expected, and a test would see them.</summary>
    private static ulong Fingerprint(string sentence)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in sentence)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
