using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>What is said where, and what Slack's refusals lead to.</summary>
public sealed partial class Talking_in_Slack : IClassFixture<SlackFixture>
{
    private readonly FakeSlack _slack;
    private readonly SlackHost _host;

    public Talking_in_Slack(SlackFixture fixture)
    {
        (_slack, _host) = (fixture.Slack, fixture.Host);
        _slack.Forget();
    }

    [Fact]
    public async Task a_direct_message_is_answered_there_in_the_language_of_slack()
    {
        var answer = Assert.Single(await _host.SayAsync("ULUZ", "ayuda"));
        Assert.Equal(("chat.postMessage", "DLUZ", "Bearer xoxb-1"), (answer.Method, answer["channel"], answer.Authorization));
        Assert.Contains("Lo que puedes hacer", answer.Shown, StringComparison.Ordinal);
        Assert.Equal(("none", "false", "false"), (answer["parse"], answer["unfurl_links"], answer["unfurl_media"]));
        Assert.NotEmpty(answer["text"]!);
        Assert.Equal("true", _slack.Calls[0]["include_locale"]);
    }

    [Fact]
    public async Task slack_is_asked_who_somebody_is_once_an_hour()
    {
        await _host.SayAsync("UHOUR", "help");
        await _host.SayAsync("UHOUR", "help");
        Assert.Single(_slack.Calls, call => call.Method == "users.info");
        _host.Time.Now += TimeSpan.FromMinutes(61);
        await _host.SayAsync("UHOUR", "help");
        Assert.Equal(2, _slack.Calls.Count(call => call.Method == "users.info"));
    }

    [Fact]
    public async Task a_command_in_a_channel_is_answered_so_that_nobody_else_sees_it()
    {
        var answer = Assert.Single(await _host.CommandAsync("UANA", "help"));
        Assert.Equal(("response", "ephemeral", ""), (answer.Method, answer["response_type"], answer.Authorization));
        Assert.Contains("What you can do", answer.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_response_address_that_is_used_up_is_replaced_by_an_ephemeral_message()
    {
        _slack.Next("response", context => { context.Response.StatusCode = 404; return context.Response.WriteAsync("used_url"); });
        var answers = await _host.CommandAsync("UANA", "");
        Assert.Equal(["response", "chat.postEphemeral"], answers.Select(answer => answer.Method));
        Assert.Equal(("UANA", "C1"), (answers[1]["user"], answers[1]["channel"]));
    }

    [Fact]
    public async Task a_mention_in_a_channel_is_answered_in_the_thread()
    {
        (await _host.PostAsync("/slack/event", Bodies.Mention("UANA", "<@UBOT> What is a professional learning community?", "Ev-mention"))).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        var answer = Assert.Single(_slack.Posted);
        Assert.Equal(("chat.postMessage", "C1", "1795293999.000002"), (answer.Method, answer["channel"], answer["thread_ts"]));
    }

    [Fact]
    public async Task what_concerns_one_person_alone_goes_to_their_direct_message()
    {
        (await _host.PostAsync("/slack/event", Bodies.Mention("UANA", "<@UBOT> me", "Ev-personal"))).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Equal([("chat.postMessage", "DANA"), ("chat.postEphemeral", "C1")], _slack.Posted.Select(call => (call.Method, call["channel"]!)));
        Assert.Contains("I have written to you.", _slack.Posted[1].Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_dialog_that_is_begun_in_a_channel_goes_on_in_the_direct_message()
    {
        var founded = Assert.Single(await _host.CommandAsync("UORA", "setup"));
        Assert.Equal("response", founded.Method);
        var code = Code().Match(founded.Shown).Value;

        var consent = await _host.CommandAsync("UJOIN", $"join {code}");
        Assert.Equal([("chat.postMessage", "DJOIN"), ("response", null)], consent.Select(answer => (answer.Method, answer["channel"])));
        Assert.EndsWith(":agree-en", consent[0].Values[0], StringComparison.Ordinal);
        Assert.Contains("I have written to you.", consent[1].Shown, StringComparison.Ordinal);

        var next = await _host.PressAsync("UJOIN", consent[0].Values[0]);
        Assert.Equal(("chat.postMessage", "DJOIN"), (next[^1].Method, next[^1]["channel"]));
        Assert.NotEqual(consent[0].Shown, next[^1].Shown);
    }

    [Fact]
    public async Task an_old_button_is_answered_kindly()
    {
        var answer = Assert.Single(await _host.PressAsync("UANA", "gone:agree-en"));
        Assert.Equal("DANA", answer["channel"]);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(null, 1)] // Slack does not say: a second
    public async Task a_refused_message_is_sent_again_when_slack_says_so_and_a_little_later(int? retryAfter, int seconds)
    {
        _slack.Throttle("chat.postMessage", retryAfter);
        var before = _host.Time.Waits.Count;
        Assert.Equal(2, (await _host.SayAsync("UANA", "help")).Count);
        Assert.InRange(Assert.Single(_host.Time.Waits.Skip(before)).TotalSeconds, seconds, seconds + 0.5);
    }

    [Fact]
    public async Task an_answer_without_a_type_is_taken_for_nothing_and_the_message_is_sent_again()
    {
        _slack.Next("chat.postMessage", context => context.Response.WriteAsync(""));
        Assert.Equal(2, (await _host.SayAsync("UANA", "help")).Count);
    }

    [Fact]
    public async Task a_message_that_is_refused_for_ever_is_given_up()
    {
        for (var i = 0; i < 5; i++)
            _slack.Throttle("chat.postMessage", 2);
        Assert.Equal(3, (await _host.SayAsync("UANA", "help")).Count);
        Assert.Empty(await _host.WaitingAsync());
        Assert.Contains(_host.Logged, line => line.Contains("could not be said: Throttled ratelimited", StringComparison.Ordinal));
    }

    [Fact]
    public async Task what_somebody_is_asked_privately_is_not_answered_in_a_channel_nor_asked_again_there()
    {
        await _host.JoinAsync("USTEP");
        await _host.SayAsync("USTEP", "edit worksite");
        var shown = await _host.CommandAsync("USTEP", "me");
        Assert.Equal("response", Assert.Single(shown).Method);
        _slack.Forget();
        (await _host.PostAsync("/slack/event", Bodies.Mention("USTEP", "<@UBOT> pizza for everybody", "Ev-step"))).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.DoesNotContain("pizza", (await _host.SayAsync("USTEP", "me"))[0].Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task name_and_time_zone_come_from_slack()
    {
        await _host.JoinAsync("UELENA");
        var me = (await _host.SayAsync("UELENA", "yo"))[0].Shown;
        Assert.Contains("Elena Cruz", me, StringComparison.Ordinal);
        Assert.Contains("America/Denver", me, StringComparison.Ordinal);
    }

    [Fact]
    public async Task whoever_has_joined_is_not_welcomed_when_they_open_the_app()
    {
        await _host.JoinAsync("UINSIDE");
        _slack.Forget();
        (await _host.PostAsync("/slack/event", Bodies.Event("Ev-inside", new JsonObject { ["type"] = "app_home_opened", ["user"] = "UINSIDE", ["channel"] = "DINSIDE", ["tab"] = "home", ["event_ts"] = "1.1" }))).EnsureSuccessStatusCode();
        await _host.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Empty(_slack.Posted);
        Assert.Single(_slack.Calls, call => call.Method == "views.publish");
    }

    [Fact]
    public async Task without_knowing_who_somebody_is_they_are_answered_all_the_same()
    {
        _slack.Refuse("users.info", "user_not_found");
        Assert.Single(await _host.SayAsync("UNEW", "help"));
    }

    [Fact]
    public async Task opening_the_app_for_the_first_time_is_welcomed_once()
    {
        foreach (var id in new[] { "Ev-home-1", "Ev-home-2" })
        {
            (await _host.PostAsync("/slack/event", Bodies.Event(id, new JsonObject { ["type"] = "app_home_opened", ["user"] = "UHOME", ["channel"] = "DHOME", ["tab"] = "home", ["event_ts"] = "1.1" }))).EnsureSuccessStatusCode();
            await _host.Work.WhenIdleAsync(CancellationToken.None);
        }
        Assert.Equal("DHOME", Assert.Single(_slack.Posted)["channel"]);
    }

    [Fact]
    public async Task what_an_instance_accepted_and_did_not_finish_another_one_does()
    {
        await using var second = await SlackHost.StartAsync(_slack, _host.Folder);
        second.Time.Now = _host.Time.Now;
        // The first one dies within its turn: it never gets an answer, and nobody waits for it.
        var never = new TaskCompletionSource();
        _slack.Next("users.info", _ => never.Task);
        (await _host.PostAsync("/slack/event", Bodies.Direct("UKILLED", "help", "Ev-killed"))).EnsureSuccessStatusCode();
        await second.Work.TakeOverAsync(CancellationToken.None);
        await second.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Empty(_slack.Posted);

        second.Time.Now += TimeSpan.FromSeconds(31);
        await second.Work.TakeOverAsync(CancellationToken.None);
        await second.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Single(_slack.Posted);
        Assert.Empty(await second.WaitingAsync());

        // Slack tries again: it is done.
        (await second.PostAsync("/slack/event", Bodies.Direct("UKILLED", "help", "Ev-killed"))).EnsureSuccessStatusCode();
        await second.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Single(_slack.Posted);
        never.SetException(new OperationCanceledException());
        await _host.Work.WhenIdleAsync(CancellationToken.None);
    }

    [Fact]
    public async Task what_is_an_hour_old_is_removed_without_an_answer()
    {
        await using var second = await SlackHost.StartAsync(_slack, _host.Folder);
        second.Time.Now = _host.Time.Now;
        var never = new TaskCompletionSource();
        _slack.Next("users.info", _ => never.Task);
        (await _host.PostAsync("/slack/event", Bodies.Direct("UFORGOT", "help", "Ev-forgotten"))).EnsureSuccessStatusCode();
        second.Time.Now += TimeSpan.FromHours(1);
        await second.Work.TakeOverAsync(CancellationToken.None);
        await second.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Empty(await second.WaitingAsync());
        Assert.Empty(_slack.Posted);
        never.SetException(new OperationCanceledException());
        await _host.Work.WhenIdleAsync(CancellationToken.None);
    }

    [GeneratedRegex(@"\b[A-HJKMNPR-Z]{6}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
