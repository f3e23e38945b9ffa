namespace MentorBot.Domain.Learning;

/// <summary>The three levels of practice (facts G03): not a ladder, one may stand on different levels at the same time.</summary>
public enum Level
{
    /// <summary>Foundational.</summary>
    Foundational,

    /// <summary>Proficient.</summary>
    Proficient,

    /// <summary>Advanced, or mastery.</summary>
    Advanced,
}
