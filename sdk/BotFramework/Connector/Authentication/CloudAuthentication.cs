using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication by the rules of a cloud.</summary>
internal sealed class CloudAuthentication : BotFrameworkAuthentication
{
    private static readonly HttpClient Shared = new();

    private readonly Cloud cloud;
    private readonly ServiceClientCredentialsFactory credentials;
    private readonly AuthenticationConfiguration rules;
    private readonly Func<HttpClient> http;
    private readonly TokenValidator channelTokens;
    private readonly TokenValidator emulatorTokens;
    private readonly ConcurrentDictionary<(string AppId, string Audience), Task<ServiceClientCredentials>> known = [];

    public CloudAuthentication(Cloud cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration rules, IHttpClientFactory httpClientFactory)
    {
        (this.cloud, this.credentials, this.rules) = (cloud, credentials, rules);
        http = httpClientFactory == null ? () => Shared : httpClientFactory.CreateClient;
        var more = rules.ValidTokenIssuers ?? [];
        channelTokens = new TokenValidator(new SigningKeys(cloud.ChannelMetadata, http), more.Prepend(cloud.ChannelIssuer));
        emulatorTokens = new TokenValidator(new SigningKeys(cloud.EmulatorMetadata, http), more.Concat(Cloud.EmulatorIssuers));
    }

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(authHeader))
            return await Result(await Authenticate(authHeader, activity.ChannelId, activity.ServiceUrl, cancellationToken), cancellationToken);
        if (!await credentials.IsAuthenticationDisabledAsync(cancellationToken))
            throw new UnauthorizedAccessException();
        return await Result(new ClaimsIdentity([], "anonymous"), cancellationToken);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(channelIdHeader) && !await credentials.IsAuthenticationDisabledAsync(cancellationToken))
            throw new UnauthorizedAccessException();
        return await Result(await Authenticate(authHeader, channelIdHeader, null, cancellationToken), cancellationToken);
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Connectors(this, AppIdOf(claimsIdentity));

    private async Task<AuthenticateRequestResult> Result(ClaimsIdentity caller, CancellationToken cancellationToken) => new()
    {
        ClaimsIdentity = caller,
        Audience = cloud.OAuthScope,
        CallerId = await credentials.IsAuthenticationDisabledAsync(cancellationToken) ? null : cloud.CallerId,
        ConnectorFactory = CreateConnectorFactory(caller),
    };

    private async Task<ClaimsIdentity> Authenticate(string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var token = TokenOf(authHeader);
        if (IsSkill(token))
            throw new UnauthorizedAccessException("ClaimsValidator is required for validation of Skill Host calls.");

        var required = rules.RequiredEndorsements ?? [];
        if (!token.Issuer.Equals(cloud.ChannelIssuer, StringComparison.Ordinal) && emulatorTokens.Trusts(token.Issuer))
        {
            var emulator = await emulatorTokens.Validate(token, channelId, required, cancellationToken);
            await RequireOurs(EmulatorAppId(emulator), cancellationToken);
            return emulator;
        }

        var caller = await channelTokens.Validate(token, channelId, required, cancellationToken);
        await RequireOurs(caller.Claims.FirstOrDefault(claim => claim.Type == "aud" && claim.Issuer == cloud.ChannelIssuer)?.Value, cancellationToken);

        // A token is for one channel's address: a stolen one cannot send the bot's replies elsewhere.
        if (serviceUrl != null && !serviceUrl.Equals(Claim(caller, "serviceurl"), StringComparison.OrdinalIgnoreCase))
            throw new UnauthorizedAccessException("The token is for another service URL.");
        return caller;
    }

    private async Task RequireOurs(string appId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(appId) || !await credentials.IsValidAppIdAsync(appId, cancellationToken))
            throw new UnauthorizedAccessException($"Invalid AppId passed on token: {appId}");
    }

    private static JsonWebToken TokenOf(string authHeader)
    {
        var parts = authHeader?.Split(' ') ?? [];
        if (parts.Length != 2 || parts[0] != "Bearer")
            throw new UnauthorizedAccessException("The authorization is no bearer token.");
        try
        {
            return new JsonWebToken(parts[1]);
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            throw new UnauthorizedAccessException("The token is malformed.", malformed);
        }
    }

    // Another bot calls this one as a skill when the token's audience and its holder are two apps.
    private static bool IsSkill(JsonWebToken token)
    {
        var holder = token.TryGetClaim("ver", out var version) ? HolderOf(version.Value, type => token.TryGetClaim(type, out var claim) ? claim.Value : null) : null;
        var audience = token.Audiences.FirstOrDefault();
        return !string.IsNullOrWhiteSpace(audience) && audience is not ("https://api.botframework.com" or "https://api.botframework.us")
            && !string.IsNullOrWhiteSpace(holder) && holder != audience;
    }

    private static string EmulatorAppId(ClaimsIdentity emulator)
    {
        var version = Claim(emulator, "ver") ?? throw new UnauthorizedAccessException("'ver' claim is required on Emulator Tokens.");
        if (version is not ("" or "1.0" or "2.0"))
            throw new UnauthorizedAccessException($"Unknown Emulator Token version '{version}'.");
        return HolderOf(version, type => Claim(emulator, type));
    }

    private static string HolderOf(string version, Func<string, string> claim) => claim(version == "2.0" ? "azp" : "appid");

    private static string Claim(ClaimsIdentity identity, string type) => identity.Claims.FirstOrDefault(claim => claim.Type == type)?.Value;

    // A channel's token names the bot as its audience; so do identities the bot makes itself.
    private static string AppIdOf(ClaimsIdentity identity) => Claim(identity, "aud") ?? Claim(identity, "appid");

    private sealed class Connectors(CloudAuthentication owner, string appId) : ConnectorFactory
    {
        public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
        {
            var key = (appId, audience ?? owner.cloud.OAuthScope);
            if (!owner.known.TryGetValue(key, out var credentials))
            {
                credentials = owner.credentials.CreateCredentialsAsync(key.appId, key.Item2, owner.cloud.LoginUrl, owner.cloud.ValidateAuthority, cancellationToken);
                await credentials;
                owner.known.TryAdd(key, credentials);
            }

            return new ConnectorClient(new Uri(serviceUrl), await credentials, owner.http(), disposeHttpClient: false);
        }
    }
}
