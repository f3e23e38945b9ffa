using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace MentorBot.Channels.Slack;

/// <summary>What a request of Slack says, the same words for all channels. Slack proved that it sent it; what is in it, people wrote.</summary>
public static class SlackEar
{
    /// <summary>The one slash command.</summary>
    public const string Command = "/mentor";

    // Longer than anybody types; what is pasted beyond it says nothing more.
    private const int MostText = 12_000;

    /// <summary>Reads a request.</summary>
    /// <exception cref="JsonException">The body is not what the door takes.</exception>
    public static SlackRequest Hear(SlackDoor door, ReadOnlyMemory<byte> body)
    {
        if (door == SlackDoor.Event)
        {
            using var json = JsonDocument.Parse(body);
            return HearEvent(json.RootElement, body.Span);
        }
        var form = FormOf(body.Span);
        if (door == SlackDoor.Command)
            return HearCommand(form, body.Span);
        using var payload = JsonDocument.Parse(form.TryGetValue("payload", out var text) ? text.ToString() : "");
        return door == SlackDoor.Options ? new SlackRequest.Nothing() : HearAction(payload.RootElement, body.Span);
    }

    private static SlackRequest HearEvent(JsonElement envelope, ReadOnlySpan<byte> body)
    {
        switch (envelope.Text("type"))
        {
            case "url_verification":
                return new SlackRequest.Challenge(envelope.Text("challenge") ?? "");
            case "event_callback" when envelope.Child("event") is { } happened:
                var bots = envelope.Items("authorizations").Where(bot => bot.Flag("is_bot") && bot.Text("user_id") is not null).Select(bot => bot.Text("user_id")!).ToArray();
                return Happened(envelope, happened, bots, IdOf(envelope.Text("event_id"), body));
            default:
                return new SlackRequest.Nothing(envelope.Text("type") ?? "an event without a type");
        }
    }

    private static SlackRequest Happened(JsonElement envelope, JsonElement happened, string[] bots, string id)
    {
        var (type, user, channel) = (happened.Text("type"), happened.Text("user"), happened.Text("channel"));
        if (user is null || channel is null || happened.Text("bot_id") is not null || bots.Contains(user))
            return new SlackRequest.Nothing();
        var team = envelope.Text("team_id") ?? happened.Text("team") ?? "";
        var isDirect = happened.Text("channel_type") is { } kind ? kind == "im" : channel.StartsWith('D');
        switch (type)
        {
            case "message" when isDirect && happened.Text("subtype") is null:
                return Said(id, team, user, happened.Text("text") ?? "", bots, inPrivate: true, new SlackOrigin(channel, happened.Text("thread_ts"), ResponseUrl: null) { IsOwnChat = true });
            case "app_mention" when !isDirect && happened.Text("subtype") is null:
                return Said(id, team, user, happened.Text("text") ?? "", bots, inPrivate: false, new SlackOrigin(channel, happened.Text("thread_ts") ?? happened.Text("ts"), ResponseUrl: null));
            case "app_home_opened":
                return new SlackRequest.Said(new SlackSaid(HeardOf(id, team, user, "") with { Kind = HeardKind.Arrived }, new SlackOrigin(channel, Thread: null, ResponseUrl: null) { IsOwnChat = true }));
            default:
                return new SlackRequest.Nothing(type == "message" ? null : type);
        }
    }

    private static SlackRequest HearCommand(Dictionary<string, StringValues> form, ReadOnlySpan<byte> body)
    {
        if (Field("command") is not Command)
            return new SlackRequest.Nothing($"the command {Field("command")}");
        if (Field("user_id") is not { } user || Field("team_id") is not { } team)
            throw new JsonException("A command without a person or a workspace.");
        var text = Field("text") is { } typed && typed.Trim().Length > 0 ? typed : "help";
        // A command may be typed in a chat of two other people: only the voice finds out whether that chat is the bot's own.
        var inPrivate = Field("channel_id")?.StartsWith('D') ?? false;
        return Said(IdOf(Field("trigger_id"), body), team, user, text, bots: [], inPrivate, new SlackOrigin(Field("channel_id"), Thread: null, Field("response_url")));

        string? Field(string name) => form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } filled ? filled : null;
    }

    private static SlackRequest HearAction(JsonElement payload, ReadOnlySpan<byte> body)
    {
        if (payload.ValueKind != JsonValueKind.Object)
            throw new JsonException("A payload that is no object.");
        if (payload.Text("type") is not "block_actions")
            return new SlackRequest.Nothing(payload.Text("callback_id") ?? payload.Child("view")?.Text("callback_id") ?? payload.Text("type") ?? "a payload without a type");
        if (payload.Items("actions").FirstOrDefault() is { ValueKind: JsonValueKind.Object } opened && opened.Text("action_id")?.StartsWith(SlackBlocks.LinkPrefix, StringComparison.Ordinal) is true)
            return new SlackRequest.Nothing();
        if (payload.Items("actions").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } action || action.Text("action_id")?.StartsWith(SlackBlocks.ChoicePrefix, StringComparison.Ordinal) is not true
            || action.Text("value") is not { } value || payload.Child("user") is not { } user || user.Text("id") is not { } who)
            return new SlackRequest.Nothing(payload.Items("actions").FirstOrDefault() is { ValueKind: JsonValueKind.Object } other ? $"the action {other.Text("action_id")}" : "no action");
        var container = payload.Child("container");
        var channel = payload.Child("channel")?.Text("id") ?? container?.Text("channel_id");
        var heard = HeardOf(IdOf(payload.Text("trigger_id"), body), payload.Child("team")?.Text("id") ?? user.Text("team_id") ?? "", who, "") with
        {
            Pressed = value,
            Fields = FieldsOf(payload),
            InPrivate = channel?.StartsWith('D') is true && container?.Flag("is_ephemeral") is not true,
        };
        return new SlackRequest.Said(new SlackSaid(heard, new SlackOrigin(channel, payload.Child("message")?.Text("thread_ts"), payload.Text("response_url")) { IsOwnChat = heard.InPrivate }));
    }

    private static SlackRequest Said(string id, string team, string user, string written, string[] bots, bool inPrivate, SlackOrigin origin)
    {
        var (text, mentioned) = SlackText.Read(written.Length > MostText ? written[..MostText] : written, bots);
        var heard = HeardOf(id, team, user, text) with { Mentions = [.. mentioned.Select(person => new Address(SlackVoice.Name, team, person))], InPrivate = inPrivate };
        return new SlackRequest.Said(new SlackSaid(heard, origin));
    }

    private static Heard HeardOf(string id, string team, string user, string text) =>
        new(id, new Address(SlackVoice.Name, team, user), text) { Place = new Place(SlackVoice.Name, team) };

    /// <summary>state.values holds what stands in the inputs of the message: block, then action, then a value whose shape depends on its type.</summary>
    private static Dictionary<string, string> FieldsOf(JsonElement payload)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (payload.Child("state")?.Child("values") is not { } blocks)
            return fields;
        foreach (var input in blocks.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object).SelectMany(block => block.Value.EnumerateObject()))
        {
            if (input.Name.StartsWith(SlackBlocks.FieldPrefix, StringComparison.Ordinal) && input.Value.ValueKind == JsonValueKind.Object && ValueOf(input.Value) is { } value)
                fields[input.Name[SlackBlocks.FieldPrefix.Length..]] = value;
        }
        return fields;
    }

    private static string? ValueOf(JsonElement input) =>
        input.Text("value") ?? input.Text("selected_date") ?? input.Text("selected_time") ?? input.Child("selected_option")?.Text("value")
        ?? (input.Items("selected_options").Select(option => option.Text("value")).OfType<string>().ToArray() is { Length: > 0 } several ? string.Join(',', several) : null);

    private static string IdOf(string? id, ReadOnlySpan<byte> body) =>
        $"slack-{(id is { Length: > 0 and <= 200 } ? id : Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16)))}";

    private static Dictionary<string, StringValues> FormOf(ReadOnlySpan<byte> body)
    {
        try
        {
            return QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException)
        {
            throw new JsonException("A form that cannot be read.", exception);
        }
    }

    private static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static bool Flag(this JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static JsonElement? Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
