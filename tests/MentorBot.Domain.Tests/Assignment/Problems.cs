using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Tests.Assignment;

/// <summary>Small problems, their brute-force optimum, and families that are hard on purpose.</summary>
internal static class Problems
{
    public static AssignmentProblem Of(int mentees, int[] capacities, IEnumerable<(int Mentee, int Mentor, long Score)> edges, long[]? loadCosts = null, int seed = 1)
    {
        var builder = new AssignmentProblemBuilder(mentees, capacities) { Seed = seed, LoadCosts = loadCosts ?? [] };
        foreach (var (mentee, mentor, score) in edges)
            builder.Allow(mentee, mentor, score);
        return builder.Build();
    }

    /// <summary>Up to six mentees and five mentors; few or many distinct scores, capacities 0–3, sometimes load costs.</summary>
    public static AssignmentProblem Small(int seed)
    {
        var random = new Random(seed);
        var (mentees, mentors) = (random.Next(7), random.Next(6));
        var density = random.Next(1, 11) / 10.0;
        var highest = (int[])[1, 2, 4, 20, 1_000_000];
        var top = highest[random.Next(highest.Length)];
        var edges =
            from mentee in Enumerable.Range(0, mentees)
            from mentor in Enumerable.Range(0, mentors)
            where random.NextDouble() < density
            select (mentee, mentor, (long)random.Next(top));
        var loadCosts = random.Next(3) > 0 ? [] : Enumerable.Range(0, random.Next(1, 4)).Select(_ => (long)random.Next(top)).Order().ToArray();
        var capacities = Enumerable.Range(0, mentors).Select(_ => random.Next(4)).ToArray();
        return Of(mentees, capacities, edges.ToArray(), loadCosts, seed);
    }

    /// <summary>The most mentees matched and the highest total (scores less load costs) with that many: every pairing is tried.</summary>
    public static (int Matched, long Total) BruteForce(AssignmentProblem problem)
    {
        var loads = new int[problem.MentorCount];
        return From(0);

        (int Matched, long Total) From(int mentee)
        {
            if (mentee == problem.MenteeCount)
                return (0, 0);
            var best = From(mentee + 1);
            foreach (var mentor in problem.MentorsOf(mentee).ToArray())
            {
                if (loads[mentor] == problem.Capacities[mentor])
                    continue;
                var gain = problem.Score(mentee, mentor)!.Value - problem.LoadCost(loads[mentor]++);
                var rest = From(mentee + 1);
                loads[mentor]--;
                var mine = (rest.Matched + 1, rest.Total + gain);
                best = mine.CompareTo(best) > 0 ? mine : best;
            }

            return best;
        }
    }
}
