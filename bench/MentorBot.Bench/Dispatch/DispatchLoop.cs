using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using MentorBot.Clock;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bench.Dispatch;

/// <summary>
/// What a plain loop of the same writes reaches: the writes of 1,000 deliveries are written down while the engine makes them, then
/// written again to an empty table, one after the other, with nothing read and nothing decided.
/// </summary>
internal static class DispatchLoop
{
    private const int Pairs = DispatchTown.PairsEach;

    /// <summary>Deliveries a second.</summary>
    public static async Task<double> RunAsync(string connection)
    {
        var prefix = $"loop{Guid.NewGuid():N}"[..16];
        await using var services = DispatchWorker.Services("Storage:ConnectionString", connection, prefix, 2 * Pairs);
        var notes = new NotingStore(services.GetRequiredService<IRowStore>());
        await DispatchTown.FoundAsync(notes.Inner, services.GetRequiredService<WakeIndex>(), 0, Pairs);
        // The engine is built anew around the store that takes notes.
        await using var noted = DispatchWorker.Services("Storage:ConnectionString", connection, prefix, 2 * Pairs, notes);
        var (rounds, visit) = (noted.GetRequiredService<Rounds>(), new Visit(DispatchTown.IdOf(0)));
        while (await rounds.TurnAsync(visit, 8, DispatchTown.Noon, CancellationToken.None))
        {
            // Until nothing is due.
        }

        await using var empty = DispatchWorker.Services("Storage:ConnectionString", connection, $"{prefix}x", 1);
        var store = empty.GetRequiredService<IRowStore>();
        await store.GetAsync("p", "k", CancellationToken.None);
        var time = Stopwatch.StartNew();
        foreach (var (partition, batch) in notes.Written)
            await store.WriteAsync(partition, batch, CancellationToken.None);
        double sent = noted.GetRequiredService<DispatchVoice>().Sent;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"a delivery: {notes.Reads / sent:0.00} reads, {notes.Written.Count / sent:0.00} writes of {notes.Written.Sum(write => write.Batch.Count) / (double)notes.Written.Count:0.0} rows; the loop: {notes.Written.Count / time.Elapsed.TotalSeconds:0} writes a second"));
        return sent / time.Elapsed.TotalSeconds;
    }

    /// <summary>Notes what is written, in a form that can be written again where nothing is: what must be there already is put there.</summary>
    private sealed class NotingStore(IRowStore inner) : IRowStore
    {
        private int _reads;

        public IRowStore Inner { get; } = inner;

        public List<(string Partition, IReadOnlyList<RowChange> Batch)> Written { get; } = [];

        /// <summary>How many reads the engine asked for: each is one request.</summary>
        public int Reads => _reads;

        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _reads);
            return Inner.GetAsync(partition, key, cancellationToken);
        }

        public async IAsyncEnumerable<Row> ListAsync(string partition, string from, string? before, int? most, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _reads);
            await foreach (var row in Inner.ListAsync(partition, from, before, most, cancellationToken))
                yield return row;
        }

        public async Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
        {
            var etags = await Inner.WriteAsync(partition, batch, cancellationToken);
            lock (Written)
                Written.Add((partition, [.. batch.Select(change => (RowChange)new RowChange.Upsert(change.Key, change switch { RowChange.Insert row => row.Value, RowChange.Replace row => row.Value, RowChange.Upsert row => row.Value, _ => "" }))]));
            return etags;
        }
    }
}
