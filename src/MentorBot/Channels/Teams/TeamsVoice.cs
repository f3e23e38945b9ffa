using System.Text.Json;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using BotChannels = Microsoft.Bot.Connector.Channels;

namespace MentorBot.Channels.Teams;

/// <summary>Says things in Teams: within a turn where it was asked, by itself in the one-to-one chat, or in a group's channel.</summary>
public sealed class TeamsVoice(TeamsAdapter adapter, IShelf shelf, Settings settings, TimeProvider wall) : IChannelVoice
{
    /// <summary>The name in addresses.</summary>
    public const string Name = BotChannels.Msteams;

    // A reply has no outbox behind it: it is tried again within the turn, but nobody waits longer than this for each attempt.
    private const int MostAttempts = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public string Channel => Name;

    /// <inheritdoc/>
    public async Task<Outcome> SayAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken)
    {
        if (turn?.Adapter != adapter || turn.TurnState.Get<Heard>() is not { } heard)
            return await WriteAsync(to, spoken, cancellationToken);
        if (heard.InPrivate || spoken.ForEveryone || heard.Kind != HeardKind.Message)
            return await AnswerAsync(turn, spoken, cancellationToken);

        if (TeamsTargeting.Is(turn.Activity) && await TargetAsync(turn, spoken, cancellationToken) is { Kind: OutcomeKind.Sent } seen)
            return seen;
        var person = (await shelf.OpenAsync(to, cancellationToken)).Person;
        var outcome = await PatientlyAsync(() => WriteAsync(to, person, spoken, cancellationToken), cancellationToken);
        if (turn.TurnState.Get<Told>() is null)
        {
            turn.TurnState.Set(new Told());
            var texts = TextsIn.Of(person.Language).Talk;
            await AnswerAsync(turn, new Spoken(outcome.Kind == OutcomeKind.Sent ? texts.WroteToYou : texts.CannotWriteToYou), cancellationToken);
        }
        return outcome;
    }

    /// <inheritdoc/>
    /// <remarks>Asking for a conversation that exists gives it back: nobody sees anything, and a refusal tells that the app is gone.</remarks>
    public async Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken) => await WriteAsync(to, spoken: null, cancellationToken);

    private async Task<Outcome> WriteAsync(Address to, Spoken? spoken, CancellationToken cancellationToken) =>
        to.Conversation is { } room && JsonSerializer.Deserialize<TeamsReference>(room) is { } reference
            ? await TeamsOutcome.OfAsync(() => WriteAsync(to, reference, spoken, cancellationToken), wall, cancellationToken)
            : await WriteAsync(to, (await shelf.OpenAsync(to, cancellationToken)).Person, spoken, cancellationToken);

    // One service address after the other: an address that is gone must not hide one that answers.
    private async Task<Outcome> WriteAsync(Address to, Person person, Spoken? spoken, CancellationToken cancellationToken)
    {
        var outcome = new Outcome(OutcomeKind.NoConversation);
        foreach (var reference in TeamsReference.Of(person))
        {
            var attempt = await TeamsOutcome.OfAsync(() => WriteAsync(to, reference, spoken, cancellationToken), wall, cancellationToken);
            if (attempt.Kind == OutcomeKind.Sent)
                return attempt;
            outcome = outcome.IsPassing ? outcome : attempt;
        }
        return outcome;
    }

    private Task WriteAsync(Address to, TeamsReference reference, Spoken? spoken, CancellationToken cancellationToken)
    {
        var app = settings.MicrosoftAppId ?? "";
        return reference.Conversation is null || spoken is null
            ? adapter.CreateConversationAsync(app, reference.Channel, reference.Url, audience: null, reference.ToCreate(to), SendAsync, cancellationToken)
            : adapter.ContinueConversationAsync(app, reference.ToConversation(to), SendAsync, cancellationToken);

        Task SendAsync(ITurnContext turn, CancellationToken token)
        {
            // A post of its own in a channel answers nothing.
            if (to.Conversation is not null)
                turn.Activity.Id = null;
            return spoken is null ? Task.CompletedTask : turn.SendActivityAsync(TeamsCards.Message(spoken), token);
        }
    }

    private Task<Outcome> AnswerAsync(ITurnContext turn, Spoken spoken, CancellationToken cancellationToken) =>
        PatientlyAsync(() => TeamsOutcome.OfAsync(() => turn.SendActivityAsync(TeamsCards.Message(spoken), cancellationToken), wall, cancellationToken), cancellationToken);

    private Task<Outcome> TargetAsync(ITurnContext turn, Spoken spoken, CancellationToken cancellationToken) =>
        PatientlyAsync(() => TeamsOutcome.OfAsync(() => TeamsTargeting.AnswerAsync(turn, TeamsCards.Message(spoken), cancellationToken), wall, cancellationToken), cancellationToken);

    private async Task<Outcome> PatientlyAsync(Func<Task<Outcome>> send, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var outcome = await send();
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
