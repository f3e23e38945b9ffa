namespace MentorBot.Domain.Communities;

/// <summary>
/// Where a community is at home: a Teams team, the tenant around it (a personal chat in Teams is in no team), a Slack workspace, the try-out page.
/// </summary>
/// <param name="Channel">The channel's name: "msteams", "slack", "web".</param>
/// <param name="Id">The team's, tenant's or workspace's id there.</param>
public readonly record struct Place(string Channel, string Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Channel}:{Id}";
}
