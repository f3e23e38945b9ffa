using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>A mentor and a mentee.</summary>
public sealed record Pair(PairId Id, MemberId Mentor, MemberId Mentee, Instant ProposedAt) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "pair";

    /// <inheritdoc/>
    public string Key => Id.Value;

    /// <summary>Where in its life the pair is.</summary>
    public PairState State { get; init; }

    /// <summary>Whether a round proposed it: then a "no" or silence goes to the next best.</summary>
    public bool OfRound { get; init; }

    /// <summary>Whether both conversations have been opened and both introductions written.</summary>
    public bool Opened { get; init; }

    /// <summary>Whether the mentor has read the introduction.</summary>
    public bool MentorTold { get; init; }

    /// <summary>Whether the mentee has read the introduction.</summary>
    public bool MenteeTold { get; init; }

    /// <summary>Since when both know of each other.</summary>
    public Instant? ActiveAt { get; init; }

    /// <summary>When it ended.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>Why it ended.</summary>
    public EndReason? Reason { get; init; }

    /// <summary>Who could not be reached, where that ended it.</summary>
    public MemberId? NotReached { get; init; }

    /// <summary>How many check-ins have been asked.</summary>
    public int Asked { get; init; }

    /// <summary>When one of them last said that they met.</summary>
    public Instant? LastMetAt { get; init; }

    /// <summary>Since when a check-in has stayed without any answer after its reminder.</summary>
    public Instant? OverdueSince { get; init; }

    /// <summary>Since when one of them needs help, as far as the coordinator may know.</summary>
    public Instant? NeedsHelpSince { get; init; }

    /// <summary>The time and place last proposed through the bot, and whether it was agreed to.</summary>
    public PairDate? Date { get; init; }

    /// <summary>Whether it is under way or being made.</summary>
    public bool IsOpen => State != PairState.Closed;

    /// <summary>Whether the member is one of the two.</summary>
    public bool Has(MemberId member) => member == Mentor || member == Mentee;

    /// <summary>The other one.</summary>
    public MemberId Other(MemberId member) => member == Mentor ? Mentee : Mentor;
}
