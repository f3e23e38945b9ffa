using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Tests.Stories;

/// <summary>How time is told in a transcript: "two days later, 10:00", "14 days later", "20 minutes later", "Friday, 9:00", "2026-11-30, 9:00", "the same day, 20:30".</summary>
public static partial class StoryTime
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The moment meant, seen from <paramref name="now"/>.</summary>
    /// <exception cref="FormatException">It cannot be read, or lies in the past.</exception>
    public static Instant Read(string when, Instant now, DateTimeZone zone)
    {
        var match = Whole().Match(when);
        if (!match.Success)
            throw new FormatException($"When is that? {when}");
        var local = now.InZone(zone);
        var time = match.Groups["time"] is { Success: true } clock ? LocalTimePattern.CreateWithInvariantCulture("H:mm").Parse(clock.Value).Value : local.TimeOfDay;
        var then = match.Groups["day"] switch
        {
            _ when match.Groups["unit"] is { Success: true } unit && unit.Value is "hour" or "minute" => now + (match.Groups["unit"].Value == "hour" ? Duration.FromHours(Number(match)) : Duration.FromMinutes(Number(match))),
            _ when match.Groups["unit"].Success => At(local.Date.PlusDays(Number(match) * (match.Groups["unit"].Value == "week" ? 7 : 1))),
            { Value: "the same day" } => At(local.Date),
            { Value: "the next day" } => At(local.Date.PlusDays(1)),
            { Value: var day } when LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var date } => At(date),
            { Value: var day } => At(Weekday(local, Enum.Parse<IsoDayOfWeek>(day), time)),
        };
        return then >= now ? then : throw new FormatException($"{when} has passed: it is {local}.");

        Instant At(LocalDate date) => (date + time).InZoneLeniently(zone).ToInstant();
    }

    private static LocalDate Weekday(ZonedDateTime now, IsoDayOfWeek day, LocalTime time) =>
        now.DayOfWeek == day && time >= now.TimeOfDay ? now.Date : now.Date.Next(day);

    private static int Number(Match match)
    {
        var text = match.Groups["number"].Value;
        var word = Array.IndexOf(Numbers, text);
        return word >= 0 ? word : int.Parse(text, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^((?<number>\d+|[a-z]+) (?<unit>minute|hour|day|week)s? later|(?<day>the same day|the next day|\d{4}-\d\d-\d\d|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))(, (?<time>\d?\d:\d\d))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();
}
