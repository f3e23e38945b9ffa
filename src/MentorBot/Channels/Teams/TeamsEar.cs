using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using BotChannels = Microsoft.Bot.Connector.Channels;

namespace MentorBot.Channels.Teams;

/// <summary>What an activity says, the same words for all channels. Nothing of its shape is taken for granted: it is what a stranger posted.</summary>
public static class TeamsEar
{
    /// <summary>The name of the invoke that an Action.Execute makes.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>What was heard; null when the activity says nothing to the bot.</summary>
    public static Heard? Hear(Activity activity)
    {
        if (activity.Conversation?.Id is not { Length: > 0 })
            return null;
        if (activity.From?.Id is not { Length: > 0 } from || from == activity.Recipient?.Id)
            return Arrival(activity);
        return activity.Type switch
        {
            ActivityTypes.Message => Message(activity, activity.Value as JObject),
            ActivityTypes.Invoke when activity.Name == CardAction && ActionOf(activity) is { } data => Message(activity, data),
            _ => Arrival(activity),
        };
    }

    /// <summary>What an Action.Execute carries; null when the invoke has not the shape of one.</summary>
    public static JObject? ActionOf(Activity activity) =>
        activity.Value is JObject value && value["action"] is JObject action ? action["data"] as JObject ?? [] : null;

    /// <summary>The tenant; another channel of the Bot Framework stands for its own.</summary>
    public static string TenantOf(Activity activity) =>
        (DataOf(activity)?.Tenant?.Id ?? activity.Conversation?.TenantId) is { Length: > 0 } tenant ? tenant : activity.ChannelId ?? "";

    /// <summary>The team; null outside of teams.</summary>
    public static string? TeamOf(Activity activity) => DataOf(activity)?.Team?.Id is { Length: > 0 } team ? team : null;

    private static TeamsChannelData? DataOf(Activity activity) => activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;

    private static bool InPrivate(Activity activity) => activity.Conversation.ConversationType is { } type ? type == "personal" : activity.Conversation.IsGroup is not true;

    private static Heard Message(Activity activity, JObject? data)
    {
        var (tenant, inPrivate) = (TenantOf(activity), InPrivate(activity));
        var (text, mentions) = TextOf(activity, tenant);
        var client = EntitiesOf(activity, "clientInfo").FirstOrDefault();
        return new Heard(IdOf(activity), new Address(BotChannels.Msteams, tenant, activity.From.Id), data?[TeamsCards.PressKey] is null ? text : "")
        {
            Name = activity.From.Name,
            Pressed = StringOf(data?[TeamsCards.PressKey]),
            Fields = FieldsOf(data),
            Mentions = mentions,
            InPrivate = inPrivate,
            Place = new Place(BotChannels.Msteams, TeamOf(activity) ?? tenant),
            HasRooms = true,
            Room = inPrivate || TeamsTargeting.Is(activity) ? null : TeamsReference.RoomOf(activity, tenant),
            ZoneId = activity.LocalTimezone ?? StringOf(client?["timezone"]),
            Language = (activity.Locale ?? StringOf(client?["locale"])) is { Length: > 0 } locale
                ? locale.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Language.Spanish : Language.English
                : null,
            Reference = TeamsReference.Of(activity, tenant, inPrivate).ToStore(),
        };
    }

    // Installation and conversation updates come at once, in any order and again: what they say is the same, and the person (or the
    // team, which has an address of its own) is welcomed once.
    private static Heard? Arrival(Activity activity)
    {
        if (Change(activity) is not { } kind)
            return null;
        var (tenant, inPrivate, bot) = (TenantOf(activity), InPrivate(activity), activity.Recipient?.Id);
        var who = inPrivate
            ? activity.From?.Id is { Length: > 0 } from && from != bot ? from : activity.MembersAdded?.FirstOrDefault(member => member?.Id is { Length: > 0 } id && id != bot)?.Id
            : TeamOf(activity) ?? activity.Conversation.Id;
        return who is null ? null : new Heard(IdOf(activity), new Address(BotChannels.Msteams, tenant, who), "")
        {
            Kind = kind,
            InPrivate = inPrivate,
            Language = activity.Locale is { Length: > 0 } locale && locale.StartsWith("es", StringComparison.OrdinalIgnoreCase) ? Language.Spanish : null,
            Reference = inPrivate ? TeamsReference.Of(activity, tenant, inPrivate).ToStore() : null,
        };
    }

    private static HeardKind? Change(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate when activity.Action is "add" or "add-upgrade" => HeardKind.Arrived,
        ActivityTypes.InstallationUpdate when activity.Action is "remove" or "remove-upgrade" => HeardKind.Departed,
        ActivityTypes.ConversationUpdate when Concerns(activity, activity.MembersAdded) => HeardKind.Arrived,
        ActivityTypes.ConversationUpdate when Concerns(activity, activity.MembersRemoved) => HeardKind.Departed,
        _ => null,
    };

    // In a team people come and go; only the bot's own coming and going concerns it.
    private static bool Concerns(Activity activity, IList<ChannelAccount>? members) =>
        members?.Any(member => member?.Id is { Length: > 0 } id && (InPrivate(activity) || id == activity.Recipient?.Id)) is true;

    private static (string Text, IReadOnlyList<Address> Mentions) TextOf(Activity activity, string tenant)
    {
        var text = activity.Text ?? "";
        var people = new List<Address>();
        foreach (var mention in EntitiesOf(activity, "mention"))
        {
            if (mention["mentioned"] is not JObject mentioned || StringOf(mentioned["id"]) is not { Length: > 0 } id)
                continue;
            var name = StringOf(mentioned["name"]) ?? "";
            var written = StringOf(mention["text"]) is { Length: > 0 } given ? given : $"<at>{name}</at>";
            var isBot = id == activity.Recipient?.Id;
            text = text.Replace(written, isBot ? " " : $"@{name}", StringComparison.OrdinalIgnoreCase);
            if (!isBot)
                people.Add(new Address(BotChannels.Msteams, tenant, id));
        }
        return (text.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim(), people);
    }

    private static string? StringOf(JToken? token) => token is JValue { Type: JTokenType.String } text ? (string?)text : null;

    private static IEnumerable<JObject> EntitiesOf(Activity activity, string type) =>
        (activity.Entities ?? []).Where(entity => string.Equals(entity?.Type, type, StringComparison.OrdinalIgnoreCase)).Select(entity => entity.Properties ?? []);

    private static Dictionary<string, string> FieldsOf(JObject? data)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in data ?? [])
        {
            if (name.StartsWith(TeamsCards.FieldPrefix, StringComparison.Ordinal) && value is JValue { Value: { } filled })
                fields[name[TeamsCards.FieldPrefix.Length..]] = Convert.ToString(filled, CultureInfo.InvariantCulture) ?? "";
        }
        return fields;
    }

    // Ids of activities are unique within their conversation only. Without one, nothing can be told to be a repetition.
    private static string IdOf(Activity activity) => activity.Id is { Length: > 0 } id
        ? $"teams-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.Conversation.Id}\n{activity.Type}\n{id}")).AsSpan(0, 16))}"
        : $"teams-{Guid.NewGuid():N}";
}
