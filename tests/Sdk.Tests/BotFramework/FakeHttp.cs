using System.Net;
using System.Text;

namespace MentorBot.Sdk.Tests.BotFramework;

/// <summary>The network: answers what a test says and remembers what was asked.</summary>
internal sealed class FakeHttp(Func<HttpRequestMessage, string, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory
{
    private readonly Lock gate = new();

    public List<(HttpMethod Method, string Url, string Body, string Authorization, string ContentType, string Conversation)> Asked { get; } = [];

    public static FakeHttp Always(HttpStatusCode status, string body = "") => new((_, _) => Answer(status, body));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content == null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        lock (gate)
        {
            Asked.Add((request.Method, request.RequestUri.AbsoluteUri, body, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(),
                request.Headers.TryGetValues("x-ms-conversation-id", out var ids) ? ids.Single() : null));
        }

        var response = answer(request, body);
        response.RequestMessage = request;
        return response;
    }
}
