using System.Buffers.Binary;
using System.Diagnostics;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MentorBot.Tests.Channels.Teams;

/// <summary>What Teams shows of the bot before anybody has said a word. UPDATE_GOLDEN=1 writes the descriptions anew.</summary>
public sealed class The_manifest
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "manifest", "teams");

    // Three lists of twelve are all that Teams takes; what does not stand in one can be typed.
    private const int Most = 36;
    [Fact]
    public async Task Names_every_command_with_its_help_in_both_languages()
    {
        var (manifest, spanish) = (Read("manifest.json"), Read("es.json"));
        await using var host = new StoryHost();
        var commands = host.Services.GetRequiredService<CommandList>().All.Where(syntax => !syntax.ForButtons).ToDictionary(syntax => syntax.Name, StringComparer.Ordinal);
        var (english, inSpanish) = (TextsIn.Both[0], TextsIn.Both[1]);
        foreach (var list in manifest.SelectTokens("$.bots[0].commandLists[*].commands"))
        {
            foreach (var entry in list.Children<JObject>())
            {
                var name = entry.Value<string>("title")!;
                Assert.True(commands.TryGetValue(name, out var syntax), $"There is no command {name}.");
                entry["description"] = Described(syntax.UsageIn(Language.English), syntax, english);
                spanish[$"{entry.Path}.title"] = syntax.Spanish;
                spanish[$"{entry.Path}.description"] = Described(syntax.UsageIn(Language.Spanish), syntax, inSpanish);
            }
        }
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Write("manifest.json", manifest);
            Write("es.json", spanish);
        }
        Assert.Equal(Written(manifest), File.ReadAllText(Path.Combine(Folder, "manifest.json")));
        Assert.Equal(Written(spanish), File.ReadAllText(Path.Combine(Folder, "es.json")));

        var named = manifest.SelectTokens("$..commands[*].title").Select(title => (string)title!).ToArray();
        Assert.Equal(named.Length, named.Distinct().Count());
        Assert.True(named.Length == Most || !commands.Keys.Except(named).Any(), $"There is room for {string.Join(", ", commands.Keys.Except(named))}.");
    }

    [Fact]
    public async Task Offers_the_coordinators_commands_as_slash_commands_only()
    {
        await using var host = new StoryHost();
        var coordinators = host.Services.GetRequiredService<CommandList>().All.Where(syntax => syntax.Who is Who.Coordinator or Who.Counts).Select(syntax => syntax.Name).ToHashSet();
        var lists = Read("manifest.json").SelectTokens("$.bots[0].commandLists[*]").ToArray();
        Assert.InRange(lists.Length, 1, 3);
        Assert.DoesNotContain(lists.Where(list => list["triggers"]!.Values<string>().Contains("mention")).SelectMany(list => list.SelectTokens("$.commands[*].title")), title => coordinators.Contains((string)title!));
    }

    [Fact]
    public void Is_what_Microsofts_schemas_ask_for()
    {
        Checkout.SkipWithout("@microsoft/app-manifest");
        Checkout.SkipWithout("ajv-draft-04");
        const string Script = """
            const [folder] = process.argv.slice(1), fs = require('fs'), read = file => JSON.parse(fs.readFileSync(file, 'utf8'));
            const Ajv = require('ajv-draft-04'), ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
            require('ajv-formats')(ajv);
            const manifest = read(folder + '/manifest.json');
            const schemas = 'node_modules/@microsoft/app-manifest/build/json-schemas/teams/v' + manifest.manifestVersion;
            const check = (schema, json) => { const valid = ajv.compile(read(schemas + '/' + schema)); if (!valid(json)) console.log(ajv.errorsText(valid.errors)); };
            check('MicrosoftTeams.schema.json', manifest);
            check('MicrosoftTeams.Localization.schema.json', read(folder + '/es.json'));
            delete manifest.developer;
            check('MicrosoftTeams.schema.json', manifest);
            """;
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", Script, Folder]) { WorkingDirectory = Checkout.NodeFolder, UseShellExecute = false, RedirectStandardOutput = true })!;
        var said = node.StandardOutput.ReadToEnd().Trim();
        node.WaitForExit();
        Assert.Equal(0, node.ExitCode);
        // Without its developer it is no manifest: the check can fail.
        Assert.Equal("data must have required property 'developer'", said);
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Has_icons_of_the_right_size(string file, int size)
    {
        var header = File.ReadAllBytes(Path.Combine(Folder, file)).AsSpan(0, 24);
        Assert.Equal("IHDR"u8, header[12..16]);
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(header[16..]), BinaryPrimitives.ReadInt32BigEndian(header[20..])));
    }

    private static string Described(string usage, CommandSyntax syntax, ITexts texts) => syntax.Shape.Length == 0 ? syntax.Help(texts) : $"{usage}: {syntax.Help(texts)}";

    private static JObject Read(string file) => JObject.Parse(File.ReadAllText(Path.Combine(Folder, file)));

    private static void Write(string file, JObject json) => File.WriteAllText(Path.Combine(Folder, file), Written(json));

    private static string Written(JObject json) => json.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
}
