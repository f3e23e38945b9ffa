using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Domain.Tests.Communities;

public sealed class A_school_calendar_file
{
    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20270105\r\nSUMMARY:Winter break", "2026-12-21..2027-01-04 Winter break")] // the end is the day after the last one
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nDTEND;VALUE=DATE:20261013\r\nSUMMARY:Holiday", "2026-10-12..2026-10-12 Holiday")] // one day
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nSUMMARY:Holiday", "2026-10-12..2026-10-12 Holiday")] // no end: one day
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nDTEND;VALUE=DATE:20261012\r\nSUMMARY:Holiday", "2026-10-12..2026-10-12 Holiday")] // wrong, but common: the same day
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nDURATION:P3D\r\nSUMMARY:Fall", "2026-10-12..2026-10-14 Fall")] // a duration in its place
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nDURATION:P1W\r\nSUMMARY:Fall", "2026-10-12..2026-10-18 Fall")]
    [InlineData("dtstart:20261012\ndtend:20261014\nsummary:Fall", "2026-10-12..2026-10-13 Fall")] // lower case, bare line feeds, no VALUE
    [InlineData("SUMMARY;LANGUAGE=\"en:US\":Teachers\\, no students\\; all\\nday\r\nDTSTART;VALUE=DATE:20261012", "2026-10-12..2026-10-12 Teachers, no students; all day")] // escapes, a colon between quotes
    [InlineData("DTSTART;VALUE=DATE:2026\r\n 1012\r\nSUMMARY:Professional devel\r\n opment day\r\n\t for all", "2026-10-12..2026-10-12 Professional development day for all")] // folded lines
    [InlineData("BEGIN:VALARM\r\nSUMMARY:Alarm\r\nDTSTART:20200101T000000Z\r\nEND:VALARM\r\nDTSTART;VALUE=DATE:20261012\r\nSUMMARY:Holiday", "2026-10-12..2026-10-12 Holiday")] // an alarm inside
    public void is_read_as_school_districts_write_it(string lines, string expected)
    {
        var read = SchoolCalendarFile.Read(Event(lines))!;

        Assert.Equal(expected, Assert.Single(read.Breaks) is var found ? $"{found.First:uuuu-MM-dd}..{found.Last:uuuu-MM-dd} {found.Name}" : "");
        Assert.Empty(read.Left);
    }

    [Theory]
    [InlineData("DTSTART:20261012T170000Z\r\nDTEND:20261012T190000Z\r\nSUMMARY:Board meeting", NotTaken.HasHours)]
    [InlineData("DTSTART;TZID=America/Chicago:20261012T170000\r\nSUMMARY:Open house", NotTaken.HasHours)]
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Early release", NotTaken.Repeats)]
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nSTATUS:CANCELLED\r\nSUMMARY:Snow day", NotTaken.CalledOff)]
    [InlineData("DTSTART;VALUE=DATE:20261332\r\nSUMMARY:Never", NotTaken.NotRead)]
    [InlineData("SUMMARY:No day at all", NotTaken.NotRead)]
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nDTEND;VALUE=DATE:20261001\r\nSUMMARY:Backwards", NotTaken.NotRead)]
    [InlineData("DTSTART;VALUE=DATE:20261012\r\nDURATION:PT5H\r\nSUMMARY:Hours", NotTaken.NotRead)]
    [InlineData("DTSTART;VALUE=DATE:20260801\r\nDTEND;VALUE=DATE:20270701\r\nSUMMARY:School year", NotTaken.TooLong)]
    public void leaves_out_what_is_no_day_without_school_and_says_why(string lines, NotTaken because)
    {
        var read = SchoolCalendarFile.Read(Event(lines))!;

        Assert.Empty(read.Breaks);
        Assert.Equal(because, Assert.Single(read.Left).Because);
    }

    [Theory]
    [InlineData("")]
    [InlineData("first,last,name\n2026-10-12,2026-10-12,Holiday")]
    [InlineData("<html></html>")]
    public void is_told_from_other_files(string text) => Assert.Null(SchoolCalendarFile.Read(text));

    [Fact]
    public void never_breaks_on_what_people_upload() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), text =>
        {
            SchoolCalendarFile.Read(text ?? "");
            SchoolCalendarFile.Read(Event(text ?? ""));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void comes_back_as_it_was_written_however_it_is_folded() => Prop.ForAll(
        Gen.Choose(0, 3000).SelectMany(day => Gen.Choose(1, 60), (day, length) => (day, length)).SelectMany(days => Gen.Choose(10, 75), (days, width) => (days.day, days.length, width)).ToArbitrary(), drawn =>
        {
            var first = new LocalDate(2024, 1, 1).PlusDays(drawn.day);
            var line = $"DTSTART;VALUE=DATE:{first:uuuuMMdd}\r\nDTEND;VALUE=DATE:{first.PlusDays(drawn.length):uuuuMMdd}\r\nSUMMARY:Winter break of all the schools of the district\\, and more";
            var folded = string.Join("\r\n", line.Split("\r\n").Select(one => string.Join("\r\n ", one.Chunk(drawn.width).Select(part => new string(part)))));
            var found = Assert.Single(SchoolCalendarFile.Read(Event(folded))!.Breaks);
            Assert.Equal((first, first.PlusDays(drawn.length - 1), "Winter break of all the schools of the district, and more"), (found.First, found.Last, found.Name));
        }).Check(Config.QuickThrowOnFailure);

    private static string Event(string lines) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}
