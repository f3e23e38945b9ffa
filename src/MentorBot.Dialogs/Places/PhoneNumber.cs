namespace MentorBot.Dialogs.Places;

/// <summary>Reads a phone number as people type it.</summary>
public static class PhoneNumber
{
    private const int Fewest = 7;
    private const int Most = 15;

    /// <summary>Its digits with what stands between them; empty where it cannot be a number, so that "none" takes it back.</summary>
    public static string Of(string typed)
    {
        var kept = string.Concat(typed.Where(c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or '.' or ' ')).Trim();
        return kept.Count(char.IsAsciiDigit) is >= Fewest and <= Most ? kept : "";
    }
}
