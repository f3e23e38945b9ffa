using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MentorBot.EndToEnd;

/// <summary>A stranger on the page: the five stops with the keyboard alone, on a desk and on a phone, and nothing that keeps anybody out.</summary>
public sealed class The_try_out_page(Host host, Browser browser) : IClassFixture<Host>, IClassFixture<Browser>
{
    private const int MostSteps = 40;

    [Theory]
    [InlineData(1400, 950)] // a desk
    [InlineData(360, 740)] // a phone
    public async Task leads_through_its_five_stops_by_keyboard(int width, int height)
    {
        var page = await browser.OpenAsync(width, height);
        var elsewhere = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(host.Address, StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
        await page.GotoAsync(host.Address);
        await NothingSeriousAsync(page, "the welcome");

        await page.Locator("#start").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#stage").WaitForAsync();
        await NothingSeriousAsync(page, "the start");

        for (var step = 0; step < MostSteps && await DoneAsync(page) < 5; step++)
        {
            await page.Locator("#ticket-do button").First.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            if (await page.Locator(".chat.next").CountAsync() > 0)
                await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("() => !document.querySelector('[aria-busy=true]')");
        }

        Assert.Equal(5, await DoneAsync(page));
        Assert.Contains("professional learning community", await page.Locator(".chat.ana").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await NothingSeriousAsync(page, "the end");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        Assert.Empty(elsewhere);
    }

    private static Task<int> DoneAsync(IPage page) => page.Locator("#stops li.done").CountAsync();

    private static async Task NothingSeriousAsync(IPage page, string where)
    {
        var found = (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{where}: {violation.Id}: {violation.Help}");
        Assert.Empty(found);
    }
}
