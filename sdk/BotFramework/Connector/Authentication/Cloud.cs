using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where tokens come from and who issues them; public Azure unless said otherwise.</summary>
internal sealed record Cloud
{
    public const string LoginUrlTemplate = "https://login.microsoftonline.com/{0}";
    public const string DefaultTenant = "botframework.com";

    public static readonly Cloud Public = new();

    public static readonly Cloud UsGovernment = new()
    {
        LoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        OAuthScope = "https://api.botframework.us",
        ChannelIssuer = "https://api.botframework.us",
        ChannelMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        EmulatorMetadata = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        CallerId = CallerIdConstants.USGovChannel,
    };

    public bool ValidateAuthority { get; init; } = true;

    public string LoginUrl { get; init; } = LoginUrlTemplate;

    public string OAuthScope { get; init; } = "https://api.botframework.com";

    public string ChannelIssuer { get; init; } = "https://api.botframework.com";

    public string ChannelMetadata { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public string EmulatorMetadata { get; init; } = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    public string CallerId { get; init; } = CallerIdConstants.PublicAzureChannel;

    /// <summary>The tenants the emulator signs in to: Bot Framework's two, then the US government's, each in token versions 1 and 2.</summary>
    public static IEnumerable<string> EmulatorIssuers =>
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
        "https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0",
    ];

    /// <summary>The cloud that configuration names.</summary>
    public static Cloud From(Func<string, string> setting)
    {
        var service = setting("ChannelService");
        var cloud = string.IsNullOrEmpty(service) ? Public
            : service.Equals("https://botframework.azure.us", StringComparison.OrdinalIgnoreCase) ? UsGovernment
            : throw new ArgumentException("The provided ChannelService value is not supported.", nameof(setting));
        return cloud with
        {
            ValidateAuthority = bool.Parse(setting("ValidateAuthority") ?? "true"),
            LoginUrl = Or("ToChannelFromBotLoginUrl", cloud.LoginUrl),
            OAuthScope = Or("ToChannelFromBotOAuthScope", cloud.OAuthScope),
            ChannelIssuer = Or("ToBotFromChannelTokenIssuer", cloud.ChannelIssuer),
            ChannelMetadata = Or("ToBotFromChannelOpenIdMetadataUrl", cloud.ChannelMetadata),
            EmulatorMetadata = Or("ToBotFromEmulatorOpenIdMetadataUrl", cloud.EmulatorMetadata),
            CallerId = Or("CallerId", cloud.CallerId),
        };

        string Or(string key, string standard) => setting(key) is { Length: > 0 } given ? given : standard;
    }
}
