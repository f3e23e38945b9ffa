using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Says who calls the bot, and proves to channels who the bot is.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Authenticates the sender of an activity.</summary>
    /// <exception cref="UnauthorizedAccessException">The sender is not who it should be.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Authenticates a caller before there is an activity: everything but the service URL is checked.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it should be.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    /// <summary>Makes clients that call channels in the name of the bot of an identity.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);
}

/// <summary>A caller that was authenticated.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Whom tokens for the replies are meant for.</summary>
    public string Audience { get; set; }

    /// <summary>The caller's claims.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>The caller in one word, one of <see cref="CallerIdConstants"/>.</summary>
    public string CallerId { get; set; }

    /// <summary>Makes clients for the replies.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}

/// <summary>Makes clients of channels.</summary>
public abstract class ConnectorFactory
{
    /// <summary>A client for a channel's address.</summary>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}

/// <summary>What a bot asks of tokens beyond the rules of the cloud.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements a signing key needs besides that of the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Issuers that are trusted besides those of the cloud.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}

/// <summary>Knows the bot's own credentials.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Whether an app id is the bot's.</summary>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether there are no credentials, so that everyone may call.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Credentials for calls to an audience.</summary>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
