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
        var (documents, language) = options.Knowledge is { } knowledge ? (Shipped(knowledge), LanguageOf(knowledge)) : (Corpus(options.Corpus!), LanguageOf(options.Language));
        var questions = AnswerMeasures.Read(options.Queries!);
        var before = PeakMemory.NowMb();
        PeakMemory.Reset();

        var clock = Stopwatch.StartNew();
        var index = AnswerIndex.Build(documents, language, new AnswerSettings(Parts: options.Parts));
        var buildSeconds = clock.Elapsed.TotalSeconds;

        foreach (var question in questions.Take(200))
            index.Ask(question.Text, Ranked);
        var rankings = new List<AnswerRanking>(questions.Count);
        var microseconds = new List<double>(questions.Count);
        foreach (var question in questions)
        {
            var start = Stopwatch.GetTimestamp();
            rankings.Add(index.Ask(question.Text, Ranked));
            microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }
        var peakMb = PeakMemory.PeakMb() - before;
        if (options.Out is { } path)
            Write(path, questions, rankings);
        var measured = AnswerMeasures.Of(questions, rankings);
        microseconds.Sort();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            entries = documents.Count,
            queries = questions.Count,
            top1 = Math.Round(measured.Top1, 4),
            mrr10 = Math.Round(measured.Mrr10, 4),
            oosAuroc = measured.OosAuroc is { } auroc ? Math.Round(auroc, 4) : (double?)null,
            answeredAtPrecision90 = Math.Round(measured.AnsweredAtPrecision90, 4),
            buildSeconds = Math.Round(buildSeconds, 3),
            usPerQuery = Math.Round(microseconds.DefaultIfEmpty().Average(), 1),
            p99Us = microseconds.Count == 0 ? 0 : Math.Round(microseconds[(int)(microseconds.Count * 0.99)], 1),
            peakMb = Math.Round(Math.Max(0, peakMb), 1),
        }));
        return 0;
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

    private sealed record Options(string? Corpus, string? Queries, string? Knowledge, string? Language, string? Out, AnswerParts Parts)
    {
        public static Options Read(string[] args)
        {
            var given = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i + 1 < args.Length; i += 2)
                given[args[i]] = args[i + 1];
            var options = new Options(given.GetValueOrDefault("--corpus"), given.GetValueOrDefault("--queries"),
                given.GetValueOrDefault("--knowledge"), given.GetValueOrDefault("--language"), given.GetValueOrDefault("--out"),
                given.TryGetValue("--parts", out var parts) ? Enum.Parse<AnswerParts>(parts, ignoreCase: true) : AnswerParts.All);
            return options.Queries is null || (options.Corpus is null) == (options.Knowledge is null)
                ? throw new ArgumentException("usage: answer (--corpus FILE.jsonl [--language en|es] | --knowledge en|es) --queries FILE.jsonl [--out FILE.jsonl] [--parts all|words|encoder|linearModel]")
                : options;
        }
    }
}
