using System.Collections.Generic;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>A change of one entity as a request, alone or inside a transaction.</summary>
internal readonly struct TableChange(string table, TableTransactionAction action)
{
    public ITableEntity Entity => action.Entity;

    public bool HasContent => action.ActionType is not TableTransactionActionType.Delete;

    public RequestMethod Method => action.ActionType switch
    {
        TableTransactionActionType.Add => RequestMethod.Post,
        TableTransactionActionType.Delete => RequestMethod.Delete,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => RequestMethod.Put,
        _ => RequestMethod.Patch,
    };

    public string PathAndQuery =>
        (action.ActionType is TableTransactionActionType.Add ? $"/{table}" : TableWire.EntityPath(table, Entity.PartitionKey, Entity.RowKey))
        + $"?{TableWire.Format}";

    /// <summary>Beside those of every request. An upsert names no ETag at all; a deletion without one takes any.</summary>
    public IEnumerable<(string Name, string Value)> Headers
    {
        get
        {
            switch (action.ActionType)
            {
                case TableTransactionActionType.Add:
                    yield return ("Prefer", "return-no-content");
                    break;
                case TableTransactionActionType.Delete:
                    yield return ("If-Match", action.ETag == default ? ETag.All.ToString() : action.ETag.ToString());
                    break;
                case TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace when action.ETag != default:
                    yield return ("If-Match", action.ETag.ToString());
                    break;
            }
        }
    }
}
