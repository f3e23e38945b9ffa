namespace MentorBot.Domain.Members;

/// <summary>Whether a member takes part at the moment.</summary>
public enum MemberState
{
    /// <summary>Takes part.</summary>
    Active,

    /// <summary>Waits for a coordinator's tap, having joined from a place that is not linked.</summary>
    Waiting,

    /// <summary>Imported with the least there is; never matched, nudged or counted until they consent.</summary>
    Invited,

    /// <summary>Takes a break until a date.</summary>
    Paused,

    /// <summary>Has left.</summary>
    Left,
}
