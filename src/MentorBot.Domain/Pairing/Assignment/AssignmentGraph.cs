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

    private AssignmentGraph(AssignmentProblem problem, int seekers, int offers, int edges)
    {
        Places = new int[seekers];
        Start = new int[seekers + 1];
        SlotStart = new int[offers + 1];
        Edges = new Edge[edges];
        while (problem.HighestScore >> _shift >= Steps)
            _shift++;
        Rounding = (T.One << _shift) - T.One;
    }

    /// <summary>How many places each seeker wants.</summary>
    public int[] Places { get; }

    /// <summary>What a seeker's place costs, by its number from zero.</summary>
    public required Func<int, long> PlaceCost { get; init; }

    /// <summary>The first slot of each offer, and the end of the last.</summary>
    public int[] SlotStart { get; }

    /// <summary>What an offer's slot costs, by its number from zero.</summary>
    public required Func<int, long> SlotCost { get; init; }

    /// <summary>The first edge of each seeker, and the end of the last.</summary>
    public int[] Start { get; }

    /// <summary>All rows.</summary>
    public Edge[] Edges { get; }

    /// <summary>Rows are ordered by scores in 256 steps: no later score of a row is higher than this one with these bits set.</summary>
    public T Rounding { get; }

    public int SeekerCount => Places.Length;

    public int OfferCount => SlotStart.Length - 1;

    /// <summary>The edges of one seeker.</summary>
    public ReadOnlySpan<Edge> Row(int seeker) => Edges.AsSpan(Start[seeker]..Start[seeker + 1]);

    /// <summary>
    /// The mentees of this part seek one place each. Among equals a row begins where the seed decides, so that the first mentor is not always the same.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AssignmentGraph<T> OfMentees(AssignmentProblem problem, Parts parts, Lots lots)
    {
        var graph = new AssignmentGraph<T>(problem, problem.MenteeCount, problem.MentorCount, parts.EdgesOfMentees) { PlaceCost = static _ => 0, SlotCost = problem.LoadCost };
        var row = new List<Edge>();
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            row.Clear();
            if (parts.MenteeSeeks(mentee))
            {
                var mentors = problem.MentorsOf(mentee);
                var scores = problem.ScoresOf(mentee);
                var first = lots.Draw(mentors.Length);
                for (var at = first; at < mentors.Length; at++)
                    row.Add(new Edge(mentors[at], T.CreateTruncating(scores[at])));
                for (var at = 0; at < first; at++)
                    row.Add(new Edge(mentors[at], T.CreateTruncating(scores[at])));
                graph.Places[mentee] = 1;
            }

            graph.Start[mentee + 1] = graph.Start[mentee] + row.Count;
            graph.SetRow(mentee, CollectionsMarshal.AsSpan(row));
        }

        for (var mentor = 0; mentor < problem.MentorCount; mentor++) // one slot more than mentees is as good as any number more
            graph.SlotStart[mentor + 1] = graph.SlotStart[mentor] + (parts.MentorSeeks(mentor) ? 0 : Math.Min(problem.Capacities[mentor], parts.Degree(mentor) + 1));
        return graph;
    }

    /// <summary>The mentors of this part seek all their places; each mentee offers one slot. Among equals mentees stand in an order that the seed decides.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AssignmentGraph<T> OfMentors(AssignmentProblem problem, Parts parts, Lots lots)
    {
        var graph = new AssignmentGraph<T>(problem, problem.MentorCount, problem.MenteeCount, parts.EdgesOfMentors) { PlaceCost = problem.LoadCost, SlotCost = static _ => 0 };
        for (var mentor = 0; mentor < problem.MentorCount; mentor++)
        {
            graph.Places[mentor] = parts.MentorSeeks(mentor) ? problem.Capacities[mentor] : 0;
            graph.Start[mentor + 1] = graph.Start[mentor] + (parts.MentorSeeks(mentor) ? parts.Degree(mentor) : 0);
        }

        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
            graph.SlotStart[mentee + 1] = mentee + 1;
        var (next, edges) = (graph.Start[..^1], new Edge[parts.EdgesOfMentors]);
        foreach (var mentee in lots.Order(problem.MenteeCount))
        {
            if (parts.MenteeSeeks(mentee))
                continue;
            var mentors = problem.MentorsOf(mentee);
            var scores = problem.ScoresOf(mentee);
            for (var at = 0; at < mentors.Length; at++)
                edges[next[mentors[at]]++] = new Edge(mentee, T.CreateTruncating(scores[at]));
        }

        for (var mentor = 0; mentor < problem.MentorCount; mentor++)
            graph.SetRow(mentor, edges.AsSpan(graph.Start[mentor]..graph.Start[mentor + 1]));
        return graph;
    }

    /// <summary>Fills a row by its scores' steps, highest first, leaving equals as they were: a counting sort.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SetRow(int seeker, ReadOnlySpan<Edge> edges)
    {
        Span<int> next = stackalloc int[Steps];
        next.Clear();
        foreach (var edge in edges)
            next[int.CreateTruncating(edge.Score >> _shift)]++;
        for (var (step, end) = (0, edges.Length); step < Steps; step++)
            next[step] = end -= next[step];
        var row = Edges.AsSpan(Start[seeker], edges.Length);
        foreach (var edge in edges)
            row[next[int.CreateTruncating(edge.Score >> _shift)]++] = edge;
    }

    /// <summary>One allowed pairing, seen from the seeker.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Edge(int Offer, T Score);
}
