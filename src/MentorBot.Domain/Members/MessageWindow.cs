using MentorBot.Domain.Communities;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Domain.Members;

/// <summary>When a member may be written to: their own hours of their own working days.</summary>
/// <remarks>Quiet hours are the member's own: 22:00 in Denver is not 22:00 in Honolulu.</remarks>
public sealed record MessageWindow(IReadOnlyList<TimeRange> Hours)
{
    /// <summary>The days on which messages may come.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = WorkingDays;

    private static IReadOnlyList<IsoDayOfWeek> WorkingDays { get; } =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    private static readonly MessageWindow[] Usual = [.. Enum.GetValues<CareerFamily>().Select(UsualOf)];

    // A driver's day; whoever drives all of it is written to in the two hours after.
    private static readonly TimeRange Day = Range(7, 0, 19, 0);
    private static readonly Period AfterWork = Period.FromHours(2);

    // After a night's work people sleep; from this hour of the evening on others go to bed.
    private static readonly Period Sleep = Period.FromHours(8);
    private static readonly LocalTime Late = new(21, 0);

    /// <summary>
    /// The hours a job leaves free, until a member says their own: those of the job family, and where the shift is known, never while
    /// driving and never in the sleep after a night's work (ideas, no. 2).
    /// </summary>
    /// <param name="family">The job family.</param>
    /// <param name="shift">When they work; empty when that is not known.</param>
    public static MessageWindow For(CareerFamily family, IReadOnlyList<TimeRange> shift)
    {
        if (shift.FirstOrDefault(range => range.OverMidnight) is { } night)
        {
            var (from, to) = (night.To + Sleep, night.From < Late ? night.From : Late);
            return from < to ? new MessageWindow([new TimeRange(from, to)]) : Usual[(int)family];
        }
        return family == CareerFamily.Transportation && shift.Count > 0 ? new MessageWindow(Outside(shift)) : Usual[(int)family];
    }

    private static IReadOnlyList<TimeRange> Outside(IReadOnlyList<TimeRange> shift)
    {
        var free = new List<TimeRange>();
        var from = Day.From;
        foreach (var range in shift.OrderBy(range => range.From))
        {
            if (from < range.From && from < Day.To)
                free.Add(new TimeRange(from, range.From < Day.To ? range.From : Day.To));
            from = range.To > from ? range.To : from;
        }
        if (from < Day.To)
            free.Add(new TimeRange(from, Day.To));
        return free.Count > 0 ? free : [new TimeRange(from, from + AfterWork > from ? from + AfterWork : new LocalTime(23, 59))];
    }

    private static MessageWindow UsualOf(CareerFamily family) => new(family switch
    {
        CareerFamily.Transportation => [Range(9, 0, 13, 30), Range(16, 30, 19, 0)],
        CareerFamily.Food => [Range(8, 30, 10, 0), Range(13, 30, 18, 0)],
        CareerFamily.Custodial => [Range(9, 0, 20, 0)],
        CareerFamily.Paraeducator => [Range(7, 0, 8, 0), Range(9, 0, 10, 30), Range(15, 0, 19, 0)],
        CareerFamily.Clerical => [Range(8, 30, 17, 0)],
        _ => [Range(8, 0, 18, 0)],
    });

    /// <summary>Whether a message may come at this moment.</summary>
    public bool IsOpen(Instant at, DateTimeZone zone, SchoolCalendar calendar) => NextOpen(at, zone, calendar) == at;

    /// <summary>The first moment from <paramref name="from"/> on at which a message may come; null when there is none in the next two years.</summary>
    public Instant? NextOpen(Instant from, DateTimeZone zone, SchoolCalendar calendar)
    {
        var today = from.InZone(zone).Date;
        for (var day = today.PlusDays(-1); day < today.PlusDays(732); day = day.PlusDays(1))
        {
            if (!Days.Contains(day.DayOfWeek) || calendar.IsBreak(day))
                continue;
            Instant? best = null;
            foreach (var range in Hours)
            {
                var start = At(day, range.From, zone);
                var end = At(range.OverMidnight ? day.PlusDays(1) : day, range.To, zone);
                var first = Instant.Max(start, from);
                // A window that reaches into a break ends with the day before it.
                if (first < end && !calendar.IsBreak(first.InZone(zone).Date) && (best is null || first < best))
                    best = first;
            }
            if (best is not null)
                return best;
        }
        return null;
    }

    // A time that a change of clocks skips is taken at the first moment after it; one that comes twice, at its first.
    private static Instant At(LocalDate day, LocalTime time, DateTimeZone zone) => zone.ResolveLocal(day + time, Resolvers.LenientResolver).ToInstant();

    private static TimeRange Range(int fromHour, int fromMinute, int toHour, int toMinute) => new(new(fromHour, fromMinute), new(toHour, toMinute));
}
