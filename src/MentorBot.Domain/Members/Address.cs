namespace MentorBot.Domain.Members;

/// <summary>Where the bot can reach a person, or a group in a channel of its own. One person's address belongs to nobody else; a person may have several.</summary>
/// <param name="Channel">"msteams", "slack" or "web".</param>
/// <param name="Tenant">The tenant, workspace or, on the page, "page".</param>
/// <param name="User">The person's id there, or the channel's.</param>
public sealed record Address(string Channel, string Tenant, string User)
{
    /// <summary>For a channel that many read: how the platform finds it again, as it wrote it. Null for a person, whose references are kept with them.</summary>
    public string? Conversation { get; init; }

    /// <summary>Whether both lead to the same chat, however the platform finds it.</summary>
    public bool LeadsTo(Address other) => ToString() == other.ToString();

    /// <summary>Whether both are on one platform, in one tenant or workspace: who is at home in one may see the other.</summary>
    public bool IsBeside(Address other) => Channel == other.Channel && Tenant == other.Tenant;

    /// <summary>One string for it, unambiguous.</summary>
    public override string ToString() => $"{Channel}|{Tenant}|{User}";
}
