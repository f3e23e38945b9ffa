namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Places in a numbered list.</summary>
internal static class Places
{
    /// <summary>"2", "2.", "#2", "(2)"; null when the text is anything but a number in digits, not understood when that is out of range.</summary>
    public static ChoiceReading? InDigits(Answer answer, int count)
    {
        var bare = answer.Folded.Trim('#', '.', ')', '(', ']', '[', ':', ' ', '!', ',', '*', '"');
        return bare.Length > 0 && bare.All(char.IsAsciiDigit) ? InRange(NumberReader.OfDigits(bare.TrimStart('0').PadLeft(1, '0')), count) : null;
    }

    /// <summary>"option 2", "no. 2", "la opción 2 por favor".</summary>
    public static ChoiceReading? InDigitsAmongWords(Answer answer, int count)
    {
        if (answer.Words.Count is not (> 1 and <= 4) || IsFigure(answer.Folded))
            return null;
        var rest = answer.Words.Where(word => !Words.Fillers.Contains(word) && word is not ("no" or "n" or "one")).ToArray();
        return rest is [var only] && NumberReader.OfDigits(only) is { } number ? InRange(number, count) : null;
    }

    /// <summary>"uno", "the second one", "la primera", "2nd", "last", "1 or 2" (ambiguous).</summary>
    public static ChoiceReading? InWords(Answer answer, int count)
    {
        if (answer.Words.Count > 5 || answer.Asks || IsFigure(answer.Folded))
            return null;
        var content = answer.Words.Where(word => !Words.Fillers.Contains(word) && word is not "una").ToArray();
        if (content.Length is 0 && answer.Words.Contains("una") && answer.Words.Count is 1)
            content = ["una"];
        if (content is [_, "one" or "uno"])
            content = content[..1];
        if (content is ["last" or "ultimo" or "ultima"])
            return new ChoiceReading.Understood(count - 1);
        if (content is [var word] && (NumberReader.OfWords(content) ?? NumberReader.Ordinal(word)) is { } place)
            return InRange(place, count);
        var several = content.Where(part => part is not ("or" or "and" or "o" or "y")).Select(part => NumberReader.OfWords([part]) ?? NumberReader.Ordinal(part)).ToArray();
        return several.Length > 1 && several.All(part => part >= 1 && part <= count)
            ? several.Distinct().Count() is 1 ? new ChoiceReading.Understood(several[0]!.Value - 1) : new ChoiceReading.Ambiguous([.. several.Select(part => part!.Value - 1).Distinct().Order()])
            : null;
    }

    /// <summary>"2-4", "2 to 4", "del 2 al 4": places from 0.</summary>
    public static IEnumerable<int>? Range(string part, int count)
    {
        var words = Fold.Words(part).Where(word => word is not ("to" or "through" or "a" or "al" or "del" or "de" or "from")).ToArray();
        var isRange = part.Contains('-', StringComparison.Ordinal) || words.Length < Fold.Words(part).Count;
        return isRange && words is [var first, var last] && NumberReader.OfDigits(first) is { } from && NumberReader.OfDigits(last) is { } to && from >= 1 && from < to && to <= count
            ? Enumerable.Range(from - 1, to - from + 1)
            : null;
    }

    /// <summary>A time, date, decimal or negative number is not a place in a list.</summary>
    private static bool IsFigure(string folded)
    {
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            if (folded[at] is '-' or '.' or ':' or '/' && char.IsAsciiDigit(folded[at + 1]))
                return true;
        }
        return false;
    }

    private static ChoiceReading InRange(int? place, int count) =>
        place is { } number && number >= 1 && number <= count ? new ChoiceReading.Understood(number - 1) : new ChoiceReading.NotUnderstood();
}

/// <summary>The parts of an answer that names several things.</summary>
internal static class Parts
{
    private static readonly string[] Strong = [",", ";", "\n", "|"];
    private static readonly string[] Weak = [" and ", " & ", " y ", " e ", " + ", "+", "&", " plus ", " / "];

    private static readonly string[] Joining = ["and ", "y ", "e ", "plus ", "also ", "tambien ", "& "];

    /// <summary>The parts between commas; "1, 2, and 3" has three.</summary>
    public static IReadOnlyList<string> Of(string folded) =>
        [.. Split(folded, Strong).Select(part => Array.Find(Joining, word => part.StartsWith(word, StringComparison.Ordinal)) is { } joining ? part[joining.Length..] : part)];

    /// <summary>"and" is tried after the commas, for a label may hold it; blanks last, and only between numbers.</summary>
    public static IReadOnlyList<string> Smaller(string part)
    {
        var pieces = Split(part, Weak);
        if (pieces.Length > 1)
            return pieces;
        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(word => NumberReader.OfDigits(word.Trim('#', '.', ')')) is not null) ? words : [part];
    }

    private static string[] Split(string text, string[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
