using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage;

/// <summary>One connection to the file with its prepared statements; used by one thread at a time.</summary>
/// <remarks>
/// <c>synchronous=FULL</c>: a commit is on the disk before anybody is told so, because a message sent after a commit that a power
/// failure takes back would go out twice. The writer makes up for it by committing what waits together.
/// <c>secure_delete=ON</c>: what is removed is overwritten, so that "forget me" forgets the bytes.
/// </remarks>
internal sealed class SqliteSession : IDisposable
{
    private const int Version = 1;
    private const int Patience = 15_000; // milliseconds
    private readonly SqliteConnection connection;
    private readonly SqliteStatement get;
    private readonly SqliteStatement list;
    private readonly SqliteStatement listToEnd;
    private readonly SqliteStatement insert;
    private readonly SqliteStatement replace;
    private readonly SqliteStatement upsert;
    private readonly SqliteStatement remove;
    private readonly SqliteStatement discard;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement mark;
    private readonly SqliteStatement undo;
    private readonly SqliteStatement release;
    private readonly SqliteStatement checkpoint;

    public SqliteSession(string path)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        Execute($"PRAGMA busy_timeout={Patience}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
        CreateOrCheck(path);
        get = Prepare("SELECT etag, value FROM rows WHERE partition=?1 AND key=?2");
        list = Prepare("SELECT key, etag, value FROM rows WHERE partition=?1 AND key>=?2 AND key<?4 ORDER BY key LIMIT ?3");
        listToEnd = Prepare("SELECT key, etag, value FROM rows WHERE partition=?1 AND key>=?2 ORDER BY key LIMIT ?3");
        insert = Prepare("INSERT INTO rows(partition, key, etag, value) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
        replace = Prepare("UPDATE rows SET etag=?3, value=?4 WHERE partition=?1 AND key=?2 AND etag=?5");
        upsert = Prepare(
            "INSERT INTO rows(partition, key, etag, value) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET etag=excluded.etag, value=excluded.value");
        remove = Prepare("DELETE FROM rows WHERE partition=?1 AND key=?2 AND etag=?3");
        discard = Prepare("DELETE FROM rows WHERE partition=?1 AND key=?2");
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
        mark = Prepare("SAVEPOINT batch");
        undo = Prepare("ROLLBACK TO batch");
        release = Prepare("RELEASE batch");
        checkpoint = Prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>Reads one row.</summary>
    public Row? Get(string partition, string key)
    {
        try
        {
            return get.Key(1, partition).Key(2, key).Step() ? new Row(key, ETagOf(get.Number(0)), get.Text(1)) : null;
        }
        finally
        {
            get.Reset();
        }
    }

    /// <summary>Adds rows of a range to <paramref name="rows"/>, in key order.</summary>
    public void List(string partition, string from, string? before, int most, List<Row> rows)
    {
        var statement = before is null ? listToEnd : list;
        try
        {
            statement.Key(1, partition).Key(2, from).Number(3, most);
            if (before is not null)
            {
                statement.Key(4, before);
            }

            while (statement.Step())
            {
                rows.Add(new Row(statement.Key(0), ETagOf(statement.Number(1)), statement.Text(2)));
            }
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Begins to write, unless another process does: until <see cref="Commit"/> no other can. Disposing takes it back.</summary>
    public bool TryBegin()
    {
        _ = raw.sqlite3_busy_timeout(connection.Handle, 0);
        var begun = begin.TryRun();
        _ = raw.sqlite3_busy_timeout(connection.Handle, Patience);
        return begun;
    }

    /// <summary>Ends the writing; it is on the disk when this returns.</summary>
    public void Commit() => commit.Run();

    /// <summary>Writes a batch inside the transaction; a batch with a conflict leaves nothing behind in it.</summary>
    /// <returns>The key that was not as expected; null when all was written.</returns>
    public string? Write(string partition, IReadOnlyList<RowChange> batch, long etag)
    {
        mark.Run();
        foreach (var change in batch)
        {
            var done = change switch
            {
                RowChange.Insert row => insert.Key(1, partition).Key(2, row.Key).Number(3, etag).Text(4, row.Value).Run() == 1,
                RowChange.Replace row => TryNumber(row.ETag, out var expected)
                    && replace.Key(1, partition).Key(2, row.Key).Number(3, etag).Text(4, row.Value).Number(5, expected).Run() == 1,
                RowChange.Upsert row => upsert.Key(1, partition).Key(2, row.Key).Number(3, etag).Text(4, row.Value).Run() == 1,
                RowChange.Remove row => TryNumber(row.ETag, out var expected)
                    && remove.Key(1, partition).Key(2, row.Key).Number(3, expected).Run() == 1,
                _ => discard.Key(1, partition).Key(2, change.Key).Run() >= 0,
            };
            if (!done)
            {
                undo.Run();
                release.Run();
                return change.Key;
            }
        }

        release.Run();
        return null;
    }

    /// <summary>Moves the write-ahead log into the file and empties it; false when a reader or writer kept it busy.</summary>
    public bool TruncateLog()
    {
        try
        {
            return checkpoint.Step() && checkpoint.Number(0) == 0;
        }
        finally
        {
            checkpoint.Reset();
        }
    }

    /// <summary>The text of an ETag.</summary>
    public static string ETagOf(long number) => number.ToString("x16", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in new[] { get, list, listToEnd, insert, replace, upsert, remove, discard, begin, commit, mark, undo, release, checkpoint })
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private static bool TryNumber(string etag, out long number) =>
        long.TryParse(etag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);

    private void CreateOrCheck(string path)
    {
        using var read = connection.CreateCommand();
        read.CommandText = "PRAGMA user_version";
        switch ((long)read.ExecuteScalar()!)
        {
            case Version:
                return;
            case 0:
                Execute($"""
                    BEGIN IMMEDIATE;
                    CREATE TABLE IF NOT EXISTS rows(
                        partition BLOB NOT NULL, key BLOB NOT NULL, etag INTEGER NOT NULL, value BLOB NOT NULL, PRIMARY KEY(partition, key)) WITHOUT ROWID;
                    PRAGMA user_version={Version};
                    COMMIT;
                    """);
                return;
            case var other:
                throw new InvalidDataException($"{path} is of version {other}; this MentorBot reads version {Version}. Start a newer one.");
        }
    }

    private SqliteStatement Prepare(string sql) => new(connection.Handle!, sql);

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
