using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Outbox;

/// <summary>Only what waits stands in it: a list that grows for years would be read at every message.</summary>
public sealed class The_mailbox
{
    private static readonly MemberId Ada = new("ada");

    [Fact]
    public async Task forgets_what_has_been_overtaken()
    {
        var (records, now) = (new RehearsalRecords(new CommunityId("local")), Instant.FromUtc(2026, 9, 14, 15, 0));
        Notice[] notices = [new Notice.CheckInAsk(new PairId("pair"), 1, Reminder: true), new Notice.FinishProfile()];
        foreach (var notice in notices)
            await records.SendAsync(Delivery.Scheduled(Ada, notice, Priority.Reminder, now, expires: null), CancellationToken.None);

        await records.OvertakeAsync(Ada, notices[0].About, CancellationToken.None);

        Assert.Equal([notices[1].About], (await records.FindAsync<Mailbox>(Ada.Value, CancellationToken.None))!.Waiting);
        Assert.Equal(OutcomeKind.Overtaken, (await records.FindAsync<Delivery>(Delivery.KeyOf(Ada, notices[0].About), CancellationToken.None))!.Outcome!.Kind);
    }
}
