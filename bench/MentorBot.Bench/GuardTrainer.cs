using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Dialogs.Talk.Guarding;

namespace MentorBot.Bench;

/// <summary>
/// <c>guard-train [--root DIR] [--out FILE] [--times N] [--cost C] [--false-alarms SHARE] [--harmless QUERIES.jsonl …] [--check SENTENCES.jsonl …]</c>: trains the Guard's model on
/// <c>bench/guard-training</c>, chooses where it draws the line by cross-validation that keeps the sentences of one pattern together, and writes both to <c>guard.bin</c>.
/// Prints what the cross-validation found, and how the model does on lists it has not seen.
/// </summary>
/// <remarks>Linear support vector machines with squared hinge loss, by dual coordinate descent (Hsieh et al., 2008), one per output.</remarks>
internal static class GuardTrainer
{
    private const int Folds = 4;

    /// <summary>So many folds are held out in turn; two of four say enough and take half the time.</summary>
    private const int Judged = 2;

    /// <summary>A feature of fewer patterns teaches nothing about other sentences.</summary>
    private const int FewestGroups = 2;

    /// <summary>So far below that border the line lies: our harmless sentences were written to sound like alarms, what people write mostly does not. Chosen on the lists of bench/guard-judged.</summary>
    private const float Below = 0.4f;

    /// <summary>The model stays under 2 MB in the repository: 12 bytes each.</summary>
    private const int MostFeatures = 170_000;

    public static int Run(string[] args)
    {
        var root = Option(args, "--root") ?? ".";
        var output = Option(args, "--out") ?? Path.Combine(root, "src/MentorBot.Dialogs/Talk/Guarding/guard.bin");
        var times = int.Parse(Option(args, "--times") ?? "20", CultureInfo.InvariantCulture);
        var share = double.Parse(Option(args, "--false-alarms") ?? "0.02", CultureInfo.InvariantCulture);
        var cost = float.Parse(Option(args, "--cost") ?? "0.5", CultureInfo.InvariantCulture);
        var examples = GuardCorpus.Read(root, times, Files(args, "--harmless"));
        var lines = examples.Select(Line.Of).ToArray();
        var features = Kept(lines);
        Console.Error.WriteLine($"{examples.Count} sentences, {examples.Count(example => example.Category is null)} harmless; {features.Length} features");

        var scores = Held(lines, features, cost);
        var (thresholds, spanish) = Borders(lines, scores, share);
        Report(lines, scores, thresholds, spanish);
        var models = new Guard.Models(TrainAll(lines, features, null, cost), thresholds, spanish);
        models.Save(output);
        foreach (var file in Files(args, "--check"))
            Check(Path.GetFileName(file), File.ReadLines(file), models);
        foreach (var file in Files(args, "--harmless"))
            Check($"{Path.GetFileName(file)}, the half not learnt from", GuardCorpus.HeldOut(file), models);
        return 0;
    }

    /// <summary>The features that stand in more than one pattern, the commonest first.</summary>
    private static uint[] Kept(Line[] lines)
    {
        var groups = new Dictionary<uint, (string Last, int Count)>();
        foreach (var line in lines)
        {
            foreach (var id in line.Ids)
            {
                var (last, count) = groups.GetValueOrDefault(id, ("", 0));
                if (last != line.Example.Group)
                    groups[id] = (line.Example.Group, count + 1);
            }
        }
        return [.. groups.Where(feature => feature.Value.Count >= FewestGroups).OrderByDescending(feature => feature.Value.Count).ThenBy(feature => feature.Key).Take(MostFeatures).Select(feature => feature.Key)];
    }

    /// <summary>The scores that each sentence gets from a model that has seen nothing of its group.</summary>
    private static float[][] Held(Line[] lines, uint[] features, float cost)
    {
        var scores = new float[lines.Length][];
        for (var fold = 0; fold < Judged; fold++)
        {
            var model = TrainAll(lines, features, fold, cost);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Fold == fold)
                    scores[i] = lines[i].Score(model);
            }
        }
        return scores;
    }

    /// <summary>Where the lines are drawn: one for all of a language at first, then lower for what must never be missed.</summary>
    private static (float[] English, float[] Spanish) Borders(Line[] lines, float[][] scores, double share)
    {
        return (Lowered(Border(isSpanish: false)), Lowered(Border(isSpanish: true)));

        float Border(bool isSpanish)
        {
            var harmless = Indices(lines, line => IsHard(line) && line.IsSpanish == isSpanish).Select(i => Guard.Sureness(scores[i])).OrderDescending().ToArray();
            return harmless[(int)(harmless.Length * share)] - Below;
        }

        static float[] Lowered(float line) => [.. Enum.GetValues<GuardCategory>().Select(category => category switch
        {
            GuardCategory.Crisis or GuardCategory.Emergency => line - 0.1f,
            GuardCategory.Abuse => line - 0.05f,
            _ => line,
        })];
    }

    /// <summary>A harmless sentence of ours: those of other bots are too easy to draw a line by.</summary>
    private static bool IsHard(Line line) => line.Example is { Category: null, IsWritten: true } && line.Example.Group[..3] is ("en." or "es.");

    private static void Report(Line[] lines, float[][] scores, float[] thresholds, float[] spanish)
    {
        GuardCategory? Of(int i) =>
            Guard.Likeliest(scores[i]) is var category && Guard.Sureness(scores[i]) > (lines[i].IsSpanish ? spanish : thresholds)[(int)category] ? category : null;

        foreach (var isSpanish in (bool[])[false, true])
        {
            var language = isSpanish ? "es" : "en";
            var harmless = Indices(lines, line => IsHard(line) && line.IsSpanish == isSpanish).ToArray();
            Console.Write($"{language} false alarms {100.0 * harmless.Count(i => Of(i) is not null) / harmless.Length:F1} % of {harmless.Length} | recall (any / own category)");
            foreach (var category in Enum.GetValues<GuardCategory>())
            {
                var alarms = Indices(lines, line => line.Example.IsWritten && line.Example.Category == category && line.IsSpanish == isSpanish).ToArray();
                Console.Write($" {category} {100.0 * alarms.Count(i => Of(i) is not null) / alarms.Length:F1}/{100.0 * alarms.Count(i => Of(i) == category) / alarms.Length:F1}");
            }
            Console.WriteLine($" | line {(isSpanish ? spanish : thresholds)[^1]:F3}");
        }
    }

    /// <summary>How the new model does on a list nobody trained on, at this line and at others.</summary>
    private static void Check(string name, IEnumerable<string> read, Guard.Models models)
    {
        var sentences = read.Select(line => JsonNode.Parse(line)!).Select(line => (Text: (string)line["text"]!, Category: (string?)line["category"])).ToArray();
        Rank(name, sentences, models.Model);
        foreach (var shift in (float[])[-0.4f, -0.2f, 0, 0.2f, 0.4f])
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

    /// <summary>How many alarms stand above all but so many of the harmless sentences, wherever the line is drawn.</summary>
    private static void Rank(string name, (string Text, string? Category)[] sentences, GuardModel model)
    {
        var scores = sentences.ToLookup(sentence => sentence.Category is not null, sentence => Guard.Sureness(Line.ScoreOf(sentence.Text, model)));
        if (!scores.Contains(true) || !scores.Contains(false))
            return;
        var harmless = scores[false].OrderDescending().ToArray();
        Console.WriteLine($"{name} alarms above all but 2 % of the harmless {100.0 * scores[true].Count(score => score > harmless[harmless.Length / 50]) / scores[true].Count():F1} %, above all but 4 % {100.0 * scores[true].Count(score => score > harmless[harmless.Length / 25]) / scores[true].Count():F1} %");
    }

    private static IEnumerable<int> Indices(Line[] lines, Func<Line, bool> wanted) => Enumerable.Range(0, lines.Length).Where(i => lines[i].Fold < Judged && wanted(lines[i]));

    private static GuardModel TrainAll(Line[] lines, uint[] features, int? heldOut, float cost)
    {
        var places = features.Select((feature, at) => (feature, at)).ToDictionary(pair => pair.feature, pair => pair.at);
        var used = lines.Where(line => line.Fold != heldOut).Select(line => line.Among(places)).ToArray();
        var (weights, biases) = (new float[GuardModel.Outputs][], new float[GuardModel.Outputs]);
        Parallel.For(0, GuardModel.Outputs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, output => (weights[output], biases[output]) = Train(used, features.Length, output, cost));
        return GuardModel.Of(features, weights, biases);
    }

    private static (float[] Weights, float Bias) Train(Known[] lines, int features, int output, float cost)
    {
        var (weights, bias) = (new float[features], 0f);
        var pulls = new float[lines.Length];
        var order = Enumerable.Range(0, lines.Length).ToArray();
        var random = new Random(1);
        for (var round = 0; round < 9; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var line = lines[i];
                var side = (output is 0 ? line.Example.Category is not null : (int?)line.Example.Category == output - 1) ? 1f : -1f;
                var slack = 0.5f / (cost * line.Example.Weight * (side > 0 ? 1.5f : 1f));
                var score = bias;
                for (var j = 0; j < line.Places.Length; j++)
                    score += weights[line.Places[j]] * line.Values[j];
                var gradient = side * score - 1 + slack * pulls[i];
                if (pulls[i] == 0 && gradient >= 0)
                    continue;
                var pull = MathF.Max(0, pulls[i] - gradient / (2 + slack));
                var step = (pull - pulls[i]) * side;
                pulls[i] = pull;
                for (var j = 0; j < line.Places.Length; j++)
                    weights[line.Places[j]] += step * line.Values[j];
                bias += step;
            }
        }
        return (weights, bias);
    }

    private static IEnumerable<string> Files(string[] args, string name) => args.SkipWhile(argument => argument != name).Skip(1).TakeWhile(argument => argument[0] is not '-');

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    /// <summary>A sentence as features that the model keeps.</summary>
    private sealed record Known(GuardCorpus.Example Example, int[] Places, float[] Values);

    /// <summary>A sentence, ready to learn from.</summary>
    private sealed record Line(GuardCorpus.Example Example, uint[] Ids, float[] Values, int Fold, bool IsSpanish)
    {
        public static Line Of(GuardCorpus.Example example)
        {
            var (words, features) = (GuardWords.OfThread, GuardFeatures.OfThread);
            words.Read(example.Text);
            features.Collect(words, 0, words.Count);
            return new Line(example, features.Ids.ToArray(), features.Values.ToArray(), (int)(GuardFeatures.Hash(example.Group) >> 8) % Folds, words.IsSpanish);
        }

        public Known Among(Dictionary<uint, int> places)
        {
            var known = Enumerable.Range(0, Ids.Length).Where(i => places.ContainsKey(Ids[i])).ToArray();
            return new Known(Example, [.. known.Select(i => places[Ids[i]])], [.. known.Select(i => Values[i])]);
        }

        public float[] Score(GuardModel model) => ScoreOf(Example.Text, model);

        public static float[] ScoreOf(string text, GuardModel model)
        {
            var (words, features) = (GuardWords.OfThread, GuardFeatures.OfThread);
            words.Read(text);
            features.Collect(words, 0, words.Count);
            var scores = new float[GuardModel.Outputs];
            model.Score(features, scores);
            return scores;
        }
    }
}
