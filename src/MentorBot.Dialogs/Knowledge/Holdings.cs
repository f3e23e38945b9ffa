using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Knowledge.Answering;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>What is known in one place: entries, and an index of them for each language.</summary>
public sealed class Holdings(IReadOnlyDictionary<string, Entry> entries, Task<AnswerIndex> english, Task<AnswerIndex> spanish)
{
    private const int Asked = 4;

    /// <summary>Asks in a language; the other one is tried, too, since people mix them. Whoever asks before an index is built waits for it.</summary>
    public async Task<AnswerRanking> AskAsync(string text, Language language, string? previous, CancellationToken cancellationToken)
    {
        var (mine, others) = language == Language.Spanish ? (spanish, english) : (english, spanish);
        var own = (await mine.WaitAsync(cancellationToken)).Ask(text, Asked, previous);
        if (own.Confidence >= AnswerRanking.AnswerFrom)
            return own;
        var other = (await others.WaitAsync(cancellationToken)).Ask(text, Asked, previous);
        return other.Confidence > own.Confidence ? other : own;
    }

    /// <summary>One entry.</summary>
    public Entry? Find(string id) => entries.GetValueOrDefault(id);
}
