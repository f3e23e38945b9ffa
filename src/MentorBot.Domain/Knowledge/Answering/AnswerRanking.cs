namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>One entry that may answer the question.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Score">Larger is better; comparable only within one ranking.</param>
public sealed record RankedAnswer(string Id, double Score);

/// <summary>What the index makes of a question.</summary>
/// <param name="Ranked">The likeliest entries, best first; empty when no word of the question is known.</param>
/// <param name="Confidence">The calibrated probability, 0 to 1, that the first one is right.</param>
public sealed record AnswerRanking(IReadOnlyList<RankedAnswer> Ranked, double Confidence)
{
    /// <summary>It was read as going on from the entry shown before: then something near to that is meant, however few its words.</summary>
    public bool FollowsUp { get; init; }

    /// <summary>From this confidence on, nine answers in ten were right on the development sets with 30 % unanswerable questions: answer.</summary>
    public const double AnswerFrom = 0.72;

    /// <summary>From this on, offer three to choose from; below it, a person.</summary>
    public const double SuggestFrom = AnswerFrom / 2;
}
