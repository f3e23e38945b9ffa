using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The pages of a query; each names the place where the next begins.</summary>
internal sealed class TableQuery<T>(TableWire wire, string query, int? maxPerPage, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await ReadAsync(continuationToken, pageSizeHint ?? maxPerPage);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }

    private async Task<Page<T>> ReadAsync(string continuationToken, int? top)
    {
        var address = query + (top is null ? "" : $"&$top={top}");
        if (continuationToken?.Split(' ', 2) is { } next)
        {
            // A page may end between two partitions: then there is no row key.
            address += $"&NextPartitionKey={Uri.EscapeDataString(next[0])}" + (next is [_, { Length: > 0 } row] ? $"&NextRowKey={Uri.EscapeDataString(row)}" : "");
        }

        var response = await wire.SendAsync(wire.Message(RequestMethod.Get, address, 200), CancellationToken);
        using var json = JsonDocument.Parse(response.Content.ToMemory());
        var rows = new List<T>();
        foreach (var row in json.RootElement.GetProperty("value").EnumerateArray())
        {
            rows.Add(EntityJson.Read<T>(row));
        }

        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var key);
        return Page<T>.FromValues(rows, partition is null && key is null ? null : $"{partition} {key}", response);
    }
}
