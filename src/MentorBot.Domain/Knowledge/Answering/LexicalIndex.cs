namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>A question as the lexical index understands it.</summary>
/// <param name="Matches">Terms of the index, each with its weight; a word that no entry uses stands for those most like it.</param>
/// <param name="Unknown">How many words no entry uses.</param>
internal sealed record LexicalQuestion(IReadOnlyList<TermMatch> Matches, int Unknown);

/// <summary>
/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009) over stems. An entry's question,
/// variants and answer are one text in which the answer's words weigh less (BM25F, same source).
/// </summary>
internal sealed class LexicalIndex(AnswerLanguage language)
{
    private const float AnswerWeight = 0.25f;
    private const float Saturation = 1.5f;
    private const float LengthShare = 0.6f;
    private const double LeastLikeness = 0.55;
    private const float UnknownWordWeight = 0.8f;

    private Vocabulary _vocabulary = new();
    private List<Postings> _postings = [];
    private List<int[]> _terms = [];
    private List<float> _lengths = [];
    private double _totalLength;
    private int _alive;

    /// <summary>The same, to be changed without the other.</summary>
    public LexicalIndex Copy() => new(language)
    {
        _vocabulary = _vocabulary.Copy(),
        _postings = [.. _postings.Select(postings => postings.Copy())],
        _terms = [.. _terms],
        _lengths = [.. _lengths],
        _totalLength = _totalLength,
        _alive = _alive,
    };

    /// <summary>Puts an entry at the next slot.</summary>
    public void Add(AnswerDocument document)
    {
        var weights = new Dictionary<int, float>();
        Count(document.Question, 1);
        foreach (var variant in document.Variants)
            Count(variant, 1);
        Count(document.Answer, AnswerWeight);
        foreach (var (term, weight) in weights)
            _postings[term].Add(_terms.Count, weight);
        var length = Math.Max(1, weights.Values.Sum());
        _terms.Add([.. weights.Keys]);
        _lengths.Add(length);
        _totalLength += length;
        _alive++;

        void Count(string text, float weight)
        {
            foreach (var word in Words.Of(text))
            {
                var term = _vocabulary.FindOrAdd(Words.Stem(word, language));
                if (term == _postings.Count)
                    _postings.Add(new Postings());
                weights[term] = weights.GetValueOrDefault(term) + weight;
            }
        }
    }

    /// <summary>Forgets the entry at a slot; the slot is not used again.</summary>
    public void Remove(int slot)
    {
        foreach (var term in _terms[slot])
            _postings[term].Forget();
        _totalLength -= _lengths[slot];
        _terms[slot] = [];
        _lengths[slot] = 0;
        _alive--;
    }

    public LexicalQuestion Understand(string text)
    {
        var matches = new List<TermMatch>();
        var unknown = 0;
        foreach (var word in Words.Of(text))
        {
            var stem = Words.Stem(word, language);
            if (_vocabulary.TryFind(stem, out var term) && _postings[term].Alive > 0)
            {
                matches.Add(new TermMatch(term, 1));
                continue;
            }
            if (AskingWords.Has(stem, language))
                continue;
            unknown++;
            foreach (var match in _vocabulary.Like(stem, LeastLikeness))
            {
                if (_postings[match.Term].Alive > 0)
                    matches.Add(match with { Weight = match.Weight * UnknownWordWeight });
            }
        }
        return new LexicalQuestion(matches, unknown);
    }

    /// <summary>Adds every entry's score to its slot, and returns what an entry would reach that uses every word of the question.</summary>
    public double Score(LexicalQuestion question, Span<float> scores)
    {
        var average = (float)(_totalLength / Math.Max(1, _alive));
        var lengths = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lengths);
        double whole = question.Unknown * RarityOfUnknown;
        foreach (var match in question.Matches)
        {
            var rarity = Rarity(_postings[match.Term].Alive);
            if (match.Weight >= 1)
                whole += rarity;
            var slots = _postings[match.Term].Slots;
            var weights = _postings[match.Term].Weights;
            for (var i = 0; i < slots.Length; i++)
            {
                var length = lengths[slots[i]];
                if (length == 0)
                    continue;
                var used = weights[i] / Postings.Steps;
                scores[slots[i]] += match.Weight * rarity * used / (used + Saturation * (1 - LengthShare + LengthShare * length / average));
            }
        }
        return whole;
    }

    /// <summary>How rare a word is that no entry uses.</summary>
    public double RarityOfUnknown => Rarity(0);

    /// <summary>How rare the rarest word is that a question and the entry at a slot share, next to one that no entry uses; 0 where they share none.</summary>
    public double RarestShared(LexicalQuestion question, int slot)
    {
        double rarest = 0;
        foreach (var match in question.Matches)
        {
            if (match.Weight >= 1 && _postings[match.Term].Slots.BinarySearch(slot) >= 0)
                rarest = Math.Max(rarest, Rarity(_postings[match.Term].Alive));
        }
        return rarest / RarityOfUnknown;
    }

    /// <summary>How much two questions share: the rarity of the stems in both, over that of the stems in either; 0 to 1.</summary>
    public double Likeness(string one, string other)
    {
        var (mine, others) = (StemsOf(one), StemsOf(other));
        var shared = mine.Intersect(others, StringComparer.Ordinal).Sum(RarityOf);
        var all = mine.Union(others, StringComparer.Ordinal).Sum(RarityOf);
        return all > 0 ? shared / all : 0;
    }

    /// <summary>The share of a question's words that some entry uses; 0 to 1.</summary>
    public double Known(string text)
    {
        var stems = StemsOf(text);
        return stems.Count == 0 ? 0 : (double)stems.Count(stem => _vocabulary.TryFind(stem, out var term) && _postings[term].Alive > 0) / stems.Count;
    }

    private HashSet<string> StemsOf(string text) => [.. Words.Of(text).Select(word => Words.Stem(word, language))];

    private double RarityOf(string stem) => Rarity(_vocabulary.TryFind(stem, out var term) ? _postings[term].Alive : 0);

    private float Rarity(int alive) => MathF.Log(1 + (_alive - alive + 0.5f) / (alive + 0.5f));
}
