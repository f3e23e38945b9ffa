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
        var mentorOf = new int[problem.MenteeCount];
        Array.Fill(mentorOf, -1);
        var certificate = new AssignmentCertificate(placement, new long[problem.MenteeCount], new long[problem.MentorCount]);
        if (placement < int.MaxValue / 4) // sums of two prices and a distance stay within the type
            Solve<int>(problem, mentorOf, certificate, progress, cancellationToken);
        else
            Solve<long>(problem, mentorOf, certificate, progress, cancellationToken);
        certificate.Verify(problem, mentorOf);
        return new AssignmentResult(problem, mentorOf, certificate);
    }

    private static void Solve<T>(
        AssignmentProblem problem, int[] mentorOf, AssignmentCertificate certificate, IProgress<AssignmentProgress>? progress, CancellationToken cancellationToken)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var (parts, lots, placement) = (new Parts(problem), new Lots(problem.Seed), T.CreateChecked(certificate.Placement));
        SolvePart(mentorsSeek: false, parts.EdgesOfMentees, certificate.MenteePrices, certificate.MentorPrices, parts.MenteeSeeks, parts.MentorSeeks);
        SolvePart(mentorsSeek: true, parts.EdgesOfMentors, certificate.MentorPrices, certificate.MenteePrices, parts.MentorSeeks, parts.MenteeSeeks);

        // Whoever seeks in one part neither seeks nor offers in the other.
        void SolvePart(bool mentorsSeek, int edges, long[] seekerPrices, long[] offerPrices, Predicate<int> seeks, Predicate<int> seeksElsewhere)
        {
            if (edges is 0)
                return;
            var paths = new ShortestPaths<T>(AssignmentGraph<T>.Of(problem, parts, mentorsSeek, lots), placement);
            var seekers = Array.FindAll(lots.Order(seekerPrices.Length), seeks);
            paths.Run(seekers, progress, cancellationToken);
            foreach (var seeker in seekers)
                seekerPrices[seeker] = paths.SeekerPrice(seeker);
            for (var offer = 0; offer < offerPrices.Length; offer++)
            {
                if (seeksElsewhere(offer))
                    continue;
                offerPrices[offer] = paths.OfferPrice(offer);
                foreach (var holder in paths.Holders(offer))
                    mentorOf[mentorsSeek ? offer : holder] = mentorsSeek ? holder : offer;
            }
        }
    }
}
