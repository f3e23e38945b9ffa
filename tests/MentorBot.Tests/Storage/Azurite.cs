#nullable enable // Also compiled into the tests of sdk/, which are without.

using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace MentorBot.Tests.Storage;

/// <summary>
/// A table service of our own for the tests of one class: Azurite on a free port of this machine, with an account of its own, in
/// memory. Where it is not installed, <see cref="Missing"/> says what to do and its tests are skipped with that sentence.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Account = "mentorbottests";
    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
    private readonly string folder = Directory.CreateTempSubdirectory("mentorbot-azurite-").FullName;
    private Process? process;
    private string? connectionString;

    /// <summary>Why there is no service; null when there is one.</summary>
    public string? Missing { get; private set; }

    /// <summary>Its address with the account's name as path, and the account's name and key.</summary>
    /// <remarks>Skips the test that asks when there is no service.</remarks>
    public string ConnectionString
    {
        get
        {
            Assert.SkipWhen(connectionString is null, Missing ?? "Azurite did not start.");
            return connectionString;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Script() is not { } script)
        {
            Missing = "Azurite is not installed: run 'npm ci' in tests/node.";
            return;
        }

        // Between finding a free port and taking it another program may be faster.
        for (var attempt = 0; connectionString is null && attempt < 5; attempt++)
        {
            var port = FreePort();
            try
            {
                connectionString = await StartAsync(script, port)
                    ? $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};TableEndpoint=http://127.0.0.1:{port}/{Account}"
                    : null;
            }
            catch (Win32Exception)
            {
                Missing = "Node.js is not installed: Azurite cannot run.";
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string? Script()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var script = Path.Combine(directory.FullName, "tests", "node", "node_modules", "azurite", "dist", "src", "table", "main.js");
            if (File.Exists(script))
            {
                return script;
            }
        }

        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> StartAsync(string script, int port)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
        };
        foreach (var argument in (string[])
            [script, "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent", "--tableHost", "127.0.0.1", "--tablePort", $"{port}"])
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("successfully started", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return true;
            }
        }

        await StopAsync();
        return false;
    }

    private async Task StopAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            process = null;
        }
    }
}
