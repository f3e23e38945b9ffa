using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>No credentials: nobody asks for any.</summary>
internal sealed class NoCredentials : ServiceClientCredentials
{
    public static readonly NoCredentials Instance = new();
}

/// <summary>A bearer token from wherever tokens come from.</summary>
internal sealed class BearerCredentials(Func<CancellationToken, Task<string>> token) : ServiceClientCredentials
{
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await token(cancellationToken));
}

/// <summary>A bot with a client secret, in its own tenant or in Bot Framework's.</summary>
internal sealed class PasswordCredentials(string appId, string password, string tenantId, HttpClient http) : ServiceClientCredentialsFactory
{
    private readonly ConcurrentDictionary<string, ClientSecret> authorities = [];

    public override Task<bool> IsValidAppIdAsync(string appId1, CancellationToken cancellationToken) => Task.FromResult(appId1 == appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(appId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId1, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(appId))
            return Task.FromResult<ServiceClientCredentials>(NoCredentials.Instance);
        if (appId1 != appId)
            throw new InvalidOperationException("Invalid appId");

        var authority = loginEndpoint == Cloud.LoginUrlTemplate
            ? string.Format(CultureInfo.InvariantCulture, loginEndpoint, string.IsNullOrEmpty(tenantId) ? Cloud.DefaultTenant : tenantId)
            : loginEndpoint;
        var secret = authorities.GetOrAdd(authority, url => new ClientSecret(appId, password, new Uri(url), validateAuthority, http));
        var scope = audience.EndsWith("/.default", StringComparison.OrdinalIgnoreCase) ? audience : $"{audience}/.default";
        return Task.FromResult<ServiceClientCredentials>(new BearerCredentials(token => secret.Token(scope, token)));
    }
}

/// <summary>Tokens for a client secret; the library keeps them until they are about to expire.</summary>
internal sealed class ClientSecret
{
    private static readonly HttpClient Plain = new();

    private readonly string appId;
    private readonly string password;
    private readonly Uri authority;
    private readonly HttpClient http;
    private readonly IConfidentialClientApplication application;
    private readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> plainTokens = [];

    public ClientSecret(string appId, string password, Uri authority, bool validateAuthority, HttpClient http)
    {
        (this.appId, this.password, this.authority, this.http) = (appId, password, authority, http);
        if (authority.IsLoopback && authority.Scheme == Uri.UriSchemeHttp)
            return;
        var builder = ConfidentialClientApplicationBuilder.Create(appId).WithAuthority(authority, validateAuthority).WithClientSecret(password);
        if (!validateAuthority)
            builder = builder.WithInstanceDiscovery(false);
        if (http != null)
            builder = builder.WithHttpClientFactory(new OneClient(http));
        application = builder.Build();
    }

    public async Task<string> Token(string scope, CancellationToken cancellationToken) =>
        application == null
            ? await PlainToken(scope, cancellationToken)
            : (await application.AcquireTokenForClient([scope]).ExecuteAsync(cancellationToken)).AccessToken;

    // The library insists on https. A test's authority on the same machine speaks plain http: the same grant by hand.
    private async Task<string> PlainToken(string scope, CancellationToken cancellationToken)
    {
        if (plainTokens.TryGetValue(scope, out var kept) && WallClock.UtcNow < kept.Until)
            return kept.Token;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["client_secret"] = password,
            ["scope"] = scope,
        });
        using var response = await (http ?? Plain).PostAsync($"{authority.AbsoluteUri.TrimEnd('/')}/oauth2/v2.0/token", form, cancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = JObject.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        var token = answer.Value<string>("access_token");
        plainTokens[scope] = (token, WallClock.UtcNow + TimeSpan.FromSeconds(answer.Value<int>("expires_in")) - TimeSpan.FromMinutes(5));
        return token;
    }
}

/// <summary>A bot with a user-assigned managed identity.</summary>
internal sealed class ManagedIdentityCredentials(string appId, HttpClient http) : ServiceClientCredentialsFactory
{
    private readonly Lazy<IManagedIdentityApplication> application = new(() =>
    {
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        return (http == null ? builder : builder.WithHttpClientFactory(new OneClient(http))).Build();
    });

    public override Task<bool> IsValidAppIdAsync(string appId1, CancellationToken cancellationToken) => Task.FromResult(appId1 == appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId1, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        appId1 == appId
            ? Task.FromResult<ServiceClientCredentials>(new BearerCredentials(async token =>
                (await application.Value.AcquireTokenForManagedIdentity(audience).ExecuteAsync(token)).AccessToken))
            : throw new InvalidOperationException("Invalid Managed ID.");
}

/// <summary>Gives the library an HTTP client of ours.</summary>
internal sealed class OneClient(HttpClient http) : IMsalHttpClientFactory
{
    public HttpClient GetHttpClient() => http;
}
