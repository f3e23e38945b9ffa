namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in one turn.</summary>
public class DialogContext
{
    private const string Announced = "activityReceivedEmitted";

    /// <summary>The stack of a conversation.</summary>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack;
    }

    /// <summary>The stack inside a container.</summary>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) =>
        Parent = parentDialogContext;

    /// <summary>The dialogs that can begin on this stack.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The dialogs, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The stack this one lies inside of.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the active dialog, if it is a container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The dialog whose turn it is; null when there is none.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Begins a dialog on top of the active one.</summary>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = default, CancellationToken cancellationToken = default) => Guarded(() =>
    {
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
            $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found."
            + " The dialog must be included in the current or parent DialogSet."
            + " For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.");
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    });

    /// <summary>Begins a prompt.</summary>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default) => Guarded(() =>
    {
        if (string.IsNullOrEmpty(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    });

    /// <summary>Gives the activity to the active dialog; the first time in a turn, all dialogs are told before.</summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) => Guarded(async () =>
    {
        if (Context.TurnState.TryAdd(Announced, true))
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);
        if (ActiveDialog is not { } active)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var dialog = FindDialog(active.Id) ?? throw new InvalidOperationException(
            $"Failed to continue dialog. A dialog with id {active.Id} could not be found.");
        return await dialog.ContinueDialogAsync(this, cancellationToken);
    });

    /// <summary>Ends the active dialog and gives its result to the one below.</summary>
    public Task<DialogTurnResult> EndDialogAsync(object result = default, CancellationToken cancellationToken = default) => Guarded(async () =>
    {
        Refuse.Token(result, nameof(result));
        await EndActive(DialogReason.EndCalled, cancellationToken);
        if (ActiveDialog is not { } below)
            return new DialogTurnResult(DialogTurnStatus.Complete, result);

        var dialog = FindDialog(below.Id) ?? throw new InvalidOperationException(
            $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{below.Id}' wasn't found.");
        return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
    });

    /// <summary>Cancels every dialog of this stack.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, null, null, cancellationToken);

    /// <summary>Cancels every dialog of this stack and perhaps of those around it, until a dialog handles the event that announces it.</summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = default, object eventValue = default, CancellationToken cancellationToken = default) => Guarded(async () =>
    {
        Refuse.Token(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent == null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        var announce = false;
        for (var context = this; context != null; announce = true)
        {
            if (context.Stack.Count == 0)
                context = cancelParents ? context.Parent : null;
            else if (announce && await context.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
                break;
            else
                await context.EndActive(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    });

    /// <summary>Begins a dialog in place of the active one.</summary>
    public Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = default, CancellationToken cancellationToken = default) => Guarded(async () =>
    {
        Refuse.Token(options, nameof(options));
        await EndActive(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    });

    /// <summary>Has the active dialog ask again.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default) => Guarded(async () =>
    {
        if (!await EmitEventAsync(DialogEvents.RepromptDialog, null, bubble: false, fromLeaf: false, cancellationToken) && ActiveDialog is { } active)
        {
            var dialog = FindDialog(active.Id) ?? throw new InvalidOperationException(
                $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{active.Id}'.");
            await dialog.RepromptDialogAsync(Context, active, cancellationToken);
        }

        return true;
    });

    /// <summary>A dialog of this stack's set or of those around it; null when there is none.</summary>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Tells the active dialog, or the innermost one, of an event; answers whether it was handled.</summary>
    public Task<bool> EmitEventAsync(string name, object value = default, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default) => Guarded(() =>
    {
        var start = this;
        while (fromLeaf && start.Child is { } inner)
            start = inner;
        return start.ActiveDialog is { } active && start.FindDialog(active.Id) is { } dialog
            ? dialog.OnDialogEventAsync(start, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken)
            : Answer.No;
    });

    private async Task EndActive(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
            return;
        if (Dialogs.Find(active.Id) is { } dialog)
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        Stack.RemoveAt(0);
    }

    // An exception says which dialogs were on the stack when it was thrown.
    private async Task<TResult> Guarded<TResult>(Func<Task<TResult>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception error) when (!error.Data.Contains(nameof(DialogContext)))
        {
            var ids = new List<string>();
            for (var context = this; context != null; context = context.Parent)
                ids.AddRange(context.Stack.Select(instance => instance.Id));
            error.Data.Add(nameof(DialogContext), new Dictionary<string, object>
            {
                [nameof(ActiveDialog)] = ActiveDialog?.Id,
                [nameof(Parent)] = Parent?.ActiveDialog?.Id,
                [nameof(Stack)] = ids,
            });
            throw;
        }
    }
}
