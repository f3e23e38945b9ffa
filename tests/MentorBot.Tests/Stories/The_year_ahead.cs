using System.Diagnostics;
using MentorBot.Dialogs.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Tests.Stories;

public sealed class The_year_ahead
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 8, 17, 15, 0);

    private const string Paired = """
        Cora: pair @Grace @Ada
        bot → Cora: I have asked Grace.
        bot → Grace: Would you be Ada's mentor? … […]
        Grace: yes
        bot → Grace: Thank you! I will introduce you and Ada now.
        bot → Grace: Meet Ada, …
        bot → Ada: Meet Grace, …

        """;

    private static Story Town(Language language = Language.English) => new Story().Given("Cora", Role.Coordinator, language).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee);

    [Fact]
    public Task is_shown_and_then_happens_just_so() => Town().Plays(Paired + """
        Cora: simulate 2026-09-14..2026-09-19
        bot → Cora: I would send 2 messages to 2 people. If nobody answered, it would be 4. Nothing was sent. | September 14, 2026 to September 19, 2026 | Your program as it is today: nobody joins, no new round, all answer at once. | check-in: 2 (2 if nobody answers) | reminder of a check-in: 0 (2 if nobody answers) | By week: Sep 14: 2 | The link is for you alone and works for 15 minutes. … [Close my links now]
        (Nobody answers.)
        -- 2026-09-19, 12:00
        bot → Ada: Did you and Grace … […]
        bot → Grace: Did you and Ada … […]
        bot → Ada: A short reminder: … […]
        bot → Grace: A short reminder: … […]
        """);

    [Fact]
    public Task needs_days_that_lie_ahead() => Town().Plays("""
        Cora: simulate next year perhaps
        bot → Cora: I could not read those days. …
        Cora: simulate 2025-08-17..2025-09-11
        bot → Cora: I look two years ahead at most, and only from today on.
        Cora: simulate 2026-09-14..2029-09-11
        bot → Cora: I look two years ahead at most, …
        Cora: simulate 2026-09-14..2026-10-11
        bot → Cora: I would send nothing in that time. | … [Close my links now]
        Ada: simulate 2026-09-14..2026-10-11
        bot → Ada: Only coordinators …
        """);

    [Fact]
    public Task in_Spanish() => Town(Language.Spanish).Plays("""
        Cora: simular 2026-09-14..2026-10-11
        bot → Cora: En ese tiempo no mandaría nada. | … […]
        Cora: ritmo
        bot → Cora: Cuándo pregunto “¿ya se vieron?” | … [Ver las fechas]
        Cora: 1
        bot → Cora: A una pareja que empieza el 14 de septiembre de 2026 le preguntaría estos días. Todavía no cambió nada. | 16 de septiembre de 2026 | … [Usar esto] [Dejarlo como está]
        Cora: usar
        bot → Cora: Listo. Desde ahora vale para todas las parejas. …
        """);

    [Fact]
    public Task has_another_cadence_once_its_dates_were_seen() => Town().Plays(Paired + """
        Cora: cadence
        bot → Cora: When I ask “did you two meet?” | In days after the two were introduced. Days of a break do not count. [Show me the dates]
        Cora fills first=1, often=5, oftentimes=2, then=10, thentimes=1, later=20 and presses Show me the dates
        bot → Cora: A pair that begins on September 14, 2026 would be asked on these days. Nothing has changed yet. | September 15, 2026 | September 21, 2026 | September 25, 2026 | October 5, 2026 | October 26, 2026 | … [Use it] [Leave it as it is]
        -- Tuesday, 12:00
        Cora: yes
        bot → Cora: Done. It holds for all pairs from now on. Nobody is asked twice for it.
        bot → Ada: Did you and Grace … […]
        bot → Grace: Did you and Ada … […]
        Cora: cadence 2 7 4 14 4 30
        bot → Cora: A pair that begins on September 15, 2026 would be asked on these days. … | September 17, 2026 | … [Use it] [Leave it as it is]
        Cora: no
        bot → Cora: …
        Cora: cadence
        bot → Cora: When I ask “did you two meet?” | … [Show me the dates]
        Cora fills first=0 and presses Show me the dates
        bot → Cora: Please give whole numbers. Days go from 1 to 120, the first day up to 30, times up to 52.
        bot → Cora: When I ask “did you two meet?” | … [Show me the dates]
        """);

    [Theory, InlineData(true), InlineData(false)]
    public async Task of_500_pairs_takes_seconds_and_changes_nothing(bool answers)
    {
        // The first time warms up; what a tenth of it takes then is the measure on this machine, with all that runs beside it.
        await ForeseeAsync(Large(pairs: 50), answers);
        var (_, small) = await ForeseeAsync(Large(pairs: 50), answers);
        var records = Large(pairs: 500);
        var before = await PrintAsync(records);
        var (messages, large) = await ForeseeAsync(records, answers);

        TestContext.Current.SendDiagnosticMessage($"{messages.Count} messages in {large.TotalSeconds:0.0} s, a tenth of the pairs in {small.TotalSeconds:0.00} s");
        Assert.InRange(messages.Count, 8_000, 60_000);
        // Ten times the pairs take about ten times as long; what grew with their square would take a hundred.
        Assert.True(large < 40 * small, $"It took {large}, a tenth of the pairs {small}.");
        Assert.True(large < TimeSpan.FromSeconds(60), $"It took {large}.");
        Assert.Equal(before, await PrintAsync(records));
        Assert.All(messages, message => Assert.False(Calendar.IsBreak(message.To.DayAt(message.At)) && message.About.All(notice => notice is not Notice.Proposal)));
    }

    private static async Task<(IReadOnlyList<Foreseen> Messages, TimeSpan Time)> ForeseeAsync(RehearsalRecords records, bool answers)
    {
        var watch = Stopwatch.StartNew();
        var messages = await Foresight.OfAsync(records, Begin, Begin, Begin + Duration.FromDays(298), answers, CancellationToken.None);
        return (messages, watch.Elapsed);
    }

    private static SchoolCalendar Calendar { get; } = new([
        new SchoolBreak(new LocalDate(2026, 11, 25), new LocalDate(2026, 11, 27), "Thanksgiving"),
        new SchoolBreak(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 4), "Winter break"),
        new SchoolBreak(new LocalDate(2027, 3, 15), new LocalDate(2027, 3, 19), "Spring break")]);

    private static RehearsalRecords Large(int pairs)
    {
        var records = new RehearsalRecords(new CommunityId("large"));
        records.Put(new Community(records.Community, new JoinCode("ABCDEF"), Language.English, Begin) { Calendar = Calendar, Settings = new CommunitySettings { SeasonEnd = new LocalDate(2027, 6, 11) } });
        records.Put(new Member(new MemberId("cora"), "Cora", Language.English, "America/Chicago") { Roles = Roles.Coordinator, JoinedAt = Begin, ProfileFinished = true });
        for (var index = 0; index < pairs; index++)
        {
            var pair = new Pair(new PairId($"p{index:0000}"), new MemberId($"a{index:0000}"), new MemberId($"b{index:0000}"), Begin) { State = PairState.Active, ActiveAt = Begin + Duration.FromHours(index), Opened = true, MentorTold = true, MenteeTold = true };
            var family = (CareerFamily)(index % 9);
            records.Put(pair);
            records.Put(new Member(pair.Mentor, $"Mentor {index}", Language.English, "America/Chicago") { Roles = Roles.Mentor, JoinedAt = Begin, ProfileFinished = true, Family = family, Mentoring = [pair.Id] });
            records.Put(new Member(pair.Mentee, $"Mentee {index}", Language.Spanish, "America/Denver") { Roles = Roles.Mentee, JoinedAt = Begin, ProfileFinished = true, Family = family, Seat = pair.Id });
        }
        return records;
    }

    private static async Task<string> PrintAsync(RehearsalRecords records) => string.Join('\n',
        [.. await records.ListAsync<Pair>("", CancellationToken.None), .. await records.ListAsync<Delivery>("", CancellationToken.None), .. await records.ListAsync<Mailbox>("", CancellationToken.None)]);
}
