using System.Text.Json.Nodes;
using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Domain.Tests.Answering;

/// <summary>Held to what the original says (knowledge/encoder/golden.mjs): questions, answers, and what a keyboard can do to a text.</summary>
public sealed class SentenceEncoderTests
{
    private static readonly JsonNode[] Golden =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Answering", "encoder-golden.jsonl")).Select(line => JsonNode.Parse(line)!)];

    [Fact]
    public void Cuts_every_sentence_into_the_pieces_of_the_original()
    {
        Assert.Equal(50, Golden.Length);
        Assert.All(Golden, golden => Assert.Equal(golden["pieces"]!.AsArray().Select(piece => (int)piece!), SentenceEncoder.Shipped.PiecesOf((string)golden["text"]!)));
    }

    [Fact]
    public void Points_where_the_original_points() => Assert.All(Golden, golden =>
    {
        var expected = golden["vector"]!.AsArray().Select(value => (float)value!).ToArray();
        Vectors.Normalise(expected);

        Assert.InRange(Vectors.Dot(expected, SentenceEncoder.Shipped.Encode((string)golden["text"]!)), 0.98f, 1.001f);
    });

    [Theory]
    [InlineData(256)]
    [InlineData(1536)]
    [InlineData(48)] // not a multiple of every vector width
    public void A_processor_without_AVX2_gets_the_same_product(int columns)
    {
        var random = new Random(columns);
        var weights = Enumerable.Range(0, 2 * columns).Select(_ => (sbyte)random.Next(-127, 128)).ToArray();
        var input = Enumerable.Range(0, columns).Select(_ => (float)random.Next(-2047, 2048)).ToArray();
        input[0] = 2047; // so that the step of the rounding is one
        var outputs = new float[2];

        new QuantisedMatrix(2, columns, [1, 1], weights).Multiply(input, 1, [0, 0], outputs);

        var whole = input.Select(value => (short)value).ToArray();
        Assert.Equal(QuantisedMatrix.Dot(weights.AsSpan(0, columns), whole), outputs[0], 16f);
        Assert.Equal(QuantisedMatrix.Dot(weights.AsSpan(columns), whole), outputs[1], 16f);
        Assert.Equal(whole.Select((value, i) => value * weights[i]).Sum(), QuantisedMatrix.Dot(weights.AsSpan(0, columns), whole));
    }
}
