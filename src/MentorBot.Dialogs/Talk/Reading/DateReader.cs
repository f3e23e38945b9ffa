using System.Globalization;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Reads calendar days as people write them, in both languages.</summary>
/// <remarks>
/// <para>Slashes and hyphens are in US order, month before day ("3/4" is March 4), in Spanish too, for the school calendar on the wall is; the other order is taken only where
/// the first number cannot be a month ("24/12"). Dots are day before month ("24.12.").</para>
/// <para>A day and month without a year is the next one: today, later this year, or next year. The name of a weekday, with or without "next", is the first such day after today.</para>
/// </remarks>
public static class DateReader
{
    private static readonly HashSet<string> Leading = new(StringComparer.Ordinal)
    {
        "until", "till", "til", "on", "by", "from", "the", "this", "next", "coming", "since", "starting", "of", "day", "please", "maybe", "date", "back", "hasta", "el", "la", "del", "de", "desde", "dia", "proximo",
        "proxima", "este", "esta", "siguiente", "viene", "que", "para", "favor", "por", "fecha", "a", "al", "about", "around",
    };

    /// <summary>The day that <paramref name="text"/> names, seen from <paramref name="today"/>; null when it names none that exists.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="today">The person's own calendar day.</param>
    /// <param name="language">Decides only what both languages write alike: "mar" is Tuesday in Spanish, March elsewhere.</param>
    public static LocalDate? Read(string text, LocalDate today, Language language)
    {
        var folded = Fold.Of(text);
        if (folded.Length > 60)
            return null;
        var words = Fold.Words(folded);
        return InFigures(folded, today)
            ?? Relative(words, today)
            ?? (language is Language.Spanish && words.Where(word => !Leading.Contains(word)).ToArray() is ["mar"] ? Coming(IsoDayOfWeek.Tuesday, today) : (LocalDate?)null)
            ?? Named(words, today);
    }

    /// <summary>The days from the first to the second, both included: "2026-12-21..2027-01-04", "Dec 21 to Jan 4", "del 21 al 26 de diciembre". A single day is a range of one.</summary>
    public static DateInterval? ReadRange(string text, LocalDate today, Language language)
    {
        if (Read(text, today, language) is { } only)
            return new DateInterval(only, only);
        var folded = Fold.Of(text);
        foreach (var separator in (string[])["..", " to ", " through ", " thru ", " until ", " till ", " and ", " hasta ", " al ", " a ", " y ", " - ", "-"])
        {
            var parts = folded.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts is [var from, var to] && ReadEnds(from, to, today, language) is { } interval)
                return interval;
        }
        return null;
    }

    private static DateInterval? ReadEnds(string from, string to, LocalDate today, Language language)
    {
        var month = Fold.Words(from).Concat(Fold.Words(to)).FirstOrDefault(word => CalendarWords.Month(word) is not null);
        var start = Read(IsBareDay(from) && month is not null ? $"{month} {BareDay(from)}" : from, today, language);
        if (start is not { } first)
            return null;
        var end = Read(IsBareDay(to) && month is not null ? $"{month} {BareDay(to)}" : to, first, language);
        return end is { } last && last >= first ? new DateInterval(first, last) : null;

        static bool IsBareDay(string text) => BareDay(text) is not null;
        static string? BareDay(string text) => Fold.Words(text).Where(word => !Leading.Contains(word) && word is not "between" and not "entre").ToArray() is [var day] && DayOfMonth(day) is { } number ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static LocalDate? InFigures(string folded, LocalDate today)
    {
        var figures = string.Join(' ', folded.Split(' ').Where(word => !Leading.Contains(word))).Trim('.', ',', '!', ' ');
        var parts = figures.Split('-', '/', '.');
        if (parts.Length is < 2 or > 3 || !parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit)))
            return null;
        var numbers = parts.Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        if (parts[0].Length is 4)
            return numbers is [var isoYear, var isoMonth, var isoDay] ? Day(isoYear, isoMonth, isoDay) : null;
        var (month, day) = figures.Contains('.', StringComparison.Ordinal) || numbers[0] > 12 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1]);
        return parts.Length is 2 ? NextOf(month, day, today)
            : parts[2].Length is 4 or 2 ? Day(parts[2].Length is 2 ? 2000 + numbers[2] : numbers[2], month, day)
            : null;
    }

    private static LocalDate? Relative(IReadOnlyList<string> all, LocalDate today)
    {
        var words = all.Where(word => word is not ("until" or "till" or "hasta" or "the" or "on" or "el" or "la" or "please")).ToArray();
        switch (words)
        {
            case ["today" or "hoy" or "tonight"] or ["esta", "noche"]: return today;
            case ["tomorrow" or "tomorow" or "tmrw" or "manana"]: return today.PlusDays(1);
            case ["day", "after", "tomorrow"] or ["pasado", "manana"]: return today.PlusDays(2);
            case ["yesterday" or "ayer"]: return today.PlusDays(-1);
            case ["day", "before", "yesterday"] or ["anteayer" or "antier"] or ["antes", "de", "ayer"]: return today.PlusDays(-2);
            case ["next", "week"] or ["proxima", "semana"] or ["semana", "que", "viene"] or ["semana", "proxima"] or ["a", "week"] or ["una", "semana"]: return today.PlusWeeks(1);
            case ["next", "month"] or ["proximo" or "proxima", "mes"] or ["mes", "que", "viene"] or ["a", "month"] or ["un", "mes"]: return today.PlusMonths(1);
            case ["end", "of", "month"] or ["end", "of", "this", "month"] or ["fin", "de", "mes"] or ["fin", "de", "este", "mes"] or ["fin", "del", "mes"]: return DateAdjusters.EndOfMonth(today);
        }
        var ago = words.Contains("ago") || words is ["hace", ..];
        var counted = words.Where(word => word is not ("in" or "en" or "dentro" or "de" or "for" or "por" or "from" or "now" or "today" or "ago" or "hace" or "another" or "other" or "otro" or "otra" or "otros" or "otras" or "time" or "a" or "an")).ToArray();
        if (counted is [.., var unit] && counted.Length <= 4)
        {
            var count = counted.Length is 1 && words.Length > 1 ? 1 : NumberReader.OfWords(counted[..^1]);
            if (counted is ["couple", "of", _] or ["couple", _] or ["par", _])
                count = 2;
            var signed = ago ? -count : count;
            return (signed, unit) switch
            {
                ({ } days, "day" or "days" or "dia" or "dias") => today.PlusDays(days),
                ({ } weeks, "week" or "weeks" or "wk" or "wks" or "semana" or "semanas") => today.PlusWeeks(weeks),
                ({ } months, "month" or "months" or "mes" or "meses") => today.PlusMonths(months),
                ({ } years and <= 10 and >= -10, "year" or "years" or "ano" or "anos") => today.PlusYears(years),
                _ => null,
            };
        }
        return null;
    }

    private static LocalDate? Named(IReadOnlyList<string> all, LocalDate today)
    {
        var words = all.Where(word => !Leading.Contains(word)).ToList();
        if (words is [var alone] && CalendarWords.Day(alone) is { } weekday)
            return Coming(weekday, today);
        if (words.Count is 2 or 3 or 4 && words.FindIndex(word => CalendarWords.Day(word) is not null) is >= 0 and var named && words.Count(word => CalendarWords.Month(word) is not null) is 1 && CalendarWords.Month(words[named]) is null)
            words.RemoveAt(named); // "Thursday, Dec 24": the date decides
        if (words is [var only])
            return all.Count > 1 && DayOfMonth(only) is { } dayOnly ? Enumerable.Range(0, 12).Select(months => InMonth(today.PlusMonths(months), dayOnly)).FirstOrDefault(date => date >= today) : null;
        if (words.Count is not (2 or 3))
            return null;
        var monthAt = words.FindIndex(0, 2, word => CalendarWords.Month(word) is not null);
        if (monthAt < 0 || CalendarWords.Month(words[monthAt]) is not { } month || DayOfMonth(words[1 - monthAt]) is not { } day)
            return null;
        return words.Count is 2 ? NextOf(month, day, today)
            : words[2].Length is 4 && words[2].All(char.IsAsciiDigit) ? Day(int.Parse(words[2], NumberStyles.None, CultureInfo.InvariantCulture), month, day)
            : null;
    }

    private static int? DayOfMonth(string word) =>
        (NumberReader.OfDigits(word) ?? NumberReader.Ordinal(word) ?? NumberReader.OfWords([word])) is { } day and >= 1 and <= 31 ? day : null;

    private static LocalDate Coming(IsoDayOfWeek weekday, LocalDate today) => today.Next(weekday);

    private static LocalDate? NextOf(int month, int day, LocalDate today) =>
        Enumerable.Range(today.Year, 9).Select(year => Day(year, month, day)).FirstOrDefault(date => date >= today);

    private static LocalDate? InMonth(LocalDate month, int day) => Day(month.Year, month.Month, day);

    private static LocalDate? Day(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
}
