namespace MentorBot.Dialogs.Talk;

/// <summary>What the bot says: a sentence in the receiver's language, perhaps with a card.</summary>
/// <param name="Text">The sentence. It stands alone where a channel cannot show cards.</param>
/// <param name="Card">The card, whose choices are numbered from one.</param>
/// <param name="Asks">Whether the bot waits for this person's answer; suggestions do not ask.</param>
public sealed record Spoken(string Text, Card? Card = null, bool Asks = false)
{
    /// <summary>The offer that the card's choices belong to; none where nothing can be chosen.</summary>
    public string? OfferId { get; init; }

    /// <summary>Whether all who read along may see it; else it is for one person alone.</summary>
    public bool ForEveryone { get; init; }

    /// <summary>The value a button carries: "offer:answer".</summary>
    public string ValueOf(Choice choice) => $"{OfferId}:{choice.Value}";
}
