namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>An entry in one language, as the index sees it.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Question">Its question.</param>
/// <param name="Variants">Other ways to ask it; may be empty.</param>
/// <param name="Answer">Its answer; may be empty. Words found only there count for less.</param>
public sealed record AnswerDocument(string Id, string Question, IReadOnlyList<string> Variants, string Answer)
{
    /// <summary>Whether it has an answer of its own.</summary>
    internal bool HasAnswer => !string.IsNullOrWhiteSpace(Answer);

    /// <summary>Every way to ask it: the question, then its variants, without those that say nothing.</summary>
    internal IEnumerable<string> Lines() => Variants.Prepend(Question).Where(line => !string.IsNullOrWhiteSpace(line));
}
