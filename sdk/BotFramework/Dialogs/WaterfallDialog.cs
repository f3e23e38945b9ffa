using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a waterfall.</summary>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>Steps that follow each other, each taking the result of the one before.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";
    private const string StepIndex = "stepIndex";

    private readonly List<WaterfallStep> steps;

    /// <summary>A waterfall of steps.</summary>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = default)
        : base(dialogId) => steps = actions == null ? [] : [.. actions];

    public override string GetVersion() => $"{Id}:{steps.Count}";

    /// <summary>Adds a last step.</summary>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        steps.Add(step ?? throw new ArgumentNullException(nameof(step)));
        return this;
    }

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = default, CancellationToken cancellationToken = default)
    {
        Refuse.Token(options, nameof(options));
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>();
        state[PersistedInstanceId] = Guid.NewGuid().ToString();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        Refuse.Token(result, nameof(result));
        ArgumentNullException.ThrowIfNull(dc);

        // A number comes back from a storage as a long.
        var index = Convert.ToInt32(dc.ActiveDialog.State[StepIndex], CultureInfo.InvariantCulture);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        base.EndDialogAsync(turnContext, instance, reason, cancellationToken);

    /// <summary>Runs a step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        steps[stepContext.Index](stepContext, cancellationToken);

    /// <summary>Runs a step, or ends after the last.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        Refuse.Token(result, nameof(result));
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= steps.Count)
            return await dc.EndDialogAsync(result, cancellationToken);

        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;
        var values = (IDictionary<string, object>)state[PersistedValues];
        return await OnStepAsync(new WaterfallStepContext(this, dc, state[PersistedOptions], values, index, reason, result), cancellationToken);
    }
}

/// <summary>What a step sees.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog waterfall;
    private bool moved;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc.Dialogs, dc.Context, new DialogState(dc.Stack))
    {
        this.waterfall = waterfall;
        (Options, Values, Index, Reason, Result, Parent) = (options, values, index, reason, result, dc.Parent);
    }

    /// <summary>Which step, from 0.</summary>
    public int Index { get; }

    /// <summary>What the waterfall was begun with.</summary>
    public object Options { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>The result of the step before.</summary>
    public object Result { get; }

    /// <summary>What the steps remember for each other.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes to the next step without waiting; once per step.</summary>
    public Task<DialogTurnResult> NextAsync(object result = default, CancellationToken cancellationToken = default)
    {
        Refuse.Token(result, nameof(result));
        if (moved)
            throw new InvalidOperationException($"WaterfallStepContext.NextAsync(): method already called for dialog and step '{waterfall.Id}[{Index}]'.");
        moved = true;
        return waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
