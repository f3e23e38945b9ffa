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
    /// One part: mentees who seek one place each, or mentors who seek all of theirs, of mentees who each offer one slot. Among equals the order of
    /// a row is what the seed decides, so that the first one is not always the same.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AssignmentGraph<T> Of(AssignmentProblem problem, Parts parts, bool mentorsSeek, Lots lots)
    {
        Func<int, long> free = static _ => 0;
        var graph = mentorsSeek
            ? new AssignmentGraph<T>(problem, problem.MentorCount, problem.MenteeCount, parts.EdgesOfMentors) { PlaceCost = problem.LoadCost, SlotCost = free }
            : new AssignmentGraph<T>(problem, problem.MenteeCount, problem.MentorCount, parts.EdgesOfMentees) { PlaceCost = free, SlotCost = problem.LoadCost };
        for (var seeker = 0; seeker < graph.SeekerCount; seeker++)
        {
            var (seeks, places, edges) = mentorsSeek
                ? (parts.MentorSeeks(seeker), problem.Capacities[seeker], parts.Degree(seeker))
                : (parts.MenteeSeeks(seeker), 1, problem.MentorsOf(seeker).Length);
            graph.Places[seeker] = seeks ? places : 0;
            graph.Start[seeker + 1] = graph.Start[seeker] + (seeks ? edges : 0);
        }

        for (var offer = 0; offer < graph.OfferCount; offer++) // one slot more than mentees is as good as any number more
            graph.SlotStart[offer + 1] = graph.SlotStart[offer] + (mentorsSeek ? 1 : parts.MentorSeeks(offer) ? 0 : Math.Min(problem.Capacities[offer], parts.Degree(offer) + 1));
        var (next, rows) = (graph.Start[..^1], new Edge[graph.Edges.Length]);
        foreach (var mentee in lots.Order(problem.MenteeCount))
        {
            var mentors = problem.MentorsOf(mentee);
            var scores = problem.ScoresOf(mentee);
            if (mentors.IsEmpty || parts.MenteeSeeks(mentee) == mentorsSeek)
                continue;
            var at = lots.Draw(mentors.Length);
            for (var left = mentors.Length; left > 0; left--)
            {
                var (seeker, offer) = mentorsSeek ? (mentors[at], mentee) : (mentee, mentors[at]);
                rows[next[seeker]++] = new Edge(offer, T.CreateTruncating(scores[at]));
                at = at + 1 == mentors.Length ? 0 : at + 1;
            }
        }

        for (var seeker = 0; seeker < graph.SeekerCount; seeker++)
            graph.SetRow(seeker, rows.AsSpan(graph.Start[seeker]..graph.Start[seeker + 1]));
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
