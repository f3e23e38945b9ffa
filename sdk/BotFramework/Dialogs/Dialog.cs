namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A piece of conversation that can be begun, continued and resumed.</summary>
public abstract class Dialog
{
    /// <summary>What a dialog returns that waits for the person.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string id;

    /// <summary>A dialog; without an id it is called as its type.</summary>
    public Dialog(string dialogId = default) => id = dialogId;

    /// <summary>The name it is begun by.</summary>
    public string Id
    {
        get => id ??= OnComputeId();
        set => id = value;
    }

    /// <summary>Starts; the instance is already on the stack.</summary>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default, CancellationToken cancellationToken = default);

    /// <summary>Takes the next activity. By default the dialog ends.</summary>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>Takes the result of the dialog it began. By default the dialog ends with that result.</summary>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = default, CancellationToken cancellationToken = default)
    {
        Refuse.Token(result, nameof(result));
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again. By default nothing happens.</summary>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Is told that the dialog ends. By default nothing happens.</summary>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>What changes when the dialog does.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>An event: before bubbling, up to the parent, after bubbling, until someone handles it.</summary>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        await OnPreBubbleEventAsync(dc, e, cancellationToken)
        || (e.Bubble && dc.Parent != null && await dc.Parent.EmitEventAsync(e.Name, e.Value, bubble: true, fromLeaf: false, cancellationToken))
        || await OnPostBubbleEventAsync(dc, e, cancellationToken);

    /// <summary>Whether the dialog handles an event before its parents may.</summary>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Answer.No;

    /// <summary>Whether the dialog handles an event none of its parents did.</summary>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Answer.No;

    /// <summary>The id of a dialog that was given none.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}

/// <summary>Answers that are the same every time.</summary>
internal static class Answer
{
    public static readonly Task<bool> No = Task.FromResult(false);
}

/// <summary>A cancellation token in place of an options or result argument is a slip that compiles; it is refused.</summary>
internal static class Refuse
{
    public static void Token(object value, string name)
    {
        if (value is CancellationToken)
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
    }
}

/// <summary>What a dialog's turn came to.</summary>
public class DialogTurnResult(DialogTurnStatus status, object result = default)
{
    /// <summary>Where the stack stands.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog ended with.</summary>
    public object Result { get; set; } = result;

    /// <summary>Whether the parent ended too.</summary>
    public bool ParentEnded { get; set; }
}

/// <summary>Where a stack stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is on it.</summary>
    Empty,

    /// <summary>A dialog waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog ended with a result.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog ended, and its parent waits.</summary>
    CompleteAndWait,
}

/// <summary>Why a dialog's method is called.</summary>
public enum DialogReason
{
    /// <summary>It begins.</summary>
    BeginCalled,

    /// <summary>The person wrote.</summary>
    ContinueCalled,

    /// <summary>A dialog ended.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>It is cancelled.</summary>
    CancelCalled,

    /// <summary>A step went straight on.</summary>
    NextCalled,
}

/// <summary>Something that happened, told to the dialogs on the stack.</summary>
public class DialogEvent
{
    /// <summary>Whether parents are told too.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/>, or a name of the bot's.</summary>
    public string Name { get; set; }

    /// <summary>What comes with it.</summary>
    public object Value { get; set; }
}

/// <summary>Names of events.</summary>
public class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>A dialog is to ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>A dialog is about to be cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came in.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs changed since the conversation began.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>An exception was thrown.</summary>
    public const string Error = "error";
}
