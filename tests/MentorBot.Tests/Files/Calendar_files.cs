using System.Net;
using System.Text.RegularExpressions;
using MentorBot.Tests.Try;

namespace MentorBot.Tests.Files;

/// <summary>The school district's calendar through a link, and the year ahead as a table.</summary>
public sealed partial class Calendar_files : IAsyncDisposable
{
    private const string File = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20270105\r\nSUMMARY:Winter break\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260701\r\nSUMMARY:Long ago\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nDTSTART:20261012T170000Z\r\nSUMMARY:Board meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private readonly Page _page = new();

    [Fact]
    public async Task Fill_the_calendar_and_say_what_was_left_out()
    {
        await _page.ResetAsync();
        var link = LinkIn(await _page.SayAsync("cora", "calendar import"));
        using var form = await _page.GetAsync(link);
        Assert.Contains("<form", await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var answer = await SendAsync(link, File);

        Assert.Contains("I took over 1 break. 1 more is over already.", answer, StringComparison.Ordinal);
        Assert.Contains("Left out: Board meeting. It has hours, so it is no day off.", answer, StringComparison.Ordinal);
        Assert.Contains("1. Winter break: December 21, 2026 to January 4, 2027", (await _page.SayAsync("cora", "calendar"))[0].Card!.Lines);
        Assert.Contains("That is no calendar file.", await SendAsync(link, "first,last\n2026-12-21,2027-01-04"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_every_message_of_the_time_ahead()
    {
        var code = await _page.ResetAsync();
        await _page.JoinAsync("grace", code, "mentor");
        await _page.JoinAsync("ana", code);
        await _page.SayAsync("cora", "pair @grace @ana");
        await _page.SayAsync("grace", "1");

        using var table = await _page.GetAsync(LinkIn(await _page.SayAsync("cora", "simulate 2026-09-14..2026-09-17")));

        Assert.Equal(HttpStatusCode.OK, table.StatusCode);
        var lines = (await table.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("day,time,to,what", lines[0]);
        Assert.Equal(["2026-09-16,09:00,ana,check-in", "2026-09-16,09:00,grace,check-in"], lines[1..].Order(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    private async Task<string> SendAsync(string link, string text)
    {
        using var response = await _page.PostAsync(link, text, "text/calendar");
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private static string LinkIn(IReadOnlyList<Message> said) => Address().Match(string.Join('\n', said.SelectMany(message => message.Card?.Lines ?? []))).Value;

    [GeneratedRegex(@"https?://\S+/r/\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
