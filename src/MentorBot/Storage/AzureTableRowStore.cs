using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace MentorBot.Storage;

/// <summary>
/// Rows in one table of an Azure storage account, for many machines. The table is made when it is first needed.
/// </summary>
/// <remarks>
/// A batch is one entity-group transaction. A deletion inside a transaction must find its entity, so a <see cref="RowChange.Discard"/>
/// of a row that is not there is left out once the service has said so; a row that somebody else inserts in that very moment stays.
/// A request whose answer is lost is sent again by the client: when the first one had been carried out, the second finds its own work
/// and is reported as a conflict. Whoever meets a conflict reads again, and then sees it.
/// </remarks>
/// <param name="account">The account.</param>
/// <param name="tablePrefix">Letters and digits before the name of the table, so that several installations can share an account.</param>
public sealed class AzureTableRowStore(TableServiceClient account, string tablePrefix) : IRowStore
{
    private const int RowsAtOnce = 1000;
    private readonly TableClient table = account.GetTableClient($"{tablePrefix}rows");
    private Task? made;

    /// <inheritdoc/>
    public async Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
    {
        await MakeTableAsync().WaitAsync(cancellationToken);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Encode(partition), TableKeys.Encode(key), cancellationToken: cancellationToken);
        return found.HasValue ? RowEntity.Read(found.Value!) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Row> ListAsync(
        string partition, string from, string? before, int? most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (most <= 0)
        {
            yield break;
        }

        await MakeTableAsync().WaitAsync(cancellationToken);
        var (place, first) = (TableKeys.Encode(partition), TableKeys.Encode(from));
        var filter = before is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {place} and RowKey ge {first}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {place} and RowKey ge {first} and RowKey lt {TableKeys.Encode(before)}");
        var left = most ?? int.MaxValue;
        await foreach (var entity in table.QueryAsync<TableEntity>(filter, Math.Min(left, RowsAtOnce), cancellationToken: cancellationToken))
        {
            yield return RowEntity.Read(entity);
            if (--left == 0)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        RowLimits.Check(partition, batch);
        if (batch.Count == 0)
        {
            return [];
        }

        if (batch.FirstOrDefault(change => !RowEntity.HasEtag(change)) is { } foreign)
        {
            throw new RowConflictException(partition, foreign.Key);
        }

        await MakeTableAsync().WaitAsync(cancellationToken);
        var place = TableKeys.Encode(partition);
        return batch.Count == 1
            ? [await WriteOneAsync(partition, RowEntity.Action(place, batch[0]), batch[0], cancellationToken)]
            : await WriteAllAsync(partition, [.. batch.Select(change => RowEntity.Action(place, change))], batch, cancellationToken);
    }

    private async Task<string?> WriteOneAsync(string partition, TableTransactionAction action, RowChange change, CancellationToken cancellationToken)
    {
        var entity = (TableEntity)action.Entity;
        try
        {
            var response = action.ActionType switch
            {
                TableTransactionActionType.Add => await table.AddEntityAsync(entity, cancellationToken),
                TableTransactionActionType.UpdateReplace => await table.UpdateEntityAsync(entity, action.ETag, TableUpdateMode.Replace, cancellationToken),
                TableTransactionActionType.UpsertReplace => await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellationToken),
                _ => await table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, action.ETag, cancellationToken),
            };
            return response.Status is 404 && change is RowChange.Remove
                ? throw new RowConflictException(partition, change.Key)
                : EtagOf(change, response);
        }
        catch (RequestFailedException refused) when (IsConflict(refused))
        {
            throw new RowConflictException(partition, change.Key, refused);
        }
    }

    private async Task<IReadOnlyList<string?>> WriteAllAsync(
        string partition, TableTransactionAction[] actions, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
    {
        List<int> sent = [.. Enumerable.Range(0, batch.Count)];
        while (true)
        {
            try
            {
                var etags = new string?[batch.Count];
                if (sent.Count > 0)
                {
                    var responses = await table.SubmitTransactionAsync(sent.Select(at => actions[at]), cancellationToken);
                    for (var at = 0; at < sent.Count; at++)
                    {
                        etags[sent[at]] = EtagOf(batch[sent[at]], responses.Value[at]);
                    }
                }

                return etags;
            }
            catch (TableTransactionFailedException refused) when (IsConflict(refused))
            {
                var failed = refused.FailedTransactionActionIndex is { } at && at < sent.Count ? batch[sent[at]] : null;
                if (failed is not RowChange.Discard || refused.Status is not 404)
                {
                    throw new RowConflictException(partition, failed?.Key, refused);
                }

                var there = await Task.WhenAll(sent.Select(async index =>
                    batch[index] is not RowChange.Discard || await IsThereAsync(actions[index].Entity, cancellationToken)));
                sent = [.. sent.Where((_, index) => there[index])];
            }
        }
    }

    private async Task<bool> IsThereAsync(ITableEntity entity, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(entity.PartitionKey, entity.RowKey, [nameof(ITableEntity.RowKey)], cancellationToken)).HasValue;

    private static string? EtagOf(RowChange change, Response response) =>
        RowLimits.ValueOf(change) is null ? null : response.Headers.ETag?.ToString() ?? throw new InvalidDataException("The table answered without an ETag.");

    private static bool IsConflict(RequestFailedException refused) =>
        refused is { Status: 412 } or { Status: 409, ErrorCode: "EntityAlreadyExists" } or { Status: 404, ErrorCode: "ResourceNotFound" or "EntityNotFound" };

    private Task MakeTableAsync() => made is { IsFaulted: false } ? made : made = table.CreateIfNotExistsAsync(CancellationToken.None);
}
