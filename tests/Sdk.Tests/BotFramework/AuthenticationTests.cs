using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Sdk.Tests.BotFramework;

public class A_token_of_a_channel
{
    private readonly Issuer issuer = new();
    private readonly SecurityKey key;

    public A_token_of_a_channel() => key = issuer.Publish("k1", "msteams", "webchat");

    [Fact]
    public async Task that_is_right_names_the_caller()
    {
        var result = await Authenticate(Issuer.Header(key));
        Assert.Equal((Issuer.AppId, Issuer.ServiceUrl), (result.ClaimsIdentity.FindFirst("aud").Value, result.ClaimsIdentity.FindFirst("serviceurl").Value));
        Assert.True(result.ClaimsIdentity.IsAuthenticated);
        Assert.Equal(("https://api.botframework.com", CallerIdConstants.PublicAzureChannel), (result.Audience, result.CallerId));
        Assert.NotNull(result.ConnectorFactory);
    }

    [Theory]
    [InlineData("aud", "another-app")]
    [InlineData("aud", null)]
    [InlineData("serviceurl", "https://elsewhere.example/")]
    [InlineData("serviceurl", null)]
    public async Task needs_the_bot_for_its_audience_and_the_activitys_service_url(string claim, string value) =>
        await Refused(Issuer.Header(key, (claim, value)));

    [Fact]
    public async Task may_write_the_service_url_in_other_case() => await Authenticate(Issuer.Header(key, ("serviceurl", "HTTPS://Channel.example/")));

    [Fact]
    public async Task needs_an_issuer_that_is_trusted()
    {
        await Refused($"Bearer {Issuer.Token(key, "https://issuer.example")}");
        Assert.Equal(0, issuer.MetadataReads); // a stranger's token costs nothing
    }

    [Fact]
    public async Task has_five_minutes_of_grace()
    {
        await Authenticate($"Bearer {Issuer.Token(key, expires: TimeSpan.FromMinutes(-4))}");
        await Authenticate($"Bearer {Issuer.Token(key, begins: TimeSpan.FromMinutes(4))}");
        await Refused($"Bearer {Issuer.Token(key, expires: TimeSpan.FromMinutes(-6))}");
        await Refused($"Bearer {Issuer.Token(key, begins: TimeSpan.FromMinutes(6))}");
    }

    [Fact]
    public async Task needs_a_signature_by_a_published_key()
    {
        var stranger = new Issuer(stranger: true).Publish("k1");
        await Refused(Issuer.Header(stranger));
        var token = Issuer.Token(key);
        await Refused($"Bearer {token[..^8]}{(token.EndsWith("AAAAAAAA", StringComparison.Ordinal) ? "BBBBBBBB" : "AAAAAAAA")}");
        await Refused($"Bearer {token[..(token.LastIndexOf('.') + 1)]}");
    }

    [Fact]
    public async Task needs_rsa_with_sha_2()
    {
        await Authenticate($"Bearer {Issuer.Token(key, algorithm: SecurityAlgorithms.RsaSha512)}");
        await Refused($"Bearer {Issuer.Token(key, algorithm: SecurityAlgorithms.RsaSsaPssSha256)}");
        await Refused($"Bearer {Issuer.Token(new SymmetricSecurityKey(new byte[64]) { KeyId = "k1" }, algorithm: SecurityAlgorithms.HmacSha256)}");
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("webchat", true)]
    [InlineData("slack", false)]
    [InlineData(null, true)]
    public async Task needs_a_key_endorsed_for_the_channel(string channel, bool endorsed)
    {
        if (endorsed)
            await Authenticate(Issuer.Header(key), channel);
        else
            await Refused(Issuer.Header(key), channel);
    }

    [Fact]
    public async Task is_held_to_its_keys_endorsements_also_when_it_does_not_name_the_key()
    {
        var nameless = new RsaSecurityKey(((RsaSecurityKey)key).Rsa);
        await Authenticate(Issuer.Header(nameless));
        await Refused(Issuer.Header(nameless), "slack");
    }

    [Fact]
    public async Task may_be_signed_by_a_key_that_has_no_endorsements_at_all() =>
        await Authenticate(Issuer.Header(issuer.Publish("plain")), "slack");

    [Fact]
    public async Task needs_the_endorsements_the_bot_asks_for()
    {
        var demanding = new AuthenticationConfiguration { RequiredEndorsements = ["webchat"] };
        await Authenticate(Issuer.Header(key), authentication: Bot(issuer, demanding));
        await Refused(Issuer.Header(key), authentication: Bot(issuer, new AuthenticationConfiguration { RequiredEndorsements = ["secret"] }));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Bearer no.jwt.atall")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.e30.")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task has_to_be_one(string header) => await Refused(header);

    [Fact]
    public async Task is_checked_with_keys_that_are_asked_for_once()
    {
        var authentication = Bot(issuer);
        for (var i = 0; i < 3; i++)
            await Authenticate(Issuer.Header(key), authentication: authentication);
        Assert.Equal(1, issuer.MetadataReads);
    }

    [Fact]
    public async Task may_be_signed_by_a_key_that_was_published_since()
    {
        var authentication = Bot(issuer);
        await Authenticate(Issuer.Header(key), authentication: authentication);
        issuer.Withdraw();
        var next = issuer.Publish("k2", "msteams");
        await Authenticate(Issuer.Header(next), authentication: authentication);
        await Refused(Issuer.Header(key), authentication: authentication);
        Assert.Equal(2, issuer.MetadataReads);
    }

    [Fact]
    public async Task of_an_unknown_key_makes_the_bot_ask_at_most_once_an_hour()
    {
        var authentication = Bot(issuer);
        for (var i = 0; i < 5; i++)
            await Refused(Issuer.Header(new Issuer(stranger: true).Publish($"unknown-{i}")), authentication: authentication);
        Assert.Equal(2, issuer.MetadataReads);
    }

    [Fact]
    public async Task is_still_checked_with_known_keys_while_the_issuer_is_down()
    {
        var authentication = Bot(issuer);
        await Authenticate(Issuer.Header(key), authentication: authentication);
        issuer.Down = true;
        await Refused(Issuer.Header(new Issuer(stranger: true).Publish("unknown")), authentication: authentication);
        await Authenticate(Issuer.Header(key), authentication: authentication);
    }

    [Fact]
    public async Task can_be_checked_before_there_is_an_activity()
    {
        var authentication = Bot(issuer);
        var result = await authentication.AuthenticateStreamingRequestAsync(Issuer.Header(key, ("serviceurl", "https://any.example")), "msteams", default);
        Assert.Equal(Issuer.AppId, result.ClaimsIdentity.FindFirst("aud").Value);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateStreamingRequestAsync(Issuer.Header(key), "slack", default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateStreamingRequestAsync(Issuer.Header(key), null, default));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => authentication.AuthenticateStreamingRequestAsync(null, "msteams", default));
    }

    [Fact]
    public async Task follows_the_issuer_and_metadata_of_configuration()
    {
        var authentication = Bot(issuer, settings: [("ToBotFromChannelTokenIssuer", "https://issuer.example"), ("ToBotFromChannelOpenIdMetadataUrl", "http://localhost:9/openid-configuration"), ("CallerId", "urn:mine")]);
        var result = await Authenticate($"Bearer {Issuer.Token(key, "https://issuer.example")}", authentication: authentication);
        Assert.Equal("urn:mine", result.CallerId);
        Assert.StartsWith("http://localhost:9/", issuer.Http.Asked[0].Url, StringComparison.Ordinal);
        await Refused(Issuer.Header(key), authentication: authentication);
    }

    [Fact]
    public async Task of_the_us_government_is_another()
    {
        var authentication = Bot(issuer, settings: [("ChannelService", "https://botframework.azure.us")]);
        var result = await Authenticate($"Bearer {Issuer.Token(key, "https://api.botframework.us")}", authentication: authentication);
        Assert.Equal(("https://api.botframework.us", CallerIdConstants.USGovChannel), (result.Audience, result.CallerId));
        await Refused(Issuer.Header(key), authentication: authentication);
        Assert.Throws<ArgumentException>(() => Bot(issuer, settings: [("ChannelService", "https://elsewhere.example")]));
    }

    [Fact]
    public async Task is_not_asked_for_when_the_bot_has_no_app_id()
    {
        var open = new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build());
        var result = await Authenticate(null, authentication: open);
        Assert.Equal("anonymous", result.ClaimsIdentity.AuthenticationType);
        Assert.Null(result.CallerId);
        await Refused(Issuer.Header(key), authentication: new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build(), httpClientFactory: issuer.Http)); // a token that is shown is checked
    }

    internal static ConfigurationBotFrameworkAuthentication Bot(Issuer issuer, AuthenticationConfiguration rules = null, params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new[] { ("MicrosoftAppId", Issuer.AppId), ("MicrosoftAppPassword", "secret") }.Concat(settings)
            .Select(setting => KeyValuePair.Create(setting.Item1, setting.Item2))).Build(),
        authConfiguration: rules,
        httpClientFactory: issuer.Http);

    private Task<AuthenticateRequestResult> Authenticate(string header, string channel = "msteams", BotFrameworkAuthentication authentication = null) =>
        (authentication ?? Bot(issuer)).AuthenticateRequestAsync(new Activity { ChannelId = channel, ServiceUrl = Issuer.ServiceUrl }, header, default);

    private Task Refused(string header, string channel = "msteams", BotFrameworkAuthentication authentication = null) =>
        Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(header, channel, authentication));
}

public class A_token_of_the_emulator
{
    private readonly Issuer issuer = new();
    private readonly SecurityKey key;

    public A_token_of_the_emulator() => key = issuer.Publish("k1");

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "appid")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "2.0", "azp")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "1.0", "appid")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0", "azp")]
    [InlineData("https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/", "", "appid")]
    [InlineData("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0", "2.0", "azp")]
    public async Task names_the_bot_as_its_holder(string from, string version, string holder)
    {
        await Authenticate(from, ("ver", version), (holder, Issuer.AppId));
        Assert.StartsWith("https://login.microsoftonline.com/common/v2.0/", issuer.Http.Asked[0].Url, StringComparison.Ordinal);
        await Refused(from, ("ver", version), (holder, "another-app"), ("aud", "another-app"));
    }

    [Theory]
    [InlineData(null, "appid")]
    [InlineData("1.0", "azp")]
    [InlineData("2.0", "appid")]
    [InlineData("3.0", "appid")]
    public async Task needs_a_version_and_the_holder_where_that_version_has_it(string version, string holder) =>
        await Refused(Issuer.EmulatorIssuer, ("ver", version), (holder, Issuer.AppId));

    [Fact]
    public async Task may_come_from_a_tenant_the_bot_trusts()
    {
        const string Tenant = "https://sts.windows.net/11111111-1111-1111-1111-111111111111/";
        await Refused(Tenant, ("ver", "1.0"), ("appid", Issuer.AppId));
        await Authenticate(Tenant, new AuthenticationConfiguration { ValidTokenIssuers = [Tenant] }, ("ver", "1.0"), ("appid", Issuer.AppId));
    }

    [Fact]
    public async Task of_another_bot_is_refused() // a skill call: MentorBot is nobody's skill
        => await Refused(Issuer.EmulatorIssuer, ("ver", "1.0"), ("appid", "another-bot"));

    private Task Authenticate(string from, params (string Type, string Value)[] claims) => Authenticate(from, null, claims);

    private Task Authenticate(string from, AuthenticationConfiguration rules, params (string Type, string Value)[] claims) =>
        A_token_of_a_channel.Bot(issuer, rules).AuthenticateRequestAsync(
            new Activity { ChannelId = "emulator", ServiceUrl = "http://localhost:1" },
            $"Bearer {Issuer.Token(key, from, claims: [("serviceurl", null), .. claims])}",
            default);

    private Task Refused(string from, params (string Type, string Value)[] claims) =>
        Assert.ThrowsAsync<UnauthorizedAccessException>(() => Authenticate(from, claims));
}

public class The_credentials_of_the_bot
{
    private const string Id = Issuer.AppId;

    [Theory]
    [InlineData(null, null, null, null, true)]
    [InlineData("MultiTenant", Id, "p", null, false)]
    [InlineData("invented", Id, "p", null, false)]
    [InlineData("singletenant", Id, "p", "t", false)]
    [InlineData("UserAssignedMSI", Id, null, "t", false)]
    public async Task come_from_configuration(string type, string id, string password, string tenant, bool open)
    {
        var factory = Factory(type, id, password, tenant);
        Assert.Equal(open, await factory.IsAuthenticationDisabledAsync(default));
        Assert.True(await factory.IsValidAppIdAsync(id, default));
        Assert.False(await factory.IsValidAppIdAsync("another", default));
    }

    [Theory]
    [InlineData("SingleTenant", null, "p", "t", "MicrosoftAppId")]
    [InlineData("SingleTenant", Id, null, "t", "MicrosoftAppPassword")]
    [InlineData("SingleTenant", Id, "p", " ", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", null, null, "t", "MicrosoftAppId")]
    [InlineData("UserAssignedMSI", Id, null, null, "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", Id, "p", "t", "MicrosoftAppPassword")]
    public void say_which_value_is_missing_or_too_many(string type, string id, string password, string tenant, string key) =>
        Assert.Contains(key, Assert.Throws<ArgumentException>(() => Factory(type, id, password, tenant)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("MultiTenant", null, "botframework.com")]
    [InlineData("SingleTenant", "my-tenant", "my-tenant")]
    public async Task get_a_token_from_the_bots_tenant_and_keep_it(string type, string tenant, string expected)
    {
        var http = TokenService();
        var credentials = await Factory(type, Id, "secret", tenant, http).CreateCredentialsAsync(Id, "https://api.botframework.com", "https://login.microsoftonline.com/{0}", validateAuthority: true, default);
        Assert.Equal("Bearer granted", await Proof(credentials));
        Assert.Equal("Bearer granted", await Proof(credentials));

        var asked = Assert.Single(http.Asked, call => call.Method == HttpMethod.Post);
        Assert.Equal($"https://login.microsoftonline.com/{expected}/oauth2/v2.0/token", asked.Url);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=secret", asked.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task get_a_token_from_a_login_url_of_configuration()
    {
        var http = TokenService();
        var credentials = await Factory("MultiTenant", Id, "secret", null, http).CreateCredentialsAsync(Id, "https://scope.example", "http://localhost:9/tenant", validateAuthority: false, default);
        Assert.Equal("Bearer granted", await Proof(credentials));
        Assert.Equal("Bearer granted", await Proof(credentials));
        Assert.Equal("http://localhost:9/tenant/oauth2/v2.0/token", Assert.Single(http.Asked).Url);
    }

    [Fact]
    public async Task get_a_token_from_the_machine_with_a_managed_identity()
    {
        var http = TokenService();
        var credentials = await Factory("UserAssignedMSI", Id, null, "t", http).CreateCredentialsAsync(Id, "https://api.botframework.com", "https://login.microsoftonline.com/{0}", validateAuthority: true, default);
        Assert.Equal("Bearer granted", await Proof(credentials));
        var asked = http.Asked.Last();
        Assert.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token", asked.Url, StringComparison.Ordinal);
        Assert.Contains($"client_id={Id}", asked.Url, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(asked.Url), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MultiTenant", "p")]
    [InlineData("UserAssignedMSI", null)]
    public async Task are_for_no_other_app(string type, string password) => await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        await Factory(type, Id, password, "t").CreateCredentialsAsync("another", "a", "https://login.microsoftonline.com/{0}", validateAuthority: true, default));

    [Fact]
    public async Task prove_nothing_when_there_are_none()
    {
        var credentials = await Factory(null, null, null, null).CreateCredentialsAsync(null, "a", "https://login.microsoftonline.com/{0}", validateAuthority: true, default);
        Assert.Null(await Proof(credentials));
    }

    private static FakeHttp TokenService() => new((request, _) => FakeHttp.Answer(HttpStatusCode.OK, request.RequestUri.AbsolutePath.Contains("discovery", StringComparison.Ordinal)
        ? """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/x/.well-known/openid-configuration","metadata":[]}"""
        : """{"token_type":"Bearer","expires_in":3600,"expires_on":"4102444800","resource":"r","access_token":"granted"}"""));

    private static async Task<string> Proof(Microsoft.Rest.ServiceClientCredentials credentials)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://channel.example");
        await credentials.ProcessHttpRequestAsync(request, default);
        return request.Headers.Authorization?.ToString();
    }

    private static ConfigurationServiceClientCredentialFactory Factory(string type, string id, string password, string tenant, FakeHttp http = null) => new(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string>
        {
            ["MicrosoftAppType"] = type, ["MicrosoftAppId"] = id, ["MicrosoftAppPassword"] = password, ["MicrosoftAppTenantId"] = tenant,
        }).Build(),
        http?.CreateClient("x"));
}

public class A_cloud_adapter_with_credentials
{
    [Fact]
    public async Task answers_401_to_whom_it_does_not_know()
    {
        var issuer = new Issuer();
        var adapter = new CloudAdapter(A_token_of_a_channel.Bot(issuer));
        var key = issuer.Publish("k", "msteams");
        var turns = 0;
        Assert.Equal(401, (await Posting.To(adapter, A_cloud_adapter.Message, (_, _) => Task.FromResult(turns++))).Status);
        Assert.Equal(401, (await Posting.To(adapter, A_cloud_adapter.Message, (_, _) => Task.FromResult(turns++), authorization: $"Bearer {Issuer.Token(key, expires: TimeSpan.FromDays(-1))}")).Status);
        Assert.Equal(200, (await Posting.To(adapter, A_cloud_adapter.Message, (_, _) => Task.FromResult(turns++), authorization: Issuer.Header(key))).Status);
        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task proves_to_the_channel_who_it_is_when_it_writes_by_itself()
    {
        var service = new FakeHttp((request, _) => request.RequestUri.AbsolutePath.EndsWith("/token", StringComparison.Ordinal)
            ? FakeHttp.Answer(HttpStatusCode.OK, """{"access_token":"granted","expires_in":3600}""")
            : FakeHttp.Answer(HttpStatusCode.Created, """{"id":"m"}"""));
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string>
        {
            ["MicrosoftAppId"] = Issuer.AppId, ["MicrosoftAppPassword"] = "secret", ["ToChannelFromBotLoginUrl"] = "http://localhost:9/tenant",
        }).Build();
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, new ConfigurationServiceClientCredentialFactory(settings, service.CreateClient("x")), httpClientFactory: service));
        var reference = new ConversationReference { ServiceUrl = "https://channel.example/", ChannelId = "msteams", Conversation = new ConversationAccount(id: "a:1") };
        for (var i = 0; i < 2; i++)
            await adapter.ContinueConversationAsync(Issuer.AppId, reference, (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token), default);
        Assert.Equal([null, "Bearer granted", "Bearer granted"], service.Asked.Select(asked => asked.Authorization)); // one token for both
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.ContinueConversationAsync("another", reference, (_, _) => Task.CompletedTask, default));
    }
}

/// <summary>What is deliberately not as in the original; these rows would fail there.</summary>
public class Unlike_the_original
{
    [Fact]
    public async Task an_exception_of_the_connector_holds_no_token()
    {
        var client = new ConnectorClient(new Uri("https://channel.example"), new Secret(), FakeHttp.Always(HttpStatusCode.Forbidden).CreateClient("x"), disposeHttpClient: false);
        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.DeleteActivityAsync("c", "m"));
        Assert.DoesNotContain("Authorization", error.Request.Headers.Keys);
    }

    [Theory]
    [InlineData("Acme (Bot)")]
    [InlineData(".*")]
    [InlineData("[")]
    public void a_mentioned_name_is_no_pattern(string name)
    {
        var activity = ListAdapter.Incoming($"<at>{name}</at> hello");
        activity.Entities = [new Entity("mention") { Properties = Newtonsoft.Json.Linq.JObject.FromObject(new { mentioned = new { id = "bot-1", name }, text = $"<at>{name}</at>" }) }];
        Assert.Equal("hello", activity.RemoveRecipientMention());
    }

    private sealed class Secret : Microsoft.Rest.ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new("Bearer", "secret");
            return Task.CompletedTask;
        }
    }
}
