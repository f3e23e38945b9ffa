using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using MentorBot.Tests.Channels.Teams;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>What the golden files hold is what Slack's own types say: TypeScript compares them with npm's @slack/types.</summary>
public sealed class Shapes_of_Slack
{
    [Fact]
    public async Task are_those_of_slacks_own_types()
    {
        Checkout.SkipWithout("@slack/types");
        Checkout.SkipWithout("typescript");
        var source = new List<string> { "import type { HomeView, KnownBlock, ModalView } from '@slack/types';" };
        foreach (var file in Directory.EnumerateFiles(Golden(), "*.json").Order(StringComparer.Ordinal))
        {
            var json = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
            var (type, value) = (string?)json["type"] switch { "modal" => ("ModalView", json), "home" => ("HomeView", json), _ => ("KnownBlock[]", json["blocks"]!) };
            source.Add($"export const _{source.Count}: {type} = {value.ToJsonString()};");
        }
        Assert.True(source.Count > 5, "There are too few golden files.");
        Assert.Equal("", await CompiledAsync(source));
        // A block without what it must have is no block: the check can fail.
        Assert.Contains("error TS", await CompiledAsync([.. source, "export const wrong: KnownBlock[] = [{ type: 'header', txt: 'x' }];"]), StringComparison.Ordinal);
    }

    private static async Task<string> CompiledAsync(IEnumerable<string> source)
    {
        var file = Path.Combine(Checkout.NodeFolder, $"shapes-{Guid.NewGuid():N}.ts");
        await File.WriteAllLinesAsync(file, source);
        try
        {
            using var compiler = Process.Start(new ProcessStartInfo("node", ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", Path.GetFileName(file)])
            {
                WorkingDirectory = Checkout.NodeFolder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
            })!;
            var said = await compiler.StandardOutput.ReadToEndAsync();
            await compiler.WaitForExitAsync();
            return said.Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Golden([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "golden");
}
