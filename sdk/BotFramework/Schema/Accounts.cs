using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot on a channel.</summary>
public class ChannelAccount
{
    /// <summary>An empty account.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>An account.</summary>
    public ChannelAccount(string id = default, string name = default, string role = default, string aadObjectId = default) =>
        (Id, Name, Role, AadObjectId) = (id, name, role, aadObjectId);

    /// <summary>The channel's id of the account.</summary>
    [JsonProperty("id")] public string Id { get; set; }
    /// <summary>The name shown to people.</summary>
    [JsonProperty("name")] public string Name { get; set; }
    /// <summary>The account's id in the directory.</summary>
    [JsonProperty("aadObjectId")] public string AadObjectId { get; set; }

    /// <summary>Everything on the wire that has no property of its own.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)] public JObject Properties { get; set; } = new();

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonProperty("role")] public string Role { get; set; }
}

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>An empty account.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>A conversation.</summary>
    public ConversationAccount(
        bool? isGroup = default, string conversationType = default, string id = default, string name = default,
        string aadObjectId = default, string role = default, string tenantId = default)
    {
        (IsGroup, ConversationType, Id, Name) = (isGroup, conversationType, id, name);
        (AadObjectId, Role, TenantId) = (aadObjectId, role, tenantId);
    }

    /// <summary>Whether it may have more than two members; absent in one-to-one chats.</summary>
    [JsonProperty("isGroup")] public bool? IsGroup { get; set; }
    /// <summary>In Teams: personal, groupChat or channel.</summary>
    [JsonProperty("conversationType")] public string ConversationType { get; set; }
    /// <summary>The channel's id of the conversation.</summary>
    [JsonProperty("id")] public string Id { get; set; }
    /// <summary>The name shown to people.</summary>
    [JsonProperty("name")] public string Name { get; set; }
    /// <summary>The conversation's id in the directory.</summary>
    [JsonProperty("aadObjectId")] public string AadObjectId { get; set; }

    /// <summary>Everything on the wire that has no property of its own.</summary>
    [JsonExtensionData(ReadData = true, WriteData = true)] public JObject Properties { get; set; } = new();

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    [JsonProperty("role")] public string Role { get; set; }
    /// <summary>The tenant the conversation belongs to.</summary>
    [JsonProperty("tenantId")] public string TenantId { get; set; }
}
