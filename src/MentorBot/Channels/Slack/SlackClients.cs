using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SlackNet;

namespace MentorBot.Channels.Slack;

/// <summary>Makes the SDK's clients: each with its token, all at the configured address.</summary>
public sealed class SlackClients(SlackSettings settings, SlackInstallations installations, IHttpClientFactory factory)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string HttpName = "slack";

    private readonly SlackJsonSettings _json = Default.JsonSettings();

    /// <summary>The client for a workspace; null where the app is not installed.</summary>
    public async ValueTask<ISlackApiClient?> OfAsync(string team, CancellationToken cancellationToken) =>
        team.Length == 0 ? null : (settings.BotToken ?? (settings.ClientId is null ? null : await installations.TokenAsync(team, cancellationToken))) is { } token ? New(token) : null;

    /// <summary>The client with the app's own token, by which Socket Mode begins.</summary>
    public ISlackApiClient OfApp => New(settings.AppToken ?? "");

    /// <summary>A client for response addresses: they need no token, and it is nobody's business there.</summary>
    public ISlackApiClient WithoutToken => New("");

    // The SDK would repeat a refused call for ever; the voice does it a few times.
    private SlackApiClient New(string token) =>
        new(Default.Http(_json, () => factory.CreateClient(HttpName)), new Addresses(Default.UrlBuilder(_json), settings.ApiUrl), _json, token) { DisableRetryOnRateLimit = true };

    /// <summary>The SDK's addresses, moved to where the configuration says that Slack is.</summary>
    private sealed class Addresses(ISlackUrlBuilder original, Uri api) : ISlackUrlBuilder
    {
        private const string Slack = "https://slack.com/api/";

        public string Url(string apiMethod, Dictionary<string, object> args) =>
            original.Url(apiMethod, args) is var url && url.StartsWith(Slack, StringComparison.Ordinal) ? api.AbsoluteUri + url[Slack.Length..] : url;
    }
}

/// <summary>Gives answers of Slack the headers they should have: the SDK takes for granted that they are there.</summary>
public sealed class SlackHeaders : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            response.Headers.RetryAfter ??= new RetryConditionHeaderValue(TimeSpan.FromSeconds(1));
        if (response.Content.Headers.ContentType is null)
        {
            // A response address says yes with nothing at all; a method that says nothing has not done what was asked.
            response.Content = request.Headers.Authorization is not null && response.IsSuccessStatusCode
                ? new StringContent("""{"ok":false,"error":"request_timeout"}""", Encoding.UTF8, "application/json")
                : new StringContent("", Encoding.UTF8, "text/plain");
        }
        return response;
    }
}
