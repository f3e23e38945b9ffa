using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>A stretch of days without school, both ends included.</summary>
public sealed record SchoolBreak(LocalDate First, LocalDate Last, string Name);

/// <summary>The days on which nobody is nudged and no clock of silence runs.</summary>
public sealed record SchoolCalendar(IReadOnlyList<SchoolBreak> Breaks)
{
    /// <summary>A year without a break.</summary>
    public static SchoolCalendar Empty { get; } = new([]);

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
        for (var left = days; left > 0;)
        {
            day = day.PlusDays(1);
            if (!IsBreak(day))
                left--;
        }
        return day;
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
}
