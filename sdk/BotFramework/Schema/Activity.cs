using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel and a bot exchange: a message, an event, an update. Nulls are left out on the wire.</summary>
public class Activity : IActivity, IConversationUpdateActivity, IInstallationUpdateActivity, IMessageActivity,
    IMessageUpdateActivity, ITypingActivity, IEventActivity, IInvokeActivity, ITraceActivity
{
    /// <summary>The media type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>An activity with every property unset.</summary>
    public Activity()
    {
    }

    /// <summary>An activity of a type; collections that are not given are empty, not null.</summary>
    public Activity(
        string type = default, string id = default, DateTimeOffset? timestamp = default, DateTimeOffset? localTimestamp = default,
        string serviceUrl = default, string channelId = default, ChannelAccount from = default, ConversationAccount conversation = default,
        ChannelAccount recipient = default, string textFormat = default, string attachmentLayout = default,
        IList<ChannelAccount> membersAdded = default, IList<ChannelAccount> membersRemoved = default,
        IList<MessageReaction> reactionsAdded = default, IList<MessageReaction> reactionsRemoved = default, string topicName = default,
        bool? historyDisclosed = default, string locale = default, string text = default, string speak = default, string inputHint = default,
        string summary = default, SuggestedActions suggestedActions = default, IList<Attachment> attachments = default,
        IList<Entity> entities = default, object channelData = default, string action = default, string replyToId = default,
        string label = default, string valueType = default, object value = default, string name = default,
        ConversationReference relatesTo = default, string code = default, DateTimeOffset? expiration = default, string importance = default,
        string deliveryMode = default, IList<string> listenFor = default, IList<TextHighlight> textHighlights = default,
        SemanticAction semanticAction = default, string localTimezone = default)
    {
        (Type, Id, Timestamp, LocalTimestamp, LocalTimezone) = (type, id, timestamp, localTimestamp, localTimezone);
        (ServiceUrl, ChannelId, From, Conversation, Recipient) = (serviceUrl, channelId, from, conversation, recipient);
        (TextFormat, AttachmentLayout, TopicName, HistoryDisclosed, Locale) = (textFormat, attachmentLayout, topicName, historyDisclosed, locale);
        (Text, Speak, InputHint, Summary, SuggestedActions) = (text, speak, inputHint, summary, suggestedActions);
        (ChannelData, Action, ReplyToId, Label, ValueType, Value, Name) = (channelData, action, replyToId, label, valueType, value, name);
        (RelatesTo, Code, Expiration, Importance, DeliveryMode, SemanticAction) = (relatesTo, code, expiration, importance, deliveryMode, semanticAction);
        MembersAdded = membersAdded ?? new List<ChannelAccount>();
        MembersRemoved = membersRemoved ?? new List<ChannelAccount>();
        ReactionsAdded = reactionsAdded ?? new List<MessageReaction>();
        ReactionsRemoved = reactionsRemoved ?? new List<MessageReaction>();
        Attachments = attachments ?? new List<Attachment>();
        Entities = entities ?? new List<Entity>();
        ListenFor = listenFor ?? new List<string>();
        TextHighlights = textHighlights ?? new List<TextHighlight>();
    }

    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    [JsonProperty("type")] public string Type { get; set; }
    /// <summary>The channel's id of this activity.</summary>
    [JsonProperty("id")] public string Id { get; set; }
    /// <summary>When it was sent, in UTC.</summary>
    [JsonProperty("timestamp")] public DateTimeOffset? Timestamp { get; set; }
    /// <summary>When it was sent, in the sender's time.</summary>
    [JsonProperty("localTimestamp")] public DateTimeOffset? LocalTimestamp { get; set; }
    /// <summary>The sender's IANA time zone.</summary>
    [JsonProperty("localTimezone")] public string LocalTimezone { get; set; }
    /// <summary>Where replies are posted.</summary>
    [JsonProperty("serviceUrl")] public string ServiceUrl { get; set; }
    /// <summary>The channel, such as <c>msteams</c>.</summary>
    [JsonProperty("channelId")] public string ChannelId { get; set; }
    /// <summary>The sender.</summary>
    [JsonProperty("from")] public ChannelAccount From { get; set; }
    /// <summary>The conversation.</summary>
    [JsonProperty("conversation")] public ConversationAccount Conversation { get; set; }
    /// <summary>The receiver.</summary>
    [JsonProperty("recipient")] public ChannelAccount Recipient { get; set; }
    /// <summary>One of <see cref="TextFormatTypes"/>.</summary>
    [JsonProperty("textFormat")] public string TextFormat { get; set; }
    /// <summary>list or carousel.</summary>
    [JsonProperty("attachmentLayout")] public string AttachmentLayout { get; set; }
    /// <summary>Who joined the conversation.</summary>
    [JsonProperty("membersAdded")] public IList<ChannelAccount> MembersAdded { get; set; }
    /// <summary>Who left the conversation.</summary>
    [JsonProperty("membersRemoved")] public IList<ChannelAccount> MembersRemoved { get; set; }
    /// <summary>Reactions added to a message.</summary>
    [JsonProperty("reactionsAdded")] public IList<MessageReaction> ReactionsAdded { get; set; }
    /// <summary>Reactions taken from a message.</summary>
    [JsonProperty("reactionsRemoved")] public IList<MessageReaction> ReactionsRemoved { get; set; }
    /// <summary>The conversation's new topic.</summary>
    [JsonProperty("topicName")] public string TopicName { get; set; }
    /// <summary>Whether earlier messages are shown to new members.</summary>
    [JsonProperty("historyDisclosed")] public bool? HistoryDisclosed { get; set; }
    /// <summary>The language of the text, as BCP 47.</summary>
    [JsonProperty("locale")] public string Locale { get; set; }
    /// <summary>The text.</summary>
    [JsonProperty("text")] public string Text { get; set; }
    /// <summary>The text to speak.</summary>
    [JsonProperty("speak")] public string Speak { get; set; }
    /// <summary>One of <see cref="InputHints"/>.</summary>
    [JsonProperty("inputHint")] public string InputHint { get; set; }
    /// <summary>What is shown where cards cannot be.</summary>
    [JsonProperty("summary")] public string Summary { get; set; }
    /// <summary>Buttons under the message.</summary>
    [JsonProperty("suggestedActions")] public SuggestedActions SuggestedActions { get; set; }
    /// <summary>Cards and files.</summary>
    [JsonProperty("attachments")] public IList<Attachment> Attachments { get; set; }
    /// <summary>Mentions and other metadata.</summary>
    [JsonProperty("entities")] public IList<Entity> Entities { get; set; }
    /// <summary>What only this channel knows.</summary>
    [JsonProperty("channelData")] public object ChannelData { get; set; }
    /// <summary>add or remove, of an installation update.</summary>
    [JsonProperty("action")] public string Action { get; set; }
    /// <summary>The activity this one answers.</summary>
    [JsonProperty("replyToId")] public string ReplyToId { get; set; }
    /// <summary>A description of a trace.</summary>
    [JsonProperty("label")] public string Label { get; set; }
    /// <summary>The type of <see cref="Value"/>.</summary>
    [JsonProperty("valueType")] public string ValueType { get; set; }
    /// <summary>What a button or an invoke carries.</summary>
    [JsonProperty("value")] public object Value { get; set; }
    /// <summary>The operation of an invoke or event.</summary>
    [JsonProperty("name")] public string Name { get; set; }
    /// <summary>Another conversation.</summary>
    [JsonProperty("relatesTo")] public ConversationReference RelatesTo { get; set; }
    /// <summary>Why a conversation ended.</summary>
    [JsonProperty("code")] public string Code { get; set; }
    /// <summary>When it stops being worth showing.</summary>
    [JsonProperty("expiration")] public DateTimeOffset? Expiration { get; set; }
    /// <summary>low, normal or high.</summary>
    [JsonProperty("importance")] public string Importance { get; set; }
    /// <summary>One of <see cref="DeliveryModes"/>.</summary>
    [JsonProperty("deliveryMode")] public string DeliveryMode { get; set; }
    /// <summary>Phrases for speech recognition.</summary>
    [JsonProperty("listenFor")] public IList<string> ListenFor { get; set; }
    /// <summary>Fragments to highlight.</summary>
    [JsonProperty("textHighlights")] public IList<TextHighlight> TextHighlights { get; set; }
    /// <summary>A programmatic action.</summary>
    [JsonProperty("semanticAction")] public SemanticAction SemanticAction { get; set; }
    /// <summary>Who called the bot, as its token proves; set here, never trusted from the wire.</summary>
    [JsonProperty("callerId")] public string CallerId { get; set; }

    /// <summary>Everything on the wire that has no property of its own; written back as it came.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)] public JObject Properties { get; set; } = new();

    /// <summary>A message with empty attachments and entities.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message);

    /// <summary>A typing indicator.</summary>
    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    /// <summary>An event.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <summary>A message that answers this one, from its recipient to its sender.</summary>
    public Activity CreateReply(string text = default, string locale = default) => new()
    {
        Type = ActivityTypes.Message,
        Timestamp = Builder.WallClock.UtcNow,
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = ReferableId,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount(Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name),
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = new List<Attachment>(),
        Entities = new List<Entity>(),
    };

    /// <summary>This, if it is a message; else null.</summary>
    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <summary>This, if it is an installation update; else null.</summary>
    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    /// <summary>This, if it is a conversation update; else null.</summary>
    public IConversationUpdateActivity AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    /// <summary>This, if it is a typing indicator; else null.</summary>
    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    /// <summary>This, if it is an event; else null.</summary>
    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <summary>This, if it is an invoke; else null.</summary>
    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    /// <summary>This, if it is an edited message; else null.</summary>
    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    /// <summary>Whether a message says anything: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData != null;

    /// <summary>The entities that are mentions.</summary>
    public Mention[] GetMentions() =>
        Entities?.Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.Properties.ToObject<Mention>(Wire.Serializer)).ToArray() ?? [];

    /// <summary>The channel data as a type; default when there is none.</summary>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT typed => typed,
        _ => ((JObject)ChannelData).ToObject<TypeT>(Wire.Serializer),
    };

    /// <summary>The channel data as a type, unless there is none or it has another shape.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            if (ChannelData == null)
                return false;
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception wrongShape) when (wrongShape is InvalidCastException or JsonException or FormatException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>What is needed to write into this conversation later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReferableId,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The reference of a message just sent in this conversation.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity: to the user of a reference, or, when incoming, from them.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        (ChannelId, ServiceUrl, Conversation) = (reference.ChannelId, reference.ServiceUrl, reference.Conversation);
        Locale = reference.Locale ?? Locale;
        if (isIncoming)
        {
            (From, Recipient) = (reference.User, reference.Bot);
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            (From, Recipient) = (reference.Bot, reference.User);
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether the type is this one, or a kind of it ("message/…").</summary>
    protected bool IsActivity(string activityType) =>
        Type != null && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    // Web chats invent the id of a conversation update: nothing can be attached to it.
    private string ReferableId =>
        string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        && (string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase) || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase))
            ? null : Id;
}
