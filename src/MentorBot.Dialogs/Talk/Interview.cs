using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using NodaTime.Text;

namespace MentorBot.Dialogs.Talk;

/// <summary>One step of an interview.</summary>
/// <typeparam name="TDraft">What the answers add up to.</typeparam>
/// <param name="Ask">The question, from what is known so far; null when the step is not needed.</param>
/// <param name="Read">Takes the answer into the draft; null when it makes no sense, then <see cref="Turn.Say(string, Card)"/> has said why or the question is simply asked again.</param>
public sealed record Step<TDraft>(Func<Turn, TDraft, Question?> Ask, Func<Turn, TDraft, StepAnswer, TDraft?> Read)
    where TDraft : class;

/// <summary>
/// A dialog that asks one thing after another and can go back: waterfall steps over a draft that lies in the dialog's state, so
/// that an unfinished one is resumed, in whatever language the member speaks by then.
/// </summary>
/// <typeparam name="TDraft">What the answers add up to; stored as JSON, never more than its own fields.</typeparam>
public abstract class Interview<TDraft> : ComponentDialog, IInterview
    where TDraft : class
{
    private const string Draft = "draft";
    private IReadOnlyList<Step<TDraft>> _steps = [];

    /// <summary>Makes an interview with a short name that is stored: it must not change.</summary>
    protected Interview(string id) : base(id)
    {
    }

    /// <summary>Lists the steps in the order people speak.</summary>
    protected void Steps(params IReadOnlyList<Step<TDraft>> steps)
    {
        _steps = steps;
        AddDialog(new WaterfallDialog("steps", Enumerable.Repeat<WaterfallStep>(StepAsync, steps.Count + 1)));
        AddDialog(new CardPrompt());
        InitialDialogId = "steps";
    }

    /// <summary>Takes what the answers add up to.</summary>
    protected abstract Task FinishAsync(Turn turn, TDraft draft, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public Question? Asked(Turn turn, int step, string draft) => _steps[step].Ask(turn, Read(draft));

    private async Task<DialogTurnResult> StepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (step.Index == 0)
        {
            step.Values[Draft] = step.Options as string ?? "{}";
            return await AskAsync(step, turn, 0, forward: true, cancellationToken);
        }

        var asked = step.Index - 1;
        switch (step.Result)
        {
            case CardPrompt.Back:
                return await AskAsync(step, turn, Math.Max(0, asked - 1), forward: false, cancellationToken);
            case StepAnswer answer when _steps[asked].Read(turn, Read((string)step.Values[Draft]), answer) is { } draft:
                step.Values[Draft] = JsonSerializer.Serialize(draft, Drafts.Json);
                return await AskAsync(step, turn, asked + 1, forward: true, cancellationToken);
            default:
                return await AskAsync(step, turn, asked, forward: true, cancellationToken);
        }
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, Turn turn, int wanted, bool forward, CancellationToken cancellationToken)
    {
        var draft = (string)step.Values[Draft];
        for (var next = wanted; next < _steps.Count;)
        {
            if (Asked(turn, next, draft) is not null)
            {
                // The waterfall goes on after the step that asked: going back is setting where it stands.
                step.ActiveDialog.State["stepIndex"] = next;
                return await step.PromptAsync(CardPrompt.Name, new PromptOptions { Validations = new AskedStep { Interview = Id, Step = next, Draft = draft } }, cancellationToken);
            }
            next = forward ? next + 1 : next - 1;
            if (next < 0)
                (next, forward) = (0, true);
        }
        await FinishAsync(turn, Read(draft), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static TDraft Read(string draft) => JsonSerializer.Deserialize<TDraft>(draft, Drafts.Json) ?? throw new InvalidOperationException("A draft is never null.");
}

/// <summary>What the one prompt needs of an interview.</summary>
public interface IInterview
{
    /// <summary>The question of a step, from what is known so far.</summary>
    Question? Asked(Turn turn, int step, string draft);
}

/// <summary>Which question is open: names and what is known so far, never its sentence, so that it can be asked again in another language.</summary>
public sealed class AskedStep
{
    /// <summary>The interview's short name.</summary>
    public string Interview { get; set; } = "";

    /// <summary>The step, from zero.</summary>
    public int Step { get; set; }

    /// <summary>The draft.</summary>
    public string Draft { get; set; } = "{}";
}
