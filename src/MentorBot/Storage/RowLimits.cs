namespace MentorBot.Storage;

/// <summary>
/// What fits a row and a batch: the limits of Azure Table Storage, kept by both stores, so that what one accepts the other does too.
/// </summary>
/// <remarks>
/// Source: "Understanding the Table service data model" and "Performing entity group transactions" (keys 1 KiB, entity 1 MiB, text
/// counted two bytes a UTF-16 unit; 100 operations and 4 MiB of request a batch). A request may have to escape a character with six
/// bytes, so a batch is weighed at two bytes for plain ASCII and six for all else: never less than the table or the wire count.
/// </remarks>
internal static class RowLimits
{
    public const int KeyUnits = 512;
    public const int ValueBytes = 900 * 1024;
    public const int BatchRows = 100;
    public const int BatchBytes = 4 * 1024 * 1024;

    // Headers of a change inside the request; a key stands there three times, its partition as often, percent-encoded once.
    private const int ChangeBytes = 1024;
    private const int KeyUnitBytes = 12;

    /// <summary>Refuses a batch that does not fit, or that names a key twice.</summary>
    /// <exception cref="RowTooLargeException">A key, a value or the batch is over its limit.</exception>
    /// <exception cref="ArgumentException">Two changes name the same key, or a text is not well-formed Unicode.</exception>
    public static void Check(string partition, IReadOnlyList<RowChange> batch)
    {
        if (batch.Count > BatchRows)
        {
            throw new RowTooLargeException($"A batch has at most {BatchRows} rows; this one has {batch.Count}.");
        }

        CheckKey(partition);
        var keys = batch.Count > 1 ? new HashSet<string>(batch.Count, StringComparer.Ordinal) : null;
        var atMost = 0L;
        foreach (var change in batch)
        {
            CheckKey(change.Key);
            if (keys is not null && !keys.Add(change.Key))
            {
                throw new ArgumentException($"A batch changes a row once; it names key '{change.Key}' twice.", nameof(batch));
            }

            var value = ValueOf(change) ?? "";
            CheckValue(change.Key, value);
            atMost += ChangeBytes + KeyUnitBytes * 5L * (partition.Length + change.Key.Length) + 6L * value.Length;
        }

        if (atMost > BatchBytes && Weigh(partition, batch) is var weight and > BatchBytes)
        {
            throw new RowTooLargeException($"A batch weighs at most {BatchBytes} bytes; this one weighs {weight}.");
        }
    }

    /// <summary>The text a change leaves in the row; null when it removes the row.</summary>
    public static string? ValueOf(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Value,
        RowChange.Replace replace => replace.Value,
        RowChange.Upsert upsert => upsert.Value,
        _ => null,
    };

    private static void CheckKey(string key)
    {
        if (key.Length * 5 > KeyUnits && TableKeys.Encode(key).Length > KeyUnits)
        {
            throw new RowTooLargeException($"A key has at most {KeyUnits} characters, five for each that is not ASCII; one is longer.");
        }
    }

    private static void CheckValue(string key, string value)
    {
        if (value.Length * 2L > ValueBytes)
        {
            throw new RowTooLargeException($"A value has at most {ValueBytes / 2} UTF-16 units; that of key '{key}' has {value.Length}.");
        }

        for (var at = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < value.Length; at++)
        {
            if (!char.IsSurrogate(value[at]))
            {
                continue;
            }

            if (at + 1 == value.Length || !char.IsSurrogatePair(value[at], value[at + 1]))
            {
                throw new ArgumentException($"The value of key '{key}' is not well-formed Unicode: half a character at {at}.", nameof(value));
            }

            at++;
        }
    }

    private static long Weigh(string partition, IReadOnlyList<RowChange> batch)
    {
        var place = TableKeys.Encode(partition).Length;
        return batch.Sum(change => ChangeBytes + KeyUnitBytes * (long)(place + TableKeys.Encode(change.Key).Length) + Weigh(ValueOf(change) ?? ""));
    }

    private static long Weigh(string value) => value.Sum(unit =>
        unit is >= ' ' and <= '~' and not ('"' or '&' or '\'' or '+' or '<' or '>' or '\\' or '`') ? 2L : 6L);
}
