namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// Who could be paired with whom, and how good each pairing would be. The objective is fixed: first the most mentees matched,
/// then the highest total (scores less load costs), then ties by <see cref="Seed"/>.
/// </summary>
/// <remarks>
/// Mentees and mentors are indexes from zero. Scores are whole numbers ≥ 0 in a unit of the caller's (halves, tenths …): the solver never rounds.
/// An edge that is not there is forbidden. Build one with <see cref="AssignmentProblemBuilder"/>.
/// </remarks>
public sealed class AssignmentProblem
{
    private readonly int[] _start;
    private readonly int[] _mentors;
    private readonly long[] _scores;

    internal AssignmentProblem(int[] start, int[] mentors, long[] scores, int[] capacities, long[] loadCosts, int seed)
    {
        (_start, _mentors, _scores) = (start, mentors, scores);
        (Capacities, LoadCosts, Seed) = (capacities, loadCosts, seed);
        foreach (var score in scores)
            HighestScore = Math.Max(HighestScore, score);
    }

    /// <summary>How many mentees there are.</summary>
    public int MenteeCount => _start.Length - 1;

    /// <summary>How many mentors there are.</summary>
    public int MentorCount => Capacities.Length;

    /// <summary>How many pairings are allowed.</summary>
    public int EdgeCount => _mentors.Length;

    /// <summary>The most mentees each mentor takes, by mentor.</summary>
    public int[] Capacities { get; }

    /// <summary>
    /// What a mentor's first, second, third … mentee costs, in the unit of the scores; never falling, so that a second mentee goes to
    /// whoever is still free. A mentee beyond the list costs as much as its last entry. Empty: nothing.
    /// </summary>
    public long[] LoadCosts { get; }

    /// <summary>The highest score of any pairing; zero when none is allowed.</summary>
    public long HighestScore { get; }

    /// <summary>Decides between equally good results. The same problem with the same seed has the same result on every machine.</summary>
    public int Seed { get; }

    /// <summary>The mentors a mentee may be paired with, in ascending order.</summary>
    public ReadOnlySpan<int> MentorsOf(int mentee) => _mentors.AsSpan(_start[mentee].._start[mentee + 1]);

    /// <summary>The scores that go with <see cref="MentorsOf"/>.</summary>
    public ReadOnlySpan<long> ScoresOf(int mentee) => _scores.AsSpan(_start[mentee].._start[mentee + 1]);

    /// <summary>The score of one pairing, or null where it is forbidden.</summary>
    public long? Score(int mentee, int mentor)
    {
        var at = MentorsOf(mentee).BinarySearch(mentor);
        return at < 0 ? null : ScoresOf(mentee)[at];
    }

    /// <summary>What a mentor's mentee number <paramref name="number"/> (from zero) costs.</summary>
    public long LoadCost(int number) => LoadCosts.Length is 0 ? 0 : LoadCosts[Math.Min(number, LoadCosts.Length - 1)];
}
