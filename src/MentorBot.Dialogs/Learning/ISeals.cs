namespace MentorBot.Dialogs.Learning;

/// <summary>Seals a few letters so that the store alone cannot be read; the purpose says whose they are, and opens nothing else.</summary>
public interface ISeals
{
    /// <summary>The sealed letters; null where the server has no key to seal with.</summary>
    string? Seal(string purpose, string plain);

    /// <summary>What was sealed for the same purpose; null when it was not, or the key is another one by now.</summary>
    string? Open(string purpose, string box);
}
