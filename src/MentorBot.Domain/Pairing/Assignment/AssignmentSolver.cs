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
        if (parts.EdgesOfMentees > 0)
        {
            var paths = new ShortestPaths<T>(AssignmentGraph<T>.OfMentees(problem, parts, lots), placement);
            var mentees = Array.FindAll(lots.Order(problem.MenteeCount), parts.MenteeSeeks);
            paths.Run(mentees, progress, cancellationToken);
            foreach (var mentee in mentees)
                certificate.MenteePrices[mentee] = paths.SeekerPrice(mentee);
            for (var mentor = 0; mentor < problem.MentorCount; mentor++)
            {
                if (parts.MentorSeeks(mentor))
                    continue;
                certificate.MentorPrices[mentor] = paths.OfferPrice(mentor);
                foreach (var mentee in paths.Holders(mentor))
                    mentorOf[mentee] = mentor;
            }
        }

        if (parts.EdgesOfMentors > 0)
        {
            var paths = new ShortestPaths<T>(AssignmentGraph<T>.OfMentors(problem, parts, lots), placement);
            var mentors = Array.FindAll(lots.Order(problem.MentorCount), parts.MentorSeeks);
            paths.Run(mentors, progress, cancellationToken);
            foreach (var mentor in mentors)
                certificate.MentorPrices[mentor] = paths.SeekerPrice(mentor);
            for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
            {
                if (parts.MenteeSeeks(mentee))
                    continue;
                certificate.MenteePrices[mentee] = paths.OfferPrice(mentee);
                if (paths.Holders(mentee) is [var mentor])
                    mentorOf[mentee] = mentor;
            }
        }
    }
}
