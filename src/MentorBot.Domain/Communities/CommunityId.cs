namespace MentorBot.Domain.Communities;

/// <summary>Names one local association's programme.</summary>
public readonly record struct CommunityId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
