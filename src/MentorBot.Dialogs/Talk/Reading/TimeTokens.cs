using System.Globalization;
using NodaTime;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Which half of the day was said.</summary>
internal enum Half
{
    Unsaid,
    Am,
    Pm,
}

/// <summary>A piece of a text about times.</summary>
internal abstract record TimeToken
{
    /// <summary>A time of day as written.</summary>
    public sealed record Point(int Hour, int Minute, Half Half, bool Is24Hours) : TimeToken
    {
        /// <summary>Could be morning or evening, as far as the writing goes.</summary>
        public bool IsBare => Half is Half.Unsaid && !Is24Hours && Hour <= 12;

        public LocalTime Plain() => new(Half switch { Half.Am => Hour % 12, Half.Pm => Hour % 12 + 12, _ => Hour % 24 }, Minute);
    }

    /// <summary>"to", "a", a dash.</summary>
    public sealed record To : TimeToken;

    /// <summary>A comma, "and": the next window follows.</summary>
    public sealed record Next : TimeToken;
}

/// <summary>Cuts a text about times into points, "to" and "and".</summary>
internal static class TimeTokens
{
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "from", "between", "de", "desde", "entre", "las", "la", "los", "el", "at", "i", "work", "my", "shift", "is", "about", "around", "oclock", "en", "punto", "trabajo", "mi", "turno", "es", "hrs", "hs", "h",
        "hours", "horas", "hora", "the", "como", "eso", "then", "luego", "also", "tambien", "please", "usually",
    };

    private static readonly TimeToken.Point Noon = new(12, 0, Half.Pm, Is24Hours: false);
    private static readonly TimeToken.Point Midnight = new(12, 0, Half.Am, Is24Hours: false);

    /// <summary>The pieces, or null when something in the text has nothing to do with times.</summary>
    public static IReadOnlyList<TimeToken>? Of(string text)
    {
        var folded = Fold.Of(text);
        if (folded.Length is 0 or > 160)
            return null;
        var words = Split(folded);
        var tokens = new List<TimeToken>();
        var between = false;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (char.IsAsciiDigit(word[0]))
            {
                if (Point(word) is not { } point)
                    return null;
                tokens.Add(WithHalf(point, words, ref at));
            }
            else if (word is "noon" or "mediodia" or "midday")
                tokens.Add(Noon);
            else if (word is "midnight" or "medianoche")
                tokens.Add(Midnight);
            else if (word is "medio" or "media" && at + 1 < words.Count && words[at + 1] is "dia" or "noche")
                tokens.Add(words[++at] is "dia" ? Noon : Midnight);
            else if (word is "-" or "to" or "a" or "al" or "until" or "till" or "til" or "hasta" or "through" or "thru" || word is "and" or "y" && between)
            {
                if (tokens is not [.., TimeToken.To])
                    tokens.Add(new TimeToken.To());
                between = false;
            }
            else if (word is "," or ";" or "&" or "+" or "/" or "and" or "y" or "plus" or "mas")
            {
                if (tokens is not ([] or [.., TimeToken.Next]))
                    tokens.Add(new TimeToken.Next());
            }
            else if (Skipped.Contains(word))
                between |= word is "between" or "entre";
            else
                return null;
        }
        return tokens;
    }

    private static TimeToken.Point? Point(string word)
    {
        var digits = word.Split(':', '.');
        if (digits.Any(part => part.Length is 0 or > 4))
            return null;
        if (digits is [{ Length: 3 or 4 } military])
            digits = [military[..^2], military[^2..]];
        if (digits is not ([{ Length: <= 2 }] or [{ Length: <= 2 }, { Length: 2 }]))
            return null;
        var (hour, minute) = (Number(digits[0]), digits.Length > 1 ? Number(digits[1]) : 0);
        if (hour > 24 || minute > 59 || hour is 24 && minute > 0)
            return null;
        return new TimeToken.Point(hour, minute, Half.Unsaid, hour > 12 || digits[0].Length is 2 && digits[0][0] is '0' || hour is 0);

        static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static TimeToken.Point WithHalf(TimeToken.Point point, List<string> words, ref int at)
    {
        if (at + 2 < words.Count && words[at + 1] is "y" && words[at + 2] is "media" && point.Minute is 0)
            (point, at) = (point with { Minute = 30 }, at + 2);
        if (at + 1 < words.Count && words[at + 1] is "oclock")
            at++;
        var (half, used) = HalfAfter(words, at + 1);
        if (half is Half.Unsaid || point.Hour is > 12 or 0)
            return point;
        at += used;
        return point with { Half = half, Is24Hours = false };
    }

    private static (Half Half, int Used) HalfAfter(List<string> words, int at)
    {
        var next = words.Skip(at).Take(3).ToArray();
        return next switch
        {
            ["am" or "~a" or "~am", ..] => (Half.Am, 1),
            ["pm" or "~p" or "~pm", ..] => (Half.Pm, 1),
            ["de" or "por" or "en", "la", "manana" or "madrugada"] or ["in", "the", "morning"] => (Half.Am, 3),
            ["de" or "por" or "en", "la", "tarde" or "noche"] or ["in", "the", "afternoon" or "evening"] => (Half.Pm, 3),
            ["at", "night", ..] => (Half.Pm, 2),
            _ => (Half.Unsaid, 0),
        };
    }

    /// <summary>Figures, words and signs; a lone letter right after a figure gets a tilde, for "6a-2p" says am and pm and "6 a 9" says "to".</summary>
    private static List<string> Split(string folded)
    {
        var text = folded.Replace("a.m", "am", StringComparison.Ordinal).Replace("p.m", "pm", StringComparison.Ordinal).Replace("a. m", "am", StringComparison.Ordinal).Replace("p. m", "pm", StringComparison.Ordinal)
            .Replace("..", "-", StringComparison.Ordinal).Replace("o'clock", "oclock", StringComparison.Ordinal);
        var words = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            var from = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ':' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
                    at++;
                words.Add(text[from..at]);
            }
            else if (char.IsLetter(text[at]))
            {
                while (at < text.Length && char.IsLetter(text[at]))
                    at++;
                var attached = from > 0 && char.IsAsciiDigit(text[from - 1]) && at - from <= 2;
                words.Add(attached && text[from..at] is "a" or "p" ? "~" + text[from..at] : text[from..at]);
            }
            else
            {
                if (text[at] is not (' ' or '.' or '\'' or '!' or '(' or ')'))
                    words.Add(text[at].ToString());
                at++;
            }
        }
        return words;
    }
}
