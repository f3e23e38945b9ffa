using System.Globalization;
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

    /// <summary>The app's own token: with it the bot connects to Slack by itself (Socket Mode) and needs no public address.</summary>
    public string? AppToken { get; private init; }

    /// <summary>The app's id, for installing it into many workspaces.</summary>
    public string? ClientId { get; private init; }

    /// <summary>Proves to Slack that an installation is ours.</summary>
    public string? ClientSecret { get; private init; }

    /// <summary>Messages a second in one conversation; 0 switches all pacing off.</summary>
    public double PerChannel { get; private init; } = 1;

    /// <summary>Encrypts the workspaces' tokens; 32 bytes.</summary>
    public byte[] TokenKey { get; private init; } = [];

    /// <summary>Whether there is any way in from Slack.</summary>
    public bool IsConfigured => SigningSecret is not null || AppToken is not null;

    /// <summary>Where Slack's Web API is.</summary>
    public Uri ApiUrl { get; private init; } = new("https://slack.com/api/");

    /// <summary>Encrypts what waits in the inbox; 32 bytes.</summary>
    public byte[] InboxKey { get; private init; } = [];

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="SettingException">A value is wrong or a needed one is missing; the message names its key.</exception>
    public static SlackSettings Of(IConfiguration configuration, bool isDevelopment)
    {
        var (secret, app) = (Given("Slack:SigningSecret"), Given("Slack:AppToken"));
        var (id, clientSecret) = (Given("Slack:ClientId"), Given("Slack:ClientSecret"));
        if (id is null != clientSecret is null)
            throw new SettingException(id is null ? "Slack:ClientId" : "Slack:ClientSecret", "To install into many workspaces both are needed.");
        if (id is not null && Given("Slack:BotToken") is not null)
            throw new SettingException("Slack:BotToken", "Leave it out when Slack:ClientId is set: each workspace has a token of its own then.");
        var root = (secret ?? app) is { } shared ? RootOf(configuration["Protection:Key"], shared, isDevelopment) : null;
        return new SlackSettings
        {
            SigningSecret = secret,
            BotToken = Given("Slack:BotToken"),
            AppToken = app is null || app.StartsWith("xapp-", StringComparison.Ordinal) ? app : throw new SettingException("Slack:AppToken", "It must be an app-level token, which begins with xapp-."),
            ApiUrl = Given("Slack:ApiUrl") is { } url ? AddressOf(url) : new Uri("https://slack.com/api/"),
            ClientId = id,
            ClientSecret = clientSecret,
            PerChannel = Given("Rates:SlackPerChannel") is not { } rate ? 1 : double.TryParse(rate, NumberStyles.Float, CultureInfo.InvariantCulture, out var perSecond) && perSecond is >= 0 and <= 1000 ? perSecond : throw new SettingException("Rates:SlackPerChannel", "It must be a number of messages a second; 0 switches pacing off."),
            InboxKey = root is null ? [] : KeyOf(root, "mentorbot slack inbox"),
            TokenKey = root is null ? [] : KeyOf(root, "mentorbot slack tokens"),
        };

        string? Given(string key) => configuration[key] is { Length: > 0 } value ? value : null;
    }

    private static Uri AddressOf(string url) =>
        Uri.TryCreate(url.EndsWith('/') ? url : url + "/", UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && Loopback.IsLoopback(uri.Host)))
            ? uri
            : throw new SettingException("Slack:ApiUrl", "It must be an https address like https://slack.com/api/.");

    // In Development there need be no key: the signing secret is one that all processes of the machine share.
    private static byte[] RootOf(string? key, string secret, bool isDevelopment) =>
        key is { Length: > 0 } ? Protection.KeyOf(key) : isDevelopment ? Encoding.UTF8.GetBytes(secret)
            : throw new SettingException("Protection:Key", "Slack needs it, because what waits to be answered is kept encrypted: 32 random bytes in base64.");

    private static byte[] KeyOf(byte[] root, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, root, KeyBytes, info: Encoding.UTF8.GetBytes(purpose));
}
