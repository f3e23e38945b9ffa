using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Tests.Assignment;

/// <summary>Each has an optimum that can be said in one line, and a size at which a slow case would show. Every run also proves itself.</summary>
public sealed class Hard_families
{
    [Fact]
    public void nobody_at_all() => Expect(Problems.Of(0, [], []), 0, 0);

    [Fact]
    public void mentees_without_mentors() => Expect(Problems.Of(3, [], []), 0, 0);

    [Fact]
    public void mentors_without_mentees() => Expect(Problems.Of(0, [2, 3], []), 0, 0);

    [Fact]
    public void capacity_zero() => Expect(Problems.Of(3, [0, 0], [(0, 0, 5), (1, 1, 5), (2, 0, 5)]), 0, 0);

    [Fact]
    public void a_mentor_with_room_for_all() => Expect(Problems.Of(3, [int.MaxValue, 1], [(0, 0, 5), (1, 0, 5), (2, 0, 5), (2, 1, 9)]), 3, 19);

    [Fact]
    public void mentors_with_more_room_than_mentees_when_mentors_are_scarce() => Expect(Problems.Of(9, [3, 1], [(0, 0, 5), (1, 0, 4), (1, 1, 9), (2, 1, 7)]), 3, 16);

    [Fact]
    public void all_ties() => Expect(Families.AllTies(1000), 1000, 5000);

    [Fact]
    public void one_star() => Expect(Families.Star(100_000), 100_000, 9 + 99_999);

    [Fact]
    public void one_edge_each() => Expect(Families.OneEdgeEach(105_000), 42_000, Enumerable.Range(0, 21_000).Sum(mentor => Enumerable.Range(mentor * 5, 5).Select(i => i % 7).OrderDescending().Take(2).Sum()));

    [Fact]
    public void products_of_ranks() => Expect(Families.Products(150), 150, Enumerable.Range(1, 150).Sum(rank => (long)rank * rank));

    [Fact]
    public void most_people_want_the_same_few()
    {
        var result = AssignmentSolver.Solve(Families.Infeasible(100_000));
        Assert.Equal(10 + 9_999, result.Matched); // mentee 0 has no others either
    }

    [Fact]
    public void a_chain()
    {
        // Mentee 0 must have mentor 0, so everyone moves one along.
        Expect(Families.Chain(100_000), 100_001, 200_000 + Enumerable.Range(1, 100_000).Sum(i => 200_000L - 2 * i));
    }

    private static void Expect(AssignmentProblem problem, int matched, long total)
    {
        var result = AssignmentSolver.Solve(problem);
        Assert.Equal((matched, total), (result.Matched, result.TotalScore));
    }
}
