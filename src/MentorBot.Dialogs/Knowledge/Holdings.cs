using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Knowledge.Answering;
using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>What is known in one place: entries, and an index of them for each language.</summary>
public sealed class Holdings
{
    private const int MostRanked = 4;
    private readonly IReadOnlyDictionary<string, Entry> _shipped;
    private readonly Task<AnswerIndex> _english;
    private readonly Task<AnswerIndex> _spanish;
    private readonly Lock _gate = new();

    /// <summary>What the community says instead of what is shipped, where nothing is: out of use; and after how many changes.</summary>
    private readonly Dictionary<string, (Entry? Entry, int Changes)> _own = new(StringComparer.Ordinal);

    /// <summary>Takes the shipped entries and begins to build an index for each language; whoever asks first waits for it.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="encoded">The vectors of their English lines, as far as they were made beforehand.</param>
    public Holdings(IReadOnlyList<Entry> entries, EncodedLines? encoded = null)
    {
        _shipped = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        _english = Begin(() => AnswerIndex.Build(entries.Select(entry => Document(entry, Language.English)), AnswerLanguage.English, encoded: encoded));
        _spanish = Begin(() => AnswerIndex.Build(entries.Select(entry => Document(entry, Language.Spanish)), AnswerLanguage.Spanish));
    }

    private Holdings(IReadOnlyDictionary<string, Entry> shipped, AnswerIndex english, AnswerIndex spanish) =>
        (_shipped, _english, _spanish) = (shipped, Task.FromResult(english), Task.FromResult(spanish));

    // On a thread of its own: meanwhile people write already, and Slack waits three seconds.
    private static Task<AnswerIndex> Begin(Func<AnswerIndex> build) => Task.Factory.StartNew(build, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>The same, to be changed without these: a community's own.</summary>
    public async Task<Holdings> CopyAsync(CancellationToken cancellationToken) =>
        new(_shipped, (await _english.WaitAsync(cancellationToken)).Copy(), (await _spanish.WaitAsync(cancellationToken)).Copy());

    /// <summary>Asks in a language; the other one is tried, too, since people mix them.</summary>
    /// <param name="text">The question as it was typed.</param>
    /// <param name="language">The language it is probably in.</param>
    /// <param name="previous">The entry shown just before, if any.</param>
    /// <param name="unanswerable">The share of questions that no entry answers, 0 to 1; null takes the default.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task<AnswerRanking> AskAsync(string text, Language language, string? previous, double? unanswerable, CancellationToken cancellationToken)
    {
        var (mine, others) = language == Language.Spanish ? (_spanish, _english) : (_english, _spanish);
        var own = (await mine.WaitAsync(cancellationToken)).Ask(text, MostRanked, previous, unanswerable);
        if (own.Confidence >= AnswerRanking.AnswerFrom || own.FollowsUp)
            return own;
        var other = (await others.WaitAsync(cancellationToken)).Ask(text, MostRanked, previous, unanswerable);
        return other.Confidence > own.Confidence ? other : own;
    }

    /// <summary>One entry as it is said here; null when there is none or it is out of use.</summary>
    public Entry? Find(string id)
    {
        lock (_gate)
        {
            return _own.TryGetValue(id, out var own) ? own.Entry : _shipped.GetValueOrDefault(id);
        }
    }

    /// <summary>Groups of questions that ask much the same, by their places, the largest first. Two languages are never one group.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<int>>> GroupAsync(IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        var (english, spanish) = (await _english.WaitAsync(cancellationToken), await _spanish.WaitAsync(cancellationToken));
        var index = questions.Select(question => spanish.Known(question) > english.Known(question) ? spanish : english).ToArray();
        return QuestionGroups.Of(questions.Count, (one, other) => index[one] == index[other] ? index[one].Likeness(questions[one], questions[other]) : 0);
    }

    /// <summary>Takes over what a community says of its own; what has not changed is left alone, the rest changes in place.</summary>
    public async Task UpdateAsync(IReadOnlyList<LocalEntry> entries, CancellationToken cancellationToken)
    {
        var (english, spanish) = (await _english.WaitAsync(cancellationToken), await _spanish.WaitAsync(cancellationToken));
        var live = entries.Where(entry => entry.Live is not null).ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        foreach (var id in live.Keys.Union(_own.Keys, StringComparer.Ordinal).ToArray())
        {
            var now = live.GetValueOrDefault(id);
            if (now is not null && _own.TryGetValue(id, out var before) && before.Changes == now.Changes)
                continue;
            lock (_gate)
            {
                if (now is null)
                    _own.Remove(id);
                else
                    _own[id] = (now.Live!.Entry, now.Changes);
            }
            Change(english, id, Language.English);
            Change(spanish, id, Language.Spanish);
        }
    }

    private void Change(AnswerIndex index, string id, Language language)
    {
        if (Find(id) is { } entry && entry.Has(language))
            index.WithUpdated(Document(entry, language));
        else
            index.Without(id);
    }

    private static AnswerDocument Document(Entry entry, Language language)
    {
        var text = entry.In(language);
        return new AnswerDocument(entry.Id, text.Question, text.Variants, text.Answer);
    }
}
