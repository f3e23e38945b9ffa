using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Clock;

/// <summary>
/// Serves the outbox of a community, several mailboxes at a time: claim them together, put each message into words, send it, record
/// its outcome at once. The send call is the only moment in which a crash can lose a message or send it twice.
/// </summary>
public sealed partial class PostOffice(WakeIndex wakes, Shelf shelf, ILanes lanes, IVoice voice, Rates rates, Watch watch, Meters meters, TimeProvider wall, ILogger<PostOffice> logger)
{
    /// <summary>How many mailboxes are claimed in one transaction.</summary>
    public const int Together = 24;

    // A claim that somebody has watched for so long is that of a process that died. Whoever claimed sends within Patience, or not at
    // all, and the call takes at most SendCall: together they are less.
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SendCall = TimeSpan.FromSeconds(45);

    // When to look whether a claim is still there, in case this process ends before the outcome is written.
    private static readonly Duration LookAgain = Duration.FromMinutes(1);
    private static readonly Duration RetryLater = Duration.FromMinutes(1);
    private const int MostRowsOfClaims = 80;
    private const int MostAttempts = 8;
    private const int MostTries = 20;

    /// <summary>Serves the mailboxes that due rows name.</summary>
    /// <param name="community">Whose mailboxes.</param>
    /// <param name="rows">The store, as this turn of the community reads it.</param>
    /// <param name="due">The due rows.</param>
    /// <param name="abreast">How many messages are sent at the same time.</param>
    /// <param name="now">The programme clock.</param>
    /// <param name="cancellationToken">Stops before the next message; what was sent is recorded all the same.</param>
    public async Task<Served> ServeAsync(CommunityId community, IRowStore rows, IReadOnlyList<Row> due, int abreast, Instant now, CancellationToken cancellationToken)
    {
        using var desk = new Desk(rows, community);
        var served = new Served();
        var round = new List<Letters>();
        try
        {
            var books = await OpenBooksAsync(desk.Records, due, cancellationToken);
            foreach (var row in due.TakeWhile(_ => desk.Records.Changes <= MostRowsOfClaims))
                await ClaimAsync(desk.Records, row, books, round, served, now, cancellationToken);
            await desk.Records.WriteAsync(wakes, cancellationToken);
        }
        catch (RowConflictException) when (due.Count == 1)
        {
            meters.ClaimLost();
            served.Lost.Add(due[0].Key);
            return served;
        }
        catch (Exception exception) when (due.Count > 1 && exception is not OperationCanceledException)
        {
            // Somebody wrote to one of them, or one cannot be read: one by one, only that one is left out.
            return await OneByOneAsync(community, rows, due, abreast, now, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            NotServed(community.Value, due[0].Key, exception);
            served.Failed.Add(due[0].Key);
            return served;
        }

        await Parallel.ForEachAsync(round, new ParallelOptions { MaxDegreeOfParallelism = abreast }, async (letters, _) => await SendAsync(desk, letters, now, cancellationToken));
        return served;
    }

    private async Task<Served> OneByOneAsync(CommunityId community, IRowStore rows, IReadOnlyList<Row> due, int abreast, Instant now, CancellationToken cancellationToken)
    {
        var all = new Served();
        foreach (var row in due)
            all.Add(await ServeAsync(community, rows, [row], abreast, now, cancellationToken));
        return all;
    }

    /// <summary>Opens what is known of each address of those who are to be served, all at the same time: each lies in a partition of its own.</summary>
    private async Task<ILookup<MemberId, (Address Address, Book Book)>> OpenBooksAsync(CommunityRecords records, IReadOnlyList<Row> due, CancellationToken cancellationToken)
    {
        var opening = new List<Task<(MemberId Member, Address Address, Book Book)>>();
        foreach (var id in due.Select(row => new MemberId(Keys.SubjectOf(row).Id)).Distinct())
        {
            if (await records.ReceiverAsync(id, cancellationToken) is { State: not MemberState.Left } member)
                opening.AddRange(member.Addresses.Select(async address => (id, address, await shelf.OpenBookAsync(address, cancellationToken))));
        }
        return (await Task.WhenAll(opening)).ToLookup(each => each.Member, each => (each.Address, each.Book));
    }

    /// <summary>Claims what one member is to get now; nothing is touched when the platform does not let it through yet.</summary>
    private async Task ClaimAsync(CommunityRecords records, Row due, ILookup<MemberId, (Address Address, Book Book)> open, List<Letters> round, Served served, Instant now, CancellationToken cancellationToken)
    {
        var id = new MemberId(Keys.SubjectOf(due).Id);
        if (await records.FindAsync<Mailbox>(id.Value, cancellationToken) is not { } mailbox)
        {
            records.Looked(due);
            return;
        }

        var (waiting, abandoned, interrupted, othersSend) = (new List<Delivery>(), new List<Delivery>(), new List<Delivery>(), false);
        foreach (var about in mailbox.Waiting)
        {
            switch (await records.FindAsync<Delivery>(Delivery.KeyOf(id, about), cancellationToken))
            {
                case { State: DeliveryState.Waiting } delivery:
                    waiting.Add(delivery);
                    break;
                case { State: DeliveryState.Claimed } delivery when watch.Still($"claim {records.Community} {delivery.Key}", $"{delivery.Attempts}") < Abandoned:
                    othersSend = true;
                    break;
                // An abandoned claim is the trace of a crash inside the send call: what happens to the message depends on its kind.
                case { State: DeliveryState.Claimed, Urgency: Urgency.Scheduled, Priority: Priority.Tip } tip:
                    interrupted.Add(tip);
                    break;
                case { State: DeliveryState.Claimed } delivery:
                    abandoned.Add(delivery with { State = DeliveryState.Waiting, MayRepeat = true });
                    break;
            }
        }

        waiting.AddRange(abandoned);
        var member = await records.ReceiverAsync(id, cancellationToken);
        if (member is null or { State: MemberState.Left })
        {
            records.Looked(due);
            foreach (var delivery in waiting)
                records.Put(delivery with { State = DeliveryState.Done, Outcome = new Outcome(OutcomeKind.Overtaken) });
            records.Put(mailbox with { Waiting = [] });
            return;
        }

        var books = open[id].ToList();
        Instant? touched = null;
        foreach (var (_, book) in books)
        {
            if (book.Person.DialogTouchedAt is { } at)
                touched = touched is { } known ? Instant.Max(known, at) : at;
        }
        var plan = OutboxPlan.For(member, waiting, mailbox, await records.CommunityAsync(cancellationToken), touched, now);
        if ((plan.Prompts.Count > 0 || plan.Merged.Count > 0) && member.Addresses is [var first, ..] && rates.Take(first, plan.Prompts.Count + Math.Min(1, plan.Merged.Count)) is var wait && wait > TimeSpan.Zero)
        {
            served.Refuse(due.Key, wait);
            return;
        }

        records.Looked(due);
        // What was abandoned waits again, as everybody may see, also when its hour has passed meanwhile.
        foreach (var delivery in abandoned)
            records.Put(delivery);
        foreach (var tip in interrupted)
            await Ledger.DoneAsync(records, tip, Outcome.Interrupted, now, cancellationToken);
        foreach (var delivery in plan.Overtaken)
            await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Overtaken), now, cancellationToken);
        if (plan.Next is { } next)
            records.LookAt(Subject.MailboxOf(id), next);
        if (othersSend)
            records.LookAt(Subject.MailboxOf(id), now + Duration.FromTimeSpan(Abandoned));

        var messages = new List<IReadOnlyList<Delivery>>();
        foreach (var together in plan.Prompts.Select(prompt => (IReadOnlyList<Delivery>)[prompt]).Append(plan.Merged).Where(together => together.Count > 0))
        {
            messages.Add([.. together.Select(delivery => delivery with { State = DeliveryState.Claimed, Attempts = delivery.Attempts + 1 })]);
            foreach (var delivery in messages[^1])
                records.Put(delivery);
        }
        if (messages.Count == 0)
            return;
        var look = now + LookAgain;
        records.LookAt(Subject.MailboxOf(id), look);
        // The look falls away with the last outcome, unless something else is due at that very moment.
        var isOurs = !othersSend && (plan.Next is not { } other || other != look);
        meters.Late(now - Keys.DueAt(due));
        round.Add(new Letters(id, messages, books, isOurs ? look : null, wall.GetTimestamp()));
    }

    /// <summary>Sends what is for one member, one message after the other.</summary>
    private async Task SendAsync(Desk desk, Letters letters, Instant now, CancellationToken cancellationToken)
    {
        for (var index = 0; index < letters.Messages.Count; index++)
        {
            var look = index == letters.Messages.Count - 1 ? letters.Look : null;
            try
            {
                await RecordAsync(desk, await SendAsync(desk, letters, letters.Messages[index], now, cancellationToken) with { Look = look }, now);
            }
            catch (Exception exception)
            {
                // Whatever it was, the claim stands until it is abandoned: the message is not lost, and nobody else's waits for it.
                NotServed(desk.Records.Community.Value, letters.To.Value, exception);
            }
        }
    }

    private async Task<Sent> SendAsync(Desk desk, Letters letters, IReadOnlyList<Delivery> claimed, Instant now, CancellationToken cancellationToken)
    {
        var (words, sending, senseless) = (new List<Spoken>(), new List<Delivery>(), new List<Delivery>());
        Member? member;
        using (await desk.EnterAsync())
        {
            member = await desk.Records.ReceiverAsync(letters.To, CancellationToken.None);
            foreach (var delivery in claimed)
            {
                if (member is not null && await NoticeWords.OfAsync(desk.Records, member, delivery, CancellationToken.None) is { } spoken)
                {
                    words.Add(spoken);
                    sending.Add(delivery);
                }
                else
                {
                    senseless.Add(delivery);
                }
            }
        }
        if (sending.Count == 0)
            return new Sent(letters.To, sending, null, senseless);
        // Too late, or to be stopped: nobody has seen it, so it waits as before.
        if (cancellationToken.IsCancellationRequested || wall.GetElapsedTime(letters.ClaimedAt) > Patience)
            return new Sent(letters.To, sending, null, senseless);

        var outcome = await SayAsync(member!, letters, NoticeWords.Merged(words, TextsIn.Of(member!.Language)), sending[0]);
        if (outcome.Kind == OutcomeKind.Failed)
            NotSent(letters.To.Value, outcome.Reason);
        return new Sent(letters.To, sending, outcome, senseless);
    }

    /// <summary>Says it at the preferred address, or at the next one that can be reached.</summary>
    private async Task<Outcome> SayAsync(Member member, Letters letters, Spoken spoken, Delivery about)
    {
        var outcome = new Outcome(OutcomeKind.NoConversation);
        foreach (var address in member.Addresses)
        {
            using var lane = await lanes.EnterAsync(address, CancellationToken.None);
            if (spoken.Card is { Choices.Count: > 0 } card)
            {
                spoken = spoken with { OfferId = ShortId.Of(5, about.Key, $"{about.Attempts}") };
                await OfferAsync(letters, address, Offer.Of(spoken.OfferId, card, ofDialog: false, spoken.Asks, opensForms: true));
            }
            using var limit = new CancellationTokenSource(SendCall, wall);
            outcome = await voice.SayAsync(address, spoken, turn: null, limit.Token);
            if (outcome is { IsPassing: true, RetryAfter: { } patience })
                rates.Pause(address, patience.ToTimeSpan());
            if (!outcome.IsLasting)
                return outcome;
        }
        return outcome;
    }

    private async Task OfferAsync(Letters letters, Address address, Offer offer)
    {
        var book = letters.BookOf(address);
        for (var written = false; !written; book = null)
        {
            book ??= await shelf.OpenBookAsync(address, CancellationToken.None);
            book.Person = book.Person.Offering(offer);
            written = await book.WriteAsync(offer.Id, [], CancellationToken.None);
        }
    }

    /// <summary>Records an outcome as soon as the desk is free, together with those that came meanwhile: the message is out, so it must be written whoever else writes.</summary>
    private async Task RecordAsync(Desk desk, Sent sent, Instant now)
    {
        desk.Basket.Enqueue(sent);
        using var place = await desk.EnterAsync();
        while (!desk.Basket.IsEmpty)
        {
            var together = new List<Sent>();
            try
            {
                while (desk.Records.Changes <= MostRowsOfClaims && desk.Basket.TryDequeue(out var next))
                {
                    together.Add(next);
                    await RecordAsync(desk.Records, next, now);
                }
                await desk.Records.WriteAsync(wakes, CancellationToken.None);
            }
            catch (Exception)
            {
                // Somebody wrote in between, most likely. Whatever it was: read again, and each for itself.
                desk.Renew();
                foreach (var one in together)
                    await RecordAloneAsync(desk.Rows, desk.Records.Community, one, now);
            }
            foreach (var one in together)
                meters.Delivered(one);
        }
    }

    private async Task RecordAloneAsync(IRowStore rows, CommunityId community, Sent sent, Instant now)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var records = new CommunityRecords(rows, community);
                await RecordAsync(records, sent, now);
                await records.WriteAsync(wakes, CancellationToken.None);
                return;
            }
            catch (RowConflictException) when (attempt < MostTries)
            {
                // Somebody else wrote first: again.
            }
            catch (Exception) when (attempt < MostTries)
            {
                // An outage of the store: it has most of a minute to come back.
                await Task.Delay(TimeSpan.FromMilliseconds(250 * attempt), wall);
            }
            catch (Exception exception)
            {
                NotServed(community.Value, sent.To.Value, exception);
                return;
            }
        }
    }

    private static async Task RecordAsync(CommunityRecords records, Sent sent, Instant now)
    {
        foreach (var delivery in sent.Senseless)
            await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Overtaken), now, CancellationToken.None);
        foreach (var delivery in sent.Deliveries)
        {
            var stored = await records.FindAsync<Delivery>(delivery.Key, CancellationToken.None) ?? delivery;
            if (sent.Outcome is not { } outcome)
            {
                records.Put(stored with { State = DeliveryState.Waiting });
                records.LookAt(Subject.MailboxOf(sent.To), now);
            }
            else if (outcome.IsPassing && stored.Attempts < MostAttempts)
            {
                var later = now + (outcome.RetryAfter ?? RetryLater);
                records.Put(stored with { State = DeliveryState.Waiting, NotBefore = later, Outcome = outcome });
                records.LookAt(Subject.MailboxOf(sent.To), later);
            }
            else
            {
                await Ledger.DoneAsync(records, stored, outcome, now, CancellationToken.None);
            }
        }
        if (sent.Outcome is { Kind: OutcomeKind.Sent })
            await Ledger.CountAsync(records, sent.To, sent.Deliveries, now, CancellationToken.None);
        if (sent.Look is { } look)
            records.NoLook(Subject.MailboxOf(sent.To), look);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery to {Member} failed: {Reason}")]
    private partial void NotSent(string member, string? reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Serving {Subject} of {Community} failed")]
    private partial void NotServed(string community, string subject, Exception exception);
}
