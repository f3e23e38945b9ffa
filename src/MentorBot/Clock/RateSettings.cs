using System.Globalization;
using MentorBot.Channels.Slack;
using MentorBot.Channels.Teams;

namespace MentorBot.Clock;

/// <summary>How many messages a second the bot sends by itself, for all instances together; null means no limit. Replies do not count.</summary>
/// <remarks>
/// Defaults, with their sources, in docs/scale.md: Teams lets a bot send 50 requests a second to a tenant, of which we take 40; Slack, a
/// message a second to a conversation and several hundred a minute to a workspace.
/// </remarks>
public sealed record RateSettings
{
    private const double Most = 10_000;

    /// <summary>To all of Teams (<c>Rates:Teams</c>).</summary>
    public double? Teams { get; init; }

    /// <summary>To one tenant (<c>Rates:TeamsTenant</c>).</summary>
    public double? TeamsTenant { get; init; } = 40;

    /// <summary>To all of Slack (<c>Rates:Slack</c>).</summary>
    public double? Slack { get; init; }

    /// <summary>To one workspace (<c>Rates:SlackWorkspace</c>).</summary>
    public double? SlackWorkspace { get; init; } = 5;

    /// <summary>No limit at all: for benchmarks and tests.</summary>
    public static RateSettings Off { get; } = new() { TeamsTenant = null, SlackWorkspace = null };

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="SettingException">A value is neither a number above 0 nor "off".</exception>
    public static RateSettings Of(IConfiguration configuration)
    {
        var unset = new RateSettings();
        foreach (var child in configuration.GetSection("Rates").GetChildren())
        {
            if (!new[] { nameof(Teams), nameof(TeamsTenant), nameof(Slack), nameof(SlackWorkspace), "SlackPerChannel" }.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                throw new SettingException($"Rates:{child.Key}", "There is no such rate: it is Teams, TeamsTenant, Slack, SlackWorkspace or SlackPerChannel.");
        }
        return new RateSettings
        {
            Teams = Read(nameof(Teams), unset.Teams),
            TeamsTenant = Read(nameof(TeamsTenant), unset.TeamsTenant),
            Slack = Read(nameof(Slack), unset.Slack),
            SlackWorkspace = Read(nameof(SlackWorkspace), unset.SlackWorkspace),
        };

        double? Read(string name, double? otherwise) => configuration[$"Rates:{name}"] switch
        {
            null or "" => otherwise,
            var text when text.Equals("off", StringComparison.OrdinalIgnoreCase) => null,
            var text when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most => number,
            _ => throw new SettingException($"Rates:{name}", "It must be messages a second, above 0 and at most 10000, or \"off\"."),
        };
    }

    /// <summary>The ceiling of a channel, in all or for one of its tenants or workspaces.</summary>
    public double? PerSecond(string channel, bool ofTenant) => channel switch
    {
        TeamsVoice.Name => ofTenant ? TeamsTenant : Teams,
        SlackVoice.Name => ofTenant ? SlackWorkspace : Slack,
        _ => null,
    };
}
