using System.Text;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Cuts a sentence into the pieces the encoder was trained on: of all ways to cut it, the likeliest one under a unigram model
/// (Kudo, "Subword Regularization", 2018), found by dynamic programming. Follows the original to the letter, oddities included:
/// a vector is only as good as its pieces.
/// </summary>
internal sealed class SentencePieces
{
    private const char Space = '▁';
    private const int Unknown = 0;

    /// <summary>The first pieces of the list are marks, not text.</summary>
    private const int Reserved = 6;

    private readonly Dictionary<string, (int Piece, float Score)>.AlternateLookup<ReadOnlySpan<char>> _pieces;
    private readonly int _longest;

    public SentencePieces(IReadOnlyList<(string Text, float Score)> vocabulary)
    {
        var pieces = new Dictionary<string, (int, float)>(vocabulary.Count, StringComparer.Ordinal);
        for (var piece = Reserved; piece < vocabulary.Count; piece++)
        {
            pieces[vocabulary[piece].Text] = (piece, vocabulary[piece].Score);
            _longest = Math.Max(_longest, vocabulary[piece].Text.Length);
        }
        _pieces = pieces.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The pieces of a sentence in their order; a run of unknown characters is one unknown piece.</summary>
    public List<int> Of(string sentence)
    {
        var pieces = new List<int>();
        if (sentence.Length == 0)
            return pieces;
        var text = (Space + sentence.Normalize(NormalizationForm.FormKC)).Replace(' ', Space);
        var last = LikeliestLastPieces(text);
        for (var end = text.Length; end > 0; end -= last[end].Length)
        {
            var piece = last[end].Piece;
            if (piece != Unknown || pieces.Count == 0 || pieces[^1] != Unknown)
                pieces.Add(piece);
        }
        pieces.Reverse();
        return pieces;
    }

    /// <summary>For every end, the last piece of the likeliest cut of the text up to there.</summary>
    private (int Piece, int Length)[] LikeliestLastPieces(string text)
    {
        var best = new float[text.Length + 1];
        var last = new (int Piece, int Length)[text.Length + 1];
        Array.Fill(last, (Unknown, 1));
        for (var start = 0; start < text.Length; start++)
        {
            var found = false;
            for (var length = 1; length <= _longest && start + length <= text.Length; length++)
            {
                if (!_pieces.TryGetValue(text.AsSpan(start, length), out var piece))
                    continue;
                found = true;
                Try(start, length, piece.Piece, piece.Score);
            }
            if (!found)
                Try(start, 1, Unknown, 0);
        }
        return last;

        void Try(int start, int length, int piece, float score)
        {
            var (end, sum) = (start + length, best[start] + score);
            if (best[end] == 0 || sum >= best[end])
                (best[end], last[end]) = (sum, (piece, length));
        }
    }
}
