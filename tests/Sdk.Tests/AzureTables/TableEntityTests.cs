using System.Text.Json;
using Azure;
using Azure.Data.Tables;

namespace Sdk.Tests.AzureTables;

public sealed class TableEntityTests
{
    public static TheoryData<object, string> Values => new()
    {
        { "text ñ 🚌 \0 \"", null },
        { "", null },
        { "2026-09-14T15:00:00Z", null }, // looks like a time, is a text
        { true, null },
        { -7, null },
        { long.MaxValue, "Edm.Int64" },
        { 1.5, "Edm.Double" },
        { 2.0, "Edm.Double" },
        { double.NaN, "Edm.Double" },
        { double.PositiveInfinity, "Edm.Double" },
        { new DateTimeOffset(2026, 9, 14, 15, 0, 0, 123, TimeSpan.Zero), "Edm.DateTime" },
        { Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff"), "Edm.Guid" },
        { new byte[] { 1, 2, 255 }, "Edm.Binary" },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task A_value_goes_out_with_its_type_and_comes_back_as_it_was(object value, string type)
    {
        var stub = new TableStub();
        await stub.Table().AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value }, Cancel);
        using var sent = JsonDocument.Parse(stub.Request.Body);
        Assert.Equal(type, sent.RootElement.TryGetProperty("Value@odata.type", out var sentType) ? sentType.GetString() : null);

        var back = await new TableStub().Answers(200, stub.Request.Body).Table().GetEntityIfExistsAsync<TableEntity>("p", "r", null, Cancel);
        Assert.Equal(value, back.Value["Value"]);
    }

    [Fact]
    public async Task Null_etag_and_timestamp_are_not_sent()
    {
        var stub = new TableStub();
        var entity = new TableEntity("p", "r") { ["Nothing"] = null, Timestamp = DateTimeOffset.UnixEpoch, ETag = new ETag("W/\"1\"") };
        await stub.Table().UpsertEntityAsync(entity, cancellationToken: Cancel);
        Assert.Equal("""{"PartitionKey":"p","RowKey":"r"}""", stub.Request.Body);
    }

    [Fact]
    public async Task A_value_no_table_holds_is_refused() => await Assert.ThrowsAsync<NotSupportedException>(
        () => new TableStub().Table().AddEntityAsync(new TableEntity("p", "r") { ["Value"] = new Uri("https://a") }, Cancel));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("3000000000", 3e9)] // a number without a type that is no Int32 is a double
    [InlineData("1.0", 1.0)]
    [InlineData("null", null)]
    [InlineData("false", false)]
    public async Task A_value_without_a_type_is_what_json_says(string json, object value)
    {
        var stub = new TableStub().Answers(200, $$"""{"odata.metadata":"m","PartitionKey":"p","RowKey":"r","Value":{{json}}}""");
        var entity = (await stub.Table().GetEntityIfExistsAsync<TableEntity>("p", "r", null, Cancel)).Value;
        Assert.Equal(value, entity["Value"]);
        Assert.False(entity.ContainsKey("odata.metadata"));
    }

    [Fact]
    public async Task The_service_tells_version_and_time()
    {
        var stub = new TableStub().Answers(
            200, """{"odata.etag":"W/\"datetime'x'\"","PartitionKey":"p","RowKey":"r","Timestamp@odata.type":"Edm.DateTime","Timestamp":"2026-09-14T15:00:00.1234567Z"}""");
        var entity = (await stub.Table().GetEntityIfExistsAsync<TableEntity>("p", "r", null, Cancel)).Value;
        Assert.Equal("W/\"datetime'x'\"", entity.ETag.ToString());
        Assert.Equal(new DateTimeOffset(2026, 9, 14, 15, 0, 0, TimeSpan.Zero).AddTicks(1_234_567), entity.Timestamp);
    }

    [Fact]
    public void An_entity_is_a_dictionary_and_keys_are_properties()
    {
        var entity = new TableEntity("p", "r") { { "Name", "Ana" } };
        Assert.Equal(("p", "r", "Ana"), ((string)entity["PartitionKey"], (string)entity["RowKey"], entity.GetString("Name")));
        Assert.Null(entity["missing"]);
        Assert.Null(entity.GetString("missing"));
        Assert.False(entity.TryGetValue("missing", out _));
        Assert.True(entity.TryGetValue("Name", out var name) && name is "Ana");
        Assert.Throws<ArgumentException>(() => entity.Add("Name", "again"));
        entity.RowKey = "other";
        Assert.Equal("other", entity["RowKey"]);
        Assert.True(entity.Remove("Name") && !entity.ContainsKey("Name"));
        Assert.Contains("PartitionKey", entity.Keys);
        entity.Clear();
        Assert.Empty(entity);
        Assert.Null(new TableEntity().RowKey);
    }

    [Fact]
    public void A_property_of_another_type_is_not_given_out_as_text()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new TableEntity("p", "r") { ["Age"] = 7 }.GetString("Age"));
        Assert.Equal("Cannot return String type for a Int32 typed property.", error.Message);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
