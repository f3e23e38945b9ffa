using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin each other, by id.</summary>
public class DialogSet
{
    private readonly IStatePropertyAccessor<DialogState> state;
    private readonly Dictionary<string, Dialog> dialogs = [];
    private string version;

    /// <summary>A set whose stack is kept in a property.</summary>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState) =>
        state = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    /// <summary>A set whose stack is kept by a container.</summary>
    public DialogSet()
    {
    }

    /// <summary>What changes when any of the dialogs does.</summary>
    public virtual string GetVersion() =>
        version ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(dialogs.Values.Select(dialog => dialog.GetVersion())))));

    /// <summary>Adds a dialog; another one under a taken id gets a number behind its id.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        version = null;
        if (dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (present == dialog)
                return this;
            var suffix = 2;
            while (dialogs.ContainsKey($"{dialog.Id}{suffix}"))
                suffix++;
            dialog.Id = $"{dialog.Id}{suffix}";
        }

        dialogs[dialog.Id] = dialog;
        return this;
    }

    /// <summary>The stack of this turn's conversation.</summary>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (state == null)
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");
        return new DialogContext(this, turnContext, await state.GetAsync(turnContext, static () => new DialogState(), cancellationToken));
    }

    /// <summary>The dialog of an id; null when there is none.</summary>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        return dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs.</summary>
    public IEnumerable<Dialog> GetDialogs() => dialogs.Values;
}
