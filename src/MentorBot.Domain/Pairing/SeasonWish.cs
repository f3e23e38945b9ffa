namespace MentorBot.Domain.Pairing;

/// <summary>What a member of a pair wants when the season is over.</summary>
public enum SeasonWish
{
    /// <summary>Has not said.</summary>
    Open,

    /// <summary>To go on together.</summary>
    GoOn,

    /// <summary>To close it in good shape.</summary>
    Close,

    /// <summary>To close it and mentor somebody next: mentees only.</summary>
    Mentor,
}
