using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Sdk.Tests.AzureTables;

/// <summary>The wire's far end: keeps what was sent and answers with what the test has laid ready (204 when nothing is).</summary>
internal sealed class TableStub : HttpMessageHandler
{
    public const string AccountKey = "bm90IGEgc2VjcmV0LCBhIHRlc3Q=";
    private readonly ConcurrentQueue<HttpResponseMessage> answers = new();

    public List<Sent> Requests { get; } = [];

    public Sent Request => Assert.Single(Requests);

    public TableServiceClient Service(TableClientOptions options = null, string endpoint = "https://acct.table.core.windows.net") =>
        new(new Uri(endpoint), new TableSharedKeyCredential("acct", AccountKey), Options(options));

    public TableClient Table() => Service().GetTableClient("people");

    public TableClientOptions Options(TableClientOptions options = null)
    {
        options ??= new TableClientOptions();
        options.Transport = new HttpClientTransport(this);
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        return options;
    }

    public TableStub Answers(int status, string body = "", string contentType = "application/json", params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        answer.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        answers.Enqueue(answer);
        return this;
    }

    public TableStub Refuses(int status, string code, string message = "No.") =>
        Answers(status, $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"{{{{message}}}}"}}}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Requests.Add(new Sent(
            request.Method.Method, request.RequestUri, headers, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        return answers.TryDequeue(out var answer) ? answer : new HttpResponseMessage(HttpStatusCode.NoContent) { Content = new ByteArrayContent([]) };
    }

    /// <summary>A request as it came.</summary>
    internal sealed record Sent(string Method, Uri Uri, Dictionary<string, string> Headers, string Body)
    {
        public string this[string header] => Headers.GetValueOrDefault(header);
    }
}
