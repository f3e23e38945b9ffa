using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Newtonsoft.Json.Linq;

namespace MentorBot.Tests.Channels.Teams;

/// <summary>Who gets in, checked in this order: size, proof, shape; then the SDK checks the service address and the endorsements.</summary>
public sealed class The_gate
{
    [Fact]
    public async Task With_an_app_only_the_channels_own_token_gets_in()
    {
        await using var stand = await TeamsStand.StartAsync(withApp: true);
        using var stranger = RSA.Create(2048);
        var hello = stand.Personal("ana", "hello");
        (string Why, string? Token, HttpStatusCode Status)[] rows =
        [
            ("no token", null, HttpStatusCode.Unauthorized),
            ("no bearer token", "Basic abc", HttpStatusCode.Unauthorized),
            ("no token at all in it", "Bearer abc", HttpStatusCode.Unauthorized),
            ("another issuer", stand.Token(issuer: "https://evil.example"), HttpStatusCode.Unauthorized),
            ("for another bot", stand.Token(audience: "another"), HttpStatusCode.Unauthorized),
            ("expired, beyond five minutes of grace", stand.Token(minutes: -6), HttpStatusCode.Unauthorized),
            ("signed by somebody else", stand.Token(key: stranger), HttpStatusCode.Unauthorized),
            ("for another service address", stand.Token(service: "https://elsewhere.example"), HttpStatusCode.Unauthorized),
            ("the right one", stand.Token(), HttpStatusCode.OK),
        ];
        foreach (var (why, token, status) in rows)
        {
            hello["id"] = why;
            using var response = await stand.PostAsync(hello, token);
            Assert.True(status == response.StatusCode, $"{why}: {response.StatusCode}");
        }
        // Only the last one was heard, and the bot proved who it is when it answered.
        Assert.Equal("Bearer the-bots-own", Assert.Single(stand.Messages).Authorization);
    }

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_the_channel_does_not_open()
    {
        await using var stand = await TeamsStand.StartAsync(withApp: true);
        stand.Endorsements = ["webchat"];
        using var response = await stand.PostAsync(stand.Personal("ana", "hello"), stand.Token());
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(stand.Calls);
    }

    [Fact]
    public async Task Size_comes_before_proof_and_proof_before_parsing()
    {
        await using var stand = await TeamsStand.StartAsync(withApp: true);
        (string Body, string? Token, HttpStatusCode Status)[] rows =
        [
            (new string(' ', 256 * 1024 + 1), null, HttpStatusCode.RequestEntityTooLarge),
            ("{ not json", null, HttpStatusCode.Unauthorized),
            ("{ not json", stand.Token(), HttpStatusCode.BadRequest),
        ];
        foreach (var (body, token, status) in rows)
        {
            using var response = await stand.PostAsync(body, token);
            Assert.Equal(status, response.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_no_activity_is_refused_and_what_says_nothing_is_ignored()
    {
        await using var stand = await TeamsStand.StartAsync();
        (string Body, HttpStatusCode Status)[] rows =
        [
            ("", HttpStatusCode.BadRequest),
            ("null", HttpStatusCode.BadRequest),
            ("[]", HttpStatusCode.BadRequest),
            ("\"text\"", HttpStatusCode.BadRequest),
            ("{}", HttpStatusCode.BadRequest),
            ("""{"type":"message"}""", HttpStatusCode.BadRequest),
            ("""{"type":"message","serviceUrl":"nowhere"}""", HttpStatusCode.BadRequest),
            ("""{"type":"message","serviceUrl":"file:///etc/passwd"}""", HttpStatusCode.BadRequest),
            ("""{"type":{"a":1},"serviceUrl":"http://localhost"}""", HttpStatusCode.BadRequest),
            ("""{"type":"message","timestamp":"yesterday","serviceUrl":"http://localhost"}""", HttpStatusCode.BadRequest),
            (string.Concat(Enumerable.Repeat("""{"value":""", 500)) + "1" + new string('}', 500), HttpStatusCode.BadRequest),
            ("""{"type":"message","serviceUrl":"https://smba.example/teams"}""", HttpStatusCode.Forbidden),
            ("""{"type":"message","serviceUrl":"http://localhost:1"}""", HttpStatusCode.OK),
            ("""{"type":"message","serviceUrl":"http://localhost:1","conversation":{"id":"x"}}""", HttpStatusCode.OK),
            ("""{"type":"conversationUpdate","serviceUrl":"http://localhost:1","conversation":{"id":"x"},"membersAdded":[null],"from":{}}""", HttpStatusCode.OK),
            ("""{"type":"invoke","name":"adaptiveCard/action","serviceUrl":"http://localhost:1","conversation":{"id":"x"},"from":{"id":"y"},"value":"z"}""", HttpStatusCode.OK),
            ("""{"type":"invoke","name":"composeExtension/query","serviceUrl":"http://localhost:1","conversation":{"id":"x"},"from":{"id":"y"}}""", HttpStatusCode.OK),
        ];
        foreach (var (body, status) in rows)
        {
            using var response = await stand.PostAsync(body);
            Assert.True(status == response.StatusCode, $"{body[..Math.Min(body.Length, 120)]}: {response.StatusCode}");
        }
        foreach (var type in new[] { "typing", "messageReaction", "messageUpdate", "event", "endOfConversation", "somethingNew" })
        {
            var activity = stand.Personal("ana", "hello");
            activity["type"] = type;
            using var response = await stand.PostAsync(activity);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        Assert.Empty(stand.Calls);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Only_posts_are_heard(string method)
    {
        await using var stand = await TeamsStand.StartAsync();
        using var response = await stand.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Outside_Development_without_an_app_there_is_no_door()
    {
        await using var stand = await TeamsStand.StartAsync(environment: "Production");
        using var response = await stand.PostAsync(stand.Personal("ana", "hello"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("MicrosoftAppType", "Sometimes", "MicrosoftAppType")]
    [InlineData("MicrosoftAppType", "SingleTenant", "MicrosoftAppTenantId")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "nowhere", "ToBotFromChannelOpenIdMetadataUrl")]
    public void A_wrong_setting_is_named(string key, string value, string named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", "app"), new(key, value)]).Build();
        var wrong = Assert.Throws<SettingException>(() => MentorBot.Settings.Of(configuration, new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = AppContext.BaseDirectory }));
        Assert.StartsWith($"{named}:", wrong.Message, StringComparison.Ordinal);
    }
}
