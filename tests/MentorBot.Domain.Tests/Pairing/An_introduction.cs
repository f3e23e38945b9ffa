using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Domain.Tests.Year;
using NodaTime;

namespace MentorBot.Domain.Tests.Pairing;

/// <summary>DESIGN §4: both conversations are opened first, then both are told; nobody stays half introduced.</summary>
public sealed class An_introduction
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);
    private static readonly PairId Id = new("pair");
    private readonly RehearsalRecords _records = new(new CommunityId("town"));
    private readonly Member _mentor = new(new MemberId("grace"), "Grace", Language.English, "America/Chicago") { Roles = Roles.Mentor, Mentoring = [Id], Addresses = [new Address("web", "page", "grace")] };
    private readonly Member _mentee = new(new MemberId("ada"), "Ada", Language.English, "America/Chicago") { Roles = Roles.Mentee, Seat = Id, WaitingSince = Now, Addresses = [new Address("web", "page", "ada")] };

    public An_introduction()
    {
        _records.Put(new Community(_records.Community, new JoinCode("ABCDEF"), Language.English, Now));
        _records.Put(_mentor);
        _records.Put(_mentee);
        _records.Put(new Pair(Id, _mentor.Id, _mentee.Id, Now) { State = PairState.Introducing });
    }

    [Fact]
    public async Task Tells_both_once_both_conversations_are_open()
    {
        await LookAsync();
        Assert.Equal(["ada", "grace"], await WaitingAsync());
        await SentAsync(_mentor, OutcomeKind.Sent);
        Assert.Equal(PairState.Introducing, (await PairAsync()).State);
        await SentAsync(_mentee, OutcomeKind.Sent);
        Assert.Equal(PairState.Active, (await PairAsync()).State);
    }

    [Theory]
    [InlineData("grace")] // the mentor blocked the bot
    [InlineData("ada")] // the mentee did
    public async Task Tells_nobody_when_one_of_the_two_cannot_be_opened(string missing)
    {
        await LookAsync(missing);
        Assert.Empty(await WaitingAsync());
        await IsOverAsync(missing);
    }

    [Theory]
    [InlineData(OutcomeKind.Blocked)]
    [InlineData(OutcomeKind.LeftWorkspace)]
    [InlineData(OutcomeKind.NoConversation)]
    [InlineData(OutcomeKind.Failed)]
    public async Task Is_corrected_kindly_for_whoever_was_told_when_the_other_message_fails(OutcomeKind failure)
    {
        await LookAsync();
        await SentAsync(_mentor, OutcomeKind.Sent);
        await SentAsync(_mentee, failure);
        await IsOverAsync("ada");
        Assert.NotNull(await _records.FindAsync<Delivery>(Delivery.KeyOf(_mentor.Id, new Notice.Correction(Id).About), CancellationToken.None));
        Assert.Null(await _records.FindAsync<Delivery>(Delivery.KeyOf(_mentee.Id, new Notice.Correction(Id).About), CancellationToken.None));
    }

    [Fact]
    public async Task Corrects_nobody_who_was_not_told()
    {
        await LookAsync();
        await SentAsync(_mentee, OutcomeKind.Blocked);
        await SentAsync(_mentor, OutcomeKind.Overtaken);
        await IsOverAsync("ada");
        Assert.Null(await _records.FindAsync<Delivery>(Delivery.KeyOf(_mentor.Id, new Notice.Correction(Id).About), CancellationToken.None));
    }

    [Fact]
    public async Task That_failed_is_nobodys_no()
    {
        await LookAsync("ada");
        var community = await _records.CommunityAsync(CancellationToken.None);
        var (mentor, mentee) = ((await _records.MemberAsync(_mentor.Id, CancellationToken.None))!, (await _records.MemberAsync(_mentee.Id, CancellationToken.None))!);
        Assert.Null(PairingRules.WhyNot(mentor, mentee with { Unreachable = false }, community, Now));
    }

    private Task LookAsync(string? missing = null) => Clockwork.LookAsync(_records, Subject.Of(Id), new Reach(missing), Now, CancellationToken.None);

    private async Task<Pair> PairAsync() => (await _records.PairAsync(Id, CancellationToken.None))!;

    private async Task SentAsync(Member to, OutcomeKind outcome)
    {
        var delivery = (await _records.FindAsync<Delivery>(Delivery.KeyOf(to.Id, new Notice.Introduction(Id).About), CancellationToken.None))!;
        await NoticeFollowUp.AfterAsync(_records, delivery, new Outcome(outcome), Now, CancellationToken.None);
    }

    private async Task<IEnumerable<string>> WaitingAsync() => (await _records.ListAsync<Mailbox>("", CancellationToken.None)).Where(mailbox => mailbox.Waiting.Count > 0).Select(mailbox => mailbox.Member.Value);

    private async Task IsOverAsync(string missing)
    {
        var pair = await PairAsync();
        Assert.Equal((PairState.Closed, EndReason.NotReached, missing), (pair.State, pair.Reason!.Value, pair.NotReached!.Value.Value));
        Assert.Empty((await _records.MemberAsync(_mentor.Id, CancellationToken.None))!.Mentoring);
        var mentee = (await _records.MemberAsync(_mentee.Id, CancellationToken.None))!;
        Assert.Null(mentee.Seat);
        Assert.Equal(Now, mentee.WaitingSince);
    }

    private sealed class Reach(string? missing) : IReach
    {
        public Task<Outcome> OpenAsync(Member member, CancellationToken cancellationToken) =>
            Task.FromResult(member.Id.Value == missing ? new Outcome(OutcomeKind.Blocked) : Outcome.Sent);
    }
}
