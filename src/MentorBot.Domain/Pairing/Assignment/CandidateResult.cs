namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>The best pairing of a pool.</summary>
/// <param name="Problem">The pairs that became edges. None of the others could make the result better.</param>
/// <param name="Result">The pairing and its proof, which holds for all allowed pairs.</param>
/// <param name="Rounds">How often a problem was solved until no pair was left to add.</param>
/// <param name="Scored">How many pairs were looked at, again and again counted again.</param>
public sealed record CandidateResult(AssignmentProblem Problem, AssignmentResult Result, int Rounds, long Scored);
