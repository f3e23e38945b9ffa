using System.Net;

namespace MentorBot;

/// <summary>Development is for this machine only.</summary>
public static class Loopback
{
    /// <summary>Stops the host with one sentence when it listens on an address that others can reach.</summary>
    /// <exception cref="SettingException">An address is not loopback.</exception>
    public static async Task RefuseOthersAsync(WebApplication app, IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
        {
            if (IsLoopback(BindingAddress.Parse(address).Host))
                continue;
            await app.StopAsync(cancellationToken);
            throw new SettingException("urls", $"In Development MentorBot listens on this machine only, not on {address}.");
        }
    }

    /// <summary>Whether a host name means this machine.</summary>
    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
