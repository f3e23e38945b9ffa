using System.Collections.Concurrent;
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
/// </summary>
public sealed class SlackVoice(SlackClients clients, IShelf shelf, TimeProvider wall) : IChannelVoice
{
    /// <summary>The name in addresses.</summary>
    public const string Name = "slack";

    // A reply has no outbox behind it: it is tried again within the turn, but nobody waits longer than this for each attempt.
    private const int MostAttempts = 3;
    private const int MostOpened = 20_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
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
        if (clients.Of(to.Tenant) is not { } client)
            return NotInstalled;
        var message = SlackBlocks.Message(spoken);
        if (turn?.TurnState.Get<SlackOrigin>() is not { } origin || turn.TurnState.Get<Heard>() is not { } heard || heard.From != to)
            return await DirectlyAsync(client, to, message, cancellationToken);

        var isForAll = spoken.ForEveryone && !heard.InPrivate && origin.ResponseUrl is null;
        if (origin.Channel is { } chat && (origin.IsOwnChat || isForAll))
            return await PatientlyAsync(() => client.Chat.PostMessage(Of(chat, origin.Thread, message), cancellationToken), cancellationToken);
        if (heard.InPrivate || spoken.Asks || origin.ResponseUrl is null)
            return await InOwnChatAsync(client, to, origin, message, turn, cancellationToken);
        return await ForOneAsync(client, to, origin, message, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken) =>
        clients.Of(to.Tenant) is { } client ? await PatientlyAsync(() => OpenedAsync(client, to, cancellationToken), cancellationToken) : NotInstalled;

    private static Outcome NotInstalled => new(OutcomeKind.NoConversation, "not_installed");

    private async Task<Outcome> DirectlyAsync(ISlackApiClient client, Address to, SlackMessage message, CancellationToken cancellationToken)
    {
        var outcome = await PatientlyAsync(async () => await client.Chat.PostMessage(Of(await OpenedAsync(client, to, cancellationToken), thread: null, message), cancellationToken), cancellationToken);
        if (outcome.Kind != OutcomeKind.Sent)
            _opened.TryRemove(to, out _);
        return outcome;
    }

    // Said in the person's chat with the bot; where they asked elsewhere, they are told there, once.
    private async Task<Outcome> InOwnChatAsync(ISlackApiClient client, Address to, SlackOrigin origin, SlackMessage message, ITurnContext turn, CancellationToken cancellationToken)
    {
        var outcome = await DirectlyAsync(client, to, message, cancellationToken);
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
            : await PatientlyAsync(() => client.Chat.PostEphemeral(to.User, Of(origin.Channel, origin.Thread, message), cancellationToken), cancellationToken);
    }

    private async Task<string> OpenedAsync(ISlackApiClient client, Address to, CancellationToken cancellationToken)
    {
        if (_opened.TryGetValue(to, out var known))
            return known;
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
            if (wait > LongestWait)
                return outcome;
            await Task.Delay(wait, wall, cancellationToken);
        }
    }

    /// <summary>In this turn's channel the person has been told where the answer is.</summary>
    private sealed record Told;
}
