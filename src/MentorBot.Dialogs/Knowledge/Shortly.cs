namespace MentorBot.Dialogs.Knowledge;

/// <summary>An answer in short: its own first sentences. Nothing is put in other words.</summary>
public static class Shortly
{
    /// <summary>What a person reads at a glance.</summary>
    public const int MostWords = 30;

    /// <summary>The first sentence, and those after it as long as all stays within <see cref="MostWords"/>.</summary>
    public static string Of(string answer)
    {
        var (end, words) = (0, 0);
        for (var at = 0; at < answer.Length; at++)
        {
            if (char.IsWhiteSpace(answer[at]) && at > 0 && !char.IsWhiteSpace(answer[at - 1]))
                words++;
            if (!EndsSentence(answer, at))
                continue;
            if (end > 0 && words + 1 > MostWords)
                break;
            end = AfterQuotes(answer, at + 1);
        }
        return end == 0 ? answer : answer[..end].TrimEnd();
    }

    private static int AfterQuotes(string text, int at)
    {
        while (at < text.Length && text[at] is '"' or '”' or '»' or ')' or '*')
            at++;
        return at;
    }

    // A full stop, and what comes next begins anew: "p. 1", "U.S. schools" and "e.g. a cook" go on.
    private static bool EndsSentence(string text, int at)
    {
        if (text[at] is not ('.' or '!' or '?' or '\n'))
            return false;
        if (text[at] == '\n')
            return true;
        var next = AfterQuotes(text, at + 1);
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        var word = text.LastIndexOfAny([' ', '\n', '('], at) + 1;
        return next >= text.Length || (at - word > 1 && !text.AsSpan(word, at - word).Contains('.') && !char.IsLower(text[next]));
    }
}
