using System.Diagnostics;
using System.Globalization;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bench.Dispatch;

/// <summary>
/// The outbox: 2N check-ins that are due at once, claimed, put into words, sent to a channel that answers at once, and recorded, by one
/// or several worker processes. On a table service it also measures a plain loop of the same writes there.
/// </summary>
public static class DispatchBench
{
    private const string Usage = "dispatch --pairs N [--processes P] [--connection-string …]";

    /// <summary>Runs it.</summary>
    public static int Run(string[] args)
    {
        if (args is ["worker", .. var rest])
            return DispatchWorker.RunAsync(rest).GetAwaiter().GetResult();
        var options = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (!int.TryParse(options.GetValueOrDefault("--pairs"), CultureInfo.InvariantCulture, out var pairs) || pairs < 1)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }
        var processes = int.Parse(options.GetValueOrDefault("--processes", "1"), CultureInfo.InvariantCulture);
        return RunAsync(pairs, processes, options.GetValueOrDefault("--connection-string")).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(int pairs, int processes, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-dispatch-").FullName;
        var workers = new List<Worker>();
        try
        {
            var (key, value) = connection is null ? ("Storage:Path", Path.Combine(folder, "mentorbot.db")) : ("Storage:ConnectionString", connection);
            var prefix = connection is null ? "" : $"bench{Guid.NewGuid():N}"[..16];
            var seeding = Stopwatch.StartNew();
            await using (var services = DispatchWorker.Services(key, value, prefix, 2 * pairs))
                await FoundAsync(services, pairs);
            seeding.Stop();
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores, {Environment.Version}; seeded in {seeding.Elapsed.TotalSeconds:0.0} s"));

            for (var index = 0; index < processes; index++)
                workers.Add(new Worker([key, value, prefix, $"{2 * pairs}", Path.Combine(folder, $"counts-{index}")]));
            await Task.WhenAll(workers.Select(worker => worker.ExpectAsync("ready")));
            var time = Stopwatch.StartNew();
            var late = DispatchTown.LateOnes(2 * pairs);
            await Task.WhenAll(workers.Select(worker => worker.SayAsync("go")));
            await UntilAsync(workers, 2 * pairs - late);
            var first = time.Elapsed;
            // Nobody may be written to before their window: whoever is left gets a moment to make that mistake.
            await Task.Delay(500);
            await Task.WhenAll(workers.Select(worker => worker.SayAsync("evening")));
            await UntilAsync(workers, 2 * pairs);
            var ends = await Task.WhenAll(workers.Select(worker => worker.EndAsync()));

            var counts = new int[2 * pairs];
            for (var index = 0; index < processes; index++)
            {
                var lines = await File.ReadAllLinesAsync(Path.Combine(folder, $"counts-{index}"));
                for (var member = 0; member < counts.Length; member++)
                    counts[member] += int.Parse(lines[member], CultureInfo.InvariantCulture);
            }
            var (lost, twice) = (counts.Count(count => count == 0), counts.Count(count => count > 1));
            var perSecond = (2 * pairs - late) / first.TotalSeconds;
            var plain = connection is null ? (double?)null : await DispatchLoop.RunAsync(connection, prefix, Communities(pairs));
            var loop = plain is null ? "" : string.Create(CultureInfo.InvariantCulture, $",\"plainLoopPerSecond\":{plain:0.0}");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $$"""{"deliveries":{{2 * pairs}},"perSecond":{{perSecond:0.0}},"lost":{{lost}},"twice":{{twice}},"outsideWindow":{{ends.Sum(end => end.Outside)}},"lostClaims":{{ends.Sum(end => end.LostClaims)}},"rssMb":{{ends.Max(end => end.PeakMb):0.0}},"processes":{{processes}},"seconds":{{first.TotalSeconds:0.0}},"seedingSeconds":{{seeding.Elapsed.TotalSeconds:0.0}}{{loop}}}"""));
            return lost + twice + ends.Sum(end => end.Outside) == 0 ? 0 : 1;
        }
        finally
        {
            workers.ForEach(worker => worker.Dispose());
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Communities(int pairs) => (pairs + DispatchTown.PairsEach - 1) / DispatchTown.PairsEach;

    /// <summary>Writes communities of so many pairs, all in all.</summary>
    internal static async Task FoundAsync(ServiceProvider services, int pairs)
    {
        var (store, wakes) = (services.GetRequiredService<IRowStore>(), services.GetRequiredService<WakeIndex>());
        await Parallel.ForEachAsync(Enumerable.Range(0, Communities(pairs)), new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (index, _) => await DispatchTown.FoundAsync(store, wakes, index, Math.Min(DispatchTown.PairsEach, pairs - index * DispatchTown.PairsEach)));
    }

    private static async Task UntilAsync(List<Worker> workers, int sent)
    {
        for (var (since, before) = (Stopwatch.StartNew(), -1); workers.Sum(worker => worker.Sent) is var now && now < sent; await Task.Delay(5))
        {
            if (now != before)
                (since, before) = (Stopwatch.StartNew(), now);
            else if (since.Elapsed > TimeSpan.FromMinutes(5) || workers.Any(worker => worker.HasExited))
                throw new InvalidOperationException($"Nothing has been sent for a while: {now} of {sent}.");
        }
    }

    /// <summary>A child process.</summary>
    private sealed class Worker : IDisposable
    {
        private readonly Process _process;
        private readonly TaskCompletionSource _ready = new();
        private readonly TaskCompletionSource<string> _ended = new();
        private int _sent;

        public Worker(string[] args)
        {
            _process = new Process { StartInfo = new ProcessStartInfo("dotnet", [typeof(Worker).Assembly.Location, "dispatch", "worker", .. args]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true } };
            _process.OutputDataReceived += (_, line) => Hear(line.Data);
            _process.Start();
            _process.BeginOutputReadLine();
        }

        public int Sent => Volatile.Read(ref _sent);

        public bool HasExited => _process.HasExited;

        public Task ExpectAsync(string word) => word == "ready" ? _ready.Task : throw new ArgumentOutOfRangeException(nameof(word));

        public Task SayAsync(string word) => _process.StandardInput.WriteLineAsync(word);

        public async Task<(int Outside, int LostClaims, double PeakMb)> EndAsync()
        {
            await SayAsync("end");
            var words = (await _ended.Task).Split(' ');
            return (int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture), double.Parse(words[3], CultureInfo.InvariantCulture));
        }

        public void Dispose()
        {
            if (!_process.HasExited)
                _process.Kill(entireProcessTree: true);
            _process.Dispose();
        }

        private void Hear(string? line)
        {
            if (line is null)
            {
                _ready.TrySetException(new InvalidOperationException("A worker ended."));
                _ended.TrySetException(new InvalidOperationException("A worker ended."));
            }
            else if (line == "ready")
            {
                _ready.TrySetResult();
            }
            else if (line.StartsWith("ended ", StringComparison.Ordinal))
            {
                _ended.TrySetResult(line);
            }
            else if (int.TryParse(line, CultureInfo.InvariantCulture, out var sent))
            {
                Volatile.Write(ref _sent, sent);
            }
        }
    }
}
