using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Domain.Communities;

/// <summary>The questions that rules ask of a community's records.</summary>
public static class Recall
{
    /// <summary>The community itself.</summary>
    /// <exception cref="InvalidOperationException">There is none: a caller opened records of a community that was never made.</exception>
    public static async ValueTask<Community> CommunityAsync(this IRecords records, CancellationToken cancellationToken) =>
        await records.FindAsync<Community>("", cancellationToken) ?? throw new InvalidOperationException($"There is no community {records.Community}.");

    /// <summary>One member.</summary>
    public static ValueTask<Member?> MemberAsync(this IRecords records, MemberId id, CancellationToken cancellationToken) => records.FindAsync<Member>(id.Value, cancellationToken);

    /// <summary>All members who have not left.</summary>
    public static async ValueTask<IReadOnlyList<Member>> MembersAsync(this IRecords records, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<Member>("", cancellationToken)).Where(member => member.State != MemberState.Left)];

    /// <summary>One pair.</summary>
    public static ValueTask<Pair?> PairAsync(this IRecords records, PairId id, CancellationToken cancellationToken) => records.FindAsync<Pair>(id.Value, cancellationToken);

    /// <summary>All pairs that are not closed.</summary>
    public static async ValueTask<IReadOnlyList<Pair>> OpenPairsAsync(this IRecords records, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<Pair>("", cancellationToken)).Where(pair => pair.IsOpen)];

    /// <summary>The open pairs of one member, the mentor's first.</summary>
    public static async ValueTask<IReadOnlyList<Pair>> PairsOfAsync(this IRecords records, Member member, CancellationToken cancellationToken)
    {
        var pairs = new List<Pair>();
        foreach (var id in member.Seat is { } seat ? [seat, .. member.Mentoring] : member.Mentoring)
        {
            if (await records.PairAsync(id, cancellationToken) is { } pair)
                pairs.Add(pair);
        }
        return pairs;
    }

    /// <summary>Those who run the programme and have joined.</summary>
    public static async ValueTask<IReadOnlyList<Member>> CoordinatorsAsync(this IRecords records, CancellationToken cancellationToken) =>
        [.. (await records.MembersAsync(cancellationToken)).Where(member => member.RunsProgramme)];

    /// <summary>The check-in of one step.</summary>
    public static ValueTask<CheckIn?> CheckInAsync(this IRecords records, PairId pair, int step, CancellationToken cancellationToken) =>
        records.FindAsync<CheckIn>(CheckIn.KeyOf(pair, step), cancellationToken);

    /// <summary>Puts a delivery into the outbox and asks the clock to serve it. One that is about the same thing is there once, whatever became of it.</summary>
    public static async ValueTask SendAsync(this IRecords records, Delivery delivery, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<Delivery>(delivery.Key, cancellationToken) is not null)
            return;
        records.Put(delivery);
        var mailbox = await records.FindAsync<Mailbox>(delivery.To.Value, cancellationToken) ?? new Mailbox(delivery.To);
        records.Put(mailbox with { Waiting = [.. mailbox.Waiting, delivery.About] });
        records.LookAt(Subject.MailboxOf(delivery.To), delivery.DueAt);
    }

    /// <summary>What has not gone out yet about a matter is settled: it is recorded as overtaken.</summary>
    public static async ValueTask OvertakeAsync(this IRecords records, MemberId to, string about, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<Delivery>(Delivery.KeyOf(to, about), cancellationToken) is { State: DeliveryState.Waiting } delivery)
        {
            records.Put(delivery with { State = DeliveryState.Done, Outcome = new Outcome(OutcomeKind.Overtaken) });
            await Ledger.TakeOutAsync(records, delivery, cancellationToken);
        }
    }
}
