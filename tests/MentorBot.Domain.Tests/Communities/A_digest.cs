using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;
using Outcome = MentorBot.Domain.Outbox.Outcome;

namespace MentorBot.Domain.Tests.Communities;

public sealed class A_digest
{
    // Monday, 10:00 where they live: both have office hours.
    private static readonly Instant Monday = Instant.FromUtc(2026, 9, 14, 15, 0);

    [Fact]
    public async Task tells_a_matter_once_that_is_raised_at_the_very_moment_of_sending()
    {
        var (records, audience) = Town();
        Raise(records, 0, Monday);
        await audience.RunAsync(Monday);
        Assert.Equal([(0, "cora"), (0, "dora")], audience.Told);

        Raise(records, 1, Monday);
        await audience.RunAsync(Monday + Duration.FromDays(3));
        Assert.Equal([(0, "cora"), (0, "dora"), (1, "cora"), (1, "dora")], audience.Told);
    }

    [Fact]
    public void loses_nothing_and_tells_nothing_twice_whenever_matters_are_raised() => Prop.ForAll(
        Arb.From(Gen.NonEmptyListOf(from minutes in Gen.Elements(0, 0, 1, 60, 720, 1440, 1441) select minutes)), waits =>
        {
            var (records, audience) = Town();
            var now = Monday;
            foreach (var (number, wait) in waits.Index())
            {
                now += Duration.FromMinutes(wait);
                Raise(records, number, now);
                // Sometimes it is sent in between, sometimes several are raised before.
                if (number % 2 == 0)
                    audience.RunAsync(now).GetAwaiter().GetResult();
            }
            audience.RunAsync(now + Duration.FromDays(5)).GetAwaiter().GetResult();
            Assert.Equal(waits.Index().SelectMany(each => new[] { (each.Index, "cora"), (each.Index, "dora") }).Order(), audience.Told.Order());
            Assert.All(audience.Days.CountBy(day => day), day => Assert.Equal(1, day.Value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public async Task leaves_out_what_has_been_settled_before_it_goes_out()
    {
        var (records, audience) = Town();
        var evening = Monday + Duration.FromHours(12);
        Raise(records, 0, evening);
        await audience.RunAsync(evening);
        records.Put((await records.MemberAsync(new MemberId("m0"), CancellationToken.None))! with { Unreachable = false });
        await audience.RunAsync(Monday + Duration.FromDays(3));
        Assert.Empty(audience.Told);
    }

    private static void Raise(RehearsalRecords records, int number, Instant now)
    {
        var member = new Member(new MemberId($"m{number}"), $"Member {number}", Language.English, "America/Chicago") { Unreachable = true };
        records.Put(member);
        DigestRules.Raise(records, new Matter(MatterKind.Unreachable, member.Id, null, now));
    }

    private static (RehearsalRecords, Desk) Town()
    {
        var records = new RehearsalRecords(new CommunityId("town"));
        records.Put(new Community(records.Community, new JoinCode("ABCDEF"), Language.English, Monday));
        foreach (var name in new[] { "cora", "dora" })
            records.Put(new Member(new MemberId(name), name, Language.English, "America/Chicago") { Roles = Roles.Coordinator, ProfileFinished = true, Family = CareerFamily.Clerical });
        return (records, new Desk(records));
    }

    /// <summary>The coordinators' desks: what they have read.</summary>
    private sealed class Desk(RehearsalRecords records) : IAudience
    {
        private readonly List<(int, string)> _told = [];

        public IEnumerable<(int, string)> Told => _told.Order();

        public List<(string, LocalDate)> Days { get; } = [];

        public Task RunAsync(Instant until) => new Rehearsal(records, this).RunAsync(Instant.MinValue, until, watch: null, CancellationToken.None);

        public Task<Outcome> OpenAsync(Member member, CancellationToken cancellationToken) => Task.FromResult(Outcome.Sent);

        public async Task<bool> MakesSenseAsync(IRecords copy, Member to, Delivery delivery, CancellationToken cancellationToken) =>
            (await DigestRules.InAsync(copy, (Notice.DeskDigest)delivery.Notice, cancellationToken)).Count > 0;

        public Outcome Take(Member to, IReadOnlyList<Delivery> message, Instant now)
        {
            Days.Add((to.Id.Value, to.DayAt(now)));
            foreach (var matter in DigestRules.InAsync(records, (Notice.DeskDigest)message.Single().Notice, CancellationToken.None).GetAwaiter().GetResult())
                _told.Add((int.Parse(matter.Member!.Value.Value[1..], System.Globalization.CultureInfo.InvariantCulture), to.Id.Value));
            return Outcome.Sent;
        }

        public Task AnswerAsync(IRecords copy, Member to, Delivery delivery, Instant now, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
