using System.Globalization;
using System.Text;

namespace MentorBot.Dialogs.Talk;

/// <summary>What a person wrote as text that everything behind can take: no halves of characters, nothing that is no character at all.</summary>
public static class Legible
{
    /// <summary>The text; what cannot be read becomes a blank.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var sense = rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned) && rune.Value != 0xFFFD;
            plain.Append(sense ? rune.ToString() : " ");
        }
        return plain.ToString();
    }
}
