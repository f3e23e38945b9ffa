namespace MentorBot.Domain.Groups;

/// <summary>The five things a SMART goal says (facts L12).</summary>
public enum SmartPart
{
    /// <summary>What exactly is to change.</summary>
    Specific,

    /// <summary>How one will see it: a number, a count.</summary>
    Measurable,

    /// <summary>That it can be reached.</summary>
    Attainable,

    /// <summary>Who is better off.</summary>
    Result,

    /// <summary>By when.</summary>
    Time,
}
