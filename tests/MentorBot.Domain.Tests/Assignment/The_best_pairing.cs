using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Tests.Assignment;

public sealed class The_best_pairing
{
    [Fact]
    public void of_2000_small_problems_is_the_one_that_brute_force_finds()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var problem = Problems.Small(seed);
            var result = AssignmentSolver.Solve(problem);
            Assert.Equal((seed, Problems.BruteForce(problem)), (seed, (result.Matched, result.TotalScore - result.TotalLoadCost)));
        }
    }

    [Fact]
    public void matches_the_most_mentees_even_when_fewer_would_score_more()
    {
        var problem = Problems.Of(2, [1, 1], [(0, 0, 100), (0, 1, 0), (1, 0, 0)]);
        var result = AssignmentSolver.Solve(problem);
        Assert.Equal([1, 0], result.MentorOf);
        Assert.Equal((2, 0L), (result.Matched, result.TotalScore));
    }

    [Fact]
    public void spreads_mentees_over_free_mentors_when_load_costs_something()
    {
        (int, int, long)[] edges = [(0, 0, 5), (0, 1, 4), (1, 0, 5), (1, 1, 4)];
        Assert.Equal([2, 0], AssignmentSolver.Solve(Problems.Of(2, [2, 2], edges)).Loads);
        var spread = AssignmentSolver.Solve(Problems.Of(2, [2, 2], edges, [0, 3]));
        Assert.Equal([1, 1], spread.Loads);
        Assert.Equal((9L, 0L), (spread.TotalScore, spread.TotalLoadCost));
    }

    [Fact]
    public void is_the_same_for_the_same_seed_and_another_equally_good_one_for_another()
    {
        var edges = Enumerable.Range(0, 30).SelectMany(mentee => Enumerable.Range(0, 30).Select(mentor => (mentee, mentor, 7L))).ToArray();
        var capacities = Enumerable.Repeat(1, 30).ToArray();
        int[] Result(int seed) => AssignmentSolver.Solve(Problems.Of(30, capacities, edges, seed: seed)).MentorOf;
        Assert.Equal(Result(1), Result(1));
        Assert.NotEqual(Result(1), Result(2));
    }

    [Fact]
    public void does_not_depend_on_the_order_in_which_pairings_were_allowed()
    {
        (int, int, long)[] edges = [(0, 0, 3), (0, 1, 3), (1, 0, 3), (1, 1, 3), (2, 1, 1)];
        Assert.Equal(
            AssignmentSolver.Solve(Problems.Of(3, [1, 2], edges)).MentorOf,
            AssignmentSolver.Solve(Problems.Of(3, [1, 2], edges.Reverse())).MentorOf);
    }

    [Fact]
    public void takes_scores_that_fill_many_bits()
    {
        var problem = Problems.Of(2, [1, 1], [(0, 0, 1_000_000_000_000_001), (0, 1, 1_000_000_000_000_000), (1, 0, 1_000_000_000_000_000), (1, 1, 1_000_000_000_000_000)]);
        Assert.Equal(2_000_000_000_000_001, AssignmentSolver.Solve(problem).TotalScore);
    }

    [Theory]
    [InlineData(long.MaxValue / 4)]
    [InlineData(long.MaxValue)]
    public void is_refused_where_sums_could_overflow(long score) =>
        Assert.Throws<OverflowException>(() => AssignmentSolver.Solve(Problems.Of(1, [1], [(0, 0, score)])));

    [Fact]
    public void is_given_up_when_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => AssignmentSolver.Solve(Problems.Of(1, [1], [(0, 0, 1)]), null, cancelled.Token));
    }

    [Fact]
    public void can_be_given_up_half_way_from_its_progress()
    {
        using var cancelled = new CancellationTokenSource();
        var progress = new Watcher(_ => cancelled.Cancel());
        Assert.Throws<OperationCanceledException>(() => AssignmentSolver.Solve(Families.Chain(200), progress, cancelled.Token));
        Assert.Equal(1, progress.Reports);
    }

    [Fact]
    public void reports_progress_that_never_falls_and_ends_complete()
    {
        var seen = new List<AssignmentProgress>();
        AssignmentSolver.Solve(Families.Chain(50), new Watcher(seen.Add));
        Assert.Equal(seen.Select(progress => progress.Settled).Order(), seen.Select(progress => progress.Settled));
        Assert.Equal(seen[^1].Places, seen[^1].Settled);
    }

    private sealed class Watcher(Action<AssignmentProgress> then) : IProgress<AssignmentProgress>
    {
        public int Reports { get; private set; }

        public void Report(AssignmentProgress value)
        {
            Reports++;
            then(value);
        }
    }
}
