using NodaTime;

namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>A stretch of a day, by the person's own clock.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends; before <paramref name="Start"/> when it goes over midnight.</param>
public sealed record TimeWindow(LocalTime Start, LocalTime End)
{
    /// <summary>Whether it ends on the next day.</summary>
    public bool IsOverMidnight => End < Start;
}
