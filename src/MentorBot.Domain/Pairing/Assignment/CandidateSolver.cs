namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// The best pairing of a pool, proved for all allowed pairs, though only some become edges: the best of each mentee first; then, as long as the
/// prices of the result do not rule out every pair left out, those they do not rule out.
/// </summary>
/// <remarks>Column generation on the certificate: Dantzig and Wolfe (1960); for assignment, Volgenant, "Linear and semi-assignment problems: a core oriented approach" (1996).</remarks>
public static class CandidateSolver
{
    private const int FirstCandidates = 16;
    private const int MoreCandidates = 8;

    /// <summary>The edges of a sparse problem: each mentee's best mentors.</summary>
    /// <param name="pool">Everyone.</param>
    /// <param name="perMentee">How many each.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static AssignmentProblem Sparse(CandidatePool pool, int perMentee, CancellationToken cancellationToken = default)
    {
        var builder = Builder(pool);
        new CandidateIndex(pool).Find(perMentee, static _ => 0, static _ => -1, builder.Allow, cancellationToken);
        return builder.Build();
    }

    /// <summary>Solves a pool exactly.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    public static CandidateResult Solve(CandidatePool pool, IProgress<AssignmentProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var (index, builder) = (new CandidateIndex(pool), Builder(pool));
        var scored = index.Find(FirstCandidates, static _ => 0, static _ => -1, builder.Allow, cancellationToken);
        for (var rounds = 1; ; rounds++)
        {
            var problem = builder.Build();
            var result = AssignmentSolver.Solve(problem, progress, cancellationToken);
            var (proof, added) = (result.Certificate, 0);
            scored += index.Find(
                MoreCandidates,
                mentor => proof.MentorPrices[mentor],
                mentee => proof.MenteePrices[mentee] - proof.Placement,
                (mentee, mentor, score) =>
                {
                    builder.Allow(mentee, mentor, score);
                    added++;
                },
                cancellationToken);
            if (added is 0)
                return new CandidateResult(problem, result, rounds, scored);
        }
    }

    /// <summary>
    /// How many pairs not made would both score higher together than now: the mentee than with their mentor, or without one; the mentor than with the
    /// lowest of their mentees, or with a place left empty. The price of matching the most people. Looks at everybody who is left and every mentor.
    /// </summary>
    public static int CountBlockingPairs(CandidatePool pool, CandidateResult solved, CancellationToken cancellationToken = default)
    {
        var (problem, result, blocking) = (solved.Problem, solved.Result, 0);
        var own = new long[pool.Mentees.Count];
        var lowest = new long[pool.Mentors.Count];
        for (var mentor = 0; mentor < lowest.Length; mentor++)
            lowest[mentor] = result.Loads[mentor] < pool.Capacities[mentor] ? -1 : long.MaxValue;
        for (var mentee = 0; mentee < own.Length; mentee++)
        {
            var mentor = result.MentorOf[mentee];
            own[mentee] = mentor < 0 ? -1 : problem.Score(mentee, mentor)!.Value;
            if (mentor >= 0)
                lowest[mentor] = Math.Min(lowest[mentor], own[mentee]);
        }
        new CandidateIndex(pool).Find(int.MaxValue, static _ => 0, mentee => own[mentee], (_, mentor, score) => blocking += score > lowest[mentor] ? 1 : 0, cancellationToken);
        return blocking;
    }

    private static AssignmentProblemBuilder Builder(CandidatePool pool) => new(pool.Mentees.Count, pool.Capacities) { LoadCosts = pool.LoadCosts, Seed = pool.Seed };
}
