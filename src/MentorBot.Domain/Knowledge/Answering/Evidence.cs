namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>What speaks for the first answer of a ranking.</summary>
/// <param name="Parts">The parts of the index that had a say.</param>
/// <param name="Score">Its score.</param>
/// <param name="Lead">How far the second lies behind.</param>
/// <param name="Coverage">The share of the question's words, by rarity, that its entry accounts for; 0 to 1.</param>
/// <param name="Nearness">How near the meanings are; 0 without the encoder.</param>
/// <param name="Model">What the linear model says; 0 without it.</param>
internal sealed record Evidence(AnswerParts Parts, double Score, double Lead, double Coverage, double Nearness, double Model);
