using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MentorBot.Dialogs.Talk;

/// <summary>The dialog stack of one person in one turn. Its state is written together with the person.</summary>
public sealed class DialogsOfTurn
{
    /// <summary>The key of the state in the book's storage.</summary>
    public const string Key = "dialogs";

    private readonly PersonState _state;
    private readonly DialogContext _context;
    private readonly Turn _turn;

    private DialogsOfTurn(PersonState state, DialogContext context, Turn turn) => (_state, _context, _turn) = (state, context, turn);

    /// <summary>Whether a step waits for an answer.</summary>
    public bool IsOpen => _context.ActiveDialog is not null;

    /// <summary>Whether a name may be the answer to the open step.</summary>
    public bool TakesNames => OpenQuestion()?.TakesNames ?? false;

    /// <summary>Whether a number is the answer to the open step, not the place of a choice.</summary>
    public bool TakesNumber => OpenQuestion()?.TakesNumber ?? false;

    /// <summary>Whether the open step takes a longer text as it stands.</summary>
    public bool TakesVerbatim => OpenQuestion() is { FreeText: true, Verbatim: true };

    /// <summary>Whether the open step takes a text that was typed.</summary>
    public bool Takes(string text) => OpenQuestion()?.Typed(text) is not null;

    /// <summary>Opens the stack. One that an older version of the bot left behind is given up kindly.</summary>
    public static async Task<DialogsOfTurn> OpenAsync(ITurnContext turnContext, Turn turn, InterviewList interviews, CancellationToken cancellationToken)
    {
        var state = new PersonState(turn.Book.Dialogs);
        await state.LoadAsync(turnContext, force: true, cancellationToken);
        var set = new DialogSet(state.CreateProperty<DialogState>(nameof(DialogState)));
        foreach (var dialog in interviews.All)
            set.Add(dialog);
        var context = await set.CreateContextAsync(turnContext, cancellationToken);
        if (context.ActiveDialog is { } active && interviews.Find(active.Id) is null)
        {
            await context.CancelAllDialogsAsync(cancellationToken);
            turn.Say(turn.Texts.Talk.StartOver);
        }
        return new DialogsOfTurn(state, context, turn);
    }

    /// <summary>Begins a dialog; an open one is put aside.</summary>
    public async Task BeginAsync(string name, string draft, CancellationToken cancellationToken)
    {
        await _context.CancelAllDialogsAsync(cancellationToken);
        await _context.BeginDialogAsync(name, draft, cancellationToken);
    }

    /// <summary>Gives the open step what was said.</summary>
    public Task ContinueAsync(CancellationToken cancellationToken) => _context.ContinueDialogAsync(cancellationToken);

    /// <summary>Asks the open step again.</summary>
    public Task RepeatAsync(CancellationToken cancellationToken) => _context.RepromptDialogAsync(cancellationToken);

    /// <summary>Gives up.</summary>
    public Task CancelAsync(CancellationToken cancellationToken) => _context.CancelAllDialogsAsync(cancellationToken);

    /// <summary>Hands the state to the book, and notes when the dialog was last active.</summary>
    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        // When nothing is open any more, the last step's card means nothing either.
        _turn.Person = IsOpen ? _turn.Person with { DialogTouchedAt = _turn.Now } : _turn.Person.WithoutDialog();
        await _state.SaveChangesAsync(_context.Context, force: false, cancellationToken);
    }

    private Question? OpenQuestion()
    {
        // The open prompt lies in the component's own stack, which the component keeps in its state.
        if (_context.ActiveDialog?.State.TryGetValue(ComponentDialog.PersistedDialogState, out var inner) is true
            && inner is DialogState { DialogStack: [var top, ..] }
            && top.State.TryGetValue("options", out var options) && options is PromptOptions prompt)
            return CardPrompt.QuestionOf(_context.Context, prompt);
        return null;
    }

    private sealed class PersonState(IStorage storage) : BotState(storage, nameof(PersonState))
    {
        protected override string GetStorageKey(ITurnContext turnContext) => Key;
    }
}
