using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlackNet.WebApi;

namespace SlackNet;

public interface ISlackApiClient
{
    IAppsConnectionsApi AppsConnectionsApi { get; }

    IChatApi Chat { get; }

    IConversationsApi Conversations { get; }

    IOAuthV2Api OAuthV2 { get; }

    IUsersApi Users { get; }

    IViewsApi Views { get; }

    Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken);

    ISlackApiClient WithAccessToken(string accessToken);
}

public class SlackApiClient : ISlackApiClient
{
    private readonly IHttp _http;
    private readonly ISlackUrlBuilder _urlBuilder;
    private readonly SlackJsonSettings _jsonSettings;
    private readonly string _token;

    public SlackApiClient(IHttp http, ISlackUrlBuilder urlBuilder, SlackJsonSettings jsonSettings, string token) =>
        (_http, _urlBuilder, _jsonSettings, _token) = (http, urlBuilder, jsonSettings, token);

    /// <summary>Whether a refusal for too many requests is thrown; else it is waited for, however often.</summary>
    public bool DisableRetryOnRateLimit { get; set; }

    public IAppsConnectionsApi AppsConnectionsApi => new AppsConnectionsApi(this);

    public IChatApi Chat => new ChatApi(this);

    public IConversationsApi Conversations => new ConversationsApi(this);

    public IOAuthV2Api OAuthV2 => new OAuthV2Api(this);

    public IUsersApi Users => new UsersApi(this);

    public IViewsApi Views => new ViewsApi(this);

    public ISlackApiClient WithAccessToken(string accessToken) => new SlackApiClient(_http, _urlBuilder, _jsonSettings, accessToken);

    public Task Respond(string responseUrl, IReadOnlyMessage message, CancellationToken cancellationToken) => PostTo<object>(responseUrl, message, cancellationToken);

    internal Task<T> Get<T>(string apiMethod, Dictionary<string, object> args, CancellationToken cancellationToken) where T : class =>
        Call<T>(() => new HttpRequestMessage(HttpMethod.Get, _urlBuilder.Url(apiMethod, args)), cancellationToken);

    internal Task<T> Post<T>(string apiMethod, Dictionary<string, object> args, CancellationToken cancellationToken) where T : class =>
        PostTo<T>(_urlBuilder.Url(apiMethod, []), args.Where(arg => arg.Value != null).ToDictionary(arg => arg.Key, arg => arg.Value), cancellationToken);

    internal Task<T> PostForm<T>(string apiMethod, Dictionary<string, string> fields, CancellationToken cancellationToken) where T : class
    {
        var given = fields.Where(field => field.Value != null).ToArray();
        return Call<T>(() => new HttpRequestMessage(HttpMethod.Post, _urlBuilder.Url(apiMethod, [])) { Content = new FormUrlEncodedContent(given) }, cancellationToken);
    }

    private Task<T> PostTo<T>(string address, object body, CancellationToken cancellationToken) where T : class
    {
        var json = JsonConvert.SerializeObject(body, _jsonSettings.SerializerSettings);
        return Call<T>(() => new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") }, cancellationToken);
    }

    private async Task<T> Call<T>(Func<HttpRequestMessage> request, CancellationToken cancellationToken) where T : class
    {
        while (true)
        {
            try
            {
                using var message = request();
                if (!string.IsNullOrEmpty(_token))
                    message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
                var answer = await _http.Execute<JObject>(message, cancellationToken).ConfigureAwait(false);
                var json = JsonSerializer.Create(_jsonSettings.SerializerSettings);
                // An answer without JSON, as a response address gives it, means yes.
                if (answer?["ok"] is JValue { Value: false })
                    throw new SlackException(answer.ToObject<ErrorResponse>(json));
                return answer?.ToObject<T>(json);
            }
            catch (SlackRateLimitException refused) when (!DisableRetryOnRateLimit)
            {
                await Task.Delay(refused.RetryAfter ?? TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
