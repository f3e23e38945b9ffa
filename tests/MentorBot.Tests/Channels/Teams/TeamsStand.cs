using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Channels.Teams;
using MentorBot.Tests.Stories;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MentorBot.Tests.Channels.Teams;

/// <summary>
/// The bot's host on one side, Teams' side of the wire on the other: a connector that writes down every call, the issuer of the
/// channel's tokens and the issuer of the bot's own. Everything on free loopback ports.
/// </summary>
public sealed class TeamsStand : IAsyncDisposable
{
    public const string App = "11111111-aaaa-bbbb-cccc-000000000001";
    public const string Tenant = "tenant-1";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _teams;
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-teams-").FullName;
    private WebApplicationFactory<Settings>? _host;

    private TeamsStand(WebApplication teams) => _teams = teams;

    /// <summary>What the connector was asked, in order.</summary>
    public ConcurrentQueue<Call> Calls { get; } = [];

    /// <summary>What the connector answers instead of its 201.</summary>
    public Func<Call, Refusal?> Refuse { get; set; } = _ => null;

    /// <summary>The connector's address.</summary>
    public string ServiceUrl { get; private set; } = "";

    /// <summary>The channels that the signing key is endorsed for.</summary>
    public string[] Endorsements { get; set; } = ["msteams"];

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => _host!.Services;

    /// <summary>The messages that were sent, in order.</summary>
    public IReadOnlyList<Call> Messages => [.. Calls.Where(call => call.Body?.Value<string>("type") == "message")];

    public static async Task<TeamsStand> StartAsync(bool withApp = false, string environment = "Development", params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stand = new TeamsStand(builder.Build());
        stand.MapTeamsSide();
        await stand._teams.StartAsync();
        stand.ServiceUrl = stand._teams.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        stand._host = new WebApplicationFactory<Settings>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment(environment);
            web.UseSetting("Storage:Path", Path.Combine(stand._folder, "m.db"));
            if (withApp)
            {
                web.UseSetting("MicrosoftAppId", App);
                web.UseSetting("MicrosoftAppPassword", "secret");
                web.UseSetting("ToBotFromChannelOpenIdMetadataUrl", $"{stand.ServiceUrl}/openid");
                web.UseSetting("ToChannelFromBotLoginUrl", $"{stand.ServiceUrl}/login");
            }
            foreach (var (key, value) in settings)
                web.UseSetting(key, value);
            web.ConfigureLogging(logging => logging.ClearProviders());
            web.ConfigureServices(services => services.AddSingleton(_ => new Library(StoryHost.Knowledge)));
        });
        stand.Http = stand._host.CreateClient();
        return stand;
    }

    public async Task<HttpResponseMessage> PostAsync(string body, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", token);
        return await Http.SendAsync(request);
    }

    public async Task<HttpResponseMessage> PostAsync(JObject activity, string? token = null) => await PostAsync(activity.ToString(Formatting.None), token);

    /// <summary>Posts, expects 200 and gives what was said meanwhile.</summary>
    public async Task<IReadOnlyList<Call>> HearsAsync(JObject activity)
    {
        var before = Messages.Count;
        using var response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return [.. Messages.Skip(before)];
    }

    /// <summary>A message in a person's own chat with the bot.</summary>
    public JObject Personal(string user, string text) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "msteams",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JObject { ["id"] = $"29:{user}", ["name"] = user, ["aadObjectId"] = $"aad-{user}" },
        ["recipient"] = new JObject { ["id"] = "28:bot", ["name"] = "MentorBot" },
        ["conversation"] = new JObject { ["id"] = $"a:{user}", ["conversationType"] = "personal", ["tenantId"] = Tenant },
        ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = Tenant } },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-US",
        ["localTimezone"] = "America/Denver",
    };

    /// <summary>A message in a channel that mentions the bot.</summary>
    public JObject InChannel(string user, string text)
    {
        var activity = Personal(user, $"<at>MentorBot</at> {text}");
        activity["conversation"] = new JObject { ["id"] = "19:alerts@thread.tacv2;messageid=1", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = Tenant };
        activity["channelData"] = new JObject
        {
            ["tenant"] = new JObject { ["id"] = Tenant },
            ["team"] = new JObject { ["id"] = "19:general@thread.tacv2" },
            ["channel"] = new JObject { ["id"] = "19:alerts@thread.tacv2" },
        };
        activity["entities"] = new JArray(new JObject { ["type"] = "mention", ["text"] = "<at>MentorBot</at>", ["mentioned"] = new JObject { ["id"] = "28:bot", ["name"] = "MentorBot" } });
        return activity;
    }

    /// <summary>A token of the channel.</summary>
    public string Token(string? issuer = null, string? audience = null, string? service = null, double minutes = 30, RSA? key = null)
    {
#pragma warning disable RS0030 // The validity of a token is a matter of the wall clock; the adapter reads no other.
        var now = DateTime.UtcNow;
#pragma warning restore RS0030
        return "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? "https://api.botframework.com",
            Audience = audience ?? App,
            NotBefore = now.AddMinutes(Math.Min(-60, minutes - 60)),
            Expires = now.AddMinutes(minutes),
            Claims = new Dictionary<string, object> { ["serviceurl"] = service ?? ServiceUrl },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(key ?? _key) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        await _teams.StopAsync();
        await _teams.DisposeAsync();
        _key.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void MapTeamsSide()
    {
        _teams.MapGet("/openid", () => Json(new JObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = $"{ServiceUrl}/keys" }));
        _teams.MapGet("/keys", () =>
        {
            var parameters = _key.ExportParameters(includePrivateParameters: false);
            return Json(new JObject
            {
                ["keys"] = new JArray(new JObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = "key-1",
                    ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
                    ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
                    ["endorsements"] = new JArray(Endorsements),
                }),
            });
        });
        _teams.MapPost("/login/oauth2/v2.0/token", () => Json(new JObject { ["access_token"] = "the-bots-own", ["expires_in"] = 3600, ["token_type"] = "Bearer" }));
        _teams.Map("/v3/{**path}", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            var call = new Call(context.Request.Method, Uri.UnescapeDataString(context.Request.Path.Value!), context.Request.Headers.Authorization, body.Length == 0 ? null : JObject.Parse(body), context.Request.QueryString.Value ?? "");
            Calls.Enqueue(call);
            if (Refuse(call) is { } refusal)
            {
                context.Response.StatusCode = refusal.Status;
                if (refusal.RetryAfter is { } after)
                    context.Response.Headers.RetryAfter = after;
                await context.Response.WriteAsync(new JObject { ["error"] = new JObject { ["code"] = refusal.Code, ["message"] = "no" } }.ToString());
                return;
            }
            if (call.Method == "GET")
            {
                var user = call.Path.Split('/')[^1];
                await Json(new JObject { ["id"] = user, ["name"] = "Looked Up", ["email"] = $"{user[3..]}@example.org", ["aadObjectId"] = "aad" }).ExecuteAsync(context);
                return;
            }
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync(new JObject { ["id"] = call.Path.EndsWith("/conversations", StringComparison.Ordinal) ? $"a:{call.Body?["members"]?[0]?.Value<string>("id")}-created" : "1" }.ToString());
        });
    }

    private static IResult Json(JObject value) => Results.Text(value.ToString(Formatting.None), "application/json");

    /// <summary>A call of the connector.</summary>
    public sealed record Call(string Method, string Path, string? Authorization, JObject? Body, string Query)
    {
        /// <summary>The text of a message, wherever it stands.</summary>
        public string Text => Body?.Value<string>("text") ?? string.Join('\n', Card?.SelectTokens("$.body..text").Select(text => (string?)text) ?? []);

        /// <summary>The card of a message.</summary>
        public JObject? Card => (Body?["attachments"] as JArray)?.FirstOrDefault()?["content"] as JObject;

        /// <summary>The value of the button that says this.</summary>
        public string ValueOf(string title) =>
            Card!.SelectTokens("$..actions[*]").First(action => action.Value<string>("title")!.Contains(title, StringComparison.OrdinalIgnoreCase))["data"]!.Value<string>(TeamsCards.PressKey)!;
    }

    /// <summary>A refusal of the connector.</summary>
    public sealed record Refusal(int Status, string Code, string? RetryAfter = null);
}
