using System.Numerics;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>Finds the best pairing and proves it.</summary>
public static class AssignmentSolver
{
    /// <summary>Solves a problem exactly, on the caller's thread.</summary>
    /// <exception cref="AssignmentProofException">The result could not be proved: a defect.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing is left behind.</exception>
    /// <exception cref="OverflowException">Scores times places are too large for 63 bits.</exception>
    public static AssignmentResult Solve(AssignmentProblem problem, IProgress<AssignmentProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var placement = AssignmentCertificate.PlacementFor(problem);
        var (mentorOf, certificate) = placement < int.MaxValue / 8
            ? Solve<int>(problem, placement, progress, cancellationToken)
            : Solve<long>(problem, placement, progress, cancellationToken);
        certificate.Verify(problem, mentorOf);
        return new AssignmentResult(problem, mentorOf, certificate);
    }

    private static (int[] MentorOf, AssignmentCertificate Certificate) Solve<T>(
        AssignmentProblem problem, long placement, IProgress<AssignmentProgress>? progress, CancellationToken cancellationToken)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var lots = new Lots(problem.Seed);
        var graph = MentorsAreScarce(problem) ? AssignmentGraph<T>.OfMentors(problem, lots) : AssignmentGraph<T>.OfMentees(problem, lots);
        var paths = new ShortestPaths<T>(graph, T.CreateChecked(placement));
        paths.Run(lots.Order(graph.SeekerCount), progress, cancellationToken);

        var mentorOf = new int[problem.MenteeCount];
        Array.Fill(mentorOf, -1);
        for (var offer = 0; offer < graph.OfferCount; offer++)
        {
            foreach (var seeker in paths.Holders(offer))
                mentorOf[graph.MentorsSeek ? offer : seeker] = graph.MentorsSeek ? seeker : offer;
        }

        return (mentorOf, graph.MentorsSeek
            ? new AssignmentCertificate(placement, paths.OfferPrices(), paths.SeekerPrices())
            : new AssignmentCertificate(placement, paths.SeekerPrices(), paths.OfferPrices()));
    }

    /// <summary>
    /// The scarcer side seeks: then nearly all who seek find a place, and searches stay short (docs/pairing.md has the measured table).
    /// Load costs are known only where mentors offer.
    /// </summary>
    private static bool MentorsAreScarce(AssignmentProblem problem) =>
        problem.LoadCosts.Length is 0 && problem.Capacities.Sum(static capacity => (long)capacity) < problem.MenteeCount;
}
