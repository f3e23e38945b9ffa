using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using MentorBot.Channels.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorBot.Bench;

/// <summary>
/// The child process as Slack: signs what people type, answers the Web API, and counts a turn as over when its answer has been posted,
/// not when it was acknowledged.
/// </summary>
public static class TurnsSlackLoad
{
    /// <summary>The signing secret of this benchmark.</summary>
    public const string Secret = "not a secret: this benchmark signs with it";

#pragma warning disable RS0030 // Slack signs the time of day.
    private static readonly TimeProvider Clock = TimeProvider.System;
#pragma warning restore RS0030
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Waiting = new(StringComparer.Ordinal);

    /// <summary>Listens, waits for the host's address, warms up, and makes the load.</summary>
    public static async Task<int> RunAsync(int port)
    {
        await using var slack = WebApi($"http://127.0.0.1:{port}");
        await slack.StartAsync();
        Console.WriteLine("listening");
        if ((await Console.In.ReadLineAsync())?.Split(' ') is not [var host, var code, var seconds, var concurrency])
            return 2;
        using var client = new HttpClient { BaseAddress = new Uri(host) };
        return await TurnsLoad.MakeAsync((person, number, text) => SayAsync(client, person, number, text), code, seconds, concurrency);
    }

    private static WebApplication WebApi(string self)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(self);
        app.MapGet("/api/users.info", (string user) => Results.Json(new { ok = true, user = new { id = user, real_name = $"Person {user}", tz = "America/Chicago", locale = "en-US", profile = new { display_name = "", real_name = $"Person {user}" } } }));
        app.MapPost("/api/chat.postMessage", async (HttpContext context) =>
        {
            using var message = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var channel = message.RootElement.GetProperty("channel").GetString()!;
            if (Waiting.TryRemove(channel, out var waiting))
                waiting.TrySetResult();
            return Results.Json(new { ok = true, channel, ts = "1.1" });
        });
        return app;
    }

    private static async Task<bool> SayAsync(HttpClient client, int person, int number, string text)
    {
        var (user, channel) = (string.Create(CultureInfo.InvariantCulture, $"U{person}"), string.Create(CultureInfo.InvariantCulture, $"D{person}"));
        var answered = Waiting[channel] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = "event_callback",
            ["team_id"] = "T1",
            ["event_id"] = string.Create(CultureInfo.InvariantCulture, $"Ev{number}"),
            ["authorizations"] = new[] { new { team_id = "T1", user_id = "UBOT", is_bot = true } },
            ["event"] = new { type = "message", channel, user, text, ts = "1795293999.000001", channel_type = "im", team = "T1" },
        });
        var timestamp = Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/event") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackProof.Sign(Secret, timestamp, body));
        using var response = await client.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            return false;
        await answered.Task.WaitAsync(Longest);
        return true;
    }
}
