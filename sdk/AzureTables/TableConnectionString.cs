using System;
using System.Collections.Generic;

namespace Azure.Data.Tables;

/// <summary>The endpoint and key in a connection string: "Configure Azure Storage connection strings".</summary>
internal sealed record TableConnectionString(Uri Endpoint, TableSharedKeyCredential Credential)
{
    // Published with the emulator; opens nothing else.
    private const string EmulatorName = "devstoreaccount1";
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static TableConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = SettingsOf(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var emulator))
        {
            return bool.TryParse(emulator, out var use) && use
                ? new(new Uri($"http://127.0.0.1:10002/{EmulatorName}"), new(EmulatorName, EmulatorKey))
                : throw Invalid();
        }

        if (!settings.TryGetValue("AccountName", out var name) || !settings.TryGetValue("AccountKey", out var key))
        {
            throw Invalid();
        }

        if (!settings.TryGetValue("TableEndpoint", out var endpoint))
        {
            endpoint = $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        }

        return new(new Uri(endpoint), new(name, key));
    }

    private static Dictionary<string, string> SettingsOf(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, equals) = (pair, pair.IndexOf('='));
            if (equals <= 0)
            {
                throw new FormatException("Settings must be of the form \"name=value\".");
            }

            name = pair[..equals].Trim();
            if (!settings.TryAdd(name, pair[(equals + 1)..].Trim()))
            {
                throw new FormatException($"Duplicate setting '{name}' found.");
            }
        }

        return settings;
    }

    private static InvalidOperationException Invalid() => new("No valid combination of account information found.");
}
