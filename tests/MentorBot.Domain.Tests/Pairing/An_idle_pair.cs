using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Pairing;

/// <summary>A pair without any sign is closed when both have had their notice, and a week to answer it.</summary>
public sealed class An_idle_pair
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 9, 14, 15, 0);
    private static readonly PairId Id = new("pair");
    private readonly RehearsalRecords _records = new(new CommunityId("town"));

    [Fact]
    public async Task waits_for_the_one_whose_notice_could_not_go_out_yet()
    {
        _records.Put(new Community(_records.Community, new JoinCode("ABCDEF"), Language.English, Begin));
        _records.Put(new Pair(Id, new MemberId("grace"), new MemberId("ada"), Begin) { State = PairState.Active, ActiveAt = Begin, Opened = true, MentorTold = true, MenteeTold = true });
        _records.Put(new Member(new MemberId("grace"), "Grace", Language.English, "America/Chicago") { Roles = Roles.Mentor, Mentoring = [Id] });
        _records.Put(new Member(new MemberId("ada"), "Ada", Language.English, "America/Chicago") { Roles = Roles.Mentee, Seat = Id });

        Assert.Equal(PairState.Active, await StateOnAsync(91));
        await ToldAsync("grace", day: 91);
        // Ada's week was full of other messages; hers comes on day 100.
        Assert.Equal(PairState.Active, await StateOnAsync(99));
        await ToldAsync("ada", day: 100);
        Assert.Equal(PairState.Active, await StateOnAsync(106));
        Assert.Equal(PairState.Closed, await StateOnAsync(108));
    }

    private async Task<PairState> StateOnAsync(int day)
    {
        await PairClock.LookAsync(_records, await PairAsync(), Begin + Duration.FromDays(day), CancellationToken.None);
        return (await PairAsync()).State;
    }

    private async Task ToldAsync(string name, int day)
    {
        var notice = (await _records.ListAsync<Delivery>($"{name}/", CancellationToken.None)).Single(delivery => delivery.Notice is Notice.ClosingSoon);
        await Ledger.DoneAsync(_records, notice, Outcome.Sent, Begin + Duration.FromDays(day), CancellationToken.None);
    }

    private async Task<Pair> PairAsync() => (await _records.PairAsync(Id, CancellationToken.None))!;
}
