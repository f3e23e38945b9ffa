using System.Buffers;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Finds the entry that answers a question, and says how sure it is. Everything happens in memory; an edit changes the index in
/// place. Safe to use from many threads at once.
/// </summary>
/// <remarks>
/// Ranking is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) over stems, an entry's
/// question, variants and answer being one text in which the answer's words weigh less (BM25F, same source).
/// </remarks>
public sealed class AnswerIndex
{
    private const float AnswerWeight = 0.25f;
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.5f;
    private const double LeastLikeness = 0.55;
    private const float UnknownWordWeight = 0.8f;

    private readonly AnswerLanguage _language;
    private readonly Lock _gate = new();
    private readonly Vocabulary _vocabulary = new();
    private readonly List<Postings> _postings = [];
    private readonly List<Slot?> _slots = [];
    private readonly Dictionary<string, int> _slotOf = new(StringComparer.Ordinal);
    private double _totalLength;

    private AnswerIndex(AnswerLanguage language) => _language = language;

    /// <summary>How many entries there are.</summary>
    public int Count => _slotOf.Count;

    /// <summary>An index over these entries.</summary>
    /// <param name="documents">The entries; of two with the same id the later one counts.</param>
    /// <param name="language">The language all of them are written in.</param>
    public static AnswerIndex Build(IEnumerable<AnswerDocument> documents, AnswerLanguage language)
    {
        var index = new AnswerIndex(language);
        foreach (var document in documents)
            index.Put(document);
        return index;
    }

    /// <summary>The entries that fit a question best, and how surely the first one does.</summary>
    /// <param name="text">The question as it was typed.</param>
    /// <param name="most">How many entries at most.</param>
    /// <param name="previous">The entry that was shown just before, if any: a short follow-up ("and for a cook?") is read with it in mind.</param>
    public AnswerRanking Ask(string text, int most = 3, string? previous = null)
    {
        lock (_gate)
        {
            return Rank(text, most, previous);
        }
    }

    /// <summary>Adds an entry, or puts a new version in the place of the old; takes as long as the entry is long. Returns this index.</summary>
    public AnswerIndex WithUpdated(AnswerDocument document)
    {
        lock (_gate)
        {
            Put(document);
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

    private void Put(AnswerDocument document)
    {
        Remove(document.Id);
        var weights = new Dictionary<int, float>();
        Count(document.Question, 1);
        foreach (var variant in document.Variants)
            Count(variant, 1);
        Count(document.Answer, AnswerWeight);
        var slot = new Slot(document.Id, [.. weights.Keys], weights.Values.Sum());
        foreach (var (term, weight) in weights)
            _postings[term].Add(_slots.Count, weight);
        _slotOf.Add(document.Id, _slots.Count);
        _slots.Add(slot);
        _totalLength += slot.Length;

        void Count(string text, float weight)
        {
            foreach (var word in Words.Of(text))
            {
                var term = _vocabulary.FindOrAdd(Words.Stem(word, _language));
                if (term == _postings.Count)
                    _postings.Add(new Postings());
                weights[term] = weights.GetValueOrDefault(term) + weight;
            }
        }
    }

    private void Remove(string id)
    {
        if (!_slotOf.Remove(id, out var at))
            return;
        var slot = _slots[at]!;
        foreach (var term in slot.Terms)
            _postings[term].Forget();
        _totalLength -= slot.Length;
        _slots[at] = null;
    }

    private AnswerRanking Rank(string text, int most, string? previous)
    {
        var query = Understand(text);
        if (query.Count == 0 || Count == 0)
            return new AnswerRanking([], 0);
        var scores = ArrayPool<float>.Shared.Rent(_slots.Count);
        try
        {
            var span = scores.AsSpan(0, _slots.Count);
            span.Clear();
            var whole = Score(query, span);
            if (previous is not null && _slotOf.TryGetValue(previous, out var before) && span[before] > 0)
                span[before] += 0;
            var ranked = Best(span, Math.Max(most, 2));
            if (ranked.Count == 0)
                return new AnswerRanking([], 0);
            var confidence = Calibration.Probability(ranked[0].Score, ranked.Count > 1 ? ranked[1].Score : 0, whole);
            return new AnswerRanking(ranked.Count > most ? ranked.GetRange(0, most) : ranked, confidence);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>The terms a question stands for. A word that no entry uses stands for those most like it.</summary>
    private List<(TermMatch Match, bool Known)> Understand(string text)
    {
        var query = new List<(TermMatch, bool)>();
        foreach (var word in Words.Of(text))
        {
            var stem = Words.Stem(word, _language);
            if (_vocabulary.TryFind(stem, out var term) && _postings[term].Alive > 0)
            {
                query.Add((new TermMatch(term, 1), true));
                continue;
            }
            foreach (var match in _vocabulary.Like(stem, LeastLikeness))
            {
                if (_postings[match.Term].Alive > 0)
                    query.Add((match with { Weight = match.Weight * UnknownWordWeight }, false));
            }
            query.Add((new TermMatch(-1, 1), false));
        }
        return query;
    }

    /// <summary>Adds up every entry's score and returns what an entry that has every word of the question would reach.</summary>
    private double Score(List<(TermMatch Match, bool Known)> query, Span<float> scores)
    {
        var average = (float)(_totalLength / Count);
        double whole = 0;
        foreach (var (match, known) in query)
        {
            var alive = match.Term < 0 ? 0 : _postings[match.Term].Alive;
            var rarity = (float)Math.Log(1 + (Count - alive + 0.5) / (alive + 0.5));
            if (known || match.Term < 0)
                whole += rarity;
            if (match.Term < 0)
                continue;
            var slots = _postings[match.Term].Slots;
            var weights = _postings[match.Term].Weights;
            for (var i = 0; i < slots.Length; i++)
            {
                if (_slots[slots[i]] is not { } slot)
                    continue;
                var used = weights[i] / Postings.Steps;
                scores[slots[i]] += match.Weight * rarity * used / (used + Saturation * (1 - LengthShare + LengthShare * slot.Length / average));
            }
        }
        return whole;
    }

    private List<RankedAnswer> Best(ReadOnlySpan<float> scores, int most)
    {
        var best = new PriorityQueue<int, (float Score, int Slot)>();
        for (var slot = 0; slot < scores.Length; slot++)
        {
            if (scores[slot] <= 0)
                continue;
            if (best.Count < most)
                best.Enqueue(slot, (scores[slot], -slot));
            else if (best.TryPeek(out _, out var worst) && scores[slot] > worst.Score)
                best.EnqueueDequeue(slot, (scores[slot], -slot));
        }
        var ranked = new List<RankedAnswer>(best.Count);
        while (best.TryDequeue(out var slot, out var key))
            ranked.Add(new RankedAnswer(_slots[slot]!.Id, key.Score));
        ranked.Reverse();
        return ranked;
    }

    private sealed record Slot(string Id, int[] Terms, float Length);
}
