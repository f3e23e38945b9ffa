using MentorBot.Channels;
using MentorBot.Channels.Slack;
using MentorBot.Channels.Teams;
using MentorBot.Channels.Web;
using MentorBot.Clock;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Reports;
using MentorBot.Dialogs.Learning;
using MentorBot.Dialogs.Talk;
using MentorBot.Files;
using MentorBot.Knowledge;
using MentorBot.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration.Memory;

namespace MentorBot;

/// <summary>The host's table of contents.</summary>
public static class Hosting
{
    /// <summary>An argument: settings are read once. Watching for changes would watch the database beside them as well, at every write.</summary>
    public const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    private const string DefaultAddress = "http://localhost:3978";

    // What the web server and its client log by themselves holds paths and addresses, and in the path of a signed link stands what opens it.
    private static readonly KeyValuePair<string, string?>[] QuietLogs =
        [.. new[] { "Microsoft.AspNetCore", "System.Net.Http.HttpClient", "Microsoft.Hosting.Lifetime" }.Select(category => KeyValuePair.Create<string, string?>($"Logging:LogLevel:{category}", "Warning"))];

    // The shipped entries never change while the process runs: hosts of one process share it.
    private static readonly Lazy<Holdings> Shipped = new(() => new Holdings(KnowledgeFiles.Load(KnowledgeFiles.Folder), KnowledgeFiles.LoadVectors()));

    /// <summary>Adds everything, with the web server in front.</summary>
    public static void AddMentorBot(this WebApplicationBuilder builder)
    {
        // The default stands below every other source, so that whatever else names an address wins.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = [new("urls", DefaultAddress)] });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddBot(builder);
        if (builder.Environment.IsDevelopment())
            builder.Services.AddWebChannel();
    }

    /// <summary>Runs what the bot does by itself, without a web server: one more process for a busy outbox. It is stopped as any host is.</summary>
    public static async Task RunWorkerAsync(string[] args, CancellationToken cancellationToken = default)
    {
        var builder = Host.CreateApplicationBuilder(args);
        AddBot(builder);
        using var host = builder.Build();
        await host.Services.GetRequiredService<ProgrammeClock>().LoadAsync(cancellationToken);
        await host.RunAsync(cancellationToken);
    }

    private static void AddBot(IHostApplicationBuilder builder)
    {
        var settings = Settings.Of(builder.Configuration, builder.Environment);
        _ = Telemetry.EndpointOf(builder.Configuration);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = QuietLogs });
#pragma warning disable RS0030 // The one place where the wall clock enters.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        builder.Services
            .AddOutbox(settings)
            .AddHostedService<Telemetry>()
            .AddSingleton(_ => new Library(Shipped.Value))
            .AddSingleton<ISetupPolicy, SetupPolicy>()
            .AddSingleton<IDoorway, Doorway>()
            .AddSingleton<IVoice, Voices>()
            .AddSingleton<Lazy<IEnumerable<IChannelVoice>>>(services => new(services.GetServices<IChannelVoice>))
            .AddTeams()
            .AddSlack(settings.Slack)
            .AddLinks()
            .AddSingleton<ISeals, Seals>()
            .AddConversation();
    }

    /// <summary>Liveness and readiness.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellationToken) =>
            await readiness.WhyNotAsync(cancellationToken) is { } reason ? Results.Text(reason, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready"));
    }

    /// <summary>Starts, says where it is, and runs until it is stopped.</summary>
    public static async Task RunMentorBotAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        await app.Services.GetRequiredService<ProgrammeClock>().LoadAsync(cancellationToken);
        // The entries are read now, so that a malformed one stops the start; their index is ready a little later.
        app.Services.GetRequiredService<Library>();
        // Before anybody can ask for it.
        if (app.Environment.IsDevelopment() && app.Configuration["seed"] == "demo")
            await app.Services.GetRequiredService<TryOut>().SeedAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        if (app.Environment.IsDevelopment())
        {
            await Loopback.RefuseOthersAsync(app, addresses, cancellationToken);
            foreach (var address in addresses)
            {
                Console.WriteLine($"Try it out:         {address}/");
                Console.WriteLine($"Agents Playground:  npx @microsoft/m365agentsplayground start -e {address}/api/messages -c msteams");
            }
        }
        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>Adds what sends by itself: the store, the clock and the worker. It speaks through whatever <see cref="IVoice"/> there is.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, Settings settings) => services
        .AddSingleton(settings)
        .AddSingleton(settings.Rates)
        .AddStorage(settings)
        .AddSingleton<SteadyClock>()
        .AddSingleton<Watch>()
        .AddSingleton<ProgrammeClock>()
        .AddSingleton<IProgrammeClock>(provider => provider.GetRequiredService<ProgrammeClock>())
        .AddSingleton<Bell>()
        .AddSingleton<WorkGate>()
        .AddSingleton<Leases>()
        .AddSingleton<Rates>()
        .AddSingleton<Meters>()
        .AddSingleton<PostOffice>()
        .AddSingleton<Rounds>()
        .AddSingleton<Carousel>()
        .AddSingleton<Readiness>()
        .AddHostedService<Worker>();

    private static IServiceCollection AddStorage(this IServiceCollection services, Settings settings) => services
        .AddSingleton(_ => Stores.Open(settings))
        .AddSingleton<WakeIndex>()
        .AddSingleton<Once>()
        .AddSingleton<IOnce>(provider => provider.GetRequiredService<Once>())
        .AddSingleton<ILanes, Lanes>()
        .AddSingleton<Shelf>()
        .AddSingleton<IShelf>(provider => provider.GetRequiredService<Shelf>());
}
