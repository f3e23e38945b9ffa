using System.Globalization;
using System.Text;

namespace MentorBot.Dialogs.Talk;

/// <summary>What a person wrote as text that everything behind can take: no halves of characters, nothing that is no character at all.</summary>
public static class Legible
{
    /// <summary>The text; what cannot be read becomes a blank.</summary>
    public static string Of(string text)
    {
        var legible = 0;
        while (legible < text.Length && !char.IsSurrogate(text[legible]) && MakesSense(new Rune(text[legible])))
            legible++;
        if (legible == text.Length)
            return text;
        var plain = new StringBuilder(text, 0, legible, text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.AsSpan(legible).EnumerateRunes())
            plain.Append(MakesSense(rune) ? units[..rune.EncodeToUtf16(units)] : " ");
        return plain.ToString();
    }

    private static bool MakesSense(Rune rune) => rune.Value is '\n' or '\t'
        || (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned) && rune.Value != 0xFFFD);
}
