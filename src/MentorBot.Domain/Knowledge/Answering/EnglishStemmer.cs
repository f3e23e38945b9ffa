namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// A light stemmer for English: plurals, -ed, -ing and -ly only. Questions are short, and a stemmer that reaches further
/// (Porter's and its successors') joins words that people keep apart – "general" and "generate", "news" and "new".
/// </summary>
internal static class EnglishStemmer
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["children"] = "child", ["people"] = "person", ["men"] = "man", ["women"] = "woman",
        ["met"] = "meet", ["went"] = "go", ["gone"] = "go", ["done"] = "do", ["did"] = "do", ["does"] = "do",
        ["got"] = "get", ["gotten"] = "get", ["paid"] = "pay", ["lost"] = "lose", ["sent"] = "send", ["spent"] = "spend",
        ["made"] = "make", ["took"] = "take", ["taken"] = "take", ["taught"] = "teach", ["left"] = "leave", ["told"] = "tell",
        ["was"] = "be", ["were"] = "be", ["is"] = "be", ["are"] = "be", ["been"] = "be", ["am"] = "be",
        ["has"] = "have", ["had"] = "have", ["bought"] = "buy", ["chose"] = "choose", ["chosen"] = "choose",
        ["said"] = "say", ["gave"] = "give", ["given"] = "give", ["found"] = "find", ["stole"] = "steal", ["stolen"] = "steal",
        ["news"] = "news", ["always"] = "always", ["during"] = "during", ["this"] = "this", ["us"] = "us", ["bus"] = "bus",
        ["thing"] = "thing", ["nothing"] = "nothing", ["something"] = "something", ["anything"] = "anything", ["everything"] = "everything",
    };

    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var known))
            return known;
        if (word.Length < 4 || !char.IsAsciiLetter(word[^1]))
            return word;
        word = Singular(word);
        word = WithoutEnding(word);
        return word.Length > 3 && word[^1] == 'y' && !IsVowel(word[^2]) ? word[..^1] + "i"
            : word.Length > 4 && word[^1] == 'e' ? word[..^1]
            : word;
    }

    private static string Singular(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
        : word.EndsWith("sses", StringComparison.Ordinal) || EndsInHiss(word) ? word[..^2]
        : word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;

    private static bool EndsInHiss(string word) =>
        word.Length > 4 && (word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal));

    private static string WithoutEnding(string word)
    {
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4)
            return word[..^3] + "y";
        var cut = word.EndsWith("ing", StringComparison.Ordinal) ? 3
            : word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal) ? 2
            : word.EndsWith("ly", StringComparison.Ordinal) && word.Length > 5 ? 2
            : 0;
        if (cut == 0 || !HasVowel(word.AsSpan(0, word.Length - cut)) || word.Length - cut < 3)
            return word;
        var stem = word[..^cut];
        return stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? stem[..^1] : stem;
    }

    private static bool HasVowel(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsVowel(c) || c == 'y')
                return true;
        }
        return false;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
