using MentorBot.Dialogs.Talk;

namespace MentorBot.Channels.Slack;

/// <summary>Where in Slack something was said, for the answer.</summary>
/// <param name="Channel">The conversation; null where there is none.</param>
/// <param name="Thread">The thread to answer in.</param>
/// <param name="ResponseUrl">Where an answer for one person alone can be posted: five times within half an hour.</param>
public sealed record SlackOrigin(string? Channel, string? Thread, string? ResponseUrl)
{
    /// <summary>Whether the conversation is the person's direct message with the bot. A command may come from one of two other people.</summary>
    public bool IsOwnChat { get; init; }

    /// <summary>Whether it was done in the app's home, which shows then what has become of it.</summary>
    public bool InHome { get; init; }
}

/// <summary>Something said in Slack, and where. This is what waits in the inbox.</summary>
public sealed record SlackSaid(Heard Heard, SlackOrigin Origin);

/// <summary>Which door a request came through.</summary>
public enum SlackDoor
{
    /// <summary>Events: messages, mentions, the app's home.</summary>
    Event,

    /// <summary>The slash command.</summary>
    Command,

    /// <summary>Buttons and forms.</summary>
    Action,

    /// <summary>Lists of options.</summary>
    Options,
}

/// <summary>What a request turned out to be.</summary>
public abstract record SlackRequest
{
    /// <summary>Slack asks whether this address is ours.</summary>
    public sealed record Challenge(string Value) : SlackRequest;

    /// <summary>Somebody said something to the bot.</summary>
    public sealed record Said(SlackSaid What) : SlackRequest;

    /// <summary>Somebody wants to fill in a form.</summary>
    /// <param name="What">The press of the button; its value is that of the choice that goes on.</param>
    /// <param name="Trigger">Opens one window, within three seconds.</param>
    /// <param name="Question">What the message with the button says.</param>
    public sealed record Form(SlackSaid What, string Trigger, string Question) : SlackRequest;

    /// <summary>Somebody sends a filled-in form.</summary>
    public sealed record Filled(SlackSaid What) : SlackRequest;

    /// <summary>The app was removed from a workspace, or its token is good for nothing any more.</summary>
    public sealed record Removed(string Id, string Team) : SlackRequest;

    /// <summary>Nothing for the bot.</summary>
    /// <param name="What">Its type, for the log; null where it is of no interest.</param>
    public sealed record Nothing(string? What = null) : SlackRequest;
}
