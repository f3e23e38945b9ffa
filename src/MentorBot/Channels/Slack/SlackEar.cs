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

    /// <summary>Reads an envelope of Socket Mode: the same things as through the doors, each with a name by which it is acknowledged.</summary>
    /// <exception cref="JsonException">It is no envelope.</exception>
    public static (string Type, string? Id, SlackRequest Request) HearEnvelope(ReadOnlyMemory<byte> message)
    {
        using var json = JsonDocument.Parse(message);
        var envelope = json.RootElement;
        var type = envelope.Text("type") ?? "";
        var payload = envelope.Child("payload") ?? default;
        var bytes = payload.ValueKind == JsonValueKind.Object ? Encoding.UTF8.GetBytes(payload.GetRawText()) : [];
        return (type, envelope.Text("envelope_id"), type switch
        {
            "events_api" => HearEvent(payload, bytes),
            "slash_commands" => HearCommand(name => payload.Text(name), bytes),
            "interactive" => HearAction(payload, bytes),
            _ => new SlackRequest.Nothing(),
        });
    }

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
            return HearCommand(name => form.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } filled ? filled : null, body.Span);
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
        if (type is "app_uninstalled" or "tokens_revoked" && envelope.Text("team_id") is { } left)
            return type == "tokens_revoked" && !happened.Child("tokens")?.Items("bot").Any() is true ? new SlackRequest.Nothing() : new SlackRequest.Removed(id, left);
        if (user is null || channel is null || happened.Text("bot_id") is not null || bots.Contains(user))
            return new SlackRequest.Nothing();
        var team = envelope.Text("team_id") ?? happened.Text("team") ?? "";
        var isDirect = happened.Text("channel_type") is { } kind ? kind == "im" : channel.StartsWith('D');
        switch (type)
        {
            case "message" when isDirect && happened.Text("subtype") is null:
                return Said(id, team, user, happened.Text("text") ?? "", bots, inPrivate: true, new SlackOrigin(channel, happened.Text("thread_ts"), ResponseUrl: null) { IsOwnChat = true });
            case "app_mention" when !isDirect && happened.Text("subtype") is null:
                // The bot hears a mention only in channels that it is a member of, so it may write there by itself as well.
                var room = new Address(SlackVoice.Name, team, channel) { Conversation = channel };
                return Said(id, team, user, happened.Text("text") ?? "", bots, inPrivate: false, new SlackOrigin(channel, happened.Text("thread_ts") ?? happened.Text("ts"), ResponseUrl: null), room);
            case "app_home_opened":
                return new SlackRequest.Said(new SlackSaid(HeardOf(id, team, user, "") with { Kind = HeardKind.Arrived }, new SlackOrigin(channel, Thread: null, ResponseUrl: null) { IsOwnChat = true, InHome = happened.Text("tab") == "home" }));
            case "member_joined_channel":
                return new SlackRequest.Said(new SlackSaid(HeardOf(id, team, user, "") with { Kind = HeardKind.Entered, InPrivate = false }, new SlackOrigin(channel, Thread: null, ResponseUrl: null)));
            default:
                return new SlackRequest.Nothing(type == "message" ? null : type);
        }
    }

    private static SlackRequest HearCommand(Func<string, string?> field, ReadOnlySpan<byte> body)
    {
        if (field("command") is not Command)
            return new SlackRequest.Nothing($"the command {field("command")}");
        if (field("user_id") is not { } user || field("team_id") is not { } team)
            throw new JsonException("A command without a person or a workspace.");
        var text = field("text") is { } typed && typed.Trim().Length > 0 ? typed : "help";
        // A command may be typed in a chat of two other people: only the voice finds out whether that chat is the bot's own.
        var inPrivate = field("channel_id")?.StartsWith('D') ?? false;
        return Said(IdOf(field("trigger_id"), body), team, user, text, bots: [], inPrivate, new SlackOrigin(field("channel_id"), Thread: null, field("response_url")));
    }

    private static SlackRequest HearAction(JsonElement payload, ReadOnlySpan<byte> body)
    {
        if (payload.ValueKind != JsonValueKind.Object)
            throw new JsonException("A payload that is no object.");
        var (id, type, user) = (IdOf(payload.Text("trigger_id"), body), payload.Text("type"), payload.Child("user"));
        if (user?.Text("id") is not { } who)
            return new SlackRequest.Nothing(payload.Text("callback_id") ?? payload.Child("view")?.Text("callback_id") ?? type ?? "a payload without a type");
        var heard = HeardOf(id, payload.Child("team")?.Text("id") ?? user.Value.Text("team_id") ?? "", who, "");
        return type switch
        {
            "view_submission" when payload.Child("view") is { } view && view.Text("callback_id") == SlackViews.FormCallback => HearForm(heard, view),
            "block_actions" when payload.Items("actions").FirstOrDefault() is { ValueKind: JsonValueKind.Object } action => HearButton(heard, action, payload),
            _ => new SlackRequest.Nothing(payload.Text("callback_id") ?? payload.Child("view")?.Text("callback_id") ?? type ?? "a payload without a type"),
        };
    }

    private static SlackRequest HearButton(Heard heard, JsonElement action, JsonElement payload)
    {
        if (action.Text("action_id")?.StartsWith(SlackBlocks.LinkPrefix, StringComparison.Ordinal) is true)
            return new SlackRequest.Nothing();
        if (action.Text("action_id") is not { } name || action.Text("value") is not { } value)
            return new SlackRequest.Nothing($"the action {action.Text("action_id")}");
        var container = payload.Child("container");
        var (channel, inHome) = (payload.Child("channel")?.Text("id") ?? container?.Text("channel_id"), container?.Text("type") == "view");
        var isOwnChat = channel?.StartsWith('D') is true && container?.Flag("is_ephemeral") is not true;
        var origin = new SlackOrigin(channel, payload.Child("message")?.Text("thread_ts"), payload.Text("response_url")) { IsOwnChat = isOwnChat, InHome = inHome };
        heard = heard with { InPrivate = isOwnChat || inHome };
        if (name.StartsWith(SlackBlocks.ChoicePrefix, StringComparison.Ordinal))
            return new SlackRequest.Said(new SlackSaid(heard with { Pressed = value }, origin));
        if (name.StartsWith(SlackViews.CommandPrefix, StringComparison.Ordinal))
            return new SlackRequest.Said(new SlackSaid(heard with { Text = value }, origin));
        return name == SlackBlocks.FormAction && payload.Text("trigger_id") is { } trigger
            ? new SlackRequest.Form(new SlackSaid(heard with { Pressed = value }, origin), trigger, QuestionOf(payload))
            : new SlackRequest.Nothing($"the action {name}");
    }

    // What the button stood under: it is said again above the form.
    private static string QuestionOf(JsonElement payload) =>
        payload.Child("message")?.Items("blocks").FirstOrDefault(block => block.Text("type") == "section").Child("text")?.Text("text") is { } text ? SlackText.Read(text, []).Text : "";

    private static SlackRequest HearForm(Heard heard, JsonElement view)
    {
        // The form carries what its button carried, and the chat it stood in.
        var carried = (view.Text("private_metadata") ?? "").Split('\n');
        var channel = carried.Length > 1 && carried[1].Length > 0 ? carried[1] : null;
        return new SlackRequest.Filled(new SlackSaid(heard with { Pressed = carried[0], Fields = FieldsOf(view) }, new SlackOrigin(channel, Thread: null, ResponseUrl: null) { IsOwnChat = channel is not null }));
    }

    private static SlackRequest Said(string id, string team, string user, string written, string[] bots, bool inPrivate, SlackOrigin origin, Address? room = null)
    {
        var (text, mentioned) = SlackText.Read(written.Length > MostText ? written[..MostText] : written, bots);
        var heard = HeardOf(id, team, user, text) with { Mentions = [.. mentioned.Select(person => new Address(SlackVoice.Name, team, person))], InPrivate = inPrivate, Room = room };
        return new SlackRequest.Said(new SlackSaid(heard, origin));
    }

    private static Heard HeardOf(string id, string team, string user, string text) =>
        new(id, new Address(SlackVoice.Name, team, user), text) { Place = new Place(SlackVoice.Name, team), OpensForms = true, HasRooms = true };

    /// <summary>state.values holds what stands in the inputs of the form: block, then action, then a value whose shape depends on its type.</summary>
    private static Dictionary<string, string> FieldsOf(JsonElement view)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (view.Child("state")?.Child("values") is not { } blocks)
            return fields;
        foreach (var input in blocks.EnumerateObject().Where(block => block.Value.ValueKind == JsonValueKind.Object).SelectMany(block => block.Value.EnumerateObject()))
        {
            if (input.Name.StartsWith(SlackViews.FieldPrefix, StringComparison.Ordinal) && input.Value.ValueKind == JsonValueKind.Object && ValueOf(input.Value) is { } value)
                fields[input.Name[SlackViews.FieldPrefix.Length..]] = value;
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
