using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>One table.</summary>
public class TableClient
{
    private readonly TableWire wire;
    private readonly string table;

    internal TableClient(TableWire wire, string table)
    {
        this.wire = wire;
        this.table = table;
    }

    /// <summary>For test doubles.</summary>
    protected TableClient()
    {
    }

    public static string CreateQueryFilter(FormattableString filter) => TableQueryFilter.Create(filter);

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var message = wire.Message(RequestMethod.Post, $"/Tables?{TableWire.Format}", 201, 204, 409);
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("TableName", table);
            json.WriteEndObject();
        }

        TableWire.SetContent(message, TableWire.Json, body);
        var response = await wire.SendAsync(message, cancellationToken);
        return response.Status is 409 && TableErrorDetails.ExceptionOf(response) is { ErrorCode: not "TableAlreadyExists" } refused
            ? throw refused
            : Response.FromValue(new TableItem(table), response);
    }

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        wire.SendAsync(wire.Message(RequestMethod.Delete, $"/Tables('{table}')", 204, 404), cancellationToken);

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = default, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = wire.Message(RequestMethod.Get, TableWire.EntityPath(table, partitionKey, rowKey) + $"?{TableWire.Format}{Select(select)}", 200, 404);
        var response = await wire.SendAsync(message, cancellationToken);
        if (response.Status is 404)
        {
            return new NoValueResponse<T>(response);
        }

        using var json = JsonDocument.Parse(response.Content.ToMemory());
        return Response.FromValue(EntityJson.Read<T>(json.RootElement), response);
    }

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = default, int? maxPerPage = default, IEnumerable<string> select = default, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var query = $"/{table}()?{TableWire.Format}{Select(select)}" + (filter is null ? "" : $"&$filter={Uri.EscapeDataString(filter)}");
        return new TableQuery<T>(wire, query, maxPerPage, cancellationToken);
    }

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => SendAsync(TableTransactionActionType.Add, entity, default, cancellationToken);

    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        if (ifMatch == default)
        {
            throw new ArgumentException("Value cannot be empty.", nameof(ifMatch));
        }

        return SendAsync(
            Either(mode, TableTransactionActionType.UpdateMerge, TableTransactionActionType.UpdateReplace), entity, ifMatch, cancellationToken);
    }

    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => SendAsync(
            Either(mode, TableTransactionActionType.UpsertMerge, TableTransactionActionType.UpsertReplace), entity, default, cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return SendAsync(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch, cancellationToken);
    }

    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        List<TableChange> changes = [.. transactionActions.Select(action => new TableChange(table, action))];
        if (changes.Count == 0)
        {
            throw new InvalidOperationException("Cannot submit an empty batch.");
        }

        var message = wire.Message(RequestMethod.Post, "/$batch", 202);
        TransactionContent.Write(message, wire.Endpoint, changes);
        var response = await wire.SendAsync(message, cancellationToken);
        var answers = TransactionContent.Read(response);
        return answers.FirstOrDefault(answer => answer.Status >= 400) is { } failed
            ? throw new TableTransactionFailedException(TableErrorDetails.ExceptionOf(failed))
            : Response.FromValue<IReadOnlyList<Response>>(answers, response);
    }

    private static string Select(IEnumerable<string> select) => select is null ? "" : $"&$select={Uri.EscapeDataString(string.Join(',', select))}";

    private static TableTransactionActionType Either(TableUpdateMode mode, TableTransactionActionType merge, TableTransactionActionType replace) => mode switch
    {
        TableUpdateMode.Merge => merge,
        TableUpdateMode.Replace => replace,
        _ => throw new ArgumentException($"Unexpected value for mode: {mode}", nameof(mode)),
    };

    private Task<Response> SendAsync(TableTransactionActionType type, ITableEntity entity, ETag ifMatch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        var change = new TableChange(table, new TableTransactionAction(type, entity, ifMatch));

        // To delete what is not there is no error, outside a transaction.
        ReadOnlySpan<ushort> expected = type is TableTransactionActionType.Delete ? [204, 404] : [201, 204];
        var message = wire.Message(change.Method, change.PathAndQuery, expected);
        foreach (var (name, value) in change.Headers)
        {
            message.Request.Headers.SetValue(name, value);
        }

        if (change.HasContent)
        {
            var body = new ArrayBufferWriter<byte>();
            EntityJson.Write(body, entity);
            TableWire.SetContent(message, TableWire.Json, body);
        }

        return wire.SendAsync(message, cancellationToken);
    }
}
