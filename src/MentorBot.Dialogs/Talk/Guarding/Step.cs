namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>One place of a pattern: words, beginnings of words and phrases that may stand there, or a gap.</summary>
internal sealed class Step
{
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public List<string> Prefixes { get; } = [];

    public List<string[]> Phrases { get; } = [];

    /// <summary>A first name from the list, or any capitalised word, or any word at all.</summary>
    public SpecialWord Special { get; set; }

    public bool IsOptional { get; set; }

    /// <summary>Up to this many words of any kind; 0 where the step is no gap.</summary>
    public int Gap { get; set; }

    /// <summary>How many words fit from <paramref name="at"/> on, for each way to fit.</summary>
    public IEnumerable<int> Lengths(GuardWord[] words, int at, Lexicon lexicon)
    {
        if (at >= words.Length)
            yield break;
        if (FitsOne(words[at], lexicon))
            yield return 1;
        foreach (var phrase in Phrases)
        {
            if (at + phrase.Length <= words.Length && Fits(phrase, words, at))
                yield return phrase.Length;
        }
    }

    private bool FitsOne(in GuardWord word, Lexicon lexicon)
    {
        if (Special is not SpecialWord.None)
            return !word.IsEdge && word.Text is not "_" && lexicon.Fits(Special, word);
        if (Words.Contains(word.Text) || word.Near is not null && Words.Contains(word.Near))
            return true;
        foreach (var prefix in Prefixes)
        {
            if (word.Text.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool Fits(string[] phrase, GuardWord[] words, int at)
    {
        for (var index = 0; index < phrase.Length; index++)
        {
            if (words[at + index].Text != phrase[index] && words[at + index].Near != phrase[index])
                return false;
        }
        return true;
    }
}

/// <summary>What a rule can ask of a word beside its spelling.</summary>
internal enum SpecialWord
{
    None,

    /// <summary>A first name of the list; written small only where the name is no word otherwise.</summary>
    Name,

    /// <summary>A first name, or a word with a capital inside a sentence that is no title, place or month.</summary>
    Capital,

    /// <summary>Any word.</summary>
    Any,
}
