namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Reads <c>@name</c> where the channel itself has not said who is meant.</summary>
public static class NameReader
{
    /// <summary>
    /// Every <c>@name</c> of <paramref name="text"/>, in order. The longest run of words that is part of somebody's name counts, whole words only, case- and accent-free;
    /// among those it fits, a person whose whole name it is wins, then one whose name begins with it.
    /// </summary>
    /// <remarks>E-mail addresses and the platforms' own <c>&lt;@U123&gt;</c> are no mentions here.</remarks>
    public static IReadOnlyList<MentionReading> FindMentions(string text, IReadOnlyList<(string Id, string Name)> people)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(people);
        var named = people.Select(person => (person.Id, Words: NameWords(person.Name))).Where(person => person.Words.Count > 0).ToArray();
        var mentions = new List<MentionReading>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            var written = WordsAfter(text, at + 1, named.Select(person => person.Words.Count).DefaultIfEmpty(1).Max());
            if (written.Count > 0 && (at is 0 || text[at - 1] is not '<' && !char.IsLetterOrDigit(text[at - 1])))
                mentions.Add(Read(text, at, written, named));
        }
        return mentions;
    }

    private static MentionReading Read(string text, int at, List<(string Word, int End)> written, (string Id, IReadOnlyList<string> Words)[] people)
    {
        for (var length = written.Count; length > 0; length--)
        {
            var run = written.Take(length).Select(part => part.Word).ToArray();
            var fitting = people.Select(person => (person.Id, Rank: Rank(person.Words, run))).Where(person => person.Rank > 0).ToArray();
            if (fitting.Length is 0)
                continue;
            var best = fitting.Max(person => person.Rank);
            var ids = fitting.Where(person => person.Rank == best).Select(person => person.Id).ToArray();
            var name = Span(length);
            return ids.Length is 1 ? new MentionReading.Found(at, name.Length + 1, name, ids[0]) : new MentionReading.Ambiguous(at, name.Length + 1, name, ids);
        }
        return new MentionReading.Unknown(at, Span(1).Length + 1, Span(1), NearestTo([.. written.Select(part => part.Word)], people));

        string Span(int words) => text[(at + 1)..written[words - 1].End];
    }

    /// <summary>3: the whole name; 2: its beginning; 1: a part of it, such as the family name; 0: no part.</summary>
    private static int Rank(IReadOnlyList<string> name, string[] run)
    {
        for (var start = 0; start + run.Length <= name.Count; start++)
        {
            if (name.Skip(start).Take(run.Length).SequenceEqual(run, StringComparer.Ordinal))
                return start > 0 ? 1 : run.Length == name.Count ? 3 : 2;
        }
        return 0;
    }

    private static string? NearestTo(string[] written, (string Id, IReadOnlyList<string> Words)[] people)
    {
        for (var length = written.Length; length > 0; length--)
        {
            var spellings = people.Where(person => person.Words.Count >= length)
                .SelectMany(person => Enumerable.Range(0, person.Words.Count - length + 1).Select(start => (person.Id, Name: string.Join(' ', person.Words.Skip(start).Take(length))))).ToArray();
            if (Nearest.Of(string.Join(' ', written.Take(length)), spellings.Select(spelling => spelling.Name)) is { } near)
                return spellings.First(spelling => spelling.Name == near).Id;
        }
        return null;
    }

    /// <summary>"O'Brien" is two words here, so that "@Grace's" still means Grace.</summary>
    private static IReadOnlyList<string> NameWords(string name) => Fold.Words(Fold.Of(name).Replace('\'', ' '));

    /// <summary>The words that stand right after the sign, folded, and where each ends in the text as written; punctuation that a name cannot hold ends them.</summary>
    private static List<(string Word, int End)> WordsAfter(string text, int start, int most)
    {
        var words = new List<(string, int)>();
        var at = start;
        while (at < text.Length && words.Count < most)
        {
            var from = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark))
                at++;
            if (at == from || string.Concat(Fold.Words(text[from..at])) is not { Length: > 0 } word)
                break;
            words.Add((word, at));
            if (at < text.Length && text[at] is ' ' or '-' or '\'' or '’' or '.' && at + 1 < text.Length)
                at++;
            else
                break;
        }
        return words;
    }
}
