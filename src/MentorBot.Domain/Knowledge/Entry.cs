using MentorBot.Domain.Members;

namespace MentorBot.Domain.Knowledge;

/// <summary>How far the facts of an entry have been confirmed against their source.</summary>
public enum Certainty
{
    /// <summary>Read at the source, word for word.</summary>
    Confirmed,

    /// <summary>Some of it was read at the source; the rest hedges.</summary>
    Partly,

    /// <summary>Not confirmed: the answer hedges and sends the asker to the local.</summary>
    Unconfirmed,

    /// <summary>MentorBot's own wording or adaptation, and marked as such.</summary>
    Ours,
}

/// <summary>What one entry says in one language.</summary>
/// <param name="Question">The question as a heading would put it.</param>
/// <param name="Variants">Other ways in which people ask it, as different from each other as people are.</param>
/// <param name="Answer">The answer as Markdown; paragraphs are separated by a blank line.</param>
public sealed record EntryText(string Question, IReadOnlyList<string> Variants, string Answer);

/// <summary>A piece of knowledge: a question people ask, its answer in both languages, and where the answer comes from.</summary>
/// <param name="Id">Short and stable: a letter for the part and two digits (<c>L03</c>), or an id of the community's own.</param>
/// <param name="Source">Where the answer was read, as a person would cite it.</param>
/// <param name="Year">The year of the source, or an empty string when it carries none.</param>
/// <param name="Read">The ISO date (yyyy-MM-dd) on which the source was last read.</param>
/// <param name="Sure">How far the facts are confirmed.</param>
/// <param name="AskLocal">True where law or contract decides, so the local has the last word.</param>
/// <param name="Related">Ids of entries worth offering next.</param>
/// <param name="Reviewed">True once a person fluent in the language has read it.</param>
/// <param name="English">The entry in English.</param>
/// <param name="Spanish">The entry in Spanish.</param>
public sealed record Entry(
    string Id,
    string Source,
    string Year,
    string Read,
    Certainty Sure,
    bool AskLocal,
    IReadOnlyList<string> Related,
    bool Reviewed,
    EntryText English,
    EntryText Spanish)
{
    /// <summary>The only language it is written in yet, where that is so: then both texts are that one.</summary>
    public Language? OnlyIn { get; init; }

    /// <summary>What it says in a language, or in the only one it has.</summary>
    public EntryText In(Language language) => language == Language.Spanish ? Spanish : English;

    /// <summary>Whether it is written in a language.</summary>
    public bool Has(Language language) => OnlyIn is null || OnlyIn == language;
}
