using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Domain.Knowledge.Answering;
using MentorBot.Knowledge;

namespace MentorBot.Bench;

/// <summary><c>answer</c>: how well and how fast the index answers the questions of a file (DESIGN §7).</summary>
internal static class AnswerBench
{
    private const int Ranked = 10;

    public static int Run(string[] args)
    {
        var options = Options.Read(args);
        if (options.HoldOut)
            return AnswerBenchHoldOut.Run(Shipped(options.Knowledge!), LanguageOf(options.Knowledge), new AnswerSettings(options.Unanswerable, options.Parts), options.Evidence);
        if (options.Faq)
            return AnswerBenchHoldOut.RunFaq(Shipped(options.Knowledge!), LanguageOf(options.Knowledge), new AnswerSettings(options.Unanswerable, options.Parts));
        var (documents, language) = options.Knowledge is { } knowledge ? (Shipped(knowledge), LanguageOf(knowledge)) : (Corpus(options.Corpus!), LanguageOf(options.Language));
        var questions = AnswerMeasures.Read(options.Queries!);
        if (questions.Count == 0)
            throw new ArgumentException($"{options.Queries} holds no question");
        var before = Memory.Settle();

        var clock = Stopwatch.StartNew();
        // As the host does: the vectors of the shipped English entries are there already.
        var index = AnswerIndex.Build(documents, language, new AnswerSettings(options.Unanswerable, options.Parts), options.Knowledge is "en" ? KnowledgeFiles.LoadVectors() : null);
        var buildSeconds = clock.Elapsed.TotalSeconds;

        var (rankings, microseconds) = Ask(index, questions);
        var peakMb = Memory.Peak() - before;
        if (options.Out is { } path)
            Write(path, questions, rankings);
        if (options.Evidence is { } evidence)
            AnswerBenchEvidence.Write(evidence, questions.Select(question => AnswerBenchEvidence.Of(index, question.Text, question.Expected)));
        var measured = AnswerMeasures.Of(questions, rankings);
        if (options.BesideFts5)
            PrintBeside(documents, language, questions, microseconds);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            entries = documents.Count,
            queries = questions.Count,
            top1 = Math.Round(measured.Top1, 4),
            mrr10 = Math.Round(measured.Mrr10, 4),
            oosAuroc = measured.OosAuroc is { } auroc ? Math.Round(auroc, 4) : (double?)null,
            answeredAtPrecision90 = Math.Round(measured.AnsweredAtPrecision90, 4),
            buildSeconds = Math.Round(buildSeconds, 3),
            usPerQuery = Math.Round(microseconds.Average(), 1),
            p99Us = Math.Round(P99(microseconds), 1),
            peakMb = Math.Round(Math.Max(0, peakMb), 1),
        }));
        return 0;
    }

    /// <summary>Asks everything, after warming up; processor time, sorted.</summary>
    private static (List<AnswerRanking> Rankings, double[] Microseconds) Ask(AnswerIndex index, List<AnswerQuestion> questions)
    {
        foreach (var question in questions.Take(500))
            index.Ask(question.Text, Ranked);
        var rankings = new List<AnswerRanking>(questions.Count);
        var microseconds = new double[questions.Count];
        for (var i = 0; i < questions.Count; i++)
        {
            var start = ThreadClock.Microseconds;
            rankings.Add(index.Ask(questions[i].Text, Ranked));
            microseconds[i] = ThreadClock.Microseconds - start;
        }
        Array.Sort(microseconds);
        return (rankings, microseconds);
    }

    private static double P99(double[] sorted) => sorted[(int)(sorted.Length * 0.99)];

    /// <summary>In the same run: SQLite's full-text search, ours by words alone, ours as asked for.</summary>
    private static void PrintBeside(List<AnswerDocument> documents, AnswerLanguage language, List<AnswerQuestion> questions, double[] microseconds)
    {
        var fts5 = AnswerBenchFts5.Measure(documents, questions);
        var (_, words) = Ask(AnswerIndex.Build(documents, language, new AnswerSettings(Parts: AnswerParts.Words)), questions);
        Console.WriteLine($"SQLite FTS5:   mean {fts5.Mean:F0} us, p99 {fts5.P99:F0} us, top-1 {fts5.Top1:P1}");
        Console.WriteLine($"words alone:   mean {words.Average():F0} us, p99 {P99(words):F0} us; FTS5 takes {fts5.P99 / P99(words):F1} times as long at p99");
        Console.WriteLine($"as asked for:  mean {microseconds.Average():F0} us, p99 {P99(microseconds):F0} us; {microseconds.Average() / fts5.Mean:F1} times FTS5");
    }

    private static AnswerLanguage LanguageOf(string? language) => language is "es" ? AnswerLanguage.Spanish : AnswerLanguage.English;

    private static List<AnswerDocument> Shipped(string language) =>
        [.. KnowledgeFiles.Load(Path.Combine(AppContext.BaseDirectory, "knowledge")).Select(entry =>
        {
            var text = language is "es" ? entry.Spanish : entry.English;
            return new AnswerDocument(entry.Id, text.Question, text.Variants, text.Answer);
        })];

    private static List<AnswerDocument> Corpus(string path) => [.. Lines(path).Select(line => new AnswerDocument(
        (string)line["id"]!, (string?)line["question"] ?? "", [.. line["variants"]?.AsArray().Select(variant => (string)variant!) ?? []], (string?)line["answer"] ?? ""))];

    internal static IEnumerable<JsonNode> Lines(string path) =>
        File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => JsonNode.Parse(line)!);

    private static void Write(string path, List<AnswerQuestion> questions, List<AnswerRanking> rankings)
    {
        using var writer = new StreamWriter(path);
        foreach (var (question, ranking) in questions.Zip(rankings))
        {
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                text = question.Text,
                ranked = ranking.Ranked.Select(answer => new { id = answer.Id, score = answer.Score }),
                confidence = ranking.Confidence,
            }));
        }
    }

    private sealed record Options(string? Corpus, string? Queries, string? Knowledge, string? Language, string? Out, AnswerParts Parts, double Unanswerable, bool BesideFts5, bool HoldOut, bool Faq, string? Evidence)
    {
        public static Options Read(string[] args)
        {
            var given = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < args.Length; i++)
            {
                var hasValue = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal);
                given[args[i]] = hasValue ? args[++i] : "";
            }
            var options = new Options(given.GetValueOrDefault("--corpus"), given.GetValueOrDefault("--queries"),
                given.GetValueOrDefault("--knowledge"), given.GetValueOrDefault("--language"), given.GetValueOrDefault("--out"),
                given.TryGetValue("--parts", out var parts) ? Enum.Parse<AnswerParts>(parts, ignoreCase: true) : AnswerParts.All,
                given.TryGetValue("--unanswerable", out var share) ? double.Parse(share) : new AnswerSettings().Unanswerable,
                given.GetValueOrDefault("--beside") is "fts5",
                given.ContainsKey("--hold-out"), given.ContainsKey("--faq"), given.GetValueOrDefault("--evidence"));
            return (options.HoldOut || options.Faq) && options.Knowledge is not null ? options
                : options.Queries is null || (options.Corpus is null) == (options.Knowledge is null)
                ? throw new ArgumentException("usage: answer (--corpus FILE.jsonl [--language en|es] | --knowledge en|es) --queries FILE.jsonl [--out FILE.jsonl] [--parts all|words|encoder|linearModel] [--unanswerable SHARE] [--beside fts5] [--evidence FILE.jsonl], or answer --knowledge en|es --hold-out|--faq")
                : options;
        }
    }
}
