namespace MentorBot.Domain.Groups;

/// <summary>What the facilitator says after a meeting: a status, nothing of what was said.</summary>
public enum MeetingReport
{
    /// <summary>They met, and the next step can begin.</summary>
    MovedOn,

    /// <summary>They met, and are still at the same step.</summary>
    StillAtIt,

    /// <summary>They did not meet.</summary>
    DidNotMeet,
}
