using Azure;
using Azure.Data.Tables;

namespace MentorBot.Storage;

/// <summary>
/// A row as an entity: its text in <c>Value</c>, and what is beyond 32 K characters (64 KB, the size of a property) in <c>Value1</c>,
/// <c>Value2</c> and so on. A pair of surrogates is never cut in two.
/// </summary>
internal static class RowEntity
{
    private const int PartUnits = 32 * 1024;
    private static readonly string[] Names = ["Value", .. Enumerable.Range(1, 15).Select(part => $"Value{part}")];

    /// <summary>The row an entity holds.</summary>
    public static Row Read(TableEntity entity)
    {
        var value = entity.GetString(Names[0]);
        if (entity.ContainsKey(Names[1]))
        {
            value = string.Concat(Names.Select(entity.GetString));
        }

        return new Row(TableKeys.Decode(entity.RowKey), entity.ETag.ToString(), value);
    }

    /// <summary>A change as one action on an entity.</summary>
    public static TableTransactionAction Action(string partition, RowChange change) => change switch
    {
        RowChange.Insert row => new(TableTransactionActionType.Add, Entity(partition, row.Key, row.Value)),
        RowChange.Replace row => new(TableTransactionActionType.UpdateReplace, Entity(partition, row.Key, row.Value), new ETag(row.ETag)),
        RowChange.Upsert row => new(TableTransactionActionType.UpsertReplace, Entity(partition, row.Key, row.Value)),
        RowChange.Remove row => new(TableTransactionActionType.Delete, Entity(partition, row.Key, ""), new ETag(row.ETag)),
        _ => new(TableTransactionActionType.Delete, Entity(partition, change.Key, ""), ETag.All),
    };

    /// <summary>Whether the ETag a change expects can be one of the table's: "*" would match any, an unknown form is an error there.</summary>
    public static bool HasEtag(RowChange change) => change switch
    {
        RowChange.Replace row => IsEtag(row.ETag),
        RowChange.Remove row => IsEtag(row.ETag),
        _ => true,
    };

    private static bool IsEtag(string etag) => etag.StartsWith("W/\"datetime'", StringComparison.Ordinal);

    private static TableEntity Entity(string partition, string key, string value)
    {
        var entity = new TableEntity(partition, TableKeys.Encode(key));
        var (part, at) = (0, 0);
        do
        {
            var length = Math.Min(PartUnits, value.Length - at);
            if (at + length < value.Length && char.IsHighSurrogate(value[at + length - 1]))
            {
                length--;
            }

            entity[Names[part++]] = value.Substring(at, length);
            at += length;
        }
        while (at < value.Length);

        return entity;
    }
}
