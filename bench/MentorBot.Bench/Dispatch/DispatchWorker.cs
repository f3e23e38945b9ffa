using System.Globalization;
using MentorBot.Clock;
using MentorBot.Dialogs.Talk;
using MentorBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace MentorBot.Bench.Dispatch;

/// <summary>
/// One worker process without a web host: the product's outbox, with the benchmark's channel and clock. It is told what to do on its
/// standard input ("go", "evening", "end") and says on its standard output how many outcomes it has written.
/// </summary>
internal static class DispatchWorker
{
    /// <summary>Runs until it is told to end.</summary>
    /// <param name="args">The storage keys with their values, then the number of members and the file for the counts.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var (key, value, prefix, members, counts) = (args[0], args[1], args[2], int.Parse(args[3], CultureInfo.InvariantCulture), args[4]);
        await using var services = Services(key, value, prefix, members);
        var (voice, clock, meters) = (services.GetRequiredService<DispatchVoice>(), services.GetRequiredService<DispatchClock>(), services.GetRequiredService<Meters>());
        var worker = services.GetRequiredService<IHostedService>();
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync();
        await worker.StartAsync(CancellationToken.None);

        using var ending = new CancellationTokenSource();
        var telling = TellAsync(voice, ending.Token);
        while (await Console.In.ReadLineAsync() is { } line && line != "end")
        {
            if (line == "evening")
                clock.Now = DispatchTown.Evening;
        }
        await ending.CancelAsync();
        await telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await worker.StopAsync(CancellationToken.None);
        await File.WriteAllLinesAsync(counts, voice.Counts.Select(count => count.ToString(CultureInfo.InvariantCulture)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ended {voice.Outside} {meters.ClaimsLost} {Memory.Peak():0.0}"));
        return 0;
    }

    /// <summary>The product's outbox with the benchmark's channel and clock.</summary>
    /// <param name="key">The key of the storage.</param>
    /// <param name="value">Its value.</param>
    /// <param name="prefix">In front of the table's name.</param>
    /// <param name="members">How many members there are.</param>
    /// <param name="store">Another store than the configured one; null takes that.</param>
    public static ServiceProvider Services(string key, string value, string prefix, int members, IRowStore? store = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [key] = value,
            ["Storage:TablePrefix"] = prefix,
        }).Build();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory };
        return new ServiceCollection()
            .AddLogging(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning))
#pragma warning disable RS0030 // Leases and pacing run on the wall clock, as in the host.
            .AddSingleton(TimeProvider.System)
#pragma warning restore RS0030
            .AddOutbox(Settings.Of(configuration, environment))
            .AddSingleton(RateSettings.Off)
            .AddSingleton<DispatchClock>()
            .AddSingleton<IProgrammeClock>(services => services.GetRequiredService<DispatchClock>())
            .AddSingleton(services => new DispatchVoice(members, services.GetRequiredService<DispatchClock>()))
            .AddSingleton<IVoice>(services => services.GetRequiredService<DispatchVoice>())
            .AddSingletonIf(store)
            .BuildServiceProvider();
    }

    private static IServiceCollection AddSingletonIf(this IServiceCollection services, IRowStore? store) => store is null ? services : services.AddSingleton(store);

    private static async Task TellAsync(DispatchVoice voice, CancellationToken cancellationToken)
    {
        for (var told = 0; ; await Task.Delay(20, cancellationToken))
        {
            if (voice.Sent != told)
                Console.WriteLine((told = voice.Sent).ToString(CultureInfo.InvariantCulture));
        }
    }
}
