using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Tests.Assignment;

public sealed class The_report
{
    [Fact]
    public void says_who_is_unmatched_and_why()
    {
        var problem = Problems.Of(4, [1, 0], [(0, 0, 2), (1, 0, 1), (2, 1, 9)]);
        Assert.Equal(
            new Dictionary<int, Unmatched> { [1] = Unmatched.PlacesWentToOthers, [2] = Unmatched.NobodyTakesMentees, [3] = Unmatched.NobodyAllowed },
            Report(problem).Unmatched);
    }

    [Fact]
    public void counts_pairs_who_would_both_score_higher_together()
    {
        // The most mentees come first: 0 and 0 would both rather have each other.
        var problem = Problems.Of(2, [1, 1], [(0, 0, 100), (0, 1, 0), (1, 0, 0)]);
        Assert.Equal(1, Report(problem).BlockingPairs);
        Assert.Equal(0, Report(Problems.Of(2, [1, 1], [(0, 0, 5), (0, 1, 1), (1, 0, 1), (1, 1, 5)])).BlockingPairs);
    }

    [Fact]
    public void tells_how_scores_and_load_are_spread()
    {
        var report = Report(Problems.Of(4, [1, 3, 1, 1], [(0, 0, 1), (1, 1, 1), (2, 1, 4), (3, 2, 6)]));
        Assert.Equal((1L, 2.5), (report.LowestScore, report.MedianScore));
        Assert.Equal([1, 2, 1], report.MentorsByLoad);
        Assert.Equal(0.375, report.Gini, 12); // mean absolute difference 2.25 over twice the mean 3
    }

    [Fact]
    public void of_nobody_is_empty()
    {
        var report = Report(Problems.Of(0, [], []));
        Assert.Equal((0, 0L, 0.0, 0.0), (report.BlockingPairs, report.LowestScore, report.MedianScore, report.Gini));
        Assert.Empty(report.MentorsByLoad);
    }

    private static AssignmentReport Report(AssignmentProblem problem) => AssignmentReport.Of(problem, AssignmentSolver.Solve(problem));
}
