using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>What users of other pairing bots complain about (facts, complaints), made impossible here; the numbers are the rows of that list.</summary>
public sealed class What_users_complain_about
{
    private static readonly Instant Begin = Instant.FromUtc(2026, 9, 14, 15, 0);

    private static Story Town() => new Story().Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee);

    private const string Paired = """
        Cora: pair @Grace @Ada
        bot → Cora: I have asked Grace.
        bot → Grace: Would you be Ada's mentor? … […]
        Grace: yes
        bot → Grace: Thank you! I will introduce you and Ada now.
        bot → Grace: Meet Ada, …
        bot → Ada: Meet Grace, …

        """;

    [Fact]
    public Task Row_1_the_same_person_again_does_not_happen() => Town().Plays(Paired + """
        Ada: pair end
        bot → Ada: … [End it, no reason] […]
        Ada: 1
        bot → Ada: …
        bot → Grace: …
        Cora: match preview
        bot → Cora: I found 0 pairs. 1 person is left. Nothing has been sent yet. | Who fits whom | Left: Ada. …
        """, async (_, records) =>
        {
            var members = await records.MembersAsync(CancellationToken.None);
            Assert.Empty(Matching.Find(members, await records.CommunityAsync(CancellationToken.None), Begin + Duration.FromDays(3650)).Pairs);
        });

    [Fact]
    public Task Row_2_nobody_is_left_out_without_a_word_and_an_odd_number_is_no_harm() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor, grace => grace with { OwnCapacity = 1 }).Given("Ada", Role.Mentee)
        .In(community => community with { Settings = community.Settings with { WaitingNewsDays = 14 } })
        .Plays("""
            Ben: join ABCDEF
            bot → Ben: … […]
            Ben: agree
            bot → Ben: … […]
            Ben: 1
            bot → Ben: … […]
            Ben: 5
            bot → Ben: … …
            Ben: Lincoln
            bot → Ben: You are in, Ben! I will look for a mentor for you and write to you here. … […]
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. … | Left: Ben. …
            Cora: waiting
            bot → Cora: 1 person is waiting | 1. Ben, since September 14, 2026. All mentors who fit are full. Backup contact: Cora. […]
            -- 2026-09-17, 12:00
            -- 2026-09-28, 12:00
            bot → Ben: I have 2 things for you. | A. News of your wait: you are number 2 of 2, since September 14, 2026. Cora helps you until then. | B. … [B: Finish my profile]
            bot → Ada: News of your wait: … Cora helps you until then.
            """);

    [Fact]
    public Task Row_4_it_is_easy_to_pause_and_to_leave_and_both_last() => Town().Plays(Paired + """
        Ada: pause until 2026-10-01
        bot → Ada: Enjoy your break. …
        bot → Grace: Ada takes a break until October 1, 2026. There is nothing you need to do. …
        -- 2026-09-30, 20:00
        -- 2026-10-01, 12:00
        bot → Ada: Welcome back! …
        Ada: leave
        bot → Ada: Do you want to leave the program? … […]
        Ada: yes
        bot → Ada: You have left. …
        bot → Grace: …
        (Two months later: not a word to Ada.)
        -- 2026-12-01, 12:00
        """);

    [Fact]
    public Task Row_6_each_one_is_written_to_in_their_own_hours_once() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, grace => grace with { OwnWindow = new MessageWindow([new TimeRange(new LocalTime(19, 0), new LocalTime(21, 0))]) })
        .Given("Ada", Role.Mentee, ada => ada with { ZoneId = "Pacific/Honolulu" })
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            Grace: yes
            bot → Grace: Thank you! I will introduce you and Ada now.
            bot → Grace: Meet Ada, …
            (It is five in the morning in Honolulu.)
            -- 2026-09-14, 11:59
            -- 2026-09-14, 12:00
            bot → Ada: Meet Grace, …
            -- 2026-09-16, 12:59
            -- 2026-09-16, 13:00
            bot → Ada: Did you and Grace … […]
            -- 2026-09-16, 18:59
            -- 2026-09-16, 19:00
            bot → Grace: Did you and Ada … […]
            (Once: not a word more on that day or the next.)
            -- 2026-09-17, 23:00
            """);

    [Theory, InlineData(true), InlineData(false)]
    public async Task Row_6_messages_come_in_each_ones_own_hours_once_and_do_come(bool answers)
    {
        var messages = await YearAsync(Town(2), answers);
        Assert.All(messages, message => Assert.True(message.To.Window.IsOpen(message.At, message.To.Zone, Calendar), $"{message.To.Name} at {message.At}"));
        Assert.All(messages.SelectMany(message => message.About, (message, notice) => (message.To.Id, notice.About)).CountBy(said => said), said => Assert.Equal(1, said.Value));
        Assert.All(messages.CountBy(message => (message.To.Id, message.To.DayAt(message.At))), day => Assert.Equal(1, day.Value));
        Assert.NotEmpty(messages);
    }

    [Fact]
    public async Task Row_9_a_delivery_that_fails_is_explained_and_the_coordinator_is_told_once_what_to_do()
    {
        var records = Town(1);
        var (grace, cora) = ((await records.MemberAsync(new MemberId("a0"), CancellationToken.None))!, (await records.MemberAsync(new MemberId("cora"), CancellationToken.None))!);
        var delivery = Delivery.Scheduled(grace.Id, new Notice.CheckInAsk(new PairId("p0"), 1, Reminder: false), Priority.CheckIn, Begin, expires: null);
        records.Put(delivery);
        await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Blocked), Begin, CancellationToken.None);
        await Ledger.DoneAsync(records, delivery, new Outcome(OutcomeKind.Blocked), Begin + Duration.FromDays(1), CancellationToken.None);

        // Out of matching until they write again.
        var blocked = (await records.MemberAsync(grace.Id, CancellationToken.None))!;
        Assert.True(blocked.Unreachable);
        Assert.IsType<Domain.Refusal.NotTakingPart>(PairingRules.WhyNot(blocked, cora with { Id = new MemberId("new"), Roles = Roles.Mentee }, await records.CommunityAsync(CancellationToken.None), Begin));
        // Told once, with what to do, in both languages.
        var matter = Assert.Single(await records.ListAsync<Matter>("", CancellationToken.None));
        Assert.Equal(MatterKind.Unreachable, matter.What);
        Assert.Equal("Mentor 0 cannot be reached: blocked me or left. I match Mentor 0 with nobody now. Ask them in person to write to me once.", await NudgeWords.LineAsync(records, matter, TextsIn.Of(Language.English), CancellationToken.None));
        Assert.StartsWith("No llego a Mentor 0", await NudgeWords.LineAsync(records, matter, TextsIn.Of(Language.Spanish), CancellationToken.None), StringComparison.Ordinal);
        // The outcome stands in words.
        Assert.Equal("blocked the bot", TextsIn.Of(Language.English).Communities.Name((await records.FindAsync<Delivery>(delivery.Key, CancellationToken.None))!.Outcome!));
    }

    [Fact]
    public Task Row_10_after_the_introduction_both_are_asked_and_silence_is_seen() => Town().Plays(Paired + """
        -- 2026-09-16, 12:00
        bot → Ada: Did you and Grace … […]
        bot → Grace: Did you and Ada … […]
        -- 2026-09-18, 12:00
        bot → Ada: A short reminder: … […]
        bot → Grace: A short reminder: … […]
        -- 2026-09-22, 12:00
        Cora: overdue
        bot → Cora: 1 pair is silent | Grace and Ada: no answer, … […]
        """);

    [Fact]
    public async Task Row_10_after_the_introduction_something_comes_all_year_and_silence_is_noticed()
    {
        var answered = await YearAsync(Town(1), answers: true);
        foreach (var person in new[] { "a0", "b0" })
        {
            var days = answered.Where(message => message.To.Id.Value == person).Select(message => message.To.DayAt(message.At)).ToArray();
            Assert.True(days.Length > 15, $"{person} heard {days.Length} times.");
            // From one to the next never more than the longest step of the cadence and a weekend, breaks not counted.
            Assert.All(days.Zip(days.Skip(1)), two => Assert.InRange(Calendar.DaysBetween(two.First, two.Second), 1, 33));
        }
        var silent = await YearAsync(Town(1), answers: false);
        Assert.Contains(silent, message => message.To.Id.Value == "cora" && message.About.Any(notice => notice is Notice.DeskDigest));
        Assert.Contains(silent, message => message.About.Any(notice => notice is Notice.StillIn));
    }

    private static SchoolCalendar Calendar { get; } = new([
        new SchoolBreak(new LocalDate(2026, 11, 25), new LocalDate(2026, 11, 27), "Thanksgiving"),
        new SchoolBreak(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 4), "Winter break")]);

    private static Task<IReadOnlyList<Foreseen>> YearAsync(RehearsalRecords records, bool answers) =>
        Foresight.OfAsync(records, Begin, Begin, Begin + Duration.FromDays(260), answers, CancellationToken.None);

    private static RehearsalRecords Town(int pairs)
    {
        var records = new RehearsalRecords(new CommunityId("town"));
        records.Put(new Community(records.Community, new JoinCode("ABCDEF"), Language.English, Begin) { Calendar = Calendar });
        records.Put(new Member(new MemberId("cora"), "Cora", Language.English, "America/Chicago") { Roles = Roles.Coordinator, JoinedAt = Begin, ProfileFinished = true });
        for (var index = 0; index < pairs; index++)
        {
            var pair = new Pair(new PairId($"p{index}"), new MemberId($"a{index}"), new MemberId($"b{index}"), Begin) { State = PairState.Active, ActiveAt = Begin, Opened = true, MentorTold = true, MenteeTold = true };
            records.Put(pair);
            records.Put(new Member(pair.Mentor, $"Mentor {index}", Language.English, "Pacific/Honolulu") { Roles = Roles.Mentor, JoinedAt = Begin, ProfileFinished = true, Family = CareerFamily.Transportation, Mentoring = [pair.Id] });
            records.Put(new Member(pair.Mentee, $"Mentee {index}", Language.Spanish, "America/New_York") { Roles = Roles.Mentee, JoinedAt = Begin, ProfileFinished = true, Family = CareerFamily.Food, Seat = pair.Id });
        }
        return records;
    }
}
