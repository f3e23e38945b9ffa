using System.Globalization;
using System.Text;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>Why an event of a calendar file was left out.</summary>
public enum NotTaken
{
    /// <summary>It is at hours of a day: a meeting, not a day without school.</summary>
    HasHours,

    /// <summary>It comes again by a rule; each of its days would have to be named.</summary>
    Repeats,

    /// <summary>It was called off.</summary>
    CalledOff,

    /// <summary>Its days could not be read.</summary>
    NotRead,

    /// <summary>It is longer than any break.</summary>
    TooLong,
}

/// <summary>What a calendar file held.</summary>
/// <param name="Breaks">The all-day events, as breaks.</param>
/// <param name="Left">What was left out, by name, and why.</param>
public sealed record SchoolCalendarFile(IReadOnlyList<SchoolBreak> Breaks, IReadOnlyList<(string Name, NotTaken Because)> Left)
{
    private const int LongestName = 80;

    /// <summary>
    /// Reads an iCalendar file (RFC 5545) as school districts publish them: all-day events, one or several days. Their end is the day
    /// after the last one. Long lines are folded; names escape commas, semicolons and line ends.
    /// </summary>
    /// <returns>Null when it is no calendar file.</returns>
    public static SchoolCalendarFile? Read(string text)
    {
        var lines = Unfolded(text);
        if (!lines.Any(line => line.Trim().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)))
            return null;
        var (breaks, left) = (new List<SchoolBreak>(), new List<(string, NotTaken)>());
        Dictionary<string, (string Parameters, string Value)>? open = null;
        var depth = 0; // an alarm inside an event has lines of its own
        foreach (var line in lines)
        {
            var (name, parameters, value) = Split(line);
            switch (name)
            {
                case "BEGIN" when open is null && value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase):
                    open = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
                    break;
                case "BEGIN" when open is not null:
                    depth++;
                    break;
                case "END" when depth > 0:
                    depth--;
                    break;
                case "END" when open is not null:
                    Take(open, breaks, left);
                    open = null;
                    break;
                default:
                    if (depth == 0)
                        open?.TryAdd(name, (parameters, value));
                    break;
            }
        }
        return new SchoolCalendarFile(breaks, left);
    }

    private static void Take(Dictionary<string, (string Parameters, string Value)> fields, List<SchoolBreak> breaks, List<(string, NotTaken)> left)
    {
        var name = Plain(fields.GetValueOrDefault("SUMMARY").Value ?? "");
        if (WhyNot(fields) is { } because)
        {
            left.Add((name, because));
            return;
        }
        if (Day(fields.GetValueOrDefault("DTSTART").Value) is not { } first || LastDay(fields, first) is not { } last || last < first)
            left.Add((name, NotTaken.NotRead));
        else if (new SchoolBreak(first, last, name) is { Days: <= SchoolBreak.MostDays } found)
            breaks.Add(found);
        else
            left.Add((name, NotTaken.TooLong));
    }

    private static NotTaken? WhyNot(Dictionary<string, (string Parameters, string Value)> fields) =>
        string.Equals(fields.GetValueOrDefault("STATUS").Value, "CANCELLED", StringComparison.OrdinalIgnoreCase) ? NotTaken.CalledOff
        : fields.ContainsKey("RRULE") || fields.ContainsKey("RDATE") ? NotTaken.Repeats
        : fields.TryGetValue("DTSTART", out var start) && start.Value.Contains('T', StringComparison.OrdinalIgnoreCase) ? NotTaken.HasHours
        : null;

    // The end of an all-day event is the day after its last; without an end it is one day, or as many as its duration says.
    private static LocalDate? LastDay(Dictionary<string, (string Parameters, string Value)> fields, LocalDate first)
    {
        if (fields.TryGetValue("DTEND", out var end))
            return Day(end.Value) is { } after ? (after > first ? after.PlusDays(-1) : after) : null;
        if (!fields.TryGetValue("DURATION", out var duration))
            return first;
        var (digits, unit) = (duration.Value.Trim().TrimStart('+').TrimStart('P', 'p').TrimEnd('D', 'W', 'd', 'w'), char.ToUpperInvariant(duration.Value.Trim()[^1]));
        return unit is 'D' or 'W' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1000 ? first.PlusDays(count * (unit == 'W' ? 7 : 1) - 1) : null;
    }

    private static LocalDate? Day(string? text) =>
        text?.Trim() is { Length: 8 } digits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number / 10000 is >= 1900 and <= 2200 and var year && number / 100 % 100 is >= 1 and <= 12 and var month
            && number % 100 is >= 1 and var day && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>A line that begins with a blank goes on where the one before it ended.</summary>
    private static List<string> Unfolded(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && lines.Count > 0)
                lines[^1] += line[1..];
            else
                lines.Add(line);
        }
        return lines;
    }

    // NAME;PARAMETER="a:b";OTHER=c:value – a colon between quotes is no end of the name.
    private static (string Name, string Parameters, string Value) Split(string line)
    {
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            quoted ^= line[at] == '"';
            if (line[at] != ':' || quoted)
                continue;
            var head = line[..at];
            var semicolon = head.IndexOf(';', StringComparison.Ordinal);
            return semicolon < 0 ? (head.Trim().ToUpperInvariant(), "", line[(at + 1)..].Trim()) : (head[..semicolon].Trim().ToUpperInvariant(), head[(semicolon + 1)..], line[(at + 1)..].Trim());
        }
        return ("", "", "");
    }

    private static string Plain(string value)
    {
        var plain = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '\\' && at + 1 < value.Length)
                plain.Append(value[++at] is 'n' or 'N' ? ' ' : value[at]);
            else
                plain.Append(char.IsControl(value[at]) ? ' ' : value[at]);
        }
        var name = plain.ToString().Trim();
        return name.Length <= LongestName ? name : name[..LongestName].TrimEnd();
    }
}
