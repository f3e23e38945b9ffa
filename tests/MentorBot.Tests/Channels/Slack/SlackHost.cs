using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MentorBot.Channels.Slack;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Knowledge;
using MentorBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>The whole host, with Slack on loopback, on a SQLite file that several hosts may share.</summary>
internal sealed class SlackHost : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1795294000);

    // Some of it, read once for all tests.
    private static readonly Lazy<Holdings> Knowledge = new(() => new Holdings(KnowledgeFiles.Load(Path.Combine(AppContext.BaseDirectory, "knowledge", "plc"))));

    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private int _number;

    private SlackHost(WebApplication app, FakeSlack slack, StillTime time, string folder)
    {
        (_app, Slack, Time, Folder) = (app, slack, time, folder);
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public FakeSlack Slack { get; }

    public StillTime Time { get; }

    public string Folder { get; }

    /// <summary>What the host has logged.</summary>
    public IReadOnlyCollection<string> Logged => _app.Services.GetRequiredService<HostLog>().Lines;

    public SlackWork Work => _app.Services.GetRequiredService<SlackWork>();

    public Once Once => _app.Services.GetRequiredService<Once>();

    public IRowStore Store => _app.Services.GetRequiredService<IRowStore>();

    public static async Task<SlackHost> StartAsync(FakeSlack slack, string? folder = null, string environment = "Production", params string[] settings)
    {
        folder ??= Directory.CreateTempSubdirectory("mentorbot").FullName;
        var time = new StillTime(Now);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment,
            ContentRootPath = folder,
            Args =
            [
                "--urls=http://127.0.0.1:0", $"--Storage:Path={Path.Combine(folder, "m.db")}", $"--Slack:SigningSecret={Secret}", "--Slack:BotToken=xoxb-1", "--Rates:SlackPerChannel=0", $"--Slack:ApiUrl={slack.Url}/api",
                $"--Protection:Key={Convert.ToBase64String(new byte[32])}", .. settings,
            ],
        });
        builder.AddMentorBot();
        var log = new HostLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(Knowledge.Value);
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        return new SlackHost(app, slack, time, folder);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Posts as Slack does: signed, now.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string body, string? type = null, DateTimeOffset? at = null, string? signature = null, (string, string)[]? headers = null)
    {
        var timestamp = $"{(at ?? Time.GetUtcNow()).ToUnixTimeSeconds()}";
        var request = Unsigned(path, body, type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", signature ?? SlackProof.Sign(Secret, timestamp, Encoding.UTF8.GetBytes(body)));
        foreach (var (name, value) in headers ?? [])
            request.Headers.Add(name, value);
        return _client.SendAsync(request);
    }

    /// <summary>A browser.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return _client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostUnsignedAsync(string path, string body, bool chunked = false, string? header = null)
    {
        var request = Unsigned(path, body, type: null);
        request.Headers.TransferEncodingChunked = chunked;
        if (header is not null)
            request.Headers.Add(header, header == "X-Slack-Signature" ? SlackProof.Sign(Secret, "", Encoding.UTF8.GetBytes(body)) : $"{Time.GetUtcNow().ToUnixTimeSeconds()}");
        return _client.SendAsync(request);
    }

    /// <summary>Somebody writes to the bot; the answers.</summary>
    public async Task<IReadOnlyList<Called>> SayAsync(string user, string text)
    {
        var before = Slack.Posted.Count;
        (await PostAsync("/slack/event", Bodies.Direct(user, text, Next("Ev")))).EnsureSuccessStatusCode();
        await Work.WhenIdleAsync(CancellationToken.None);
        return [.. Slack.Posted.Skip(before)];
    }

    /// <summary>Somebody types a command; the answers.</summary>
    public async Task<IReadOnlyList<Called>> CommandAsync(string user, string text, string channel = "C1")
    {
        var before = Slack.Posted.Count;
        (await PostAsync("/slack/command", Bodies.Command(user, text, channel, Next("trigger."), $"{Slack.Url}/response/{_number}"))).EnsureSuccessStatusCode();
        await Work.WhenIdleAsync(CancellationToken.None);
        return [.. Slack.Posted.Skip(before)];
    }

    /// <summary>Somebody taps a button; the answers.</summary>
    public async Task<IReadOnlyList<Called>> PressAsync(string user, string value, string? channel = null, bool ephemeral = false)
    {
        var before = Slack.Posted.Count;
        var payload = Bodies.Press(user, value, channel ?? $"D{user[1..]}", ephemeral, Next("trigger."), $"{Slack.Url}/response/{_number}");
        (await PostAsync("/slack/action", $"payload={Uri.EscapeDataString(payload)}")).EnsureSuccessStatusCode();
        await Work.WhenIdleAsync(CancellationToken.None);
        return [.. Slack.Posted.Skip(before)];
    }

    /// <summary>Somebody joins a community of this workspace, which somebody else begins where there is none.</summary>
    public async Task JoinAsync(string user, Func<string, Task<IReadOnlyList<Called>>>? say = null)
    {
        var community = await FoundAsync();
        var code = "";
        await foreach (var row in Store.ListAsync(Keys.Codes, "", before: null, most: null, CancellationToken.None))
            code = row.Value == community ? row.Key : code;
        foreach (var text in new[] { $"join {code}", "1", "1", "bus", "Oak Street Yard" })
            await (say ?? (words => SayAsync(user, words)))(text);
    }

    /// <summary>The community of this workspace; UORA begins it where there is none.</summary>
    public async Task<string> FoundAsync()
    {
        if (await Store.GetAsync(Keys.Places, "slack:T1", CancellationToken.None) is { } known)
            return known.Value;
        await Work.AcceptAsync(new SlackSaid(new Heard(Next("found"), new Address("slack", "T1", "UORA"), "setup") { Place = new("slack", "T1") }, new SlackOrigin("DORA", null, null) { IsOwnChat = true }), CancellationToken.None);
        await Work.WhenIdleAsync(CancellationToken.None);
        return (await Store.GetAsync(Keys.Places, "slack:T1", CancellationToken.None))!.Value.Value;
    }

    /// <summary>What waits in the inbox.</summary>
    public async Task<IReadOnlyList<Row>> WaitingAsync()
    {
        var rows = new List<Row>();
        foreach (var partition in Keys.InboxPartitions)
        {
            await foreach (var row in Store.ListAsync(partition, "", before: null, most: null, CancellationToken.None))
                rows.Add(row);
        }
        return rows;
    }

    private string Next(string prefix) => $"{prefix}{++_number}";

    private static HttpRequestMessage Unsigned(string path, string body, string? type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type ?? (path == "/slack/event" ? "application/json" : "application/x-www-form-urlencoded"));
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }
}

/// <summary>One host and one Slack for the tests of a class, which begin with nothing called.</summary>
public sealed class SlackFixture : IAsyncLifetime
{
    internal FakeSlack Slack { get; private set; } = null!;

    internal SlackHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Slack = await FakeSlack.StartAsync();
        Host = await SlackHost.StartAsync(Slack);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Slack.DisposeAsync();
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class HostLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));

    public void Dispose()
    {
    }
}

/// <summary>A clock that stands still. What waits for seconds waits for nothing; what waits longer waits for the end of the test.</summary>
internal sealed class StillTime(DateTimeOffset now) : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(3);

    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public DateTimeOffset Now { get; set; } = now;

    /// <summary>How long was to be waited, each time that it was not long.</summary>
    public IReadOnlyCollection<TimeSpan> Waits => [.. _waits];

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero && dueTime <= Short)
            _waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, dueTime >= TimeSpan.Zero && dueTime <= Short ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>What Slack posts.</summary>
internal static class Bodies
{
    public static string Direct(string user, string text, string id) => Event(id, new JsonObject
    {
        ["type"] = "message", ["channel"] = $"D{user[1..]}", ["user"] = user, ["text"] = text, ["ts"] = "1795293999.000001", ["event_ts"] = "1795293999.000001", ["channel_type"] = "im", ["team"] = "T1",
    });

    public static string Mention(string user, string text, string id, string channel = "C1") => Event(id, new JsonObject
    {
        ["type"] = "app_mention", ["channel"] = channel, ["user"] = user, ["text"] = text, ["ts"] = "1795293999.000002", ["event_ts"] = "1795293999.000002", ["team"] = "T1",
    });

    public static string Event(string id, JsonObject happened) => new JsonObject
    {
        ["token"] = "t", ["team_id"] = "T1", ["context_team_id"] = "T1", ["context_enterprise_id"] = null, ["api_app_id"] = "A1", ["event"] = happened, ["type"] = "event_callback", ["event_id"] = id, ["event_time"] = 1795293999,
        ["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = null, ["team_id"] = "T1", ["user_id"] = "UBOT", ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["is_ext_shared_channel"] = false, ["event_context"] = "4-x",
    }.ToJsonString();

    public static string Command(string user, string text, string channel, string trigger, string response, string command = "/mentor") => string.Join('&', new (string, string)[]
    {
        ("token", "t"), ("team_id", "T1"), ("team_domain", "test"), ("channel_id", channel), ("channel_name", channel.StartsWith('D') ? "directmessage" : "general"), ("user_id", user), ("user_name", "someone"),
        ("command", command), ("text", text), ("api_app_id", "A1"), ("is_enterprise_install", "false"), ("response_url", response), ("trigger_id", trigger),
    }.Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"));

    public static string Entered(string user, string channel, string id) => Event(id, new JsonObject { ["type"] = "member_joined_channel", ["user"] = user, ["channel"] = channel, ["channel_type"] = "C", ["team"] = "T1", ["inviter"] = "UORA", ["event_ts"] = "1.1" });

    public static string Submit(string user, JsonObject view, JsonObject state, string trigger) => new JsonObject
    {
        ["type"] = "view_submission",
        ["team"] = new JsonObject { ["id"] = "T1", ["domain"] = "test" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "someone", ["name"] = "someone", ["team_id"] = "T1" },
        ["api_app_id"] = "A1", ["token"] = "t", ["trigger_id"] = trigger,
        ["view"] = new JsonObject
        {
            ["id"] = "V1", ["team_id"] = "T1", ["type"] = "modal", ["callback_id"] = view["callback_id"]!.DeepClone(), ["private_metadata"] = view["private_metadata"]!.DeepClone(),
            ["blocks"] = view["blocks"]!.DeepClone(), ["state"] = new JsonObject { ["values"] = state.DeepClone() }, ["hash"] = "1.a", ["app_id"] = "A1", ["bot_id"] = "B1",
        },
        ["response_urls"] = new JsonArray(), ["is_enterprise_install"] = false, ["enterprise"] = null,
    }.ToJsonString();

    public static string PressAtHome(string user, string value, string trigger, string action) => new JsonObject
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "someone", ["name"] = "someone", ["team_id"] = "T1" },
        ["api_app_id"] = "A1", ["token"] = "t", ["trigger_id"] = trigger,
        ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V1" },
        ["team"] = new JsonObject { ["id"] = "T1", ["domain"] = "test" },
        ["enterprise"] = null, ["is_enterprise_install"] = false,
        ["view"] = new JsonObject { ["id"] = "V1", ["type"] = "home", ["state"] = new JsonObject { ["values"] = new JsonObject() } },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "x" }, ["value"] = value, ["action_ts"] = "1.1" }),
    }.ToJsonString();

    public static string Press(string user, string value, string channel, bool ephemeral, string trigger, string response, string action = "choice-1", JsonNode? blocks = null) => new JsonObject
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "someone", ["name"] = "someone", ["team_id"] = "T1" },
        ["api_app_id"] = "A1", ["token"] = "t",
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1795294000.000001", ["channel_id"] = channel, ["is_ephemeral"] = ephemeral },
        ["trigger_id"] = trigger,
        ["team"] = new JsonObject { ["id"] = "T1", ["domain"] = "test" },
        ["enterprise"] = null, ["is_enterprise_install"] = false,
        ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "directmessage" },
        ["message"] = new JsonObject { ["type"] = "message", ["bot_id"] = "B1", ["user"] = "UBOT", ["ts"] = "1795294000.000001", ["blocks"] = (blocks ?? new JsonArray()).DeepClone() },
        ["state"] = new JsonObject { ["values"] = new JsonObject() },
        ["response_url"] = response,
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "x" }, ["value"] = value, ["action_ts"] = "1795294001.000001" }),
    }.ToJsonString();
}
