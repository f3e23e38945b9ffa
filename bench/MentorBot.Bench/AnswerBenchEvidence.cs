using System.Text.Json;
using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Bench;

/// <summary><c>--evidence FILE.jsonl</c>: what the index has to go by for each question, so that bench/reference/calibrate.py can fit the weights of <c>Calibration</c>.</summary>
internal static class AnswerBenchEvidence
{
    /// <summary>One question: whether its first answer is right, whether there is a right one, and the numbers in the order of the weights.</summary>
    internal sealed record Line(bool Right, bool InScope, double[] Features);

    public static Line? Of(AnswerIndex index, string text, IReadOnlyList<string> expected) =>
        index.Weigh(text, 1, previous: null) is (var ranked, { } evidence) ? new Line(expected.Contains(ranked[0].Id), expected.Count > 0, evidence.Features()) : null;

    public static void Write(string path, IEnumerable<Line?> lines) =>
        File.WriteAllLines(path, lines.OfType<Line>().Select(line => JsonSerializer.Serialize(new { right = line.Right, inScope = line.InScope, features = line.Features })));
}
