namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <inheritdoc cref="Activity.Type"/>
    string Type { get; set; }

    /// <inheritdoc cref="Activity.Id"/>
    string Id { get; set; }

    /// <inheritdoc cref="Activity.ServiceUrl"/>
    string ServiceUrl { get; set; }

    /// <inheritdoc cref="Activity.Timestamp"/>
    DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc cref="Activity.LocalTimestamp"/>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <inheritdoc cref="Activity.ChannelId"/>
    string ChannelId { get; set; }

    /// <inheritdoc cref="Activity.From"/>
    ChannelAccount From { get; set; }

    /// <inheritdoc cref="Activity.Conversation"/>
    ConversationAccount Conversation { get; set; }

    /// <inheritdoc cref="Activity.Recipient"/>
    ChannelAccount Recipient { get; set; }

    /// <inheritdoc cref="Activity.ReplyToId"/>
    string ReplyToId { get; set; }

    /// <inheritdoc cref="Activity.Entities"/>
    IList<Entity> Entities { get; set; }

    /// <inheritdoc cref="Activity.ChannelData"/>
    object ChannelData { get; set; }

    /// <inheritdoc cref="Activity.GetChannelData"/>
    TypeT GetChannelData<TypeT>();

    /// <inheritdoc cref="Activity.TryGetChannelData"/>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <inheritdoc cref="Activity.AsMessageActivity"/>
    IMessageActivity AsMessageActivity();

    /// <inheritdoc cref="Activity.AsInstallationUpdateActivity"/>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <inheritdoc cref="Activity.AsConversationUpdateActivity"/>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <inheritdoc cref="Activity.AsTypingActivity"/>
    ITypingActivity AsTypingActivity();

    /// <inheritdoc cref="Activity.AsEventActivity"/>
    IEventActivity AsEventActivity();

    /// <inheritdoc cref="Activity.AsInvokeActivity"/>
    IInvokeActivity AsInvokeActivity();

    /// <inheritdoc cref="Activity.AsMessageUpdateActivity"/>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <inheritdoc cref="Activity.GetConversationReference"/>
    ConversationReference GetConversationReference();

    /// <inheritdoc cref="Activity.ApplyConversationReference"/>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}

/// <summary>Members joined or left, or the topic changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.MembersAdded"/>
    IList<ChannelAccount> MembersAdded { get; set; }

    /// <inheritdoc cref="Activity.MembersRemoved"/>
    IList<ChannelAccount> MembersRemoved { get; set; }

    /// <inheritdoc cref="Activity.TopicName"/>
    string TopicName { get; set; }

    /// <inheritdoc cref="Activity.HistoryDisclosed"/>
    bool? HistoryDisclosed { get; set; }
}

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <inheritdoc cref="Activity.Action"/>
    string Action { get; set; }
}

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <inheritdoc cref="Activity.Locale"/>
    string Locale { get; set; }

    /// <inheritdoc cref="Activity.Text"/>
    string Text { get; set; }

    /// <inheritdoc cref="Activity.Speak"/>
    string Speak { get; set; }

    /// <inheritdoc cref="Activity.InputHint"/>
    string InputHint { get; set; }

    /// <inheritdoc cref="Activity.Summary"/>
    string Summary { get; set; }

    /// <inheritdoc cref="Activity.TextFormat"/>
    string TextFormat { get; set; }

    /// <inheritdoc cref="Activity.AttachmentLayout"/>
    string AttachmentLayout { get; set; }

    /// <inheritdoc cref="Activity.Attachments"/>
    IList<Attachment> Attachments { get; set; }

    /// <inheritdoc cref="Activity.SuggestedActions"/>
    SuggestedActions SuggestedActions { get; set; }

    /// <inheritdoc cref="Activity.Importance"/>
    string Importance { get; set; }

    /// <inheritdoc cref="Activity.DeliveryMode"/>
    string DeliveryMode { get; set; }

    /// <inheritdoc cref="Activity.Expiration"/>
    DateTimeOffset? Expiration { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object Value { get; set; }

    /// <inheritdoc cref="Activity.GetMentions"/>
    Mention[] GetMentions();

    /// <inheritdoc cref="Activity.HasContent"/>
    bool HasContent();
}

/// <summary>A message was edited.</summary>
public interface IMessageUpdateActivity : IMessageActivity;

/// <summary>Someone is typing.</summary>
public interface ITypingActivity : IActivity;

/// <summary>A named event.</summary>
public interface IEventActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string Name { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference RelatesTo { get; set; }
}

/// <summary>A call whose answer goes back in the response.</summary>
public interface IInvokeActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string Name { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference RelatesTo { get; set; }
}

/// <summary>A note for whoever debugs the bot; never shown to people.</summary>
public interface ITraceActivity : IActivity
{
    /// <inheritdoc cref="Activity.Name"/>
    string Name { get; set; }

    /// <inheritdoc cref="Activity.Label"/>
    string Label { get; set; }

    /// <inheritdoc cref="Activity.ValueType"/>
    string ValueType { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    object Value { get; set; }

    /// <inheritdoc cref="Activity.RelatesTo"/>
    ConversationReference RelatesTo { get; set; }
}
