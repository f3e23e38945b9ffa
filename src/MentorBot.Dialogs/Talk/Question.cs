namespace MentorBot.Dialogs.Talk;

/// <summary>What one step of a dialog asks.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Card">What can be chosen or filled in; none where free text is wanted.</param>
public sealed record Question(string Text, Card? Card = null)
{
    /// <summary>Whether any text answers it.</summary>
    public bool FreeText => Card is null || (Card.Choices.Count == 0 && Card.Fields.Count == 0);

    /// <summary>Whether a longer text is the answer as it stands, even if it reads like a command or a question.</summary>
    public bool Verbatim { get; init; }
}
