using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>Days and hours as a person counts them on a calendar on the wall, one after the other: nothing here asks the rules.</summary>
internal static class ByHand
{
    public static bool IsBreak(SchoolCalendar calendar, LocalDate day) => calendar.Breaks.Any(stretch => stretch.First <= day && day <= stretch.Last);

    /// <summary>So many days later; days of a break are not counted.</summary>
    public static LocalDate Plus(SchoolCalendar calendar, LocalDate day, int days)
    {
        for (var left = days; left > 0;)
        {
            day = day.PlusDays(1);
            if (!IsBreak(calendar, day))
                left--;
        }
        return day;
    }

    /// <summary>The same at the same time of the day.</summary>
    public static Instant Plus(SchoolCalendar calendar, Instant from, int days, DateTimeZone zone)
    {
        var local = from.InZone(zone).LocalDateTime;
        return (Plus(calendar, local.Date, days) + local.TimeOfDay).InZoneLeniently(zone).ToInstant();
    }

    /// <summary>The days of a pair's check-ins, the first ones of its life.</summary>
    public static IReadOnlyList<LocalDate> CheckInDays(SchoolCalendar calendar, CadenceSettings cadence, LocalDate start, int count)
    {
        var steps = Enumerable.Repeat(cadence.FirstDay, 1).Concat(Enumerable.Repeat(cadence.OftenDays, cadence.OftenTimes)).Concat(Enumerable.Repeat(cadence.ThenDays, cadence.ThenTimes));
        var days = new List<LocalDate>();
        foreach (var step in steps.Concat(Enumerable.Repeat(cadence.LaterDays, count)).Take(count))
            days.Add(Plus(calendar, days.Count == 0 ? start : days[^1], step));
        return days;
    }

    /// <summary>The window as a person would read it: what the wall clock shows, on a day that is theirs; after midnight the evening before counts.</summary>
    public static bool IsInside(Member member, ZonedDateTime local, SchoolCalendar calendar)
    {
        if (IsBreak(calendar, local.Date))
            return false;
        var (today, yesterday) = (IsMine(local.Date), IsMine(local.Date.PlusDays(-1)));
        return member.Window.Hours.Any(range => range.OverMidnight
            ? (today && local.TimeOfDay >= range.From) || (yesterday && local.TimeOfDay < range.To)
            : today && local.TimeOfDay >= range.From && local.TimeOfDay < range.To)
            // A range that begins in the hour that is skipped begins after it.
            || IsNearChangeOfClocks(local.ToInstant(), local.Zone);

        bool IsMine(LocalDate day) => member.Window.Days.Contains(day.DayOfWeek) && !IsBreak(calendar, day);
    }

    public static bool IsNearChangeOfClocks(Instant at, DateTimeZone zone) => zone.GetUtcOffset(at - Duration.FromHours(2)) != zone.GetUtcOffset(at + Duration.FromHours(2));
}
