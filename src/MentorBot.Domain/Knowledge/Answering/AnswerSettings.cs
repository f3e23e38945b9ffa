namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>The parts an index may use beyond words (docs/answers.md says what each is worth).</summary>
[Flags]
public enum AnswerParts
{
    /// <summary>Words only: BM25 with spelling correction.</summary>
    Words = 0,

    /// <summary>The sentence encoder; English only.</summary>
    Encoder = 1,

    /// <summary>A linear model for each entry, which learns what sets it apart from its rivals.</summary>
    LinearModel = 2,

    /// <summary>Everything.</summary>
    All = Encoder | LinearModel,
}

/// <summary>What a community may set.</summary>
/// <param name="Unanswerable">The share of questions that no entry answers, 0 to 1. The larger it is, the less sure is every answer.</param>
/// <param name="Parts">What the index may use.</param>
public sealed record AnswerSettings(double Unanswerable = 0.30, AnswerParts Parts = AnswerParts.All);
