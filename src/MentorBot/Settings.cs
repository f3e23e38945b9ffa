using MentorBot.Channels.Slack;
using MentorBot.Clock;
using MentorBot.Files;

namespace MentorBot;

/// <summary>The configuration, read and checked once at the start.</summary>
public sealed record Settings
{
    /// <summary>Azure Tables by connection string.</summary>
    public string? StorageConnectionString { get; private init; }

    /// <summary>Azure Tables by address, with a managed identity.</summary>
    public Uri? StorageAccount { get; private init; }

    /// <summary>The SQLite file.</summary>
    public required string StoragePath { get; init; }

    /// <summary>In front of the table's name.</summary>
    public string TablePrefix { get; private init; } = "";

    /// <summary>Ids or e-mail addresses that may run "setup".</summary>
    public IReadOnlyList<string> Coordinators { get; private init; } = [];

    /// <summary>The bot's id at Microsoft; without it nobody can prove to be Teams.</summary>
    public string? MicrosoftAppId { get; private init; }

    /// <summary>Whether there is an app whose tokens can be checked.</summary>
    public bool HasMicrosoftApp => MicrosoftAppId is not null;

    /// <summary>Where this server is seen from outside; signed links begin with it.</summary>
    public Uri? PublicUrl { get; private init; }

    /// <summary>Protects what is signed or sealed; 32 bytes.</summary>
    public byte[]? ProtectionKey { get; private init; }

    /// <summary>What concerns Slack.</summary>
    public required SlackSettings Slack { get; init; }

    /// <summary>How many messages a second the bot sends by itself.</summary>
    public RateSettings Rates { get; init; } = new();

    /// <summary>Whether this is Development.</summary>
    public bool IsDevelopment { get; private init; }

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="SettingException">A value is wrong; the message names its key.</exception>
    public static Settings Of(IConfiguration configuration, IHostEnvironment environment) => new()
    {
        StorageConnectionString = configuration["Storage:ConnectionString"] is { Length: > 0 } connection ? connection : null,
        StorageAccount = configuration["Storage:AccountUri"] is { Length: > 0 } account
            ? Uri.TryCreate(account, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri! : throw new SettingException("Storage:AccountUri", "It must be an address like https://name.table.core.windows.net.")
            : null,
        StoragePath = Path.GetFullPath(configuration["Storage:Path"] is { Length: > 0 } path ? path : Path.Combine("data", "mentorbot.db"), environment.ContentRootPath),
        TablePrefix = configuration["Storage:TablePrefix"] is { } prefix
            ? prefix.Length <= 40 && prefix.All(char.IsAsciiLetterOrDigit) && (prefix.Length == 0 || char.IsAsciiLetter(prefix[0])) ? prefix : throw new SettingException("Storage:TablePrefix", "It may hold letters and digits only, and begins with a letter.")
            : "",
        Coordinators = [.. configuration.GetSection("Coordinators").GetChildren().Select(child => child.Value).Concat((configuration["Coordinators"] ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).OfType<string>()],
        MicrosoftAppId = MicrosoftAppOf(configuration),
        PublicUrl = configuration["PublicUrl"] is { Length: > 0 } url
            ? Uri.TryCreate(url.TrimEnd('/'), UriKind.Absolute, out var outside) && (outside.Scheme == Uri.UriSchemeHttps || (outside.Scheme == Uri.UriSchemeHttp && Loopback.IsLoopback(outside.Host))) ? outside : throw new SettingException("PublicUrl", "It must be an https address like https://mentorbot.example.org.")
            : null,
        ProtectionKey = configuration["Protection:Key"] is { Length: > 0 } key ? Protection.KeyOf(key) : null,
        Slack = SlackSettings.Of(configuration, environment.IsDevelopment()),
        Rates = RateSettings.Of(configuration),
        IsDevelopment = environment.IsDevelopment(),
    };

    private static string? MicrosoftAppOf(IConfiguration configuration)
    {
        var (id, type) = (Given("MicrosoftAppId"), Given("MicrosoftAppType"));
        if (type is not null && !new[] { "MultiTenant", "SingleTenant", "UserAssignedMSI" }.Contains(type, StringComparer.OrdinalIgnoreCase))
            throw new SettingException("MicrosoftAppType", "It must be MultiTenant, SingleTenant or UserAssignedMSI.");
        var single = string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase);
        var managed = string.Equals(type, "UserAssignedMSI", StringComparison.OrdinalIgnoreCase);
        if (single || managed)
        {
            foreach (var key in (string[])["MicrosoftAppId", "MicrosoftAppTenantId", .. single ? ["MicrosoftAppPassword"] : Array.Empty<string>()])
                _ = Given(key) ?? throw new SettingException(key, $"It is needed when MicrosoftAppType is {type}.");
        }
        if (managed && Given("MicrosoftAppPassword") is not null)
            throw new SettingException("MicrosoftAppPassword", "A managed identity has no password: leave it out.");
        foreach (var key in (string[])["ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl"])
        {
            if (Given(key) is { } address && !Uri.TryCreate(address, UriKind.Absolute, out _))
                throw new SettingException(key, "It must be an address.");
        }
        return id;

        string? Given(string key) => configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
    }
}

/// <summary>A wrong value of the configuration: it stops the start with one sentence that names the key.</summary>
public sealed class SettingException(string key, string sentence) : Exception($"{key}: {sentence}");
