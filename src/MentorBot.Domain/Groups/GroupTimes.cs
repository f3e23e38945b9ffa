using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;
using NodaTime.TimeZones;

namespace MentorBot.Domain.Groups;

/// <summary>A time at which a group could meet.</summary>
/// <param name="At">When.</param>
/// <param name="Free">How many of its members have it free.</param>
public sealed record ProposedTime(Instant At, int Free);

/// <summary>Finds times that suit a group: in everybody's own hours, on a school day.</summary>
/// <remarks>The hours in which people may be written to are the ones in which nobody drives, cooks or stands in a classroom.</remarks>
public static class GroupTimes
{
    private const int DaysAhead = 14;
    private static readonly Duration Length = Duration.FromMinutes(30);

    /// <summary>Up to <paramref name="most"/> times on different days, those that suit most members first, then the earliest.</summary>
    /// <param name="members">Who is to meet; the first one's zone decides what a half hour is.</param>
    /// <param name="calendar">Days without school are left out.</param>
    /// <param name="now">The first day considered is the second one after today: people need time to arrange it.</param>
    /// <param name="most">How many.</param>
    public static IReadOnlyList<ProposedTime> Propose(IReadOnlyList<Member> members, SchoolCalendar calendar, Instant now, int most)
    {
        if (members.Count == 0)
            return [];
        var zone = members[0].Zone;
        var first = now.InZone(zone).Date.PlusDays(2);
        var best = new List<ProposedTime>();
        for (var day = first; day < first.PlusDays(DaysAhead); day = day.PlusDays(1))
        {
            if (calendar.IsBreak(day) || OnDay(members, calendar, zone, day) is not { Free: > 0 } time)
                continue;
            best.Add(time);
        }
        return [.. best.OrderByDescending(time => time.Free).ThenBy(time => time.At).Take(most).OrderBy(time => time.At)];
    }

    private static ProposedTime? OnDay(IReadOnlyList<Member> members, SchoolCalendar calendar, DateTimeZone zone, LocalDate day)
    {
        ProposedTime? best = null;
        for (var half = 14; half < 39; half++)
        {
            var at = zone.ResolveLocal(day + new LocalTime(half / 2, half % 2 * 30), Resolvers.LenientResolver).ToInstant();
            var free = members.Count(member => member.Window.IsOpen(at, member.Zone, calendar) && member.Window.IsOpen(at + Length, member.Zone, calendar));
            if (best is null || free > best.Free)
                best = new ProposedTime(at, free);
        }
        return best;
    }
}
