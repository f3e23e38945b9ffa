using System.Text.Json.Nodes;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>The bot connects to Slack by itself: the same things come over the connection as through the doors.</summary>
public sealed class Socket_Mode : IAsyncLifetime
{
    private FakeSlack _slack = null!;
    private SlackHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _host = await SlackHost.StartAsync(_slack, settings: ["--Slack:AppToken=xapp-1", "--Slack:SigningSecret="]);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task hears_events_commands_buttons_and_forms_and_acknowledges_each_by_its_name()
    {
        using var socket = await ConnectedAsync();
        Assert.Equal("Bearer xapp-1", _slack.Calls.First(call => call.Method == "apps.connections.open").Authorization);

        await socket.SendAsync("events_api", "e-1", Bodies.Direct("UANA", "help", "Ev-1"));
        Assert.Equal("""{"envelope_id":"e-1"}""", (await socket.HearAsync())!.ToJsonString());
        var command = new JsonObject { ["command"] = "/mentor", ["text"] = "help", ["user_id"] = "UBEN", ["team_id"] = "T1", ["channel_id"] = "C1", ["trigger_id"] = "t-1", ["response_url"] = $"{_slack.Url}/response/1" };
        await socket.SendAsync("slash_commands", "e-2", command.ToJsonString());
        Assert.Equal("""{"envelope_id":"e-2"}""", (await socket.HearAsync())!.ToJsonString());
        await socket.SendAsync("interactive", "e-3", Bodies.Press("UCAT", "gone:x", "DCAT", ephemeral: false, "t-2", ""));
        Assert.Equal("""{"envelope_id":"e-3"}""", (await socket.HearAsync())!.ToJsonString());
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Equal(["DANA", "DCAT", null], _slack.Posted.Select(call => call["channel"]).OrderBy(channel => channel is null).ThenBy(channel => channel, StringComparer.Ordinal));
        Assert.Empty(await _host.WaitingAsync());
    }

    [Fact]
    public async Task answers_what_is_wrong_in_a_form_with_its_acknowledgement()
    {
        using var socket = await ConnectedAsync();
        await _host.JoinAsync("UFORM", text => SayAsync(socket, "UFORM", text));
        await SayAsync(socket, "UFORM", "profile");
        await socket.SendAsync("interactive", "e-open", Bodies.Press("UFORM", _slack.Posted[^1].FormValue!, "DFORM", ephemeral: false, "t-open", "", "form", _slack.Posted[^1].Args["blocks"]));
        Assert.Equal("""{"envelope_id":"e-open"}""", (await socket.HearAsync())!.ToJsonString());
        var view = _slack.Calls.Last(call => call.Method == "views.open").Args["view"]!.AsObject();
        var state = new JsonObject { ["f_hours"] = new JsonObject { ["f_hours"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = "whenever" } } };
        await socket.SendAsync("interactive", "e-sent", Bodies.Submit("UFORM", view, state, "t-sent"));
        Assert.Equal("errors", (string?)(await socket.HearAsync())!["payload"]!["response_action"]);
    }

    [Fact]
    public async Task goes_over_to_the_next_connection_when_slack_says_so_and_answers_once_what_comes_over_both()
    {
        using var first = await ConnectedAsync();
        await first.SendAsync("""{"type":"disconnect","reason":"warning","debug_info":{"host":"x"}}""");
        using var second = await ConnectedAsync();
        // The old one still delivers, and so does the new one.
        foreach (var (socket, id) in new[] { (first, "e-1"), (second, "e-2"), (first, "e-3") })
        {
            await socket.SendAsync("events_api", id, Bodies.Direct("UANA", "help", "Ev-both"));
            Assert.Equal(id, (string?)(await socket.HearAsync())!["envelope_id"]);
        }
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Single(_slack.Posted);
        await first.CloseAsync();
        Assert.Null(await second.HearNothingAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task comes_back_by_itself(bool politely)
    {
        var first = await ConnectedAsync();
        if (politely)
            await first.CloseAsync();
        first.Dispose();
        using var second = await ConnectedAsync();
        await SayAsync(second, "UANA", "help");
        Assert.Single(_slack.Posted);
    }

    [Fact]
    public async Task tries_again_when_slack_gives_no_address()
    {
        _slack.Refuse("apps.connections.open", "internal_error");
        _slack.Throttle("apps.connections.open", 1);
        var first = await ConnectedAsync();
        first.Dispose();
        using var second = await ConnectedAsync();
        await SayAsync(second, "UANA", "help");
        Assert.Single(_slack.Posted);
    }

    [Fact]
    public async Task takes_what_is_no_envelope_without_falling_over()
    {
        var socket = await ConnectedAsync();
        await socket.SendAsync("""{"type":"something_new","envelope_id":"e-new","payload":{"a":1}}""");
        Assert.Equal("e-new", (string?)(await socket.HearAsync())!["envelope_id"]);
        await socket.SendAsync("no json");
        socket.Dispose();
        using var next = await ConnectedAsync();
        await SayAsync(next, "UANA", "help");
        Assert.Single(_slack.Posted);
    }

    [Fact]
    public async Task has_no_doors_without_a_signing_secret()
    {
        using var socket = await ConnectedAsync();
        using var response = await _host.PostAsync("/slack/event", Bodies.Direct("UANA", "help", "Ev-door"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        // Nobody needs them here, so nobody is warned; without any way in, somebody is.
        Assert.DoesNotContain(_host.Logged, line => line.Contains("/slack/", StringComparison.Ordinal));
        await using var closed = await SlackHost.StartAsync(_slack, settings: ["--Slack:SigningSecret="]);
        Assert.Contains(closed.Logged, line => line.Contains("/slack/* does not exist", StringComparison.Ordinal));
    }

    [Fact]
    public async Task wants_an_app_level_token()
    {
        var refusal = await Assert.ThrowsAsync<SettingException>(() => SlackHost.StartAsync(_slack, settings: ["--Slack:AppToken=xoxb-1"]));
        Assert.StartsWith("Slack:AppToken", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<FakeSocket> ConnectedAsync()
    {
        var socket = await _slack.SocketAsync();
        await socket.SendAsync("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"},"debug_info":{"host":"x","approximate_connection_time":18060}}""");
        return socket;
    }

    private async Task<IReadOnlyList<Called>> SayAsync(FakeSocket socket, string user, string text)
    {
        var (before, id) = (_slack.Posted.Count, $"{Guid.NewGuid():N}");
        await socket.SendAsync("events_api", id, Bodies.Direct(user, text, $"Ev{id}"));
        Assert.Equal(id, (string?)(await socket.HearAsync())!["envelope_id"]);
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        return [.. _slack.Posted.Skip(before)];
    }
}
