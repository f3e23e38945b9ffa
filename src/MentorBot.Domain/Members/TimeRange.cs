using NodaTime;

namespace MentorBot.Domain.Members;

/// <summary>A stretch of a day; an end at or before the start lies on the next day (a night shift).</summary>
public sealed record TimeRange(LocalTime From, LocalTime To)
{
    /// <summary>Whether the range goes over midnight.</summary>
    public bool OverMidnight => To <= From;

    /// <summary>Minutes that two ranges share on one day, a night shift counted by its part before and after midnight.</summary>
    public int MinutesShared(TimeRange other) => Halves(this).Sum(mine => Halves(other).Sum(theirs => Math.Max(0, Math.Min(mine.To, theirs.To) - Math.Max(mine.From, theirs.From))));

    /// <inheritdoc/>
    public override string ToString() => $"{From.ToString("H:mm", null)}–{To.ToString("H:mm", null)}";

    private static IEnumerable<(int From, int To)> Halves(TimeRange range)
    {
        var (from, to) = (Minute(range.From), Minute(range.To));
        return range.OverMidnight ? [(from, 24 * 60), (0, to)] : [(from, to)];
    }

    private static int Minute(LocalTime time) => time.Hour * 60 + time.Minute;
}
