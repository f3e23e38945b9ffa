namespace MentorBot.Domain.Pairing;

/// <summary>The life of a pair.</summary>
public enum PairState
{
    /// <summary>The mentor has been asked.</summary>
    Proposed,

    /// <summary>The mentor said yes; both are being reached.</summary>
    Introducing,

    /// <summary>Both were reached.</summary>
    Active,

    /// <summary>Over.</summary>
    Closed,
}
