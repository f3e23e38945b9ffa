namespace MentorBot.Domain.Pairing;

/// <summary>How much each soft wish counts, in points. The order is facts O04's; the distances are ours (docs/pairing.md).</summary>
public sealed record PairingWeights
{
    /// <summary>The same career family.</summary>
    public int Family { get; init; } = 40;

    /// <summary>Work that is close: kitchen and custodial, office and technical …</summary>
    public int NearFamily { get; init; } = 15;

    /// <summary>The same building.</summary>
    public int Worksite { get; init; } = 25;

    /// <summary>Two hours of shift or more in common; less counts in proportion.</summary>
    public int Shift { get; init; } = 20;

    /// <summary>Each thing the mentee wants and the mentor offers.</summary>
    public int Wish { get; init; } = 6;

    /// <summary>The same language.</summary>
    public int Language { get; init; } = 20;

    /// <summary>The same way they like to meet.</summary>
    public int Contact { get; init; } = 4;
}
