using System.Text.Json.Nodes;

namespace MentorBot.Tests.Channels.Slack;

/// <summary>The limits of Slack's surfaces, written down once more, from Slack's documentation and not from our code.</summary>
internal static class SlackLimits
{
    public static IEnumerable<string> Broken(JsonObject message)
    {
        var blocks = message["blocks"]!.AsArray();
        if (Length(message["text"]) is 0 or > 4000)
            yield return "text 1..4000";
        if (blocks.Count > 50)
            yield return "50 blocks a message";
        var ids = blocks.Select(block => (string?)block!["block_id"]).OfType<string>().ToArray();
        if (ids.Distinct().Count() < ids.Length)
            yield return "block_id twice";
        foreach (var broken in blocks.SelectMany(block => InBlock(block!)))
            yield return broken;
        if (message.ToJsonString().Contains("<!", StringComparison.Ordinal))
            yield return "a call to everybody";
        if (Together(message["blocks"]!) > 13_200)
            yield return "13,200 characters together";
    }

    /// <summary>A modal or a home.</summary>
    public static IEnumerable<string> BrokenView(JsonObject view)
    {
        var blocks = view["blocks"]!.AsArray();
        if (blocks.Count > 100)
            yield return "100 blocks a view";
        var ids = blocks.Select(block => (string?)block!["block_id"]).OfType<string>().ToArray();
        if (ids.Distinct().Count() < ids.Length)
            yield return "block_id twice";
        if (Length(view["private_metadata"]) > 3000 || Length(view["callback_id"]) > 255)
            yield return "private_metadata 3000, callback_id 255";
        if (System.Text.Encoding.UTF8.GetByteCount(view.ToJsonString()) > 250_000)
            yield return "250 kB a view";
        if ((string?)view["type"] == "modal")
        {
            foreach (var name in new[] { "title", "submit", "close" })
            {
                if (Length(view[name]?["text"]) is null or 0 or > 24 || (string?)view[name]!["type"] != "plain_text")
                    yield return $"{name} 1..24";
            }
        }
        foreach (var broken in blocks.SelectMany(block => InBlock(block!)))
            yield return broken;
    }

    private static IEnumerable<string> InBlock(JsonNode block)
    {
        if (Length(block["block_id"]) > 255)
            yield return "block_id 255";
        switch ((string?)block["type"])
        {
            case "section":
                if (Length(block["text"]!["text"]) is 0 or > 3000)
                    yield return "section 1..3000";
                if (((string)block["text"]!["text"]!).AsSpan().ContainsAny('<', '>'))
                    yield return "an angle bracket that is not escaped";
                break;
            case "header":
                if (Length(block["text"]!["text"]) is 0 or > 150 || (string?)block["text"]!["type"] != "plain_text")
                    yield return "header 1..150";
                break;
            case "actions":
                var elements = block["elements"]!.AsArray();
                if (elements.Count is 0 or > 25)
                    yield return "1..25 elements";
                if (elements.Select(element => (string)element!["action_id"]!).Distinct().Count() < elements.Count)
                    yield return "action_id twice";
                foreach (var button in elements)
                {
                    if (Length(button!["text"]!["text"]) is 0 or > 75 || Length(button["value"]) > 2000 || Length(button["action_id"]) is 0 or > 255)
                        yield return "button text 1..75, value 2000, action_id 255";
                }
                break;
            case "input":
                if (Length(block["label"]!["text"]) is 0 or > 2000)
                    yield return "label 1..2000";
                foreach (var broken in InInput(block["element"]!))
                    yield return broken;
                break;
            default:
                yield return $"an unknown block {block["type"]}";
                break;
        }
    }

    private static IEnumerable<string> InInput(JsonNode element)
    {
        if (Length(element["action_id"]) is 0 or > 255)
            yield return "action_id 1..255";
        if (element["options"] is JsonArray options)
        {
            if (options.Count is 0 or > 100)
                yield return "1..100 options";
            foreach (var option in options)
            {
                if (Length(option!["text"]!["text"]) is 0 or > 75 || Length(option["value"]) is 0 or > 75)
                    yield return "option text 1..75, value 1..75";
            }
        }
        else if ((string?)element["type"] is "static_select" or "multi_static_select")
        {
            yield return "a menu without options";
        }
        if (Length(element["initial_value"]) > 3000)
            yield return "initial_value 3000";
    }

    private static int Together(JsonNode? node) => node switch
    {
        JsonObject of => of.Where(pair => pair.Key is not "type").Sum(pair => pair.Key is "text" or "value" && pair.Value is JsonValue value ? value.ToString().Length : Together(pair.Value)),
        JsonArray array => array.Sum(Together),
        _ => 0,
    };

    private static int? Length(JsonNode? node) => node is JsonValue value ? value.ToString().Length : null;
}
