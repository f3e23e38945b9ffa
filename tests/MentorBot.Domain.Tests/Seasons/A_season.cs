using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Domain.Seasons;
using NodaTime;

namespace MentorBot.Domain.Tests.Seasons;

public sealed class A_season
{
    private static readonly Instant May = Instant.FromUtc(2027, 5, 31, 15, 0);
    private static readonly LocalDate End = new(2027, 6, 11);

    [Theory]
    [InlineData(SeasonWish.GoOn, SeasonWish.GoOn, true)]
    [InlineData(SeasonWish.GoOn, SeasonWish.Open, true)] // the other one has not answered: nobody is dropped for that
    [InlineData(SeasonWish.GoOn, SeasonWish.Close, false)]
    [InlineData(SeasonWish.Open, SeasonWish.Mentor, false)]
    [InlineData(SeasonWish.Open, SeasonWish.Open, false)] // nobody was promised anything
    public async Task closed_by_hand_keeps_those_together_who_go_on_and_does_not_pair_the_others_again(SeasonWish mentorWish, SeasonWish menteeWish, bool goesOn)
    {
        var records = Town(pair => pair with { SeasonAsked = End, MentorWish = mentorWish, MenteeWish = menteeWish });

        await CloseAsync(records);

        var pair = (await records.PairAsync(new PairId("pair"), CancellationToken.None))!;
        Assert.Equal(goesOn ? PairState.Active : PairState.Closed, pair.State);
        Assert.Equal(goesOn ? null : EndReason.SeasonEnded, pair.Reason);
        var thanked = (await records.ListAsync<Delivery>("", CancellationToken.None)).Where(delivery => delivery.Notice is Notice.SeasonEnded).Select(delivery => delivery.To.Value);
        Assert.Equal(goesOn ? [] : ["ada", "grace"], thanked.Order());

        // For three months a round does not bring the same two together; a coordinator who asks for it may.
        var (mentor, mentee) = (await Anew(records, "grace"), await Anew(records, "ada"));
        var community = await records.CommunityAsync(CancellationToken.None);
        Assert.Empty(Matching.Find([mentor, mentee], community, May).Pairs);
        Assert.Empty(Matching.Find([mentor, mentee], community, May + Duration.FromDays(91)).Pairs);
        if (!goesOn)
            Assert.Single(Matching.Find([mentor, mentee], community, May + Duration.FromDays(92)).Pairs);
        if (!goesOn)
            Assert.Null(PairingRules.WhyNot(mentor, mentee with { Roles = Roles.Mentee }, community, May, asked: true));
    }

    [Fact]
    public async Task lets_a_pair_that_goes_on_rest_until_the_next_one()
    {
        var records = Town(pair => pair with { SeasonAsked = End, MentorWish = SeasonWish.GoOn, MenteeWish = SeasonWish.GoOn, LastMetAt = May });
        await CloseAsync(records);

        // A hundred days: long enough for a check-in, a survey and the notice of an idle pair.
        await PairClock.LookAsync(records, (await records.PairAsync(new PairId("pair"), CancellationToken.None))!, May + Duration.FromDays(100), CancellationToken.None);
        Assert.Empty(await records.ListAsync<Delivery>("", CancellationToken.None));

        Assert.Null(SeasonFlow.Start(records, await records.CommunityAsync(CancellationToken.None), May + Duration.FromDays(100)));
        foreach (var name in new[] { "grace", "ada" })
            await MemberRules.ResumeAsync(records, (await records.MemberAsync(new MemberId(name), CancellationToken.None))!, May + Duration.FromDays(101), CancellationToken.None);
        await PairClock.LookAsync(records, (await records.PairAsync(new PairId("pair"), CancellationToken.None))!, May + Duration.FromDays(101), CancellationToken.None);
        var asked = (await records.ListAsync<Delivery>("", CancellationToken.None)).Select(delivery => delivery.Notice.GetType()).ToHashSet();
        Assert.Contains(typeof(Notice.CheckInAsk), asked);
        Assert.DoesNotContain(typeof(Notice.ClosingSoon), asked);
    }

    private static async Task CloseAsync(RehearsalRecords records)
    {
        Assert.Null(SeasonFlow.Close(records, await records.CommunityAsync(CancellationToken.None), May));
        for (var steps = 0; steps < 3; steps++)
            await SeasonFlow.ContinueAsync(records, May, CancellationToken.None);
        Assert.All(await records.MembersAsync(CancellationToken.None), member => Assert.Equal(MemberState.Paused, member.State));
    }

    private static async Task<Member> Anew(RehearsalRecords records, string name) =>
        (await records.MemberAsync(new MemberId(name), CancellationToken.None))! with { State = MemberState.Active, Approved = true, Roles = name == "ada" ? Roles.Mentee : Roles.Mentor };

    private static RehearsalRecords Town(Func<Pair, Pair> with)
    {
        var records = new RehearsalRecords(new CommunityId("town"));
        records.Put(new Community(records.Community, new JoinCode("ABCDEF"), Language.English, May) { Settings = new CommunitySettings { SeasonEnd = End } });
        var pair = with(new Pair(new PairId("pair"), new MemberId("grace"), new MemberId("ada"), May) { State = PairState.Active, ActiveAt = May, Opened = true, MentorTold = true, MenteeTold = true });
        records.Put(pair);
        records.Put(new Member(pair.Mentor, "Grace", Language.English, "America/Chicago") { Roles = Roles.Mentor, ProfileFinished = true, Addresses = [new Address("web", "page", "g")], Mentoring = [pair.Id] });
        records.Put(new Member(pair.Mentee, "Ada", Language.English, "America/Chicago") { Roles = pair.MenteeWish == SeasonWish.Mentor ? Roles.Mentee | Roles.Mentor : Roles.Mentee, ProfileFinished = true, Addresses = [new Address("web", "page", "a")], Seat = pair.Id });
        return records;
    }
}
