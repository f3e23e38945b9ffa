using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Domain.Tests.Year;
using NodaTime;

namespace MentorBot.Domain.Tests.Pairing;

/// <summary>DESIGN §5: what is larger than a batch is rows with progress, gone on with after a crash.</summary>
public sealed class A_round_of_many
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);
    private readonly RehearsalRecords _records = new(new CommunityId("notebook"));

    [Fact]
    public async Task Stands_in_rows_that_fit_a_batch_and_asks_a_dozen_mentors_at_a_time()
    {
        var members = People(mentees: 1_200, mentors: 700);
        var round = await FoundAsync(members);

        Assert.Equal((1_200, 0, 3), (round.PairCount, round.LeftCount, round.PartCount));
        var (pairs, left) = await _records.PartsAsync(round, CancellationToken.None);
        Assert.Equal((1_200, 0), (pairs.Select(pair => pair.Mentee).Distinct().Count(), left.Count));

        _records.Put(round with { Confirmed = true });
        for (var steps = 0; await RoundAsync() is { IsAsking: true } before; steps++)
        {
            await Clockwork.LookAsync(_records, Subject.ConfirmedRound, new Nobody(), Now, CancellationToken.None);
            Assert.InRange((await RoundAsync()).Proposed - before.Proposed, 1, 12);
            Assert.True(steps < 200);
        }
        Assert.Equal(1_200, (await _records.OpenPairsAsync(CancellationToken.None)).Count);
        Assert.All(await _records.MembersAsync(CancellationToken.None), member => Assert.InRange(member.Mentoring.Count, 0, 2));

        // Looking once too often is harmless, and so is a crash that left the row of the clock where it was.
        await Clockwork.LookAsync(_records, Subject.ConfirmedRound, new Nobody(), Now, CancellationToken.None);
        Assert.Equal(1_200, (await _records.OpenPairsAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task Leaves_no_row_of_a_longer_one_before()
    {
        await FoundAsync(People(mentees: 1_200, mentors: 0));
        Assert.Equal(3, (await _records.ListAsync<RoundPart>("", CancellationToken.None)).Count);
        var round = await FoundAsync(People(mentees: 3, mentors: 1));
        Assert.Single(await _records.ListAsync<RoundPart>("", CancellationToken.None));
        Assert.Equal((2, 1), (round.PairCount, round.LeftCount));
    }

    [Fact]
    public async Task Is_found_by_the_clock_and_announced()
    {
        foreach (var member in People(mentees: 40, mentors: 20))
            _records.Put(member);
        Settle();
        RoundBook.Begin(_records, RoundWishes.None, new MemberId("mentor0"), Now);
        await Clockwork.LookAsync(_records, Subject.ConfirmedRound, new Nobody(), Now, CancellationToken.None);

        Assert.Equal((false, 40), ((await RoundAsync()).Computing, (await RoundAsync()).PairCount));
        Assert.NotNull(await _records.FindAsync<Delivery>(Delivery.KeyOf(new MemberId("mentor0"), new Notice.RoundReady(Now.ToUnixTimeSeconds()).About), CancellationToken.None));
    }

    [Fact]
    public async Task Is_not_found_once_it_was_stopped()
    {
        Settle();
        RoundBook.Begin(_records, RoundWishes.None, new MemberId("mentor0"), Now);
        _records.Put(await RoundAsync() with { Computing = false });
        await Clockwork.LookAsync(_records, Subject.ConfirmedRound, new Nobody(), Now, CancellationToken.None);
        Assert.Null((await RoundAsync()).Numbers);
    }

    [Fact]
    public void Costs_what_a_wish_takes_away_and_never_gains_by_it()
    {
        var dice = new Random(5);
        for (var seed = 0; seed < 40; seed++)
        {
            var members = People(mentees: 8, mentors: 5, seed);
            var free = Matching.Find(members, Here, Now);
            var couple = new Couple(new MemberId($"mentor{dice.Next(5)}"), new MemberId($"mentee{dice.Next(8)}"));
            foreach (var wishes in new[] { RoundWishes.None.Keep(couple), RoundWishes.None.Forbid(couple), RoundWishes.None.LeaveOut(couple.Mentor), RoundWishes.None.LeaveOut(couple.Mentee) })
            {
                var bound = Matching.Find(members, Here, Now, wishes);
                Assert.True(bound.Pairs.Count < free.Pairs.Count || (bound.Pairs.Count == free.Pairs.Count && bound.Numbers.Total <= free.Numbers.Total));
                Assert.Equal(wishes.Kept.Count == 1, wishes.Kept.Count == 1 && bound.Pairs.Any(pair => new Couple(pair.Mentor, pair.Mentee) == couple));
                Assert.DoesNotContain(bound.Pairs, pair => wishes.Forbidden.Contains(new Couple(pair.Mentor, pair.Mentee)) || wishes.Without.Contains(pair.Mentor) || wishes.Without.Contains(pair.Mentee));
                Assert.Equal(8, bound.Pairs.Count + bound.Left.Count);
            }
            // Wishes that the best round grants anyway cost nothing.
            var granted = free.Pairs[0];
            Assert.Equal(free.Numbers.Total, Matching.Find(members, Here, Now, RoundWishes.None.Keep(new Couple(granted.Mentor, granted.Mentee))).Numbers.Total);
        }
    }

    [Fact]
    public void Spreads_the_work_where_load_costs_points()
    {
        // Grace fits everybody best and has one already; Max fits a little less.
        Member Mentor(string id, int years, params PairId[] has) => new(new MemberId(id), id, Language.English, "UTC") { Roles = Roles.Mentor, Years = years, OwnCapacity = 9, Mentoring = has };
        Member Mentee(string id) => new(new MemberId(id), id, Language.English, "UTC") { Roles = Roles.Mentee };
        Member[] members = [Mentor("grace", 8, new PairId("1")), Mentor("max", 3), Mentee("ada"), Mentee("ben"), Mentee("eve"), Mentee("joe")];
        int OfGrace(int load) => Matching.Find(members, Here with { Settings = Here.Settings with { Weights = Here.Settings.Weights with { Load = load } } }, Now).Pairs.Count(pair => pair.Mentor.Value == "grace");

        Assert.Equal(4, OfGrace(load: 0));
        Assert.Equal(3, OfGrace(load: 2)); // Grace's next are worth 8 less 2, 4, 6, 8; those of Max 3 less 0, 2, 4, 6
        Assert.Equal(2, OfGrace(load: 4));
        Assert.Equal(2, OfGrace(load: 100)); // three each in the end, Grace's one of before included
    }

    private static readonly Community Here = new(new CommunityId("town"), new JoinCode("ABCDEF"), Language.English, Now);

    private static Member[] People(int mentees, int mentors, int seed = 1)
    {
        var dice = new Random(seed);
        T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[dice.Next(Enum.GetValues<T>().Length)];
        Member Someone(string id, Roles role) => new(new MemberId(id), id, Language.English, "UTC") { Roles = role, Family = Any<CareerFamily>(), Wants = [Any<Standard>()], Offers = [Any<Standard>()], WaitingSince = Now, Years = dice.Next(9) };
        return [.. Enumerable.Range(0, mentees).Select(at => Someone($"mentee{at}", Roles.Mentee)), .. Enumerable.Range(0, mentors).Select(at => Someone($"mentor{at}", Roles.Mentor))];
    }

    private async Task<Round> FoundAsync(Member[] members)
    {
        Settle();
        foreach (var member in members)
            _records.Put(member);
        return await RoundBook.KeepAsync(_records, Matching.Find(members, Here, Now), Now, new MemberId("mentor0"), RoundWishes.None, CancellationToken.None);
    }

    private void Settle() => _records.Put(Here with { Id = _records.Community });

    private async Task<Round> RoundAsync() => (await _records.RoundAsync(CancellationToken.None))!;

    private sealed class Nobody : IReach
    {
        public Task<Outcome> OpenAsync(Member member, CancellationToken cancellationToken) => Task.FromResult(Outcome.Sent);
    }
}
