using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using MentorBot.Domain.Reports;
using MentorBot.Tests.Conventions;
using NodaTime;

namespace MentorBot.Tests.Desk;

/// <summary>Hours that somebody is paid for: each counts once, in the month in which it was where that person lives.</summary>
public sealed class Evidence
{
    private static readonly YearMonth September = new(2026, 9);

    [Fact]
    public async Task Counts_a_meeting_that_both_logged_once_with_the_longer_time()
    {
        var (records, pair) = Town();
        records.Put(new Meeting(pair.Id, pair.Mentor, Instant.FromUtc(2026, 9, 15, 20, 0), MeetingKind.Phone, 20));
        records.Put(new Meeting(pair.Id, pair.Mentee, Instant.FromUtc(2026, 9, 15, 22, 0), MeetingKind.InPerson, 30));
        records.Put(new Meeting(pair.Id, pair.Mentee, Instant.FromUtc(2026, 9, 22, 22, 0), MeetingKind.Phone, 15));

        var logs = await HoursLog.OfAsync(records, September, CancellationToken.None);

        Assert.Equal(["Ana: 2, 45", "Grace: 2, 45"], logs.Select(log => $"{log.Name}: {log.Meetings.Count}, {log.Minutes}"));
        Assert.Equal(MeetingKind.InPerson, logs[0].Meetings[0].Kind);
    }

    [Fact]
    public async Task Belongs_to_the_month_where_the_person_lives()
    {
        // Late on the last evening of September in Chicago, already October in London and in UTC.
        var (records, pair) = Town(mentorZone: "Europe/London");
        records.Put(new Meeting(pair.Id, pair.Mentor, Instant.FromUtc(2026, 10, 1, 3, 0), MeetingKind.Phone, 20));

        Assert.Equal("Ana", Assert.Single(await HoursLog.OfAsync(records, September, CancellationToken.None)).Name);
        Assert.Equal("Grace", Assert.Single(await HoursLog.OfAsync(records, September.PlusMonths(1), CancellationToken.None)).Name);
    }

    [Fact]
    public async Task Says_nothing_of_who_has_been_forgotten()
    {
        var (records, pair) = Town();
        records.Put(new Meeting(pair.Id, pair.Mentor, Instant.FromUtc(2026, 9, 15, 20, 0), MeetingKind.Phone, 20));
        await Departure.MakeNobodysAsync(records, pair, CancellationToken.None);

        Assert.Empty(await HoursLog.OfAsync(records, September, CancellationToken.None));
        Assert.Equal(Departure.Nobody, Assert.Single(await records.ListAsync<Meeting>("", CancellationToken.None)).LoggedBy);
    }

    private static (RecordsInMemory Records, Pair Pair) Town(string mentorZone = "America/Chicago")
    {
        var records = new RecordsInMemory(new CommunityId("c"));
        var (mentor, mentee) = (Plausible.Mentor with { ZoneId = mentorZone }, Plausible.Mentee);
        var pair = new Pair(new PairId("p"), mentor.Id, mentee.Id, Plausible.Now) { State = PairState.Active, ActiveAt = Plausible.Now };
        records.Put(mentor);
        records.Put(mentee);
        records.Put(pair);
        return (records, pair);
    }
}
