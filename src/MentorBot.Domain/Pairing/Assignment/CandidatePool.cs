namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>Everyone who waits and everyone who could take them, before anyone is compared with anyone.</summary>
/// <param name="Mentees">By mentee.</param>
/// <param name="Mentors">By mentor.</param>
/// <param name="Capacities">By mentor, the most mentees each takes.</param>
/// <param name="Weights">What is worth how much.</param>
public sealed record CandidatePool(
    IReadOnlyList<CandidateProfile> Mentees, IReadOnlyList<CandidateProfile> Mentors, IReadOnlyList<int> Capacities, CandidateWeights Weights)
{
    /// <summary>Pairs that must not be, beyond what profiles tell: oneself, a supervisor, a relative, a blocked person, a closed pair.</summary>
    public IReadOnlySet<(int Mentee, int Mentor)> Forbidden { get; init; } = new HashSet<(int, int)>();

    /// <summary>See <see cref="AssignmentProblem.LoadCosts"/>.</summary>
    public IReadOnlyList<long> LoadCosts { get; init; } = [];

    /// <summary>See <see cref="AssignmentProblem.Seed"/>.</summary>
    public int Seed { get; init; }
}
