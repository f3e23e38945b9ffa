using Microsoft.Bot.Builder.Dialogs;

namespace MentorBot.Dialogs.Talk;

/// <summary>All interviews there are.</summary>
public sealed class InterviewList(IEnumerable<Dialog> dialogs)
{
    private readonly Dictionary<string, Dialog> _dialogs = dialogs.Where(dialog => dialog is IInterview).ToDictionary(dialog => dialog.Id, StringComparer.Ordinal);

    /// <summary>Them all.</summary>
    public IReadOnlyCollection<Dialog> All => _dialogs.Values;

    /// <summary>One by its short name.</summary>
    public IInterview? Find(string id) => _dialogs.GetValueOrDefault(id) as IInterview;
}
