using System;

namespace Azure.Data.Tables;

/// <summary>What every entity has: two keys, a version and the time of its last write.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}
