using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as configuration says.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly CloudAuthentication inner;

    /// <summary>
    /// Authentication as configuration says: <c>ChannelService</c>, <c>ValidateAuthority</c>, <c>ToChannelFromBotLoginUrl</c>,
    /// <c>ToChannelFromBotOAuthScope</c>, <c>ToBotFromChannelTokenIssuer</c>, <c>ToBotFromChannelOpenIdMetadataUrl</c>,
    /// <c>ToBotFromEmulatorOpenIdMetadataUrl</c>, <c>CallerId</c>.
    /// </summary>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = default, AuthenticationConfiguration authConfiguration = default, IHttpClientFactory httpClientFactory = default, ILogger logger = default) =>
        inner = new CloudAuthentication(
            Cloud.From(key => configuration.GetSection(key).Value),
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => inner.CreateConnectorFactory(claimsIdentity);
}

/// <summary>The bot's credentials as configuration says.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string Id = "MicrosoftAppId";
    private const string Password = "MicrosoftAppPassword";
    private const string Tenant = "MicrosoftAppTenantId";

    private readonly ServiceClientCredentialsFactory inner;

    /// <summary>
    /// Credentials by <c>MicrosoftAppType</c>: MultiTenant (the default; none at all without an app id), SingleTenant, UserAssignedMSI.
    /// </summary>
    /// <exception cref="ArgumentException">A value that the type needs is missing, or one that it cannot have is there.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = default, ILogger logger = default)
    {
        var type = configuration["MicrosoftAppType"];
        if (string.Equals(type, "UserAssignedMSI", StringComparison.OrdinalIgnoreCase))
        {
            var id = Required(Id, "MSI");
            Required(Tenant, "MSI");
            if (!string.IsNullOrWhiteSpace(configuration[Password]))
                throw new ArgumentException($"{Password} must not be set for MSI in configuration.", nameof(configuration));
            inner = new ManagedIdentityCredentials(id, httpClient);
        }
        else if (string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase))
        {
            var (id, tenant) = (Required(Id, "SingleTenant"), Required(Tenant, "SingleTenant"));
            inner = new PasswordCredentials(id, Required(Password, "SingleTenant"), tenant, httpClient);
        }
        else
        {
            inner = new PasswordCredentials(configuration[Id], configuration[Password], tenantId: null, httpClient);
        }

        string Required(string key, string kind) => configuration[key] is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException($"{key} is required for {kind} in configuration.", nameof(configuration));
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
