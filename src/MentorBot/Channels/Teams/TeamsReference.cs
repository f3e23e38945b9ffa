using System.Text.Json;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MentorBot.Channels.Teams;

/// <summary>How Teams finds a person again, or a channel. Of a person there may be one for each service address, and one more from each team's.</summary>
/// <param name="Url">The service address.</param>
/// <param name="Channel">The Bot Framework's name of the channel.</param>
/// <param name="Bot">The bot's id there.</param>
/// <param name="Tenant">The person's tenant.</param>
/// <param name="Conversation">The one-to-one conversation, or the channel; null when the person was met in a team or group only: then it is created.</param>
public sealed record TeamsReference(string Url, string Channel, string Bot, string Tenant, string? Conversation)
{
    /// <summary>The reference that an activity gives.</summary>
    public static TeamsReference Of(Activity activity, string tenant, bool inPrivate) =>
        new(activity.ServiceUrl, activity.ChannelId ?? "", activity.Recipient?.Id ?? "", tenant, inPrivate ? activity.Conversation.Id : null);

    /// <summary>The channel or group chat in which an activity was said. Without the thread: what the bot says there by itself begins one of its own.</summary>
    public static Address RoomOf(Activity activity, string tenant)
    {
        var id = activity.Conversation.Id.Split(';')[0];
        return new Address(TeamsVoice.Name, tenant, id) { Conversation = JsonSerializer.Serialize(Of(activity, tenant, inPrivate: false) with { Conversation = id }) };
    }

    /// <summary>A person's references, those with a conversation first.</summary>
    public static IReadOnlyList<TeamsReference> Of(Person person) =>
        [.. person.References.Values.Select(value => JsonSerializer.Deserialize<TeamsReference>(value)).OfType<TeamsReference>().OrderBy(reference => reference.Conversation is null)];

    /// <summary>The reference as a person keeps it. One from a team must not take the place of a conversation.</summary>
    public (string Service, string Reference) ToStore() => (Conversation is null ? $"{Url}#team" : Url, JsonSerializer.Serialize(this));

    /// <summary>To write into the conversation.</summary>
    public ConversationReference ToConversation(Address to) => new()
    {
        ServiceUrl = Url,
        ChannelId = Channel,
        Bot = new ChannelAccount(Bot),
        User = to.Conversation is null ? new ChannelAccount(to.User) : null,
        Conversation = new ConversationAccount(id: Conversation, tenantId: Tenant),
    };

    /// <summary>To create the conversation, or to find it again.</summary>
    public ConversationParameters ToCreate(Address person) => new()
    {
        IsGroup = false,
        Bot = new ChannelAccount(Bot),
        Members = [new ChannelAccount(person.User)],
        TenantId = Tenant,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo(Tenant) },
    };
}
