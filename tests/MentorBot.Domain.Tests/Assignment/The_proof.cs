using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Tests.Assignment;

public sealed class The_proof
{
    private static readonly AssignmentProblem Problem = Problems.Of(3, [1, 2], [(0, 0, 5), (0, 1, 3), (1, 0, 4), (1, 1, 1), (2, 1, 2)], [0, 1]);
    private static readonly AssignmentResult Best = AssignmentSolver.Solve(Problem);

    [Fact]
    public void holds_for_the_best_pairing() => Best.Certificate.Verify(Problem, Best.MentorOf);

    [Theory]
    [InlineData(new[] { 1, 0, -1 })] // fewer matched
    [InlineData(new[] { 0, 1, 1 })] // as many matched, worth one less
    [InlineData(new[] { 0, 0, 1 })] // a mentor with more mentees than places
    [InlineData(new[] { 1, 0, 0 })] // a pairing that is forbidden
    [InlineData(new[] { 1, 0 })] // another problem
    public void fails_for_any_other(int[] mentorOf) =>
        Assert.Throws<AssignmentProofException>(() => Best.Certificate.Verify(Problem, mentorOf));

    [Fact]
    public void fails_when_any_price_is_changed()
    {
        for (var at = 0; at < 5; at++)
        {
            foreach (var change in (long[])[-1, 1, long.MinValue, long.MaxValue])
            {
                var (mentees, mentors) = (Best.Certificate.MenteePrices.ToArray(), Best.Certificate.MentorPrices.ToArray());
                var prices = at < 3 ? mentees : mentors;
                var index = at < 3 ? at : at - 3;
                prices[index] = unchecked(prices[index] + change);
                var tampered = new AssignmentCertificate(Best.Certificate.Placement, mentees, mentors);
                Assert.Throws<AssignmentProofException>(() => tampered.Verify(Problem, Best.MentorOf));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)] // outweighs no exchange of scores
    [InlineData(long.MaxValue)] // could not be added to
    public void fails_when_a_placement_weighs_wrongly(long placement) =>
        Assert.Throws<AssignmentProofException>(() => (Best.Certificate with { Placement = placement }).Verify(Problem, Best.MentorOf));
}
