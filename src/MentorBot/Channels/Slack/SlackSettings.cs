using System.Security.Cryptography;
using System.Text;
using MentorBot.Files;

namespace MentorBot.Channels.Slack;

/// <summary>What the configuration says about Slack.</summary>
public sealed record SlackSettings
{
    private const int KeyBytes = 32;

    /// <summary>Proves that a request comes from Slack; null where Slack is not configured.</summary>
    public string? SigningSecret { get; private init; }

    /// <summary>The token of the one workspace.</summary>
    public string? BotToken { get; private init; }

    /// <summary>Where Slack's Web API is.</summary>
    public Uri ApiUrl { get; private init; } = new("https://slack.com/api/");

    /// <summary>Encrypts what waits in the inbox; 32 bytes.</summary>
    public byte[] InboxKey { get; private init; } = [];

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="SettingException">A value is wrong or a needed one is missing; the message names its key.</exception>
    public static SlackSettings Of(IConfiguration configuration, bool isDevelopment)
    {
        var secret = configuration["Slack:SigningSecret"] is { Length: > 0 } given ? given : null;
        return new SlackSettings
        {
            SigningSecret = secret,
            BotToken = configuration["Slack:BotToken"] is { Length: > 0 } token ? token : null,
            ApiUrl = configuration["Slack:ApiUrl"] is { Length: > 0 } url ? AddressOf(url) : new Uri("https://slack.com/api/"),
            InboxKey = secret is null ? [] : KeyOf(configuration["Protection:Key"], secret, isDevelopment),
        };
    }

    private static Uri AddressOf(string url) =>
        Uri.TryCreate(url.EndsWith('/') ? url : url + "/", UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && Loopback.IsLoopback(uri.Host)))
            ? uri
            : throw new SettingException("Slack:ApiUrl", "It must be an https address like https://slack.com/api/.");

    // In Development there need be no key: the signing secret is one that all processes of the machine share.
    private static byte[] KeyOf(string? key, string secret, bool isDevelopment)
    {
        var root = key is { Length: > 0 } ? Protection.KeyOf(key) : isDevelopment ? Encoding.UTF8.GetBytes(secret)
            : throw new SettingException("Protection:Key", "Slack needs it, because what waits to be answered is kept encrypted: 32 random bytes in base64.");
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeyBytes, info: "mentorbot slack inbox"u8.ToArray());
    }
}
