using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MentorBot.EndToEnd;

/// <summary>
/// Microsoft's Agents Playground, its own stand-in for a Teams client, with one person in front of it. The sender is always that
/// person: two people are two of these, each with a service address of its own.
/// </summary>
public sealed partial class Playground : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string _person;
    private readonly Process _process;

    private Playground(Process process, string folder, string person) => (_process, _folder, _person) = (process, folder, person);

    /// <summary>The chat window.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Starts the Playground and opens the person's chat with the bot. Skips the test where it is not installed.</summary>
    public static async Task<Playground> StartAsync(string bot, string person, Browser browser)
    {
        Assert.SkipWhen(Script() is null, "The Agents Playground is not installed: run 'npm ci' in tests/node.");
        var folder = Directory.CreateTempSubdirectory("mentorbot-playground-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), Config(person));
        var start = new ProcessStartInfo("node", [Script()!, "start", "-p", $"{FreePort()}", "-e", $"{bot}/api/messages", "-c", "msteams", "--disable-telemetry"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var playground = new Playground(Process.Start(start)!, folder, person);
        try
        {
            await playground.OpenAsync(browser);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    /// <summary>Types into the personal chat.</summary>
    public async Task SayAsync(string text)
    {
        await Page.GetByRole(AriaRole.Textbox).Last.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).Last.ClickAsync();
    }

    /// <summary>Presses a button of the newest card.</summary>
    public Task PressAsync(string label) => Card.GetByRole(AriaRole.Button, new() { Name = label }).ClickAsync();

    /// <summary>The newest card.</summary>
    public ILocator Card => Page.Locator(".ac-adaptiveCard").Last;

    /// <summary>Waits until the newest card says so.</summary>
    public Task ShowsAsync(string text) => Page.Locator(".ac-adaptiveCard").Filter(new() { HasText = text }).Last.WaitForAsync();

    /// <summary>Waits until the bot has said so in words alone.</summary>
    public Task SaysAsync(string text) => Page.GetByText(text).First.WaitForAsync();

    /// <summary>Keeps a picture where somebody wants to look at it.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("MENTORBOT_PICTURES") is not { Length: > 0 } folder)
            return;
        await Page.BringToFrontAsync();
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Page is not null)
        {
            await PictureAsync($"teams-{_person}-at-the-end");
            await Page.Context.CloseAsync();
        }
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenAsync(Browser browser)
    {
        _process.BeginErrorReadLine();
        var said = new List<string>();
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Listening().Match(line) is not { Success: true } match)
                continue;
            _ = _process.StandardOutput.ReadToEndAsync();
            Page = await browser.OpenAsync(1400, 1000);
            Page.SetDefaultTimeout(60_000);
            // It asks a web server for its fonts and does without.
            await Page.RouteAsync(Elsewhere(), route => route.AbortAsync());
            // Not until the last picture has come: what the test needs it waits for itself.
            await Page.GotoAsync($"http://localhost:{match.Groups["port"].Value}", new() { WaitUntil = WaitUntilState.DOMContentLoaded, Timeout = 120_000 });
            await Page.GetByRole(AriaRole.Treeitem, new() { Name = "Personal Chat" }).WaitForAsync();
            return;
        }
        throw new InvalidOperationException($"The Playground of {_person} ended before it listened: {string.Join('\n', said)}");
    }

    private static string Config(string person)
    {
        var people = new[] { person, "Bea", "Carl", "Dee", "Eli", "Fay" };
        return $"""
            version: "0.1.1"
            tenantId: 11111111-1111-1111-1111-111111111111
            bot: {Braced("id: \"28:22222222-2222-2222-2222-222222222222\", name: MentorBot")}
            currentUser: {User(people[0], 0)}
            users: [ {string.Join(", ", people.Skip(1).Select((name, index) => User(name, index + 1)))} ]
            personalChat: {Braced($"id: \"a:personal-{person}\"")}
            groupChat: {Braced("id: \"19:group@thread.v2\", name: Ops group")}
            team: {Braced("id: \"19:general@thread.tacv2\", name: Lincoln, aadGroupId: 33333333-3333-3333-3333-333333333333, channels: [ { id: \"19:alerts@thread.tacv2\", name: Alerts } ]")}
            """;

        static string Braced(string inner) => $"{{ {inner} }}";
        static string User(string name, int number) => Braced(
            $"id: \"29:{name}\", name: {name}, userPrincipleName: {name}@example.com, aadObjectId: 44444444-4444-4444-4444-44444444444{number}, givenName: {name}, surname: Example, email: {name}@example.com");
    }

    private static string? Script()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "tests", "node", "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
            if (File.Exists(script))
                return script;
        }
        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"Listening on (?<port>\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();

    [GeneratedRegex(@"^https?://(?!localhost|127\.0\.0\.1)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();
}
