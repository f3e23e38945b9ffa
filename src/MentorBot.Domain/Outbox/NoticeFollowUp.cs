using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>What follows when a delivery has gone out, or could not.</summary>
public static class NoticeFollowUp
{
    /// <summary>Draws the consequences of an outcome that will not change any more.</summary>
    public static async Task AfterAsync(IRecords records, Delivery delivery, Outcome outcome, Instant now, CancellationToken cancellationToken)
    {
        if (GroupRoom.GroupOf(delivery.To) is { } group)
        {
            await GroupRoom.AfterAsync(records, delivery, group, outcome, now, cancellationToken);
            return;
        }
        var sent = outcome.Kind == OutcomeKind.Sent;
        if (outcome.IsLasting)
            await UnreachableAsync(records, delivery.To, now, cancellationToken);

        switch (delivery.Notice)
        {
            case Notice.Introduction introduction when sent:
                await PairFlow.ToldAsync(records, introduction.Pair, delivery.To, now, cancellationToken);
                break;
            case Notice.Introduction introduction:
                await PairFlow.NotReachedAsync(records, introduction.Pair, delivery.To, now, cancellationToken);
                break;
            case Notice.Proposal proposal when !sent && outcome.Kind != OutcomeKind.Overtaken:
                if (await records.PairAsync(proposal.Pair, cancellationToken) is { State: PairState.Proposed } pair)
                    await PairFlow.CloseAsync(records, pair with { NotReached = delivery.To }, EndReason.NotReached, now, by: null, cancellationToken);
                break;
            case Notice.Declined:
                // Who was not let in hears so, and then is gone.
                if (await records.MemberAsync(delivery.To, cancellationToken) is { State: MemberState.Waiting, DeclinedBecause: not null } stranger)
                    await Departure.LeaveAsync(records, stranger, now, cancellationToken);
                break;
            case Notice.CheckInAsk ask when sent:
                await CheckInFlow.AskedAsync(records, ask, delivery.To, now, cancellationToken);
                break;
            case Notice.StillIn when sent && await records.MemberAsync(delivery.To, cancellationToken) is { State: MemberState.Active } silent:
                records.Put(silent with { AskedIfStillIn = now });
                records.LookAt(Subject.Of(silent.Id), now);
                break;
            case Notice.Resting when sent:
                await MemberRules.RestAsync(records, delivery.To, now, cancellationToken);
                break;
            case Notice.ClosingSoon closing when outcome.Kind != OutcomeKind.Overtaken:
                await Endings.ClosingToldAsync(records, closing.Pair, now, cancellationToken);
                break;
        }
    }

    /// <summary>A member blocked the bot or left: out of matching until they write again, and the coordinator is told once.</summary>
    public static async Task UnreachableAsync(IRecords records, MemberId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.MemberAsync(id, cancellationToken) is not { Unreachable: false } member)
            return;
        records.Put(member with { Unreachable = true });
        DigestRules.Raise(records, new Matter(MatterKind.Unreachable, id, null, now));
    }
}
