using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace MentorBot.Channels.Teams;

/// <summary>Shows that the bot is writing while a turn takes longer than people wait without wondering.</summary>
public sealed class TeamsTyping(TimeProvider wall) : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>After so long the indicator is shown.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Teams takes the indicator away by itself after a few seconds.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message || turnContext.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await next(cancellationToken);
            return;
        }
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeAsync(turnContext, ended.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await typing;
        }
    }

    private async Task TypeAsync(ITurnContext turn, CancellationToken ended)
    {
        try
        {
            for (var pause = Patience; ; pause = Again)
            {
                await Task.Delay(pause, wall, ended);
                await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), ended);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or RestException or HttpRequestException)
        {
            // The turn is over, or the channel will not have it: nothing is lost.
        }
    }
}
