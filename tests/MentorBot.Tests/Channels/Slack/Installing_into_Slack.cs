using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using MentorBot.Storage;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>Many workspaces by OAuth, each with a token of its own, and what happens when the app is removed.</summary>
public sealed class Installing_into_Slack : IAsyncLifetime
{
    private const string Cookie = "mentorbot-slack-install";
    private FakeSlack _slack = null!;
    private SlackHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _host = await SlackHost.StartAsync(_slack, settings: ["--Slack:BotToken=", "--Slack:ClientId=1.2", "--Slack:ClientSecret=shh", "--PublicUrl=https://bot.example.org"]);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task asks_slack_for_what_the_manifest_asks_for()
    {
        var (location, cookie, state) = await BeginAsync();
        var query = HttpUtility.ParseQueryString(location.Query);
        Assert.Equal($"{_slack.Url}/oauth/v2/authorize", location.GetLeftPart(UriPartial.Path));
        Assert.Equal(("1.2", "https://bot.example.org/slack/oauth_redirect"), (query["client_id"], query["redirect_uri"]));
        Assert.Equal(The_manifest_of_Slack.Scopes, query["scope"]!.Split(','));
        Assert.True(state.Length >= 32);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task answers_in_the_workspace_with_its_token_which_lies_encrypted_in_the_store()
    {
        Assert.Empty(await _host.SayAsync("UANA", "help"));
        _slack.Grant("T1", "xoxb-of-t1");
        var (_, _, state) = await BeginAsync();
        using (var ended = await EndAsync(state, state))
        {
            Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
            Assert.Contains("MentorBot is in your workspace", await ended.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var exchange = _slack.Calls.Single(call => call.Method == "oauth.v2.access");
        Assert.Equal(("1.2", "shh", "code-1", "https://bot.example.org/slack/oauth_redirect", ""), (exchange["client_id"], exchange["client_secret"], exchange["code"], exchange["redirect_uri"], exchange.Authorization));

        Assert.Equal("Bearer xoxb-of-t1", Assert.Single(await _host.SayAsync("UANA", "help")).Authorization);
        var rows = new List<Row>();
        await foreach (var row in _host.Store.ListAsync(Keys.SlackTeams, "", before: null, most: null, CancellationToken.None))
            rows.Add(row);
        Assert.DoesNotContain("xoxb", Assert.Single(rows).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ours", "other")] // another browser
    [InlineData("ours", null)]
    [InlineData("made up", "made up")]
    public async Task refuses_a_state_that_is_not_its_own(string sent, string? cookie)
    {
        var (_, _, state) = await BeginAsync();
        using var ended = await EndAsync(sent == "ours" ? state : sent, cookie);
        Assert.Equal(HttpStatusCode.BadRequest, ended.StatusCode);
        Assert.DoesNotContain(_slack.Calls, call => call.Method == "oauth.v2.access");
    }

    [Fact]
    public async Task takes_a_state_once_and_for_ten_minutes()
    {
        _slack.Grant("T1", "xoxb-of-t1");
        var (_, _, state) = await BeginAsync();
        (await EndAsync(state, state)).EnsureSuccessStatusCode();
        using (var again = await EndAsync(state, state))
            Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);

        var (_, _, late) = await BeginAsync();
        _host.Time.Now += TimeSpan.FromMinutes(10);
        using var old = await EndAsync(late, late);
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        Assert.Single(_slack.Calls, call => call.Method == "oauth.v2.access");
    }

    [Fact]
    public async Task says_so_when_nobody_agreed_or_slack_does_not()
    {
        var (_, _, state) = await BeginAsync();
        using (var declined = await EndAsync(state, state, "error=access_denied"))
            Assert.Contains("was not installed", await declined.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var (_, _, second) = await BeginAsync();
        _slack.Refuse("oauth.v2.access", "invalid_code");
        using var refused = await EndAsync(second, second);
        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
    }

    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    public async Task says_nothing_there_any_more_once_it_is_removed(string type)
    {
        _slack.Grant("T1", "xoxb-of-t1");
        var (_, _, state) = await BeginAsync();
        (await EndAsync(state, state)).EnsureSuccessStatusCode();
        Assert.Single(await _host.SayAsync("UANA", "help"));

        var removed = new JsonObject { ["type"] = type, ["tokens"] = new JsonObject { ["bot"] = new JsonArray("UBOT") } };
        (await _host.PostAsync("/slack/event", Bodies.Event($"Ev-{type}", removed))).EnsureSuccessStatusCode();
        Assert.Empty(await _host.SayAsync("UANA", "help"));
    }

    [Fact]
    public async Task does_not_exist_without_an_app()
    {
        await using var host = await SlackHost.StartAsync(_slack);
        using var response = await host.GetAsync("/slack/install");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("Slack:ClientId", "--Slack:ClientSecret=x")]
    [InlineData("Slack:ClientSecret", "--Slack:ClientId=x")]
    [InlineData("Slack:BotToken", "--Slack:ClientId=x", "--Slack:ClientSecret=y")]
    [InlineData("PublicUrl", "--PublicUrl=bot")]
    [InlineData("Rates:SlackPerChannel", "--Rates:SlackPerChannel=fast")]
    public async Task does_not_open_with_a_wrong_setting(string key, params string[] settings)
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => SlackHost.StartAsync(_slack, settings: settings));
        Assert.StartsWith(key, refusal.Message, StringComparison.Ordinal);
    }

    private async Task<(Uri Location, string Cookie, string State)> BeginAsync()
    {
        using var begun = await _host.GetAsync("/slack/install");
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        var cookie = begun.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith(Cookie, StringComparison.Ordinal));
        var state = HttpUtility.ParseQueryString(begun.Headers.Location!.Query)["state"]!;
        Assert.StartsWith($"{Cookie}={state};", cookie, StringComparison.Ordinal);
        return (begun.Headers.Location!, cookie, state);
    }

    private Task<HttpResponseMessage> EndAsync(string state, string? cookie, string granted = "code=code-1") =>
        _host.GetAsync($"/slack/oauth_redirect?{granted}&state={Uri.EscapeDataString(state)}", cookie is null ? null : $"{Cookie}={Uri.EscapeDataString(cookie)}");
}
