using System;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>The tables of one account.</summary>
public class TableServiceClient
{
    private readonly TableWire wire;

    public TableServiceClient(string connectionString, TableClientOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var parsed = TableConnectionString.Parse(connectionString);
        wire = new TableWire(parsed.Endpoint, new SharedKeyLitePolicy(parsed.Credential), options);
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        wire = new TableWire(endpoint, new SharedKeyLitePolicy(credential), options);
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(tokenCredential);
        wire = new TableWire(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, "https://storage.azure.com/.default"), options);
    }

    /// <summary>For test doubles.</summary>
    protected TableServiceClient()
    {
    }

    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new TableClient(wire, tableName);
    }
}
