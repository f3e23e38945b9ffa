using System.Runtime.CompilerServices;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// Divides a problem into its components – mentees and mentors who are joined by allowed pairings – and says for each which side seeks.
/// The scarcer side does: then nearly all who seek find a place, and searches stay short (docs/pairing.md has the measured table).
/// </summary>
internal sealed class Parts
{
    private readonly AssignmentProblem _problem;
    private readonly int[] _parent; // by mentor: towards the one that stands for the component
    private readonly int[] _degree;
    private readonly bool[] _seeks;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Parts(AssignmentProblem problem)
    {
        _problem = problem;
        _parent = [.. Enumerable.Range(0, problem.MentorCount)];
        _degree = new int[problem.MentorCount];
        _seeks = new bool[problem.MentorCount];
        var joins = 1;
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            var mentors = problem.MentorsOf(mentee);
            foreach (var mentor in mentors)
                _degree[mentor]++;
            if (joins < problem.MentorCount && !mentors.IsEmpty)
                joins += Join(mentors);
        }

        var missing = new long[problem.MentorCount]; // by component: mentees less places
        for (var mentee = 0; mentee < problem.MenteeCount; mentee++)
        {
            if (problem.MentorsOf(mentee) is [var any, ..])
                missing[Root(any)]++;
        }

        for (var mentor = 0; mentor < problem.MentorCount; mentor++)
            missing[Root(mentor)] -= Math.Min(problem.Capacities[mentor], _degree[mentor]);
        for (var mentor = 0; mentor < problem.MentorCount; mentor++)
        {
            _seeks[mentor] = missing[Root(mentor)] > 0;
            if (_seeks[mentor])
                EdgesOfMentors += _degree[mentor];
            else
                EdgesOfMentees += _degree[mentor];
        }
    }

    /// <summary>How many pairings are allowed where mentees seek.</summary>
    public int EdgesOfMentees { get; }

    /// <summary>How many pairings are allowed where mentors seek.</summary>
    public int EdgesOfMentors { get; }

    /// <summary>Whether this mentor seeks; else mentees seek places with the mentor.</summary>
    public bool MentorSeeks(int mentor) => _seeks[mentor];

    /// <summary>Whether this mentee seeks. Nobody does without anyone allowed.</summary>
    public bool MenteeSeeks(int mentee) => _problem.MentorsOf(mentee) is [var any, ..] && !_seeks[any];

    /// <summary>How many mentees a mentor may be paired with.</summary>
    public int Degree(int mentor) => _degree[mentor];

    /// <summary>Makes one component of these mentors, and says how many fewer components there are.</summary>
    private int Join(ReadOnlySpan<int> mentors)
    {
        var (root, joins) = (Root(mentors[0]), 0);
        foreach (var mentor in mentors[1..])
        {
            var other = Root(mentor);
            if (other == root)
                continue;
            _parent[other] = root;
            joins++;
        }

        return joins;
    }

    private int Root(int mentor)
    {
        while (_parent[mentor] != mentor)
            mentor = _parent[mentor] = _parent[_parent[mentor]];
        return mentor;
    }
}
