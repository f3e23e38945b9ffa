using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Tests.Members;

/// <summary>When somebody is written to who never said when: as their job and their shift allow.</summary>
public sealed class The_usual_hours
{
    [Theory]
    [InlineData(CareerFamily.Transportation, "", "9:00–13:30 16:30–19:00")]
    [InlineData(CareerFamily.Transportation, "6:00–9:00 13:30–16:30", "9:00–13:30 16:30–19:00")]
    [InlineData(CareerFamily.Transportation, "14:00–17:00 6:00–9:00", "9:00–14:00 17:00–19:00")]
    [InlineData(CareerFamily.Transportation, "8:00–12:00", "7:00–8:00 12:00–19:00")]
    [InlineData(CareerFamily.Transportation, "5:00–20:00", "20:00–22:00")]
    [InlineData(CareerFamily.Custodial, "14:00–22:00", "9:00–20:00")]
    [InlineData(CareerFamily.Custodial, "22:00–6:00", "14:00–21:00")]
    [InlineData(CareerFamily.Custodial, "16:00–0:00", "8:00–16:00")]
    [InlineData(CareerFamily.Transportation, "22:00–3:00", "11:00–21:00")]
    [InlineData(CareerFamily.Security, "12:00–12:00", "8:00–18:00")]
    public void follow_from_the_job_and_the_shift(CareerFamily family, string shift, string hours) =>
        Assert.Equal(hours, string.Join(' ', MessageWindow.For(family, [.. shift.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Range)]).Hours));

    [Fact]
    public void never_reach_into_a_drivers_shift() => Prop.ForAll(Arb.From(Gen.ArrayOf(Gen.Choose(0, 24 * 4 - 1).Select(quarter => new LocalTime(quarter / 4, quarter % 4 * 15)).Two())), ends =>
    {
        TimeRange[] shift = [.. ends.Take(4).Where(two => two.Item1 < two.Item2).Select(two => new TimeRange(two.Item1, two.Item2))];
        var window = MessageWindow.For(CareerFamily.Transportation, shift);
        Assert.NotEmpty(window.Hours);
        Assert.All(window.Hours, free => Assert.All(shift, drives => Assert.Empty(free.Shared(drives))));
        // It opens on every working day.
        Assert.NotNull(window.NextOpen(Instant.FromUtc(2026, 9, 14, 5, 0), DateTimeZone.Utc, SchoolCalendar.Empty));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static TimeRange Range(string text) => text.Split('–') is [var from, var to] ? new TimeRange(Time(from), Time(to)) : throw new ArgumentException(text);

    private static LocalTime Time(string text) => text.Split(':') is [var hour, var minute] ? new LocalTime(int.Parse(hour, null), int.Parse(minute, null)) : throw new ArgumentException(text);
}
