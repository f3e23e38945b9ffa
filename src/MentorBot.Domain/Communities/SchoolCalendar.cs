using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>A stretch of days without school, both ends included.</summary>
public sealed record SchoolBreak(LocalDate First, LocalDate Last, string Name)
{
    /// <summary>The longest break that is believed: a summer and some. A longer one is a slip of the pen that would silence the programme.</summary>
    public const int MostDays = 150;

    /// <summary>How many days it has.</summary>
    public int Days => Period.DaysBetween(First, Last) + 1;
}

/// <summary>The days on which nobody is nudged and no clock of silence runs.</summary>
public sealed record SchoolCalendar(IReadOnlyList<SchoolBreak> Breaks)
{
    /// <summary>The breaks, the earliest first.</summary>
    public IReadOnlyList<SchoolBreak> Breaks { get; init; } = [.. Breaks.OrderBy(known => known.First).ThenBy(known => known.Last)];

    /// <summary>A year without a break.</summary>
    public static SchoolCalendar Empty { get; } = new([]);

    /// <summary>How many breaks a calendar holds: more than any school year has.</summary>
    public const int Most = 60;

    /// <summary>The calendar with another break, in the order of the year; one of the same days takes the new name. Null when it holds no more.</summary>
    public SchoolCalendar? With(SchoolBreak more)
    {
        var others = Breaks.Where(known => known.First != more.First || known.Last != more.Last).ToArray();
        return others.Length >= Most ? null : new SchoolCalendar([.. others, more]);
    }

    /// <summary>The calendar without a break.</summary>
    public SchoolCalendar Without(SchoolBreak gone) => new([.. Breaks.Where(known => known != gone)]);

    /// <summary>The first day back after the last break that ended before <paramref name="day"/>; null when there was none.</summary>
    public LocalDate? BackBefore(LocalDate day)
    {
        LocalDate? back = null;
        foreach (var stretch in Breaks)
        {
            if (stretch.Last < day && !(back > stretch.Last.PlusDays(1)))
                back = stretch.Last.PlusDays(1);
        }
        return back;
    }

    /// <summary>The moment <paramref name="days"/> days after another at the same time of day, days of a break not counted: how long a silence lasts.</summary>
    public Instant After(Instant from, int days, DateTimeZone zone)
    {
        var local = from.InZone(zone).LocalDateTime;
        return (PlusDaysOutsideBreaks(local.Date, days) + local.TimeOfDay).InZoneLeniently(zone).ToInstant();
    }

    /// <summary>How many days lie after one day up to another, days of a break not counted.</summary>
    public int DaysBetween(LocalDate from, LocalDate to)
    {
        var days = Math.Max(0, Period.DaysBetween(from, to));
        foreach (var (first, last) in Stretches(from))
        {
            if (first > to)
                break;
            days -= Period.DaysBetween(first, LocalDate.Min(last, to)) + 1;
        }
        return days;
    }

    /// <summary>Whether the day lies in a break.</summary>
    public bool IsBreak(LocalDate day)
    {
        foreach (var stretch in Breaks)
        {
            if (stretch.First <= day && day <= stretch.Last)
                return true;
        }
        return false;
    }

    /// <summary>The day <paramref name="days"/> school days' worth of calendar days after <paramref name="day"/>: days of a break do not count.</summary>
    public LocalDate PlusDaysOutsideBreaks(LocalDate day, int days)
    {
        if (days <= 0)
            return day;
        var end = day.PlusDays(days);
        foreach (var (first, last) in Stretches(day))
        {
            if (first > end)
                break;
            end = end.PlusDays(Period.DaysBetween(first, last) + 1);
        }
        return end;
    }

    /// <summary>The day that is so many working days (Monday to Friday, outside breaks) after <paramref name="day"/>.</summary>
    public LocalDate PlusWorkingDays(LocalDate day, int days)
    {
        for (var left = days; left > 0;)
        {
            day = day.PlusDays(1);
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !IsBreak(day))
                left--;
        }
        return day;
    }

    // The days of breaks after a day, in order, each day once: breaks may overlap. Whole stretches, since rules ask this of every pair.
    private IEnumerable<(LocalDate First, LocalDate Last)> Stretches(LocalDate after)
    {
        foreach (var stretch in Breaks)
        {
            if (stretch.Last <= after)
                continue;
            yield return (LocalDate.Max(stretch.First, after.PlusDays(1)), stretch.Last);
            after = stretch.Last;
        }
    }
}
