using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>The last round of a community: previewed, then confirmed, then its mentors are asked a batch at a time. Its pairs stand in <see cref="RoundPart"/> rows.</summary>
/// <param name="At">When it was computed, or begun.</param>
public sealed record Round(Instant At) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "round";

    /// <inheritdoc/>
    public string Key => "";

    /// <summary>Whether the clock still computes it: a large community is not matched while somebody waits for an answer.</summary>
    public bool Computing { get; init; }

    /// <summary>Who asked for it.</summary>
    public MemberId? By { get; init; }

    /// <summary>Whether a coordinator confirmed it.</summary>
    public bool Confirmed { get; init; }

    /// <summary>How many of its pairs have been proposed.</summary>
    public int Proposed { get; init; }

    /// <summary>How many pairs it has.</summary>
    public int PairCount { get; init; }

    /// <summary>How many people are left.</summary>
    public int LeftCount { get; init; }

    /// <summary>How many rows hold them.</summary>
    public int PartCount { get; init; }

    /// <summary>What the coordinator wanted of it.</summary>
    public RoundWishes Wishes { get; init; } = RoundWishes.None;

    /// <summary>What it comes to.</summary>
    public RoundNumbers? Numbers { get; init; }

    /// <summary>Whether mentors are still being asked.</summary>
    public bool IsAsking => Confirmed && Proposed < PairCount;

    /// <summary>The wishes that hold for whatever is previewed next.</summary>
    public RoundWishes WishesNow => Confirmed ? Wishes.Lasting : Wishes;
}

/// <summary>Some hundred pairs of a round, and some of those who are left.</summary>
/// <param name="Number">From zero.</param>
/// <param name="Pairs">The pairs, in the order shown.</param>
/// <param name="Left">Who is left, and why.</param>
public sealed record RoundPart(int Number, IReadOnlyList<MatchedPair> Pairs, IReadOnlyList<LeftPerson> Left) : IRecord
{
    /// <summary>Pairs and people in one row: about 30 KB.</summary>
    public const int Size = 500;

    /// <inheritdoc/>
    public static string Kind => "round-part";

    /// <inheritdoc/>
    public string Key => KeyOf(Number);

    /// <summary>Makes the key.</summary>
    public static string KeyOf(int number) => $"{number:000}";
}

/// <summary>A pair of a round.</summary>
/// <param name="Mentor">The mentor.</param>
/// <param name="Mentee">The mentee.</param>
/// <param name="Score">Its points.</param>
public sealed record MatchedPair(MemberId Mentor, MemberId Mentee, int Score);

/// <summary>Who is left by a round.</summary>
/// <param name="Mentee">Who.</param>
/// <param name="Because">Why.</param>
public sealed record LeftPerson(MemberId Mentee, LeftOver Because);
