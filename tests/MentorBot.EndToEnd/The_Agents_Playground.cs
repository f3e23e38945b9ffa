using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MentorBot.EndToEnd;

/// <summary>The main job in Teams, as far as Microsoft's own stand-in for Teams goes: join, a form, a nudge, a mention in a channel.</summary>
public sealed partial class The_Agents_Playground(Host host, Browser browser) : IClassFixture<Host>, IClassFixture<Browser>
{
    [Fact]
    public async Task carries_the_main_job()
    {
        using var page = new HttpClient { BaseAddress = new Uri(host.Address) };
        // The clock stands still on a Monday at ten in Chicago; the Playgrounds share it with the page.
        using (await page.PostAsJsonAsync("/try/reset", new { }))
        await using (var cora = await Playground.StartAsync(host.Address, "Cora", browser))
        await using (var ana = await Playground.StartAsync(host.Address, "Ana", browser))
        {
            await cora.SaysAsync("I am MentorBot");
            await cora.SayAsync("setup");
            await cora.ShowsAsync("The join code is");
            var code = Code().Match(await cora.Card.InnerTextAsync()).Groups["code"].Value;

            await JoinAsync(cora, code, "2. I know the job");
            await JoinAsync(ana, code, "1. I am new");
            await ana.PictureAsync("teams-joined");

            await ana.SayAsync("edit shift");
            await ana.Card.GetByLabel("own hours").FillAsync("5:30-9:15");
            await ana.PictureAsync("teams-form");
            await ana.PressAsync("1. ");
            await ana.SayAsync("me");
            await ana.ShowsAsync("5:30");

            await cora.SayAsync("match preview");
            await cora.ShowsAsync("Ana");
            await cora.SayAsync("match confirm");
            await cora.ShowsAsync("Would you be Ana's mentor?");
            await cora.PressAsync("1. Yes");
            await ana.ShowsAsync("Meet Cora");

            // Two days later both are asked, each in their own chat.
            using (await page.PostAsJsonAsync("/try/clock", new { advance = "2.00:00:00" }))
            {
                await ana.ShowsAsync("Did you and Cora meet");
                await cora.ShowsAsync("Did you and Ana meet");
            }
            await ana.PictureAsync("teams-nudge");
            await ana.PressAsync("1. Yes");
            await ana.ShowsAsync("In person");

            await MentionAsync(ana.Page, "what is a PLC?");
            await ana.ShowsAsync("professional learning community");
            await ana.PictureAsync("teams-channel");
        }
    }

    private static async Task JoinAsync(Playground person, string code, string role)
    {
        await person.SayAsync($"join {code}");
        await person.PressAsync("1. I agree");
        await person.PressAsync(role);
        await person.PressAsync("2. Bus");
        await person.SaysAsync("Where do you work?");
        await person.SayAsync("Oak Street Yard");
        await person.ShowsAsync("You are in");
    }

    private static async Task MentionAsync(IPage page, string text)
    {
        await page.GetByRole(AriaRole.Treeitem, new() { Name = "Lincoln - Alerts" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox).First.ClickAsync();
        await page.Keyboard.TypeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "MentorBot" }).ClickAsync();
        await page.Keyboard.TypeAsync($" {text}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).First.ClickAsync();
    }

    [GeneratedRegex("join code is (?<code>[A-Z]{6})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
