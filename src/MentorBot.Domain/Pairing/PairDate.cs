using MentorBot.Domain.CheckIns;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>At whose worksite two people meet.</summary>
public enum MeetingSite
{
    /// <summary>At none: by phone, or wherever they say to each other.</summary>
    None,

    /// <summary>Where the mentor works.</summary>
    Mentors,

    /// <summary>Where the mentee works.</summary>
    Mentees,
}

/// <summary>A time and place to meet, agreed on through the bot. All of it is choices: nothing that the two say to each other.</summary>
/// <param name="Number">Counts the dates of the pair, so that an old button answers nothing new.</param>
/// <param name="ByMentor">Whether the mentor proposed it, and not the mentee.</param>
/// <param name="At">When.</param>
/// <param name="Kind">How.</param>
/// <param name="Site">Where.</param>
public sealed record PairDate(int Number, bool ByMentor, Instant At, MeetingKind Kind, MeetingSite Site)
{
    /// <summary>Whether the other one has said yes.</summary>
    public bool Agreed { get; init; }
}
