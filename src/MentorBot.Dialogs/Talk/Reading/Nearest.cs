namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>The nearest of what could have been meant, for misspelled commands, months and names.</summary>
public static class Nearest
{
    /// <summary>The candidate nearest to <paramref name="text"/> by typing slips, or null when none is near enough (see <see cref="Slips"/>); the first of equals.</summary>
    public static string? Of(string text, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var written = Fold.Of(text);
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var folded = Fold.Of(candidate);
            var slips = Distance(written, folded);
            if (slips < fewest && slips <= Slips(Math.Max(written.Length, folded.Length)) && slips < Math.Min(written.Length, folded.Length))
                (best, fewest) = (candidate, slips);
        }
        return best;
    }

    /// <summary>How many slips a word of this length may have and still be taken for another: none up to three letters, one up to six, two up to ten, three beyond.</summary>
    /// <remarks>"not" and "now" are one slip apart and mean different things; "transportaton" cannot mean anything else.</remarks>
    public static int Slips(int length) => length switch { <= 3 => 0, <= 6 => 1, <= 10 => 2, _ => 3 };

    /// <summary>Letters added, left out, changed or swapped with their neighbour between two texts (optimal string alignment); texts are compared as they are, up to 64 characters.</summary>
    public static int Distance(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        const int Longest = 64;
        if (one.Length > Longest || other.Length > Longest)
            return string.Equals(one, other, StringComparison.Ordinal) ? 0 : Math.Max(one.Length, other.Length);
        Span<int> before = stackalloc int[Longest + 1], last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return last[other.Length];
    }
}
