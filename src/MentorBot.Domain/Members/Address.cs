namespace MentorBot.Domain.Members;

/// <summary>Where the bot can reach a person. One address belongs to one person; a person may have several.</summary>
/// <param name="Channel">"msteams", "slack" or "web".</param>
/// <param name="Tenant">The tenant, workspace or, on the page, "page".</param>
/// <param name="User">The person's id there.</param>
public sealed record Address(string Channel, string Tenant, string User)
{
    /// <summary>One string for it, unambiguous.</summary>
    public override string ToString() => $"{Channel}|{Tenant}|{User}";
}
