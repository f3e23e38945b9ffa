using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace MentorBot.Sdk.Tests.BotFramework;

public class A_cloud_adapter
{
    internal const string Message = """{"type":"message","id":"in-1","channelId":"msteams","serviceUrl":"https://channel.example/","text":"hi","from":{"id":"29:u"},"recipient":{"id":"28:b"},"conversation":{"id":"a:1"}}""";

    private readonly FakeHttp http = FakeHttp.Always(HttpStatusCode.Created, """{"id":"sent-1"}""");

    [Theory]
    [InlineData("GET", Message, 405)]
    [InlineData("HEAD", "", 405)]
    [InlineData("POST", "", 400)]
    [InlineData("POST", "{", 400)]
    [InlineData("POST", "[]", 400)]
    [InlineData("POST", """{"text":"no type"}""", 400)]
    [InlineData("POST", """{"type":"message","from":"words"}""", 400)]
    [InlineData("POST", Message, 200)]
    public async Task answers_what_is_no_activity_with_a_status(string method, string body, int status)
    {
        var turns = 0;
        Assert.Equal((status, ""), await Post(body, (_, _) => Task.FromResult(turns++), method: method));
        Assert.Equal(status == 200 ? 1 : 0, turns);
    }

    [Fact]
    public async Task replies_to_the_activity_over_its_service_url()
    {
        ResourceResponse response = null;
        await Post(Message, async (turn, token) => response = await turn.SendActivityAsync("hello", cancellationToken: token));
        var asked = Assert.Single(http.Asked);
        Assert.Equal((HttpMethod.Post, "https://channel.example/v3/conversations/a%3A1/activities/in-1"), (asked.Method, asked.Url));
        Assert.Contains("\"text\":\"hello\"", asked.Body, StringComparison.Ordinal);
        Assert.Contains("\"from\":{\"id\":\"28:b\"}", asked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("null", asked.Body, StringComparison.Ordinal);
        Assert.Equal("sent-1", response.Id);
    }

    [Fact]
    public async Task sends_what_answers_nothing_to_the_conversation()
    {
        await Post("""{"type":"conversationUpdate","channelId":"msteams","serviceUrl":"https://channel.example","recipient":{"id":"28:b"},"conversation":{"id":"a:1"}}""", (turn, token) => turn.SendActivityAsync("welcome", cancellationToken: token));
        Assert.Equal("https://channel.example/v3/conversations/a%3A1/activities", Assert.Single(http.Asked).Url);
    }

    [Fact]
    public async Task gives_an_empty_id_for_what_the_channel_gives_none()
    {
        ResourceResponse response = null;
        await Post(Message, async (turn, token) => response = await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), token), new CloudAdapter(Configuration(), FakeHttp.Always(HttpStatusCode.Accepted)));
        Assert.Equal(string.Empty, response.Id);
    }

    [Theory]
    [InlineData("msteams", 0)]
    [InlineData("emulator", 1)]
    public async Task sends_traces_to_the_emulator_only(string channel, int sent)
    {
        await Post(Message.Replace("msteams", channel, StringComparison.Ordinal), (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypes.Trace), token));
        Assert.Equal(sent, http.Asked.Count);
    }

    [Fact]
    public async Task pauses_where_the_bot_says_so()
    {
        await Post(Message, (turn, token) => turn.SendActivitiesAsync([new Activity(ActivityTypesEx.Delay) { Value = 1 }, new Activity(ActivityTypes.Typing)], token));
        Assert.Single(http.Asked);
    }

    [Fact]
    public async Task updates_and_deletes()
    {
        var fine = FakeHttp.Always(HttpStatusCode.OK, """{"id":"m"}""");
        await Post(Message, async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "m" }, token);
            await turn.DeleteActivityAsync("m", token);
        }, new CloudAdapter(Configuration(), fine));
        Assert.Equal([HttpMethod.Put, HttpMethod.Delete], fine.Asked.Select(asked => asked.Method));
        Assert.All(fine.Asked, asked => Assert.EndsWith("/v3/conversations/a%3A1/activities/m", asked.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task writes_the_answer_to_an_invoke_into_the_response()
    {
        const string Invoke = """{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","serviceUrl":"https://channel.example/","conversation":{"id":"a:1"}}""";
        var (status, body) = await Post(Invoke, (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = new InvokeResponse { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "thanks" } },
        }, token));
        Assert.Equal((200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"thanks"}"""), (status, body));
        Assert.Equal((501, ""), await Post(Invoke, (_, _) => Task.CompletedTask));
        Assert.Equal((409, ""), await Post(Invoke, (turn, token) => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 409 } }, token)));
        Assert.Empty(http.Asked);
    }

    [Fact]
    public async Task writes_expected_replies_into_the_response()
    {
        var (status, body) = await Post(Message.Replace("\"text\"", "\"deliveryMode\":\"expectReplies\",\"text\"", StringComparison.Ordinal), async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
        });
        var replies = HttpHelper.BotMessageSerializer.Deserialize<ExpectedReplies>(new Newtonsoft.Json.JsonTextReader(new StringReader(body)));
        Assert.Equal(200, status);
        Assert.Equal(["one", "two"], replies.Activities.Select(activity => activity.Text));
        Assert.Empty(http.Asked);
    }

    [Fact]
    public async Task hands_the_turn_what_it_needs()
    {
        await Post(Message.Replace("\"text\"", "\"callerId\":\"forged\",\"text\"", StringComparison.Ordinal), (turn, _) =>
        {
            Assert.NotNull(turn.TurnState.Get<IConnectorClient>());
            Assert.IsType<ClaimsIdentity>(turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            Assert.Equal("https://api.botframework.com", turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
            Assert.Null(turn.Activity.CallerId);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task lets_an_exception_of_the_bot_through_unless_it_is_handled()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Post(Message, (_, _) => throw new TimeoutException()));
        var adapter = new CloudAdapter(Configuration(), http) { OnTurnError = (turn, _) => turn.SendActivityAsync("sorry") };
        Assert.Equal(200, (await Post(Message, (_, _) => throw new TimeoutException(), adapter)).Status);
        Assert.Contains("sorry", Assert.Single(http.Asked).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task writes_by_itself_into_a_conversation_it_knows()
    {
        var reference = new ConversationReference { ServiceUrl = "https://channel.example/", ChannelId = "msteams", Conversation = new ConversationAccount(id: "a:1"), Bot = new ChannelAccount("28:b"), User = new ChannelAccount("29:u") };
        var adapter = new CloudAdapter(Configuration(), http);
        await adapter.ContinueConversationAsync(string.Empty, reference, (turn, token) => turn.SendActivityAsync("by myself", cancellationToken: token), default);
        await adapter.ContinueConversationAsync(string.Empty, reference.GetContinuationActivity(), (turn, token) => turn.SendActivityAsync("again", cancellationToken: token), default);
        Assert.Equal(2, http.Asked.Count);
        Assert.All(http.Asked, asked => Assert.StartsWith("https://channel.example/v3/conversations/a%3A1/activities/", asked.Url, StringComparison.Ordinal));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await adapter.ContinueConversationAsync(string.Empty, (ConversationReference)null, (_, _) => Task.CompletedTask, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await adapter.ContinueConversationAsync(string.Empty, new Activity(), (_, _) => Task.CompletedTask, default));
    }

    [Fact]
    public async Task creates_a_conversation_and_runs_a_turn_in_it()
    {
        var channel = FakeHttp.Always(HttpStatusCode.Created, """{"id":"a:new"}""");
        Activity seen = null;
        await new CloudAdapter(Configuration(), channel).CreateConversationAsync(null, "msteams", "https://channel.example", null,
            new ConversationParameters { IsGroup = false, TenantId = "t", Bot = new ChannelAccount("28:b"), Members = [new ChannelAccount("29:u")] },
            async (turn, token) =>
            {
                seen = turn.Activity;
                await turn.SendActivityAsync("hello", cancellationToken: token);
            }, default);
        Assert.Equal("https://channel.example/v3/conversations", channel.Asked[0].Url);
        Assert.StartsWith("https://channel.example/v3/conversations/a%3Anew/activities/", channel.Asked[1].Url, StringComparison.Ordinal);
        Assert.Equal(("event", "CreateConversation", "a:new", "t", "28:b"), (seen.Type, seen.Name, seen.Conversation.Id, seen.Conversation.TenantId, seen.Recipient.Id));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new CloudAdapter(Configuration()).CreateConversationAsync(null, "msteams", null, null, new ConversationParameters(), (_, _) => Task.CompletedTask, default));
    }

    [Fact]
    public async Task knows_who_is_in_a_chat_or_team()
    {
        var service = new FakeHttp((request, _) => FakeHttp.Answer(HttpStatusCode.OK, request.RequestUri.AbsolutePath.EndsWith("pagedmembers", StringComparison.Ordinal)
            ? """{"members":[{"id":"29:u","givenName":"Ada"}],"continuationToken":"n"}"""
            : """{"id":"29:u","email":"ada@example.org","userPrincipalName":"ada","aadObjectId":"o"}"""));
        await Post(Message, async (turn, token) =>
        {
            var member = await TeamsInfo.GetMemberAsync(turn, "29:u", token);
            Assert.Equal(("ada@example.org", "ada", "o"), (member.Email, member.UserPrincipalName, member.AadObjectId));
            var page = await TeamsInfo.GetPagedMembersAsync(turn, 10, null, token);
            Assert.Equal(("n", "Ada"), (page.ContinuationToken, page.Members[0].GivenName));
            await TeamsInfo.GetTeamMemberAsync(turn, "29:u", "19:t", token);
            await TeamsInfo.GetPagedTeamMembersAsync(turn, "19:t", cancellationToken: token);
            await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamMemberAsync(turn, "29:u", null, token));
        }, new CloudAdapter(Configuration(), service));
        Assert.Equal(["a%3A1/members/29%3Au", "a%3A1/pagedmembers?pageSize=10", "19%3At/members/29%3Au", "19%3At/pagedmembers"], service.Asked.Select(asked => asked.Url.Split("/v3/conversations/")[1]));
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();

    private Task<(int Status, string Body)> Post(string body, Func<ITurnContext, CancellationToken, Task> bot, CloudAdapter adapter = null, string method = "POST") =>
        Posting.To(adapter ?? new CloudAdapter(Configuration(), http), body, bot, method);
}
