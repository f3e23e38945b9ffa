namespace MentorBot.Domain.Groups;

/// <summary>The roles of a meeting that go round (facts L11). Where fewer than four meet, a member has more than one.</summary>
public enum GroupRole
{
    /// <summary>Leads through the agenda.</summary>
    Facilitator,

    /// <summary>Writes down decisions, without names.</summary>
    Recorder,

    /// <summary>Watches the time.</summary>
    Timekeeper,

    /// <summary>Tells others what the group found.</summary>
    Reporter,
}
