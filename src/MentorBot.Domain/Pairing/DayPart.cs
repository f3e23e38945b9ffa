namespace MentorBot.Domain.Pairing;

/// <summary>When two people are both at work.</summary>
public enum DayPart
{
    /// <summary>Hardly ever: less than an hour of any part of the day.</summary>
    Never,

    /// <summary>Between 5 and 12.</summary>
    Mornings,

    /// <summary>Between 12 and 17.</summary>
    Afternoons,

    /// <summary>Between 17 and 22.</summary>
    Evenings,

    /// <summary>Between 22 and 5.</summary>
    Nights,

    /// <summary>Most of a shift: six hours or more.</summary>
    SameHours,
}
