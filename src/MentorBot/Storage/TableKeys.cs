using System.Buffers;
using System.Globalization;
using System.Text;

namespace MentorBot.Storage;

/// <summary>
/// Spells any key in the characters Azure Table Storage accepts, so that it can be read back and sorts as before.
/// </summary>
/// <remarks>
/// A code unit that may not stand in a key (<c>/ \ # ?</c>, control characters), that servers or their proxies are known to mistake
/// (<c>% '</c>, space) or that is not ASCII is written in hexadecimal behind the nearest allowed character below it; those eight
/// characters are therefore always written so themselves. No spelling is the beginning of another and each sorts where its unit
/// does, so whole keys sort by their UTF-16 units. Nearly all keys of the bot are spelled as they are.
/// </remarks>
public static class TableKeys
{
    private static readonly SearchValues<char> Leads = SearchValues.Create("!\"$&.>[~");
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range('"', '~' - '"').Select(unit => (char)unit).Except("\"#$%&'./>?[\\")]);

    /// <summary>The key as it stands in Azure.</summary>
    public static string Encode(string key)
    {
        if (!key.AsSpan().ContainsAnyExcept(Plain))
        {
            return key;
        }

        var spelled = new StringBuilder(key.Length * 3);
        foreach (var unit in key)
        {
            if (Plain.Contains(unit))
            {
                spelled.Append(unit);
            }
            else
            {
                spelled.Append(LeadOf(unit)).Append(((int)unit).ToString(unit < '~' ? "X2" : "X4", CultureInfo.InvariantCulture));
            }
        }

        return spelled.ToString();
    }

    /// <summary>The key as it was before <see cref="Encode"/>.</summary>
    public static string Decode(string spelled)
    {
        if (!spelled.AsSpan().ContainsAny(Leads))
        {
            return spelled;
        }

        var key = new StringBuilder(spelled.Length);
        for (var at = 0; at < spelled.Length; at++)
        {
            if (Leads.Contains(spelled[at]))
            {
                var digits = spelled[at] is '~' ? 4 : 2;
                key.Append((char)int.Parse(spelled.AsSpan(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += digits;
            }
            else
            {
                key.Append(spelled[at]);
            }
        }

        return key.ToString();
    }

    private static char LeadOf(char unit) => unit switch
    {
        <= '!' => '!',
        '"' or '#' => '"',
        '$' or '%' => '$',
        '&' or '\'' => '&',
        '.' or '/' => '.',
        '>' or '?' => '>',
        '[' or '\\' => '[',
        _ => '~',
    };
}
