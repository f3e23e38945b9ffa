using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Talk;

/// <summary>What kind of thing came in.</summary>
public enum HeardKind
{
    /// <summary>Somebody wrote or pressed something.</summary>
    Message,

    /// <summary>Somebody can be talked to now: installed the app, opened the chat.</summary>
    Arrived,

    /// <summary>Somebody removed the app.</summary>
    Departed,

    /// <summary>Somebody came into a channel where the bot is.</summary>
    Entered,
}

/// <summary>What came in, the same whatever the channel.</summary>
/// <param name="Id">The id of the activity, event, command or trigger: handled once.</param>
/// <param name="From">Who.</param>
/// <param name="Text">What they wrote, without the bot's own mention; empty for a button.</param>
public sealed record Heard(string Id, Address From, string Text)
{
    /// <summary>What kind of thing.</summary>
    public HeardKind Kind { get; init; }

    /// <summary>The name the platform shows, where it said so.</summary>
    public string? Name { get; init; }

    /// <summary>The value of the button that was pressed: "offer:answer".</summary>
    public string? Pressed { get; init; }

    /// <summary>What was filled in.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>People mentioned by the platform's own means, in order.</summary>
    public IReadOnlyList<Address> Mentions { get; init; } = [];

    /// <summary>Whether nobody else reads along.</summary>
    public bool InPrivate { get; init; } = true;

    /// <summary>The team or workspace it came from, where there is one.</summary>
    public Place? Place { get; init; }

    /// <summary>The channel in which others read along what was said to the bot; null where only the person sees it and the answer.</summary>
    public Address? Room { get; init; }

    /// <summary>Whether there are channels at all: not on the try-out page.</summary>
    public bool HasRooms { get; init; }

    /// <summary>The platform's time zone for the person.</summary>
    public string? ZoneId { get; init; }

    /// <summary>The platform's language for the person.</summary>
    public Language? Language { get; init; }

    /// <summary>Whether the platform says that they own or installed the place.</summary>
    public bool OwnsPlace { get; init; }

    /// <summary>An e-mail address where the platform gives one: only compared with Coordinators, never stored.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the channel shows a card's fields in a window of their own, which it opens later: then they are remembered with the card.</summary>
    public bool OpensForms { get; init; }

    /// <summary>Whether the channel has claimed the id already: then the turn runs although an attempt at it had begun.</summary>
    public bool IsClaimed { get; init; }

    /// <summary>How the channel finds them again: service address and what the channel wrote.</summary>
    public (string Service, string Reference)? Reference { get; init; }
}
