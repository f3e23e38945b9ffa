using System.Text;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>Looks at every free text before anything else does, and says whether it must not be kept but answered with a card.</summary>
/// <remarks>
/// A linear model of ours, trained on sentences of ours (<c>bench/guard-training</c>), English and Spanish together; it sees words, pieces of words and concepts, and takes microseconds.
/// Nothing is stored and nothing leaves the process. docs/guard.md tells how it was trained and how well it does.
/// </remarks>
public static class Guard
{
    /// <summary>Longer texts are looked at up to here; the rest is cut from the question as well.</summary>
    private const int Longest = 4000;

    /// <summary>A text of up to this many words is judged whole, a longer one sentence by sentence and two by two, so that a cry for help is found anywhere in it.</summary>
    private const int Whole = 40, Step = 20;

    /// <summary>The fewer words – a time, a place, a mood – the surer the model must be, of a single word by this much: there is little it could know it by.</summary>
    private const float Surer = 0.8f;

    private static readonly Lazy<Models> Shipped = new(Models.Load);

    /// <summary>The category <paramref name="text"/> falls into, or null when it is harmless. Any text is accepted.</summary>
    public static GuardCategory? Look(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Look(text, Shipped.Value, static (_, _) => true);
    }

    /// <summary>Whether <paramref name="text"/>, written by a coordinator for others, seems to name a student. Grown-ups with a title do not count.</summary>
    public static bool LooksLikeStudentName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Look(text, Shipped.Value, static (category, words) => category is GuardCategory.Student && words.NameAnybody) is not null;
    }

    internal static GuardCategory? Look(string text, Models models, Func<GuardCategory, GuardWords, bool> counts)
    {
        var (words, features) = (GuardWords.OfThread, GuardFeatures.OfThread);
        words.Read(text.AsSpan(0, Math.Min(text.Length, Longest)));
        GuardCategory? gravest = null;
        foreach (var (from, to) in Parts(words))
        {
            features.Collect(words, from, to);
            if (Judge(words, features, models) is { } category && counts(category, words) && !(gravest <= category))
                gravest = category;
        }
        return gravest;
    }

    private static GuardCategory? Judge(GuardWords words, GuardFeatures features, Models models)
    {
        Span<float> scores = stackalloc float[GuardModel.Outputs];
        models.Model.Score(features, scores);
        return Decide(scores, words.Count, words.IsSpanish ? models.SpanishThresholds : models.Thresholds);
    }

    /// <summary>The category of a text of so many words with these scores, or null for none.</summary>
    internal static GuardCategory? Decide(ReadOnlySpan<float> scores, int words, float[] thresholds) =>
        Likeliest(scores) is var category && Sureness(scores, words) > thresholds[(int)category] ? category : null;

    private static IEnumerable<(int From, int To)> Parts(GuardWords words)
    {
        if (words.Count <= Whole)
        {
            yield return (0, words.Count);
            yield break;
        }
        for (var sentence = 0; sentence < words.Sentences.Count; sentence++)
        {
            for (var many = 1; many <= 2; many++)
            {
                var (from, end) = (words.Sentences[sentence], sentence + many < words.Sentences.Count ? words.Sentences[sentence + many] : words.Count);
                for (var start = from; start == from || start + Whole - Step < end; start += Step)
                    yield return (start, Math.Min(end, start + Whole));
            }
        }
    }

    /// <summary>How sure the model is of an alarm: of any at all, and of the likeliest category, both count. Together they find a tenth more than either alone (docs/guard.md).</summary>
    internal static float Sureness(ReadOnlySpan<float> scores, int words) => scores[0] + scores[1 + (int)Likeliest(scores)] - Surer / Math.Max(1, words);

    internal static GuardCategory Likeliest(ReadOnlySpan<float> scores)
    {
        var best = 1;
        for (var output = 2; output < scores.Length; output++)
            best = scores[output] > scores[best] ? output : best;
        return (GuardCategory)(best - 1);
    }

    /// <summary>What the training wrote: the model and where it draws the line.</summary>
    /// <param name="Model">Which features speak for an alarm, and for which.</param>
    /// <param name="Thresholds">For each category how sure of an alarm the model must be.</param>
    /// <param name="SpanishThresholds">The same where a text is Spanish.</param>
    internal sealed record Models(GuardModel Model, float[] Thresholds, float[] SpanishThresholds)
    {
        public static Models Load()
        {
            using var stream = typeof(Guard).Assembly.GetManifestResourceStream("Guarding/guard.bin")!;
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            var (thresholds, spanish) = (Seven(reader), Seven(reader));
            return new Models(GuardModel.Read(reader), thresholds, spanish);
        }

        public void Save(string path)
        {
            using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
            foreach (var threshold in Thresholds.Concat(SpanishThresholds))
                writer.Write(threshold);
            Model.Write(writer);
        }

        private static float[] Seven(BinaryReader reader) => [.. Enumerable.Range(0, GuardModel.Outputs - 1).Select(_ => reader.ReadSingle())];
    }
}
