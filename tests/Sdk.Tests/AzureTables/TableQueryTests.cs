using Azure.Data.Tables;

namespace Sdk.Tests.AzureTables;

public sealed class TableQueryTests
{
    [Fact]
    public async Task Pages_are_followed_to_the_end()
    {
        var stub = new TableStub()
            .Answers(200, Rows("a", "b"), headers: [("x-ms-continuation-NextPartitionKey", "1!4!cA--"), ("x-ms-continuation-NextRowKey", "1!4!YQ+/")])
            .Answers(200, Rows(), headers: [("x-ms-continuation-NextPartitionKey", "1!4!cB--")]) // an empty page is not the end; this one ends between partitions
            .Answers(200, Rows("c"));
        Assert.Equal(["a", "b", "c"], await KeysAsync(stub.Table().QueryAsync<TableEntity>("PartitionKey eq 'p'", cancellationToken: Cancel)));
        Assert.Equal(
            [
                "?$format=application/json;odata=minimalmetadata&$filter=PartitionKey eq 'p'",
                "?$format=application/json;odata=minimalmetadata&$filter=PartitionKey eq 'p'&NextPartitionKey=1!4!cA--&NextRowKey=1!4!YQ+/",
                "?$format=application/json;odata=minimalmetadata&$filter=PartitionKey eq 'p'&NextPartitionKey=1!4!cB--",
            ],
            stub.Requests.Select(sent => Uri.UnescapeDataString(sent.Uri.Query)));
        Assert.All(stub.Requests, sent => Assert.Equal(("GET", "/people()"), (sent.Method, sent.Uri.AbsolutePath)));
        Assert.Contains("YQ%2B%2F", stub.Requests[1].Uri.Query);
    }

    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData("RowKey ge 'a&b'", null, null, "&$filter=RowKey%20ge%20%27a%26b%27")]
    [InlineData(null, 7, null, "&$top=7")]
    [InlineData(null, null, "RowKey,Name", "&$select=RowKey%2CName")]
    public async Task A_query_asks_for_no_more_than_was_asked(string filter, int? maxPerPage, string select, string query)
    {
        var stub = new TableStub().Answers(200, Rows());
        Assert.Empty(await KeysAsync(stub.Table().QueryAsync<TableEntity>(filter, maxPerPage, select?.Split(','), Cancel)));
        Assert.Equal("?$format=application%2Fjson%3Bodata%3Dminimalmetadata" + query, stub.Request.Uri.Query);
    }

    [Fact]
    public async Task Nothing_is_asked_before_somebody_reads_and_nothing_beyond_what_is_read()
    {
        var stub = new TableStub().Answers(200, Rows("a", "b"), headers: [("x-ms-continuation-NextPartitionKey", "p")]);
        var query = stub.Table().QueryAsync<TableEntity>(cancellationToken: Cancel);
        Assert.Empty(stub.Requests);
        await foreach (var _ in query)
        {
            break;
        }

        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_page_knows_where_the_next_begins()
    {
        var stub = new TableStub()
            .Answers(200, Rows("a"), headers: [("x-ms-continuation-NextPartitionKey", "p"), ("x-ms-continuation-NextRowKey", "r")])
            .Answers(200, Rows("b"));
        var query = stub.Table().QueryAsync<TableEntity>(maxPerPage: 9, cancellationToken: Cancel);
        await using var pages = query.AsPages(pageSizeHint: 1).GetAsyncEnumerator(Cancel);
        Assert.True(await pages.MoveNextAsync());
        await using var rest = query.AsPages(pages.Current.ContinuationToken).GetAsyncEnumerator(Cancel);
        Assert.True(await rest.MoveNextAsync());
        Assert.Equal("b", Assert.Single(rest.Current.Values).RowKey);
        Assert.Null(rest.Current.ContinuationToken);
        Assert.Contains("$top=1", stub.Requests[0].Uri.Query); // the hint of the reading wins
        Assert.Contains("$top=9&NextPartitionKey=p&NextRowKey=r", stub.Requests[1].Uri.Query);
    }

    [Fact]
    public async Task A_refused_query_says_why()
    {
        var stub = new TableStub().Refuses(400, "InvalidInput", "Bad filter.");
        var refused = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => KeysAsync(stub.Table().QueryAsync<TableEntity>("x", cancellationToken: Cancel)));
        Assert.Equal("InvalidInput", refused.ErrorCode);
    }

    public static TheoryData<FormattableString, string> Filters => new()
    {
        { $"PartitionKey eq {"p"} and RowKey ge {"it's"}", "PartitionKey eq 'p' and RowKey ge 'it''s'" },
        { $"A eq {""} or B eq {'c'} or C eq {'\''}", "A eq '' or B eq 'c' or C eq ''''" },
        { $"A eq {true} and B eq {false}", "A eq true and B eq false" },
        { $"A gt {-7} and B le {9_000_000_000L}", "A gt -7 and B le 9000000000L" },
        { $"A lt {1.5} and B lt {2.0}", "A lt 1.5 and B lt 2.0" },
        { $"A eq {Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff")}", "A eq guid'6f9619ff-8b86-d011-b42d-00c04fc964ff'" },
        { $"A eq {new DateTimeOffset(2026, 9, 14, 10, 0, 0, TimeSpan.FromHours(-5))}", "A eq datetime'2026-09-14T15:00:00.0000000Z'" },
        { $"A eq {new DateTime(2026, 9, 14, 15, 0, 0, DateTimeKind.Utc)}", "A eq datetime'2026-09-14T15:00:00.0000000Z'" },
        { $"A eq {new byte[] { 1, 0xAB }}", "A eq X'01AB'" },
        { $"A eq {BinaryData.FromBytes([0xFF])}", "A eq X'FF'" },
        { $"no values", "no values" },
    };

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void A_filter_quotes_its_values(FormattableString filter, string expected) => Assert.Equal(expected, TableClient.CreateQueryFilter(filter));

    [Fact]
    public void A_value_no_filter_can_hold_is_refused() => Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new object()}"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Rows(params string[] keys) =>
        $$"""{"odata.metadata":"x","value":[{{string.Join(',', keys.Select(key => $$"""{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"{{key}}"}"""))}}]}""";

    private static async Task<List<string>> KeysAsync(Azure.AsyncPageable<TableEntity> query)
    {
        var keys = new List<string>();
        await foreach (var entity in query)
        {
            keys.Add(entity.RowKey);
        }

        return keys;
    }
}
