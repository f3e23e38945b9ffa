using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace MentorBot.Sdk.Tests.BotFramework;

public class A_connector
{
    private const string Thread = "19:alerts@thread.tacv2;messageid=17";
    private const string Escaped = "19%3Aalerts%40thread.tacv2%3Bmessageid%3D17";

    [Theory]
    [InlineData("https://channel.example/amer/")]
    [InlineData("https://channel.example/amer")]
    public async Task joins_service_url_and_escaped_ids(string serviceUrl)
    {
        var http = FakeHttp.Always(HttpStatusCode.Created, """{"id":"m1"}""");
        var response = await Conversations(http, serviceUrl).SendToConversationAsync(Thread, new Activity(ActivityTypes.Message) { Text = "hi" });
        var asked = Assert.Single(http.Asked);
        Assert.Equal((HttpMethod.Post, $"https://channel.example/amer/v3/conversations/{Escaped}/activities"), (asked.Method, asked.Url));
        Assert.Equal(("application/json; charset=utf-8", Thread), (asked.ContentType, asked.Conversation));
        Assert.Equal("m1", response.Id);
    }

    [Fact]
    public async Task replies_updates_and_deletes()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"id":"m2"}""");
        var conversations = Conversations(http);
        var activity = new Activity(ActivityTypes.Message) { Id = "a/1", ReplyToId = "r 1", Conversation = new ConversationAccount(id: "c") };
        Assert.Equal("m2", (await conversations.ReplyToActivityAsync(activity)).Id);
        Assert.Equal("m2", (await conversations.UpdateActivityAsync(activity)).Id);
        await conversations.DeleteActivityAsync("c", "a/1");
        Assert.Equal(
            [(HttpMethod.Post, "c/activities/r%201"), (HttpMethod.Put, "c/activities/a%2F1"), (HttpMethod.Delete, "c/activities/a%2F1")],
            http.Asked.Select(asked => (asked.Method, asked.Url.Split("/v3/conversations/")[1])));
        Assert.Null(http.Asked[2].Body);
    }

    [Fact]
    public async Task creates_conversations()
    {
        var http = FakeHttp.Always(HttpStatusCode.Created, """{"id":"a:1","activityId":"m","serviceUrl":"https://s"}""");
        var created = await Conversations(http).CreateConversationAsync(new ConversationParameters
        {
            IsGroup = false, Bot = new ChannelAccount("28:b"), Members = [new ChannelAccount("29:u")], TenantId = "t", ChannelData = new { tenant = new { id = "t" } },
        });
        Assert.Equal(("a:1", "m", "https://s"), (created.Id, created.ActivityId, created.ServiceUrl));
        Assert.Equal("""{"isGroup":false,"bot":{"id":"28:b"},"members":[{"id":"29:u"}],"channelData":{"tenant":{"id":"t"}},"tenantId":"t"}""", http.Asked[0].Body);
        Assert.EndsWith("/v3/conversations", http.Asked[0].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task pages_through_members()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"members":[{"id":"29:u","name":"Ada","email":"a@x"}],"continuationToken":"next"}""");
        var page = await Conversations(http).GetConversationPagedMembersAsync("c", 50, "a b");
        await Conversations(http).GetConversationPagedMembersAsync("c");
        Assert.Equal(("next", "Ada"), (page.ContinuationToken, page.Members[0].Name));
        Assert.Equal(["c/pagedmembers?pageSize=50&continuationToken=a%20b", "c/pagedmembers"], http.Asked.Select(asked => asked.Url.Split("/v3/conversations/")[1]));
    }

    [Fact]
    public async Task asks_for_one_member()
    {
        var http = FakeHttp.Always(HttpStatusCode.OK, """{"id":"29:u","aadObjectId":"o","givenName":"Ada"}""");
        var member = await ((Conversations)Conversations(http)).GetConversationMemberAsync("29:u", "c");
        Assert.Equal(("o", "Ada"), (member.AadObjectId, member.Properties["givenName"]));
        Assert.EndsWith("/v3/conversations/c/members/29%3Au", http.Asked[0].Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task takes_202_without_a_body_for_sent()
    {
        Assert.Null(await Conversations(FakeHttp.Always(HttpStatusCode.Accepted)).SendToConversationAsync("c", new Activity()));
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, """{"error":{"code":"BotNotInConversationRoster","message":"not there"}}""", "BotNotInConversationRoster")]
    [InlineData(HttpStatusCode.TooManyRequests, """{"error":{"code":"Throttled"}}""", "Throttled")]
    [InlineData(HttpStatusCode.BadGateway, "<html>proxy</html>", null)]
    [InlineData(HttpStatusCode.NotImplemented, "", null)]
    public async Task throws_what_the_channel_says_against_it(HttpStatusCode status, string body, string code)
    {
        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => Conversations(FakeHttp.Always(status, body)).SendToConversationAsync("c", new Activity()));
        Assert.Equal((status, body, code), (error.Response.StatusCode, error.Response.Content, error.Body?.Error?.Code));
        Assert.Equal($"Operation returned an invalid status code '{status}'", error.Message);
        Assert.EndsWith("/v3/conversations/c/activities", error.Request.RequestUri.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_when_to_come_back()
    {
        var http = new FakeHttp((_, _) =>
        {
            var refusal = FakeHttp.Answer(HttpStatusCode.TooManyRequests);
            refusal.Headers.TryAddWithoutValidation("Retry-After", "7");
            return refusal;
        });
        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => Conversations(http).DeleteActivityAsync("c", "m"));
        Assert.Equal("7", Assert.Single(error.Response.Headers["Retry-After"]));
        Assert.Equal("Bearer secret", http.Asked[0].Authorization);
    }

    [Fact]
    public async Task does_not_try_again_by_itself()
    {
        var http = FakeHttp.Always(HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAsync<ErrorResponseException>(() => Conversations(http).SendToConversationAsync("c", new Activity()));
        Assert.Single(http.Asked);
    }

    [Fact]
    public async Task refuses_arguments_that_can_never_be_right()
    {
        var conversations = Conversations(FakeHttp.Always(HttpStatusCode.OK));
        await Assert.ThrowsAsync<ValidationException>(() => conversations.SendToConversationAsync(null, new Activity()));
        await Assert.ThrowsAsync<ValidationException>(() => conversations.SendToConversationAsync("c", null));
        await Assert.ThrowsAsync<ValidationException>(() => conversations.UpdateActivityAsync("c", null, new Activity()));
        await Assert.ThrowsAsync<ValidationException>(() => conversations.CreateConversationAsync(null));
    }

    [Fact]
    public async Task says_when_an_answer_is_not_json() =>
        await Assert.ThrowsAsync<SerializationException>(() => Conversations(FakeHttp.Always(HttpStatusCode.OK, "<html>")).SendToConversationAsync("c", new Activity()));

    [Fact]
    public void leaves_its_callers_http_client_open()
    {
        using var http = FakeHttp.Always(HttpStatusCode.OK).CreateClient("x");
        new ConnectorClient(new Uri("https://x"), new Secret(), http, disposeHttpClient: false).Dispose();
        http.CancelPendingRequests(); // would throw had it been disposed
    }

    private static IConversations Conversations(FakeHttp http, string serviceUrl = "https://channel.example/") =>
        new ConnectorClient(new Uri(serviceUrl), new Secret(), http.CreateClient("x"), disposeHttpClient: false).Conversations;

    private sealed class Secret : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", "secret");
            return Task.CompletedTask;
        }
    }
}
