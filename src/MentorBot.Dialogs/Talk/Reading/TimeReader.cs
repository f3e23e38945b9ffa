using NodaTime;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>Reads times of day and working windows, in both languages.</summary>
/// <remarks>
/// <para>An end before its start goes over midnight ("22:00-6:00"). Where neither end says am, pm or a 24-hour time, "9-5" is nine to seventeen, for nobody means five at night,
/// and in a split shift a later window follows the earlier one: "6-9, 2-5" is six to nine and fourteen to seventeen.</para>
/// <para>am or pm at the end counts for the start too where the window then still goes forward: "3:30-11pm" starts at 15:30, "9-5pm" at nine, "11-7am" at 23:00.</para>
/// </remarks>
public static class TimeReader
{
    /// <summary>A single time: "3 pm", "15:30", "3:30 de la tarde", "noon"; null for anything else.</summary>
    public static LocalTime? ReadTime(string text) =>
        TimeTokens.Of(text) is [TimeToken.Point point] ? point.Plain() : null;

    /// <summary>One or more windows, in the order written: "6-9", "6am to 9am, 2pm to 5pm", "de 6 a 9 y de 14 a 17"; null when the text is anything else.</summary>
    public static IReadOnlyList<TimeWindow>? ReadWindows(string text)
    {
        if (TimeTokens.Of(text) is not { Count: >= 3 } tokens)
            return null;
        var windows = new List<TimeWindow>();
        for (var at = 0; at < tokens.Count; at += 4)
        {
            if (at + 2 >= tokens.Count || tokens[at] is not TimeToken.Point start || tokens[at + 1] is not TimeToken.To || tokens[at + 2] is not TimeToken.Point end)
                return null;
            if (at + 3 < tokens.Count && (tokens[at + 3] is not TimeToken.Next || at + 4 >= tokens.Count))
                return null;
            if (Between(start, end, windows is [.., var last] ? last : null) is not { } window)
                return null;
            windows.Add(window);
        }
        return windows;
    }

    private static TimeWindow? Between(TimeToken.Point start, TimeToken.Point end, TimeWindow? earlier)
    {
        if (start.IsBare && end.IsBare)
        {
            if (earlier is { IsOverMidnight: false } before && start.Plain() < before.End && start.Hour < 12)
                start = start with { Half = Half.Pm };
            if (end.Plain() <= start.Plain() && end.Hour < 12)
                end = end with { Half = Half.Pm };
        }
        else if (start.IsBare && end.Half is not Half.Unsaid)
        {
            var same = start with { Half = end.Half };
            var other = start with { Half = end.Half is Half.Am ? Half.Pm : Half.Am };
            start = same.Plain() < end.Plain() ? same : other;
        }
        else if (end.IsBare && start.Half is not Half.Unsaid)
        {
            var same = end with { Half = start.Half };
            end = same.Plain() > start.Plain() ? same : end with { Half = start.Half is Half.Am ? Half.Pm : Half.Am };
        }
        return start.Plain() == end.Plain() ? null : new TimeWindow(start.Plain(), end.Plain());
    }
}
