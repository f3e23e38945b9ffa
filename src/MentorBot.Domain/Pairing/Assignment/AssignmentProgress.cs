namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>How far a run has come.</summary>
/// <param name="Settled">Places decided so far, given out or left empty.</param>
/// <param name="Places">Places to decide.</param>
public sealed record AssignmentProgress(long Settled, long Places);
