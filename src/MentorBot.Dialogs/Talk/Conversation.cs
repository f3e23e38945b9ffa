using System.Security.Cryptography;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Talk.Guarding;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MentorBot.Dialogs.Talk;

/// <summary>
/// The bot of every channel. A turn is load, decide, write, then send: what is said is kept back until what was decided is written,
/// and if somebody else wrote first, the turn is run again.
/// </summary>
public sealed partial class Conversation(
    IShelf shelf, IOnce once, ILanes lanes, IVoice voice, IProgrammeClock clock, Understanding understanding, InterviewList interviews, ILogger<Conversation> logger) : IBot
{
    // Whoever is overtaken was overtaken by a turn that came through: of a dozen who write at once, each gets there. The limit is for what never ends.
    private const int MostReruns = 24;
    private const int LongestPause = 200; // milliseconds

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.TurnState.Get<Heard>() is not { } heard)
            return;
        using var lane = await lanes.EnterAsync(heard.From, cancellationToken);
        if (!heard.IsClaimed && !await once.ClaimAsync(heard.Id, cancellationToken))
        {
            Duplicate(heard.Id);
            return;
        }
        try
        {
            await RunAsync(turnContext, heard, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await ApologiseAsync(turnContext, heard, exception, cancellationToken);
        }
        await once.DoneAsync(heard.Id, cancellationToken);
    }

    /// <summary>What the bot would say to this; nothing is written and nothing is sent.</summary>
    public async Task<IReadOnlyList<Spoken>> RehearseAsync(ITurnContext turnContext, Heard heard, CancellationToken cancellationToken)
    {
        var turn = new Turn(heard, await shelf.OpenAsync(heard.From, cancellationToken), clock.Now);
        await DecideAsync(turnContext, turn, cancellationToken);
        return turn.Replies;
    }

    private async Task RunAsync(ITurnContext context, Heard heard, CancellationToken cancellationToken)
    {
        if (await TryAsync(context, heard, cancellationToken) is not { } contested)
            return;
        // Whoever was overtaken queues here: of all turns of this process that run again in a community, one does so at a time.
        using var queue = await lanes.EnterAsync(new Address("community", "", contested.Value), cancellationToken);
        for (var rerun = 1; rerun <= MostReruns; rerun++)
        {
            if (await TryAsync(context, heard, cancellationToken) is null)
                return;
            // Another process that wants the same row should not meet this turn again in step.
            await Task.Delay(RandomNumberGenerator.GetInt32(10, Math.Min(40 * rerun, LongestPause)), cancellationToken);
        }
        throw new InvalidOperationException($"A turn was overtaken {MostReruns} times again.");
    }

    /// <summary>Runs the turn; null when it was written and said, else the community in which somebody wrote first.</summary>
    private async Task<CommunityId?> TryAsync(ITurnContext context, Heard heard, CancellationToken cancellationToken)
    {
        var book = await shelf.OpenAsync(heard.From, cancellationToken);
        var turn = new Turn(heard with { Text = Legible.Of(heard.Text) }, book, clock.Now);
        var replies = await book.WrittenAsync(heard.Id, cancellationToken);
        if (replies is null)
        {
            await DecideAsync(context, turn, cancellationToken);
            replies = turn.Replies;
        }
        if (!await book.WriteAsync(heard.Id, replies, cancellationToken))
            return turn.Community?.Id ?? new CommunityId("");
        foreach (var reply in replies)
            await voice.SayAsync(heard.From, reply, context, cancellationToken);
        return null;
    }

    private async Task DecideAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        context.TurnState.Set(turn);
        context.TurnState.Set(interviews);
        // First who it is: an open step asks in their language, and from what is known of them.
        await Understanding.RecognizeAsync(turn, cancellationToken);
        var dialogs = await DialogsOfTurn.OpenAsync(context, turn, interviews, cancellationToken);
        await understanding.ActAsync(turn, dialogs, cancellationToken);
        await dialogs.SaveAsync(cancellationToken);
    }

    private async Task ApologiseAsync(ITurnContext context, Heard heard, Exception exception, CancellationToken cancellationToken)
    {
        var reference = ShortId.Of(6, heard.Id);
        Failed(reference, heard.Id, exception);
        // The dialog in which it happened must not be where the person is stuck from now on.
        var book = await shelf.OpenAsync(heard.From, cancellationToken);
        await book.Dialogs.DeleteAsync([DialogsOfTurn.Key], cancellationToken);
        book.Person = book.Person.WithoutDialog();
        var sorry = new Spoken(TextsIn.Of(book.Person.Language).Talk.Sorry(reference));
        await book.WriteAsync(heard.Id, [sorry], cancellationToken);
        await voice.SayAsync(heard.From, sorry, context, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Id} was handled already")]
    private partial void Duplicate(string id);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reference}: the turn {Id} failed")]
    private partial void Failed(string reference, string id, Exception exception);
}
