using MentorBot.Domain.Communities;

namespace MentorBot.Domain.Knowledge;

/// <summary>How often an entry helped and how often it did not, since its words last changed. Nobody's name stands here.</summary>
public sealed record EntryVotes(string Entry) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "votes";

    /// <inheritdoc/>
    public string Key => Entry;

    /// <summary>It helped.</summary>
    public int Up { get; init; }

    /// <summary>It did not.</summary>
    public int Down { get; init; }
}
