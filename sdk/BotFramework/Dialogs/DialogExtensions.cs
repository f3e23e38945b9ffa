namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the root of a conversation.</summary>
public static class DialogExtensions
{
    /// <summary>
    /// Continues the conversation's dialog, or begins this one. An exception is first offered to the dialogs as an event; one that
    /// handles it (and has mended what was wrong) is continued in the same turn.
    /// </summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        for (var done = false; !done;)
        {
            try
            {
                var result = await context.ContinueDialogAsync(cancellationToken);
                if (result.Status == DialogTurnStatus.Empty)
                    await context.BeginDialogAsync(dialog.Id, null, cancellationToken);
                done = true;
            }
            catch (Exception error)
            {
                if (!await context.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken))
                    throw;
            }
        }
    }
}
