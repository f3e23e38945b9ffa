namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>All steps by the words that fit them, so that every word of a text is looked up once, however many rules there are.</summary>
internal sealed class StepIndex
{
    private readonly Lexicon lexicon;
    private readonly Dictionary<string, int[]> byWord;
    private readonly Dictionary<string, int[]> byPrefix;
    private readonly Dictionary<string, (int Step, string[] Phrase)[]> byPhrase;
    private readonly int[] names, capitals, any;
    private readonly int shortestPrefix, longestPrefix;

    public StepIndex(Lexicon lexicon, IReadOnlyCollection<Step> steps)
    {
        this.lexicon = lexicon;
        Count = steps.Count;
        byWord = Grouped(steps.SelectMany(step => step.Words.Select(word => (word, step.Id))));
        byPrefix = Grouped(steps.SelectMany(step => step.Prefixes.Select(prefix => (prefix, step.Id))));
        byPhrase = steps.SelectMany(step => step.Phrases.Select(phrase => (step.Id, phrase))).GroupBy(pair => pair.phrase[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        (names, capitals, any) = (Of(SpecialWord.Name), Of(SpecialWord.Capital), Of(SpecialWord.Any));
        (shortestPrefix, longestPrefix) = (byPrefix.Keys.Min(prefix => prefix.Length), byPrefix.Keys.Max(prefix => prefix.Length));

        int[] Of(SpecialWord special) => [.. steps.Where(step => step.Special == special).Select(step => step.Id)];
    }

    public int Count { get; }

    /// <summary>Marks every place of the text at every step that fits there.</summary>
    public void Mark(Marks marks)
    {
        var prefixes = byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < marks.Words.Length; at++)
        {
            var word = marks.Words[at];
            MarkSpelling(marks, word.Text, at);
            if (word.Near is not null)
                MarkSpelling(marks, word.Near, at);
            for (var length = shortestPrefix; length <= longestPrefix && length <= word.Text.Length; length++)
            {
                if (prefixes.TryGetValue(word.Text.AsSpan(0, length), out var beginning))
                    marks.Add(beginning, at, 1);
            }
            if (word.IsEdge)
                continue;
            marks.Add(any, at, 1);
            if (lexicon.Fits(SpecialWord.Name, word))
                marks.Add(names, at, 1);
            if (lexicon.Fits(SpecialWord.Capital, word))
                marks.Add(capitals, at, 1);
        }
    }

    private void MarkSpelling(Marks marks, string spelling, int at)
    {
        if (byWord.TryGetValue(spelling, out var single))
            marks.Add(single, at, 1);
        if (!byPhrase.TryGetValue(spelling, out var phrases))
            return;
        foreach (var (step, phrase) in phrases)
        {
            if (marks.Stands(phrase, at))
                marks.Add(step, at, phrase.Length);
        }
    }

    private static Dictionary<string, int[]> Grouped(IEnumerable<(string Key, int Id)> pairs) =>
        pairs.Distinct().GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(pair => pair.Id).ToArray(), StringComparer.Ordinal);
}
