using MentorBot.Dialogs.Talk.Reading;
using NodaTime;

namespace MentorBot.Tests.Talk;

public sealed class ReadingNumbersAndTimes
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1000", 1000)]
    [InlineData("1,000", 1000)]
    [InlineData("forty-two", 42)]
    [InlineData("treinta y cinco", 35)]
    [InlineData("veintidós", 22)]
    [InlineData("dieciséis", 16)]
    [InlineData("one hundred and five", 105)]
    [InlineData("a hundred", 100)]
    [InlineData("ciento veinte", 120)]
    [InlineData("quinientos", 500)]
    [InlineData("nine hundred ninety nine", 999)]
    [InlineData("mil", 1000)]
    [InlineData("un", 1)]
    [InlineData("once", 11)] // Spanish eleven
    [InlineData("1001", null)] // out of range
    [InlineData("-3", null)]
    [InlineData("2.5", null)]
    [InlineData("two three", null)] // two numbers
    [InlineData("twenty eleven", null)]
    [InlineData("3 4", null)]
    [InlineData("and", null)]
    [InlineData("", null)]
    [InlineData("a lot", null)]
    public void Numbers(string text, int? number) => Assert.Equal(number, NumberReader.Read(text));

    [Theory]
    [InlineData("20", 20)] // a number alone is minutes
    [InlineData("20 min", 20)]
    [InlineData("about 20 minutes", 20)]
    [InlineData("unos veinte minutos", 20)]
    [InlineData("half an hour", 30)]
    [InlineData("media hora", 30)]
    [InlineData("an hour", 60)]
    [InlineData("1h", 60)]
    [InlineData("1 h 30", 90)]
    [InlineData("1h30", 90)]
    [InlineData("1:30", 90)]
    [InlineData("1.5 hours", 90)]
    [InlineData("una hora y media", 90)]
    [InlineData("2 hours and a half", 150)]
    [InlineData("dos horas y media", 150)]
    [InlineData("1 hour 15 minutes", 75)]
    [InlineData("20'", 20)]
    [InlineData("un cuarto de hora", 15)]
    [InlineData("25 hours", null)] // longer than a day
    [InlineData("1:75", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void Durations(string text, int? minutes) => Assert.Equal(minutes, DurationReader.Read(text));

    [Theory]
    [InlineData("6-9", "06:00-09:00")]
    [InlineData("6:00–9:00", "06:00-09:00")] // an en dash
    [InlineData("6am to 9am", "06:00-09:00")]
    [InlineData("6 a.m. - 2:30 p.m.", "06:00-14:30")]
    [InlineData("6a-2p", "06:00-14:00")]
    [InlineData("de 6 a 9", "06:00-09:00")]
    [InlineData("entre las 6 y las 9", "06:00-09:00")]
    [InlineData("from 6 until 9", "06:00-09:00")]
    [InlineData("0600-1430", "06:00-14:30")]
    [InlineData("3:30-11pm", "15:30-23:00")] // pm counts for both
    [InlineData("9-5pm", "09:00-17:00")] // for 21 to 17 would go back
    [InlineData("9-5", "09:00-17:00")] // nobody means five at night
    [InlineData("7-3", "07:00-15:00")]
    [InlineData("11-7am", "23:00-07:00")]
    [InlineData("22:00-6:00", "22:00-06:00")] // over midnight
    [InlineData("3 pm - midnight", "15:00-00:00")]
    [InlineData("15-24", "15:00-00:00")]
    [InlineData("noon to 4", "12:00-16:00")]
    [InlineData("de 6 de la mañana a 3 de la tarde", "06:00-15:00")]
    [InlineData("6-9, 14-17", "06:00-09:00 14:00-17:00")] // a split shift
    [InlineData("6-9, 2-5", "06:00-09:00 14:00-17:00")] // the second half of a day follows the first
    [InlineData("6 to 9 and 2 to 5", "06:00-09:00 14:00-17:00")]
    [InlineData("de 6 a 9 y de 14 a 17", "06:00-09:00 14:00-17:00")]
    [InlineData("5:30-8:30am, 1:45-4:15pm", "05:30-08:30 13:45-16:15")]
    [InlineData("3 pm", null)] // a time, no window
    [InlineData("6-6", "06:00-18:00")]
    [InlineData("8 to noon", "08:00-12:00")]
    [InlineData("6 to midnight", "18:00-00:00")]
    [InlineData("18-18", null)]
    [InlineData("25-26", null)]
    [InlineData("6-9-12", null)]
    [InlineData("6-9,", null)]
    [InlineData("mornings", null)]
    [InlineData("", null)]
    public void Windows(string text, string? windows)
    {
        var read = TimeReader.ReadWindows(text);
        Assert.Equal(windows, read is null ? null : string.Join(' ', read.Select(window => $"{Clock(window.Start)}-{Clock(window.End)}")));
    }

    [Theory]
    [InlineData("3 pm", "15:00")]
    [InlineData("15:30", "15:30")]
    [InlineData("a las 3:30 de la tarde", null)] // "a" is "to" here
    [InlineData("3:30 de la tarde", "15:30")]
    [InlineData("las 8 y media de la mañana", "08:30")]
    [InlineData("12 am", "00:00")]
    [InlineData("12 pm", "12:00")]
    [InlineData("mediodía", "12:00")]
    [InlineData("7", "07:00")]
    [InlineData("24:30", null)]
    [InlineData("soon", null)]
    public void Times(string text, string? time) => Assert.Equal(time, TimeReader.ReadTime(text) is { } read ? Clock(read) : null);

    private static string Clock(LocalTime time) => $"{time.Hour:00}:{time.Minute:00}";
}
