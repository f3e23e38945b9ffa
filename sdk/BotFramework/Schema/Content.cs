using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file.</summary>
public class Attachment
{
    /// <summary>An empty attachment.</summary>
    public Attachment()
    {
    }

    /// <summary>An attachment.</summary>
    public Attachment(
        string contentType = default, string contentUrl = default, object content = default, string name = default, string thumbnailUrl = default) =>
        (ContentType, ContentUrl, Content, Name, ThumbnailUrl) = (contentType, contentUrl, content, name, thumbnailUrl);

    /// <summary>The media type.</summary>
    [JsonProperty("contentType")] public string ContentType { get; set; }
    /// <summary>Where the content lies.</summary>
    [JsonProperty("contentUrl")] public string ContentUrl { get; set; }
    /// <summary>The content itself.</summary>
    [JsonProperty("content")] public object Content { get; set; }
    /// <summary>The name of a file.</summary>
    [JsonProperty("name")] public string Name { get; set; }

    /// <summary>Everything on the wire that has no property of its own.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)] public JObject Properties { get; set; } = new();

    /// <summary>A small picture of it.</summary>
    [JsonProperty("thumbnailUrl")] public string ThumbnailUrl { get; set; }
}

/// <summary>A button of a card or under a message.</summary>
public class CardAction
{
    /// <summary>An empty action.</summary>
    public CardAction()
    {
    }

    /// <summary>An action.</summary>
    public CardAction(
        string type = default, string title = default, string image = default, string text = default,
        string displayText = default, object value = default, object channelData = default)
    {
        (Type, Title, Image, Text) = (type, title, image, text);
        (DisplayText, Value, ChannelData) = (displayText, value, channelData);
    }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonProperty("type")] public string Type { get; set; }
    /// <summary>What the button says.</summary>
    [JsonProperty("title")] public string Title { get; set; }
    /// <summary>A picture on the button.</summary>
    [JsonProperty("image")] public string Image { get; set; }
    /// <summary>The text sent.</summary>
    [JsonProperty("text")] public string Text { get; set; }
    /// <summary>The text shown as sent.</summary>
    [JsonProperty("displayText")] public string DisplayText { get; set; }
    /// <summary>What the button carries.</summary>
    [JsonProperty("value")] public object Value { get; set; }
    /// <summary>What only this channel knows.</summary>
    [JsonProperty("channelData")] public object ChannelData { get; set; }
    /// <summary>The picture in words.</summary>
    [JsonProperty("imageAltText")] public string ImageAltText { get; set; }
}

/// <summary>Buttons under a message.</summary>
public class SuggestedActions
{
    /// <summary>No buttons.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Buttons.</summary>
    public SuggestedActions(IList<string> to = default, IList<CardAction> actions = default) => (To, Actions) = (to, actions);

    /// <summary>Who sees them; null: everyone.</summary>
    [JsonProperty("to")] public IList<string> To { get; set; }
    /// <summary>The buttons.</summary>
    [JsonProperty("actions")] public IList<CardAction> Actions { get; set; }
}

/// <summary>Something a message talks about.</summary>
public class Entity
{
    /// <summary>An entity without a type.</summary>
    public Entity()
    {
    }

    /// <summary>An entity.</summary>
    public Entity(string type = default) => Type = type;

    /// <summary>Its type, such as mention or clientInfo.</summary>
    [JsonProperty("type")] public string Type { get; set; }

    /// <summary>Everything on the wire that has no property of its own.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)] public JObject Properties { get; set; } = new();

    /// <summary>The entity as a more specific type.</summary>
    public T GetAs<T>() => JObject.FromObject(this, Wire.Serializer).ToObject<T>(Wire.Serializer);

    /// <summary>Takes over the type and properties of another object.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj, Wire.Serializer).ToObject<Entity>(Wire.Serializer);
        (Type, Properties) = (entity.Type, entity.Properties);
    }
}

/// <summary>A mention of a person or a bot.</summary>
public class Mention : Entity
{
    /// <summary>An empty mention.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>A mention.</summary>
    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : base(type ?? "mention") => (Mentioned, Text) = (mentioned, text);

    /// <summary>Who is mentioned.</summary>
    [JsonProperty("mentioned")] public ChannelAccount Mentioned { get; set; }
    /// <summary>The words in the message's text that mention them.</summary>
    [JsonProperty("text")] public string Text { get; set; }
}

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>A reaction without a type.</summary>
    public MessageReaction()
    {
    }

    /// <summary>A reaction.</summary>
    public MessageReaction(string type = default) => Type = type;

    /// <summary>Such as like.</summary>
    [JsonProperty("type")] public string Type { get; set; }
}

/// <summary>A programmatic action that comes with an activity.</summary>
public class SemanticAction
{
    /// <summary>An empty action.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Its id.</summary>
    [JsonProperty("id")] public string Id { get; set; }
    /// <summary>Its entities by name.</summary>
    [JsonProperty("entities")] public IDictionary<string, Entity> Entities { get; set; }
    /// <summary>start, continue or done.</summary>
    [JsonProperty("state")] public string State { get; set; }
}

/// <summary>A fragment of a text.</summary>
public class TextHighlight
{
    /// <summary>An empty fragment.</summary>
    public TextHighlight()
    {
    }

    /// <summary>The fragment.</summary>
    [JsonProperty("text")] public string Text { get; set; }
    /// <summary>Which occurrence of it.</summary>
    [JsonProperty("occurrence")] public int? Occurrence { get; set; }
}
