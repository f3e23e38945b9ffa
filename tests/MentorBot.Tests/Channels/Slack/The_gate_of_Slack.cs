using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Channels.Slack;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>What MentorBot answers to Slack, row by row.</summary>
public sealed class The_gate_of_Slack : IClassFixture<SlackFixture>
{
    private const string Challenge = """{"token":"t","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P","type":"url_verification"}""";
    private readonly FakeSlack _slack;
    private readonly SlackHost _host;

    public The_gate_of_Slack(SlackFixture fixture)
    {
        (_slack, _host) = (fixture.Slack, fixture.Host);
        _slack.Forget();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    public async Task answers_a_challenge(string type)
    {
        using var response = await _host.PostAsync("/slack/event", Challenge, type);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/slack/event")]
    [InlineData("/slack/command")]
    [InlineData("/slack/action")]
    [InlineData("/slack/options")]
    public async Task refuses_a_wrong_or_missing_signature_before_it_parses(string path)
    {
        using var wrong = await _host.PostAsync(path, "{ no json", signature: "v0=" + new string('0', 64));
        using var none = await _host.PostUnsignedAsync(path, Challenge);
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (wrong.StatusCode, await wrong.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (none.StatusCode, await none.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("X-Slack-Signature")]
    [InlineData("X-Slack-Request-Timestamp")]
    public async Task refuses_one_header_without_the_other(string header)
    {
        using var response = await _host.PostUnsignedAsync("/slack/event", Challenge, header: header);
        Assert.Equal((HttpStatusCode.Unauthorized, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    [InlineData(-300, HttpStatusCode.OK)]
    [InlineData(300, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    public async Task takes_what_is_at_most_five_minutes_off(int seconds, HttpStatusCode status)
    {
        using var response = await _host.PostAsync("/slack/event", Challenge, at: _host.Time.Now.AddSeconds(seconds));
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task answers_a_check_of_the_certificate_unsigned()
    {
        using var response = await _host.PostUnsignedAsync("/slack/command", "ssl_check=1&token=t");
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        using var other = await _host.PostUnsignedAsync("/slack/command", "ssl_check=10&token=t");
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [Theory]
    [InlineData("/slack/event", "{ no json")]
    [InlineData("/slack/event", "")]
    [InlineData("/slack/action", "payload=%7B+no")]
    [InlineData("/slack/action", "nothing=1")]
    [InlineData("/slack/action", "payload=1")]
    [InlineData("/slack/options", "payload=")]
    [InlineData("/slack/command", "command=%2Fmentor")]
    public async Task refuses_what_cannot_be_parsed(string path, string body)
    {
        using var response = await _host.PostAsync(path, body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task refuses_what_is_too_large_before_it_asks_for_proof()
    {
        using var response = await _host.PostUnsignedAsync("/slack/event", new string(' ', 1024 * 1024 + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        using var untold = await _host.PostUnsignedAsync("/slack/event", new string(' ', 1024 * 1024 + 1), chunked: true);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, untold.StatusCode);
        using var fits = await _host.PostUnsignedAsync("/slack/event", new string(' ', 1024 * 1024));
        Assert.Equal(HttpStatusCode.Unauthorized, fits.StatusCode);
    }

    [Fact]
    public async Task handles_an_event_once_across_two_instances()
    {
        await using var second = await SlackHost.StartAsync(_slack, _host.Folder);
        second.Time.Now = _host.Time.Now;
        var body = Bodies.Direct("UANA", "help", "Ev-once");
        foreach (var host in new[] { _host, second, _host })
        {
            using var response = await host.PostAsync("/slack/event", body, headers: [("X-Slack-Retry-Num", "1"), ("X-Slack-Retry-Reason", "http_timeout")]);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await host.Work.WhenIdleAsync(CancellationToken.None);
        }
        Assert.Single(_slack.Posted);
        Assert.Empty(await _host.WaitingAsync());
    }

    [Fact]
    public async Task handles_an_event_once_that_comes_to_two_instances_at_the_same_moment()
    {
        await using var second = await SlackHost.StartAsync(_slack, _host.Folder);
        second.Time.Now = _host.Time.Now;
        for (var round = 0; round < 5; round++)
        {
            var body = Bodies.Direct("UANA", "help", $"Ev-race-{round}");
            foreach (var response in await Task.WhenAll(new[] { _host, second, _host, second }.Select(host => host.PostAsync("/slack/event", body))))
            {
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                response.Dispose();
            }
            await _host.Work.WhenIdleAsync(CancellationToken.None);
            await second.Work.WhenIdleAsync(CancellationToken.None);
            Assert.Equal(round + 1, _slack.Posted.Count);
        }
        Assert.Empty(await _host.WaitingAsync());
    }

    [Fact]
    public async Task handles_a_command_and_a_button_once_by_their_trigger()
    {
        var command = Bodies.Command("UANA", "help", "C1", "trigger-once", $"{_slack.Url}/response/1");
        var action = $"payload={Uri.EscapeDataString(Bodies.Press("UANA", "old:button", "DANA", ephemeral: false, "trigger-too", $"{_slack.Url}/response/2"))}";
        for (var i = 0; i < 2; i++)
        {
            (await _host.PostAsync("/slack/command", command)).EnsureSuccessStatusCode();
            await _host.Work.WhenIdleAsync(CancellationToken.None);
            (await _host.PostAsync("/slack/action", action)).EnsureSuccessStatusCode();
            await _host.Work.WhenIdleAsync(CancellationToken.None);
        }
        Assert.Equal(["response", "chat.postMessage"], _slack.Posted.Select(call => call.Method));
    }

    [Theory]
    [InlineData("/slack/command", "command=%2Fother&user_id=UANA&team_id=T1&trigger_id=1", "/other")]
    [InlineData("/slack/action", "payload=%7B%22type%22%3A%22view_submission%22%2C%22user%22%3A%7B%22id%22%3A%22UANA%22%7D%2C%22view%22%3A%7B%22callback_id%22%3A%22other-form%22%7D%7D", "other-form")]
    [InlineData("/slack/action", "payload=%7B%22type%22%3A%22view_closed%22%2C%22view%22%3A%7B%22callback_id%22%3A%22other-view%22%7D%7D", "other-view")]
    [InlineData("/slack/action", "payload=%7B%22type%22%3A%22message_action%22%2C%22callback_id%22%3A%22other-shortcut%22%7D", "other-shortcut")]
    [InlineData("/slack/event", """{"type":"event_callback","team_id":"T1","event_id":"E","event":{"type":"reaction_added","user":"UANA","channel":"C1"}}""", "reaction_added")]
    [InlineData("/slack/event", """{"type":"app_rate_limited","team_id":"T1"}""", "app_rate_limited")]
    public async Task answers_at_once_what_it_does_not_know_and_logs_it(string path, string body, string logged)
    {
        using var response = await _host.PostAsync(path, body);
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Empty(await _host.WaitingAsync());
        Assert.Empty(_slack.Calls);
        Assert.Contains(_host.Logged, line => line.StartsWith("Slack sent something", StringComparison.Ordinal) && line.Contains(logged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task answers_at_once_an_action_it_does_not_know()
    {
        var body = $"payload={Uri.EscapeDataString(Bodies.Press("UANA", "x", "DANA", ephemeral: false, "trigger", "", action: "somebody-elses"))}";
        (await _host.PostAsync("/slack/action", body)).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Empty(_slack.Calls);
        Assert.Contains(_host.Logged, line => line.Contains("somebody-elses", StringComparison.Ordinal));
    }

    [Fact]
    public async Task has_no_options_to_offer()
    {
        using var response = await _host.PostAsync("/slack/options", $"payload={Uri.EscapeDataString("""{"type":"block_suggestion","action_id":"x","value":"y"}""")}");
        Assert.Equal("""{"options":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task acknowledges_before_it_works()
    {
        var waiting = new TaskCompletionSource();
        _slack.Next("users.info", _ => waiting.Task);
        using (var response = await _host.PostAsync("/slack/event", Bodies.Direct("USLOW", "help", "Ev-slow")))
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        // Slack has its answer; the turn has not ended, and what was said is kept meanwhile, but not in words.
        var row = Assert.Single(await _host.WaitingAsync());
        Assert.DoesNotContain("help", row.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("USLOW", row.Value, StringComparison.Ordinal);
        waiting.SetResult();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Single(_slack.Posted);
        Assert.Empty(await _host.WaitingAsync());
    }

    [Fact]
    public async Task acknowledges_a_command_and_answers_by_its_response_address()
    {
        var waiting = new TaskCompletionSource();
        _slack.Next("users.info", _ => waiting.Task);
        using (var response = await _host.PostAsync("/slack/command", Bodies.Command("USLOWLY", "help", "C1", "trigger-slow", $"{_slack.Url}/response/slow")))
            Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        Assert.Empty(_slack.Posted);
        waiting.SetResult();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Equal(("response", "slow"), (Assert.Single(_slack.Posted).Method, _slack.Posted[0]["id"]));
    }

    [Fact]
    public async Task is_rehearsed_before_it_opens_and_leaves_nothing_of_that_behind()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var host = await SlackHost.StartAsync(slack);
        Assert.Empty(await host.WaitingAsync());
        Assert.Empty(slack.Calls);
        Assert.DoesNotContain(host.Logged, line => line.Contains("may be answered late", StringComparison.Ordinal));
        // It went as far as where an id is claimed.
        Assert.False(await host.Once.ClaimAsync("slack-rehearsal", CancellationToken.None));
    }

    [Fact]
    public async Task keeps_no_word_of_what_somebody_says_in_distress()
    {
        var waiting = new TaskCompletionSource();
        _slack.Next("users.info", _ => waiting.Task);
        (await _host.PostAsync("/slack/event", Bodies.Direct("UGUARD", "I want to kill myself", "Ev-guard"))).EnsureSuccessStatusCode();
        Assert.Empty(await _host.WaitingAsync());
        waiting.SetResult();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Contains("988", Assert.Single(_slack.Posted).Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","channel":"DANA","user":"UANA","bot_id":"B1","text":"hi","ts":"1.1","channel_type":"im"}""")]
    [InlineData("""{"type":"message","channel":"DANA","user":"UBOT","text":"hi","ts":"1.1","channel_type":"im"}""")]
    [InlineData("""{"type":"message","channel":"DANA","user":"UANA","subtype":"message_changed","text":"hi","ts":"1.1","channel_type":"im"}""")]
    [InlineData("""{"type":"message","channel":"C1","user":"UANA","text":"hi","ts":"1.1","channel_type":"channel"}""")]
    [InlineData("""{"type":"message","channel":"G1","user":"UANA","text":"hi","ts":"1.1"}""")]
    public async Task does_not_answer_itself_nor_what_is_not_said_to_it(string happened)
    {
        (await _host.PostAsync("/slack/event", Bodies.Event("Ev-other", JsonNode.Parse(happened)!.AsObject()))).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Empty(_slack.Calls);
    }

    [Fact]
    public async Task knows_a_direct_message_by_its_channel_where_the_type_is_missing()
    {
        var happened = new JsonObject { ["type"] = "message", ["channel"] = "DANA", ["user"] = "UANA", ["text"] = "help", ["ts"] = "1.1" };
        (await _host.PostAsync("/slack/event", Bodies.Event("Ev-old", happened))).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Equal("DANA", Assert.Single(_slack.Posted)["channel"]);
    }

    [Fact]
    public async Task does_not_exist_without_a_secret()
    {
        await using var host = await SlackHost.StartAsync(_slack, settings: ["--Slack:SigningSecret="]);
        using var response = await host.PostAsync("/slack/event", Challenge);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("--Protection:Key=", "Protection:Key")]
    [InlineData("--Protection:Key=c2hvcnQ=", "Protection:Key")]
    [InlineData("--Slack:ApiUrl=http://example.org/api", "Slack:ApiUrl")]
    public async Task does_not_open_with_a_wrong_setting(string setting, string key)
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => SlackHost.StartAsync(_slack, settings: [setting]));
        Assert.StartsWith(key, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void signs_as_slack_does()
    {
        // Of Slack's own documentation.
        const string Body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        Assert.Equal("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SlackProof.Sign(SlackHost.Secret, "1531420618", Encoding.UTF8.GetBytes(Body)));
    }
}
