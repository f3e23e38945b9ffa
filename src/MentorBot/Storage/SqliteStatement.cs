using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MentorBot.Storage;

/// <summary>
/// A prepared statement of one connection, bound and read without boxing or copies: what ADO.NET would allocate for a row is more
/// than the row.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <summary>Binds a key; see <see cref="OrdinalBytes"/>.</summary>
    public SqliteStatement Key(int index, string key)
    {
        var room = OrdinalBytes.MaxLength(key);
        Span<byte> bytes = room <= 512 ? stackalloc byte[512] : new byte[room];
        Check(raw.sqlite3_bind_blob(statement, index, bytes[..OrdinalBytes.Write(key, bytes)]));
        return this;
    }

    /// <summary>Binds a number.</summary>
    public SqliteStatement Number(int index, long number)
    {
        Check(raw.sqlite3_bind_int64(statement, index, number));
        return this;
    }

    /// <summary>Binds a text as the bytes of its UTF-8: a text column would end at U+0000.</summary>
    public SqliteStatement Text(int index, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            Check(raw.sqlite3_bind_blob(statement, index, bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }

        return this;
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result is raw.SQLITE_ROW)
        {
            return true;
        }

        if (result is not raw.SQLITE_DONE)
        {
            Check(result);
        }

        return false;
    }

    /// <summary>Runs to the end and says how many rows were changed.</summary>
    public int Run()
    {
        try
        {
            while (Step())
            {
            }

            return raw.sqlite3_changes(connection);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Runs to the end; false when another connection holds the lock it needs.</summary>
    public bool TryRun()
    {
        var result = raw.sqlite3_step(statement);
        Reset();
        if (result is raw.SQLITE_BUSY)
        {
            return false;
        }

        Check(result is raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        return true;
    }

    /// <summary>The key in a column.</summary>
    public string Key(int column) => OrdinalBytes.Read(raw.sqlite3_column_blob(statement, column));

    /// <summary>The number in a column.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>The text in a column.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    /// <summary>Ends the reading, and with it the read transaction.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result is not raw.SQLITE_OK)
        {
            Reset();
            SqliteException.ThrowExceptionForRC(result, connection);
        }
    }
}
