using MentorBot.Dialogs.Talk;
using MentorBot.Domain;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Bench.Dispatch;

/// <summary>
/// The communities of the benchmark: 500 active pairs each, both sides of which are to be asked whether they met. One member in fifty
/// may be written to only in the evening, so that a message can come outside a window.
/// </summary>
internal static class DispatchTown
{
    public const int PairsEach = 500;
    private const int PairsAtOnce = 8;

    /// <summary>Monday, noon in Chicago.</summary>
    public static readonly Instant Noon = Instant.FromUtc(2026, 9, 14, 17, 0);

    /// <summary>The same day, when the late windows are open and the others are not.</summary>
    public static readonly Instant Evening = Instant.FromUtc(2026, 9, 15, 0, 30);

    private static readonly MessageWindow Early = new([new TimeRange(new LocalTime(8, 0), new LocalTime(18, 0))]);
    private static readonly MessageWindow Late = new([new TimeRange(new LocalTime(19, 0), new LocalTime(21, 0))]);

    /// <summary>The window of the member with this number, counted over all communities.</summary>
    public static MessageWindow WindowOf(int number) => number % 50 == 7 ? Late : Early;

    /// <summary>How many of the first members have a late window.</summary>
    public static int LateOnes(int members) => Enumerable.Range(0, members).Count(number => WindowOf(number) == Late);

    /// <summary>The id of a community.</summary>
    public static CommunityId IdOf(int index) => new(ShortId.Of(10, "bench", $"{index}"));

    /// <summary>Writes one community.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="wakes">The index of what is due.</param>
    /// <param name="index">Which community, from zero.</param>
    /// <param name="pairs">How many pairs it has.</param>
    public static async Task FoundAsync(IRowStore store, WakeIndex wakes, int index, int pairs)
    {
        var id = IdOf(index);
        var founding = new CommunityRecords(store, id);
        founding.Put(new Community(id, new JoinCode("ABCDEF"), Language.English, Noon));
        await founding.WriteAsync(wakes, CancellationToken.None);
        for (var first = 0; first < pairs; first += PairsAtOnce)
        {
            var records = new CommunityRecords(store, id);
            var people = new List<Person>();
            for (var pair = first; pair < Math.Min(first + PairsAtOnce, pairs); pair++)
                await PairAsync(records, id, index, pair, people);
            await Task.WhenAll(people.Select(person => store.WriteAsync(Keys.Of(person.Address), [new RowChange.Upsert(Keys.Person, RecordJson.Write(person, 1))], CancellationToken.None)));
            await records.WriteAsync(wakes, CancellationToken.None);
        }
    }

    private static async Task PairAsync(CommunityRecords records, CommunityId community, int index, int pair, List<Person> people)
    {
        var pairId = new PairId(ShortId.Of(8, "pair", $"{index}", $"{pair}"));
        var number = (index * PairsEach + pair) * 2;
        var (mentor, mentee) = (MemberOf(number), MemberOf(number + 1));
        mentor = mentor with { Roles = Roles.Mentor, Mentoring = [pairId] };
        mentee = mentee with { Roles = Roles.Mentee, Seat = pairId };
        var start = Noon - Duration.FromDays(9);
        records.Put(mentor);
        records.Put(mentee);
        records.Put(new Pair(pairId, mentor.Id, mentee.Id, start) { State = PairState.Active, ActiveAt = start, MentorTold = true, MenteeTold = true, Opened = true, Asked = 2 });
        records.Put(new CheckIn(pairId, 2, Noon));
        foreach (var side in new[] { mentor, mentee })
        {
            await records.SendAsync(Delivery.Scheduled(side.Id, new Notice.CheckInAsk(pairId, 2, Reminder: false), Priority.CheckIn, Noon, Noon + Duration.FromDays(7)), CancellationToken.None);
            people.Add(new Person(side.Addresses[0]) { Name = side.Name, Memberships = [new Membership(community, side.Id)], Welcomed = true });
        }
    }

    private static Member MemberOf(int number) => new(new MemberId(ShortId.Of(10, "member", $"{number}")), $"Person {number}", Language.English, "America/Chicago")
    {
        Addresses = [new Address(DispatchVoice.Channel, "bench", $"{number}")],
        OwnWindow = WindowOf(number),
        JoinedAt = Noon,
        ProfileFinished = true,
    };
}
