namespace MentorBot.Domain.Groups;

/// <summary>Names a group within its community.</summary>
public readonly record struct GroupId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
