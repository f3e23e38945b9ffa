using System.Globalization;
using System.Text;

namespace MentorBot.Domain;

/// <summary>What makes two texts the same to a reader: case, accents, widths and invisible characters do not count.</summary>
public static class Fold
{
    /// <summary>
    /// Lower case, without accents, control and invisible characters, typographic quotes and dashes made plain, runs of white space one blank, trimmed.
    /// </summary>
    /// <remarks>People on phones get curly quotes and lose accents without noticing; neither may change what they said. Any text is accepted, also invalid UTF-16.</remarks>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
            return Plain(text);
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Kept(rune) is { } kept)
                folded.Append(Typed(kept));
        }
        return Plain(folded.ToString());
    }

    /// <summary>The words of a text: runs of letters and digits of its fold; an apostrophe inside a word is dropped ("don't" is <c>dont</c>).</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var folded = Of(text);
        var words = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < folded.Length; at++)
        {
            var character = folded[at];
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character) && IsLetter(folded, at))
                word.Append(character);
            else if (character is '\'' && word.Length > 0 && at + 1 < folded.Length && char.IsLetter(folded[at + 1]))
                continue;
            else
                End();
        }
        End();
        return words;

        void End()
        {
            if (word.Length is 0)
                return;
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool IsLetter(string text, int at) =>
        Rune.TryGetRuneAt(text, char.IsLowSurrogate(text[at]) ? Math.Max(0, at - 1) : at, out var rune) && Rune.IsLetterOrDigit(rune);

    /// <summary>Half a surrogate pair is no text at all, and <see cref="string.Normalize()"/> would throw at it.</summary>
    private static string Decomposed(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            valid.Append(Typed(rune));
        return valid.ToString().Normalize(NormalizationForm.FormKD);
    }

    /// <summary>What a keyboard would have written.</summary>
    private static string Typed(Rune rune) => rune.Value switch
    {
        0x2018 or 0x2019 or 0x02BC or 0x00B4 or 0x2032 => "'",
        0x201C or 0x201D or 0x00AB or 0x00BB => "\"",
        >= 0x2010 and <= 0x2015 or 0x2212 => "-",
        0xFFFD or 0xFFFE or 0xFFFF => " ",
        _ => rune.ToString(),
    };

    private static Rune? Kept(Rune rune) => rune.Value switch
    {
        >= 0x1F3FB and <= 0x1F3FF => null, // skin tones
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => null,
            UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Rune(' '),
            _ => Rune.ToLowerInvariant(rune),
        },
    };

    private static string Plain(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (squeezed.Length > 0 && squeezed[^1] is not ' ')
                    squeezed.Append(' ');
            }
            else
            {
                squeezed.Append(char.ToLowerInvariant(character));
            }
        }
        return squeezed.ToString().TrimEnd();
    }
}
