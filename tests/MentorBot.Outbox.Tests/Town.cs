using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Outbox.Tests;

/// <summary>A community of active pairs whose members have different hours, with a break in its third week. Nobody in it ever answers: no pair is closed for that, nobody rests, and the questions go on week by week.</summary>
public sealed record Town(string Name, int Pairs)
{
    /// <summary>Monday, 10:00 in Chicago: the day on which all pairs became active.</summary>
    public static readonly Instant Begin = Instant.FromUtc(2026, 9, 14, 15, 0);

    private static readonly MessageWindow[] Windows =
    [
        new([Range(8, 18)]),
        new([Range(6, 9), Range(15, 19)]),
        new([Range(19, 21)]),
        new([Range(22, 3)]),
    ];

    public CommunityId Id => new(ShortId.Of(10, Name));

    public SchoolCalendar Calendar { get; } = new([new SchoolBreak(new LocalDate(2026, 9, 30), new LocalDate(2026, 10, 5), "Harvest")]);

    /// <summary>The channel its members are on.</summary>
    public string Channel { get; init; } = "test";

    /// <summary>Whether all of its members may be written to all day.</summary>
    public bool AlwaysOpen { get; init; }

    public static PairId PairOf(string name, int pair) => new(ShortId.Of(8, name, $"{pair}"));

    /// <summary>The members, mentors at even places.</summary>
    public IEnumerable<Member> Members => Enumerable.Range(0, 2 * Pairs).Select(MemberOf);

    public async Task FoundAsync(IRowStore store, WakeIndex wakes, CancellationToken cancellationToken)
    {
        var founding = new CommunityRecords(store, Id);
        founding.Put(new Community(Id, new JoinCode("ABCDEF"), Language.English, Begin) { Calendar = Calendar, Settings = new CommunitySettings { IdleDays = 10_000, SilentRounds = 0, Cadence = new CadenceSettings { OftenTimes = 1000 } } });
        await founding.WriteAsync(wakes, cancellationToken);
        for (var pair = 0; pair < Pairs; pair++)
        {
            var records = new CommunityRecords(store, Id);
            var id = PairOf(Name, pair);
            var (mentor, mentee) = (MemberOf(2 * pair), MemberOf(2 * pair + 1));
            records.Put(mentor with { Roles = Roles.Mentor, Mentoring = [id] });
            records.Put(mentee with { Roles = Roles.Mentee, Seat = id });
            records.Put(new Pair(id, mentor.Id, mentee.Id, Begin) { State = PairState.Active, ActiveAt = Begin, MentorTold = true, MenteeTold = true, Opened = true });
            records.LookAt(Subject.Of(id), Begin);
            foreach (var side in new[] { mentor, mentee })
            {
                var person = new Person(side.Addresses[0]) { Name = side.Name, Memberships = [new Membership(Id, side.Id)], Welcomed = true };
                await store.WriteAsync(Keys.Of(person.Address), [new RowChange.Upsert(Keys.Person, RecordJson.Write(person, 1))], cancellationToken);
            }
            await records.WriteAsync(wakes, cancellationToken);
        }
    }

    private Member MemberOf(int number) => new(new MemberId(ShortId.Of(10, Name, $"{number}")), $"Person {number}", Language.English, "America/Chicago")
    {
        Addresses = [new Address(Channel, Name, $"{number}")],
        OwnWindow = AlwaysOpen ? new MessageWindow([Range(0, 0)]) { Days = [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)] } : Windows[number % Windows.Length],
        JoinedAt = Begin,
        ProfileFinished = true,
    };

    private static TimeRange Range(int from, int to) => new(new LocalTime(from, 0), new LocalTime(to, 0));
}
