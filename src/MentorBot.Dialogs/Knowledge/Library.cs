using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Knowledge.Answering;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>What the bot knows, in both languages, ready to be asked.</summary>
public sealed class Library
{
    private readonly Dictionary<string, Entry> _entries;
    private readonly Task<AnswerIndex> _english;
    private readonly Task<AnswerIndex> _spanish;

    /// <summary>Takes the shipped entries and begins to build an index for each language; whoever asks first waits for it.</summary>
    public Library(IReadOnlyList<Entry> entries)
    {
        _entries = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        _english = Index(entries, AnswerLanguage.English, entry => entry.English);
        _spanish = Index(entries, AnswerLanguage.Spanish, entry => entry.Spanish);
    }

    /// <summary>Asks in a language; the other one is tried, too, since people mix them.</summary>
    public async Task<AnswerRanking> AskAsync(string text, Language language, string? previous, CancellationToken cancellationToken)
    {
        var (mine, others) = language == Language.Spanish ? (_spanish, _english) : (_english, _spanish);
        var own = (await mine.WaitAsync(cancellationToken)).Ask(text, 4, previous);
        if (own.Confidence >= AnswerRanking.AnswerFrom)
            return own;
        var other = (await others.WaitAsync(cancellationToken)).Ask(text, 4, previous);
        return other.Confidence > own.Confidence ? other : own;
    }

    /// <summary>One entry.</summary>
    public Entry? Find(string id) => _entries.GetValueOrDefault(id);

    private static Task<AnswerIndex> Index(IReadOnlyList<Entry> entries, AnswerLanguage language, Func<Entry, EntryText> text) =>
        Task.Run(() => AnswerIndex.Build(entries.Select(entry => new AnswerDocument(entry.Id, text(entry).Question, text(entry).Variants, text(entry).Answer)), language));
}
