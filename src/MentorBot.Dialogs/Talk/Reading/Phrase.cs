using System.Collections.Concurrent;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>A label, value or synonym as the reader compares it.</summary>
internal sealed class Phrase
{
    // The same few hundred labels come with every card: they are taken apart once. Full, the shelf is emptied and fills again.
    private const int MostKept = 4096;
    private static readonly ConcurrentDictionary<string, Phrase> Kept = new(StringComparer.Ordinal);

    private Phrase(string text)
    {
        Folded = Fold.Of(text);
        Words = Fold.Words(text);
        Joined = string.Join(' ', Words);
        Negates = Words.Any(Reading.Words.Negations.Contains);
    }

    public string Folded { get; }

    public string Joined { get; }

    public IReadOnlyList<string> Words { get; }

    public bool Negates { get; }

    public static Phrase Of(string text)
    {
        if (Kept.TryGetValue(text, out var phrase))
            return phrase;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[text] = new Phrase(text);
    }

    public bool Equals(string folded, string joined) => Folded == folded || joined.Length > 0 && Joined == joined;
}

/// <summary>What a person wrote, seen in the ways the reader needs.</summary>
internal sealed class Answer
{
    public Answer(string text)
    {
        Folded = Fold.Of(text);
        Words = [.. Fold.Words(text).Select(Unstretched)];
        Joined = string.Join(' ', Fold.Words(text));
        var content = Words.Where(word => !Reading.Words.Fillers.Contains(word)).ToArray();
        Content = content;
        Asks = Folded.Contains('?', StringComparison.Ordinal) || Words.Count > 1 && Reading.Words.Asking.Contains(Words[0]);
        Negates = Words.Any(Reading.Words.Negations.Contains);
    }

    public string Folded { get; }

    public string Joined { get; }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The words that are not fillers.</summary>
    public IReadOnlyList<string> Content { get; }

    public bool Asks { get; }

    private bool Negates { get; }

    /// <summary>The phrase stands in this text word for word, and nothing beside it turns it round or counts.</summary>
    public bool Holds(Phrase phrase)
    {
        if (phrase.Words.Count is 0 || phrase.Words.Count > Words.Count || Negates != phrase.Negates || Words.Any(word => char.IsAsciiDigit(word[0]) && !phrase.Words.Contains(word)))
            return false;
        for (var start = 0; start + phrase.Words.Count <= Words.Count; start++)
        {
            var at = 0;
            while (at < phrase.Words.Count && Words[start + at] == phrase.Words[at])
                at++;
            if (at == phrase.Words.Count)
                return true;
        }
        return false;
    }

    /// <summary>Every word that says something is a word of the phrase.</summary>
    public bool IsWordsOf(Phrase phrase, Func<string, string, bool> same) =>
        Negates == phrase.Negates && Content.All(word => phrase.Words.Any(other => same(word, other)));

    /// <summary>"yesss" and "siiii" are yes.</summary>
    private static string Unstretched(string word)
    {
        if (char.IsAsciiDigit(word[0]))
            return word;
        var kept = new System.Text.StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var inRun = at > 0 && word[at] == word[at - 1];
            var longRun = inRun && (at > 1 && word[at] == word[at - 2] || at + 1 < word.Length && word[at] == word[at + 1]);
            if (!longRun)
                kept.Append(word[at]);
        }
        return kept.ToString();
    }
}
