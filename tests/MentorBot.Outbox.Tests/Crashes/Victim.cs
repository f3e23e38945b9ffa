using System.Globalization;
using System.Runtime.CompilerServices;
using MentorBot.Clock;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MentorBot.Outbox.Tests.Crashes;

/// <summary>
/// A worker process without a web host: the product's outbox on time that goes by sixty times as fast. The points at which it is killed
/// lie in the two ports it stands on, the store and the channel, so that nothing of them is in the product.
/// </summary>
internal static class Victim
{
    public const int Times = 60;

    /// <summary>Runs until its standard input ends, or until it reaches its point.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (key, value, prefix, folder, name) = (args[0], args[1], args[2], args[3], args[4]);
        var (point, after, wrong) = (Enum.Parse<Point>(args[5]), int.Parse(args[6], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(int.Parse(args[7], CultureInfo.InvariantCulture)));
        var end = new End(point, after);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [key] = value, ["Storage:TablePrefix"] = prefix }).Build();
        var settings = Settings.Of(configuration, new HostingEnvironment { EnvironmentName = Environments.Production, ContentRootPath = folder });
        var notes = new Notes(Path.Combine(folder, $"{name}.notes"), name);
        var clock = new FileClock(Path.Combine(folder, "clock"));
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
            .AddSingleton<TimeProvider>(new FastTime(Times, wrong))
            .AddOutbox(settings)
            .AddSingleton<IRowStore>(new MortalStore(Stores.Open(settings), end, notes))
            .AddSingleton<IProgrammeClock>(clock)
            .AddSingleton<IVoice>(new MortalVoice(end, notes, clock))
            .BuildServiceProvider();
        var worker = services.GetRequiredService<IHostedService>();
        await worker.StartAsync(CancellationToken.None);
        await Console.In.ReadToEndAsync();
        await worker.StopAsync(CancellationToken.None);
        return 0;
    }

    /// <summary>The end: SIGKILL, from one machine instruction to the next, when the point has been passed so many times.</summary>
    private sealed class End(Point point, int after)
    {
        private int _passed;

        public void Pass(Point here)
        {
            if (here != point || Interlocked.Increment(ref _passed) < after)
                return;
            System.Diagnostics.Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }

    /// <summary>What happened, a line each, in a file of its own that outlives the process.</summary>
    private sealed class Notes(string path, string name)
    {
        private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        private readonly Lock _lock = new();

        /// <summary>What is claimed and not recorded, by receiver.</summary>
        public Dictionary<MemberId, List<Delivery>> Claimed { get; } = [];

        public void Write(string what)
        {
            lock (_lock)
                _file.Write(System.Text.Encoding.UTF8.GetBytes($"{name} {what}\n"));
        }
    }

    /// <summary>The supervisor's clock. What a turn read last is known to all that the turn does.</summary>
    private sealed class FileClock(string path) : IProgrammeClock
    {
        private readonly AsyncLocal<Instant> _read = new();

        public Instant Now => _read.Value = Instant.FromUnixTimeMilliseconds(long.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture));

        public Instant LastRead => _read.Value;
    }

    private sealed class MortalStore(IRowStore inner, End end, Notes notes) : IRowStore
    {
        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken) => inner.GetAsync(partition, key, cancellationToken);

        public async IAsyncEnumerable<Row> ListAsync(string partition, string from, string? before, int? most, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var row in inner.ListAsync(partition, from, before, most, cancellationToken))
                yield return row;
        }

        public async Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
        {
            var deliveries = batch.Where(change => change.Key.StartsWith($"{Delivery.Kind}/", StringComparison.Ordinal)).Select(change => change switch
            {
                RowChange.Insert row => RecordJson.Read<Delivery>(row.Value, 1),
                RowChange.Replace row => RecordJson.Read<Delivery>(row.Value, 1),
                RowChange.Upsert row => RecordJson.Read<Delivery>(row.Value, 1),
                _ => null,
            }).OfType<Delivery>().ToLookup(delivery => delivery.State);
            if (deliveries[DeliveryState.Done].Any())
                end.Pass(Point.Returned);
            // Claimed anew, or waiting again because it was too late to send: either way the former claim is over.
            Forget(deliveries.SelectMany(state => state));
            lock (notes.Claimed)
            {
                foreach (var delivery in deliveries[DeliveryState.Claimed])
                    (notes.Claimed.TryGetValue(delivery.To, out var list) ? list : notes.Claimed[delivery.To] = []).Add(delivery);
            }

            IReadOnlyList<string?> etags;
            try
            {
                etags = await inner.WriteAsync(partition, batch, cancellationToken);
            }
            catch (RowConflictException)
            {
                Forget(deliveries[DeliveryState.Claimed]);
                throw;
            }
            if (partition.StartsWith("wake-", StringComparison.Ordinal))
                end.Pass(Point.Woken);
            if (deliveries[DeliveryState.Claimed].Any())
                end.Pass(Point.Claimed);
            else if (deliveries[DeliveryState.Done].Any())
                Recorded(deliveries[DeliveryState.Done]);
            else if (deliveries[DeliveryState.Waiting].Any())
                end.Pass(Point.Decided);
            return etags;
        }

        private void Recorded(IEnumerable<Delivery> done)
        {
            foreach (var delivery in done)
                notes.Write($"recorded {delivery.Key} {delivery.Outcome!.Kind}");
            end.Pass(Point.Recorded);
        }

        private void Forget(IEnumerable<Delivery> deliveries)
        {
            lock (notes.Claimed)
            {
                foreach (var delivery in deliveries)
                {
                    if (notes.Claimed.TryGetValue(delivery.To, out var list))
                        list.RemoveAll(claimed => claimed.Key == delivery.Key);
                }
            }
        }
    }

    private sealed class MortalVoice(End end, Notes notes, FileClock clock) : IVoice
    {
        public Task<Outcome> SayAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken)
        {
            end.Pass(Point.Sending);
            List<Delivery> said;
            lock (notes.Claimed)
                said = [.. notes.Claimed[new MemberId(ShortId.Of(10, to.Tenant, to.User))]];
            foreach (var delivery in said)
                notes.Write(string.Create(CultureInfo.InvariantCulture, $"sent {delivery.Key} {clock.LastRead.ToUnixTimeSeconds()} {to.User}"));
            end.Pass(Point.Left);
            return Task.FromResult(Outcome.Sent);
        }

        public Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken) => Task.FromResult(Outcome.Sent);
    }
}
