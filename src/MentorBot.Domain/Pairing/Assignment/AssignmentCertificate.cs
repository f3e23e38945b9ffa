using System.Runtime.CompilerServices;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// The proof that a pairing is the best one: a price for every mentee and every mentor's place, such that no allowed pairing is worth
/// more than the two prices together. Then no pairing at all can be worth more than all prices together; and this one is worth exactly that.
/// </summary>
/// <remarks>
/// Linear programming duality: see Kuhn, "The Hungarian method for the assignment problem" (1955). A pair is worth
/// <see cref="Placement"/> + score, where a placement outweighs every score there could be: so the most mentees come first.
/// A mentor whose price is p gains max(0, p − cost) from each place, where cost is the load cost of that place.
/// </remarks>
/// <param name="Placement">What it is worth to match one mentee more, whatever the scores.</param>
/// <param name="MenteePrices">By mentee, ≥ 0.</param>
/// <param name="MentorPrices">By mentor, ≥ 0, for each of the mentor's places.</param>
public sealed record AssignmentCertificate(long Placement, long[] MenteePrices, long[] MentorPrices)
{
    /// <summary>The smallest placement that outweighs every exchange of scores and load costs.</summary>
    internal static long PlacementFor(AssignmentProblem problem)
    {
        var places = problem.Capacities.Aggregate(0L, (sum, capacity) => Math.Min(problem.MenteeCount, sum + capacity));
        var placement = checked((places + 1) * (problem.HighestScore + problem.LoadCosts.LastOrDefault()) + 1);
        return placement <= long.MaxValue / 4 ? placement : throw new OverflowException("Scores times places are too large."); // two prices and a distance are added
    }

    /// <summary>
    /// Checks the proof from the problem, the pairs and the prices alone. Takes nothing from the solver on trust.
    /// </summary>
    /// <exception cref="AssignmentProofException">The pairs are not allowed, a price is wrong, or the two values differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Verify(AssignmentProblem problem, ReadOnlySpan<int> mentorOf)
    {
        if (mentorOf.Length != problem.MenteeCount || MenteePrices.Length != problem.MenteeCount || MentorPrices.Length != problem.MentorCount)
            throw new AssignmentProofException("The proof is about another problem.");
        if (Placement < PlacementFor(problem) || Placement > long.MaxValue / 2)
            throw new AssignmentProofException("A placement does not outweigh the scores.");
        if (MenteePrices.Any(price => price < 0) || MentorPrices.Any(price => price < 0))
            throw new AssignmentProofException("A price is below zero.");

        Int128 worth = 0;
        var loads = new int[problem.MentorCount];
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            var mentors = problem.MentorsOf(mentee);
            var scores = problem.ScoresOf(mentee);
            var (price, own) = (MenteePrices[mentee], mentorOf[mentee]);
            var found = own < 0;
            for (var at = 0; at < mentors.Length; at++)
            {
                var mentor = mentors[at];
                if (unchecked(price + MentorPrices[mentor]) < Placement + scores[at]) // too large to add is below zero, and fails as well
                    throw new AssignmentProofException($"Mentee {mentee} and mentor {mentor} are worth more than their prices.");
                if (mentor == own)
                {
                    found = true;
                    worth += Placement + scores[at] - problem.LoadCost(loads[mentor]++);
                }
            }

            if (!found)
                throw new AssignmentProofException($"Mentee {mentee} is paired with mentor {own}, who is not allowed.");
        }

        var prices = MenteePrices.Aggregate((Int128)0, (sum, price) => sum + price);
        for (var mentor = 0; mentor < problem.MentorCount; mentor++)
        {
            var (price, capacity) = (MentorPrices[mentor], problem.Capacities[mentor]);
            if (loads[mentor] > capacity)
                throw new AssignmentProofException($"Mentor {mentor} has more mentees than places.");
            var listed = Math.Min(capacity, problem.LoadCosts.Length);
            for (var place = 0; place < listed; place++)
                prices += Math.Max(0, price - problem.LoadCost(place));
            prices += (Int128)(capacity - listed) * Math.Max(0, price - problem.LoadCost(listed));
        }

        if (worth != prices)
            throw new AssignmentProofException($"The pairs are worth {worth}, the prices say {prices}.");
    }
}
