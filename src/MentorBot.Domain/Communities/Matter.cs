using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>What coordinators must know and nobody asked them directly: it stands in the digest once.</summary>
public enum MatterKind
{
    /// <summary>A pair has not answered, nor after the reminder.</summary>
    Silent,

    /// <summary>A pair has not met since it began.</summary>
    NotMet,

    /// <summary>Somebody waits too long for a mentor.</summary>
    LongWait,

    /// <summary>Somebody blocked the bot or left: out of matching until they write again.</summary>
    Unreachable,

    /// <summary>An introduction failed: both wait again.</summary>
    NotIntroduced,

    /// <summary>Somebody did not answer "are you still in?" and takes a break now.</summary>
    Resting,

    /// <summary>A pair was closed for want of any sign.</summary>
    IdleClosed,
}

/// <summary>One matter, by what it is about: raising it again makes it new.</summary>
public sealed record Matter(MatterKind What, MemberId? Member, PairId? Pair, Instant RaisedAt) : IRecord
{
    /// <summary>Days a matter is kept; the desk shows what is still open long after.</summary>
    public const int KeptDays = 30;

    /// <inheritdoc/>
    public static string Kind => "matter";

    /// <summary>The coordinators in whose digest it stands.</summary>
    public IReadOnlyList<MemberId> ToldTo { get; init; } = [];

    /// <inheritdoc/>
    public string Key => $"{What.ToString().ToLowerInvariant()}.{Pair?.Value ?? Member?.Value}";

    /// <summary>Whether it still holds: what has been settled since needs nobody's attention.</summary>
    public async Task<bool> HoldsAsync(IRecords records, CancellationToken cancellationToken)
    {
        var pair = Pair is { } id ? await records.PairAsync(id, cancellationToken) : null;
        var member = Member is { } who ? await records.MemberAsync(who, cancellationToken) : null;
        return What switch
        {
            MatterKind.Silent => pair?.OverdueSince is not null,
            MatterKind.NotMet => pair is { State: PairState.Active, LastMetAt: null },
            MatterKind.LongWait => member is { Seat: null, State: MemberState.Active },
            MatterKind.Unreachable => member is { Unreachable: true, State: not MemberState.Left },
            MatterKind.Resting => member is { State: MemberState.Paused },
            _ => pair is not null,
        };
    }
}
