namespace MentorBot.Domain.Pairing;

/// <summary>Why a mentee is left after the best pairing was found.</summary>
public enum LeftOver
{
    /// <summary>Nobody mentors yet.</summary>
    NoMentor,

    /// <summary>Those who fit are full.</summary>
    AllFull,

    /// <summary>Those who fit are not approved.</summary>
    NotApproved,

    /// <summary>The only free ones supervise the mentee.</summary>
    OnlySupervisors,

    /// <summary>The only free ones were their pair before, or said no.</summary>
    OnlyEarlier,

    /// <summary>The free ones are on another platform.</summary>
    NoWayToMeet,

    /// <summary>There are fewer free places than people.</summary>
    OthersFitBetter,

    /// <summary>The mentee does not take part now.</summary>
    Away,
}
