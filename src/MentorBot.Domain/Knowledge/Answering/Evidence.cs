namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>What speaks for the first answer of a ranking.</summary>
/// <param name="Parts">The parts of the index that had a say.</param>
/// <param name="Score">Its score.</param>
/// <param name="Lead">How far the second lies behind.</param>
/// <param name="Coverage">The share of the question's words, by rarity, that its entry accounts for; 0 to 1.</param>
/// <param name="Nearness">How near the meanings are; 0 without the encoder.</param>
/// <param name="Model">What the linear model says; 0 without it.</param>
/// <param name="Unknown">The share of the question, by rarity, that no entry at all has a word for; 0 to 1.</param>
/// <param name="Rarest">How rare the rarest word is that the entry shares with the question: 1 where no other entry could have it, 0 where none is shared.</param>
/// <param name="Answers">The share of the index's entries that have an answer: there a word or two are shared more easily.</param>
internal sealed record Evidence(AnswerParts Parts, double Score, double Lead, double Coverage, double Nearness, double Model, double Unknown, double Rarest, double Answers)
{
    /// <summary>The numbers in the order of the weights, a constant first.</summary>
    public double[] Features() => [1, Score, Lead, Math.Sqrt(Math.Max(0, Lead)), Coverage, Nearness, Model, Unknown, Rarest, Answers];
}
