using System.Globalization;
using System.Text.Json.Nodes;
using MentorBot.Dialogs.Talk.Guarding;

namespace MentorBot.Bench;

/// <summary>
/// <c>guard-train [--root DIR] [--out FILE] [--times N] [--cost C] [--harmless QUERIES.jsonl …] [--check SENTENCES.jsonl …]</c>: trains the Guard's model on
/// <c>bench/guard-training</c>, chooses where it draws the line by leaving out one of the independent writers after the other, and writes both to <c>guard.bin</c>.
/// Prints how each writer's lines fared with a model that had read nothing by that writer, and how the model does on lists it has not seen.
/// </summary>
/// <remarks>Linear support vector machines with squared hinge loss, by dual coordinate descent (Hsieh et al., 2008), one per output.</remarks>
internal static class GuardTrainer
{
    /// <summary>A feature of fewer patterns teaches nothing about other sentences.</summary>
    private const int FewestGroups = 2;

    /// <summary>A missed crisis, emergency or abuse is as bad as so many misses elsewhere.</summary>
    private const float Grave = 3;

    /// <summary>The model stays under 2.5 MB in the repository: 12 bytes each.</summary>
    private const int MostFeatures = 200_000;

    public static int Run(string[] args)
    {
        var root = Option(args, "--root") ?? ".";
        var output = Option(args, "--out") ?? Path.Combine(root, "src/MentorBot.Dialogs/Talk/Guarding/guard.bin");
        var times = int.Parse(Option(args, "--times") ?? "6", CultureInfo.InvariantCulture);
        var cost = float.Parse(Option(args, "--cost") ?? "0.5", CultureInfo.InvariantCulture);
        var examples = GuardCorpus.Read(root, times, Files(args, "--harmless"));
        var lines = examples.Select(Line.Of).ToArray();

        var held = LeaveOneWriterOut(lines, cost);
        var (thresholds, spanish) = (Borders(held.Where(judged => !judged.Line.IsInSpanish)), Borders(held.Where(judged => judged.Line.IsInSpanish)));
        Report(held, thresholds, spanish);
        var models = new Guard.Models(Train(lines, cost), thresholds, spanish);
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

    /// <summary>The scores that each independent writer's lines get from a model that has seen nothing of that writer.</summary>
    private static Judged[] LeaveOneWriterOut(Line[] lines, float cost) => [.. lines.Select(line => line.Example.Author).Where(GuardCorpus.IsWriter).Distinct().Order(StringComparer.Ordinal).SelectMany(writer =>
    {
        var model = Train([.. lines.Where(line => line.Example.Author != writer)], cost);
        return lines.Where(line => line.Example.Author == writer && line.Example.IsWritten).Select(line => new Judged(line, Line.ScoreOf(line.Example.Text, model))).ToArray();
    })];

    /// <summary>
    /// A category's line in a language lies where misses and false alarms are balanced: as great a share of the alarms taken for it below as, seven times, of all harmless lines above.
    /// Where a miss is worse than a kind card too many it counts <see cref="Grave"/>.
    /// </summary>
    private static float[] Borders(IEnumerable<Judged> judged)
    {
        var lines = judged.ToLookup(line => line.Line.Example.Category is not null);
        return [.. Enum.GetValues<GuardCategory>().Select(category =>
        {
            var (alarms, harmless) = (Taken(true).Order().ToArray(), Taken(false).OrderDescending().ToArray());
            var weight = category is GuardCategory.Crisis or GuardCategory.Emergency or GuardCategory.Abuse ? Grave : 1;
            var missed = 0;
            while (weight * missed / alarms.Length < 7 * harmless.Count(sureness => sureness > alarms[missed]) / (float)lines[false].Count())
                missed++;
            return alarms[missed];

            IEnumerable<float> Taken(bool alarm) => lines[alarm].Where(line => Guard.Likeliest(line.Scores) == category).Select(line => Guard.Sureness(line.Scores, line.Line.Words));
        })];
    }

    private static void Report(Judged[] held, float[] thresholds, float[] spanish)
    {
        foreach (var list in held.GroupBy(judged => (judged.Line.IsInSpanish, Writer: "each writer")).Concat(held.GroupBy(judged => (judged.Line.IsInSpanish, Writer: judged.Line.Example.Author))))
        {
            var found = list.Select(judged => (judged.Line.Example.Category, Found: Of(judged))).ToArray();
            var (alarms, harmless) = (found.Where(pair => pair.Category is not null).ToArray(), found.Where(pair => pair.Category is null).ToArray());
            Console.WriteLine($"{(list.Key.IsInSpanish ? "es" : "en")} {list.Key.Writer} left out: false alarms {Share(harmless, pair => pair.Found is not null)} any {Share(alarms, pair => pair.Found is not null)} own {Share(alarms, pair => pair.Found == pair.Category)} "
                + string.Join(' ', alarms.GroupBy(pair => pair.Category!.Value).OrderBy(group => group.Key).Select(group => $"{group.Key} {Share(group, pair => pair.Found is not null)}")));
        }
        Console.WriteLine($"lines {string.Join(' ', thresholds.Select(line => line.ToString("F2", CultureInfo.InvariantCulture)))} | {string.Join(' ', spanish.Select(line => line.ToString("F2", CultureInfo.InvariantCulture)))}");

        GuardCategory? Of(Judged judged) => Guard.Decide(judged.Scores, judged.Line.Words, judged.Line.IsSpanish ? spanish : thresholds);

        static string Share<T>(IEnumerable<T> all, Func<T, bool> wanted) => (100.0 * all.Count(wanted) / all.Count()).ToString("F1", CultureInfo.InvariantCulture);
    }

    /// <summary>How the new model does on a list nobody trained on, at this line and at others.</summary>
    private static void Check(string name, IEnumerable<string> read, Guard.Models models)
    {
        var sentences = read.Select(line => JsonNode.Parse(line)!).Select(line => (Text: (string)line["text"]!, Category: (string?)line["category"])).ToArray();
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

    private static GuardModel Train(Line[] lines, float cost)
    {
        var features = Kept(lines);
        var places = features.Select((feature, at) => (feature, at)).ToDictionary(pair => pair.feature, pair => pair.at);
        var used = lines.Select(line => line.Among(places)).ToArray();
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
        for (var round = 0; round < 6; round++)
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

    /// <summary>A sentence and what a model said that had seen nothing by its writer.</summary>
    private sealed record Judged(Line Line, float[] Scores);

    /// <summary>A sentence, ready to learn from.</summary>
    private sealed record Line(GuardCorpus.Example Example, uint[] Ids, float[] Values, int Words, bool IsSpanish)
    {
        /// <summary>Whether its file is a Spanish one; the Guard may take it for English all the same.</summary>
        public bool IsInSpanish => Example.Group.Contains(".es.", StringComparison.Ordinal);

        public static Line Of(GuardCorpus.Example example)
        {
            var (words, features) = (GuardWords.OfThread, GuardFeatures.OfThread);
            words.Read(example.Text);
            features.Collect(words, 0, words.Count);
            return new Line(example, features.Ids.ToArray(), features.Values.ToArray(), words.Count, words.IsSpanish);
        }

        public Known Among(Dictionary<uint, int> places)
        {
            var known = Enumerable.Range(0, Ids.Length).Where(i => places.ContainsKey(Ids[i])).ToArray();
            return new Known(Example, [.. known.Select(i => places[Ids[i]])], [.. known.Select(i => Values[i])]);
        }

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
