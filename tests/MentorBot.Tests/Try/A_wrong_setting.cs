using System.Diagnostics;

namespace MentorBot.Tests.Try;

/// <summary>A value that makes no sense stops the start, with one sentence for whoever wrote it.</summary>
public sealed class A_wrong_setting
{
    [Theory]
    [InlineData("Rates__Teams", "fast", "Rates:Teams: ", null)]
    [InlineData("Protection__Key", "short", "Protection:Key: ", null)]
    [InlineData("Storage__ConnectionString", "nonsense", "Storage:ConnectionString: ", null)]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:0", "urls: ", null)]
    [InlineData("Storage__TablePrefix", "a b", "Storage:TablePrefix: ", "worker")]
    public async Task Ends_it_with_a_sentence_and_no_trace_of_the_code(string key, string value, string named, string? mode)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-setting-").FullName;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "MentorBot.dll"), .. mode is null ? Array.Empty<string>() : [mode]])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        (start.Environment["ASPNETCORE_ENVIRONMENT"], start.Environment["DOTNET_ENVIRONMENT"]) = ("Development", "Development");
        (start.Environment["ASPNETCORE_URLS"], start.Environment["Storage__Path"]) = ("http://127.0.0.1:0", Path.Combine(folder, "m.db"));
        start.Environment[key] = value;
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        var sentence = Assert.Single((await said).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith(named, sentence, StringComparison.Ordinal);
    }
}
