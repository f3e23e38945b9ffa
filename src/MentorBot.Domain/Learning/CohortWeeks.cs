using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Domain.Learning;

/// <summary>The eight weeks of a cohort, after NEA's sample timeline (facts C16). Weeks of a break do not count.</summary>
public static class CohortWeeks
{
    /// <summary>How many.</summary>
    public const int Count = 8;

    /// <summary>The first day of a week; the first is 1, and begins on the Monday after the group did: people need time to join.</summary>
    public static LocalDate FirstDay(int week, LocalDate start, SchoolCalendar calendar) => calendar.PlusDaysOutsideBreaks(start.Next(IsoDayOfWeek.Monday), 7 * (week - 1));

    /// <summary>Which week a cohort is in; 0 before it begins, more than <see cref="Count"/> when it is through.</summary>
    public static int WeekOn(LocalDate day, LocalDate start, SchoolCalendar calendar)
    {
        var week = 0;
        while (week <= Count && FirstDay(week + 1, start, calendar) <= day)
            week++;
        return week;
    }
}
