namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>Why a mentee has no mentor.</summary>
public enum Unmatched
{
    /// <summary>Every mentor is forbidden, or there is none.</summary>
    NobodyAllowed,

    /// <summary>The mentors who are allowed take no mentees.</summary>
    NobodyTakesMentees,

    /// <summary>All places of the mentors who are allowed went to others, and any exchange would make the whole worse.</summary>
    PlacesWentToOthers,
}

/// <summary>What a coordinator may want to know about a result beyond its total.</summary>
/// <param name="Unmatched">The mentees without a mentor, and why.</param>
/// <param name="BlockingPairs">
/// Pairs not made in which both would score higher than now: the mentee than with their mentor (or without one), the mentor than with the
/// lowest of their mentees (or with a place left empty). Gale and Shapley, "College admissions and the stability of marriage" (1962).
/// </param>
/// <param name="LowestScore">The score of the weakest pair; zero without pairs.</param>
/// <param name="MedianScore">The score in the middle, of two the mean; zero without pairs.</param>
/// <param name="Gini">How unequal the pairs' scores are: 0 all equal, towards 1 one pair has everything. Gini 1912, for a sample.</param>
/// <param name="MentorsByLoad">How many mentors have 0, 1, 2 … mentees.</param>
public sealed record AssignmentReport(
    IReadOnlyDictionary<int, Unmatched> Unmatched, int BlockingPairs, long LowestScore, double MedianScore, double Gini, IReadOnlyList<int> MentorsByLoad)
{
    /// <summary>Reads a result.</summary>
    public static AssignmentReport Of(AssignmentProblem problem, AssignmentResult result)
    {
        var scores = Enumerable.Range(0, problem.MenteeCount).Where(mentee => result.MentorOf[mentee] >= 0)
            .Select(mentee => problem.Score(mentee, result.MentorOf[mentee])!.Value).Order().ToArray();
        var byLoad = new int[result.Loads.DefaultIfEmpty().Max() + 1];
        foreach (var load in result.Loads)
            byLoad[load]++;
        var (lowest, median, gini) = Spread(scores, out _);
        return new AssignmentReport(
            Enumerable.Range(0, problem.MenteeCount).Where(mentee => result.MentorOf[mentee] < 0).ToDictionary(mentee => mentee, mentee => WhyUnmatched(problem, mentee)),
            CountBlockingPairs(problem, result),
            lowest,
            median,
            gini,
            problem.MentorCount is 0 ? [] : byLoad);
    }

    private static Unmatched WhyUnmatched(AssignmentProblem problem, int mentee)
    {
        var mentors = problem.MentorsOf(mentee);
        foreach (var mentor in mentors)
        {
            if (problem.Capacities[mentor] > 0)
                return Assignment.Unmatched.PlacesWentToOthers;
        }

        return mentors.IsEmpty ? Assignment.Unmatched.NobodyAllowed : Assignment.Unmatched.NobodyTakesMentees;
    }

    private static int CountBlockingPairs(AssignmentProblem problem, AssignmentResult result)
    {
        var own = new long[problem.MenteeCount];
        var lowest = new long[problem.MentorCount];
        for (var mentor = 0; mentor < problem.MentorCount; mentor++)
            lowest[mentor] = result.Loads[mentor] < problem.Capacities[mentor] ? -1 : long.MaxValue;
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            var mentor = result.MentorOf[mentee];
            own[mentee] = mentor < 0 ? -1 : problem.Score(mentee, mentor)!.Value;
            if (mentor >= 0)
                lowest[mentor] = Math.Min(lowest[mentor], own[mentee]);
        }

        var blocking = 0;
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            var mentors = problem.MentorsOf(mentee);
            var scores = problem.ScoresOf(mentee);
            for (var at = 0; at < mentors.Length; at++)
            {
                if (scores[at] > own[mentee] && scores[at] > lowest[mentors[at]])
                    blocking++;
            }
        }

        return blocking;
    }

    /// <summary>The lowest of some scores, the one in the middle, their Gini coefficient and their total.</summary>
    internal static (long Lowest, double Median, double Gini) Spread(long[] ascending, out long total)
    {
        total = 0;
        var weighted = 0.0;
        for (var at = 0; at < ascending.Length; at++)
        {
            total += ascending[at];
            weighted += (at + 1.0) * ascending[at];
        }

        var count = ascending.Length;
        return count is 0 ? default : (ascending[0], (ascending[(count - 1) / 2] + ascending[count / 2]) / 2.0, total is 0 ? 0 : (2 * weighted / total - count - 1) / count);
    }
}
