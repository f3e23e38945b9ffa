using Azure;
using Azure.Data.Tables;

namespace Sdk.Tests.AzureTables;

public sealed class TableClientTests
{
    private const string Entity = "/people(PartitionKey='p',RowKey='r')";
    private const string Etag = "W/\"datetime'2026-09-14T15%3A00%3A00.0000000Z'\"";

    [Theory]
    [InlineData("add", "POST", "/people", null, "return-no-content")]
    [InlineData("update merge", "PATCH", Entity, Etag, null)]
    [InlineData("update replace", "PUT", Entity, Etag, null)]
    [InlineData("upsert merge", "PATCH", Entity, null, null)] // no If-Match at all: with one it would be an update
    [InlineData("upsert replace", "PUT", Entity, null, null)]
    [InlineData("delete", "DELETE", Entity, Etag, null)]
    [InlineData("delete any", "DELETE", Entity, "*", null)]
    public async Task A_change_is_one_request(string kind, string method, string path, string ifMatch, string prefer)
    {
        var stub = new TableStub().Answers(204, headers: ("ETag", Etag));
        var entity = new TableEntity("p", "r") { ["Name"] = "Ana" };
        var response = await ChangeAsync(stub.Table(), kind, entity);

        Assert.Equal(method, stub.Request.Method);
        Assert.Equal(path, Uri.UnescapeDataString(stub.Request.Uri.AbsolutePath));
        Assert.Equal(ifMatch, stub.Request["If-Match"]);
        Assert.Equal(prefer, stub.Request["Prefer"]);
        Assert.Equal(method is "DELETE" ? "" : """{"PartitionKey":"p","RowKey":"r","Name":"Ana"}""", stub.Request.Body);
        Assert.Equal(method is "DELETE" ? null : "application/json", stub.Request["Content-Type"]);
        Assert.Equal(Etag, response.Headers.ETag.ToString());
    }

    [Theory]
    [InlineData("add", 409, "EntityAlreadyExists")]
    [InlineData("update replace", 412, "UpdateConditionNotSatisfied")]
    [InlineData("update merge", 404, "ResourceNotFound")]
    [InlineData("upsert replace", 400, "PropertyValueTooLarge")]
    [InlineData("delete", 412, "UpdateConditionNotSatisfied")]
    public async Task A_refusal_carries_status_code_and_words(string kind, int status, string code)
    {
        var stub = new TableStub().Refuses(status, code, "The service says why.");
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => ChangeAsync(stub.Table(), kind, new TableEntity("p", "r")));
        Assert.Equal((status, code), (refused.Status, refused.ErrorCode));
        Assert.StartsWith("The service says why.", refused.Message);
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("<html>proxy</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"error\":1}")]
    [InlineData("{\"odata.error\":{}}")]
    [InlineData("{\"odata.error\":1}")]
    public async Task A_refusal_in_no_known_form_still_has_its_status(string body)
    {
        var stub = new TableStub().Answers(403, body);
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table().AddEntityAsync(new TableEntity("p", "r"), Cancel));
        Assert.Equal((403, null), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task To_delete_what_is_not_there_is_no_error()
    {
        var stub = new TableStub().Refuses(404, "ResourceNotFound").Refuses(404, "ResourceNotFound");
        Assert.Equal(404, (await stub.Table().DeleteEntityAsync("p", "r", default, Cancel)).Status);
        Assert.Equal(404, (await stub.Table().DeleteAsync(Cancel)).Status);
    }

    [Fact]
    public async Task A_change_without_keys_or_etag_is_refused_here()
    {
        var table = new TableStub().Table();
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync((TableEntity)null, Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity(null, "r"), Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpsertEntityAsync(new TableEntity("p", null), default, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default, default, Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpsertEntityAsync(new TableEntity("p", "r"), (TableUpdateMode)9, Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.DeleteEntityAsync(null, "r", default, Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.GetEntityIfExistsAsync<TableEntity>("p", null, null, Cancel));
    }

    [Fact]
    public async Task An_entity_is_read_by_its_keys()
    {
        var stub = new TableStub().Answers(200, $$"""{"odata.metadata":"x","odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"it's","Name":"Ana"}""");
        var found = await stub.Table().GetEntityIfExistsAsync<TableEntity>("p", "it's", ["Name", "RowKey"], Cancel);
        Assert.True(found.HasValue);
        Assert.Equal(("p", "it's", "Ana", "W/\"1\""), (found.Value.PartitionKey, found.Value.RowKey, found.Value.GetString("Name"), found.Value.ETag.ToString()));
        Assert.Equal("GET", stub.Request.Method);
        Assert.Equal("/people(PartitionKey='p',RowKey='it%27%27s')", stub.Request.Uri.AbsolutePath);
        Assert.Equal("?$format=application/json;odata=minimalmetadata&$select=Name,RowKey", Uri.UnescapeDataString(stub.Request.Uri.Query));
    }

    [Fact]
    public async Task An_entity_that_is_not_there_has_no_value()
    {
        var stub = new TableStub().Refuses(404, "ResourceNotFound");
        var found = await stub.Table().GetEntityIfExistsAsync<TableEntity>("p", "r", null, Cancel);
        Assert.False(found.HasValue);
        Assert.Throws<InvalidOperationException>(() => found.Value);
        Assert.Equal(404, found.GetRawResponse().Status);
    }

    [Fact]
    public async Task A_table_is_made_and_dropped()
    {
        var stub = new TableStub().Answers(201, """{"TableName":"people"}""").Answers(204);
        Assert.Equal("people", (await stub.Table().CreateIfNotExistsAsync(Cancel)).Value.Name);
        await stub.Table().DeleteAsync(Cancel);
        Assert.Equal(("POST", "/Tables", """{"TableName":"people"}"""), (stub.Requests[0].Method, stub.Requests[0].Uri.AbsolutePath, stub.Requests[0].Body));
        Assert.Equal(("DELETE", "/Tables('people')"), (stub.Requests[1].Method, stub.Requests[1].Uri.AbsolutePath));
    }

    [Fact]
    public async Task A_table_that_is_there_already_is_no_error_but_one_being_deleted_is()
    {
        var stub = new TableStub().Refuses(409, "TableAlreadyExists").Refuses(409, "TableBeingDeleted");
        var made = await stub.Table().CreateIfNotExistsAsync(Cancel);
        Assert.Equal(("people", 409), (made.Value.Name, made.GetRawResponse().Status));
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table().CreateIfNotExistsAsync(Cancel));
        Assert.Equal((409, "TableBeingDeleted"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task An_entity_of_another_class_is_refused_in_words()
    {
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => new TableStub().Table().AddEntityAsync(new Model(), Cancel));
        Assert.Contains("Model", error.Message);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Response> ChangeAsync(TableClient table, string kind, TableEntity entity) => kind switch
    {
        "add" => table.AddEntityAsync(entity, Cancel),
        "update merge" => table.UpdateEntityAsync(entity, new ETag(Etag), cancellationToken: Cancel),
        "update replace" => table.UpdateEntityAsync(entity, new ETag(Etag), TableUpdateMode.Replace, Cancel),
        "upsert merge" => table.UpsertEntityAsync(entity, cancellationToken: Cancel),
        "upsert replace" => table.UpsertEntityAsync(entity, TableUpdateMode.Replace, Cancel),
        "delete" => table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, new ETag(Etag), Cancel),
        _ => table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, default, Cancel),
    };

    private sealed class Model : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }
    }
}
