using System.Diagnostics;
using System.Net;
using System.Text;
using MentorBot.Channels.Slack;
using MentorBot.Storage;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>A real process, killed right after it told Slack that it had taken something: another instance does the work.</summary>
public sealed class Killed_after_an_acknowledgement
{
#pragma warning disable RS0030 // The other process has the machine's clock.
    private static readonly TimeProvider Wall = TimeProvider.System;
#pragma warning restore RS0030

    [Fact]
    public async Task is_taken_over_answered_once_and_leaves_nothing_behind()
    {
        await using var slack = await FakeSlack.StartAsync();
        var folder = Directory.CreateTempSubdirectory("mentorbot-killed-");
        // The turn asks first who wrote: it gets no answer, so that the process dies within it.
        slack.Next("users.info", context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted));
        var now = Wall.GetUtcNow();
        using (var process = Start(folder.FullName, slack.Url))
        {
            try
            {
                var address = await ListeningAsync(process);
                using var client = new HttpClient();
                var body = Encoding.UTF8.GetBytes(Bodies.Direct("UKILL", "help", "Ev-kill"));
                using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/slack/event") { Content = new ByteArrayContent(body) };
                request.Headers.Add("X-Slack-Request-Timestamp", $"{now.ToUnixTimeSeconds()}");
                request.Headers.Add("X-Slack-Signature", SlackProof.Sign(SlackHost.Secret, $"{now.ToUnixTimeSeconds()}", body));
                using var response = await client.SendAsync(request);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
            finally
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
        }
        Assert.Empty(slack.Posted);

        await using var second = await SlackHost.StartAsync(slack, folder.FullName);
        second.Time.Now = Wall.GetUtcNow();
        Assert.Single(await second.WaitingAsync());
        await second.Work.TakeOverAsync(CancellationToken.None);
        await second.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Empty(slack.Posted);

        // Its lease has run out.
        second.Time.Now += SlackInbox.Lease;
        await second.Work.TakeOverAsync(CancellationToken.None);
        await second.Work.WhenIdleAsync(CancellationToken.None);
        Assert.Equal("DKILL", Assert.Single(slack.Posted)["channel"]);
        Assert.Empty(await second.WaitingAsync());
    }

    private static Process Start(string folder, string slack)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentorBot.dll"), "--urls=http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var (key, value) in new (string, string)[]
        {
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"), ("Storage__Path", Path.Combine(folder, "m.db")), ("Slack__SigningSecret", SlackHost.Secret), ("Slack__BotToken", "xoxb-1"), ("Slack__ApiUrl", $"{slack}/api"),
            ("Protection__Key", Convert.ToBase64String(new byte[32])),
        })
            start.Environment[key] = value;
        return Process.Start(start)!;
    }

    private static async Task<string> ListeningAsync(Process process)
    {
        const string Said = "Now listening on: ";
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (line.IndexOf(Said, StringComparison.Ordinal) is var at and >= 0)
                return line[(at + Said.Length)..].Trim();
        }
        throw new InvalidOperationException("The host ended before it listened.");
    }
}
