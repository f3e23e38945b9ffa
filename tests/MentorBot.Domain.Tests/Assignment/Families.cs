using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Tests.Assignment;

/// <summary>Problems that are hard on purpose, of any size.</summary>
internal static class Families
{
    /// <summary>Everyone may be paired with everyone, and all scores are equal.</summary>
    public static AssignmentProblem AllTies(int size) =>
        Problems.Of(size, Capacities(size, 1), from mentee in Enumerable.Range(0, size) from mentor in Enumerable.Range(0, size) select (mentee, mentor, 5L));

    /// <summary>Mentee i wants mentor i most, and may have mentor i+1: one more at the front moves everyone.</summary>
    public static AssignmentProblem Chain(int size) =>
        Problems.Of(size + 1, Capacities(size + 1, 1),
            Enumerable.Range(0, size + 1).SelectMany(i => (IEnumerable<(int, int, long)>)(i == 0 ? [(0, 0, 2L * size)] : [(i, i - 1, 2L * size - i + 1), (i, i, 2L * size - 2 * i)])));

    /// <summary>One mentor whom all want most, with one place.</summary>
    public static AssignmentProblem Star(int size) =>
        Problems.Of(size, Capacities(size, 1), Enumerable.Range(0, size).SelectMany(i => (IEnumerable<(int, int, long)>)(i == 0 ? [(0, 0, 9L)] : [(i, 0, 9L + i), (i, i, 1L)])));

    /// <summary>Nine of ten have the same ten mentors.</summary>
    public static AssignmentProblem Infeasible(int size) =>
        Problems.Of(size, Capacities(size, 1),
            from mentee in Enumerable.Range(0, size) from k in Enumerable.Range(0, 10) select (mentee, mentee % 10 == 0 ? (mentee + k) % size : k, (long)(mentee * 7 + k * 3) % 11));

    /// <summary>Each mentee may have one mentor only; five share each.</summary>
    public static AssignmentProblem OneEdgeEach(int size) =>
        Problems.Of(size, Capacities(size, 2), Enumerable.Range(0, size).Select(i => (i, i / 5, (long)(i % 7))));

    /// <summary>Scores that are the product of two ranks: prices climb one step at a time for methods that bid.</summary>
    public static AssignmentProblem Products(int size) =>
        Problems.Of(size, Capacities(size, 1), from mentee in Enumerable.Range(0, size) from mentor in Enumerable.Range(0, size) select (mentee, mentor, (mentee + 1L) * (mentor + 1L)));

    private static int[] Capacities(int mentors, int capacity) => Enumerable.Repeat(capacity, mentors).ToArray();
}
