using System.Globalization;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Reads how long something took, in minutes.</summary>
public static class DurationReader
{
    private const int Day = 24 * 60;

    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "about", "around", "almost", "nearly", "roughly", "maybe", "like", "for", "just", "approximately", "we", "talked", "met", "only", "como", "unos", "unas", "casi", "aproximadamente", "mas", "menos", "o", "por", "cerca", "durante", "solo",
    };

    /// <summary>"20", "20 min", "half an hour", "media hora", "1h", "1 h 30", "1:30", "hora y media" in minutes, from 0 to a whole day; null for anything else. A number alone is minutes.</summary>
    public static int? Read(string text)
    {
        var folded = Fold.Of(text);
        if (folded.Length > 60)
            return null;
        if (folded.Split(':') is [var clockHours, var clockMinutes] && clockMinutes.Length is 2 && NumberReader.OfDigits(clockHours) is <= 23 and var h && NumberReader.OfDigits(clockMinutes) is <= 59 and var m)
            return h * 60 + m;
        var words = Fold.Words(Spaced(folded)).Where(word => !Around.Contains(word)).ToArray();
        return Spoken(string.Join(' ', words)) ?? Counted(words, folded);
    }

    private static int? Spoken(string said) => said switch
    {
        "half an hour" or "half a hour" or "half hour" or "a half hour" or "media hora" or "una media hora" or "1/2 hour" => 30,
        "quarter of an hour" or "a quarter of an hour" or "quarter hour" or "un cuarto de hora" or "cuarto de hora" => 15,
        "three quarters of an hour" or "tres cuartos de hora" => 45,
        "an hour and a half" or "hour and a half" or "one hour and a half" or "one and a half hours" or "hora y media" or "una hora y media" => 90,
        "an hour" or "a hour" or "hour" or "una hora" or "hora" => 60,
        "an hour and a quarter" or "una hora y cuarto" or "hora y cuarto" => 75,
        "a minute" or "un minuto" => 1,
        _ => null,
    };

    private static int? Counted(string[] words, string folded)
    {
        double minutes = 0;
        var pending = new List<string>();
        double? bare = null;
        var hours = false;
        foreach (var word in words)
        {
            var factor = word switch { "h" or "hr" or "hrs" or "hour" or "hours" or "hora" or "horas" => 60, "m" or "min" or "mins" or "minute" or "minutes" or "minuto" or "minutos" => 1, _ => 0 };
            if (factor is 0)
            {
                pending.Add(word);
                continue;
            }
            if (Number(pending) is not { } number)
                return null;
            minutes += number * factor;
            hours |= factor is 60;
            pending.Clear();
        }
        if (pending.Count > 0)
        {
            if (hours && string.Join(' ', pending) is "y media" or "and a half" or "media")
                return Checked(minutes + 30);
            bare = Number(pending);
            if (bare is null)
                return null;
        }
        else if (folded.Length > 0 && folded[^1] is '\'' && words is [var quoted])
        {
            bare = NumberReader.OfDigits(quoted);
        }
        return words.Length is 0 ? null : Checked(minutes + (bare ?? 0));
    }

    private static double? Number(List<string> words)
    {
        var counted = words.SkipWhile(word => word is "and" or "y" or "con").ToList();
        if (counted is [var only] && double.TryParse(only.Replace('p', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Day)
            return number;
        if (counted is ["a" or "an"])
            return 1;
        return NumberReader.OfWords(counted);
    }

    /// <summary>Letters and digits apart ("1h30" is "1 h 30"); a decimal point becomes "p" so that it survives the split into words.</summary>
    private static string Spaced(string folded)
    {
        var spaced = new System.Text.StringBuilder(folded.Length + 8);
        for (var at = 0; at < folded.Length; at++)
        {
            var (before, now, after) = (at > 0 ? folded[at - 1] : ' ', folded[at], at + 1 < folded.Length ? folded[at + 1] : ' ');
            if (now is '.' or ',' && char.IsAsciiDigit(before) && char.IsAsciiDigit(after))
            {
                spaced.Append('p');
                continue;
            }
            if (char.IsAsciiDigit(before) != char.IsAsciiDigit(now) && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(now))
                spaced.Append(' ');
            spaced.Append(now);
        }
        return spaced.ToString();
    }

    private static int? Checked(double minutes) => minutes is >= 0 and <= Day ? (int)Math.Round(minutes, MidpointRounding.AwayFromZero) : null;
}
