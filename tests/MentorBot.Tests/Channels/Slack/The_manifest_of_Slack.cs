using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorBot.Channels.Slack;
using YamlDotNet.Serialization;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>The manifest asks for what the code uses, and for no more.</summary>
public sealed partial class The_manifest_of_Slack
{
    // What a method or an event needs, of Slack's documentation.
    private static readonly Dictionary<string, string[]> Needs = new(StringComparer.Ordinal)
    {
        ["/mentor"] = ["commands"],
        ["message.im"] = ["im:history"],
        ["app_mention"] = ["app_mentions:read"],
        ["app_home_opened"] = [],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["app_uninstalled"] = [],
        ["tokens_revoked"] = [],
        ["views.open"] = [],
        ["views.publish"] = [],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.postEphemeral"] = ["chat:write"],
        ["conversations.open"] = ["im:write"],
        ["users.info"] = ["users:read"],
        ["oauth.v2.access"] = [], // the app's own id and secret
        ["apps.connections.open"] = [], // the app-level token, with connections:write
    };

    private static readonly Dictionary<object, object> Manifest = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "..", "manifest", "slack", "manifest.yaml")));

    [Fact]
    public void asks_for_the_scopes_that_are_used_and_no_others() =>
        Assert.Equal(Needs.Values.SelectMany(scopes => scopes).Distinct().Order(StringComparer.Ordinal), List("oauth_config", "scopes", "bot"));

    /// <summary>The scopes it asks for.</summary>
    internal static string[] Scopes => List("oauth_config", "scopes", "bot");

    [Fact]
    public void knows_what_every_method_that_is_called_needs()
    {
        var called = Directory.EnumerateFiles(Path.Combine(Folder(), "..", "..", "..", "..", "sdk", "SlackNet"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Method().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToArray();
        Assert.Contains("chat.postMessage", called);
        Assert.All(called, method => Assert.True(Needs.ContainsKey(method), $"{method} is called: which scopes does it need?"));
    }

    [Fact]
    public void has_each_scope_explained_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "..", "README.md"));
        Assert.All(Scopes, scope => Assert.Contains($"`{scope}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void subscribes_to_what_the_bot_hears()
    {
        var events = List("settings", "event_subscriptions", "bot_events");
        Assert.Equal(Needs.Keys.Where(need => need is "message.im" or "app_mention" or "app_home_opened" or "member_joined_channel" or "app_uninstalled" or "tokens_revoked").Order(StringComparer.Ordinal), events);
        foreach (var name in events)
        {
            var happened = new JsonObject { ["type"] = name.Split('.')[0], ["user"] = "U1", ["channel"] = name == "app_mention" ? "C1" : "D1", ["text"] = "help", ["ts"] = "1.1", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("UBOT") } };
            Assert.IsNotType<SlackRequest.Nothing>(SlackEar.Hear(SlackDoor.Event, Encoding.UTF8.GetBytes(Bodies.Event("Ev1", happened))));
        }
    }

    [Fact]
    public void has_the_one_command_with_ids_in_place_of_names()
    {
        var command = (Dictionary<object, object>)Assert.Single((List<object>)At("features", "slash_commands"));
        Assert.Equal((SlackEar.Command, "true"), (command["command"], command["should_escape"]));
    }

    [Fact]
    public void names_the_doors_there_are()
    {
        var text = File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "..", "manifest", "slack", "manifest.yaml"));
        foreach (var door in new[] { "event", "command", "action", "options" })
            Assert.Contains($"/slack/{door}\n", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("\\.(PostForm|Post|Get)<\\w+>\\(\"(?<name>[\\w.]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Method();

    private static string[] List(params string[] path) => [.. ((List<object>)At(path)).Select(item => (string)item)];

    private static object At(params string[] path) => path.Aggregate((object)Manifest, (node, name) => ((Dictionary<object, object>)node)[name]);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
