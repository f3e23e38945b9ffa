namespace MentorBot.Domain.Learning;

/// <summary>What a member of a cohort shares once a week: a status, never content.</summary>
public enum Progress
{
    /// <summary>Has just begun.</summary>
    Beginning,

    /// <summary>Collects.</summary>
    Collecting,

    /// <summary>Has a draft.</summary>
    Draft,

    /// <summary>Has handed it in.</summary>
    HandedIn,

    /// <summary>Needs more time.</summary>
    MoreTime,
}
