namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>How far a run has come. Mentees are settled once matched; the last ones take longest.</summary>
/// <param name="Settled">Places given out so far.</param>
/// <param name="Places">Places there are to give out, at most.</param>
/// <param name="Rounds">How many times prices have been raised.</param>
public sealed record AssignmentProgress(long Settled, long Places, int Rounds);
