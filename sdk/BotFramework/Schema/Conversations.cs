using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What is needed to write into a conversation later.</summary>
public class ConversationReference
{
    /// <summary>An empty reference.</summary>
    public ConversationReference()
    {
    }

    /// <summary>A reference.</summary>
    public ConversationReference(
        string activityId = default, ChannelAccount user = default, ChannelAccount bot = default,
        ConversationAccount conversation = default, string channelId = default, string serviceUrl = default)
    {
        (ActivityId, User, Bot) = (activityId, user, bot);
        (Conversation, ChannelId, ServiceUrl) = (conversation, channelId, serviceUrl);
    }

    /// <summary>The activity to answer, if any.</summary>
    [JsonProperty("activityId")] public string ActivityId { get; set; }
    /// <summary>The person.</summary>
    [JsonProperty("user")] public ChannelAccount User { get; set; }
    /// <summary>The bot.</summary>
    [JsonProperty("bot")] public ChannelAccount Bot { get; set; }
    /// <summary>The conversation.</summary>
    [JsonProperty("conversation")] public ConversationAccount Conversation { get; set; }
    /// <summary>The channel.</summary>
    [JsonProperty("channelId")] public string ChannelId { get; set; }
    /// <summary>The language, as BCP 47.</summary>
    [JsonProperty("locale")] public string Locale { get; set; }
    /// <summary>Where to post.</summary>
    [JsonProperty("serviceUrl")] public string ServiceUrl { get; set; }

    /// <summary>The event that starts a turn in this conversation without anybody having written.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

/// <summary>How to create a conversation.</summary>
public class ConversationParameters
{
    /// <summary>Nothing set.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>How to create a conversation.</summary>
    public ConversationParameters(
        bool? isGroup = default, ChannelAccount bot = default, IList<ChannelAccount> members = default, string topicName = default,
        Activity activity = default, object channelData = default, string tenantId = default)
    {
        (IsGroup, Bot, Members, TopicName) = (isGroup, bot, members, topicName);
        (Activity, ChannelData, TenantId) = (activity, channelData, tenantId);
    }

    /// <summary>Whether it may have more than two members.</summary>
    [JsonProperty("isGroup")] public bool? IsGroup { get; set; }
    /// <summary>The bot that writes.</summary>
    [JsonProperty("bot")] public ChannelAccount Bot { get; set; }
    /// <summary>The people.</summary>
    [JsonProperty("members")] public IList<ChannelAccount> Members { get; set; }
    /// <summary>The topic, where a channel shows one.</summary>
    [JsonProperty("topicName")] public string TopicName { get; set; }
    /// <summary>The first message, where a channel takes it with the creation.</summary>
    [JsonProperty("activity")] public Activity Activity { get; set; }
    /// <summary>What only this channel knows.</summary>
    [JsonProperty("channelData")] public object ChannelData { get; set; }
    /// <summary>The tenant.</summary>
    [JsonProperty("tenantId")] public string TenantId { get; set; }
}

/// <summary>A conversation that was created.</summary>
public class ConversationResourceResponse
{
    /// <summary>Nothing set.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>A conversation that was created.</summary>
    public ConversationResourceResponse(string activityId = default, string serviceUrl = default, string id = default) =>
        (ActivityId, ServiceUrl, Id) = (activityId, serviceUrl, id);

    /// <summary>The first message, if one was sent.</summary>
    [JsonProperty("activityId")] public string ActivityId { get; set; }
    /// <summary>Where to post in it.</summary>
    [JsonProperty("serviceUrl")] public string ServiceUrl { get; set; }
    /// <summary>The conversation.</summary>
    [JsonProperty("id")] public string Id { get; set; }
}

/// <summary>What a channel says about something that was sent.</summary>
public class ResourceResponse
{
    /// <summary>No id.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>An id.</summary>
    public ResourceResponse(string id = default) => Id = id;

    /// <summary>The channel's id of it; opaque, and null where the channel tells none.</summary>
    [JsonProperty("id")] public string Id { get; set; }
}

/// <summary>One page of a conversation's members.</summary>
public class PagedMembersResult
{
    /// <summary>An empty page.</summary>
    public PagedMembersResult()
    {
    }

    /// <summary>A page.</summary>
    public PagedMembersResult(string continuationToken = default, IList<ChannelAccount> members = default) =>
        (ContinuationToken, Members) = (continuationToken, members);

    /// <summary>What to ask the next page with; null on the last.</summary>
    [JsonProperty("continuationToken")] public string ContinuationToken { get; set; }
    /// <summary>The members.</summary>
    [JsonProperty("members")] public IList<ChannelAccount> Members { get; set; }
}

/// <summary>The replies of a turn whose caller asked to have them in the response.</summary>
public class ExpectedReplies
{
    /// <summary>No replies.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Replies.</summary>
    public ExpectedReplies(IList<Activity> activities = default) => Activities = activities;

    /// <summary>The replies, in order.</summary>
    [JsonProperty("activities")] public IList<Activity> Activities { get; set; }
}
