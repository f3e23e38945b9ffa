using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>Slack's Web API on loopback, with Slack's shapes and errors: whom and what it knows a test says.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Called> _calls = new();
    private readonly ConcurrentQueue<(string Team, string Token)> _grants = new();
    private readonly Channel<FakeSocket> _sockets = Channel.CreateUnbounded<FakeSocket>();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _refusals = new(StringComparer.Ordinal);

    private FakeSlack(WebApplication app) => _app = app;

    /// <summary>What Slack says of a person.</summary>
    public Func<string, SlackProfile> Profiles { get; init; } = ProfileOf;

    /// <summary>Where it is.</summary>
    public string Url { get; private set; } = "";

    /// <summary>What has been called, in order.</summary>
    public IReadOnlyList<Called> Calls => [.. _calls];

    /// <summary>Messages that were posted, by whatever way.</summary>
    public IReadOnlyList<Called> Posted => [.. _calls.Where(call => call.Method is "chat.postMessage" or "chat.postEphemeral" or "response")];

    public static async Task<FakeSlack> StartAsync(Func<string, SlackProfile>? profiles = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new FakeSlack(app) { Profiles = profiles ?? ProfileOf };
        app.Map("/api/{method}", slack.CallAsync);
        app.MapPost("/response/{id}", slack.RespondAsync);
        app.UseWebSockets();
        app.Map("/link", slack.LinkAsync);
        await app.StartAsync();
        slack.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return slack;
    }

    /// <summary>Conversations in which the bot may not write (any more), with the error code for it.</summary>
    public ConcurrentDictionary<string, string> Closed { get; } = new(StringComparer.Ordinal);

    /// <summary>Forgets what has been called and what is to be refused.</summary>
    public void Forget()
    {
        _calls.Clear();
        _refusals.Clear();
    }

    /// <summary>The next call of a method is refused with an error code.</summary>
    public void Refuse(string method, string error) => Next(method, context => context.Response.WriteAsJsonAsync(new { ok = false, error }));

    /// <summary>The next call of a method is one too many.</summary>
    public void Throttle(string method, int? retryAfter) => Next(method, context =>
    {
        context.Response.StatusCode = (int)HttpStatusCode.TooManyRequests;
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = $"{seconds}";
        return context.Response.WriteAsJsonAsync(new { ok = false, error = "ratelimited" });
    });

    /// <summary>The next code is exchanged for the token of a workspace.</summary>
    public void Grant(string team, string token) => _grants.Enqueue((team, token));

    /// <summary>The next call of a method is answered so.</summary>
    public void Next(string method, Func<HttpContext, Task> answer) => _refusals.GetOrAdd(method, _ => new()).Enqueue(answer);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CallAsync(HttpContext context, string method)
    {
        var args = context.Request.Method == "GET"
            ? new JsonObject(context.Request.Query.Select(arg => KeyValuePair.Create(arg.Key, (JsonNode?)arg.Value.ToString())))
            : context.Request.HasFormContentType ? new JsonObject(context.Request.Form.Select(arg => KeyValuePair.Create(arg.Key, (JsonNode?)arg.Value.ToString())))
            : (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        var called = new Called(method, args, context.Request.Headers.Authorization.ToString());
        _calls.Enqueue(called);
        if (called["channel"] is { } channel && Closed.TryGetValue(channel, out var error))
        {
            called.IsRefused = true;
            await context.Response.WriteAsJsonAsync(new { ok = false, error });
            return;
        }
        if (_refusals.TryGetValue(method, out var refusals) && refusals.TryDequeue(out var refusal))
        {
            await refusal(context);
            return;
        }
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(Answer(method, args).ToJsonString(), context.RequestAborted);
    }

    /// <summary>The next connection of a bot in Socket Mode.</summary>
    public async Task<FakeSocket> SocketAsync() => await _sockets.Reader.ReadAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);

    private async Task LinkAsync(HttpContext context)
    {
        using var socket = new FakeSocket(await context.WebSockets.AcceptWebSocketAsync());
        await _sockets.Writer.WriteAsync(socket);
        await socket.Ended;
    }

    private async Task RespondAsync(HttpContext context, string id)
    {
        var args = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        args["id"] = id;
        _calls.Enqueue(new Called("response", args, context.Request.Headers.Authorization.ToString()));
        if (_refusals.TryGetValue("response", out var refusals) && refusals.TryDequeue(out var refusal))
            await refusal(context);
        else
            await context.Response.WriteAsync("ok");
    }

    private JsonObject Answer(string method, JsonObject args)
    {
        var ts = $"1795294000.{_calls.Count:000000}";
        return method switch
        {
            "chat.postMessage" => new JsonObject { ["ok"] = true, ["channel"] = args["channel"]!.DeepClone(), ["ts"] = ts, ["message"] = new JsonObject { ["type"] = "message", ["bot_id"] = "B1", ["ts"] = ts } },
            "chat.postEphemeral" => new JsonObject { ["ok"] = true, ["message_ts"] = ts },
            "conversations.open" => new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = $"D{args["users"]![0]!.GetValue<string>()[1..]}" } },
            "views.open" or "views.publish" => new JsonObject { ["ok"] = true, ["view"] = new JsonObject { ["id"] = $"V{_calls.Count}" } },
            "oauth.v2.access" when _grants.TryDequeue(out var grant) => new JsonObject { ["ok"] = true, ["access_token"] = grant.Token, ["token_type"] = "bot", ["bot_user_id"] = "UBOT", ["team"] = new JsonObject { ["id"] = grant.Team, ["name"] = "x" }, ["authed_user"] = new JsonObject { ["id"] = "UORA" } },
            "apps.connections.open" => new JsonObject { ["ok"] = true, ["url"] = $"ws{Url["http".Length..]}/link/?ticket={_calls.Count}" },
            "users.info" => new JsonObject { ["ok"] = true, ["user"] = UserOf(args["user"]!.GetValue<string>()) },
            _ => new JsonObject { ["ok"] = false, ["error"] = "unknown_method" },
        };
    }

    // Ana speaks English in Chicago, Elena Spanish in Denver; Ora owns the workspace.
    private static SlackProfile ProfileOf(string id) => id switch
    {
        "UELENA" => new("Elena Cruz", "es-ES", "America/Denver"),
        "ULUZ" => new("Luz Ortega", "es-US", "America/Chicago"),
        _ when id.StartsWith("UORA", StringComparison.Ordinal) => new("Ora Lee", Owns: true),
        _ => new("Ana Diaz"),
    };

    private JsonObject UserOf(string id)
    {
        var profile = Profiles(id);
        return new()
        {
            ["id"] = id,
            ["team_id"] = "T1",
            ["name"] = id.ToLowerInvariant(),
            ["deleted"] = false,
            ["real_name"] = profile.Name,
            ["tz"] = profile.Zone,
            ["tz_offset"] = -21600,
            ["locale"] = profile.Locale,
            ["profile"] = new JsonObject { ["display_name"] = "", ["real_name"] = profile.Name },
            ["is_admin"] = profile.Owns,
            ["is_owner"] = profile.Owns,
            ["is_bot"] = false,
            ["updated"] = 1795290000,
        };
    }
}

/// <summary>What Slack says of a person.</summary>
internal sealed record SlackProfile(string Name, string Locale = "en-US", string Zone = "America/Chicago", bool Owns = false);

/// <summary>A call that Slack got.</summary>
internal sealed record Called(string Method, JsonObject Args, string Authorization)
{
    public string? this[string name] => Args[name] is JsonValue value ? value.ToString() : null;

    /// <summary>Whether nobody got to see it, since the bot may not write there.</summary>
    public bool IsRefused { get; set; }

    /// <summary>All that a person can read in the message.</summary>
    public string Shown => string.Join('\n', (Args["blocks"] as JsonArray ?? []).SelectMany(block => Texts(block!)));

    /// <summary>The values of the choices, in order. A choice that opens a form is one of them; a button that does nothing else is none.</summary>
    public IReadOnlyList<string> Values => [.. ButtonsOf(Args["blocks"]).Where(button => (string?)button["action_id"] != "form" || char.IsAsciiDigit(((string)button["text"]!["text"]!)[0])).Select(button => (string)button["value"]!)];

    /// <summary>The value of the button that opens a form; null where there is none.</summary>
    public string? FormValue => (string?)ButtonsOf(Args["blocks"]).FirstOrDefault(button => (string?)button["action_id"] == "form")?["value"];

    private static IEnumerable<JsonNode> ButtonsOf(JsonNode? blocks) => (blocks as JsonArray ?? []).Where(block => (string?)block!["type"] == "actions").SelectMany(block => block!["elements"]!.AsArray()).Select(button => button!);

    public override string ToString() => $"{Method} {JsonSerializer.Serialize(Args)}";

    private static IEnumerable<string> Texts(JsonNode block) => (string?)block["type"] switch
    {
        "actions" => block["elements"]!.AsArray().Select(button => $"[{button!["text"]!["text"]}]"),
        "input" => [$"({block["label"]!["text"]})"],
        _ => [$"{block["text"]!["text"]}"],
    };
}
