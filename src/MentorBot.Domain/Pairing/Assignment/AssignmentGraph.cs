using System.Numerics;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>A problem turned towards the side that seeks: compressed rows of edges from seekers to offers.</summary>
/// <typeparam name="TScore">The narrowest whole number that holds the scores; rows are read often.</typeparam>
internal sealed class AssignmentGraph<TScore>
    where TScore : struct, IBinaryInteger<TScore>
{
    /// <summary>Whether mentors seek and mentees offer one slot each; else mentees seek one place each and mentors offer slots.</summary>
    public required bool MentorsSeek { get; init; }

    /// <summary>How many places each seeker wants.</summary>
    public required int[] Places { get; init; }

    /// <summary>The first slot of each offer, and the end of the last.</summary>
    public required int[] SlotStart { get; init; }

    /// <summary>The first edge of each seeker, and the end of the last.</summary>
    public required int[] Start { get; init; }

    /// <summary>The offer of each edge.</summary>
    public required int[] Target { get; init; }

    /// <summary>The score of each edge.</summary>
    public required TScore[] Score { get; init; }

    /// <summary>What an offer's slot costs, by its number from zero.</summary>
    public required Func<int, long> LoadCost { get; init; }

    public int SeekerCount => Places.Length;

    public int OfferCount => SlotStart.Length - 1;

    /// <summary>Mentees seek. A row begins at a place that the seed decides, so that among equals the first mentor is not always the same.</summary>
    public static AssignmentGraph<TScore> OfMentees(AssignmentProblem problem, Lots lots)
    {
        var start = new int[problem.MenteeCount + 1];
        var target = new int[problem.EdgeCount];
        var score = new TScore[problem.EdgeCount];
        var degree = new int[problem.MentorCount];
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            var mentors = problem.MentorsOf(mentee);
            var scores = problem.ScoresOf(mentee);
            start[mentee + 1] = start[mentee] + mentors.Length;
            var at = mentors.Length is 0 ? 0 : lots.Draw(mentors.Length);
            for (var edge = start[mentee]; edge < start[mentee + 1]; edge++)
            {
                (target[edge], score[edge]) = (mentors[at], TScore.CreateChecked(scores[at]));
                degree[mentors[at]]++;
                at = at + 1 == mentors.Length ? 0 : at + 1;
            }
        }

        var slotStart = new int[problem.MentorCount + 1];
        for (var mentor = 0; mentor < problem.MentorCount; mentor++) // one slot more than mentees is as good as any number more
            slotStart[mentor + 1] = slotStart[mentor] + Math.Min(problem.Capacities[mentor], degree[mentor] + 1);
        var places = new int[problem.MenteeCount];
        Array.Fill(places, 1);
        return new() { MentorsSeek = false, Places = places, SlotStart = slotStart, Start = start, Target = target, Score = score, LoadCost = problem.LoadCost };
    }

    /// <summary>Mentors seek. Mentees stand in each row in an order that the seed decides. Load costs are not known on this side.</summary>
    public static AssignmentGraph<TScore> OfMentors(AssignmentProblem problem, Lots lots)
    {
        var start = new int[problem.MentorCount + 1];
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            foreach (var mentor in problem.MentorsOf(mentee))
                start[mentor + 1]++;
        }

        for (var mentor = 0; mentor < problem.MentorCount; mentor++)
            start[mentor + 1] += start[mentor];
        var next = start[..^1];
        var target = new int[problem.EdgeCount];
        var score = new TScore[problem.EdgeCount];
        foreach (var mentee in lots.Order(problem.MenteeCount))
        {
            var mentors = problem.MentorsOf(mentee);
            var scores = problem.ScoresOf(mentee);
            for (var at = 0; at < mentors.Length; at++)
            {
                var edge = next[mentors[at]]++;
                (target[edge], score[edge]) = (mentee, TScore.CreateChecked(scores[at]));
            }
        }

        var slotStart = new int[problem.MenteeCount + 1];
        for (var mentee = 0; mentee <= problem.MenteeCount; mentee++)
            slotStart[mentee] = mentee;
        return new() { MentorsSeek = true, Places = problem.Capacities, SlotStart = slotStart, Start = start, Target = target, Score = score, LoadCost = static _ => 0 };
    }
}
