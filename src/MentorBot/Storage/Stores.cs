using Azure.Data.Tables;
using Azure.Identity;

namespace MentorBot.Storage;

/// <summary>Opens the store that the configuration names.</summary>
public static class Stores
{
    /// <summary>Azure Tables by connection string or managed identity, else SQLite.</summary>
    public static IRowStore Open(Settings settings) =>
        settings.StorageConnectionString is { } connection ? new AzureTableRowStore(new TableServiceClient(connection), settings.TablePrefix)
        : settings.StorageAccount is { } account ? new AzureTableRowStore(new TableServiceClient(account, new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned)), settings.TablePrefix)
        : new SqliteRowStore(settings.StoragePath);
}
