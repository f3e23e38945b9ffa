using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>When a pair is asked: day 2, weekly four times, every two weeks four times, then monthly.</summary>
/// <remarks>Dense at first, because early contact decides whether a pairing lives (facts P01, P20).</remarks>
public static class Cadence
{
    /// <summary>The school day on which step <paramref name="step"/> (1 is the first) is asked. Days of a break do not count.</summary>
    public static LocalDate DayOf(int step, LocalDate start, SchoolCalendar calendar) => calendar.PlusDaysOutsideBreaks(start, DaysUntil(step));

    /// <summary>Days from the introduction to a step.</summary>
    public static int DaysUntil(int step) => step switch
    {
        1 => 2,
        <= 5 => 2 + 7 * (step - 1),
        <= 9 => 30 + 14 * (step - 5),
        _ => 86 + 30 * (step - 9),
    };
}
