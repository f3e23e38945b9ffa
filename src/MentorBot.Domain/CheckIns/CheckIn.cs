using MentorBot.Domain.Communities;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>"Did you two meet?" at one step of a pair's cadence, and both answers.</summary>
public sealed record CheckIn(PairId Pair, int Step, Instant DueAt) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "checkin";

    /// <inheritdoc/>
    public string Key => KeyOf(Pair, Step);

    /// <summary>The mentor's side.</summary>
    public CheckInSide Mentor { get; init; } = new();

    /// <summary>The mentee's side.</summary>
    public CheckInSide Mentee { get; init; } = new();

    /// <summary>Whether anybody has answered: then the pair has given a sign.</summary>
    public bool HasSign => Mentor.Answer is not null || Mentee.Answer is not null;

    /// <summary>Whether one of them said that they met.</summary>
    public bool Met => Mentor.Answer == CheckInAnswer.Met || Mentee.Answer == CheckInAnswer.Met;

    /// <summary>Makes the key.</summary>
    public static string KeyOf(PairId pair, int step) => $"{pair.Value}/{step:000}";
}

/// <summary>One side of a check-in.</summary>
/// <param name="AskedAt">When the question went out.</param>
/// <param name="RemindedAt">When the one reminder was decided.</param>
/// <param name="Answer">What they said.</param>
/// <param name="AnsweredAt">When.</param>
public sealed record CheckInSide(Instant? AskedAt = null, Instant? RemindedAt = null, CheckInAnswer? Answer = null, Instant? AnsweredAt = null);
