using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Tests.Assignment;

public sealed class Candidates
{
    [Fact]
    public void of_few_are_enough_to_prove_the_best_pairing_of_all()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var pool = Pool(seed, mentees: 40 + seed * 3, mentors: 15 + seed % 7 * 20);
            var (dense, sparse) = (Everyone(pool), CandidateSolver.Solve(pool));
            var best = AssignmentSolver.Solve(dense);
            Assert.Equal((seed, best.Matched, best.TotalScore - best.TotalLoadCost), (seed, sparse.Result.Matched, sparse.Result.TotalScore - sparse.Result.TotalLoadCost));
            sparse.Result.Certificate.Verify(dense, sparse.Result.MentorOf); // the prices hold for the pairs that never became edges
        }
    }

    [Fact]
    public void are_each_mentees_best()
    {
        var pool = Pool(7, mentees: 50, mentors: 80);
        var (dense, sparse) = (Everyone(pool), CandidateSolver.Sparse(pool, 5));
        for (var mentee = 0; mentee < 50; mentee++)
            Assert.Equal(dense.ScoresOf(mentee).ToArray().OrderDescending().Take(5), sparse.ScoresOf(mentee).ToArray().OrderDescending());
    }

    [Fact]
    public void are_found_without_comparing_everyone_to_everyone()
    {
        var pool = Pool(1, mentees: 2000, mentors: 3000);
        Assert.InRange(CandidateSolver.Solve(pool).Scored, 1, 2000L * 3000 / 4);
    }

    [Fact]
    public void are_never_forbidden_pairs_nor_people_without_a_language_or_a_way_to_meet()
    {
        var alike = new CandidateProfile(Family: 0, Site: 0, Shifts: 1, Speaks: 1, Needs: 0, Topics: 1, Ways: 1, Years: 0);
        var pool = new CandidatePool([alike, alike with { Needs = 2 }, alike with { Ways = 4 }], [alike, alike with { Speaks = 3, Needs = 2 }], [3, 3], Weights) 
        {
            Judge = (mentee, mentor) => (mentee, mentor) is (0, 0) ? null : 1,
        };
        Assert.Equal([1, 1, -1], CandidateSolver.Solve(pool with { Mentors = [alike, alike with { Speaks = 2 }] }).Result.MentorOf);
        Assert.Equal([-1, -1, -1], CandidateSolver.Solve(pool).Result.MentorOf); // the second mentor needs what nobody speaks
    }

    [Fact]
    public void score_what_two_people_share()
    {
        var mentee = new CandidateProfile(Family: 2, Site: 5, Shifts: 0b0111, Speaks: 0b11, Needs: 0, Topics: 0b1111, Ways: 0b11, Years: 0);
        var mentor = new CandidateProfile(Family: 2, Site: 5, Shifts: 0b1111, Speaks: 0b10, Needs: 0, Topics: 0b0110, Ways: 0b01, Years: 9);
        Assert.Equal(80 + 60 + 2 * 10 + 2 * 20 + 10 + 10 + 3 * 5, Weights.Score(mentee, mentor));
        Assert.Equal(Weights.Score(mentee, mentor) - 80 + 30, Weights.Score(mentee, mentor with { Family = 3 }));
        Assert.Equal(Weights.Score(mentee, mentor) - 80 - 60, Weights.Score(mentee, mentor with { Family = 1, Site = 4 }));
        Assert.Equal(Weights.Score(mentee, mentor) - 80 - 60, Weights.Score(mentee with { Site = -1, Family = -1 }, mentor with { Site = -1, Family = -1 }));
    }

    [Fact]
    public void of_nobody_are_none()
    {
        Assert.Empty(CandidateSolver.Solve(new CandidatePool([], [], [], Weights)).Result.MentorOf);
        Assert.Equal([-1], CandidateSolver.Solve(new CandidatePool([default], [], [], Weights)).Result.MentorOf);
    }

    [Fact]
    public void are_given_up_when_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => CandidateSolver.Solve(Pool(1, 5, 5), null, cancelled.Token));
    }

    private static readonly CandidateWeights Weights = new()
    {
        SameFamily = 80, NearFamily = 30, NearFamilies = [0b0010, 0b0001, 0b1000, 0b0100], SameSite = 60,
        Shift = new(10, 2), Topic = new(20, 3), Language = new(10, 1), Way = new(10, 2), Year = new(5, 3),
    };

    /// <summary>All allowed pairs as edges. A mentor without places is nobody's candidate.</summary>
    private static AssignmentProblem Everyone(CandidatePool pool)
    {
        var builder = new AssignmentProblemBuilder(pool.Mentees.Count, pool.Capacities) { LoadCosts = pool.LoadCosts };
        for (var mentee = 0; mentee < pool.Mentees.Count; mentee++)
        {
            for (var mentor = 0; mentor < pool.Mentors.Count; mentor++)
            {
                if (pool.Capacities[mentor] > 0 && CandidateWeights.Allow(pool.Mentees[mentee], pool.Mentors[mentor]) && pool.Judge!(mentee, mentor) is { } score)
                    builder.Allow(mentee, mentor, score);
            }
        }

        return builder.Build();
    }

    private static CandidatePool Pool(int seed, int mentees, int mentors)
    {
        var random = new Random(seed);
        ulong Bits(int of, int count) => Enumerable.Range(0, count).Aggregate(0ul, (bits, _) => bits | 1ul << random.Next(of));
        CandidateProfile Someone() => new(
            Family: (int)Math.Sqrt(random.Next(16)), Site: random.Next(-1, 12), Shifts: Bits(8, 3), Speaks: random.Next(5) is 0 ? 3ul : 1ul,
            Needs: random.Next(20) is 0 ? 2ul : 0, Topics: Bits(8, 3), Ways: Bits(3, 2), Years: random.Next(5));
        var (those, these) = (Enumerable.Range(0, mentees).Select(_ => Someone()).ToArray(), Enumerable.Range(0, mentors).Select(_ => Someone()).ToArray());
        var forbidden = Enumerable.Range(0, mentees).Select(_ => (random.Next(mentees), random.Next(mentors))).ToHashSet();
        return new CandidatePool(those, these, [.. Enumerable.Range(0, mentors).Select(_ => random.Next(4))], Weights)
        {
            // The rules know more than profiles: some pairs must not be, and odd pairs score a little less.
            Judge = (mentee, mentor) => forbidden.Contains((mentee, mentor)) ? null : Math.Max(0, Weights.Score(those[mentee], these[mentor]) - (mentee + mentor) % 2 * 7),
            LoadCosts = seed % 2 is 0 ? [] : [0, 5, 20],
        };
    }
}
