using System.Net;
using System.Text.Json.Nodes;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>What stands in a window of its own: forms, the app's home, and who comes into a channel.</summary>
public sealed class Windows_in_Slack : IClassFixture<SlackFixture>
{
    private readonly FakeSlack _slack;
    private readonly SlackHost _host;

    public Windows_in_Slack(SlackFixture fixture)
    {
        (_slack, _host) = (fixture.Slack, fixture.Host);
        _slack.Forget();
    }

    [Fact]
    public async Task a_form_opens_within_the_request_and_its_answers_go_on()
    {
        var form = await FormAsync("UFORM");
        using (var opened = await OpenAsync("UFORM", form))
            Assert.Equal((HttpStatusCode.OK, ""), (opened.StatusCode, await opened.Content.ReadAsStringAsync()));
        var call = Assert.Single(_slack.Calls, call => call.Method == "views.open");
        var view = call.Args["view"]!.AsObject();
        Assert.Empty(SlackLimits.BrokenView(view));
        Assert.StartsWith("form-", call["trigger_id"], StringComparison.Ordinal);
        Assert.Equal(["f_shift", "f_hours"], view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").Select(block => (string)block!["block_id"]!));
        Assert.Contains("When do you work?", (string)view["blocks"]![0]!["text"]!["text"]!, StringComparison.Ordinal);

        _slack.Forget();
        using var sent = await SubmitAsync("UFORM", view, "7:00-15:00");
        Assert.Equal((HttpStatusCode.OK, ""), (sent.StatusCode, await sent.Content.ReadAsStringAsync()));
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        var next = Assert.Single(_slack.Posted);
        Assert.Equal("DFORM", next["channel"]);
        Assert.DoesNotContain("When do you work?", next.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_wrong_in_a_form_stands_beside_its_field_and_nothing_is_posted()
    {
        var form = await FormAsync("UWRONG");
        (await OpenAsync("UWRONG", form)).Dispose();
        var view = _slack.Calls.Last(call => call.Method == "views.open").Args["view"]!.AsObject();
        _slack.Forget();
        using var sent = await SubmitAsync("UWRONG", view, "whenever");
        var answer = JsonNode.Parse(await sent.Content.ReadAsStringAsync())!;
        Assert.Equal("errors", (string?)answer["response_action"]);
        Assert.Equal("f_hours", Assert.Single(answer["errors"]!.AsObject()).Key);
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Empty(_slack.Posted);
        Assert.Empty(await _host.WaitingAsync());
    }

    [Theory]
    [InlineData("expired_trigger_id")]
    [InlineData("internal_error")]
    public async Task a_form_that_slack_does_not_open_is_asked_again(string error)
    {
        var form = await FormAsync("UEXPIRED");
        _slack.Forget();
        _slack.Refuse("views.open", error);
        (await OpenAsync("UEXPIRED", form)).Dispose();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Equal(2, _slack.Posted.Count);
        Assert.NotNull(_slack.Posted[1].FormValue);
    }

    [Fact]
    public async Task the_form_of_an_old_card_says_so()
    {
        (await OpenAsync("UOLD", "gone:next")).Dispose();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.DoesNotContain(_slack.Calls, call => call.Method == "views.open");
        Assert.Contains("older message", Assert.Single(_slack.Posted).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_home_of_a_stranger_says_how_to_begin_and_welcomes_once()
    {
        await OpenHomeAsync("USTRANGE");
        await OpenHomeAsync("USTRANGE");
        Assert.Equal("DSTRANGE", Assert.Single(_slack.Posted)["channel"]);
        var home = _slack.Calls.Last(call => call.Method == "views.publish");
        Assert.Equal("USTRANGE", home["user_id"]);
        Assert.Contains("join code", $"{home.Args["view"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_home_of_a_coordinator_shows_the_desk_and_its_buttons_work()
    {
        await _host.FoundAsync();
        _slack.Forget();
        await OpenHomeAsync("UORA");
        var view = _slack.Calls.Last(call => call.Method == "views.publish").Args["view"]!.AsObject();
        Assert.Empty(SlackLimits.BrokenView(view));
        Assert.Equal(["My mentoring", "Your desk"], view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "header").Select(block => (string)block!["text"]!["text"]!));
        var button = view["blocks"]!.AsArray().Last(block => (string?)block!["type"] == "actions")!["elements"]!.AsArray()[^1]!;

        _slack.Forget();
        (await _host.PostAsync("/slack/action", $"payload={Uri.EscapeDataString(Bodies.PressAtHome("UORA", (string)button["value"]!, "home-trigger", (string)button["action_id"]!))}")).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Equal(["chat.postMessage", "views.publish"], _slack.Calls.Select(call => call.Method).Where(method => method is not ("users.info" or "conversations.open")));
    }

    [Fact]
    public async Task whoever_comes_into_a_channel_of_a_linked_workspace_is_told_once_how_to_join()
    {
        await _host.FoundAsync();
        _slack.Forget();
        foreach (var id in new[] { "Ev-entered-1", "Ev-entered-2" })
        {
            (await _host.PostAsync("/slack/event", Bodies.Entered("UCOMER", "C9", id))).EnsureSuccessStatusCode();
            await _host.Work.WhenIdleAsync(CancellationToken.None);
        }
        var offer = Assert.Single(_slack.Posted);
        Assert.Equal(("chat.postEphemeral", "C9", "UCOMER"), (offer.Method, offer["channel"], offer["user"]));

        var consent = await _host.PressAsync("UCOMER", Assert.Single(offer.Values), channel: "C9", ephemeral: true);
        Assert.Contains(consent, message => message["channel"] == "DCOMER" && message.Values.Any(value => value.EndsWith(":agree-en", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task a_bot_that_comes_into_a_channel_is_not_greeted()
    {
        (await _host.PostAsync("/slack/event", Bodies.Entered("UBOT", "C9", "Ev-bot-entered"))).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Empty(_slack.Calls);
    }

    /// <summary>The value of the first form of a profile.</summary>
    private async Task<string> FormAsync(string user)
    {
        await _host.JoinAsync(user);
        return (await _host.SayAsync(user, "profile"))[^1].FormValue!;
    }

    private Task<HttpResponseMessage> OpenAsync(string user, string value) =>
        _host.PostAsync("/slack/action", $"payload={Uri.EscapeDataString(Bodies.Press(user, value, $"D{user[1..]}", ephemeral: false, $"form-{Guid.NewGuid():N}", "", "form", _slack.Posted.LastOrDefault()?.Args["blocks"]))}");

    private Task<HttpResponseMessage> SubmitAsync(string user, JsonObject view, string hours)
    {
        var state = new JsonObject
        {
            ["f_shift"] = new JsonObject { ["f_shift"] = new JsonObject { ["type"] = "static_select", ["selected_option"] = null } },
            ["f_hours"] = new JsonObject { ["f_hours"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = hours } },
        };
        return _host.PostAsync("/slack/action", $"payload={Uri.EscapeDataString(Bodies.Submit(user, view, state, $"submit-{user}-{hours}"))}");
    }

    private async Task OpenHomeAsync(string user)
    {
        var opened = new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = $"D{user[1..]}", ["tab"] = "home", ["event_ts"] = "1.1" };
        (await _host.PostAsync("/slack/event", Bodies.Event($"Ev-{Guid.NewGuid():N}", opened))).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
    }
}
