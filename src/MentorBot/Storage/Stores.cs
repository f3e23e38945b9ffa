using Azure.Data.Tables;
using Azure.Identity;

namespace MentorBot.Storage;

/// <summary>Opens the store that the configuration names.</summary>
public static class Stores
{
    /// <summary>Azure Tables by connection string or managed identity, else SQLite.</summary>
    public static IRowStore Open(Settings settings) =>
        settings.StorageConnectionString is { } connection ? new AzureTableRowStore(ClientOf(connection), settings.TablePrefix)
        : settings.StorageAccount is { } account ? new AzureTableRowStore(new TableServiceClient(account, new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned)), settings.TablePrefix)
        : new SqliteRowStore(settings.StoragePath);

    private static TableServiceClient ClientOf(string connection)
    {
        try
        {
            return new TableServiceClient(connection);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new SettingException("Storage:ConnectionString", "It must be a connection string of Azure Tables, which begins like DefaultEndpointsProtocol=https;AccountName=….");
        }
    }
}
