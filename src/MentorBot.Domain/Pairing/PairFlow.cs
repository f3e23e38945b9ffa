using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>What happens to a pair, from the proposal to its end. Every mentee seat is in exactly one state after each step.</summary>
public static class PairFlow
{
    /// <summary>Asks the mentor whom a coordinator named.</summary>
    public static Task<Refusal?> ProposeAsync(IRecords records, Member mentor, Member mentee, Instant now, CancellationToken cancellationToken) =>
        ProposeAsync(records, mentor, mentee, Proposer.Coordinator, now, cancellationToken);

    /// <summary>Asks the mentor. The mentee's seat becomes "proposed".</summary>
    /// <param name="records">The community's.</param>
    /// <param name="mentor">Who is asked.</param>
    /// <param name="mentee">For whom.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="now">The programme clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Refusal?> ProposeAsync(IRecords records, Member mentor, Member mentee, Proposer by, Instant now, CancellationToken cancellationToken)
    {
        var community = await records.CommunityAsync(cancellationToken);
        if (PairingRules.WhyNot(mentor, mentee, community, now, asked: by == Proposer.Insisting) is { } refusal)
            return refusal;

        var id = new PairId(ShortId.Of(8, mentor.Id.Value, mentee.Id.Value, now.ToString()));
        // The same two at the same moment: asked, declined and asked again while the clock stands still.
        while (await records.PairAsync(id, cancellationToken) is not null)
            id = new PairId(ShortId.Of(8, id.Value));
        var pair = new Pair(id, mentor.Id, mentee.Id, now) { OfRound = by == Proposer.Round };
        records.Put(pair);
        records.Put(mentee with { Seat = pair.Id, AskNext = false });
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
        // A yes takes an earlier no back.
        if (mentor.NotAgain.Contains(pair.Mentee))
            records.Put(mentor with { NotAgain = [.. mentor.NotAgain.Where(other => other != pair.Mentee)] });
        records.LookAt(Subject.Of(id), now);
        return null;
    }

    /// <summary>
    /// "Too much right now": the mentor's capacity falls at once to what they have, and what they were asked goes to others. It counts against
    /// nobody, and no reason is kept: the coordinator sees the load.
    /// </summary>
    /// <returns>How many mentees the mentor still has.</returns>
    public static async Task<int> TooMuchAsync(IRecords records, Member mentor, Instant now, CancellationToken cancellationToken)
    {
        foreach (var pair in (await records.PairsOfAsync(mentor, cancellationToken)).Where(pair => pair.Mentor == mentor.Id && pair.State == PairState.Proposed))
        {
            await records.OvertakeAsync(mentor.Id, new Notice.Proposal(pair.Id).About, cancellationToken);
            await CloseAsync(records, pair, EndReason.NoTime, now, by: null, cancellationToken);
        }
        var still = await records.MemberAsync(mentor.Id, cancellationToken) ?? mentor;
        records.Put(still with { OwnCapacity = still.Mentoring.Count });
        return still.Mentoring.Count;
    }

    /// <summary>A member wants to be paired again with somebody to whom they said no, or with whom they ended a pair.</summary>
    public static Member Again(Member member, MemberId other) => member with { NotAgain = [.. member.NotAgain.Where(earlier => earlier != other)] };

    /// <summary>The mentor says "not now", or that they supervise the person: the mentee waits on, and these two are not proposed again.</summary>
    public static async Task<Refusal?> DeclineAsync(IRecords records, Member mentor, PairId id, EndReason reason, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Proposed } pair)
            return new Refusal.AlreadySettled();
        if (pair.Mentor != mentor.Id)
            return new Refusal.NotYours();
        await CloseAsync(records, pair, reason, now, mentor.Id, cancellationToken);
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
        await CloseAsync(records, pair, reason, now, by, cancellationToken);
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
        var pair = await records.PairAsync(id, cancellationToken);
        // Both were told at the same time, and the other one could not be: this introduction is taken back, too.
        if (pair is { State: PairState.Closed, NotReached: { } missing } && missing != side)
            await records.SendAsync(Delivery.Prompt(side, new Notice.Correction(id), now), cancellationToken);
        if (pair is not { State: PairState.Introducing })
            return;
        pair = side == pair.Mentor ? pair with { MentorTold = true } : pair with { MenteeTold = true };
        if (pair is { MentorTold: true, MenteeTold: true })
        {
            pair = pair with { State = PairState.Active, ActiveAt = now };
            if (await records.MemberAsync(pair.Mentee, cancellationToken) is { } mentee)
                records.Put(mentee with { AskedInVain = [] });
            records.LookAt(Subject.Of(id), now);
        }
        records.Put(pair);
    }

    /// <summary>One of the two cannot be reached: both wait again, and whoever was told already gets a kind correction.</summary>
    public static async Task NotReachedAsync(IRecords records, PairId id, MemberId missing, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Introducing } pair)
            return;
        await CloseAsync(records, pair with { NotReached = missing }, EndReason.NotReached, now, by: null, cancellationToken);
        DigestRules.Raise(records, new Matter(MatterKind.NotIntroduced, missing, pair.Id, now));
        var other = pair.Other(missing);
        if (other == pair.Mentor ? pair.MentorTold : pair.MenteeTold)
            await records.SendAsync(Delivery.Prompt(other, new Notice.Correction(pair.Id), now), cancellationToken);
    }

    /// <summary>Closes a pair. Whoever said no (<paramref name="by"/>; both when it was neither of the two) is not paired with the other again, unless they ask for it.</summary>
    internal static async Task CloseAsync(IRecords records, Pair pair, EndReason reason, Instant now, MemberId? by, CancellationToken cancellationToken)
    {
        records.Put(pair with { State = PairState.Closed, ClosedAt = now, Reason = reason, OverdueSince = null, NeedsHelpSince = null });
        records.LookAt(Subject.Of(pair.Id), now + Departure.Kept(await records.CommunityAsync(cancellationToken)));
        // A proposal that nobody answered, a person who could not be reached, or hands that are full are nobody's "no".
        bool SaidNo(MemberId side) => by is { } who && (who == side || !pair.Has(who));
        // Two whose time was over by itself are not put together again by a round for a while; a coordinator who asks for it may.
        var beenTogether = by is null && pair.ActiveAt is not null;
        if (await records.MemberAsync(pair.Mentor, cancellationToken) is { } mentor)
        {
            records.Put(mentor with
            {
                Mentoring = [.. mentor.Mentoring.Where(other => other != pair.Id)],
                NotAgain = SaidNo(mentor.Id) ? [.. mentor.NotAgain.Append(pair.Mentee).Distinct()] : mentor.NotAgain,
                Parted = beenTogether ? [.. mentor.Parted.Where(parted => parted.From != pair.Mentee), new Parted(pair.Mentee, now)] : mentor.Parted,
            });
        }
        if (await records.MemberAsync(pair.Mentee, cancellationToken) is { } mentee && mentee.Seat == pair.Id)
        {
            var unanswered = pair.State == PairState.Proposed;
            records.Put(mentee with
            {
                Seat = null,
                // Whoever waits for a first mentor keeps the place in the line; after a time together the wait begins anew.
                WaitingSince = pair.ActiveAt is null ? mentee.WaitingSince : now,
                NotAgain = SaidNo(mentee.Id) ? [.. mentee.NotAgain.Append(pair.Mentor).Distinct()] : mentee.NotAgain,
                AskedInVain = unanswered ? [.. mentee.AskedInVain.Append(pair.Mentor).Distinct()] : mentee.AskedInVain,
                AskNext = unanswered && pair.OfRound && mentee.State == MemberState.Active && by != mentee.Id,
            });
            if (unanswered && pair.OfRound)
                records.LookAt(Subject.NextInLine, now);
            records.LookAt(Subject.Of(mentee.Id), now);
        }
    }
}
