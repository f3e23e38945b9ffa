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

    /// <summary>When one of them last gave any sign: an answer, a meeting, "we go on". The clock of an idle pair runs from here.</summary>
    public Instant? LastSignAt { get; init; }

    /// <summary>Since when the coordinator knows that they have not met at all.</summary>
    public Instant? NotMetSince { get; init; }

    /// <summary>The meeting after which the next one was asked for: once for each.</summary>
    public Instant? LongSinceFor { get; init; }

    /// <summary>Check-ins in a row that the mentor left without an answer.</summary>
    public int MentorSilent { get; init; }

    /// <summary>Check-ins in a row that the mentee left without an answer.</summary>
    public int MenteeSilent { get; init; }

    /// <summary>How often both were asked how it goes.</summary>
    public int Surveys { get; init; }

    /// <summary>The week of the last tip to the mentor.</summary>
    public int TipWeek { get; init; }

    /// <summary>Whether both have been told that the pair will close for want of any sign.</summary>
    public bool ClosingTold { get; init; }

    /// <summary>When it will close for want of any sign; known once the notice has gone out.</summary>
    public Instant? ClosesAt { get; init; }

    /// <summary>The season at whose end they were thanked and asked how to go on.</summary>
    public LocalDate? SeasonAsked { get; init; }

    /// <summary>What the mentor wants after the season.</summary>
    public SeasonWish MentorWish { get; init; }

    /// <summary>What the mentee wants after the season.</summary>
    public SeasonWish MenteeWish { get; init; }

    /// <summary>The time and place last proposed through the bot, and whether it was agreed to.</summary>
    public PairDate? Date { get; init; }

    /// <summary>Whether it is under way or being made.</summary>
    public bool IsOpen => State != PairState.Closed;

    /// <summary>Whether the member is one of the two.</summary>
    public bool Has(MemberId member) => member == Mentor || member == Mentee;

    /// <summary>The other one.</summary>
    public MemberId Other(MemberId member) => member == Mentor ? Mentee : Mentor;
}
