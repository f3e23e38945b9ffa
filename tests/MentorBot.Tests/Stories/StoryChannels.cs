namespace MentorBot.Tests.Stories;

/// <summary>The channels on which every story runs.</summary>
public static class StoryChannels
{
    /// <summary>Makes one for each story: a name for the report, and the channel.</summary>
    public static IReadOnlyList<(string Name, Func<IStoryChannel> Open)> All { get; } =
    [
        ("the page", () => new WebStoryChannel()),
        ("Teams", () => new TeamsStoryChannel()),
        ("Slack", () => new SlackStoryChannel()),
    ];

    /// <summary>Those with channels in which many read along.</summary>
    public static IReadOnlyList<(string Name, Func<IStoryChannel> Open)> WithRooms { get; } = [.. All.Where(channel => channel.Name != "the page")];
}
