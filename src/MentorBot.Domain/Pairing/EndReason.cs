namespace MentorBot.Domain.Pairing;

/// <summary>Why a pair ended. A choice from a list, so that nothing is told that need not be.</summary>
public enum EndReason
{
    /// <summary>No reason given; none is needed (facts P13).</summary>
    NotSaid,

    /// <summary>They reached what they wanted.</summary>
    GoalReached,

    /// <summary>No time at the moment.</summary>
    NoTime,

    /// <summary>Hours or places do not fit.</summary>
    HoursDoNotFit,

    /// <summary>Changed job or site.</summary>
    Moved,

    /// <summary>The mentor said "not now" to the proposal.</summary>
    Declined,

    /// <summary>The mentor supervises or evaluates the mentee.</summary>
    Supervisor,

    /// <summary>The mentor did not answer the proposal in time.</summary>
    NoAnswer,

    /// <summary>One of the two could not be reached.</summary>
    NotReached,

    /// <summary>One of the two left the programme.</summary>
    Left,

    /// <summary>A coordinator ended it.</summary>
    ByCoordinator,

    /// <summary>The season ended.</summary>
    SeasonEnded,

    /// <summary>No sign of either for a long time, and none after the notice.</summary>
    Idle,
}
