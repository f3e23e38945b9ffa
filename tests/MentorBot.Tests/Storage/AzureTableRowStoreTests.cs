using Azure.Data.Tables;
using MentorBot.Storage;

namespace MentorBot.Tests.Storage;

public sealed class AzureTableRowStoreTests(Azurite azurite) : RowStoreContract, IClassFixture<Azurite>
{
    private readonly AzureTableRowStore store = new(new TableServiceClient(azurite.ConnectionString), "contract");

    protected override IRowStore Store => store;
}
