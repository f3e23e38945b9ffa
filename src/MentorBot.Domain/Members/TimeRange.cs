using NodaTime;

namespace MentorBot.Domain.Members;

/// <summary>A stretch of a day; an end at or before the start lies on the next day (a night shift).</summary>
public sealed record TimeRange(LocalTime From, LocalTime To)
{
    /// <summary>Whether the range goes over midnight.</summary>
    public bool OverMidnight => To <= From;

    /// <summary>The stretches that two ranges share on one day, in minutes from midnight.</summary>
    public IEnumerable<(int From, int To)> Shared(TimeRange other)
    {
        foreach (var mine in Halves(this))
        {
            foreach (var theirs in Halves(other))
            {
                var (from, to) = (Math.Max(mine.From, theirs.From), Math.Min(mine.To, theirs.To));
                if (from < to)
                    yield return (from, to);
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{From.ToString("H:mm", null)}–{To.ToString("H:mm", null)}";

    private static IEnumerable<(int From, int To)> Halves(TimeRange range)
    {
        var (from, to) = (Minute(range.From), Minute(range.To));
        return range.OverMidnight ? [(from, 24 * 60), (0, to)] : [(from, to)];
    }

    private static int Minute(LocalTime time) => time.Hour * 60 + time.Minute;
}
