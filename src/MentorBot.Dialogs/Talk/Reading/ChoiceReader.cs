namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Reads the answer to a card: a number, a place, words of a label, a synonym; in both languages, whatever the person's own.</summary>
/// <remarks>
/// The stages go from certain to likely, and the first that finds something decides: the number of a choice, its label, its value, a synonym, a place in words ("the last one"),
/// the label or a synonym inside a short text, words or beginnings of words of a label, the same with typing slips.
/// A number always means the place that the card shows beside the choice, also where labels are numbers.
/// </remarks>
public static class ChoiceReader
{
    /// <summary>Longer texts are questions or stories, not answers, unless they are a label word for word.</summary>
    private const int LongestAnswer = 6;

    /// <summary>What <paramref name="text"/> chooses among <paramref name="choices"/>, which the person saw numbered from 1.</summary>
    public static ChoiceReading Read(string text, IReadOnlyList<ReadableChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var answer = new Answer(text);
        if (answer.Folded.Length is 0 || choices.Count is 0)
            return new ChoiceReading.NotUnderstood();
        if (Places.InDigits(answer, choices.Count) is { } place)
            return place;
        var readable = choices.Select(choice => new Readable(choice)).ToArray();
        return Whole(answer, readable)
            ?? Places.InDigitsAmongWords(answer, choices.Count)
            ?? Places.InWords(answer, choices.Count)
            ?? (answer.Words.Count > LongestAnswer || answer.Asks ? null : Beginning(answer, readable) ?? Inside(answer, readable) ?? ByWords(answer, readable))
            ?? new ChoiceReading.NotUnderstood();
    }

    /// <summary>What a text such as "1, 3 and technology", "2-4", "all" or "none" chooses among <paramref name="choices"/>.</summary>
    public static ChoicesReading ReadMany(string text, IReadOnlyList<ReadableChoice> choices)
    {
        Readable[] readable = [.. choices.Select(choice => new Readable(choice))];
        if (Whole(new Answer(text), readable) is ChoiceReading.Understood one)
            return new ChoicesReading.Understood([one.Index]);
        var words = Fold.Words(text).Where(word => !Words.Fillers.Contains(word)).ToArray();
        if (words is ["all"] or ["everything"] or ["todo"] or ["todos"] or ["todas"] or ["all", "them"] or ["ambos"] or ["ambas"] or ["both"])
            return new ChoicesReading.Understood([.. Enumerable.Range(0, choices.Count)]);
        if (words is ["none"] or ["nothing"] or ["no"] or ["none", "them"] or ["ninguno"] or ["ninguna"] or ["nada"])
            return new ChoicesReading.Understood([]);
        var meant = new SortedSet<int>();
        var lost = new List<string>();
        foreach (var part in Parts.Of(Fold.Of(text)))
            Take(part);
        return lost.Count > 0 || meant.Count is 0 ? new ChoicesReading.NotUnderstood(lost) : new ChoicesReading.Understood([.. meant]);

        void Take(string part)
        {
            if (Places.Range(part, choices.Count) is { } range)
                meant.UnionWith(range);
            else if (Whole(new Answer(part), readable) is ChoiceReading.Understood exact)
                meant.Add(exact.Index);
            // "Technology and health": a part that names two things is not just the one whose whole name stands in it.
            else if (Parts.Smaller(part) is { Count: > 1 } each && each.All(one => Read(one, choices) is ChoiceReading.Understood))
                each.ToList().ForEach(Take);
            else if (Read(part, choices) is ChoiceReading.Understood understood)
                meant.Add(understood.Index);
            else if (Parts.Smaller(part) is { Count: > 1 } smaller)
                smaller.ToList().ForEach(Take);
            else
                lost.Add(part);
        }
    }

    private static ChoiceReading? Whole(Answer answer, Readable[] choices) =>
        Matching(choices, choice => choice.Label.Equals(answer.Folded, answer.Joined))
        ?? (answer.Joined.Length > 0 && char.IsAsciiDigit(answer.Joined[0]) ? Among(Enumerable.Range(0, choices.Length).Where(index => answer.Joined == $"{index + 1} {choices[index].Label.Joined}")) : null)
        ?? Matching(choices, choice => choice.Value.Equals(answer.Folded, answer.Joined))
        ?? Matching(choices, choice => choice.Synonyms.Any(synonym => synonym.Equals(answer.Folded, answer.Joined)));

    /// <summary>"no time" is the beginning of "No time right now" before it is a "no".</summary>
    private static ChoiceReading? Beginning(Answer answer, Readable[] choices) => answer.Words.Count < 2 ? null
        : Matching(choices, choice => choice.All.Any(phrase => phrase.Words.Count > answer.Words.Count && phrase.Words.Take(answer.Words.Count).SequenceEqual(answer.Words, StringComparer.Ordinal)));

    /// <summary>"well, not now please": the longest label or synonym that stands whole in the text.</summary>
    private static ChoiceReading? Inside(Answer answer, Readable[] choices)
    {
        var lengths = choices.Select(choice => choice.All.Where(phrase => answer.Holds(phrase)).Select(phrase => phrase.Words.Count).DefaultIfEmpty(0).Max()).ToArray();
        var longest = lengths.Max();
        return longest is 0 ? null : Among(Enumerable.Range(0, choices.Length).Where(index => lengths[index] == longest));
    }

    private static ChoiceReading? ByWords(Answer answer, Readable[] choices)
    {
        if (answer.Content.Count is 0)
            return null;
        return Matching(choices, choice => choice.All.Any(phrase => answer.IsWordsOf(phrase, (word, other) => word == other)))
            ?? Matching(choices, choice => choice.All.Any(phrase => answer.IsWordsOf(phrase, Begins)))
            ?? Matching(choices, choice => choice.All.Any(phrase => answer.IsWordsOf(phrase, Slips)));

        static bool Begins(string word, string whole) => word == whole || word.Length >= 3 && whole.StartsWith(word, StringComparison.Ordinal);
        static bool Slips(string word, string whole) =>
            word == whole || Begins(word, whole) || Nearest.Distance(word, whole) <= Nearest.Slips(Math.Min(word.Length, whole.Length) + 1) && word[0] == whole[0]
            || word.Length >= 5 && Nearest.Distance(word, whole) is 1;
    }

    private static ChoiceReading? Matching(Readable[] choices, Func<Readable, bool> matches) =>
        Among(Enumerable.Range(0, choices.Length).Where(index => matches(choices[index])));

    private static ChoiceReading? Among(IEnumerable<int> indexes) => indexes.ToArray() switch
    {
        [] => null,
        [var only] => new ChoiceReading.Understood(only),
        var several => new ChoiceReading.Ambiguous(several),
    };

    /// <summary>A choice, folded once.</summary>
    private sealed class Readable
    {
        public Readable(ReadableChoice choice)
        {
            (Label, Value) = (Phrase.Of(choice.Label), Phrase.Of(choice.Value));
            All = new Phrase[choice.Synonyms.Count + 1];
            All[0] = Label;
            for (var at = 0; at < choice.Synonyms.Count; at++)
                All[at + 1] = Phrase.Of(choice.Synonyms[at]);
        }

        public Phrase Label { get; }

        public Phrase Value { get; }

        public ArraySegment<Phrase> Synonyms => new(All, 1, All.Length - 1);

        /// <summary>What may be cut short or misspelled; a value is a name of ours and counts only whole.</summary>
        public Phrase[] All { get; }
    }
}
