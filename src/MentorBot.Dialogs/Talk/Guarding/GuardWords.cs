using System.Runtime.InteropServices;
using System.Globalization;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>
/// A text as the Guard reads it: folded words, short spellings written out, and names, numbers and initials as what they are rather than who they name –
/// the model must know that somebody is named, never who. One per thread, used again and again, so that reading costs no memory.
/// </summary>
internal sealed class GuardWords
{
    /// <summary>What stands in the text.</summary>
    public enum Kind : byte
    {
        Word,

        /// <summary>A first name.</summary>
        Name,

        /// <summary>A capital inside a sentence that begins no word we know to have one.</summary>
        Capital,

        /// <summary>The name of a grown-up after a title.</summary>
        Titled,
        Number,

        /// <summary>One letter with a point or a capital: J.R.</summary>
        Initial,

        /// <summary>A question or exclamation mark, or a picture.</summary>
        Sign,
    }

    [ThreadStatic]
    private static GuardWords? ofThread;

    private readonly GuardLexicon _lexicon = GuardLexicon.Shipped;
    private char[] _letters = new char[512];
    private Word[] _words = new Word[128];
    private readonly List<int> _sentences = [];
    private int _used, _spanish;

    /// <param name="Start">Where its letters begin.</param>
    /// <param name="Length">How many letters it has.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Hash">The same for the same word; for names and numbers the same for all of them.</param>
    /// <param name="Concept">Which list of words of like meaning it stands in; 0 for none.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Word(int Start, int Length, Kind Kind, uint Hash, ushort Concept);

    /// <summary>This thread's reader.</summary>
    public static GuardWords OfThread => ofThread ??= new GuardWords();

    public int Count { get; private set; }

    /// <summary>Whether the text seems to be Spanish.</summary>
    public bool IsSpanish => _spanish > 0;

    /// <summary>Whether a name, initials or a number that may be a student's stand anywhere in the text.</summary>
    public bool NameAnybody => _words.Take(Count).Any(word => word.Kind is Kind.Name or Kind.Capital or Kind.Initial or Kind.Number);

    /// <summary>At which word each sentence begins.</summary>
    public IReadOnlyList<int> Sentences => _sentences;

    public Word this[int at] => _words[at];

    public ReadOnlySpan<char> Letters(Word word) => _letters.AsSpan(word.Start, word.Length);

    /// <summary>Reads <paramref name="text"/>; what was read before is forgotten.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        Count = _used = _spanish = 0;
        _sentences.Clear();
        var isFirst = true;
        for (var at = 0; at < text.Length;)
        {
            if (IsLetter(text[at]))
            {
                var start = at;
                while (at < text.Length && (IsLetter(text[at]) || IsApostrophe(text[at]) && at + 1 < text.Length && IsLetter(text[at + 1])))
                    at++;
                if (isFirst)
                    _sentences.Add(Count);
                Add(text[start..at], isFirst, at < text.Length && text[at] is '.');
                isFirst = false;
                continue;
            }
            if (text[at] is '?' or '!' || char.IsHighSurrogate(text[at]))
            {
                var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
                Append(text.Slice(at, length), Kind.Sign);
                at += length - 1;
            }
            isFirst |= text[at] is '.' or '?' or '!' or '\n';
            at++;
        }
    }

    private void Add(ReadOnlySpan<char> written, bool isFirst, bool hasPoint)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        foreach (var letter in written[..Math.Min(written.Length, 60)])
        {
            if (Plain(letter) is not '\0' and var plain)
                buffer[length++] = plain;
        }
        var isOwner = length > 2 && buffer[..length].EndsWith("'s");
        var word = buffer[..(isOwner ? length - 2 : length)];
        var (isCapital, kind) = (char.IsUpper(written[0]), Kind.Word);
        var isShouted = written.Length > 1 && char.IsUpper(written[1]);
        if (word.IsEmpty)
            return;
        if (Count > 0 && _words[Count - 1] is { Kind: Kind.Word } before && _lexicon.IsTitle(Letters(before)) && (isCapital || _lexicon.IsName(word, false)))
            kind = Kind.Titled;
        else if (_lexicon.IsName(word, isCapital && !isShouted))
            kind = Kind.Name;
        else if (char.IsAsciiDigit(word[0]))
            kind = Kind.Number;
        else if (word.Length is 1 && word[0] is not ('i' or 'a' or 'y' or 'o' or 'e' or 'u' or 'q' or 'k') && (isCapital || hasPoint))
            kind = Kind.Initial;
        else if (isCapital && !isShouted && !isFirst && _lexicon.MayBeName(word))
            kind = Kind.Capital;

        if (kind is not Kind.Word)
        {
            Append(word, kind);
        }
        else
        {
            // "well" is no "we'll": with its apostrophe first.
            if (_lexicon.Spelled(buffer[..length], out var whole))
            {
                AppendAll(whole);
                return;
            }
            word = WithoutApostrophes(word);
            if (_lexicon.Spelled(word, out var parts))
                AppendAll(parts);
            else
                Append(word, Kind.Word);
        }
        if (isOwner)
            Append("'s", Kind.Word);
    }

    private void AppendAll(string[] words)
    {
        foreach (var word in words)
            Append(word, Kind.Word);
    }

    private void Append(ReadOnlySpan<char> letters, Kind kind)
    {
        if (_used + letters.Length > _letters.Length)
            Array.Resize(ref _letters, 2 * (_used + letters.Length));
        if (Count == _words.Length)
            Array.Resize(ref _words, 2 * Count);
        letters.CopyTo(_letters.AsSpan(_used));
        _spanish += _lexicon.SpanishOf(letters);
        _words[Count++] = new Word(_used, letters.Length, kind, kind is Kind.Word or Kind.Sign ? GuardFeatures.Hash(letters) : 17u * (uint)kind, kind is Kind.Word or Kind.Number ? _lexicon.ConceptOf(letters) : (ushort)0);
        _used += letters.Length;
    }

    private static Span<char> WithoutApostrophes(Span<char> word)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (letter is not '\'')
                word[length++] = letter;
        }
        return word[..length];
    }

    private static bool IsLetter(char letter) =>
        char.IsLetterOrDigit(letter) || letter > 127 && char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or '´' or '`';

    /// <summary>A letter in lower case and without its accent; nothing for an accent that stands alone. Without <see cref="Fold"/>, which makes a new text each time.</summary>
    private static char Plain(char letter) => letter switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        'á' or 'à' or 'â' or 'ä' or 'ã' or 'Á' or 'À' or 'Â' or 'Ä' or 'Ã' => 'a',
        'é' or 'è' or 'ê' or 'ë' or 'É' or 'È' or 'Ê' or 'Ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' or 'Í' or 'Ì' or 'Î' or 'Ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' or 'Ó' or 'Ò' or 'Ô' or 'Ö' or 'Õ' => 'o',
        'ú' or 'ù' or 'û' or 'ü' or 'Ú' or 'Ù' or 'Û' or 'Ü' => 'u',
        'ñ' or 'Ñ' => 'n',
        'ç' or 'Ç' => 'c',
        _ when IsApostrophe(letter) => '\'',
        _ when char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => '\0',
        _ => char.ToLowerInvariant(letter),
    };
}
