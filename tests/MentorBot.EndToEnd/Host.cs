using System.Diagnostics;

namespace MentorBot.EndToEnd;

/// <summary>The host as a stranger starts it: a process on a free port of this machine, with a data file of its own.</summary>
public sealed class Host : IAsyncLifetime
{
    private readonly bool _owned = true;
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-e2e-").FullName;
    private Process? _process;

    /// <summary>A host with a data file of its own.</summary>
    public Host()
    {
    }

    /// <summary>A host on the data file of another.</summary>
    internal Host(Host other)
    {
        Directory.Delete(_folder);
        (_folder, _owned) = (other._folder, false);
    }

    /// <summary>Where it listens.</summary>
    public string Address { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentorBot.dll"), "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__Path"] = Path.Combine(_folder, "mentorbot.db");
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Try it out:", StringComparison.Ordinal))
            {
                Address = line["Try it out:".Length..].Trim().TrimEnd('/');
                // Whatever else it says must not fill the pipe.
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }
        throw new InvalidOperationException($"The host ended with {_process.ExitCode} before it listened.");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process?.Dispose();
        if (_owned)
            Directory.Delete(_folder, recursive: true);
    }
}
