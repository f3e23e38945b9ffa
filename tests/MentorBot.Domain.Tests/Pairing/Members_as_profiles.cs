using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using MentorBot.Domain.Pairing.Assignment;
using NodaTime;

namespace MentorBot.Domain.Tests.Pairing;

public sealed class Members_as_profiles
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);
    private static readonly Community Here = new(new CommunityId("here"), new JoinCode("ABCDEF"), Language.English, Instant.MinValue);

    [Theory]
    [InlineData(0)]
    [InlineData(7)] // load costs stand in the scores, too
    public void never_promise_less_than_the_rules_give(int load)
    {
        var community = Here with { Settings = Here.Settings with { Weights = Here.Settings.Weights with { Load = load } } };
        var (mentees, mentors) = People(seed: 1, count: 120);
        var pool = MemberPool.Of(mentees, mentors, [.. mentors.Select(mentor => mentor.CapacityIn(community))], community, Now);
        for (var mentee = 0; mentee < mentees.Length; mentee++)
        {
            for (var mentor = 0; mentor < mentors.Length; mentor++)
            {
                if (pool.Judge!(mentee, mentor) is not null)
                    Assert.True(CandidateWeights.Allow(pool.Mentees[mentee], pool.Mentors[mentor]));
                Assert.InRange(pool.Judge!(mentee, mentor) ?? 0, 0, pool.Weights.Score(pool.Mentees[mentee], pool.Mentors[mentor]));
            }
        }
    }

    [Fact]
    public void give_the_round_that_comparing_everyone_gives()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var (mentees, mentors) = People(seed, count: 60);
            var builder = new AssignmentProblemBuilder(mentees.Length, [.. mentors.Select(mentor => Math.Max(0, mentor.CapacityIn(Here) - mentor.Mentoring.Count))]);
            for (var mentee = 0; mentee < mentees.Length; mentee++)
            {
                for (var mentor = 0; mentor < mentors.Length; mentor++)
                {
                    if (PairingRules.WhyNot(mentors[mentor], mentees[mentee], Here, Now) is null)
                        builder.Allow(mentee, mentor, PairingRules.FitOf(mentors[mentor], mentees[mentee], Here.Settings.Weights).Score);
                }
            }

            var best = AssignmentSolver.Solve(builder.Build());
            var round = Matching.Find([.. mentees, .. mentors], Here, Now);
            Assert.Equal((best.Matched, best.TotalScore), (round.Pairs.Count, round.Pairs.Sum(pair => (long)pair.Score)));
            Assert.Equal(mentees.Length - best.Matched, round.Left.Count);
        }
    }

    private static (Member[] Mentees, Member[] Mentors) People(int seed, int count)
    {
        var random = new Random(seed);
        T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
        Standard[] Topics() => [.. Enumerable.Range(0, 3).Select(_ => Any<Standard>()).Distinct()];
        Member Someone(string id, Roles role) => new(new MemberId(id), id, Any<Language>(), "America/Chicago")
        {
            Roles = role, State = MemberState.Active, Approved = true, Family = random.Next(10) is 0 ? null : Any<CareerFamily>(), Contact = Any<Contact>(),
            Worksite = random.Next(5) is 0 ? "" : $"School {random.Next(8)}", Wants = Topics(), Offers = Topics(), OwnCapacity = random.Next(4),
            AlsoSpeaks = random.Next(4) is 0 ? [Any<Language>()] : [], NeedsOwnLanguage = random.Next(4) is 0, Years = random.Next(3) is 0 ? random.Next(30) : null,
            Mentoring = [.. Enumerable.Range(0, random.Next(3)).Select(pair => new PairId($"{id}.{pair}"))],
            Shift = random.Next(6) is 0 ? [] : [new TimeRange(new LocalTime(random.Next(24), random.Next(60)), new LocalTime(random.Next(24), random.Next(60)))],
            NotAgain = [new MemberId($"mentor{random.Next(count / 2)}")],
        };
        return ([.. Enumerable.Range(0, count).Select(at => Someone($"mentee{at}", Roles.Mentee))], [.. Enumerable.Range(0, count / 2).Select(at => Someone($"mentor{at}", Roles.Mentor))]);
    }
}
