using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with one method per kind of activity.</summary>
public class ActivityHandler : IBot
{
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity == null)
            throw new ArgumentException($"{nameof(turnContext)} must have non-null Activity.", nameof(turnContext));
        if (turnContext.Activity.Type == null)
            throw new ArgumentException($"{nameof(turnContext)}.Activity must have non-null Type.", nameof(turnContext));

        switch (turnContext.Activity.Type)
        {
            case ActivityTypes.Message:
                await OnMessageActivityAsync(new DelegatingTurnContext<IMessageActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.MessageUpdate:
                await OnMessageUpdateActivityAsync(new DelegatingTurnContext<IMessageUpdateActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.ConversationUpdate:
                await OnConversationUpdateActivityAsync(new DelegatingTurnContext<IConversationUpdateActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.InstallationUpdate:
                await OnInstallationUpdateActivityAsync(new DelegatingTurnContext<IInstallationUpdateActivity>(turnContext), cancellationToken);
                break;
            case ActivityTypes.Invoke:
                await AnswerInvoke(turnContext, cancellationToken);
                break;
            case ActivityTypes.Event or ActivityTypes.Typing or ActivityTypes.MessageReaction or ActivityTypes.MessageDelete or ActivityTypes.EndOfConversation:
                // The original has methods for these which do nothing unless overridden.
                break;
            default:
                await OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken);
                break;
        }
    }

    /// <summary>An answer 200 to an invoke.</summary>
    protected static InvokeResponse CreateInvokeResponse(object body = default) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>A message.</summary>
    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An edited message.</summary>
    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Members joined or left.</summary>
    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var (activity, bot) = (turnContext.Activity, turnContext.Activity.Recipient?.Id);
        if (activity.MembersAdded is { Count: > 0 } added)
            return added.Any(member => member.Id != bot) ? OnMembersAddedAsync(added, turnContext, cancellationToken) : Task.CompletedTask;
        if (activity.MembersRemoved is { Count: > 0 } removed)
            return removed.Any(member => member.Id != bot) ? OnMembersRemovedAsync(removed, turnContext, cancellationToken) : Task.CompletedTask;
        return Task.CompletedTask;
    }

    /// <summary>Others than the bot joined.</summary>
    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Others than the bot left.</summary>
    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot was installed or removed.</summary>
    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    /// <summary>The bot was installed.</summary>
    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot was removed.</summary>
    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A call whose answer goes back in the response; null when it was answered already.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return turnContext.Activity.Name == "adaptiveCard/action"
                ? CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, ActionOf(turnContext.Activity), cancellationToken))
                : throw new InvokeFailure(HttpStatusCode.NotImplemented);
        }
        catch (InvokeFailure failure)
        {
            return failure.Response;
        }
    }

    /// <summary>An Action.Execute was pressed.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeFailure(HttpStatusCode.NotImplemented);

    /// <summary>Anything else.</summary>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task AnswerInvoke(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var answer = await OnInvokeActivityAsync(new DelegatingTurnContext<IInvokeActivity>(turnContext), cancellationToken);
        if (answer != null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) == null)
            await turnContext.SendActivityAsync(new Activity { Value = answer, Type = ActivityTypesEx.InvokeResponse }, cancellationToken);
    }

    private static AdaptiveCardInvokeValue ActionOf(IInvokeActivity activity)
    {
        if (activity.Value == null)
            throw InvokeFailure.Because(HttpStatusCode.BadRequest, "BadRequest", "Missing value property");

        AdaptiveCardInvokeValue value;
        try
        {
            value = activity.Value as AdaptiveCardInvokeValue
                ?? (activity.Value as JObject ?? JObject.FromObject(activity.Value, Wire.Serializer)).ToObject<AdaptiveCardInvokeValue>(Wire.Serializer);
        }
        catch (Exception wrongShape) when (wrongShape is JsonException or ArgumentException)
        {
            throw InvokeFailure.Because(HttpStatusCode.BadRequest, "BadRequest", "Value property is not properly formed");
        }

        if (value.Action == null)
            throw InvokeFailure.Because(HttpStatusCode.BadRequest, "BadRequest", "Missing action property");
        if (value.Action.Type != "Action.Execute")
            throw InvokeFailure.Because(HttpStatusCode.BadRequest, "NotSupported", $"The action '{value.Action.Type}'is not supported.");
        return value;
    }

    private sealed class InvokeFailure(HttpStatusCode status, object body = null) : Exception
    {
        public InvokeResponse Response => new() { Status = (int)status, Body = body };

        public static InvokeFailure Because(HttpStatusCode status, string code, string message) => new(status, new AdaptiveCardInvokeResponse
        {
            StatusCode = (int)status,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });
    }
}
