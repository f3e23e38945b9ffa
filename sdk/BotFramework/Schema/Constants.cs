namespace Microsoft.Bot.Schema;

/// <summary>Types of buttons.</summary>
public static class ActionTypes
{
    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";
    /// <summary>Sends a text, seen by all.</summary>
    public const string ImBack = "imBack";
    /// <summary>Sends a text, seen by the bot only.</summary>
    public const string PostBack = "postBack";
    /// <summary>Sends a text and a value.</summary>
    public const string MessageBack = "messageBack";
}

/// <summary>Names of events the SDK itself raises.</summary>
public static class ActivityEventNames
{
    /// <summary>A turn the bot began.</summary>
    public const string ContinueConversation = "ContinueConversation";
    /// <summary>A conversation the bot created.</summary>
    public const string CreateConversation = "CreateConversation";
}

/// <summary>Types of activities.</summary>
public static class ActivityTypes
{
    /// <summary>Members or topic changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";
    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";
    /// <summary>A named event.</summary>
    public const string Event = "event";
    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";
    /// <summary>A call whose answer goes back in the response.</summary>
    public const string Invoke = "invoke";
    /// <summary>A message.</summary>
    public const string Message = "message";
    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";
    /// <summary>A reaction came or went.</summary>
    public const string MessageReaction = "messageReaction";
    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";
    /// <summary>A note for whoever debugs.</summary>
    public const string Trace = "trace";
    /// <summary>Someone is typing.</summary>
    public const string Typing = "typing";
}

/// <summary>Types of activities that never leave the bot.</summary>
public static class ActivityTypesEx
{
    /// <summary>A pause between two messages, in milliseconds.</summary>
    public const string Delay = "delay";
    /// <summary>The answer to an invoke.</summary>
    public const string InvokeResponse = "invokeResponse";
}

/// <summary>How an activity is delivered.</summary>
public static class DeliveryModes
{
    /// <summary>By a call to the channel.</summary>
    public const string Normal = "normal";
    /// <summary>By a notification.</summary>
    public const string Notification = "notification";
    /// <summary>In the response to the request that began the turn.</summary>
    public const string ExpectReplies = "expectReplies";
    /// <summary>Not kept by the channel.</summary>
    public const string Ephemeral = "ephemeral";
}

/// <summary>What a client's microphone does after a message.</summary>
public static class InputHints
{
    /// <summary>An answer is welcome.</summary>
    public const string AcceptingInput = "acceptingInput";
    /// <summary>No answer is taken.</summary>
    public const string IgnoringInput = "ignoringInput";
    /// <summary>An answer is needed.</summary>
    public const string ExpectingInput = "expectingInput";
}

/// <summary>Roles of accounts.</summary>
public static class RoleTypes
{
    /// <summary>A person.</summary>
    public const string User = "user";
    /// <summary>A bot.</summary>
    public const string Bot = "bot";
}

/// <summary>Formats of a text.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";
    /// <summary>Shown as it is.</summary>
    public const string Plain = "plain";
    /// <summary>A little HTML.</summary>
    public const string Xml = "xml";
}

/// <summary>Who called the bot, as its token proves.</summary>
public static class CallerIdConstants
{
    /// <summary>Azure Bot Service.</summary>
    public const string PublicAzureChannel = "urn:botframework:azure";
    /// <summary>Azure Bot Service for the US government.</summary>
    public const string USGovChannel = "urn:botframework:azureusgov";
    /// <summary>Another bot, by its app id.</summary>
    public const string BotToBotPrefix = "urn:botframework:aadappid:";
}
