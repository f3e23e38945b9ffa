using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>
/// What a story needs of a channel. To let all stories run on another channel, implement this and add a line to
/// <see cref="StoryChannels"/>: hand in what a person does the way the platform would, and collect what the channel's sender sent out.
/// </summary>
/// <remarks>Each story gets a channel of its own, on a host and a store of its own.</remarks>
public interface IStoryChannel : IAsyncDisposable
{
    /// <summary>The bot behind the channel.</summary>
    StoryHost Host { get; }

    /// <summary>The team or workspace that the story's community is at home in.</summary>
    Place Home { get; }

    /// <summary>Where a person of the story is reached. The channel shows their name as it stands in the story.</summary>
    Address AddressOf(string person);

    /// <summary>What the bot knows of somebody who has written before: how they are reached, where the channel needs more than an address.</summary>
    Person Known(Person person) => person;

    /// <summary>A person writes. Ends when the turn has ended and everything that is due has been sent (<see cref="StoryHost.SettleAsync"/>).</summary>
    Task HearAsync(string person, string text);

    /// <summary>A person presses a button they were shown, with what they filled in.</summary>
    /// <param name="person">Who.</param>
    /// <param name="value">The <see cref="StoryChoice.Value"/> of the button.</param>
    /// <param name="fields">By field id; what is missing was left alone.</param>
    Task PressAsync(string person, string value, IReadOnlyDictionary<string, string> fields);

    /// <summary>A person mentions the bot in a channel, where others read along. What is said there is read as said to "#name".</summary>
    Task HearInRoomAsync(string person, string room, string text) => throw new NotSupportedException("There are no channels here.");

    /// <summary>The bot is removed from a channel: whatever it says there is refused from now on.</summary>
    void Close(string room) => throw new NotSupportedException("There are no channels here.");

    /// <summary>Time passes; ends when everything that fell due on the way has been sent.</summary>
    Task AdvanceAsync(Duration by);

    /// <summary>What the bot has said since the last call, to anybody, in order.</summary>
    IReadOnlyList<StoryMessage> Take();
}

/// <summary>A message as a person sees it.</summary>
/// <param name="To">The person, by the name of the story.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Lines">What else stands on the card, from top to bottom, its title first.</param>
/// <param name="Choices">The buttons in order.</param>
/// <param name="Fields">What can be filled in.</param>
public sealed record StoryMessage(string To, string Text, IReadOnlyList<string> Lines, IReadOnlyList<StoryChoice> Choices, IReadOnlyList<StoryField> Fields)
{
    /// <summary>The message as a line of a transcript: sentence | line | line [Choice] [Choice].</summary>
    public override string ToString() => $"bot → {To}: {Shown}";

    /// <summary>What is compared with the transcript. Square brackets are kept for buttons, line breaks become blanks.</summary>
    public string Shown => string.Join(' ', [string.Join(" | ", Lines.Where(line => line.Length > 0 && line != Text).Prepend(Text).Select(Plain)), .. Choices.Select(choice => $"[{Plain(choice.Label)}]")]);

    private static string Plain(string text) => string.Join(' ', text.Replace('[', '(').Replace(']', ')').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A button.</summary>
public sealed record StoryChoice(string Label, string Value);

/// <summary>A field, its value as shown and, where it is one, the list to pick from.</summary>
public sealed record StoryField(string Id, string Value, IReadOnlyList<StoryChoice> Options);
