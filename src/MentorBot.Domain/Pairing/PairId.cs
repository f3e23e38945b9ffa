namespace MentorBot.Domain.Pairing;

/// <summary>Names one pairing of a mentor and a mentee; the same two people, paired again, get a new one.</summary>
public readonly record struct PairId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
