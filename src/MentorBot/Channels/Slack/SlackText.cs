using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Channels.Slack;

/// <summary>Slack's own way to write text: three characters are escaped, and angle brackets hold people, channels and links.</summary>
public static partial class SlackText
{
    /// <summary>What a person wrote, in plain words, and whom they mentioned, in order. The bots' own mentions are left out.</summary>
    public static (string Text, IReadOnlyList<string> Mentioned) Read(string written, IReadOnlyCollection<string> bots)
    {
        var mentioned = new List<string>();
        var text = Bracket().Replace(written, match =>
        {
            var (kind, id, label) = (match.Groups["kind"].Value, match.Groups["id"].Value, match.Groups["label"].Value);
            switch (kind)
            {
                case "@" when bots.Contains(id):
                    return " ";
                case "@":
                    mentioned.Add(id);
                    return $"@{(label.Length > 0 ? label : id)}";
                case "#":
                    return $"#{(label.Length > 0 ? label : id)}";
                case "!":
                    return $"@{(label.Length > 0 ? label.TrimStart('@') : id)}";
                default:
                    return label.Length > 0 ? label : id.StartsWith("mailto:", StringComparison.Ordinal) ? id["mailto:".Length..] : id;
            }
        });
        text = text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        return (text.Replace('\u00a0', ' ').Trim(), mentioned);
    }

    /// <summary>
    /// What the bot says, so that nothing in it calls anybody, links anywhere or formats itself into something else: at most
    /// <paramref name="most"/> characters as Slack counts them, which is after escaping.
    /// </summary>
    public static string Write(string text, int most)
    {
        var written = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in Clean(Calls().Replace(text, "@\u200b")).EnumerateRunes())
        {
            var next = rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => rune.ToString() };
            // One place is kept for the "…".
            if (written.Length + next.Length > most - 1)
                return written.Append('…').ToString();
            written.Append(next);
        }
        return written.ToString().Trim();
    }

    /// <summary>One line of plain text, at most so many characters; "…" where nothing is left.</summary>
    public static string Plain(string text, int most)
    {
        var line = string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length == 0)
            return "…";
        if (line.Length <= most)
            return line;
        return (char.IsHighSurrogate(line[most - 2]) ? line[..(most - 2)] : line[..(most - 1)]) + "…";
    }

    /// <summary>Without control characters, halves of characters and marks that turn the writing direction of what follows.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && rune.Value is not ('\n' or '\t')))
                continue;
            clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    [GeneratedRegex(@"<(?<kind>[@#!]?)(?<id>[^<>|]+)(\|(?<label>[^<>]*))?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex("@(?=(channel|here|everyone|group)\\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Calls();
}
