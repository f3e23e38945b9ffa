using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// A problem turned towards the side that seeks: rows of edges from seekers to offers, the highest scores first.
/// Prices are never negative, so a search may leave a row at the first score that is too low.
/// </summary>
/// <typeparam name="T">The narrowest whole number that holds scores and prices; rows are read often.</typeparam>
internal sealed class AssignmentGraph<T>
    where T : struct, IBinaryInteger<T>
{
    private const int Steps = 256;
    private readonly int _shift;

    private AssignmentGraph(AssignmentProblem problem, bool mentorsSeek)
    {
        MentorsSeek = mentorsSeek;
        Edges = new Edge[problem.EdgeCount];
        while (problem.HighestScore >> _shift >= Steps)
            _shift++;
        Rounding = (T.One << _shift) - T.One;
    }

    /// <summary>Whether mentors seek and mentees offer one slot each; else mentees seek one place each and mentors offer slots.</summary>
    public bool MentorsSeek { get; }

    /// <summary>How many places each seeker wants.</summary>
    public required int[] Places { get; init; }

    /// <summary>The first slot of each offer, and the end of the last.</summary>
    public required int[] SlotStart { get; init; }

    /// <summary>The first edge of each seeker, and the end of the last.</summary>
    public required int[] Start { get; init; }

    /// <summary>All rows.</summary>
    public Edge[] Edges { get; }

    /// <summary>Rows are ordered by scores in 256 steps: no later score of a row is higher than this one with these bits set.</summary>
    public T Rounding { get; }

    /// <summary>What an offer's slot costs, by its number from zero.</summary>
    public required Func<int, long> LoadCost { get; init; }

    /// <summary>The edges of one seeker.</summary>
    public ReadOnlySpan<Edge> Row(int seeker) => Edges.AsSpan(Start[seeker]..Start[seeker + 1]);

    public int SeekerCount => Places.Length;

    public int OfferCount => SlotStart.Length - 1;

    /// <summary>Mentees seek. Among equals a row begins at a place that the seed decides, so that the first mentor is not always the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AssignmentGraph<T> OfMentees(AssignmentProblem problem, Lots lots)
    {
        var start = new int[problem.MenteeCount + 1];
        var places = new int[problem.MenteeCount];
        var slotStart = new int[problem.MentorCount + 1];
        var graph = new AssignmentGraph<T>(problem, false) { Places = places, SlotStart = slotStart, Start = start, LoadCost = problem.LoadCost };
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            var mentors = problem.MentorsOf(mentee);
            var scores = problem.ScoresOf(mentee);
            places[mentee] = 1;
            start[mentee + 1] = start[mentee] + mentors.Length;
            var at = mentors.Length is 0 ? 0 : lots.Draw(mentors.Length);
            for (var edge = start[mentee]; edge < start[mentee + 1]; edge++)
            {
                graph.Edges[edge] = new Edge(mentors[at], T.CreateTruncating(scores[at]));
                slotStart[mentors[at] + 1]++;
                at = at + 1 == mentors.Length ? 0 : at + 1;
            }
        }

        for (var mentor = 0; mentor < problem.MentorCount; mentor++) // one slot more than mentees is as good as any number more
            slotStart[mentor + 1] = slotStart[mentor] + Math.Min(problem.Capacities[mentor], slotStart[mentor + 1] + 1);
        graph.SortRows();
        return graph;
    }

    /// <summary>Mentors seek. Among equals mentees stand in an order that the seed decides. Load costs are not known on this side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AssignmentGraph<T> OfMentors(AssignmentProblem problem, Lots lots)
    {
        var start = new int[problem.MentorCount + 1];
        var slotStart = new int[problem.MenteeCount + 1];
        var graph = new AssignmentGraph<T>(problem, true) { Places = problem.Capacities, SlotStart = slotStart, Start = start, LoadCost = static _ => 0 };
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            slotStart[mentee + 1] = mentee + 1;
            foreach (var mentor in problem.MentorsOf(mentee))
                start[mentor + 1]++;
        }

        for (var mentor = 0; mentor < problem.MentorCount; mentor++)
            start[mentor + 1] += start[mentor];
        var next = start[..^1];
        foreach (var mentee in lots.Order(problem.MenteeCount))
        {
            var mentors = problem.MentorsOf(mentee);
            var scores = problem.ScoresOf(mentee);
            for (var at = 0; at < mentors.Length; at++)
                graph.Edges[next[mentors[at]]++] = new Edge(mentee, T.CreateTruncating(scores[at]));
        }

        graph.SortRows();
        return graph;
    }

    /// <summary>Sorts each row by its scores' steps, highest first, leaving equals as they were: a counting sort.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SortRows()
    {
        Span<int> next = stackalloc int[Steps];
        var unsorted = Array.Empty<Edge>();
        for (var seeker = 0; seeker < SeekerCount; seeker++)
        {
            var row = Edges.AsSpan(Start[seeker]..Start[seeker + 1]);
            if (row.Length > unsorted.Length)
                unsorted = new Edge[row.Length];
            row.CopyTo(unsorted);
            next.Clear();
            foreach (var edge in row)
                next[int.CreateTruncating(edge.Score >> _shift)]++;
            for (var (step, end) = (0, row.Length); step < Steps; step++)
                next[step] = end -= next[step];
            foreach (var edge in unsorted.AsSpan(0, row.Length))
                row[next[int.CreateTruncating(edge.Score >> _shift)]++] = edge;
        }
    }

    /// <summary>One allowed pairing, seen from the seeker.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Edge(int Offer, T Score);
}
