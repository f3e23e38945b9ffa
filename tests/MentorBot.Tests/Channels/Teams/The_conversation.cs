using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using NodaTime;

namespace MentorBot.Tests.Channels.Teams;

/// <summary>What comes in from Teams and what goes out, on the wire.</summary>
public sealed class The_conversation
{
    [Fact]
    public async Task In_a_personal_chat_the_bot_answers_there()
    {
        await using var stand = await TeamsStand.StartAsync();
        var said = Assert.Single(await stand.HearsAsync(stand.Personal("ana", "hello")));
        Assert.Equal("POST", said.Method);
        Assert.StartsWith("/v3/conversations/a:ana/activities", said.Path, StringComparison.Ordinal);
        Assert.Equal("plain", said.Body!.Value<string>("textFormat"));
        Assert.Contains("MentorBot", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(said.Body.DescendantsAndSelf().OfType<JValue>(), value => value.Type == JTokenType.Null);
    }

    [Fact]
    public async Task Updates_in_any_order_and_again_make_one_welcome()
    {
        await using var stand = await TeamsStand.StartAsync();
        var updates = Enumerable.Range(0, 3).SelectMany(_ => new[] { Installed(stand.Personal("ana", "")), Added(stand.Personal("ana", ""), "29:ana", "28:bot") }).ToArray();
        await Task.WhenAll(updates.Select(update => stand.PostAsync(update)));
        Assert.Single(stand.Messages);

        // The team is welcomed once as well, whoever of its members writes first.
        await Task.WhenAll(new[] { Installed(stand.InChannel("cora", "")), Added(stand.InChannel("cora", ""), "28:bot"), Added(stand.InChannel("cora", ""), "29:somebody") }.Select(update => stand.PostAsync(update)));
        Assert.StartsWith("/v3/conversations/19:alerts@thread.tacv2", Assert.Single(stand.Messages.Skip(1)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_activity_twice_is_answered_once()
    {
        await using var stand = await TeamsStand.StartAsync();
        var hello = stand.Personal("ana", "hello");
        Assert.Single(await stand.HearsAsync(hello));
        Assert.Empty(await stand.HearsAsync(hello));
    }

    [Fact]
    public async Task Ana_joins_with_buttons_and_words()
    {
        await using var stand = await TeamsStand.StartAsync();
        var code = await SetUpAsync(stand);
        var consent = (await stand.HearsAsync(stand.Personal("ana", $"join {code}")))[^1];
        var submit = Pressed(stand, "ana", consent.ValueOf("agree"));
        submit.Remove("text");
        var role = (await stand.HearsAsync(submit))[^1];
        Assert.Contains("1. ", role.Card!.SelectToken("$..actions[0].title")!.Value<string>()!, StringComparison.Ordinal);

        // The same as an Action.Execute: the answer stands in the response, always with 200.
        var execute = stand.Personal("ana", "");
        (execute["type"], execute["name"]) = ("invoke", "adaptiveCard/action");
        execute["value"] = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["data"] = new JObject { ["press"] = role.ValueOf("2") } } };
        using var response = await stand.PostAsync(execute);
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), (answer.Value<int>("statusCode"), answer.Value<string>("type")));

        var worksite = await stand.HearsAsync(stand.Personal("ana", "2"));
        Assert.Contains("work", string.Join('\n', worksite.Select(said => said.Text)), StringComparison.OrdinalIgnoreCase);
        var joined = await stand.HearsAsync(stand.Personal("ana", "Lincoln School"));
        Assert.Contains(joined, said => said.Card is not null);
        var me = await stand.HearsAsync(stand.Personal("ana", "me"));
        Assert.Contains("Lincoln School", string.Join('\n', me.Select(said => said.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoke_that_is_no_action_gets_its_error_in_the_body()
    {
        await using var stand = await TeamsStand.StartAsync();
        var invoke = stand.Personal("ana", "");
        (invoke["type"], invoke["name"], invoke["value"]) = ("invoke", "adaptiveCard/action", new JObject());
        using var response = await stand.PostAsync(invoke);
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((400, "application/vnd.microsoft.error"), (answer.Value<int>("statusCode"), answer.Value<string>("type")));
    }

    [Fact]
    public async Task In_a_channel_a_question_is_answered_in_the_thread_for_everybody()
    {
        await using var stand = await TeamsStand.StartAsync();
        var said = Assert.Single(await stand.HearsAsync(stand.InChannel("ana", "what is a plc?")));
        Assert.StartsWith("/v3/conversations/19:alerts@thread.tacv2;messageid=1/activities", said.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_what_concerns_one_person_goes_to_them_alone()
    {
        await using var stand = await TeamsStand.StartAsync();
        var said = await stand.HearsAsync(stand.InChannel("ana", "help"));
        Assert.Equal(2, said.Count);
        Assert.StartsWith("/v3/conversations/a:29:ana-created/activities", said[0].Path, StringComparison.Ordinal);
        Assert.Equal("I have written to you.", said[1].Text);
        Assert.Contains(";messageid=1/", said[1].Path, StringComparison.Ordinal);
        var created = Assert.Single(stand.Calls, call => call.Path == "/v3/conversations").Body!;
        Assert.Equal(("29:ana", TeamsStand.Tenant, false), (created["members"]![0]!.Value<string>("id"), created.Value<string>("tenantId"), created.Value<bool>("isGroup")));
    }

    [Fact]
    public async Task A_slash_command_in_a_channel_is_answered_by_a_targeted_message_and_else_in_the_personal_chat()
    {
        await using var stand = await TeamsStand.StartAsync();
        var help = stand.InChannel("ana", "help");
        help["recipient"]!["isTargeted"] = true;
        var said = Assert.Single(await stand.HearsAsync(help));
        Assert.Equal(("?isTargetedActivity=true", "29:ana"), (said.Query, said.Body!["recipient"]!.Value<string>("id")));
        Assert.StartsWith("/v3/conversations/19:alerts@thread.tacv2;messageid=1/activities", said.Path, StringComparison.Ordinal);

        stand.Refuse = call => call.Query.Length > 0 ? new(400, "BadArgument") : null;
        help["id"] = "again";
        var fallen = await stand.HearsAsync(help);
        Assert.StartsWith("/v3/conversations/a:29:ana-created/activities", fallen[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_app_is_not_installed_the_thread_says_so()
    {
        await using var stand = await TeamsStand.StartAsync();
        stand.Refuse = call => call.Path == "/v3/conversations" ? new(403, "BotNotInConversationRoster") : null;
        var said = Assert.Single(await stand.HearsAsync(stand.InChannel("ana", "help")));
        Assert.Contains("open a chat with me", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_channel_is_asked_again_within_the_turn()
    {
        await using var stand = await TeamsStand.StartAsync();
        var refused = 0;
        stand.Refuse = call => call.Body?.Value<string>("type") == "message" && Interlocked.Increment(ref refused) == 1 ? new(429, "TooManyRequests", "0") : null;
        var said = await stand.HearsAsync(stand.Personal("ana", "hello"));
        Assert.Equal(2, said.Count);
        Assert.Equal(said[0].Text, said[1].Text);
    }

    [Theory]
    [InlineData(403, "ConversationBlockedByUser", null, OutcomeKind.Blocked, null)]
    [InlineData(403, "MessageWritesBlocked", null, OutcomeKind.Blocked, null)]
    [InlineData(403, "BotNotInConversationRoster", null, OutcomeKind.NoConversation, null)]
    [InlineData(404, "ConversationNotFound", null, OutcomeKind.NoConversation, null)]
    [InlineData(404, "UserNotFound", null, OutcomeKind.LeftWorkspace, null)]
    [InlineData(412, "PreconditionFailed", null, OutcomeKind.Throttled, null)]
    [InlineData(429, "TooManyRequests", "17", OutcomeKind.Throttled, 17)]
    [InlineData(500, "ServiceError", null, OutcomeKind.Throttled, null)]
    [InlineData(503, "ServiceUnavailable", "5", OutcomeKind.Throttled, 5)]
    [InlineData(400, "BadArgument", null, OutcomeKind.Failed, null)]
    [InlineData(413, "MessageSizeTooBig", null, OutcomeKind.Failed, null)]
    public async Task A_refusal_is_said_in_words(int status, string code, string? retryAfter, OutcomeKind kind, int? seconds)
    {
        await using var stand = await TeamsStand.StartAsync();
        await stand.HearsAsync(stand.Personal("ana", "hello"));
        stand.Refuse = _ => new(status, code, retryAfter);
        var voice = stand.Services.GetRequiredService<IVoice>();
        var expected = new Outcome(kind, $"{status} {code}", seconds is { } wait ? Duration.FromSeconds(wait) : null);
        Assert.Equal(expected, await voice.SayAsync(Ana, new Spoken("Did you two meet?"), turn: null, CancellationToken.None));
        Assert.Equal(expected, await voice.OpenAsync(Ana, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_was_met_in_a_team_only_gets_a_chat_of_their_own()
    {
        await using var stand = await TeamsStand.StartAsync();
        var voice = stand.Services.GetRequiredService<IVoice>();
        Assert.Equal(OutcomeKind.NoConversation, (await voice.SayAsync(Ana, new Spoken("Hi"), turn: null, CancellationToken.None)).Kind);

        await stand.HearsAsync(stand.InChannel("ana", "what is a plc?"));
        Assert.Equal(OutcomeKind.Sent, (await voice.OpenAsync(Ana, CancellationToken.None)).Kind);
        Assert.Empty(stand.Messages.Skip(1));
        Assert.Equal(OutcomeKind.Sent, (await voice.SayAsync(Ana, new Spoken("Hi"), turn: null, CancellationToken.None)).Kind);
        Assert.StartsWith("/v3/conversations/a:29:ana-created/", stand.Messages[^1].Path, StringComparison.Ordinal);

        // Their own chat is preferred once there is one, and a later word in the team does not hide it.
        await stand.HearsAsync(stand.Personal("ana", "hello"));
        await stand.HearsAsync(stand.InChannel("ana", "what is a plc?"));
        Assert.Equal(OutcomeKind.Sent, (await voice.SayAsync(Ana, new Spoken("Hi"), turn: null, CancellationToken.None)).Kind);
        Assert.StartsWith("/v3/conversations/a:ana/", stand.Messages[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_home_is_an_outage_that_passes()
    {
        await using var stand = await TeamsStand.StartAsync();
        var gone = stand.Personal("ana", "hello");
        gone["serviceUrl"] = "http://127.0.0.1:1";
        using (await stand.PostAsync(gone))
        {
            var voice = stand.Services.GetRequiredService<IVoice>();
            Assert.Equal(OutcomeKind.Throttled, (await voice.SayAsync(Ana, new Spoken("Hi"), turn: null, CancellationToken.None)).Kind);

            // The same person behind another service address is still reached.
            await stand.HearsAsync(stand.Personal("ana", "hello"));
            Assert.Equal(OutcomeKind.Sent, (await voice.SayAsync(Ana, new Spoken("Hi"), turn: null, CancellationToken.None)).Kind);
        }
    }

    [Fact]
    public async Task Whoever_put_the_bot_into_the_team_may_set_up()
    {
        await using var stand = await TeamsStand.StartAsync(withApp: true, environment: "Production");
        await PostProvedAsync(stand, Installed(stand.InChannel("cora", "")));
        await PostProvedAsync(stand, stand.InChannel("ana", "setup"));
        Assert.DoesNotContain(stand.Messages, said => Code(said) is not null);
        await PostProvedAsync(stand, stand.InChannel("cora", "setup"));
        Assert.Contains(stand.Messages, said => Code(said) is not null);
    }

    [Fact]
    public async Task Whom_the_configuration_names_by_mail_may_set_up()
    {
        await using var stand = await TeamsStand.StartAsync(withApp: true, environment: "Production", ("Coordinators:0", "CORA@example.org"));
        await PostProvedAsync(stand, stand.Personal("ana", "setup"));
        Assert.DoesNotContain(stand.Messages, said => Code(said) is not null);
        await PostProvedAsync(stand, stand.Personal("cora", "setup"));
        Assert.Contains(stand.Messages, said => Code(said) is not null);
    }

    [Fact]
    public async Task Whoever_writes_from_the_tenant_is_let_in_and_somebody_from_another_waits_for_a_tap()
    {
        await using var stand = await TeamsStand.StartAsync(withApp: true, environment: "Production", ("Coordinators:0", "cora@example.org"));
        await PostProvedAsync(stand, stand.Personal("cora", "setup"));
        var code = stand.Messages.Select(Code).First(word => word is not null)!;
        var guest = (string text) =>
        {
            var activity = stand.Personal("gus", text);
            activity["channelData"]!["tenant"]!["id"] = "tenant-2";
            return activity;
        };
        foreach (var text in new[] { $"join {code}", "1", "1", "1", "Lincoln" })
        {
            await PostProvedAsync(stand, stand.Personal("ana", text));
            await PostProvedAsync(stand, guest(text));
        }
        await PostProvedAsync(stand, stand.Personal("cora", "desk"));
        Assert.Contains("gus", stand.Messages[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", stand.Messages[^1].Text, StringComparison.Ordinal);
    }

    private static Address Ana => new("msteams", TeamsStand.Tenant, "29:ana");

    private static async Task PostProvedAsync(TeamsStand stand, JObject activity)
    {
        using var response = await stand.PostAsync(activity, stand.Token());
        Assert.True(response.IsSuccessStatusCode);
    }

    private static async Task<string> SetUpAsync(TeamsStand stand) =>
        (await stand.HearsAsync(stand.Personal("cora", "setup"))).Select(Code).First(code => code is not null)!;

    private static string? Code(TeamsStand.Call said) =>
        said.Text.Split(' ', '.', '\n', ':', ',').FirstOrDefault(word => word.Length == 6 && word.All(char.IsAsciiLetterUpper));

    private static JObject Pressed(TeamsStand stand, string user, string value)
    {
        var submit = stand.Personal(user, "");
        submit["value"] = new JObject { ["press"] = value };
        return submit;
    }

    private static JObject Installed(JObject activity)
    {
        (activity["type"], activity["action"], activity["id"]) = ("installationUpdate", "add", Guid.NewGuid().ToString());
        activity["from"]!["name"]!.Parent!.Remove();
        activity.Remove("text");
        return activity;
    }

    private static JObject Added(JObject activity, params string[] members)
    {
        (activity["type"], activity["id"]) = ("conversationUpdate", Guid.NewGuid().ToString());
        activity["membersAdded"] = new JArray(members.Select(id => new JObject { ["id"] = id }));
        activity["from"]!["name"]!.Parent!.Remove();
        activity.Remove("text");
        return activity;
    }
}
