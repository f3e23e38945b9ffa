using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity.</summary>
public class TeamsChannelData
{
    /// <summary>Nothing set.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>The channel it happened in, or is to happen in.</summary>
    [JsonProperty("channel")] public ChannelInfo Channel { get; set; }
    /// <summary>What happened, such as teamMemberAdded.</summary>
    [JsonProperty("eventType")] public string EventType { get; set; }
    /// <summary>The team.</summary>
    [JsonProperty("team")] public TeamInfo Team { get; set; }
    /// <summary>Whether people are alerted.</summary>
    [JsonProperty("notification")] public NotificationInfo Notification { get; set; }
    /// <summary>The tenant.</summary>
    [JsonProperty("tenant")] public TenantInfo Tenant { get; set; }
    /// <summary>What the installer chose.</summary>
    [JsonProperty("settings")] public TeamsChannelDataSettings Settings { get; set; }

    /// <summary>Everything on the wire that has no property of its own.</summary>
    [JsonExtensionData] public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}

/// <summary>What the installer of a bot chose.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>Nothing set.</summary>
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>The channel to write to.</summary>
    [JsonProperty("selectedChannel")] public ChannelInfo SelectedChannel { get; set; }

    /// <summary>Everything on the wire that has no property of its own.</summary>
    [JsonExtensionData] public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    /// <summary>Nothing set.</summary>
    public ChannelInfo()
    {
    }

    /// <summary>A channel.</summary>
    public ChannelInfo(string id = default, string name = default) => (Id, Name) = (id, name);

    /// <summary>Its id.</summary>
    [JsonProperty("id")] public string Id { get; set; }
    /// <summary>Its name; General has none.</summary>
    [JsonProperty("name")] public string Name { get; set; }
    /// <summary>standard, shared or private.</summary>
    [JsonProperty("type")] public string Type { get; set; }
}

/// <summary>A team.</summary>
public class TeamInfo
{
    /// <summary>Nothing set.</summary>
    public TeamInfo()
    {
    }

    /// <summary>A team.</summary>
    public TeamInfo(string id = default, string name = default) => (Id, Name) = (id, name);

    /// <summary>Its id, which is that of its General channel.</summary>
    [JsonProperty("id")] public string Id { get; set; }
    /// <summary>Its name.</summary>
    [JsonProperty("name")] public string Name { get; set; }
    /// <summary>Its group in the directory.</summary>
    [JsonProperty("aadGroupId")] public string AadGroupId { get; set; }
}

/// <summary>A tenant.</summary>
public class TenantInfo
{
    /// <summary>Nothing set.</summary>
    public TenantInfo()
    {
    }

    /// <summary>A tenant.</summary>
    public TenantInfo(string id = default) => Id = id;

    /// <summary>Its id.</summary>
    [JsonProperty("id")] public string Id { get; set; }
}

/// <summary>Whether people are alerted.</summary>
public class NotificationInfo
{
    /// <summary>Nothing set.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>An alert.</summary>
    public NotificationInfo(bool? alert = default) => Alert = alert;

    /// <summary>Whether it shows in the activity feed.</summary>
    [JsonProperty("alert")] public bool? Alert { get; set; }
}

/// <summary>A member of a team or chat, as Teams knows them.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>Nothing set.</summary>
    public TeamsChannelAccount()
    {
    }

    /// <summary>The given name.</summary>
    [JsonProperty("givenName")] public string GivenName { get; set; }
    /// <summary>The family name.</summary>
    [JsonProperty("surname")] public string Surname { get; set; }
    /// <summary>The e-mail address.</summary>
    [JsonProperty("email")] public string Email { get; set; }
    /// <summary>The name for signing in.</summary>
    [JsonProperty("userPrincipalName")] public string UserPrincipalName { get; set; }
    /// <summary>user, guest or anonymous.</summary>
    [JsonProperty("userRole")] public string UserRole { get; set; }
    /// <summary>The tenant.</summary>
    [JsonProperty("tenantId")] public string TenantId { get; set; }
}

/// <summary>A page of a team's or chat's members.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>An empty page.</summary>
    public TeamsPagedMembersResult()
    {
    }

    /// <summary>What to ask the next page with; null on the last.</summary>
    [JsonProperty("continuationToken")] public string ContinuationToken { get; set; }
    /// <summary>The members.</summary>
    [JsonProperty("members")] public IList<TeamsChannelAccount> Members { get; set; }
}
