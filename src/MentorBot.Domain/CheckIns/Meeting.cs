using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>How two people met (ideas, no. 4: a ride along counts as much as a video call).</summary>
public enum MeetingKind
{
    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>Walking the building together.</summary>
    WalkAlong,

    /// <summary>Riding the route together.</summary>
    RideAlong,

    /// <summary>Where shifts overlap.</summary>
    ShiftOverlap,

    /// <summary>By phone.</summary>
    Phone,

    /// <summary>By video or voice call.</summary>
    Call,
}

/// <summary>That a pair met, how and for how long. Never what was said.</summary>
public sealed record Meeting(PairId Pair, MemberId LoggedBy, Instant At, MeetingKind Kind, int Minutes) : IRecord
{
    /// <inheritdoc/>
    static string IRecord.Kind => "meeting";

    /// <inheritdoc/>
    public string Key => $"{Pair.Value}/{At.ToUnixTimeSeconds():0000000000}";
}
