using System.Buffers;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Finds the entry that answers a question, and says how sure it is. Everything happens in memory; an edit changes the index in
/// place. Safe to use from many threads at once.
/// </summary>
/// <remarks>
/// Two steps: words and meaning rank all entries, then the linear models of the best look again. The weights were chosen on the
/// development sets (docs/answers.md).
/// </remarks>
public sealed class AnswerIndex
{
    /// <summary>Beyond this many questions and variants the index goes by words alone: encoding them would take minutes.</summary>
    private const int MostEncodedLines = 20_000;

    private const int Reranked = 20;
    private const float ModelWeight = 0.5f;
    private const float ModelWeightByWords = 0.2f;

    /// <summary>One point of BM25, next to a cosine, where an entry has six lines or more; with fewer, words know relatively more.</summary>
    private const float WordsWeight = 0.03f;

    /// <summary>The same where every entry has an answer: it gives words more to go by, and the encoder not much.</summary>
    private const float WordsWeightWithAnswers = 0.08f;

    private const float LinesForMeaning = 6;

    private readonly AnswerLanguage _language;
    private readonly AnswerSettings _settings;
    private readonly Lock _gate = new();
    private readonly LexicalIndex _words;
    private readonly MeaningIndex? _meaning;
    private readonly LinearModels? _models;
    private readonly List<AnswerDocument?> _slots = [];
    private readonly Dictionary<string, int> _slotOf = new(StringComparer.Ordinal);
    private int _lines;
    private int _answers;

    private AnswerIndex(List<AnswerDocument> documents, AnswerLanguage language, AnswerSettings settings, EncodedLines? encoded)
    {
        (_language, _settings, _words) = (language, settings, new LexicalIndex(language));
        var lines = documents.Sum(document => document.Lines().Count());
        if (settings.Parts.HasFlag(AnswerParts.Encoder) && language is AnswerLanguage.English && lines is > 0 and <= MostEncodedLines)
            _meaning = MeaningIndex.Build(documents, SentenceEncoder.Shipped, encoded);
        if (settings.Parts.HasFlag(AnswerParts.LinearModel) && documents.Count <= LinearModels.MostEntries && lines is > 0 and <= MostEncodedLines)
            _models = new LinearModels(new LineFeatures(documents.SelectMany(document => document.Lines().Append(document.Answer)), language), _meaning);
        foreach (var document in documents)
            Place(document);
        if (_models is not null)
            OwnThreads.For(_slots.Count, TrainModel);
    }

    private AnswerIndex(AnswerIndex other)
    {
        (_language, _settings, _words, _meaning) = (other._language, other._settings, other._words.Copy(), other._meaning?.Copy());
        (_models, _slots, _slotOf, _lines, _answers) = (other._models?.Copy(_meaning), [.. other._slots], new Dictionary<string, int>(other._slotOf, StringComparer.Ordinal), other._lines, other._answers);
    }

    /// <summary>How many entries there are.</summary>
    public int Count => _slotOf.Count;

    /// <summary>An index over these entries. Takes about a millisecond for each question and variant where the encoder reads them.</summary>
    /// <param name="documents">The entries; of two with the same id the later one counts.</param>
    /// <param name="language">The language all of them are written in.</param>
    /// <param name="settings">What the community has set; null for the defaults.</param>
    /// <param name="encoded">Vectors that are known beforehand; what is missing there is encoded now.</param>
    public static AnswerIndex Build(IEnumerable<AnswerDocument> documents, AnswerLanguage language, AnswerSettings? settings = null, EncodedLines? encoded = null)
    {
        var unique = new Dictionary<string, AnswerDocument>(StringComparer.Ordinal);
        foreach (var document in documents)
            unique[document.Id] = document;
        return new AnswerIndex([.. unique.Values], language, settings ?? new AnswerSettings(), encoded);
    }

    /// <summary>The entries that fit a question best, and how surely the first one does.</summary>
    /// <param name="text">The question as it was typed.</param>
    /// <param name="most">How many entries at most.</param>
    /// <param name="previous">The entry shown just before, if any: a follow-up ("and for a cook?") is read with it in mind, and leads elsewhere.</param>
    /// <param name="unanswerable">The share of questions that no entry answers, 0 to 1; null takes the index's own.</param>
    public AnswerRanking Ask(string text, int most = 3, string? previous = null, double? unanswerable = null)
    {
        var (ranked, evidence) = Weigh(text, most, previous);
        return new AnswerRanking(ranked, evidence is null ? 0 : Calibration.Probability(evidence, unanswerable ?? _settings.Unanswerable)) { FollowsUp = Followed(text, previous) is not null };
    }

    /// <summary>The same index, to be changed without this one: a community's own. Takes milliseconds; what was learnt is shared.</summary>
    public AnswerIndex Copy()
    {
        lock (_gate)
        {
            return new AnswerIndex(this);
        }
    }

    /// <summary>How much alike two questions are, by the words they share and, where the encoder reads the language, by what they mean; 0 to 1.</summary>
    public double Likeness(string one, string other)
    {
        var meaning = _meaning?.Likeness(one, other) ?? 0;
        lock (_gate)
        {
            return Math.Clamp(Math.Max(meaning, _words.Likeness(one, other)), 0, 1);
        }
    }

    /// <summary>The share of a text's words that some entry uses: which of two languages it is written in.</summary>
    public double Known(string text)
    {
        lock (_gate)
        {
            return _words.Known(text);
        }
    }

    /// <summary>Adds an entry, or puts a new version in the place of the old. Takes milliseconds. Returns this index.</summary>
    public AnswerIndex WithUpdated(AnswerDocument document)
    {
        lock (_gate)
        {
            Remove(document.Id);
            _meaning?.Add(document);
            Place(document);
            if (_models is not null)
                TrainModel(_slots.Count - 1);
            return this;
        }
    }

    /// <summary>Takes an entry out; nothing happens when it is not there. Returns this index.</summary>
    public AnswerIndex Without(string id)
    {
        lock (_gate)
        {
            Remove(id);
            return this;
        }
    }

    /// <summary>The ranking, and what speaks for its first answer; null when nothing was found.</summary>
    internal (IReadOnlyList<RankedAnswer> Ranked, Evidence? Evidence) Weigh(string text, int most, string? previous)
    {
        var followed = Followed(text, previous);
        var question = followed is null ? text : $"{text} {followed.Question}";
        var vector = _meaning?.Encode(question);
        lock (_gate)
        {
            return Rank(question, vector, most, followed?.Id);
        }
    }

    private float Answers => (float)_answers / Math.Max(1, _slotOf.Count);

    /// <summary>The entry that a text goes on from, if it does.</summary>
    private AnswerDocument? Followed(string text, string? previous) => previous is not null && FollowUp.Is(text, _language) ? DocumentOf(previous) : null;

    private AnswerDocument? DocumentOf(string id)
    {
        lock (_gate)
        {
            return _slotOf.TryGetValue(id, out var slot) ? _slots[slot] : null;
        }
    }

    private void Place(AnswerDocument document)
    {
        _words.Add(document);
        _models?.Add(document);
        _slotOf.Add(document.Id, _slots.Count);
        _slots.Add(document);
        _lines += document.Lines().Count();
        _answers += document.HasAnswer ? 1 : 0;
    }

    private void Remove(string id)
    {
        if (!_slotOf.Remove(id, out var slot))
            return;
        _lines -= _slots[slot]!.Lines().Count();
        _answers -= _slots[slot]!.HasAnswer ? 1 : 0;
        _slots[slot] = null;
        _words.Remove(slot);
        _meaning?.Remove(slot);
        _models?.Remove(slot);
    }

    /// <summary>An entry's rivals are those the index itself would take it for.</summary>
    private void TrainModel(int slot)
    {
        var question = _slots[slot]!.Lines().FirstOrDefault() ?? "";
        var vector = _meaning?.LinesAt(slot) is { Count: > 0 } lines ? lines[0] : null;
        using var scores = new Scores(_slots.Count);
        AddUp(_words.Understand(question), vector, scores);
        var rivals = Enumerable.Range(0, _slots.Count).Where(other => other != slot && _slots[other] is not null).ToArray();
        Array.Sort(rivals, (a, b) => scores.Total[b].CompareTo(scores.Total[a]));
        _models!.Train(slot, rivals, _slotOf.Count);
    }

    private (IReadOnlyList<RankedAnswer>, Evidence?) Rank(string text, float[]? vector, int most, string? without)
    {
        var understood = _words.Understand(text);
        if (_slotOf.Count == 0 || understood.Matches.Count == 0 && (_meaning is null || understood.Unknown == 0))
            return ([], null);
        using var scores = new Scores(_slots.Count);
        var whole = AddUp(understood, vector, scores);
        if (without is not null)
            scores.Total[_slotOf[without]] = float.NegativeInfinity;
        var best = Best(scores.Total, Math.Max(most, Reranked));
        if (best.Count == 0)
            return ([], null);
        var features = _models?.Understand(text, vector);
        var model = new float[best.Count];
        for (var i = 0; features is not null && i < Math.Min(best.Count, Reranked); i++)
            model[i] = _models!.Score(features, best[i]);
        var weight = _models is null ? 0 : _meaning is null ? ModelWeightByWords : ModelWeight;
        var ranked = best.Select((slot, i) => (Slot: slot, Score: scores.Total[slot] + weight * (i < Reranked ? model[i] : -1), Model: model[i]))
            .OrderByDescending(one => one.Score).ToList();
        var first = ranked[0];
        var evidence = new Evidence(
            (_meaning is null ? AnswerParts.Words : AnswerParts.Encoder) | (_models is null ? AnswerParts.Words : AnswerParts.LinearModel),
            first.Score, first.Score - (ranked.Count > 1 ? ranked[1].Score : 0),
            whole > 0 ? scores.Words[first.Slot] / whole : 0, scores.Meaning[first.Slot], first.Model,
            whole > 0 ? understood.Unknown * _words.RarityOfUnknown / whole : 0, _words.RarestShared(understood, first.Slot), Answers);
        return ([.. ranked.Take(most).Select(one => new RankedAnswer(_slots[one.Slot]!.Id, one.Score))], evidence);
    }

    /// <summary>What words and meaning say of every entry; returns what an entry with every word of the question would get for words.</summary>
    private double AddUp(LexicalQuestion question, float[]? vector, Scores scores)
    {
        var whole = _words.Score(question, scores.Words);
        if (vector is not null)
            _meaning!.Score(vector, scores.Meaning);
        var weight = (vector is null ? WordsWeight : float.Lerp(WordsWeight, WordsWeightWithAnswers, Answers)) * Math.Clamp(LinesForMeaning * _slotOf.Count / Math.Max(1, _lines), 1, LinesForMeaning);
        for (var slot = 0; slot < _slots.Count; slot++)
        {
            scores.Total[slot] = _slots[slot] is null || vector is null && scores.Words[slot] == 0 ? float.NegativeInfinity
                : weight * scores.Words[slot] + scores.Meaning[slot];
        }
        return whole;
    }

    private static List<int> Best(ReadOnlySpan<float> scores, int most)
    {
        var best = new PriorityQueue<int, (float Score, int Slot)>();
        var least = float.NegativeInfinity;
        for (var slot = 0; slot < scores.Length; slot++)
        {
            if (scores[slot] <= least)
                continue;
            if (best.Count < most)
                best.Enqueue(slot, (scores[slot], -slot));
            else
                best.EnqueueDequeue(slot, (scores[slot], -slot));
            if (best.Count == most && best.TryPeek(out _, out var worst))
                least = worst.Score;
        }
        var slots = new List<int>(best.Count);
        while (best.TryDequeue(out var slot, out _))
            slots.Add(slot);
        slots.Reverse();
        return slots;
    }

    /// <summary>One number per slot for each way of looking, from the pool.</summary>
    private sealed class Scores : IDisposable
    {
        private readonly float[] _numbers;
        private readonly int _count;

        public Scores(int count)
        {
            _count = count;
            _numbers = ArrayPool<float>.Shared.Rent(3 * count);
            Array.Clear(_numbers, 0, 3 * count);
        }

        public Span<float> Words => _numbers.AsSpan(0, _count);

        public Span<float> Meaning => _numbers.AsSpan(_count, _count);

        public Span<float> Total => _numbers.AsSpan(2 * _count, _count);

        public void Dispose() => ArrayPool<float>.Shared.Return(_numbers);
    }
}
