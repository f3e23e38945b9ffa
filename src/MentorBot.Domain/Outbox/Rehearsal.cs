using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>Those who are written to in a rehearsal: what they get, and what they do then.</summary>
public interface IAudience : IReach
{
    /// <summary>Whether a delivery still makes sense at the moment it would be sent.</summary>
    Task<bool> MakesSenseAsync(IRecords copy, Member to, Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Takes one message.</summary>
    Outcome Take(Member to, IReadOnlyList<Delivery> message, Instant now);

    /// <summary>Answers it, or not.</summary>
    Task AnswerAsync(IRecords copy, Member to, Delivery delivery, Instant now, CancellationToken cancellationToken);
}

/// <summary>
/// The programme's clock and outbox on records in memory: the same rules, the same plan, the same consequences. What the host adds
/// is storage, claims and channels.
/// </summary>
public sealed class Rehearsal(RehearsalRecords records, IAudience audience)
{
    /// <summary>Lets time pass, one due thing after the other; each step's moment is told to <paramref name="watch"/>.</summary>
    /// <param name="from">Nothing happens before this moment.</param>
    /// <param name="until">The last moment that counts.</param>
    /// <param name="watch">Called after each step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(Instant from, Instant until, Action<Instant, Subject>? watch, CancellationToken cancellationToken)
    {
        while (records.TryNext(until, out var subject, out var due))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = Instant.Max(due, from);
            if (subject.Kind == Subject.MailboxKind)
                await ServeAsync(new MemberId(subject.Id), now, cancellationToken);
            else
                await Clockwork.LookAsync(records, subject, audience, now, cancellationToken);
            watch?.Invoke(now, subject);
        }
    }

    private async Task ServeAsync(MemberId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<Mailbox>(id.Value, cancellationToken) is not { } mailbox)
            return;
        var waiting = new List<Delivery>();
        foreach (var about in mailbox.Waiting)
        {
            if (await records.FindAsync<Delivery>(Delivery.KeyOf(id, about), cancellationToken) is { State: not DeliveryState.Done } delivery)
                waiting.Add(delivery);
        }
        if (await records.ReceiverAsync(id, cancellationToken) is not { State: not MemberState.Left } member)
        {
            foreach (var delivery in waiting)
                await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Overtaken), now, cancellationToken);
            return;
        }
        var plan = OutboxPlan.For(member, waiting, mailbox, await records.CommunityAsync(cancellationToken), dialogTouchedAt: null, now);
        foreach (var delivery in plan.Overtaken)
            await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Overtaken), now, cancellationToken);
        if (plan.Next is { } next)
            records.LookAt(Subject.MailboxOf(id), next);
        foreach (var prompt in plan.Prompts)
            await SendAsync(member, [prompt], now, cancellationToken);
        if (plan.Merged.Count > 0)
            await SendAsync(member, plan.Merged, now, cancellationToken);
    }

    private async Task SendAsync(Member member, IReadOnlyList<Delivery> several, Instant now, CancellationToken cancellationToken)
    {
        var sending = new List<Delivery>();
        foreach (var delivery in several)
        {
            if (await audience.MakesSenseAsync(records, member, delivery, cancellationToken))
                sending.Add(delivery);
            else
                await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Overtaken), now, cancellationToken);
        }
        if (sending.Count == 0)
            return;
        var outcome = audience.Take(member, sending, now);
        foreach (var delivery in sending)
            await Ledger.DoneAsync(records, delivery, outcome, now, cancellationToken);
        if (outcome.Kind != OutcomeKind.Sent)
            return;
        await Ledger.CountAsync(records, member.Id, sending, now, cancellationToken);
        foreach (var delivery in sending)
            await audience.AnswerAsync(records, member, delivery, now, cancellationToken);
    }
}
