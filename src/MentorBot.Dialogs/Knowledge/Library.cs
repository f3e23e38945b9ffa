using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>What the bot knows, in both languages, ready to be asked.</summary>
public sealed class Library
{
    private readonly Holdings _shipped;

    /// <summary>Takes the shipped entries and begins to build an index for each language; whoever asks first waits for it.</summary>
    public Library(IReadOnlyList<Entry> entries) => _shipped = new Holdings(
        entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal),
        Index(entries, AnswerLanguage.English, entry => entry.English),
        Index(entries, AnswerLanguage.Spanish, entry => entry.Spanish));

    /// <summary>What a community knows; without one, what is shipped.</summary>
    public ValueTask<Holdings> OfAsync(IRecords? records, CancellationToken cancellationToken) => ValueTask.FromResult(_shipped);

    private static Task<AnswerIndex> Index(IReadOnlyList<Entry> entries, AnswerLanguage language, Func<Entry, EntryText> text) =>
        Task.Run(() => AnswerIndex.Build(entries.Select(entry => new AnswerDocument(entry.Id, text(entry).Question, text(entry).Variants, text(entry).Answer)), language));
}
