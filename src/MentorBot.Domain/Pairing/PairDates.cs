using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>
/// A time and place to meet, proposed by one of a pair and agreed to by the other, each where they are. Whoever shares no app with their
/// partner can arrange it in no other way.
/// </summary>
public static class PairDates
{
    private static readonly Duration Furthest = Duration.FromDays(60);

    /// <summary>Whether a date is still to come, and near enough to be a date: two months at most.</summary>
    public static bool Takes(Instant at, Instant now) => at > now && at <= now + Furthest;

    /// <summary>One of the two proposes: the other one is asked. What was proposed before is no longer meant.</summary>
    public static async Task<Refusal?> ProposeAsync(IRecords records, MemberId by, PairId id, Instant at, MeetingKind kind, MeetingSite site, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active or PairState.Introducing } pair)
            return new Refusal.AlreadySettled();
        if (!pair.Has(by))
            return new Refusal.NotYours();
        if (pair.Date is { } before)
            await records.OvertakeAsync(pair.Other(before.ByMentor ? pair.Mentor : pair.Mentee), new Notice.DateAsked(id, before.Number).About, cancellationToken);
        var date = new PairDate((pair.Date?.Number ?? 0) + 1, by == pair.Mentor, at, kind, site);
        records.Put(pair with { Date = date });
        await records.SendAsync(Delivery.Prompt(pair.Other(by), new Notice.DateAsked(id, date.Number), now), cancellationToken);
        return null;
    }

    /// <summary>The other one agrees: whoever proposed it hears so.</summary>
    public static async Task<Refusal?> AgreeAsync(IRecords records, MemberId by, PairId id, int number, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active or PairState.Introducing, Date: { Agreed: false } date } pair || date.Number != number || date.At <= now)
            return new Refusal.AlreadySettled();
        if (!pair.Has(by) || by == (date.ByMentor ? pair.Mentor : pair.Mentee))
            return new Refusal.NotYours();
        records.Put(pair with { Date = date with { Agreed = true } });
        await records.SendAsync(Delivery.Prompt(pair.Other(by), new Notice.DateAgreed(id, number), now), cancellationToken);
        return null;
    }
}
