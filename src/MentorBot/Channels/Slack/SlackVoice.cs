using System.Collections.Concurrent;
using System.Security.Cryptography;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Builder;
using SlackNet;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace MentorBot.Channels.Slack;

/// <summary>
/// Says things in Slack. In the direct message with the bot everything is said there. In a channel, what is for everyone is said in the
/// thread; what is for one person alone only they see; and what waits for an answer goes to their direct message, where it can be typed.
/// A group's own channel is written to as a channel.
/// </summary>
public sealed partial class SlackVoice(SlackClients clients, SlackPace pace, IShelf shelf, TimeProvider wall, ILogger<SlackVoice> logger) : IChannelVoice
{
    /// <summary>The name in addresses.</summary>
    public const string Name = "slack";

    // A reply has no outbox behind it: it is tried again within the turn, but nobody waits longer than this for each attempt.
    private const int MostAttempts = 3;
    private const int MostOpened = 20_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestJitter = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPace = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Address, string> _opened = new();

    /// <inheritdoc/>
    public string Channel => Name;

    /// <summary>A message for a conversation. Nothing in it is parsed, linked or unfolded by Slack.</summary>
    public static Message Of(string? channel, string? thread, SlackMessage message) => new()
    {
        Channel = channel,
        ThreadTs = thread,
        Text = message.Text,
        Blocks = message.Blocks,
        Parse = ParseMode.None,
        UnfurlLinks = false,
        UnfurlMedia = false,
    };

    /// <inheritdoc/>
    public async Task<Outcome> SayAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken)
    {
        var outcome = await TellAsync(to, spoken, turn, cancellationToken);
        // What the bot says by itself has the outbox, where its outcome stands; of an answer the log is all that tells.
        if (turn is not null && outcome.Kind != OutcomeKind.Sent)
            NotSaid(turn.Activity.Id, outcome.Kind, outcome.Reason);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken) =>
        await clients.OfAsync(to.Tenant, cancellationToken) is { } client ? await PatientlyAsync(() => OpenedAsync(client, to, isReply: false, cancellationToken), cancellationToken) : NotInstalled;

    private async Task<Outcome> TellAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken)
    {
        if (await clients.OfAsync(to.Tenant, cancellationToken) is not { } client)
            return NotInstalled;
        var message = SlackBlocks.Message(spoken, spoken.Card is { Fields.Count: > 0 } ? (await shelf.OpenAsync(to, cancellationToken)).Person.Language : default);
        if (to.Conversation is { } room)
            return await PatientlyAsync(() => PostAsync(client, to, room, thread: null, message, isReply: false, cancellationToken), cancellationToken);
        if (turn?.TurnState.Get<SlackOrigin>() is not { } origin || turn.TurnState.Get<Heard>() is not { } heard || heard.From != to)
            return await DirectlyAsync(client, to, message, isReply: turn is not null, cancellationToken);

        var isForAll = spoken.ForEveryone && !heard.InPrivate && origin.ResponseUrl is null;
        if (origin.Channel is { } chat && (origin.IsOwnChat || isForAll))
            return await PatientlyAsync(() => PostAsync(client, to, chat, origin.Thread, message, isReply: true, cancellationToken), cancellationToken);
        if (heard.InPrivate || spoken.Asks || (origin.ResponseUrl is null && heard.Kind != HeardKind.Entered))
            return await InOwnChatAsync(client, to, origin, message, turn, cancellationToken);
        return await ForOneAsync(client, to, origin, message, cancellationToken);
    }

    private static Outcome NotInstalled => new(OutcomeKind.NoConversation, "not_installed");

    private async Task<Outcome> DirectlyAsync(ISlackApiClient client, Address to, SlackMessage message, bool isReply, CancellationToken cancellationToken)
    {
        var outcome = await PatientlyAsync(async () => await PostAsync(client, to, await OpenedAsync(client, to, isReply, cancellationToken), thread: null, message, isReply, cancellationToken), cancellationToken);
        if (outcome is not { Kind: OutcomeKind.Sent or OutcomeKind.Throttled })
            _opened.TryRemove(to, out _);
        return outcome;
    }

    // Whoever writes waits for the answer; what the bot says by itself goes back to the outbox when Slack would have too much of it.
    private async Task PaceAsync(Address to, string method, string? chat, bool isReply, CancellationToken cancellationToken)
    {
        var wait = pace.Reserve(to.Tenant, method, chat);
        if (wait > LongestWait && !isReply)
            throw new SlackRateLimitException(wait);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait < LongestPace ? wait : LongestPace, wall, cancellationToken);
    }

    private async Task PostAsync(ISlackApiClient client, Address to, string chat, string? thread, SlackMessage message, bool isReply, CancellationToken cancellationToken)
    {
        await PaceAsync(to, "chat.postMessage", chat, isReply, cancellationToken);
        await client.Chat.PostMessage(Of(chat, thread, message), cancellationToken);
    }

    // Said in the person's chat with the bot; where they asked elsewhere, they are told there, once.
    private async Task<Outcome> InOwnChatAsync(ISlackApiClient client, Address to, SlackOrigin origin, SlackMessage message, ITurnContext turn, CancellationToken cancellationToken)
    {
        var outcome = await DirectlyAsync(client, to, message, isReply: true, cancellationToken);
        if (origin.Channel is null || turn.TurnState.Get<Told>() is not null || (_opened.TryGetValue(to, out var own) && own == origin.Channel))
            return outcome;
        turn.TurnState.Set(new Told());
        var texts = TextsIn.Of((await shelf.OpenAsync(to, cancellationToken)).Person.Language).Talk;
        await ForOneAsync(client, to, origin, SlackBlocks.Message(new Spoken(outcome.Kind == OutcomeKind.Sent ? texts.WroteToYou : texts.CannotWriteToYou)), cancellationToken);
        return outcome;
    }

    /// <summary>Only that person sees it, where they asked.</summary>
    private async Task<Outcome> ForOneAsync(ISlackApiClient client, Address to, SlackOrigin origin, SlackMessage message, CancellationToken cancellationToken)
    {
        var outcome = new Outcome(OutcomeKind.NoConversation);
        if (origin.ResponseUrl is { } url)
        {
            var response = new SlashCommandResponse { ResponseType = ResponseType.Ephemeral, Message = Of(channel: null, origin.Thread, message) };
            outcome = await PatientlyAsync(() => clients.WithoutToken.Respond(new SlashCommand { ResponseUrl = url }, response, cancellationToken), cancellationToken);
        }
        // A response address is good for five answers and half an hour.
        return outcome.Kind == OutcomeKind.Sent || origin.Channel is null
            ? outcome
            : await PatientlyAsync(() => PostToOneAsync(client, to, origin.Channel, origin.Thread, message, cancellationToken), cancellationToken);
    }

    private async Task PostToOneAsync(ISlackApiClient client, Address to, string channel, string? thread, SlackMessage message, CancellationToken cancellationToken)
    {
        await PaceAsync(to, "chat.postEphemeral", channel, isReply: true, cancellationToken);
        await client.Chat.PostEphemeral(to.User, Of(channel, thread, message), cancellationToken);
    }

    private async Task<string> OpenedAsync(ISlackApiClient client, Address to, bool isReply, CancellationToken cancellationToken)
    {
        if (_opened.TryGetValue(to, out var known))
            return known;
        await PaceAsync(to, "conversations.open", chat: null, isReply, cancellationToken);
        var opened = await client.Conversations.Open([to.User], cancellationToken);
        if (_opened.Count >= MostOpened)
            _opened.Clear();
        _opened[to] = opened;
        return opened;
    }

    private async Task<Outcome> PatientlyAsync(Func<Task> call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await SlackOutcome.OfAsync(call, cancellationToken);
            if (!outcome.IsPassing || attempt == MostAttempts)
                return outcome;
            var wait = outcome.RetryAfter?.ToTimeSpan() ?? TimeSpan.FromSeconds(attempt);
            if (wait >= LongestWait)
                return outcome;
            // A little later than told, by chance, so that many who were refused do not come back in step.
            await Task.Delay(wait + LongestJitter * (RandomNumberGenerator.GetInt32(0, 100) / 100.0), wall, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to {Id} could not be said: {Kind} {Reason}")]
    private partial void NotSaid(string id, OutcomeKind kind, string? reason);

    /// <summary>In this turn's channel the person has been told where the answer is.</summary>
    private sealed record Told;
}
