using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>All that the clock does for an active pair, one rule after the other; each says when it wants to be asked again.</summary>
public static class PairClock
{
    /// <summary>Looks at an active pair.</summary>
    public static async Task LookAsync(IRecords records, Pair pair, Instant now, CancellationToken cancellationToken)
    {
        if (pair.ActiveAt is not { } start
            || await records.MemberAsync(pair.Mentor, cancellationToken) is not { } mentor
            || await records.MemberAsync(pair.Mentee, cancellationToken) is not { } mentee)
            return;
        // Between two seasons a pair that goes on rests; whoever takes part again has it looked at.
        if (await records.CommunityAsync(cancellationToken) is not { SeasonClosedAt: null } community)
            return;
        var look = new PairLook(records, pair, start, mentor, mentee, community, now);
        await CheckInFlow.LookAsync(look, cancellationToken);
        Milestones.NotMet(look);
        await Milestones.LongSinceAsync(look, cancellationToken);
        await Milestones.SurveyAsync(look, cancellationToken);
        await Milestones.TipAsync(look, cancellationToken);
        if (await Endings.SeasonAsync(look, cancellationToken) || await Endings.IdleAsync(look, cancellationToken))
            return;
        if (look.Pair != pair)
            records.Put(look.Pair);
        if (look.Next is { } next)
            records.LookAt(Subject.Of(pair.Id), next);
    }
}

/// <summary>One look at an active pair: what its rules read, and what they leave.</summary>
internal sealed class PairLook(IRecords records, Pair pair, Instant start, Member mentor, Member mentee, Community community, Instant now)
{
    public IRecords Records { get; } = records;

    public Pair Pair { get; set; } = pair;

    public Instant Start { get; } = start;

    public Member Mentor { get; } = mentor;

    public Member Mentee { get; } = mentee;

    public Community Community { get; } = community;

    public CommunitySettings Settings => Community.Settings;

    public Instant Now { get; } = now;

    /// <summary>The earliest moment at which a rule wants to be asked again.</summary>
    public Instant? Next { get; private set; }

    /// <summary>While one of the two is on a break, nothing about the two of them is a question for the other either.</summary>
    public bool BothAreHere => Mentor.State == MemberState.Active && Mentee.State == MemberState.Active;

    /// <summary>Asks to be looked at again.</summary>
    public void Again(Instant at) => Next = Next is { } known ? Instant.Min(known, at) : at;

    /// <summary>The morning so many school days after a moment, where the mentee lives.</summary>
    public Instant MorningAfter(Instant from, int days) => Morning(Community.Calendar.PlusDaysOutsideBreaks(Mentee.DayAt(from), days));

    /// <summary>The morning of a day, where the mentee lives.</summary>
    public Instant Morning(LocalDate day) => Mentee.Zone.AtStartOfDay(day).ToInstant();

    /// <summary>Sends to both who can be reached.</summary>
    public async Task ToBothAsync(Notice notice, Priority priority, Instant? expires, CancellationToken cancellationToken)
    {
        foreach (var side in new[] { Mentor, Mentee }.Where(side => side.TakesPart))
            await Records.SendAsync(Delivery.Scheduled(side.Id, notice, priority, Now, expires), cancellationToken);
    }
}
