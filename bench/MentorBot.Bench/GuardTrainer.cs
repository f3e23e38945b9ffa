using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Bench;

/// <summary>
/// <c>guard-train [--root DIR] [--out FILE] [--times N] [--harmless QUERIES.jsonl …] [--check SENTENCES.jsonl …]</c>: trains the Guard's two models on <c>bench/guard-training</c>, chooses where they draw the line by
/// cross-validation that keeps the sentences of one pattern together, and writes both to <c>guard.bin</c>. Prints what the cross-validation found.
/// </summary>
/// <remarks>Linear support vector machines with squared hinge loss, by dual coordinate descent (Hsieh et al., 2008), one per output.</remarks>
internal static class GuardTrainer
{
    private const int Folds = 4;

    /// <summary>So many folds are held out in turn; two of four say enough and take half the time.</summary>
    private const int Judged = 2;
    private static float cost = 1;
    private const float DenseScale = 1.0f;

    public static int Run(string[] args)
    {
        var root = Option(args, "--root") ?? ".";
        var output = Option(args, "--out") ?? Path.Combine(root, "src/MentorBot.Dialogs/Talk/Guarding/guard.bin");
        var times = int.Parse(Option(args, "--times") ?? "6", System.Globalization.CultureInfo.InvariantCulture);
        cost = float.Parse(Option(args, "--cost") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
        var examples = GuardCorpus.Read(root, times, Files(args, "--harmless"));
        Console.Error.WriteLine($"{examples.Count} sentences, {examples.Count(example => example.Category is null)} harmless");
        var memory = new VectorMemory(Path.Combine(Path.GetTempPath(), "mentorbot-guard-vectors.bin"));
        var lines = examples.Select(example => Line.Of(example, memory)).ToArray();
        memory.Save();

        var (quick, full) = (Held(lines, withMeaning: false), Held(lines, withMeaning: true));
        var (suspicion, thresholds, spanish) = Borders(lines, quick, full);
        Report(lines, quick, full, suspicion, thresholds, spanish);
        var models = new Guard.Models(TrainAll(lines, null, false), TrainAll(lines, null, true), suspicion, thresholds, spanish);
        models.Save(output);
        foreach (var file in Files(args, "--check"))
            Check(Path.GetFileName(file), File.ReadLines(file), models);
        foreach (var file in Files(args, "--harmless"))
            Check($"{Path.GetFileName(file)}, the half not learnt from", GuardCorpus.HeldOut(file), models);
        return 0;
    }

    /// <summary>The scores that each sentence gets from a model that has seen nothing of its group.</summary>
    private static float[][] Held(Line[] lines, bool withMeaning)
    {
        var scores = new float[lines.Length][];
        for (var fold = 0; fold < Judged; fold++)
        {
            var model = TrainAll(lines, fold, withMeaning);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Fold == fold)
                    scores[i] = lines[i].Score(model, withMeaning);
            }
        }
        return scores;
    }

    /// <summary>Where the lines are drawn: one for all at first, then lower for what must never be missed. Spanish is decided by the quick model alone.</summary>
    private static (float Suspicion, float[] Thresholds, float[] Spanish) Borders(Line[] lines, float[][] quick, float[][] full)
    {
        var (english, spanish) = (Border("en.", full, 0.03), Border("es.", quick, 0.03));
        // What the quick model rules out is lost: 3 in 1,000 of the alarms that the full model would have found.
        var found = Indices(lines, one => one.Example is { Category: not null, IsWritten: true }).Where(i => full[i][0] > english).Select(i => quick[i][0]).Order().ToArray();
        return (Math.Min(found[(int)(found.Length * 0.003)], spanish - 0.1f), Lowered(english), Lowered(spanish));

        float Border(string language, float[][] scores, double share)
        {
            var harmless = Indices(lines, line => line.Example is { Category: null, IsWritten: true } && line.Example.Group.StartsWith(language, StringComparison.Ordinal))
                .Select(i => scores[i][0]).OrderDescending().ToArray();
            return harmless[(int)(harmless.Length * share)];
        }

        static float[] Lowered(float line) => [.. Enum.GetValues<GuardCategory>().Select(category => category switch
        {
            GuardCategory.Crisis or GuardCategory.Emergency => line - 0.15f,
            GuardCategory.Abuse => line - 0.05f,
            _ => line,
        })];
    }

    private static void Report(Line[] lines, float[][] quick, float[][] full, float suspicion, float[] thresholds, float[] spanish)
    {
        string Of(int i)
        {
            var (scores, line) = lines[i].IsSpanish ? (quick[i], spanish) : (full[i], thresholds);
            return quick[i][0] >= suspicion && Guard.Likeliest(scores) is var category && scores[0] > line[(int)category] ? category.ToString() : "-";
        }


        foreach (var language in (string[])["en.", "es."])
        {
            var harmless = Indices(lines, line => line.Example is { Category: null, IsWritten: true } && line.Example.Group.StartsWith(language, StringComparison.Ordinal)).ToArray();
            Console.Write($"{language[..2]} false alarms {100.0 * harmless.Count(i => Of(i) is not "-") / harmless.Length:F1} % of {harmless.Length} | recall (any / own category)");
            foreach (var category in Enum.GetValues<GuardCategory>())
            {
                var alarms = Indices(lines, line => line.Example.IsWritten && line.Example.Category == category && line.Example.Group.StartsWith(language, StringComparison.Ordinal)).ToArray();
                Console.Write($" {category} {100.0 * alarms.Count(i => Of(i) is not "-") / alarms.Length:F1}/{100.0 * alarms.Count(i => Of(i) == category.ToString()) / alarms.Length:F1}");
            }
            Console.WriteLine();
            var alarming = Indices(lines, line => line.Example is { Category: not null, IsWritten: true } && line.Example.Group.StartsWith(language, StringComparison.Ordinal)).ToArray();
            foreach (var (name, scores) in (IEnumerable<(string, float[][])>)[("quick", quick), ("full", full)])
            {
                var border = harmless.Select(i => scores[i][0]).OrderDescending().ElementAt(harmless.Length / 50);
                Console.WriteLine($"{language[..2]} {name} alone, at 2 % false alarms: {100.0 * alarming.Count(i => scores[i][0] > border) / alarming.Length:F1} % of {alarming.Length}");
            }
        }
        var all = Indices(lines, line => line.Example is { Category: null, IsWritten: true }).ToArray();
        Console.WriteLine($"suspicion {suspicion:F3}, line {thresholds[^1]:F3}, Spanish {spanish[^1]:F3}; harmless sentences that go on to the encoder: {100.0 * all.Count(i => quick[i][0] >= suspicion) / all.Length:F1} %");
    }

    /// <summary>How the new models do on a list nobody trained on, at this line and at others.</summary>
    private static void Check(string name, IEnumerable<string> read, Guard.Models models)
    {
        var sentences = read.Select(line => JsonNode.Parse(line)!).Select(line => (Text: (string)line["text"]!, Category: (string?)line["category"])).ToArray();
        foreach (var shift in (float[])[-0.2f, -0.1f, 0, 0.1f])
        {
            var moved = models with { Thresholds = Shifted(models.Thresholds), SpanishThresholds = Shifted(models.SpanishThresholds) };
            float[] Shifted(float[] thresholds) => [.. thresholds.Select(threshold => threshold + shift)];
            var found = sentences.Select(sentence => (sentence.Category, Found: Guard.Look(sentence.Text, moved, static (_, _) => true)?.ToString().ToLowerInvariant())).ToArray();
            var harmless = found.Where(pair => pair.Category is null).ToArray();
            var alarms = found.Where(pair => pair.Category is not null).ToArray();
            Console.WriteLine($"{name} {shift:+0.0;-0.0} false alarms {100.0 * harmless.Count(pair => pair.Found is not null) / Math.Max(1, harmless.Length):F1} % any {100.0 * alarms.Count(pair => pair.Found is not null) / Math.Max(1, alarms.Length):F1} own {100.0 * alarms.Count(pair => pair.Found == pair.Category) / Math.Max(1, alarms.Length):F1} "
                + string.Join(' ', alarms.GroupBy(pair => pair.Category!).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {100.0 * group.Count(pair => pair.Found is not null) / group.Count():F0}")));
        }
    }

    private static IEnumerable<int> Indices(Line[] lines, Func<Line, bool> wanted) => Enumerable.Range(0, lines.Length).Where(i => lines[i].Fold < Judged && wanted(lines[i]));

    private static GuardModel TrainAll(Line[] lines, int? heldOut, bool withMeaning)
    {
        var used = lines.Where(line => line.Fold != heldOut).ToArray();
        var (weights, dense, biases) = (new float[GuardModel.Outputs][], new float[GuardModel.Outputs][], new float[GuardModel.Outputs]);
        Parallel.For(0, GuardModel.Outputs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, output =>
            (weights[output], dense[output], biases[output]) = Train(used, output, withMeaning));
        return GuardModel.Of(weights, dense, biases);
    }

    private static (float[] Weights, float[] Dense, float Bias) Train(Line[] lines, int output, bool withMeaning)
    {
        var (weights, dense, bias) = (new float[GuardFeatures.Buckets], new float[withMeaning ? SentenceEncoder.Width : 0], 0f);
        var pulls = new float[lines.Length];
        var order = Enumerable.Range(0, lines.Length).ToArray();
        var random = new Random(1);
        for (var round = 0; round < 9; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var line = lines[i];
                var meaning = withMeaning ? line.Meaning : [];
                var side = (output is 0 ? line.Example.Category is not null : (int?)line.Example.Category == output - 1) ? 1f : -1f;
                var slack = 0.5f / (cost * line.Example.Weight * (side > 0 ? 1.5f : 1f));
                var score = bias;
                for (var j = 0; j < line.Ids.Length; j++)
                    score += weights[line.Ids[j]] * line.Values[j];
                for (var j = 0; j < meaning.Length; j++)
                    score += dense[j] * meaning[j];
                var gradient = side * score - 1 + slack * pulls[i];
                if (pulls[i] == 0 && gradient >= 0)
                    continue;
                var squared = withMeaning ? 2 + DenseScale * DenseScale : 2;
                var pull = MathF.Max(0, pulls[i] - gradient / (squared + slack));
                var step = (pull - pulls[i]) * side;
                pulls[i] = pull;
                for (var j = 0; j < line.Ids.Length; j++)
                    weights[line.Ids[j]] += step * line.Values[j];
                for (var j = 0; j < meaning.Length; j++)
                    dense[j] += step * meaning[j];
                bias += step;
            }
        }
        return (weights, dense, bias);
    }

    private static IEnumerable<string> Files(string[] args, string name) => args.SkipWhile(argument => argument != name).Skip(1).TakeWhile(argument => argument[0] is not '-');

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    /// <summary>A sentence, ready to learn from.</summary>
    private sealed record Line(GuardCorpus.Example Example, int[] Ids, float[] Values, float[] Meaning, int Fold, bool IsSpanish)
    {
        public static Line Of(GuardCorpus.Example example, VectorMemory memory)
        {
            var (words, features) = (GuardWords.OfThread, GuardFeatures.OfThread);
            words.Read(example.Text);
            features.Collect(words, 0, words.Count);
            return new Line(example, features.Ids.ToArray(), features.Values.ToArray(), memory.Of(words.Written(0, words.Count)), (int)(GuardFeatures.Hash(example.Group) >> 8) % Folds, words.IsSpanish);
        }

        public float[] Score(GuardModel model, bool withMeaning)
        {
            var (words, features) = (GuardWords.OfThread, GuardFeatures.OfThread);
            words.Read(Example.Text);
            features.Collect(words, 0, words.Count);
            var scores = new float[GuardModel.Outputs];
            model.Score(features, withMeaning ? Meaning : [], scores);
            return scores;
        }
    }

    /// <summary>Vectors that were computed before: the encoder takes longer than all the training.</summary>
    private sealed class VectorMemory
    {
        private readonly Dictionary<string, float[]> _vectors = new(StringComparer.Ordinal);
        private readonly string _path;

        public VectorMemory(string path)
        {
            _path = path;
            if (!File.Exists(path))
                return;
            using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
            while (reader.BaseStream.Position < reader.BaseStream.Length)
            {
                var text = reader.ReadString();
                var vector = new float[SentenceEncoder.Width];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(vector.AsSpan()));
                _vectors[text] = vector;
            }
        }

        public float[] Of(string text)
        {
            if (!_vectors.TryGetValue(text, out var vector))
                _vectors[text] = vector = SentenceEncoder.Shipped.Encode(text);
            return vector;
        }

        public void Save()
        {
            using var writer = new BinaryWriter(File.Create(_path), Encoding.UTF8);
            foreach (var (text, vector) in _vectors)
            {
                writer.Write(text);
                writer.Write(MemoryMarshal.AsBytes(vector.AsSpan()));
            }
        }
    }
}
