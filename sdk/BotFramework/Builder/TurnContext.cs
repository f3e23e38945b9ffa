using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>One turn of a conversation.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> sending = [];
    private readonly List<UpdateActivityHandler> updating = [];
    private readonly List<DeleteActivityHandler> deleting = [];
    private bool responded;
    private bool disposed;

    /// <summary>A turn of an adapter.</summary>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
        BufferedReplyActivities = [];
    }

    /// <summary>The same turn with another activity: state, handlers and buffer are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        (Adapter, TurnState, responded) = (turnContext.Adapter, turnContext.TurnState, turnContext.Responded);
        BufferedReplyActivities = [];
        if (turnContext is TurnContext other)
            (BufferedReplyActivities, sending, updating, deleting) = (other.BufferedReplyActivities, other.sending, other.updating, other.deleting);
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    public Activity Activity { get; }

    public bool Responded => responded;

    /// <summary>Replies that go back in the response (<see cref="DeliveryModes.ExpectReplies"/>).</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Add(sending, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Add(updating, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Add(deleting, handler);

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = default, string inputHint = default, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));

        var activity = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            activity.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            activity.InputHint = inputHint;
        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var addressed = new List<Activity>(activities.Length);
        foreach (var activity in activities)
            addressed.Add(activity.ApplyConversationReference(reference));
        return Send(addressed, 0, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        return Update(activity.ApplyConversationReference(Activity.GetConversationReference()), 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return Delete(reference, 0, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return Delete(conversationReference, 0, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn and disposes what it holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposed && disposing)
            TurnState.Dispose();
        disposed = true;
    }

    private TurnContext Add<THandler>(List<THandler> handlers, THandler handler)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentNullException.ThrowIfNull(handler);
        handlers.Add(handler);
        return this;
    }

    private Task<ResourceResponse[]> Send(List<Activity> activities, int handler, CancellationToken cancellationToken) =>
        handler < sending.Count
            ? sending[handler](this, activities, () => Send(activities, handler + 1, cancellationToken))
            : SendThroughAdapter(activities, cancellationToken);

    private Task<ResourceResponse> Update(Activity activity, int handler, CancellationToken cancellationToken) =>
        handler < updating.Count
            ? updating[handler](this, activity, () => Update(activity, handler + 1, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task Delete(ConversationReference reference, int handler, CancellationToken cancellationToken) =>
        handler < deleting.Count
            ? deleting[handler](this, reference, () => Delete(reference, handler + 1, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private async Task<ResourceResponse[]> SendThroughAdapter(List<Activity> activities, CancellationToken cancellationToken)
    {
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return Buffer(activities);

        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken);
        for (var i = 0; i < responses?.Length && i < activities.Count; i++)
        {
            activities[i].Id = responses[i].Id;
            responded |= activities[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }

    // No adapter sees these: what it would have noted in the turn's state is noted here.
    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            BufferedReplyActivities.Add(activities[i]);
            if (activities[i].Type == ActivityTypesEx.InvokeResponse)
                TurnState.Add(BotAdapter.InvokeResponseKey, activities[i]);
            responded |= activities[i].Type != ActivityTypes.Trace;
            responses[i] = new ResourceResponse();
        }

        return responses;
    }
}
