using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace MentorBot.Channels.Teams;

/// <summary>Turns an activity into what was heard, asks Teams for what updates leave out, and answers the press of a button that waits for an answer.</summary>
public sealed class TeamsHearing(CommandList commands, TeamsInstallers installers, Settings settings) : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var heard = TeamsEar.Hear(activity);
        if (heard is { Kind: not HeardKind.Message, InPrivate: false })
            await NoteInstallerAsync(activity, cancellationToken);
        else if (heard is { Kind: HeardKind.Message })
            heard = await CompleteAsync(turnContext, heard, cancellationToken);
        if (heard is not null)
            turnContext.TurnState.Set(heard);
        if (activity.Type != ActivityTypes.Invoke)
        {
            await next(cancellationToken);
            return;
        }
        // A prompt listens to messages only, and to the bot the press of one kind of button is that of the other.
        activity.Type = ActivityTypes.Message;
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            activity.Type = ActivityTypes.Invoke;
        }
        await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = AnswerTo(activity) }, cancellationToken);
    }

    private async Task NoteInstallerAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.Type != ActivityTypes.InstallationUpdate || TeamsEar.TeamOf(activity) is not { } id || activity.From?.Id is not { Length: > 0 } who)
            return;
        var team = new Place(TeamsVoice.Name, id);
        if (activity.Action.StartsWith("add", StringComparison.Ordinal))
            await installers.RememberAsync(team, who, cancellationToken);
        else
            await installers.ForgetAsync(team, cancellationToken);
    }

    // Only who begins a community is asked who they are; a turn like any other makes no calls.
    private async Task<Heard> CompleteAsync(ITurnContext turn, Heard heard, CancellationToken cancellationToken)
    {
        var isSetup = commands.Parse(heard.Text, fromButton: false) is Parsed.Call { Syntax: var syntax } && syntax == SetupCommand.Syntax;
        if (!isSetup && heard.Name is { Length: > 0 })
            return heard;
        var account = await AccountAsync(turn, heard.From.User, cancellationToken);
        heard = heard with { Name = heard.Name is { Length: > 0 } name ? name : account?.Name };
        if (!isSetup)
            return heard;
        string?[] ids = [account?.Email, account?.UserPrincipalName, turn.Activity.From.AadObjectId ?? account?.AadObjectId];
        return heard with
        {
            // The configuration may name them by any of these.
            Email = ids.FirstOrDefault(id => id is not null && settings.Coordinators.Contains(id, StringComparer.OrdinalIgnoreCase)) ?? account?.Email,
            OwnsPlace = heard.Place is { } place && await installers.IsAsync(place, heard.From.User, cancellationToken),
        };
    }

    private static async Task<TeamsChannelAccount?> AccountAsync(ITurnContext turn, string user, CancellationToken cancellationToken)
    {
        try
        {
            return await TeamsInfo.GetMemberAsync(turn, user, cancellationToken);
        }
        catch (Exception exception) when (exception is RestException or HttpRequestException)
        {
            // Without a name they can still be talked to.
            return null;
        }
    }

    // Always HTTP 200: what went wrong stands in the body, else clients show nothing at all.
    private static InvokeResponse AnswerTo(Activity activity) => new()
    {
        Status = StatusCodes.Status200OK,
        Body = activity.Name != TeamsEar.CardAction ? null
            : TeamsEar.ActionOf(activity) is not null ? new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status200OK, Type = "application/vnd.microsoft.activity.message", Value = "OK" }
            : new AdaptiveCardInvokeResponse { StatusCode = StatusCodes.Status400BadRequest, Type = "application/vnd.microsoft.error", Value = new Error("BadRequest", "That is no action of a card.") },
    };
}
