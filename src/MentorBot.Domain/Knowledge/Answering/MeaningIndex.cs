namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Finds entries by what a question means: the cosine between its vector and the middle of an entry's own questions, and between it and
/// the entry's answer, in a space that discriminant analysis has prepared.
/// </summary>
internal sealed class MeaningIndex
{
    private const float AnswerWeight = 0.75f;
    private const int LongestAnswer = 400;

    private readonly SentenceEncoder _encoder;
    private readonly EncodedLines? _encoded;
    private readonly Whitening _space;
    private readonly float[] _meanAnswer;
    private readonly float[] _meanLine;
    private readonly List<EntryMeaning?> _entries = [];

    private MeaningIndex(MeaningIndex other) => (_encoder, _encoded, _space, _meanAnswer, _meanLine, _entries) = (other._encoder, other._encoded, other._space, other._meanAnswer, other._meanLine, [.. other._entries]);

    private MeaningIndex(SentenceEncoder encoder, EncodedLines? encoded, IReadOnlyList<float[][]> lines, IReadOnlyList<float[]?> answers)
    {
        (_encoder, _encoded) = (encoder, encoded);
        _space = Whitening.Learn(lines);
        _meanLine = Whitening.Mean(lines.SelectMany(line => line));
        _meanAnswer = Whitening.Mean(answers.OfType<float[]>());
    }

    public static MeaningIndex Build(IReadOnlyList<AnswerDocument> documents, SentenceEncoder encoder, EncodedLines? encoded)
    {
        var lines = new float[documents.Count][][];
        var answers = new float[]?[documents.Count];
        OwnThreads.For(documents.Count, i => (lines[i], answers[i]) = (EncodeLines(encoder, encoded, documents[i]), EncodeAnswer(encoder, encoded, documents[i])));
        var index = new MeaningIndex(encoder, encoded, lines, answers);
        for (var i = 0; i < documents.Count; i++)
            index._entries.Add(index.Place(lines[i], answers[i]));
        return index;
    }

    /// <summary>The same, to be changed without the other; the space and what is known of each entry are shared.</summary>
    public MeaningIndex Copy() => new(this);

    /// <summary>How near two questions are in meaning: −1 to 1.</summary>
    public double Likeness(string one, string other) => Vectors.Dot(Centred(Encode(one)), Centred(Encode(other)));

    /// <summary>Puts an entry at the next slot. The space stays as it was learnt.</summary>
    public void Add(AnswerDocument document) => _entries.Add(Place(EncodeLines(_encoder, _encoded, document), EncodeAnswer(_encoder, _encoded, document)));

    public void Remove(int slot) => _entries[slot] = null;

    /// <summary>The vectors of an entry's own questions, as the encoder made them.</summary>
    public IReadOnlyList<float[]> LinesAt(int slot) => _entries[slot]?.Lines ?? [];

    /// <summary>The direction of an entry's answer, if it has one.</summary>
    public float[]? AnswerAt(int slot) => _entries[slot]?.Answer;

    /// <summary>A vector relative to the middle of all questions, of length one.</summary>
    public float[] Centred(float[] vector) => Towards(vector, _meanLine);

    /// <summary>The vector of a question, whoever typed it: the encoder knows written English, not what a thumb makes of it.</summary>
    public float[] Encode(string question) => _encoder.Encode(Written(question));

    /// <summary>How near an entry's meaning is to a question's: −1 to 1 for its questions, and the same for its answer if it has one.</summary>
    public void Score(float[] vector, Span<float> scores)
    {
        var question = _space.Apply(vector);
        var centred = Centred(vector);
        for (var slot = 0; slot < _entries.Count; slot++)
        {
            if (_entries[slot] is { } entry)
                scores[slot] = entry.Answer is null ? Vectors.Dot(entry.Middle, question)
                    : Trust(entry.Lines.Length) * Vectors.Dot(entry.Middle, question) + AnswerWeight * Vectors.Dot(entry.Answer, centred);
        }
    }

    /// <summary>Beside an answer, one question says half of what many say.</summary>
    private static float Trust(int lines) => lines / (lines + 1f);

    private EntryMeaning Place(float[][] lines, float[]? answer) =>
        new(lines, _space.Apply(Whitening.Mean(lines)), answer is null ? null : Towards(answer, _meanAnswer));

    private static float[] Towards(float[] vector, float[] from)
    {
        var direction = Whitening.Minus(vector, from);
        Vectors.Normalise(direction);
        return direction;
    }

    /// <summary>All that is encoded of an entry.</summary>
    public static IEnumerable<string> TextsOf(AnswerDocument document) => AnswerOf(document) is { } answer ? document.Lines().Select(Written).Append(answer) : document.Lines().Select(Written);

    private static float[][] EncodeLines(SentenceEncoder encoder, EncodedLines? encoded, AnswerDocument document) =>
        [.. document.Lines().Select(Written).Select(line => encoded?.Find(line) ?? encoder.Encode(line))];

    private static float[]? EncodeAnswer(SentenceEncoder encoder, EncodedLines? encoded, AnswerDocument document) =>
        AnswerOf(document) is { } answer ? encoded?.Find(answer) ?? encoder.Encode(answer) : null;

    private static string? AnswerOf(AnswerDocument document) =>
        !document.HasAnswer ? null : $"{document.Question} {(document.Answer.Length > LongestAnswer ? document.Answer[..LongestAnswer] : document.Answer)}";

    /// <summary>how do i sign up → How do I sign up?</summary>
    private static string Written(string question)
    {
        var words = question.Trim().TrimEnd('.', '?', '!', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "i" || words[i].StartsWith("i'", StringComparison.Ordinal) || words[i].StartsWith("i’", StringComparison.Ordinal))
                words[i] = "I" + words[i][1..];
        }
        var written = string.Join(' ', words);
        return written.Length == 0 ? "?" : char.ToUpperInvariant(written[0]) + written[1..] + "?";
    }

    private sealed record EntryMeaning(float[][] Lines, float[] Middle, float[]? Answer);
}
