namespace MentorBot.Domain.Pairing;

/// <summary>Why a mentee is left after the best pairing was found. Of several, the first in this list is said.</summary>
public enum LeftOver
{
    /// <summary>Nobody mentors yet, or nobody who mentors takes part now.</summary>
    NoMentor,

    /// <summary>Those who fit are full.</summary>
    AllFull,

    /// <summary>Those who fit are not approved.</summary>
    NotApproved,

    /// <summary>The only free ones supervise the mentee.</summary>
    OnlySupervisors,

    /// <summary>The only free ones were their pair before, said no, or were ruled out for this round.</summary>
    OnlyEarlier,

    /// <summary>One of them needs the other to speak their language.</summary>
    OtherLanguage,

    /// <summary>The free ones are on another platform.</summary>
    NoWayToMeet,

    /// <summary>A private reason rules the free ones out.</summary>
    KeptApart,

    /// <summary>There are fewer free places than people.</summary>
    OthersFitBetter,

    /// <summary>The mentee does not take part now.</summary>
    Away,

    /// <summary>The coordinator let them sit this round out.</summary>
    SetAside,
}
