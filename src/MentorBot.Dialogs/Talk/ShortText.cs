using System.Globalization;
using System.Text;

namespace MentorBot.Dialogs.Talk;

/// <summary>A name or a place as it may be stored and shown: one line, no control characters, not too long.</summary>
public static class ShortText
{
    /// <summary>The longest that is kept; more is cut at a whole character.</summary>
    public const int Longest = 80;

    /// <summary>The text as one line.</summary>
    public static string Of(string text, int longest = Longest)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            // Marks that turn the writing direction could make a name swallow the sentence around it.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
                || Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
                continue;
            }
            if (line.Length + rune.Utf16SequenceLength > longest)
                break;
            line.Append(rune.ToString());
        }
        return line.ToString().Trim();
    }
}
