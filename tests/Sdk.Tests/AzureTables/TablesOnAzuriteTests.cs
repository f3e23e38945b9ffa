using Azure;
using Azure.Data.Tables;
using MentorBot.Tests.Storage;

namespace Sdk.Tests.AzureTables;

/// <summary>The same behaviours where a table service of another maker has the last word.</summary>
public sealed class TablesOnAzuriteTests(Azurite azurite) : IClassFixture<Azurite>, IAsyncLifetime
{
    private readonly TableClient table = new TableServiceClient(azurite.ConnectionString, null).GetTableClient($"t{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await table.CreateIfNotExistsAsync(Cancel);

    public async ValueTask DisposeAsync() => await table.DeleteAsync(Cancel);

    [Fact]
    public async Task Making_a_table_twice_and_dropping_it_twice_is_fine()
    {
        await table.CreateIfNotExistsAsync(Cancel);
        await table.DeleteAsync(Cancel);
        Assert.Equal(404, (await table.DeleteAsync(Cancel)).Status);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var stranger = new TableServiceClient(azurite.ConnectionString.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal), null);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stranger.GetTableClient("people").AddEntityAsync(new TableEntity("p", "r"), Cancel));
        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task Every_type_comes_back_as_it_was()
    {
        var entity = new TableEntity("p", "r")
        {
            ["Text"] = "ñ 🚌", ["Flag"] = true, ["Int"] = -7, ["Long"] = long.MinValue, ["Double"] = 1.5, ["Id"] = Guid.NewGuid(), ["Bytes"] = new byte[] { 0, 255 },
            ["Time"] = new DateTimeOffset(2026, 9, 14, 15, 0, 0, TimeSpan.Zero),
        };
        await table.AddEntityAsync(entity, Cancel);
        var back = (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, Cancel)).Value;
        Assert.All(entity, property => Assert.Equal(property.Value, back[property.Key]));
        Assert.NotNull(back.Timestamp);
    }

    [Fact]
    public async Task An_etag_guards_against_another_writer()
    {
        var first = (await table.AddEntityAsync(new TableEntity("p", "r"), Cancel)).Headers.ETag.Value;
        var second = (await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Name"] = "Ana" }, first, TableUpdateMode.Replace, Cancel)).Headers.ETag.Value;
        Assert.Equal(second, (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, Cancel)).Value.ETag);
        Assert.Equal("EntityAlreadyExists", await CodeAsync(() => table.AddEntityAsync(new TableEntity("p", "r"), Cancel)));
        Assert.Equal("UpdateConditionNotSatisfied", await CodeAsync(() => table.UpdateEntityAsync(new TableEntity("p", "r"), first, default, Cancel)));
        Assert.Equal("UpdateConditionNotSatisfied", await CodeAsync(() => table.DeleteEntityAsync("p", "r", first, Cancel)));
        Assert.Equal(204, (await table.DeleteEntityAsync("p", "r", second, Cancel)).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r", second, Cancel)).Status);
    }

    [Fact]
    public async Task Merging_keeps_what_is_not_named_and_replacing_does_not()
    {
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = "1", ["B"] = "2" }, cancellationToken: Cancel);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = "3" }, TableUpdateMode.Merge, Cancel);
        Assert.Equal("1", (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, Cancel)).Value["A"]);
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = "4" }, TableUpdateMode.Replace, Cancel);
        var entity = (await table.GetEntityIfExistsAsync<TableEntity>("p", "r", ["B"], Cancel)).Value;
        Assert.Equal((null, "4"), (entity["A"], entity["B"]));
    }

    [Fact]
    public async Task A_transaction_is_all_or_nothing_and_names_the_culprit()
    {
        await table.AddEntityAsync(new TableEntity("p", "b"), Cancel);
        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new TableEntity("p", "a")),
                new(TableTransactionActionType.Add, new TableEntity("p", "b")),
                new(TableTransactionActionType.Add, new TableEntity("p", "c")),
            ],
            Cancel));
        Assert.Equal((409, "EntityAlreadyExists", 1), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "a", null, Cancel)).HasValue);

        failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.Delete, new TableEntity("p", "b")), new(TableTransactionActionType.Delete, new TableEntity("p", "gone"))], Cancel));
        Assert.Equal((404, 1), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "b", null, Cancel)).HasValue);
    }

    [Fact]
    public async Task A_query_reads_more_than_one_page_holds()
    {
        for (var batch = 0; batch < 12; batch++)
        {
            await table.SubmitTransactionAsync(
                Enumerable.Range(0, 100).Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{batch:D2}{number:D2}"))), Cancel);
        }

        var keys = new List<string>();
        await foreach (var entity in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ge {"0001"}"), cancellationToken: Cancel))
        {
            keys.Add(entity.RowKey);
        }

        Assert.Equal(1_199, keys.Count);
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    private static async Task<string> CodeAsync(Func<Task> change) => (await Assert.ThrowsAsync<RequestFailedException>(change)).ErrorCode;
}
