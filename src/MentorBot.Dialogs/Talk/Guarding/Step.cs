namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>One place of a pattern: words, beginnings of words and phrases that may stand there, or a gap.</summary>
/// <param name="id">Its number among all steps of the rulebook.</param>
internal sealed class Step(int id)
{
    public int Id => id;

    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    public List<string> Prefixes { get; } = [];

    public List<string[]> Phrases { get; } = [];

    /// <summary>What it asks of a word beside its spelling.</summary>
    public SpecialWord Special { get; set; }

    public bool IsOptional { get; set; }

    /// <summary>Up to this many words of any kind; 0 where the step is no gap.</summary>
    public int Gap { get; set; }

    public bool IsNeeded => !IsOptional && Gap is 0;
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
