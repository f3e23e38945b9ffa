using System.Net;
using System.Net.Http;
using Newtonsoft.Json;

namespace SlackNet;

public interface IHttp
{
    Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken = default);
}

internal sealed class Http(Func<HttpClient> getHttpClient, SlackJsonSettings jsonSettings) : IHttp
{
    public async Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken = default)
    {
        using var response = await getHttpClient().SendAsync(requestMessage, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new SlackRateLimitException(response.Headers.RetryAfter?.Delta);
        response.EnsureSuccessStatusCode();
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            return default;
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return JsonConvert.DeserializeObject<T>(body, jsonSettings.SerializerSettings);
    }
}

public class SlackRateLimitException(TimeSpan? retryAfter) : Exception
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
