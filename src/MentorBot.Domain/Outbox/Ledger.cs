using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>How the end of a delivery is written down: by whoever sends for real, and by a rehearsal.</summary>
public static class Ledger
{
    /// <summary>Records an outcome that will not change any more, and what follows from it.</summary>
    public static async Task DoneAsync(IRecords records, Delivery delivery, Outcome outcome, Instant now, CancellationToken cancellationToken)
    {
        records.Put(delivery with { State = DeliveryState.Done, Outcome = outcome, SentAt = outcome.Kind == OutcomeKind.Sent ? now : null });
        await TakeOutAsync(records, delivery, cancellationToken);
        await NoticeFollowUp.AfterAsync(records, delivery, outcome, now, cancellationToken);
    }

    /// <summary>Takes what is over out of the mailbox: only what waits stands there.</summary>
    internal static async Task TakeOutAsync(IRecords records, Delivery delivery, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<Mailbox>(delivery.To.Value, cancellationToken) is { } mailbox)
            records.Put(mailbox with { Waiting = [.. mailbox.Waiting.Where(about => about != delivery.About)] });
    }

    /// <summary>Counts one message, of one or several deliveries, that went out.</summary>
    public static async Task CountAsync(IRecords records, MemberId to, IReadOnlyList<Delivery> sent, Instant now, CancellationToken cancellationToken)
    {
        var scheduled = sent.Where(delivery => delivery.Urgency == Urgency.Scheduled).ToArray();
        if (scheduled.Length > 0 && await records.FindAsync<Mailbox>(to.Value, cancellationToken) is { } mailbox)
            records.Put(mailbox.After(now, digest: scheduled.Any(delivery => delivery.Priority == Priority.Digest), counts: scheduled.Any(delivery => delivery.Priority != Priority.Digest)));
    }
}
