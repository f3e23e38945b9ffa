using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>What comes by itself beside check-ins. All clocks but the one a story is about stand still in it (0: never).</summary>
public sealed class Nudges
{
    private const string Paired = """
        Cora: pair @Grace @Ada
        bot → Cora: I have asked Grace.
        bot → Grace: Would you be Ada's mentor? … […]
        Grace: yes
        bot → Grace: Thank you! I will introduce you and Ada now.
        bot → Grace: Meet Ada, …
        bot → Ada: Meet Grace, …

        """;

    private static Story Town(Func<CommunitySettings, CommunitySettings> settings, Language language = Language.English) => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor, language).Given("Ada", Role.Mentee, language)
        .In(community => community with { Settings = settings(Still(community.Settings)) });

    private static CommunitySettings Still(CommunitySettings settings) => settings with
    {
        Cadence = new CadenceSettings { FirstDay = 120, OftenDays = 120, ThenDays = 120, LaterDays = 120 },
        FirstSurveyDays = 0,
        IdleDays = 0,
        SinceLastDays = 0,
    };

    [Fact]
    public Task of_how_it_goes_are_answered_with_one_tap_that_nobody_reads() => Town(settings => settings with { FirstSurveyDays = 3 }).Plays(Paired + """
        -- Thursday, 12:00
        bot → Ada: One tap: how is it going with Grace? Nobody sees your answer. It only counts with others. [Very well] [Well] [So-so] [Not well]
        bot → Grace: One tap: how is it going with Ada? … [Very well] [Well] [So-so] [Not well]
        Ada: 1
        bot → Ada: Thank you, that is great!
        Grace: not well
        bot → Grace: Thank you for saying so. You can type report problem to get help, or pair end to end it. No reason needed.
        Ada presses So-so
        bot → Ada: That button is from an older message, so it no longer works. …
        Cora: desk
        bot → Cora: Nothing needs you right now. … […]
        """, async (_, records) => Assert.Equal([PulseAnswer.NotWell, PulseAnswer.VeryWell], (await records.ListAsync<Pulse>("", CancellationToken.None)).Select(pulse => pulse.Answer).OrderDescending()));

    [Fact]
    public Task tell_a_mentor_what_to_ask_in_week_2_in_the_words_of_the_work() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Custodial })
        .In(community => community with { Settings = Still(community.Settings) with { MentorTips = true } })
        .Plays(Paired + """
            -- 2026-09-21, 7:59
            -- 2026-09-21, 8:00
            bot → Grace: Tip for week 2 with Ada: ask about the emergency codes. Where are the shut-off valves, and who is called first?
            -- 2026-09-28, 12:00
            bot → Grace: Tip for week 3 with Ada: …
            """);

    [Fact]
    public Task ask_for_the_next_meeting_once_when_the_last_is_long_ago() => Town(settings => settings with { SinceLastDays = 14 }).Plays(Paired + """
        Ada: checkin 15
        bot → Ada: Noted: in person with Grace, 15 minutes. Thank you.
        -- 2026-09-28, 7:59
        -- 2026-09-28, 8:00
        bot → Ada: You and Grace last met on September 14, 2026, as far as I know. How about ten minutes this week? [We met since] [We have a date] [Not yet]
        bot → Grace: You and Ada last met on September 14, 2026, … [We met since] [We have a date] [Not yet]
        Grace: 1
        bot → Grace: Great! Good for you and Ada. … […]
        Ada: not yet
        bot → Ada: No problem. …
        -- 2026-10-11, 12:00
        -- 2026-10-12, 8:00
        bot → Ada: You and Grace last met on September 28, 2026, … […]
        bot → Grace: You and Ada last met on September 28, 2026, … […]
        """);

    [Fact]
    public Task ask_after_three_silent_rounds_whether_they_are_still_in_and_pause_nobody_without_saying_so() => Town(settings => settings with
    {
        Digest = true,
        Cadence = new CadenceSettings { FirstDay = 1, OftenDays = 7, OftenTimes = 52 },
        NotMetDays = 0,
    }).Plays(Paired + """
        -- 2026-09-15, 12:00
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        Grace: 3
        bot → Grace: No problem. …
        -- 2026-09-22, 12:00
        bot → Ada: A short reminder: … […]
        bot → Ada: Did you and Grace … […]
        bot → Grace: Did you and Ada … […]
        Grace: 3
        bot → Grace: No problem. …
        -- 2026-09-29, 12:00
        bot → Ada: A short reminder: … […]
        bot → Ada: Did you and Grace … […]
        bot → Grace: Did you and Ada … […]
        Grace: 3
        bot → Grace: No problem. …
        -- 2026-10-06, 12:00
        bot → Ada: A short reminder: … […]
        bot → Ada: I asked 3 times and heard nothing. Are you still in? If I hear nothing in 7 days, your break begins. Nothing is lost. [Yes, I am in] [A break of 4 weeks] [I want to leave]
        bot → Grace: Did you and Ada … […]
        Grace: 3
        bot → Grace: No problem. …
        -- 2026-10-14, 12:00
        bot → Grace: Did you and Ada … […]
        bot → Grace: Ada is on a break for now. It is not about you. Your pairing stays, or you can end it. Then I look for somebody new. [I will wait] [End the pairing]
        bot → Ada: I heard nothing, so your break begins now. I write no more nudges. Your place is kept: tap or type resume to be back. [I am back]
        bot → Cora: 1 thing is new. | Ada did not say whether they are still in. Their break has begun, and they know it. [My desk]
        Grace presses Not yet
        bot → Grace: No problem. …
        -- 2026-11-20, 12:00
        Ada presses I am back
        bot → Ada: Good to have you! I will ask again at the usual times.
        """);

    [Fact]
    public Task are_taken_as_an_answer_when_somebody_only_says_hello() => Town(settings => settings with { Cadence = new CadenceSettings { FirstDay = 1, OftenDays = 7, OftenTimes = 52 }, SilentRounds = 1, PatienceWorkingDays = 30 }).Plays(Paired + """
        -- 2026-09-15, 12:00
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        Grace: 3
        bot → Grace: No problem. …
        -- 2026-09-22, 12:00
        bot → Ada: I asked once and heard nothing. Are you still in? … […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        Grace: 3
        bot → Grace: No problem. …
        Ada: hello
        bot → Ada: Hi Ada! …
        -- 2026-09-30, 12:00
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        """);

    [Fact]
    public Task do_not_count_rounds_as_silent_of_which_the_other_says_later_that_they_met() => Town(settings => settings with { Cadence = new CadenceSettings { FirstDay = 1, OftenDays = 7, OftenTimes = 52 }, SilentRounds = 2, PatienceWorkingDays = 30 }).Plays(Paired + """
        -- 2026-09-15, 12:00
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        Grace: 3
        bot → Grace: No problem. …
        -- 2026-09-22, 12:00
        bot → Ada: Did you and Grace … […]
        bot → Grace: Did you and Ada … […]
        Grace: checkin 15
        bot → Grace: Noted: in person with Ada, 15 minutes. Thank you.
        -- 2026-09-29, 12:00
        bot → Ada: Did you and Grace … […]
        bot → Grace: Did you and Ada … […]
        Grace: 3
        bot → Grace: No problem. …
        -- 2026-10-06, 12:00
        bot → Ada: I asked 2 times and heard nothing. Are you still in? … […]
        bot → Grace: Did you and Ada … […]
        """);

    [Fact]
    public Task of_an_idle_pair_begin_anew_with_any_sign_even_where_the_notice_is_longer_than_the_silence() => Town(settings => settings with { IdleDays = 14, NoticeDays = 20, FirstSurveyDays = 10, NotMetDays = 0 }).Plays(Paired + """
        -- 2026-09-24, 12:00
        bot → Ada: One tap: how is it going with Grace? … […]
        bot → Grace: One tap: how is it going with Ada? … […]
        -- 2026-09-28, 12:00
        bot → Ada: I have had no sign of you and Grace for a long time. … […]
        bot → Grace: I have had no sign of you and Ada for a long time. … […]
        Grace presses Well
        bot → Grace: Thank you, …
        -- 2026-10-11, 12:00
        -- 2026-10-12, 12:00
        bot → Ada: I have had no sign of you and Grace for a long time. … […]
        bot → Grace: I have had no sign of you and Ada for a long time. … […]
        """);

    [Fact]
    public Task say_that_a_silent_pair_will_close_and_close_it_a_week_later_in_Spanish() => Town(settings => settings with { IdleDays = 14, Digest = true, NotMetDays = 0 }, Language.Spanish).Plays("""
        Cora: pair @Grace @Ada
        bot → Cora: I have asked Grace.
        bot → Grace: ¿Quieres ser mentor de Ada? … […]
        Grace: claro
        bot → Grace: …
        bot → Grace: Te presento a Ada, …
        bot → Ada: Te presento a Grace, …
        -- 2026-09-28, 12:00
        bot → Ada: Hace mucho que no sé de ti y Grace. Si no me dicen nada en 7 días, cierro la pareja y les doy las gracias. ¿Siguen? [Seguimos] [Cerrarla]
        bot → Grace: Hace mucho que no sé de ti y Ada. … [Seguimos] [Cerrarla]
        Grace: seguimos
        bot → Grace: ¡Bien! Tú y Ada siguen, y les escribo a las horas de siempre.
        -- 2026-10-12, 12:00
        bot → Ada: Hace mucho … […]
        bot → Grace: Hace mucho … […]
        -- 2026-10-19, 7:59
        -- 2026-10-19, 8:00
        bot → Ada: …
        bot → Grace: Tu pareja con Ada terminó. …
        bot → Cora: 1 thing is new. | Grace and Ada: no sign for a long time. I told them, waited and closed it. [My desk]
        """);

    [Fact]
    public Task of_the_seasons_end_thank_guide_and_ask_how_to_go_on() => Town(settings => settings with { SeasonEnd = new LocalDate(2026, 10, 9), SeasonNoticeDays = 4 }).Plays(Paired + """
        -- 2026-10-05, 12:00
        bot → Ada: I have 2 things for you. | A. The season ends on October 9, 2026. Thank you for your time with Grace! Here is a guide for your last talk. How do you want to go on? | What has changed since you began? | What do you thank each other for? | What comes next, and who can help with it? | B. One tap: how is it going with Grace? … [A: We go on] [A: Close it in good shape] [A: I want to be a mentor] [B: Very well] […]
        bot → Grace: I have 2 things for you. | … [A: We go on] [A: Close it in good shape] [B: Very well] […]
        Ada: 3
        bot → Ada: How nice! You are on the list of mentors now. Type edit to say what you can help with.
        Grace: 1
        bot → Grace: Good! You and Ada go on, and I ask at the usual times.
        -- 2026-10-12, 12:00
        bot → Ada: The season of our program is over, and your pairing with it. …
        bot → Grace: The season of our program is over, and your pairing with it. …
        """, async (channel, records) =>
        {
            var ada = await records.MemberAsync(Story.IdOf(channel, "Ada"), CancellationToken.None);
            Assert.Equal(Roles.Mentor, ada!.Roles);
            Assert.Equal(EndReason.SeasonEnded, Assert.Single(await records.ListAsync<Pair>("", CancellationToken.None)).Reason);
        });

    [Fact]
    public Task of_the_waiting_list_come_every_two_weeks_and_the_coordinator_hears_of_a_long_wait_once() => new Story()
        .Given("Cora", Role.Coordinator)
        .In(community => community with { Settings = community.Settings with { Digest = true, WaitingNewsDays = 14, WaitingAlarmDays = 30 } })
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: … […]
            Ana: agree
            bot → Ana: … […]
            Ana: 1
            bot → Ana: … […]
            Ana: 3
            bot → Ana: … …
            Ana: Lincoln
            bot → Ana: … […]
            Ana: edit contact
            bot → Ana: … […]
            Ana: 1
            bot → Ana: …
            -- 2026-09-28, 12:00
            bot → Ana: I have 2 things for you. | A. News of your wait: you are number 1 of 1, since September 14, 2026. Cora helps you until then. | B. A few more words about your hours … [B: Finish my profile]
            -- 2026-10-12, 12:00
            bot → Ana: News of your wait: …
            -- 2026-10-15, 12:00
            bot → Cora: 1 thing is new. | Ana waits too long for a mentor. Ask one in person, or offer a circle. [My desk]
            -- 2026-10-25, 12:00
            """);

    [Fact]
    public Task tell_the_coordinator_once_a_day_what_is_new_and_nothing_when_nothing_is() => Town(settings => settings with { Digest = true, NotMetDays = 3, Cadence = new CadenceSettings { FirstDay = 1, OftenDays = 120, OftenTimes = 52 } }).Plays(Paired + """
        -- 2026-09-15, 12:00
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        -- 2026-09-17, 12:00
        bot → Ada: A short reminder: … […]
        bot → Grace: A short reminder: … […]
        bot → Cora: 1 thing is new. | Grace and Ada: they have not met yet. Perhaps their hours do not fit? [My desk]
        -- 2026-09-21, 12:00
        bot → Cora: 1 thing is new. | Grace and Ada: no answer, nor after a reminder. A word in person helps most. [My desk]
        -- 2026-10-16, 12:00
        """);
}
