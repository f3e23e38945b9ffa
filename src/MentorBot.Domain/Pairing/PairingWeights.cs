namespace MentorBot.Domain.Pairing;

/// <summary>How much each soft wish counts, in points. The order is facts O04's; the distances are ours (docs/pairing.md).</summary>
public sealed record PairingWeights
{
    /// <summary>So many years of experience count; more do not make a better mentor.</summary>
    public const int MostYears = 10;

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

    /// <summary>A language that both speak.</summary>
    public int Language { get; init; } = 20;

    /// <summary>Each year the mentor has done the work, up to ten.</summary>
    public int Year { get; init; } = 1;

    /// <summary>The same way they like to meet.</summary>
    public int Contact { get; init; } = 4;

    /// <summary>
    /// What a mentor's second mentee costs, the third twice as much, and so on. Off at 0: then the best total counts, however the work is spread.
    /// </summary>
    public int Load { get; init; }
}
