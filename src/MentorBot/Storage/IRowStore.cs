namespace MentorBot.Storage;

/// <summary>
/// The one door to table storage: rows of text in partitions, each with an ETag. Everything above it speaks the domain.
/// </summary>
/// <remarks>
/// Two adapters keep the same promises: SQLite for one machine, Azure Table Storage for many. Keys may hold any Unicode; they
/// sort by their UTF-16 code units (ordinal). A partition and a key have at most 512 characters; one that is not ASCII counts as
/// five. Values are well-formed Unicode. Every call names a partition: there is no query across them.
/// </remarks>
public interface IRowStore
{
    /// <summary>Whether the rows lie on this machine: then reading many one by one costs no more than reading them at once.</summary>
    bool IsNear => false;

    /// <summary>Reads one row; null when there is none.</summary>
    Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken);

    /// <summary>Reads the rows of one partition with <paramref name="from"/> ≤ key &lt; <paramref name="before"/>, in key order.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="from">First key of the range, inclusive.</param>
    /// <param name="before">End of the range, exclusive; null means to the end of the partition.</param>
    /// <param name="most">At most so many rows; null means all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    IAsyncEnumerable<Row> ListAsync(string partition, string from, string? before, int? most, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a batch of one partition: all of it or nothing. At most 100 changes of distinct keys and 4 MB.
    /// </summary>
    /// <remarks>
    /// 900 KB are counted as the table does, two bytes a UTF-16 unit; 4 MB likewise, but six bytes for what a request may escape
    /// (see <see cref="RowLimits"/>).
    /// </remarks>
    /// <returns>The new ETags in the order of the changes (null for a removal).</returns>
    /// <exception cref="RowConflictException">A row is not in the state the change expects; nothing was written.</exception>
    /// <exception cref="RowTooLargeException">A value is over 900 KB, a key too long, or the batch over 100 rows or 4 MB; nothing was written.</exception>
    /// <exception cref="ArgumentException">Two changes name one key, or a value holds half a character; nothing was written.</exception>
    Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken);
}

/// <summary>A stored row.</summary>
/// <param name="Key">Its key within the partition.</param>
/// <param name="ETag">Changes with every write; opaque.</param>
/// <param name="Value">The text, exactly as written.</param>
public readonly record struct Row(string Key, string ETag, string Value);

/// <summary>One change of a batch.</summary>
public abstract record RowChange(string Key)
{
    /// <summary>The row must not be there yet.</summary>
    public sealed record Insert(string Key, string Value) : RowChange(Key);

    /// <summary>The row must still carry this ETag.</summary>
    public sealed record Replace(string Key, string Value, string ETag) : RowChange(Key);

    /// <summary>Writes whatever is there.</summary>
    public sealed record Upsert(string Key, string Value) : RowChange(Key);

    /// <summary>The row must still carry this ETag and is gone afterwards.</summary>
    public sealed record Remove(string Key, string ETag) : RowChange(Key);

    /// <summary>
    /// The row is gone afterwards, whether or not it was there. On Azure one that was not there and is inserted by somebody else at
    /// the same moment may stay: a transaction has no way to forbid a row.
    /// </summary>
    public sealed record Discard(string Key) : RowChange(Key);
}

/// <summary>Somebody else wrote first. The caller reads again and decides anew.</summary>
public sealed class RowConflictException(string partition, string? key, Exception? inner = null)
    : Exception($"A row changed meanwhile in partition '{partition}'{(key is null ? "" : $", key '{key}'")}.", inner)
{
    /// <summary>The partition of the batch.</summary>
    public string Partition { get; } = partition;

    /// <summary>The key that was not as expected, where the store says which.</summary>
    public string? Key { get; } = key;
}

/// <summary>What was to be written does not fit a row or a batch; it was refused whole, never cut.</summary>
public sealed class RowTooLargeException(string message) : Exception(message);
