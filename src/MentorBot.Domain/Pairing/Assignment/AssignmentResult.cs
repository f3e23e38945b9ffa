namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>The best pairing there is, with the proof of it.</summary>
public sealed class AssignmentResult
{
    internal AssignmentResult(AssignmentProblem problem, int[] mentorOf, AssignmentCertificate certificate)
    {
        (MentorOf, Certificate) = (mentorOf, certificate);
        Loads = new int[problem.MentorCount];
        for (var mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            if (mentorOf[mentee] is var mentor and >= 0)
            {
                Matched++;
                TotalScore += problem.Score(mentee, mentor)!.Value;
                TotalLoadCost += problem.LoadCost(Loads[mentor]++);
            }
        }
    }

    /// <summary>The mentor of each mentee, or -1.</summary>
    public int[] MentorOf { get; }

    /// <summary>How many mentees each mentor has.</summary>
    public int[] Loads { get; }

    /// <summary>How many mentees are matched: no pairing matches more.</summary>
    public int Matched { get; }

    /// <summary>The scores of all pairs together.</summary>
    public long TotalScore { get; }

    /// <summary>The load costs of all mentors together; the total that is made highest is the scores less these.</summary>
    public long TotalLoadCost { get; }

    /// <summary>Why nothing better exists.</summary>
    public AssignmentCertificate Certificate { get; }
}
