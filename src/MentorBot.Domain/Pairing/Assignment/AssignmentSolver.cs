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
        var (mentorOf, certificate) = placement < int.MaxValue
            ? Solve<int>(problem, placement, progress, cancellationToken)
            : Solve<long>(problem, placement, progress, cancellationToken);
        certificate.Verify(problem, mentorOf);
        return new AssignmentResult(problem, mentorOf, certificate);
    }

    private static (int[] MentorOf, AssignmentCertificate Certificate) Solve<TScore>(
        AssignmentProblem problem, long placement, IProgress<AssignmentProgress>? progress, CancellationToken cancellationToken)
        where TScore : struct, IBinaryInteger<TScore>
    {
        var lots = new Lots(problem.Seed);
        var graph = MentorsAreScarce(problem) ? AssignmentGraph<TScore>.OfMentors(problem, lots) : AssignmentGraph<TScore>.OfMentees(problem, lots);
        var phases = new HungarianPhases<TScore>(graph, placement);
        phases.Run(lots.Order(graph.SeekerCount), progress, cancellationToken);

        var mentorOf = new int[problem.MenteeCount];
        Array.Fill(mentorOf, -1);
        for (var offer = 0; offer < graph.OfferCount; offer++)
        {
            foreach (var seeker in phases.Holders(offer))
                mentorOf[graph.MentorsSeek ? offer : seeker] = graph.MentorsSeek ? seeker : offer;
        }

        return (mentorOf, graph.MentorsSeek
            ? new AssignmentCertificate(placement, phases.OfferPrices, phases.SeekerPrices())
            : new AssignmentCertificate(placement, phases.SeekerPrices(), phases.OfferPrices));
    }

    /// <summary>
    /// The scarcer side seeks: then nearly all who seek find a place, and searches stay short (docs/pairing.md has the measured table).
    /// Load costs are known only where mentors offer.
    /// </summary>
    private static bool MentorsAreScarce(AssignmentProblem problem) =>
        problem.LoadCosts.Length is 0 && problem.Capacities.Sum(static capacity => (long)capacity) < problem.MenteeCount;
}
