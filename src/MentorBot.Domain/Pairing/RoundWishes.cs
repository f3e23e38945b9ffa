using MentorBot.Domain.Members;

namespace MentorBot.Domain.Pairing;

/// <summary>Two people, as a coordinator named them.</summary>
public sealed record Couple(MemberId Mentor, MemberId Mentee);

/// <summary>What a coordinator wants of a round, before the best pairing is found.</summary>
/// <param name="Kept">Pairs that stay together, whatever else changes.</param>
/// <param name="Forbidden">Pairs that must not be; it holds for later rounds, too, until it is taken back.</param>
/// <param name="Without">Who sits this round out.</param>
public sealed record RoundWishes(IReadOnlyList<Couple> Kept, IReadOnlyList<Couple> Forbidden, IReadOnlyList<MemberId> Without)
{
    /// <summary>No wish.</summary>
    public static RoundWishes None { get; } = new([], [], []);

    /// <summary>How many there are.</summary>
    public int Count => Kept.Count + Forbidden.Count + Without.Count;

    /// <summary>What of it holds for the next round.</summary>
    public RoundWishes Lasting => None with { Forbidden = Forbidden };

    /// <summary>With a pair that stays together: a mentee has one mentor, so an earlier wish for the same mentee is dropped.</summary>
    public RoundWishes Keep(Couple couple) => this with { Kept = [.. Kept.Where(other => other.Mentee != couple.Mentee), couple], Forbidden = [.. Forbidden.Where(other => other != couple)] };

    /// <summary>With a pair that must not be.</summary>
    public RoundWishes Forbid(Couple couple) => this with { Kept = [.. Kept.Where(other => other != couple)], Forbidden = [.. Forbidden.Where(other => other != couple), couple] };

    /// <summary>Without somebody.</summary>
    public RoundWishes LeaveOut(MemberId member) => this with { Without = [.. Without.Where(other => other != member), member] };
}
