using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Dialogs.Talk.Guarding;

namespace MentorBot.Bench;

/// <summary>
/// <c>guard --sentences FILE.jsonl … [--out FILE.jsonl]</c>: what the Guard makes of sentences whose category is known (null: harmless). Any file of such lines will do; of several
/// each gets a line of its own, and the last line is about all of them together.
/// Lines without a category at all, such as the queries of the answer engine, count as harmless.
/// </summary>
internal static class GuardBench
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args)
    {
        var files = args.SkipWhile(argument => argument is not "--sentences").Skip(1).TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (files.Length is 0)
        {
            Console.Error.WriteLine("usage: guard --sentences FILE.jsonl … [--out FILE.jsonl]");
            return 2;
        }

        var lists = files.Select(Read).ToArray();
        if (files.Length > 1)
        {
            foreach (var (file, list) in files.Zip(lists))
                Console.WriteLine(JsonSerializer.Serialize(Judge(Path.GetFileName(file), list), Readable));
        }
        var sentences = lists.SelectMany(list => list).ToArray();
        if (Option(args, "--out") is { } output)
        {
            File.WriteAllLines(output, sentences.Select(sentence =>
                JsonSerializer.Serialize(new { text = sentence.Text, category = sentence.Category, recognised = Name(Guard.Look(sentence.Text)) }, Readable)));
        }
        Console.WriteLine(JsonSerializer.Serialize(Judge(files.Length is 1 ? Path.GetFileName(files[0]) : "all", sentences), Readable));
        return 0;
    }

    private static Sentence[] Read(string path) => [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonNode.Parse(line)!)
        .Select(line => new Sentence((string)line["text"]!, (string?)line["category"]))];

    private static object Judge(string list, Sentence[] sentences)
    {
        var found = sentences.Select(sentence => Name(Guard.Look(sentence.Text))).ToArray(); // also warms up
        var alarming = sentences.Zip(found).Where(pair => pair.First.Category is not null).ToArray();
        var harmless = sentences.Zip(found).Where(pair => pair.First.Category is null).ToArray();
        var (median, slowest, bytes) = Cost(sentences);
        return new
        {
            list,
            sentences = sentences.Length,
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
            p50Us = Math.Round(median, 1),
            p99Us = Math.Round(slowest, 1),
            bytesPerSentence = Math.Round(bytes, 1),
        };
    }

    /// <summary>Of each sentence the median of seven looks; of those, the middle one and the one that 99 of 100 stay under. And what a look allocates.</summary>
    private static (double Median, double Slowest, double Bytes) Cost(Sentence[] sentences)
    {
        if (sentences.Length is 0)
            return default;
        var looks = new double[7];
        var times = new double[sentences.Length];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times.Length; i++)
        {
            for (var look = 0; look < looks.Length; look++)
            {
                var start = Stopwatch.GetTimestamp();
                Guard.Look(sentences[i].Text);
                looks[look] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
            Array.Sort(looks);
            times[i] = looks[looks.Length / 2];
        }
        var bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / looks.Length / times.Length;
        Array.Sort(times);
        return (times[times.Length / 2], times[(int)Math.Min(times.Length - 1, Math.Ceiling(times.Length * 0.99) - 1)], bytes);
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
