using NodaTime;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Names of months and days, in full and cut short, in both languages.</summary>
internal static class CalendarWords
{
    private static readonly Dictionary<string, int> Months = Numbered(
        ["january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo", "june jun junio", "july jul julio", "august aug agosto ago",
         "september sep sept septiembre setiembre set", "october oct octubre", "november nov noviembre", "december dec diciembre dic"]);

    private static readonly Dictionary<string, int> Days = Numbered(
        ["monday mon lunes lun", "tuesday tue tues martes", "wednesday wed weds miercoles mie", "thursday thu thur thurs jueves jue", "friday fri viernes vie", "saturday sat sabado sab", "sunday sun domingo dom"]);

    public static int? Month(string word) => Named(Months, word);

    public static IsoDayOfWeek? Day(string word) => Named(Days, word) is { } day ? (IsoDayOfWeek)day : null;

    private static int? Named(Dictionary<string, int> names, string word) =>
        names.TryGetValue(word, out var number) ? number
        : word.Length >= 5 && Nearest.Of(word, names.Keys.Where(name => name.Length >= 5 && name[0] == word[0])) is { } near ? names[near]
        : null;

    private static Dictionary<string, int> Numbered(string[] lines) =>
        lines.SelectMany((line, index) => line.Split(' ').Select(word => (word, index))).ToDictionary(pair => pair.word, pair => pair.index + 1, StringComparer.Ordinal);
}
