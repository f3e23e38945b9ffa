namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>Collects the allowed pairings in any order and makes an <see cref="AssignmentProblem"/> of them.</summary>
/// <param name="menteeCount">How many mentees there are.</param>
/// <param name="capacities">The most mentees each mentor takes; 0 is allowed.</param>
public sealed class AssignmentProblemBuilder(int menteeCount, IReadOnlyList<int> capacities)
{
    private readonly List<(int Mentee, int Mentor, long Score)> _edges = [];

    /// <summary>Decides between equally good results.</summary>
    public int Seed { get; set; }

    /// <summary>See <see cref="AssignmentProblem.LoadCosts"/>.</summary>
    public IReadOnlyList<long> LoadCosts { get; set; } = [];

    /// <summary>Makes room for so many pairings at once.</summary>
    public void EnsureCapacity(int edges) => _edges.EnsureCapacity(edges);

    /// <summary>Allows one pairing. Each may be added once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside the problem, or the score is negative.</exception>
    public void Allow(int mentee, int mentor, long score)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)mentee, (uint)menteeCount, nameof(mentee));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)mentor, (uint)capacities.Count, nameof(mentor));
        ArgumentOutOfRangeException.ThrowIfNegative(score);
        _edges.Add((mentee, mentor, score));
    }

    /// <summary>Makes the problem.</summary>
    /// <exception cref="ArgumentException">A pairing was added twice, a capacity is negative, or load costs fall.</exception>
    public AssignmentProblem Build()
    {
        if (capacities.Any(capacity => capacity < 0))
            throw new ArgumentException("A capacity is negative.");
        if (LoadCosts.Count > 0 && LoadCosts[0] < 0 || LoadCosts.Zip(LoadCosts.Skip(1)).Any(pair => pair.Second < pair.First))
            throw new ArgumentException("Load costs start at zero or above and never fall: else taking one mentee more could be the cheaper choice.");

        var start = new int[menteeCount + 1];
        foreach (var (mentee, _, _) in _edges)
            start[mentee + 1]++;
        for (var mentee = 0; mentee < menteeCount; mentee++)
            start[mentee + 1] += start[mentee];

        var next = start[..menteeCount];
        var mentors = new int[_edges.Count];
        var scores = new long[_edges.Count];
        foreach (var (mentee, mentor, score) in _edges)
        {
            var at = next[mentee]++;
            (mentors[at], scores[at]) = (mentor, score);
        }

        for (var mentee = 0; mentee < menteeCount; mentee++)
        {
            var row = start[mentee]..start[mentee + 1];
            mentors.AsSpan(row).Sort(scores.AsSpan(row));
            for (var at = start[mentee] + 1; at < start[mentee + 1]; at++)
            {
                if (mentors[at] == mentors[at - 1])
                    throw new ArgumentException($"Mentee {mentee} and mentor {mentors[at]} were allowed twice.");
            }
        }

        return new AssignmentProblem(start, mentors, scores, [.. capacities], [.. LoadCosts], Seed);
    }
}
