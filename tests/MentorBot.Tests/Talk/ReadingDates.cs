using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Tests.Talk;

/// <summary>Today is Monday, 14 September 2026.</summary>
public sealed class ReadingDates
{
    private static readonly LocalDate Today = new(2026, 9, 14);

    [Theory]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("2026/12/24", "2026-12-24")]
    [InlineData("12/24", "2026-12-24")]
    [InlineData("12/24/2026", "2026-12-24")]
    [InlineData("12/24/26", "2026-12-24")]
    [InlineData("3/4", "2027-03-04")] // US order; past, so next year
    [InlineData("24/12", "2026-12-24")] // there is no month 24
    [InlineData("24.12.2026", "2026-12-24")] // dots are day before month
    [InlineData("24.12.", "2026-12-24")]
    [InlineData("Dec 24", "2026-12-24")]
    [InlineData("December 24th", "2026-12-24")]
    [InlineData("until December 24th, 2027", "2027-12-24")]
    [InlineData("24 dec", "2026-12-24")]
    [InlineData("the 24th of December", "2026-12-24")]
    [InlineData("Thursday, Dec 24", "2026-12-24")]
    [InlineData("decembr 24", "2026-12-24")] // a slip
    [InlineData("24 de diciembre", "2026-12-24")]
    [InlineData("hasta el 24 de diciembre de 2027", "2027-12-24")]
    [InlineData("1 de enero", "2027-01-01")] // past this year
    [InlineData("primero de enero", "2027-01-01")]
    [InlineData("September 14", "2026-09-14")] // today is not past
    [InlineData("September 13", "2027-09-13")]
    [InlineData("Feb 29", "2028-02-29")] // the next there is
    [InlineData("today", "2026-09-14")]
    [InlineData("tomorrow", "2026-09-15")]
    [InlineData("mañana", "2026-09-15")]
    [InlineData("manana", "2026-09-15")]
    [InlineData("pasado mañana", "2026-09-16")]
    [InlineData("yesterday", "2026-09-13")]
    [InlineData("ayer", "2026-09-13")]
    [InlineData("monday", "2026-09-21")] // after today
    [InlineData("next monday", "2026-09-21")]
    [InlineData("el próximo lunes", "2026-09-21")]
    [InlineData("friday", "2026-09-18")]
    [InlineData("el viernes que viene", "2026-09-18")]
    [InlineData("in two weeks", "2026-09-28")]
    [InlineData("2 weeks", "2026-09-28")]
    [InlineData("en dos semanas", "2026-09-28")]
    [InlineData("in a couple of weeks", "2026-09-28")]
    [InlineData("a week from today", "2026-09-21")]
    [InlineData("next week", "2026-09-21")]
    [InlineData("la próxima semana", "2026-09-21")]
    [InlineData("in a month", "2026-10-14")]
    [InlineData("3 days ago", "2026-09-11")]
    [InlineData("hace tres días", "2026-09-11")]
    [InlineData("end of the month", "2026-09-30")]
    [InlineData("fin de mes", "2026-09-30")]
    [InlineData("the 24th", "2026-09-24")]
    [InlineData("el 3", "2026-10-03")]
    [InlineData("31.11.2026", null)] // no such day
    [InlineData("13/13", null)]
    [InlineData("2026-02-29", null)]
    [InlineData("soon", null)]
    [InlineData("3", null)] // a number, not yet a date
    [InlineData("", null)]
    [InlineData("when does the break begin", null)]
    public void Days(string text, string? date) => Assert.Equal(date, Iso(DateReader.Read(text, Today, Language.English)));

    [Theory]
    [InlineData("mar", Language.Spanish, "2026-09-15")] // martes
    [InlineData("mar", Language.English, null)]
    [InlineData("3 mar", Language.Spanish, "2027-03-03")] // beside a number it is a month
    [InlineData("December 24", Language.Spanish, "2026-12-24")] // both languages are understood always
    public void The_language_decides_only_what_both_write_alike(string text, Language language, string? date) => Assert.Equal(date, Iso(DateReader.Read(text, Today, language)));

    [Theory]
    [InlineData("2026-12-21..2027-01-04", "2026-12-21", "2027-01-04")]
    [InlineData("Dec 21 to Jan 4", "2026-12-21", "2027-01-04")] // the end follows the start
    [InlineData("Dec 21-26", "2026-12-21", "2026-12-26")]
    [InlineData("12/21 - 1/4", "2026-12-21", "2027-01-04")]
    [InlineData("del 21 al 26 de diciembre", "2026-12-21", "2026-12-26")]
    [InlineData("del 21 de diciembre al 4 de enero", "2026-12-21", "2027-01-04")]
    [InlineData("2026-12-24", "2026-12-24", "2026-12-24")]
    [InlineData("2027-01-04..2026-12-21", null, null)] // backwards
    [InlineData("from here to there", null, null)]
    public void Ranges(string text, string? first, string? last)
    {
        var range = DateReader.ReadRange(text, Today, Language.English);
        Assert.Equal((first, last), (Iso(range?.Start), Iso(range?.End)));
    }

    private static string? Iso(LocalDate? date) => date is { } day ? $"{day.Year:0000}-{day.Month:00}-{day.Day:00}" : null;
}
