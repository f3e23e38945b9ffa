using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>What happens to a pair, from the proposal to its end. Every mentee seat is in exactly one state after each step.</summary>
public static class PairFlow
{
    /// <summary>Asks the mentor. The mentee's seat becomes "proposed".</summary>
    public static async Task<Refusal?> ProposeAsync(IRecords records, Member mentor, Member mentee, Instant now, CancellationToken cancellationToken)
    {
        var community = await records.CommunityAsync(cancellationToken);
        if (PairingRules.WhyNot(mentor, mentee, community) is { } refusal)
            return refusal;

        var pair = new Pair(new PairId(ShortId.Of(8, mentor.Id.Value, mentee.Id.Value, now.ToString())), mentor.Id, mentee.Id, now);
        records.Put(pair);
        records.Put(mentee with { Seat = pair.Id });
        records.Put(mentor with { Mentoring = [.. mentor.Mentoring, pair.Id] });
        await records.SendAsync(Delivery.Prompt(mentor.Id, new Notice.Proposal(pair.Id), now), cancellationToken);
        records.LookAt(Subject.Of(pair.Id), now + Duration.FromDays(community.Settings.ProposalDays));
        return null;
    }

    /// <summary>The mentor says yes: both are reached next.</summary>
    public static async Task<Refusal?> AcceptAsync(IRecords records, Member mentor, PairId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Proposed } pair)
            return new Refusal.AlreadySettled();
        if (pair.Mentor != mentor.Id)
            return new Refusal.NotYours();
        records.Put(pair with { State = PairState.Introducing });
        records.LookAt(Subject.Of(id), now);
        return null;
    }

    /// <summary>The mentor says "not now", or that they supervise the person: the mentee waits on, and these two are not proposed again.</summary>
    public static async Task<Refusal?> DeclineAsync(IRecords records, Member mentor, PairId id, EndReason reason, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Proposed } pair)
            return new Refusal.AlreadySettled();
        if (pair.Mentor != mentor.Id)
            return new Refusal.NotYours();
        await CloseAsync(records, pair, reason, now, cancellationToken);
        if (reason == EndReason.Supervisor && await records.MemberAsync(pair.Mentee, cancellationToken) is { } mentee)
            records.Put(mentee with { Supervisors = [.. mentee.Supervisors.Append(mentor.Id).Distinct()] });
        return null;
    }

    /// <summary>Either side ends the pair, or a coordinator does. The others are told in neutral words; nobody is asked why.</summary>
    public static async Task<Refusal?> EndAsync(IRecords records, MemberId by, PairId id, EndReason reason, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { IsOpen: true } pair)
            return new Refusal.AlreadySettled();
        var heardOfIt = pair.State is PairState.Active || pair.MentorTold || pair.MenteeTold;
        await CloseAsync(records, pair, reason, now, cancellationToken);
        foreach (var side in new[] { pair.Mentor, pair.Mentee })
        {
            if (side != by && (heardOfIt || side == pair.Mentor))
                await records.SendAsync(Delivery.Prompt(side, new Notice.PairEnded(pair.Id), now), cancellationToken);
        }
        return null;
    }

    /// <summary>Both conversations could be opened: both introductions are written, in one transaction.</summary>
    public static async Task IntroduceAsync(IRecords records, Pair pair, Instant now, CancellationToken cancellationToken)
    {
        records.Put(pair with { Opened = true });
        await records.SendAsync(Delivery.Prompt(pair.Mentor, new Notice.Introduction(pair.Id), now), cancellationToken);
        await records.SendAsync(Delivery.Prompt(pair.Mentee, new Notice.Introduction(pair.Id), now), cancellationToken);
    }

    /// <summary>One of the two has read the introduction. Both: the pair is active, and its cadence begins.</summary>
    public static async Task ToldAsync(IRecords records, PairId id, MemberId side, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Introducing } pair)
            return;
        pair = side == pair.Mentor ? pair with { MentorTold = true } : pair with { MenteeTold = true };
        if (pair is { MentorTold: true, MenteeTold: true })
        {
            pair = pair with { State = PairState.Active, ActiveAt = now };
            records.LookAt(Subject.Of(id), now);
        }
        records.Put(pair);
    }

    /// <summary>One of the two cannot be reached: both wait again, and whoever was told already gets a kind correction.</summary>
    public static async Task NotReachedAsync(IRecords records, PairId id, MemberId missing, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Introducing } pair)
            return;
        await CloseAsync(records, pair with { NotReached = missing }, EndReason.NotReached, now, cancellationToken);
        DigestRules.Raise(records, new Matter(MatterKind.NotIntroduced, missing, pair.Id, now));
        var other = pair.Other(missing);
        if (other == pair.Mentor ? pair.MentorTold : pair.MenteeTold)
            await records.SendAsync(Delivery.Prompt(other, new Notice.Correction(pair.Id), now), cancellationToken);
    }

    internal static async Task CloseAsync(IRecords records, Pair pair, EndReason reason, Instant now, CancellationToken cancellationToken)
    {
        records.Put(pair with { State = PairState.Closed, ClosedAt = now, Reason = reason, OverdueSince = null, NeedsHelpSince = null });
        // A proposal that nobody answered, or a person who could not be reached, is nobody's "no".
        var notAgain = reason is not (EndReason.NotReached or EndReason.NoAnswer or EndReason.SeasonOver);
        if (await records.MemberAsync(pair.Mentor, cancellationToken) is { } mentor)
        {
            records.Put(mentor with
            {
                Mentoring = [.. mentor.Mentoring.Where(other => other != pair.Id)],
                NotAgain = notAgain ? [.. mentor.NotAgain.Append(pair.Mentee).Distinct()] : mentor.NotAgain,
            });
        }
        if (await records.MemberAsync(pair.Mentee, cancellationToken) is { } mentee && mentee.Seat == pair.Id)
        {
            // Whoever waits for a first mentor keeps the place in the line; after a time together the wait begins anew.
            records.Put(mentee with { Seat = null, WaitingSince = pair.ActiveAt is null ? mentee.WaitingSince : now });
            records.LookAt(Subject.Of(mentee.Id), now);
        }
    }
}
