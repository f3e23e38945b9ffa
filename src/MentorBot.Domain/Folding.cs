using System.Globalization;
using System.Text;

namespace MentorBot.Domain;

/// <summary>The form in which two spellings of a name or a word are the same.</summary>
public static class Folding
{
    /// <summary>Lower case, without accents and control characters, white space trimmed and single.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Control or UnicodeCategory.Format && !char.IsWhiteSpace(c))
                continue;
            if (!char.IsWhiteSpace(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd(' ');
    }
}
