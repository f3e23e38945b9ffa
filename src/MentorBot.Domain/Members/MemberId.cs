namespace MentorBot.Domain.Members;

/// <summary>Names a person within one community.</summary>
public readonly record struct MemberId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
