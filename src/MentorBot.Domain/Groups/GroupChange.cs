namespace MentorBot.Domain.Groups;

/// <summary>What changed through a group, as its facilitator says when it closes. A choice, never a report.</summary>
public enum GroupChange
{
    /// <summary>They found something that works.</summary>
    SomethingWorks,

    /// <summary>They learned something.</summary>
    Learned,

    /// <summary>They know each other better.</summary>
    Closer,

    /// <summary>It is too early to say.</summary>
    TooEarly,
}
