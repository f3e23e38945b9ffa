namespace MentorBot.Domain.CheckIns;

/// <summary>What a member says to "did you two meet?". A status, never a report.</summary>
public enum CheckInAnswer
{
    /// <summary>They met.</summary>
    Met,

    /// <summary>They have a date.</summary>
    Planned,

    /// <summary>Not yet.</summary>
    NotYet,

    /// <summary>Something is wrong; who may know of it is asked next.</summary>
    NeedHelp,
}
