using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Reports;

/// <summary>The minutes of one person in one month, as evidence for a stipend or paid time: days, kinds and minutes, never what was said.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Name">Their name.</param>
/// <param name="Meetings">The logged meetings of their pairs, in order.</param>
public sealed record HoursLog(MemberId Person, string Name, IReadOnlyList<LoggedMeeting> Meetings)
{
    /// <summary>All minutes.</summary>
    public int Minutes => Meetings.Sum(meeting => meeting.Minutes);

    /// <summary>The logs of a month, by name. A meeting that both logged within the same day counts once, with the longer time.</summary>
    public static async Task<IReadOnlyList<HoursLog>> OfAsync(IRecords records, YearMonth month, CancellationToken cancellationToken)
    {
        var members = (await records.ListAsync<Member>("", cancellationToken)).ToDictionary(member => member.Id);
        var pairs = (await records.ListAsync<Pair>("", cancellationToken)).ToDictionary(pair => pair.Id);
        var logged = new Dictionary<MemberId, List<LoggedMeeting>>();
        foreach (var meeting in await records.ListAsync<Meeting>("", cancellationToken))
        {
            if (!pairs.TryGetValue(meeting.Pair, out var pair))
                continue;
            foreach (var side in new[] { pair.Mentor, pair.Mentee })
            {
                if (!members.TryGetValue(side, out var member) || member.DayAt(meeting.At) is var day && day.ToYearMonth() != month)
                    continue;
                var mine = logged.TryGetValue(side, out var already) ? already : logged[side] = [];
                var same = mine.FindIndex(other => other.Day == day && other.Pair == pair.Id);
                if (same < 0)
                    mine.Add(new LoggedMeeting(pair.Id, day, meeting.Kind, meeting.Minutes));
                else if (mine[same].Minutes < meeting.Minutes)
                    mine[same] = mine[same] with { Minutes = meeting.Minutes, Kind = meeting.Kind };
            }
        }
        return [.. logged.Select(one => new HoursLog(one.Key, members[one.Key].Name, [.. one.Value.OrderBy(meeting => meeting.Day)])).OrderBy(log => Fold.Of(log.Name), StringComparer.Ordinal)];
    }
}

/// <summary>A meeting of the log.</summary>
public sealed record LoggedMeeting(PairId Pair, LocalDate Day, MeetingKind Kind, int Minutes);
