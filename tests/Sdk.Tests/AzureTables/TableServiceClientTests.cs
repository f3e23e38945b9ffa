using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Data.Tables;

namespace Sdk.Tests.AzureTables;

public sealed class TableServiceClientTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/t(", "devstoreaccount1")]
    [InlineData("AccountName=acct;AccountKey=a2V5", "https://acct.table.core.windows.net/t(", "acct")] // https and the public cloud unless told
    [InlineData("DefaultEndpointsProtocol=http;AccountName=acct;AccountKey=a2V5", "http://acct.table.core.windows.net/t(", "acct")]
    [InlineData("AccountName=acct;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn", "https://acct.table.core.chinacloudapi.cn/t(", "acct")]
    [InlineData("AccountName=acct;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:7/acct", "http://127.0.0.1:7/acct/t(", "acct")]
    [InlineData("AccountName=acct;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:7/acct/;", "http://127.0.0.1:7/acct/t(", "acct")]
    [InlineData("accountname=acct;ACCOUNTKEY=a2U=;BlobEndpoint=https://elsewhere/", "https://acct.table.core.windows.net/t(", "acct")]
    public async Task A_connection_string_says_where_and_who(string connectionString, string address, string account)
    {
        var stub = new TableStub();
        await new TableServiceClient(connectionString, stub.Options()).GetTableClient("t").DeleteEntityAsync("p", "r", default, Cancel);
        Assert.StartsWith(address, stub.Request.Uri.AbsoluteUri);
        Assert.StartsWith($"SharedKeyLite {account}:", stub.Request["Authorization"]);
    }

    [Theory]
    [InlineData(null, typeof(ArgumentNullException))]
    [InlineData("", typeof(ArgumentException))]
    [InlineData("AccountName", typeof(FormatException))] // no value
    [InlineData("=x", typeof(FormatException))] // no name
    [InlineData("AccountName=a;AccountName=b;AccountKey=a2V5", typeof(FormatException))] // twice
    [InlineData("AccountName=a", typeof(InvalidOperationException))] // no key
    [InlineData("AccountKey=a2V5", typeof(InvalidOperationException))] // no name
    [InlineData("UseDevelopmentStorage=false", typeof(InvalidOperationException))]
    [InlineData("AccountName=a;AccountKey=!", typeof(FormatException))] // not base64
    public void A_wrong_connection_string_is_refused(string connectionString, Type error) =>
        Assert.Throws(error, () => new TableServiceClient(connectionString));

    [Fact]
    public void What_is_needed_must_be_there()
    {
        Assert.Throws<ArgumentNullException>(() => new TableServiceClient(new Uri("https://a"), (TokenCredential)null));
        Assert.Throws<ArgumentNullException>(() => new TableServiceClient(new Uri("https://a"), (TableSharedKeyCredential)null, null));
        Assert.Throws<ArgumentNullException>(() => new TableServiceClient(null, new TableSharedKeyCredential("a", "a2V5"), null));
        Assert.Throws<ArgumentNullException>(() => new TableSharedKeyCredential(null, "a2V5"));
        Assert.Throws<ArgumentNullException>(() => new TableSharedKeyCredential("a", null));
        Assert.Throws<ArgumentException>(() => new TableServiceClient("UseDevelopmentStorage=true").GetTableClient(""));
        Assert.Throws<ArgumentNullException>(() => new TableServiceClient("UseDevelopmentStorage=true").GetTableClient(null));
    }

    [Theory]
    [InlineData("https://acct.table.core.windows.net", "plain", "/acct/people(PartitionKey='p',RowKey='plain')")]
    [InlineData("https://acct.table.core.windows.net/", "it's", "/acct/people(PartitionKey='p',RowKey='it%27%27s')")] // signed as it is sent
    [InlineData("http://127.0.0.1:9/acct", "ñ/#?", "/acct/acct/people(PartitionKey='p',RowKey='%C3%B1%2F%23%3F')")] // an emulator's account twice
    public async Task A_request_is_signed_by_date_and_resource(string endpoint, string key, string resource)
    {
        var stub = new TableStub();
        await stub.Service(endpoint: endpoint).GetTableClient("people").DeleteEntityAsync("p", key, default, Cancel);
        Assert.Equal(Signature(stub.Request, resource), stub.Request["Authorization"]);
    }

    [Fact]
    public async Task Each_try_is_signed_anew()
    {
        var stub = new TableStub().Answers(503).Answers(500).Answers(204);
        await stub.Table().DeleteEntityAsync("p", "r", default, Cancel);
        Assert.Equal(3, stub.Requests.Count);
        Assert.All(stub.Requests, sent => Assert.Equal(Signature(sent, "/acct/people(PartitionKey='p',RowKey='r')"), sent["Authorization"]));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again(int status)
    {
        var stub = new TableStub().Answers(status).Answers(204);
        Assert.Equal(204, (await stub.Table().AddEntityAsync(new TableEntity("p", "r"), Cancel)).Status);
        Assert.Equal(stub.Requests[0].Body, stub.Requests[1].Body);
    }

    [Fact]
    public async Task Tries_end()
    {
        var stub = new TableStub().Answers(503).Answers(503).Answers(503).Answers(503);
        var error = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => stub.Table().AddEntityAsync(new TableEntity("p", "r"), Cancel));
        Assert.Equal(503, error.Status);
        Assert.Equal(4, stub.Requests.Count);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent()
    {
        var stub = new TableStub();
        var credential = new Token();
        var service = new TableServiceClient(new Uri("https://acct.table.core.windows.net"), credential, stub.Options());
        await service.GetTableClient("people").DeleteEntityAsync("p", "r", default, Cancel);
        Assert.Equal("Bearer a-token", stub.Request["Authorization"]);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task A_token_never_travels_in_the_open()
    {
        var stub = new TableStub();
        var service = new TableServiceClient(new Uri("http://acct.table.core.windows.net"), new Token(), stub.Options());
        await Assert.ThrowsAsync<InvalidOperationException>(() => service.GetTableClient("people").DeleteEntityAsync("p", "r", default, Cancel));
        Assert.Empty(stub.Requests);
    }

    [Theory]
    [InlineData(TableClientOptions.ServiceVersion.V2019_02_02, "2019-02-02")]
    [InlineData(TableClientOptions.ServiceVersion.V2020_12_06, "2020-12-06")]
    public async Task The_protocol_has_a_version(TableClientOptions.ServiceVersion version, string header)
    {
        var stub = new TableStub();
        await stub.Service(new TableClientOptions(version)).GetTableClient("people").DeleteEntityAsync("p", "r", default, Cancel);
        Assert.Equal(header, stub.Request["x-ms-version"]);
        Assert.Equal("3.0", stub.Request["DataServiceVersion"]);
    }

    [Fact]
    public async Task The_newest_version_is_the_default()
    {
        var stub = new TableStub();
        await stub.Table().DeleteEntityAsync("p", "r", default, Cancel);
        Assert.Equal("2020-12-06", stub.Request["x-ms-version"]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableClientOptions((TableClientOptions.ServiceVersion)7));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static string Signature(TableStub.Sent sent, string resource) => "SharedKeyLite acct:" + Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(TableStub.AccountKey), Encoding.UTF8.GetBytes($"{sent["x-ms-date"]}\n{resource}")));

    private sealed class Token : TokenCredential
    {
        public string[] Scopes { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("a-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
