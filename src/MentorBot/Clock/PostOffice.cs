using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace MentorBot.Clock;

/// <summary>
/// Serves one member's outbox: claim, render, send, record the outcome. The send call is the only moment in which a crash can lose
/// a message or send it twice.
/// </summary>
public sealed partial class PostOffice(IRowStore store, WakeIndex wakes, Shelf shelf, ILanes lanes, IVoice voice, TimeProvider wall, ILogger<PostOffice> logger)
{
    // Longer than any send call takes; after it, whoever claimed must have crashed.
    private static readonly Duration Claim = Duration.FromMinutes(2);
    private static readonly Duration RetryLater = Duration.FromMinutes(1);
    private const int MostAttempts = 8;

    /// <summary>Serves the mailbox that a due row names.</summary>
    public async Task ServeAsync(CommunityId community, MemberId id, Row due, Instant now, CancellationToken cancellationToken)
    {
        var records = new CommunityRecords(store, community);
        records.Looked(due);
        if (await records.FindAsync<Mailbox>(id.Value, cancellationToken) is not { } mailbox)
        {
            await TryWriteAsync(records, cancellationToken);
            return;
        }

        var member = await records.MemberAsync(id, cancellationToken);
        var waiting = new List<Delivery>();
        foreach (var about in mailbox.Waiting)
        {
            if (await records.FindAsync<Delivery>(Delivery.KeyOf(id, about), cancellationToken) is { State: not DeliveryState.Done } delivery && StillOurs(records, delivery, now) is { } ours)
                waiting.Add(ours);
        }
        if (member is null or { State: MemberState.Left })
        {
            foreach (var delivery in waiting)
                records.Put(delivery with { State = DeliveryState.Done, Outcome = new Outcome(OutcomeKind.Overtaken) });
            records.Put(mailbox with { Waiting = [] });
            await TryWriteAsync(records, cancellationToken);
            return;
        }

        var settings = await records.CommunityAsync(cancellationToken);
        var plan = OutboxPlan.For(member, waiting, mailbox, settings, await DialogTouchedAsync(member, cancellationToken), now);
        foreach (var delivery in plan.Overtaken)
            await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Overtaken), now, cancellationToken);
        if (plan.Next is { } next)
            records.LookAt(Subject.MailboxOf(id), next);
        foreach (var delivery in plan.Prompts.Concat(plan.Merged))
            records.Put(delivery with { State = DeliveryState.Claimed, ClaimedUntil = WallNow + Claim, Attempts = delivery.Attempts + 1 });
        // Whoever holds the claim looks again when it has run out, in case this process ends between here and the outcome.
        if (plan.Prompts.Count + plan.Merged.Count > 0)
            records.LookAt(Subject.MailboxOf(id), now + Claim);
        if (!await TryWriteAsync(records, cancellationToken))
            return;

        foreach (var prompt in plan.Prompts)
            await SendAsync(community, id, [prompt], now, cancellationToken);
        if (plan.Merged.Count > 0)
            await SendAsync(community, id, plan.Merged, now, cancellationToken);
    }

    private Instant WallNow => wall.GetUtcNow().ToInstant();

    /// <summary>A claim that has run out is the trace of a crash inside the send call: what happens to the message depends on its kind.</summary>
    private Delivery? StillOurs(CommunityRecords records, Delivery delivery, Instant now)
    {
        if (delivery.State == DeliveryState.Waiting)
            return delivery;
        if (delivery.ClaimedUntil > WallNow)
        {
            records.LookAt(Subject.MailboxOf(delivery.To), now + Claim);
            return null;
        }
        if (delivery is { Urgency: Urgency.Scheduled, Priority: Priority.Tip })
        {
            records.Put(delivery with { State = DeliveryState.Done, Outcome = new Outcome(OutcomeKind.Failed, "interrupted") });
            return null;
        }
        return delivery with { State = DeliveryState.Waiting, MayRepeat = true };
    }

    private async Task SendAsync(CommunityId community, MemberId id, IReadOnlyList<Delivery> claimed, Instant now, CancellationToken cancellationToken)
    {
        var reading = new CommunityRecords(store, community);
        var member = await reading.MemberAsync(id, cancellationToken);
        var words = new List<Spoken>();
        var sending = new List<Delivery>();
        var senseless = new List<Delivery>();
        foreach (var delivery in claimed)
        {
            if (member is not null && await NoticeWords.OfAsync(reading, member, delivery, cancellationToken) is { } spoken)
            {
                words.Add(spoken);
                sending.Add(delivery);
            }
            else
            {
                senseless.Add(delivery);
            }
        }
        var outcome = sending.Count == 0 ? null : await SayAsync(member!, NoticeWords.Merged(words, TextsIn.Of(member!.Language)), sending[0], cancellationToken);
        if (outcome is { Kind: OutcomeKind.Failed })
            NotSent(id.Value, outcome.Reason);
        await RecordAsync(community, id, sending, outcome, senseless, now, cancellationToken);
    }

    /// <summary>Says it at the preferred address, or at the next one that can be reached.</summary>
    private async Task<Outcome> SayAsync(Member member, Spoken spoken, Delivery about, CancellationToken cancellationToken)
    {
        var outcome = new Outcome(OutcomeKind.NoConversation);
        foreach (var address in member.Addresses)
        {
            using var lane = await lanes.EnterAsync(address, cancellationToken);
            if (spoken.Card is { Choices.Count: > 0 } card)
            {
                spoken = spoken with { OfferId = ShortId.Of(5, about.Key, $"{about.Attempts}") };
                await OfferAsync(address, Offer.Of(spoken.OfferId, card, ofDialog: false, spoken.Asks), cancellationToken);
            }
            outcome = await voice.SayAsync(address, spoken, turn: null, cancellationToken);
            if (!outcome.IsLasting)
                return outcome;
        }
        return outcome;
    }

    private async Task OfferAsync(Address address, Offer offer, CancellationToken cancellationToken)
    {
        for (var written = false; !written;)
        {
            var book = await shelf.OpenBookAsync(address, cancellationToken);
            book.Person = book.Person.Offering(offer);
            written = await book.WriteAsync(offer.Id, [], cancellationToken);
        }
    }

    private async Task<Instant?> DialogTouchedAsync(Member member, CancellationToken cancellationToken)
    {
        Instant? touched = null;
        foreach (var address in member.Addresses)
        {
            if ((await shelf.OpenAsync(address, cancellationToken)).Person.DialogTouchedAt is { } at)
                touched = touched is { } known ? Instant.Max(known, at) : at;
        }
        return touched;
    }

    // The message is out: its outcome must be written whoever else writes meanwhile.
    private async Task RecordAsync(CommunityId community, MemberId id, IReadOnlyList<Delivery> sent, Outcome? outcome, IReadOnlyList<Delivery> senseless, Instant now, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var records = new CommunityRecords(store, community);
            foreach (var delivery in senseless)
                await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Overtaken), now, cancellationToken);
            foreach (var delivery in sent)
            {
                var stored = await records.FindAsync<Delivery>(delivery.Key, cancellationToken) ?? delivery;
                if (outcome!.IsPassing && stored.Attempts < MostAttempts)
                {
                    var later = now + (outcome.RetryAfter ?? RetryLater);
                    records.Put(stored with { State = DeliveryState.Waiting, ClaimedUntil = null, NotBefore = later, Outcome = outcome });
                    records.LookAt(Subject.MailboxOf(id), later);
                }
                else
                {
                    await Ledger.DoneAsync(records, stored, outcome, now, cancellationToken);
                }
            }
            if (outcome is { Kind: OutcomeKind.Sent })
                await Ledger.CountAsync(records, id, sent, now, cancellationToken);
            if (await TryWriteAsync(records, cancellationToken))
                return;
        }
        throw new InvalidOperationException($"The outcome of a delivery to {id} could not be written.");
    }

    private async Task<bool> TryWriteAsync(CommunityRecords records, CancellationToken cancellationToken)
    {
        try
        {
            await records.WriteAsync(wakes, cancellationToken);
            return true;
        }
        catch (RowConflictException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery to {Member} failed: {Reason}")]
    private partial void NotSent(string member, string? reason);
}
