using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;

namespace MentorBot.Storage;

/// <summary>
/// Rows in one SQLite file on a local disk, for one machine; several processes may share it.
/// </summary>
/// <remarks>
/// Reading never waits (write-ahead log) and is done on the caller's thread: a row in the page cache is nearer than another thread.
/// Writing is one task's work: batches that arrive while the disk is busy are committed together, each whole or not at all.
/// </remarks>
public sealed class SqliteRowStore : IRowStore, IForgetBytes, IAsyncDisposable
{
    private const int RowsAtOnce = 200;
    private const int BatchesAtOnce = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly string path;
    private readonly ConcurrentBag<SqliteSession> idle = [];
    private readonly Channel<Pending> queue = Channel.CreateUnbounded<Pending>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task writing;

    /// <summary>Opens the file; makes it, and its folder, when there is none.</summary>
    /// <param name="path">Path of the file, on a disk of this machine (a network share has no shared memory for the log).</param>
    /// <exception cref="InvalidDataException">The file was written by a newer MentorBot.</exception>
    public SqliteRowStore(string path)
    {
        this.path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
        idle.Add(new SqliteSession(this.path));
        writing = Task.Run(WriteAsync);
    }

    /// <inheritdoc/>
    public bool IsNear => true;

    /// <inheritdoc/>
    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var session = Rent();
        try
        {
            return Task.FromResult(session.Get(partition, key));
        }
        finally
        {
            idle.Add(session);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Row> ListAsync(
        string partition, string from, string? before, int? most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Portion by portion, so that nobody's slow loop keeps a read transaction open and the log from being truncated.
        var rows = new List<Row>();
        for (var left = most ?? int.MaxValue; left > 0; left -= rows.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Clear();
            var wanted = Math.Min(left, RowsAtOnce);
            var session = Rent();
            try
            {
                session.List(partition, from, before, wanted, rows);
            }
            finally
            {
                idle.Add(session);
            }

            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < wanted)
            {
                yield break;
            }

            from = rows[^1].Key + '\0';
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        RowLimits.Check(partition, batch);
        cancellationToken.ThrowIfCancellationRequested();
        if (batch.Count == 0)
        {
            return [];
        }

        var pending = new Pending(partition, batch, cancellationToken);
        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(pending), this);
        return await pending.Done.Task;
    }

    /// <inheritdoc/>
    public Task ForgetBytesAsync(CancellationToken cancellationToken) => TruncateLogAsync(cancellationToken);

    /// <summary>
    /// Empties the write-ahead log into the file, so that bytes of removed rows are gone from the disk; the last step of "forget me".
    /// </summary>
    /// <returns>False when others kept the log busy for fifteen seconds: try again later.</returns>
    public Task<bool> TruncateLogAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var session = Rent();
            try
            {
                return session.TruncateLog();
            }
            finally
            {
                idle.Add(session);
            }
        },
        cancellationToken);

    /// <summary>Waits for what is being written and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (queue.Writer.TryComplete())
        {
            await writing;
            while (idle.TryTake(out var session))
            {
                session.Dispose();
            }
        }
    }

    private SqliteSession Rent() => idle.TryTake(out var session) ? session : new SqliteSession(path);

    private async Task WriteAsync()
    {
        SqliteSession? session = null;
        var group = new List<Pending>();
        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < BatchesAtOnce && queue.Reader.TryRead(out var pending))
            {
                if (!pending.IsCancelled())
                {
                    group.Add(pending);
                }
            }

            try
            {
                session ??= new SqliteSession(path);
                await BeginAsync(session);
                Write(session, group);
            }
            catch (Exception error)
            {
                // Closing takes everything back, whatever state the error left the transaction in.
                session?.Dispose();
                session = null;
                group.ForEach(pending => pending.Done.TrySetException(error));
            }
        }

        session?.Dispose();
    }

    /// <summary>
    /// Waits for the other processes by asking often: SQLite tells nobody when a lock is free, and its own waiting, which sleeps
    /// longer and longer, hardly ever meets the moment between two commits of a busy neighbour.
    /// </summary>
    private static async Task BeginAsync(SqliteSession session)
    {
        for (var since = Stopwatch.GetTimestamp(); !session.TryBegin(); await Task.Delay(1))
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"Other processes have been writing to the store for {Patience.TotalSeconds:F0} seconds.");
            }
        }
    }

    private static void Write(SqliteSession session, List<Pending> group)
    {
        foreach (var pending in group)
        {
            pending.Write(session);
        }

        session.Commit();

        // Only now: who is told of a conflict must find, reading again, what was written before.
        group.ForEach(pending => pending.Tell());
    }

    /// <summary>A batch on its way to the disk.</summary>
    private sealed class Pending(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        private string? conflict;
        private string etag = "";

        public TaskCompletionSource<IReadOnlyList<string?>> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsCancelled() => cancellationToken.IsCancellationRequested && Done.TrySetCanceled(cancellationToken);

        public void Write(SqliteSession session)
        {
            // Never the same twice, also not for a row that was removed and made again.
            Span<byte> random = stackalloc byte[sizeof(long)];
            RandomNumberGenerator.Fill(random);
            var number = BinaryPrimitives.ReadInt64LittleEndian(random);
            etag = SqliteSession.ETagOf(number);
            conflict = session.Write(partition, batch, number);
        }

        public void Tell()
        {
            if (conflict is not null)
            {
                Done.SetException(new RowConflictException(partition, conflict));
                return;
            }

            var etags = new string?[batch.Count];
            for (var at = 0; at < etags.Length; at++)
            {
                etags[at] = RowLimits.ValueOf(batch[at]) is null ? null : etag;
            }

            Done.SetResult(etags);
        }
    }
}
