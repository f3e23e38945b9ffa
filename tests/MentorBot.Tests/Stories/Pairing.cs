using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Pairing
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

    [Fact]
    public Task of_all_who_wait_is_previewed_and_then_confirmed() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, grace => grace with { Family = CareerFamily.Food, Worksite = "Lincoln" })
        .Given("Max", Role.Mentor, max => max with { Family = CareerFamily.Transportation, Worksite = "Yard" })
        .Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Transportation, Worksite = "yard" })
        .Given("Ben", Role.Mentee, ben => ben with { Family = CareerFamily.Food, Worksite = "Lincoln" })
        .Plays("""
            Cora: match confirm
            bot → Cora: There is nothing to confirm. Type match preview first.
            Cora: match preview
            bot → Cora: I found 2 pairs. Nobody is left out. Nothing has been sent yet. | Who fits whom | Points: 170 in all. The weakest pair has 85. Type match preview numbers to see more. | … same kind of work, same place, same language. | … same kind of work, same place, same language. [Confirm and ask the mentors]
            Cora presses Confirm and ask the mentors
            bot → Cora: Done. I am asking for 2 pairs now.
            bot → Grace: Would you be Ben's mentor? Ben works in food service at Lincoln. Why you two: same kind of work, same place, same language. [Yes] [Not now] [I supervise or evaluate this person]
            bot → Max: Would you be Ada's mentor? Ada works in bus and transportation at yard. Why you two: same kind of work, same place, same language. [Yes] [Not now] [I supervise or evaluate this person]
            Cora: match confirm
            bot → Cora: There is nothing to confirm. Type match preview first.
            Cora: people
            bot → Cora: 5 people | Ada: bus and transportation, yard; Max has been asked | Ben: food service, Lincoln; Grace has been asked | Cora: coordinator | Grace: food service, Lincoln; mentors 1 of 2 | Max: bus and transportation, Yard; mentors 1 of 2
            Max: 1
            bot → Max: Thank you! I will introduce you and Ada now.
            bot → Max: Meet Ada, who is new and glad to have you. Why you two: same kind of work, same place, same language. | Ada | Say hello to Ada today. Ten minutes are a good start. | …
            bot → Ada: Meet Max, your mentor. Why you two: same kind of work, same place, same language. | Max | Say hello to Max today. Ten minutes are a good start. | …
            Ada: me
            bot → Ada: Ada | … | Your mentor: Max [Change my profile]
            Max: me
            bot → Max: Max | … | Mentoring: Ada (room for 2 in all) [Change my profile] [Too much right now]
            """);

    [Fact]
    public Task that_changed_since_the_preview_is_shown_again() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee).Given("Ben", Role.Mentee)
        .Plays("""
            Cora: match preview
            bot → Cora: I found 2 pairs. Nobody is left out. Nothing has been sent yet. … [Confirm and ask the mentors]
            Ben: pause until 2026-12-01
            bot → Ben: Enjoy your break. …
            Cora: match confirm
            bot → Cora: Something has changed since the preview, so I looked again. Please check it once more. | No longer: Grace → Ben. Ben is taking a break or cannot be reached. | Left: Ben. On a break or not reachable.
            bot → Cora: I found 1 pair. 1 person is left. Nothing has been sent yet. | Who fits whom | Points: 20 in all. … | Grace → Ada: same language. | Left: Ben. On a break or not reachable. [Confirm and ask the mentors]
            Cora: match confirm
            bot → Cora: Done. I am asking 1 mentor now.
            bot → Grace: Would you be Ada's mentor? … […]
            """);

    [Fact]
    public Task a_mentor_says_not_now_and_is_not_asked_again() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            Grace: not now
            bot → Grace: That is fine. Thank you for telling me. I will look for somebody else.
            Grace presses Yes
            bot → Grace: That button is from an older message, so it no longer works. …
            Cora: waiting
            bot → Cora: 1 person is waiting | 1. Ada, since September 14, 2026. The only free mentors were paired before or said no. 1 mentor was asked and could not. Backup contact: Cora. [See who fits whom]
            Cora: pair @Grace @Ada
            bot → Cora: Grace and Ada were asked or paired before, and it did not work out. Should I ask Grace anyway? [Yes] [No]
            Cora: no
            bot → Cora: OK, I stopped here. Nothing was changed.
            Cora: pair @Grace @Ada
            bot → Cora: Grace and Ada were asked or paired before, … [Yes] [No]
            Cora: 1
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            Grace: sí
            bot → Grace: Thank you! I will introduce you and Ada now.
            bot → Grace: Meet Ada, …
            bot → Ada: Meet Grace, …
            """);

    [Fact]
    public Task a_mentor_says_that_they_supervise_the_person() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            Grace: 3
            bot → Grace: Thank you for telling me. A mentor is a peer, so I will not pair you two.
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. Nothing has been sent yet. | Who fits whom | Left: Ada. The only free mentor directs this person's work.
            """);

    [Fact]
    public Task whoever_directs_the_work_is_never_proposed() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("José Núñez", Role.Mentor)
        .Given("Ada", Role.Mentee, ada => ada with { DirectedBy = "jose nunez" })
        .Plays("""
            Cora: pair @Jose Nunez @Ada
            bot → Cora: José Núñez directs or evaluates the work of Ada, or the other way round. A mentor is a peer, so I cannot pair them.
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. Nothing has been sent yet. | Who fits whom | Left: Ada. The only free mentor directs this person's work.
            """);

    [Fact]
    public Task stops_at_a_mentors_places() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, grace => grace with { OwnCapacity = 1 })
        .Given("Ada", Role.Mentee).Given("Ben", Role.Mentee)
        .Plays(Paired + """
            Cora: pair @Grace @Ben
            bot → Cora: Grace has no free place right now.
            Cora: waiting
            bot → Cora: 1 person is waiting | 1. Ben, since September 14, 2026. All mentors who fit are full. Backup contact: Cora. [See who fits whom]
            Ben: me
            bot → Ben: Ben | … | Waiting for a mentor since September 14, 2026, place 1 of 1. Need help before that? Ask Cora. [Change my profile]
            Cora: pair @Grace @Ada
            bot → Cora: Ada already has a mentor, or one has been asked.
            """);

    [Fact]
    public Task is_ended_by_the_mentee_in_kind_words() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays(Paired + """
            Ada: pair end
            bot → Ada: Do you want to end your pairing with Grace? You need no reason. You may pick one; only counts are kept. [End it, no reason] [We are done, all went well] [No time right now] [Hours or places do not fit] [New job or place] [No, keep it]
            Ada: 6
            bot → Ada: OK, I stopped here. Nothing was changed.
            Ada: pair end
            bot → Ada: Do you want to end your pairing with Grace? … […]
            Ada: 4
            bot → Ada: Done. I have ended it in kind words and am looking for a new mentor for you.
            bot → Grace: Your pairing with Ada has ended. That can happen and is nobody's fault. Thank you for your time.
            Ada: pair end
            bot → Ada: You are not in a pairing right now.
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. … | Left: Ada. The only free mentors were paired before or said no.
            """);

    [Fact]
    public Task is_ended_by_the_mentor_of_two() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee).Given("Ben", Role.Mentee, Language.Spanish)
        .Plays(Paired + """
            Cora: pair @Grace @Ben
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ben's mentor? … […]
            Grace: sure
            bot → Grace: Thank you! I will introduce you and Ben now.
            bot → Grace: Meet Ben, …
            bot → Ben: Te presento a Grace, …
            Grace: pair end
            bot → Grace: Which pairing do you mean? [Ada] [Ben] [No, keep it]
            Grace: Ben
            bot → Grace: Do you want to end your pairing with Ben? … […]
            Grace: no time
            bot → Grace: Done. I have ended it in kind words. Thank you for your time.
            bot → Ben: Tu pareja terminó. Eso pasa y no es culpa de nadie. Ya te busco un nuevo mentor.
            """);

    [Fact]
    public Task can_be_asked_for_anew() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays(Paired + """
            Ada: pair new
            bot → Ada: Do you want to end your pairing with Grace? … [Yes] [No, keep it]
            Ada: yes
            bot → Ada: Done. I have ended it in kind words and am looking for a new mentor for you.
            bot → Grace: Your pairing with Ada has ended. …
            Ada: pair new
            bot → Ada: You are on the list for a mentor. I will write to you here.
            """);

    [Fact]
    public Task waits_for_the_coordinators_word_where_that_is_the_rule() => new Story()
        .In(community => community with { Settings = community.Settings with { MentorsNeedApproval = true } })
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. Nothing has been sent yet. | Who fits whom | Left: Ada. The mentors who fit are not approved yet.
            Cora: pair @Grace @Ada
            bot → Cora: Grace has not been approved as a mentor yet.
            Cora: approve @grace
            bot → Cora: Grace is approved.
            bot → Grace: Good news: your coordinator said yes. You are all set.
            Cora: approve @grace
            bot → Cora: Grace needs no approval.
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            """);

    [Fact]
    public Task of_oneself_or_of_two_mentees_is_politely_refused() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor | Role.Mentee).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: pair @Grace @Grace
            bot → Cora: Nobody can be their own mentor.
            Cora: pair @Ada @Grace
            bot → Cora: Ada is not a mentor.
            Cora: pair @Grace @Cora
            bot → Cora: Cora is not looking for a mentor.
            Ada: pair @Grace @Ada
            bot → Ada: Only coordinators can do that. Type help to see what you can do.
            """);

    [Fact]
    public Task that_nobody_answers_goes_to_the_next() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            -- three days later, 12:00
            Cora: waiting
            bot → Cora: 1 person is waiting | 1. Ada, since September 14, 2026. … [See who fits whom]
            Grace: yes
            bot → Grace: That is settled already, so there is nothing to do.
            Cora: match preview
            bot → Cora: I found 1 pair. Nobody is left out. … [Confirm and ask the mentors]
            """);

    [Fact]
    public Task with_a_name_that_two_people_have() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("María Peña", Role.Mentee, maria => maria with { Worksite = "Lincoln" })
        .Given("Maria Pena", Role.Mentee, maria => maria with { Worksite = "Oak Street Yard" })
        .Given("Grace", Role.Mentor)
        .Plays("""
            Cora: pair @grace @maria pena
            bot → Cora: There is more than one “maria pena”. Who do you mean? [María Peña, Lincoln] [Maria Pena, Oak Street Yard]
            Cora: 2
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Maria Pena's mentor? … […]
            Cora: person @nobody
            bot → Cora: I know nobody called “nobody” here. Type people to see all names.
            Cora: person @grase
            bot → Cora: I know nobody called “grase” here. … [Grace]
            Cora: 1
            bot → Cora: Grace | … | mentor | Status: takes part, here since September 14, 2026 | Sep 14, 10:00 AM: question to a mentor, sent [Who does what]
            """);

    [Fact]
    public Task ends_when_somebody_leaves() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays(Paired + """
            Grace: leave
            bot → Grace: Do you want to leave the program? … […]
            Grace: yes
            bot → Grace: You have left. …
            bot → Ada: Your pairing has ended. That can happen and is nobody's fault. I am looking for a new mentor for you.
            -- 30 days later
            Cora: leave
            bot → Cora: Do you want to leave the program? … […]
            Cora: 1
            bot → Cora: You are the only coordinator. Please give that role to somebody else first.
            """);
}
