using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MentorBot.Tests.Channels.Slack;

namespace MentorBot.Tests.Stories;

/// <summary>Reads a message of Slack as a person sees it, and writes what they fill in as Slack sends it.</summary>
internal static partial class SlackStoryMessage
{
    /// <summary>What somebody types, as Slack writes it.</summary>
    public static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>
    /// The message of a call. The card's title is a header above what is said, unless it says just that; the lines are the rest; choices are
    /// numbered. The fallback begins with what is said.
    /// </summary>
    public static StoryMessage Of(string to, Called call, JsonObject? form)
    {
        var blocks = (call.Args["blocks"] as JsonArray ?? []).Select(block => block!).ToArray();
        string[] TextsOf(string type) => [.. blocks.Where(block => (string?)block["type"] == type).Select(block => Plain((string)block["text"]!["text"]!))];
        var (headers, sections, fallback) = (TextsOf("header"), TextsOf("section"), Plain(call["text"] ?? ""));
        string[] texts = headers is [var title] && fallback.Split('\n')[0] == title ? [title, title, .. sections]
            : sections is [var said, .. var rest] && fallback.StartsWith(said.Split('\n')[0], StringComparison.Ordinal) ? [said, .. headers, .. rest]
            : [.. headers, .. sections];
        var lines = texts.Skip(1).SelectMany(text => text.Split('\n')).ToList();
        var choices = new List<StoryChoice>();
        foreach (var button in blocks.Where(block => (string?)block["type"] == "actions").SelectMany(block => block["elements"]!.AsArray()).Where(button => (string?)button!["action_id"] != "form" || Numbered().IsMatch((string)button["text"]!["text"]!)))
        {
            var label = (string)button!["text"]!["text"]!;
            if ((string?)button["url"] is { } address)
            {
                lines.Add($"{label}: {address}");
                continue;
            }
            // What a button cannot hold whole stands above it.
            if (label.EndsWith('…') && lines.Find(line => line.StartsWith(label[..^1], StringComparison.Ordinal)) is { } whole)
            {
                lines.Remove(whole);
                label = whole;
            }
            choices.Add(new StoryChoice(Numbered().Replace(label, ""), (string)button["value"]!));
        }
        return new StoryMessage(to, texts.FirstOrDefault() ?? "", lines, choices, [.. InputsOf(form).Select(Field)]);
    }

    /// <summary>state.values as Slack sends it: what stood in the inputs, and what was filled in.</summary>
    public static JsonObject StateOf(JsonObject form, IReadOnlyDictionary<string, string> fields)
    {
        var state = new JsonObject();
        foreach (var input in InputsOf(form))
        {
            var (element, field) = (input["element"]!, Field(input));
            var value = fields.GetValueOrDefault(field.Id, field.Value);
            state[(string)input["block_id"]!] = new JsonObject { [(string)element["action_id"]!] = Input((string)element["type"]!, value) };
        }
        return state;
    }

    private static IEnumerable<JsonNode> InputsOf(JsonObject? form) => (form?["blocks"]!.AsArray() ?? []).Where(block => (string?)block!["type"] == "input").Select(block => block!);

    private static JsonObject Input(string type, string value) => type switch
    {
        "static_select" => new JsonObject { ["type"] = type, ["selected_option"] = value.Length == 0 ? null : Option(value) },
        "multi_static_select" => new JsonObject { ["type"] = type, ["selected_options"] = new JsonArray([.. value.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Option)]) },
        "datepicker" => new JsonObject { ["type"] = type, ["selected_date"] = value.Length == 0 ? null : value },
        "timepicker" => new JsonObject { ["type"] = type, ["selected_time"] = value.Length == 0 ? null : value },
        _ => new JsonObject { ["type"] = type, ["value"] = value.Length == 0 ? null : value },
    };

    private static JsonObject Option(string value) => new() { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value };

    private static StoryField Field(JsonNode input)
    {
        var element = input["element"]!;
        var initial = (string?)element["initial_value"] ?? (string?)element["initial_date"] ?? (string?)element["initial_time"] ?? (string?)element["initial_option"]?["value"]
            ?? string.Join(',', (element["initial_options"] as JsonArray ?? []).Select(option => (string)option!["value"]!));
        return new StoryField(((string)input["block_id"]!)["f_".Length..], initial, [.. (element["options"] as JsonArray ?? []).Select(option => new StoryChoice((string)option!["text"]!["text"]!, (string)option["value"]!))]);
    }

    private static string Plain(string text) =>
        text.Replace("\u200b", "", StringComparison.Ordinal).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"^\d+\. ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();
}
