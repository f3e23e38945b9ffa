namespace MentorBot.Domain.Groups;

/// <summary>What a group can agree on, from the template (facts L09).</summary>
public enum Norm
{
    /// <summary>Begin and end on time.</summary>
    Time,

    /// <summary>Come prepared.</summary>
    Preparation,

    /// <summary>Roles go round.</summary>
    Roles,

    /// <summary>What is said here stays here.</summary>
    Confidence,

    /// <summary>How decisions are made.</summary>
    Decisions,

    /// <summary>Everybody has a say.</summary>
    Voice,
}
