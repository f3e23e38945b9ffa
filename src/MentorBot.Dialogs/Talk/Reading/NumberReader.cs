using System.Globalization;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Reads whole numbers from 0 to 1000, in digits or in words of either language.</summary>
public static class NumberReader
{
    private const int Largest = 1000;

    private static readonly Dictionary<string, int> Ones = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12,
        ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["cero"] = 0, ["uno"] = 1, ["una"] = 1, ["un"] = 1, ["dos"] = 2, ["tres"] = 3, ["cuatro"] = 4, ["cinco"] = 5, ["seis"] = 6, ["siete"] = 7, ["ocho"] = 8, ["nueve"] = 9, ["diez"] = 10, ["once"] = 11,
        ["doce"] = 12, ["trece"] = 13, ["catorce"] = 14, ["quince"] = 15, ["dieciseis"] = 16, ["diecisiete"] = 17, ["dieciocho"] = 18, ["diecinueve"] = 19, ["veintiuno"] = 21, ["veintiuna"] = 21,
        ["veintiun"] = 21, ["veintidos"] = 22, ["veintitres"] = 23, ["veinticuatro"] = 24, ["veinticinco"] = 25, ["veintiseis"] = 26, ["veintisiete"] = 27, ["veintiocho"] = 28, ["veintinueve"] = 29,
    };

    private static readonly Dictionary<string, int> Tens = new(StringComparer.Ordinal)
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["veinte"] = 20, ["treinta"] = 30, ["cuarenta"] = 40, ["cincuenta"] = 50, ["sesenta"] = 60, ["setenta"] = 70, ["ochenta"] = 80, ["noventa"] = 90,
    };

    private static readonly Dictionary<string, int> Hundreds = new(StringComparer.Ordinal)
    {
        ["cien"] = 100, ["ciento"] = 100, ["doscientos"] = 200, ["doscientas"] = 200, ["trescientos"] = 300, ["trescientas"] = 300, ["cuatrocientos"] = 400, ["quinientos"] = 500, ["seiscientos"] = 600,
        ["setecientos"] = 700, ["ochocientos"] = 800, ["novecientos"] = 900,
    };

    private static readonly Dictionary<string, int> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12,
        ["primer"] = 1, ["primero"] = 1, ["primera"] = 1, ["segundo"] = 2, ["segunda"] = 2, ["tercer"] = 3, ["tercero"] = 3, ["tercera"] = 3, ["cuarto"] = 4, ["cuarta"] = 4, ["quinto"] = 5, ["quinta"] = 5,
        ["sexto"] = 6, ["sexta"] = 6, ["septimo"] = 7, ["septima"] = 7, ["octavo"] = 8, ["octava"] = 8, ["noveno"] = 9, ["novena"] = 9, ["decimo"] = 10, ["decima"] = 10,
    };

    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th", "ro", "ra", "do", "da", "er", "to", "ta", "mo", "ma", "vo", "va", "no", "na", "o", "a"];

    /// <summary>The number a text says, or null when it says none, several, or one outside 0 to 1000.</summary>
    public static int? Read(string text)
    {
        var folded = Fold.Of(text);
        if (folded.Replace(",", "", StringComparison.Ordinal) is "1000" or "1000.0")
            return Largest;
        var words = Fold.Words(folded).Where(word => !Words.Fillers.Contains(word) || Ones.ContainsKey(word)).ToArray();
        if (words.Length > 1 && words.Any(word => char.IsAsciiDigit(word[0])) || IsFractionOrNegative(folded))
            return null;
        return OfWords(words);
    }

    /// <summary>The number that these folded words say together ("treinta", "y", "cinco"), or null.</summary>
    internal static int? OfWords(IReadOnlyList<string> words)
    {
        if (words.Count is 1 && OfDigits(words[0]) is { } digits)
            return digits;
        int sum = 0, room = Largest;
        var read = false;
        foreach (var word in words)
        {
            if (word is "and" or "y" or "e" && read)
                continue;
            if (word is "hundred" && sum is >= 0 and <= 9 && room is Largest or 10)
                (sum, room, read) = (Math.Max(sum, 1) * 100, 100, true);
            else if (word is "thousand" or "mil" && sum is 0 or 1)
                (sum, room, read) = (Largest, 0, true);
            else if (Hundreds.TryGetValue(word, out var hundred) && room is Largest)
                (sum, room, read) = (hundred, 100, true);
            else if (Tens.TryGetValue(word, out var ten) && room >= 100)
                (sum, room, read) = (sum + ten, 10, true);
            else if (Ones.TryGetValue(word, out var one) && (one < room) && (room is not 10 || one > 0 && sum >= 20))
                (sum, room, read) = (sum + one, room is Largest && one is > 0 and <= 9 ? 10 : 0, true);
            else
                return null;
        }
        return read ? sum : null;
    }

    /// <summary>Digits alone, at most four of them.</summary>
    internal static int? OfDigits(string word) =>
        word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit) && int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture) is <= Largest and var number ? number : null;

    /// <summary>A place in a list: "first", "2nd", "tercera", "3a".</summary>
    internal static int? Ordinal(string word)
    {
        if (Ordinals.TryGetValue(word, out var named))
            return named;
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits < word.Length && OrdinalEndings.Contains(word[digits..], StringComparer.Ordinal) ? OfDigits(word[..digits]) : null;
    }

    private static bool IsFractionOrNegative(string folded)
    {
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            if (folded[at] is '-' && char.IsAsciiDigit(folded[at + 1]))
                return true;
        }
        return false;
    }
}
