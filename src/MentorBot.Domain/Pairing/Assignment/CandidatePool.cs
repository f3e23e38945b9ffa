namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>Everyone who waits and everyone who could take them, before anyone is compared with anyone.</summary>
/// <param name="Mentees">By mentee.</param>
/// <param name="Mentors">By mentor.</param>
/// <param name="Capacities">By mentor, the most mentees each takes.</param>
/// <param name="Weights">What is worth how much.</param>
public sealed record CandidatePool(
    IReadOnlyList<CandidateProfile> Mentees, IReadOnlyList<CandidateProfile> Mentors, IReadOnlyList<int> Capacities, CandidateWeights Weights)
{
    /// <summary>
    /// The rules themselves, by mentee and mentor: the score, or null where the pair must not be (a supervisor, a relative, a closed pair …).
    /// Profiles may leave things out as long as they never say less than this: then they only decide where to look. Null: profiles say it all.
    /// </summary>
    public Func<int, int, long?>? Judge { get; init; }

    /// <summary>See <see cref="AssignmentProblem.LoadCosts"/>.</summary>
    public IReadOnlyList<long> LoadCosts { get; init; } = [];

    /// <summary>See <see cref="AssignmentProblem.Seed"/>.</summary>
    public int Seed { get; init; }
}
