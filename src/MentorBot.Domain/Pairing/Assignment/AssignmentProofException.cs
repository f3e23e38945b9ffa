namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>A pairing that was said to be the best one could not be proved to be. It must not be used: this is a defect.</summary>
public sealed class AssignmentProofException(string message) : Exception(message);
