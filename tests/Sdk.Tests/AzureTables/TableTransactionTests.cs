using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;

namespace Sdk.Tests.AzureTables;

public sealed partial class TableTransactionTests
{
    private const string Etag = "W/\"datetime'1'\"";

    [Fact]
    public async Task Changes_travel_as_requests_inside_one()
    {
        var stub = Accepts(204, 204, 204, 204, 204, 204, 204);
        var entity = new TableEntity("p", "it's") { ["Name"] = "Ana" };
        await stub.Table().SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, entity),
                new(TableTransactionActionType.UpdateMerge, entity, new ETag(Etag)),
                new(TableTransactionActionType.UpdateReplace, entity, new ETag(Etag)),
                new(TableTransactionActionType.Delete, entity, new ETag(Etag)),
                new(TableTransactionActionType.Delete, entity),
                new(TableTransactionActionType.UpsertMerge, entity, new ETag(Etag)), // an upsert takes whatever is there
                new(TableTransactionActionType.UpsertReplace, entity),
            ],
            Cancel);

        Assert.Equal(("POST", "/$batch"), (stub.Request.Method, stub.Request.Uri.AbsolutePath));
        Assert.Matches("^multipart/mixed; ?boundary=batch_[0-9a-f-]{36}$", stub.Request["Content-Type"]);
        var text = Guids().Replace(stub.Request.Body, "G").ReplaceLineEndings("\n").Replace("%28", "(", StringComparison.Ordinal);
        const string address = "https://acct.table.core.windows.net/people";
        const string one = $"{address}(PartitionKey='p',RowKey='it%27%27s')";
        const string format = "?$format=application%2Fjson%3Bodata%3Dminimalmetadata HTTP/1.1";
        Assert.StartsWith("--batch_G\nContent-Type: multipart/mixed; boundary=changeset_G\n\n--changeset_G\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n", text);
        Assert.EndsWith("--changeset_G--\n--batch_G--\n", text);
        Assert.Equal(
            [
                $"POST {address}{format}", $"PATCH {one}{format}", $"PUT {one}{format}", $"DELETE {one}{format}", $"DELETE {one}{format}", $"PATCH {one}{format}",
                $"PUT {one}{format}",
            ],
            text.Split('\n').Where(line => line.EndsWith("HTTP/1.1", StringComparison.Ordinal)));
        Assert.Equal([Etag, Etag, Etag, "*"], text.Split('\n').Where(line => line.StartsWith("If-Match", StringComparison.Ordinal)).Select(line => line["If-Match: ".Length..]));
        Assert.Equal(1, Regex.Count(text, "Prefer: return-no-content"));
        Assert.Equal(5, Regex.Count(text, """\n\n{"PartitionKey":"p","RowKey":"it\\u0027s","Name":"Ana"}\n\n?--changeset_G"""));
    }

    [Fact]
    public async Task Each_change_has_its_own_answer_in_order()
    {
        var answers = (await Accepts(204, 201, 204).Table().SubmitTransactionAsync(Actions(3), Cancel)).Value;
        Assert.Equal([204, 201, 204], answers.Select(answer => answer.Status));
        Assert.Equal(["W/\"0\"", "W/\"1\"", "W/\"2\""], answers.Select(answer => answer.Headers.ETag.ToString()));
        Assert.False(answers[0].IsError);
        Assert.True(answers[0].Headers.TryGetValue("content-id", out var id) && id is "1");
        Assert.False(answers[0].Headers.TryGetValue("missing", out _));
    }

    [Theory]
    [InlineData(409, "EntityAlreadyExists", "1:The specified entity already exists.", 1)]
    [InlineData(412, "UpdateConditionNotSatisfied", "0:The update condition.", 0)]
    [InlineData(404, "ResourceNotFound", "99:Not there.", 99)]
    [InlineData(400, "InvalidInput", "One of the request inputs: is not valid.", null)] // the service does not always say which
    public async Task A_refused_transaction_says_which_change(int status, string code, string message, int? index)
    {
        var stub = Accepts($$$$"""
            HTTP/1.1 {{{{status}}}} No
            Content-Type: application/json;odata=minimalmetadata

            {"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"{{{{message}}}}"}}}
            """);
        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => stub.Table().SubmitTransactionAsync(Actions(2), Cancel));
        Assert.Equal((status, code, index), (failed.Status, failed.ErrorCode, failed.FailedTransactionActionIndex));
        Assert.StartsWith(message, failed.Message);
    }

    [Fact]
    public async Task A_transaction_the_service_does_not_take_at_all_is_an_ordinary_refusal()
    {
        var stub = new TableStub().Refuses(413, "RequestBodyTooLarge");
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => stub.Table().SubmitTransactionAsync(Actions(2), Cancel));
        Assert.Equal((413, "RequestBodyTooLarge"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task There_must_be_something_to_submit()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new TableStub().Table().SubmitTransactionAsync([], Cancel));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new TableStub().Table().SubmitTransactionAsync(null, Cancel));
    }

    [Fact]
    public async Task An_answer_cut_short_is_no_success()
    {
        var stub = new TableStub().Answers(202, "--b\r\nContent-Type: application/http\r\n\r\nnonsense\r\n--b--", "multipart/mixed; boundary=b");
        await Assert.ThrowsAsync<FormatException>(() => stub.Table().SubmitTransactionAsync(Actions(1), Cancel));
    }

    [Fact]
    public async Task A_transaction_is_tried_again_as_it_was()
    {
        var stub = new TableStub().Answers(503);
        Accepts(stub, [.. Parts(204)]);
        await stub.Table().SubmitTransactionAsync(Actions(1), Cancel);
        Assert.Equal(2, stub.Requests.Count);
        Assert.Equal(stub.Requests[0].Body, stub.Requests[1].Body);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TableTransactionAction[] Actions(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"r{number}")))];

    private static TableStub Accepts(params int[] statuses) => Accepts(new TableStub(), [.. Parts(statuses)]);

    private static TableStub Accepts(string part) => Accepts(new TableStub(), part);

    private static IEnumerable<string> Parts(params int[] statuses) => statuses.Select((status, number) => $"""
        HTTP/1.1 {status} Fine
        Content-ID: {number + 1}
        X-Content-Type-Options: nosniff
        ETag: W/"{number}"


        """);

    private static TableStub Accepts(TableStub stub, params string[] parts)
    {
        var inner = string.Concat(parts.Select(part => $"--changesetresponse_2\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\n{part}\n"));
        var body = $"--batchresponse_1\nContent-Type: multipart/mixed; boundary=changesetresponse_2\n\n{inner}--changesetresponse_2--\n--batchresponse_1--\n";
        return stub.Answers(202, body.ReplaceLineEndings("\r\n"), "multipart/mixed; boundary=batchresponse_1");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Guids();
}
