namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>Words in an order, with gaps; the smallest thing a rule can ask for.</summary>
internal sealed class Pattern(IReadOnlyList<Step> steps)
{
    public IReadOnlyList<Step> Steps { get; } = steps;

    /// <summary>The steps that the pattern may begin with.</summary>
    public IEnumerable<Step> Beginnings
    {
        get
        {
            foreach (var step in Steps)
            {
                yield return step;
                if (!step.IsOptional)
                    yield break;
            }
        }
    }

    /// <summary>Where a match that begins at <paramref name="at"/> ends (exclusive), or -1.</summary>
    public int Match(GuardWord[] words, int at, Lexicon lexicon) => From(0, words, at, lexicon);

    private int From(int step, GuardWord[] words, int at, Lexicon lexicon)
    {
        if (step == Steps.Count)
            return at;
        var here = Steps[step];
        if (here.Gap > 0)
        {
            for (var skipped = 0; skipped <= here.Gap; skipped++)
            {
                if (From(step + 1, words, at + skipped, lexicon) is >= 0 and var end)
                    return end;
                if (at + skipped >= words.Length || words[at + skipped].IsEdge)
                    return -1;
            }
            return -1;
        }
        foreach (var length in here.Lengths(words, at, lexicon))
        {
            if (From(step + 1, words, at + length, lexicon) is >= 0 and var end)
                return end;
        }
        return here.IsOptional ? From(step + 1, words, at, lexicon) : -1;
    }
}
