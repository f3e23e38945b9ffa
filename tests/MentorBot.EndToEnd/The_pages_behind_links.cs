using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MentorBot.EndToEnd;

/// <summary>The report, the sheet for the wall, the form for a table: in both languages, on a desk, on a phone and on paper. SCREENSHOTS=1 writes the pictures of the README.</summary>
public sealed partial class The_pages_behind_links(Host host, Browser browser) : IClassFixture<Host>, IClassFixture<Browser>
{
    [Theory]
    [InlineData("report season", "en", 1200, 900)]
    [InlineData("report season", "es", 360, 740)]
    [InlineData("invite", "en", 360, 740)]
    [InlineData("import", "en", 360, 740)]
    public async Task keep_nobody_out(string command, string language, int width, int height)
    {
        var page = await browser.OpenAsync(width, height);
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        (await client.PostAsync("/try/demo", null)).EnsureSuccessStatusCode();
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        var links = await LinksAsync(client, command);

        await page.GotoAsync(links[language == "es" ? 1 : 0]);

        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        var found = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{command}: {violation.Id}: {violation.Help}");
        Assert.Empty(found);
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        Assert.Empty(elsewhere);
        if (command.StartsWith("report", StringComparison.Ordinal))
        {
            Assert.Equal(8, await page.Locator("svg[role=img]").CountAsync());
            Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('svg text')].every(text => text.getBoundingClientRect().right <= innerWidth)"), "A figure is cut off.");
            Assert.DoesNotContain(await page.Locator("svg text").AllTextContentsAsync(), text => SmallCount().IsMatch(text));
        }
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") == "1")
            await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, $"{command.Split(' ')[0]}-{language}.png") });
    }

    /// <summary>What is signed by hand must come out of a printer: black on white, each person on a sheet of their own, nothing cut.</summary>
    [Theory]
    [InlineData("report season", 0)]
    [InlineData("report", 2)]
    public async Task come_out_of_a_printer(string command, int link)
    {
        // A sheet of paper less its margins, at 96 dots an inch.
        var page = await browser.OpenAsync(720, 960);
        using var client = new HttpClient { BaseAddress = new Uri(host.Address) };
        (await client.PostAsync("/try/demo", null)).EnsureSuccessStatusCode();
        await page.GotoAsync((await LinksAsync(client, command))[link]);

        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(0, 0, 0)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).color"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the paper.");
        if (link == 2)
            Assert.Equal(await page.Locator("table").CountAsync() - 1, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.sheet')].filter(sheet => getComputedStyle(sheet).breakBefore === 'page').length"));
        Assert.NotEmpty(await page.PdfAsync(new() { Format = "Letter" }));
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(HttpClient client, string command)
    {
        using var said = await client.PostAsJsonAsync("/try/say", new { @as = "cora", text = command });
        using var json = JsonDocument.Parse(await said.Content.ReadAsStringAsync());
        return [.. Address().Matches(string.Join('\n', json.RootElement.GetProperty("messages")[0].GetProperty("card").GetProperty("lines").EnumerateArray().Select(line => line.GetString()))).Select(match => match.Value)];
    }

    [GeneratedRegex(@"http://\S+/r/\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[0-4](?: of| de|,|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SmallCount();
}
