namespace MentorBot.Domain.Learning;

/// <summary>What a text gives away.</summary>
public enum PrivacyRisk
{
    /// <summary>The writer's own name.</summary>
    OwnName,

    /// <summary>The name of somebody of the community.</summary>
    Colleague,

    /// <summary>What looks like the name of a student.</summary>
    Student,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A phone number or another long number.</summary>
    Number,
}

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Risk">What it gives away.</param>
/// <param name="Excerpt">The word, or the beginning of the sentence.</param>
public sealed record PrivacyFinding(int Line, PrivacyRisk Risk, string Excerpt);

/// <summary>Looks where a text that is to be handed in gives somebody away (facts C11). Pure: it keeps nothing.</summary>
public static class PrivacyCheck
{
    /// <summary>So many places at most; whoever has more reads the whole text again.</summary>
    public const int Most = 12;

    private const int LongestExcerpt = 60;
    private const int DigitsOfANumber = 7;

    /// <summary>The places, in their order.</summary>
    /// <param name="text">What somebody pasted.</param>
    /// <param name="own">The writer's name.</param>
    /// <param name="others">The names of others in the community.</param>
    /// <param name="namesStudent">Whether a sentence seems to name a student.</param>
    public static IReadOnlyList<PrivacyFinding> Find(string text, string own, IReadOnlyList<string> others, Func<string, bool> namesStudent)
    {
        var (found, mine, theirs) = (new List<PrivacyFinding>(), PartsOf([own]), PartsOf(others));
        theirs.ExceptWith(mine);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var line = 0; line < lines.Length && found.Count < Most; line++)
        {
            var before = (Risk: (PrivacyRisk?)null, Words: "");
            // A first name and a surname are one place.
            void Name(PrivacyRisk? risk, string word)
            {
                if (before.Risk is { } earlier && earlier != risk)
                    found.Add(new PrivacyFinding(line + 1, earlier, Cut(before.Words)));
                before = risk is null ? (null, "") : (risk, before.Risk == risk ? $"{before.Words} {word}" : word);
            }
            foreach (var written in lines[line].Split([' ', '\t', ',', ';', '(', ')', '"', '“', '”', '/', '\\'], StringSplitOptions.RemoveEmptyEntries))
            {
                var word = written.TrimEnd('.', ':', '!', '?');
                if (word.Length == 0)
                    continue;
                // A file name counts as well: "ada_lopez.pdf".
                var parts = word.Contains('@', StringComparison.Ordinal) ? [] : Fold.Words(word.Replace('_', ' ').Replace('-', ' '));
                if (word.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && word.IndexOf('.', at) > at)
                    found.Add(new PrivacyFinding(line + 1, PrivacyRisk.Email, Cut(word)));
                // A colleague's name counts where it is written like one: "Rose" is a person, "rose" is what the sun did.
                Name(parts.Any(mine.Contains) ? PrivacyRisk.OwnName : char.IsUpper(word[0]) && parts.Any(theirs.Contains) ? PrivacyRisk.Colleague : null, word);
                // The end of a sentence ends a name.
                if (word.Length < written.Length)
                    Name(null, "");
            }
            Name(null, "");
            if (LongNumber(lines[line]) is { } number)
                found.Add(new PrivacyFinding(line + 1, PrivacyRisk.Number, number));
            foreach (var sentence in lines[line].Split(['.', '!', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (namesStudent(sentence))
                    found.Add(new PrivacyFinding(line + 1, PrivacyRisk.Student, Cut(sentence)));
            }
        }
        return [.. found.Distinct().Take(Most)];
    }

    private static HashSet<string> PartsOf(IReadOnlyList<string> names) => names.SelectMany(Fold.Words).Where(part => part.Length >= 3).ToHashSet(StringComparer.Ordinal);

    private static string? LongNumber(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (!char.IsAsciiDigit(line[at]))
                continue;
            var (end, digits) = (at, 0);
            for (; end < line.Length && (char.IsAsciiDigit(line[end]) || line[end] is '-' or ' ' or '(' or ')' or '.'); end++)
                digits += char.IsAsciiDigit(line[end]) ? 1 : 0;
            if (digits >= DigitsOfANumber)
                return Cut(line[at..end].Trim(' ', '.', '-'));
            at = end;
        }
        return null;
    }

    private static string Cut(string text) => text.Length <= LongestExcerpt ? text : $"{text[..LongestExcerpt]}…";
}
