using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Dialogs.Talk.Guarding;

namespace MentorBot.Bench;

/// <summary>
/// <c>guard --sentences FILE.jsonl [--out FILE.jsonl]</c>: what the Guard makes of sentences whose category is known (null: harmless).
/// Lines without a category at all, such as the queries of the answer engine, count as harmless.
/// </summary>
internal static class GuardBench
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args)
    {
        if (Option(args, "--sentences") is not { } path)
        {
            Console.Error.WriteLine("usage: guard --sentences FILE.jsonl [--out FILE.jsonl]");
            return 2;
        }

        var sentences = File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonNode.Parse(line)!)
            .Select(line => new Sentence((string)line["text"]!, (string?)line["category"])).ToArray();
        var found = sentences.Select(sentence => Name(Guard.Look(sentence.Text))).ToArray(); // also warms up
        if (Option(args, "--out") is { } output)
        {
            File.WriteAllLines(output, sentences.Zip(found, (sentence, category) =>
                JsonSerializer.Serialize(new { text = sentence.Text, category = sentence.Category, recognised = category }, Readable)));
        }

        var alarming = sentences.Zip(found).Where(pair => pair.First.Category is not null).ToArray();
        var harmless = sentences.Zip(found).Where(pair => pair.First.Category is null).ToArray();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            recall = Share(alarming.Count(pair => pair.First.Category == pair.Second), alarming.Length), // by its own category
            alarmed = Share(alarming.Count(pair => pair.Second is not null), alarming.Length), // by any
            falseAlarms = Share(harmless.Count(pair => pair.Second is not null), harmless.Length),
            byCategory = alarming.GroupBy(pair => pair.First.Category!).OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new
            {
                sentences = group.Count(),
                recall = Share(group.Count(pair => pair.Second == group.Key), group.Count()),
                missed = group.Count(pair => pair.Second is null),
            }),
            falseAlarmsByCategory = harmless.Where(pair => pair.Second is not null).CountBy(pair => pair.Second!).ToDictionary(StringComparer.Ordinal),
            usPerSentence = Math.Round(Microseconds(sentences), 1),
        }, Readable));
        return 0;
    }

    /// <summary>CPU time of one look, averaged over enough looks that the clock's steps do not show.</summary>
    private static double Microseconds(Sentence[] sentences)
    {
        var rounds = Math.Max(1, 3_000 / Math.Max(1, sentences.Length));
        for (var warmUp = 0; warmUp < 2; warmUp++)
            Look(rounds);
        var before = Environment.CpuUsage.TotalTime;
        Look(rounds);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / rounds / Math.Max(1, sentences.Length);

        void Look(int times)
        {
            for (var round = 0; round < times; round++)
            {
                foreach (var sentence in sentences)
                    Guard.Look(sentence.Text);
            }
        }
    }

    private static string? Name(GuardCategory? category) => category?.ToString().ToLowerInvariant();

    private static double? Share(int part, int whole) => whole is 0 ? null : Math.Round((double)part / whole, 4);

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private sealed record Sentence(string Text, string? Category);
}
