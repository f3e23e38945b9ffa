using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MentorBot.Channels.Slack;
using MentorBot.Channels.Teams;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MentorBot.Bench;

/// <summary>
/// Dialog turns over HTTP: this process is the host, on SQLite on disk and with every token and signature verified; a child process is the
/// connector, signs the tokens and makes the load. What is allocated here is the host's own.
/// </summary>
public static class TurnsBench
{
    private const string AppId = "7d3f6a52-0000-4000-8000-000000000001";

    /// <summary>Runs it: <c>turns --seconds S --concurrency C [--channel teams|slack]</c>.</summary>
    public static int Run(string[] args)
    {
        if (args is ["load", var port, var side])
            return TurnsLoad.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), AppId, side).GetAwaiter().GetResult();
        var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var channel = options.GetValueOrDefault("--channel", "teams");
        if (channel is not ("teams" or "slack"))
        {
            Console.Error.WriteLine("turns --seconds S --concurrency C [--channel teams|slack]");
            return 2;
        }
        return RunAsync(
            channel,
            int.Parse(options.GetValueOrDefault("--seconds", "20"), CultureInfo.InvariantCulture),
            int.Parse(options.GetValueOrDefault("--concurrency", "4"), CultureInfo.InvariantCulture)).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(string channel, int seconds, int concurrency)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-turns-").FullName;
        var connector = FreePort();
        using var load = Process.Start(new ProcessStartInfo("dotnet", [typeof(TurnsBench).Assembly.Location, "turns", "load", connector.ToString(CultureInfo.InvariantCulture), channel])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        try
        {
            await ExpectAsync(load, "listening");
            await using var app = await StartAsync(folder, $"http://127.0.0.1:{connector}");
            var code = await FoundAsync(app);
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

            await load.StandardInput.WriteLineAsync($"{address} {code} {seconds} {concurrency}");
            await ExpectAsync(load, "warm");
            // The index of the entries is built beside the start; it is not part of a turn.
            var shipped = await app.Services.GetRequiredService<Library>().OfAsync(records: null, CancellationToken.None);
            foreach (var language in Enum.GetValues<Language>())
                await shipped.AskAsync("ready", language, previous: null, unanswerable: null, CancellationToken.None);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await load.StandardInput.WriteLineAsync("go");
            var result = JsonSerializer.Deserialize<TurnsLoad.Result>((await load.StandardOutput.ReadLineAsync())!)!;
            var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            await app.StopAsync();

            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {Environment.Version}, {result.Turns} turns, {result.Failed} failed"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $$"""{"turnsPerSecond":{{result.Turns / result.Seconds:0.0}},"p50Ms":{{result.P50:0.00}},"p99Ms":{{result.P99:0.00}},"allocatedKbPerTurn":{{allocated / 1024.0 / result.Turns:0.0}},"rssMb":{{PeakMegabytes():0.0}}}"""));
            return result.Failed == 0 ? 0 : 1;
        }
        finally
        {
            load.Kill(entireProcessTree: true);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<WebApplication> StartAsync(string folder, string connector)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [Hosting.NoReload], EnvironmentName = "Production", ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Storage:Path"] = Path.Combine(folder, "mentorbot.db"),
            ["MicrosoftAppType"] = "MultiTenant",
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "not a secret: the connector of this benchmark takes any",
            ["ToBotFromChannelOpenIdMetadataUrl"] = $"{connector}/openid",
            ["ToBotFromChannelTokenIssuer"] = TurnsLoad.Issuer,
            ["ToChannelFromBotLoginUrl"] = $"{connector}/login",
            ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com",
            ["Slack:SigningSecret"] = TurnsSlackLoad.Secret,
            ["Slack:BotToken"] = "xoxb-bench",
            ["Slack:ApiUrl"] = $"{connector}/api/",
            ["Protection:Key"] = Convert.ToBase64String(new byte[32]),
            ["Rates:SlackPerChannel"] = "0",
        });
        builder.AddMentorBot();
        var app = builder.Build();
        app.MapTeams();
        app.MapSlack();
        await app.StartAsync();
        return app;
    }

    // A community to join, made through the store as "setup" makes it.
    private static async Task<JoinCode> FoundAsync(WebApplication app)
    {
        var book = await app.Services.GetRequiredService<Shelf>().OpenBookAsync(new Address("msteams", "bench", "founder"), CancellationToken.None);
        var community = new Community(new CommunityId("bench"), JoinCode.New(), Language.English, Instant.FromUtc(2026, 9, 14, 15, 0)) { Settings = new CommunitySettings { StrangersWait = false } };
        (await book.RecordsAsync(community.Id, CancellationToken.None)).Put(community);
        book.Index(community);
        await book.WriteAsync("bench", [], CancellationToken.None);
        return community.JoinCode;
    }

    private static async Task ExpectAsync(Process load, string word)
    {
        if (await load.StandardOutput.ReadLineAsync() is var line && line != word)
            throw new InvalidOperationException($"The load said '{line}' where '{word}' was expected.");
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double PeakMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1024.0 / 1024.0;
    }
}
