using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Domain.Tests.Communities;

public sealed class A_school_calendar
{
    private static readonly LocalDate Begin = new(2026, 8, 17);

    [Fact]
    public void counts_stretches_as_a_finger_on_the_wall_would_count_days() => Prop.ForAll(Arb.From(
        from breaks in Gen.ListOf(from first in Gen.Choose(-20, 320) from days in Gen.Choose(0, 30) select new SchoolBreak(Begin.PlusDays(first), Begin.PlusDays(first + days), "break"))
        from day in Gen.Choose(-30, 320)
        from days in Gen.Choose(-2, 130)
        select (Calendar: new SchoolCalendar([.. breaks]), Day: Begin.PlusDays(day), Days: days)), given =>
    {
        var (calendar, day, days) = given;
        var end = day;
        for (var left = days; left > 0;)
        {
            end = end.PlusDays(1);
            left -= calendar.IsBreak(end) ? 0 : 1;
        }
        Assert.Equal(end, calendar.PlusDaysOutsideBreaks(day, days));
        var to = day.PlusDays(days);
        Assert.Equal(Enumerable.Range(1, Math.Max(0, days)).Count(later => !calendar.IsBreak(day.PlusDays(later))), calendar.DaysBetween(day, to));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
