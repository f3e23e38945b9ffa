using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using MentorBot.Clock;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bench.Dispatch;

/// <summary>
/// What a plain loop of the same writes reaches: the writes of 1,000 deliveries are written down while the engine makes them, then
/// written again, one after the other, with nothing read and nothing decided, to a table that held the same rows before.
/// </summary>
internal static class DispatchLoop
{
    private const int Pairs = DispatchTown.PairsEach;

    /// <summary>Deliveries a second, in a community that is added to the table for it.</summary>
    /// <param name="connection">The table service.</param>
    /// <param name="prefix">The prefix of the table.</param>
    /// <param name="community">The number of the community.</param>
    public static async Task<double> RunAsync(string connection, string prefix, int community)
    {
        var members = 2 * Pairs * (community + 1);
        await using var services = DispatchWorker.Services("Storage:ConnectionString", connection, prefix, members);
        var store = services.GetRequiredService<IRowStore>();
        var notes = new NotingStore(store);
        await DispatchTown.FoundAsync(store, services.GetRequiredService<WakeIndex>(), community, Pairs);
        // The engine is built anew around the store that takes notes.
        await using var noted = DispatchWorker.Services("Storage:ConnectionString", connection, prefix, members, notes);
        var (rounds, visit) = (noted.GetRequiredService<Rounds>(), new Visit(DispatchTown.IdOf(community)));
        while (await rounds.TurnAsync(visit, 8, DispatchTown.Noon, CancellationToken.None))
        {
            // Until nothing is due.
        }

        await using var again = DispatchWorker.Services("Storage:ConnectionString", connection, $"{prefix}x", members);
        store = again.GetRequiredService<IRowStore>();
        await DispatchBench.FoundAsync(again, members / 2);
        var time = Stopwatch.StartNew();
        foreach (var (partition, batch) in notes.Written)
            await store.WriteAsync(partition, batch, CancellationToken.None);
        double sent = noted.GetRequiredService<DispatchVoice>().Sent;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"a delivery: {notes.Reads / sent:0.00} reads, {notes.Written.Count / sent:0.00} writes of {notes.Written.Sum(write => write.Batch.Count) / (double)notes.Written.Count:0.0} rows; the loop: {notes.Written.Count / time.Elapsed.TotalSeconds:0} writes a second"));
        return sent / time.Elapsed.TotalSeconds;
    }

    /// <summary>Notes what is written, in a form that can be written again: without ETags.</summary>
    private sealed class NotingStore(IRowStore inner) : IRowStore
    {
        private int _reads;

        public List<(string Partition, IReadOnlyList<RowChange> Batch)> Written { get; } = [];

        /// <summary>How many reads the engine asked for: each is one request.</summary>
        public int Reads => _reads;

        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _reads);
            return inner.GetAsync(partition, key, cancellationToken);
        }

        public async IAsyncEnumerable<Row> ListAsync(string partition, string from, string? before, int? most, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _reads);
            await foreach (var row in inner.ListAsync(partition, from, before, most, cancellationToken))
                yield return row;
        }

        public async Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
        {
            var etags = await inner.WriteAsync(partition, batch, cancellationToken);
            lock (Written)
                Written.Add((partition, [.. batch.Select(Again)]));
            return etags;
        }

        private static RowChange Again(RowChange change) => change switch
        {
            RowChange.Insert row => new RowChange.Upsert(row.Key, row.Value),
            RowChange.Replace row => new RowChange.Upsert(row.Key, row.Value),
            RowChange.Remove row => new RowChange.Discard(row.Key),
            _ => change,
        };
    }
}
