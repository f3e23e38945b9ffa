using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Tests.Stories;

public sealed class CheckIns
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

    private const string Asked = Paired + """
        -- two days later, 12:00
        bot → Ada: Did you and Grace meet or talk lately? [Yes, we met] [We have a date] [Not yet] [I need help]
        bot → Grace: Did you and Ada meet or talk lately? [Yes, we met] [We have a date] [Not yet] [I need help]

        """;

    private static Story Town() => new Story().Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee);

    [Fact]
    public Task are_answered_with_one_tap() => Town().Plays(Asked + """
        Ada presses Yes, we met
        bot → Ada: Great! Good for you and Grace. … [In person] [Walk-along] [Ride-along] [Shift overlap] [Phone] [Video or voice call]
        Ada: phone
        bot → Ada: …
        Grace: we have a date
        bot → Grace: Good plan. Have a nice talk with Ada.
        Cora: checkins
        bot → Cora: 1 active pair | Grace and Ada: check-in 1: Grace has a date, Ada met. Last met September 16, 2026.
        Ada presses Not yet
        bot → Ada: That button is from an older message, so it no longer works. …
        """);

    [Fact]
    public Task get_one_reminder_and_then_show_as_overdue() => Town().Plays(Asked + """
        -- Friday, 7:59
        -- the same day, 8:00
        bot → Ada: A short reminder: did you and Grace meet or talk lately? […]
        bot → Grace: A short reminder: did you and Ada meet or talk lately? […]
        Cora: overdue
        bot → Cora: No pair is silent
        -- Tuesday, 7:00
        Cora: overdue
        bot → Cora: 1 pair is silent | Grace and Ada: no answer, silent since September 22, 2026. Not met yet, as far as I know. […]
        Cora: desk
        bot → Cora: 1 thing needs you. | Your desk | 1 pair is silent. […]
        Cora: nudge @Ada
        bot → Cora: I will remind Ada in their own hours.
        -- the same day, 8:00
        bot → Ada: A short reminder: did you and Grace meet or talk lately? […]
        Ada: 3
        bot → Ada: No problem. …
        Cora: overdue
        bot → Cora: No pair is silent
        Cora: nudge @Ada
        bot → Cora: Ada has no open check-in.
        """);

    [Fact]
    public Task are_not_recalled_once_more_by_the_bot_where_the_coordinator_did() => Town().Plays(Asked + """
        Cora: nudge @Ada
        bot → Cora: I will remind Ada in their own hours.
        -- Thursday, 12:00
        bot → Ada: A short reminder: did you and Grace meet or talk lately? […]
        -- Friday, 12:00
        bot → Grace: A short reminder: did you and Ada meet or talk lately? […]
        """);

    [Fact]
    public Task need_no_reminder_where_they_have_met_or_one_of_them_is_away() => Town().Plays(Asked + """
        Grace: 1
        bot → Grace: Great! … […]
        Cora: nudge @Ada
        bot → Cora: Ada has no open check-in.
        Ada: pause until 2026-10-05
        bot → Ada: Enjoy your break. …
        Cora: language es
        bot → Cora: …
        Cora: recordar @Ada
        bot → Cora: Ada está en pausa o no recibe mensajes.
        """);

    [Fact]
    public Task of_a_pair_that_began_on_a_Thursday_wait_over_the_weekend() => Town()
        .Beginning(new LocalDateTime(2026, 9, 17, 10, 0))
        .Plays(Paired + """
            -- Monday, 7:59
            -- Monday, 8:00
            bot → Ada: Did you and Grace meet or talk lately? […]
            bot → Grace: Did you and Ada meet or talk lately? […]
            -- Wednesday, 7:59
            -- Wednesday, 8:00
            bot → Ada: A short reminder: … […]
            bot → Grace: A short reminder: … […]
            """);

    [Fact]
    public Task rest_while_there_is_no_school() => Town()
        .In(community => community with { Calendar = new SchoolCalendar([new SchoolBreak(new LocalDate(2026, 9, 15), new LocalDate(2026, 9, 25), "harvest")]) })
        .Plays(Paired + """
            -- 2026-09-28, 7:59
            -- 2026-09-28, 8:00
            bot → Ada: Did you and Grace meet or talk lately? […]
            bot → Grace: Did you and Ada meet or talk lately? […]
            """);

    [Fact]
    public Task come_in_each_ones_own_hours() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, grace => grace with { Family = CareerFamily.Transportation })
        .Given("Ada", Role.Mentee, ada => ada with { OwnWindow = new MessageWindow([new TimeRange(new LocalTime(22, 0), new LocalTime(2, 0))]) })
        .Plays(Paired + """
            -- Wednesday, 8:59
            bot → Ada: Did you and Grace meet or talk lately? […]
            -- Wednesday, 9:00
            bot → Grace: Did you and Ada meet or talk lately? […]
            """);

    [Fact]
    public Task call_for_help_only_where_the_member_says() => Town().Plays(Asked + """
        Ada: i need help
        bot → Ada: Thank you for saying so. Who may know? I pass on only your name, and that you need help. [The coordinator] [Nobody]
        Ada: 1
        bot → Ada: I have asked Cora to get in touch with you. You can also end the pairing at any time: type pair end.
        bot → Cora: Ada needs help with the pairing and asks you to get in touch. I do not know why. Please talk in person or by phone.
        Grace: 4
        bot → Grace: Thank you for saying so. Who may know? … [The coordinator] [Nobody]
        Grace: nobody
        bot → Grace: OK, I tell nobody. …
        Cora: checkins
        bot → Cora: 1 active pair | Grace and Ada: check-in 1: Grace answered, Ada answered. Needs help.
        Cora: desk
        bot → Cora: 1 thing needs you. | … | Needs help: … […]
        """);

    [Fact]
    public Task are_logged_at_any_time() => Town().Plays(Paired + """
        Ada: checkin
        bot → Ada: Good! How did you meet, and for how long? [Save] [Cancel]
        Ada fills kind=Phone, minutes=20 and presses Save
        bot → Ada: Noted: phone with Grace, 20 minutes. Thank you.
        Grace: checkin walk 15
        bot → Grace: Noted: walk-along with Ada, 15 minutes. Thank you.
        Grace: checkin
        bot → Grace: Good! How did you meet, and for how long? [Save] [Cancel]
        Grace: 1
        bot → Grace: Noted: in person with Ada, 15 minutes. Thank you.
        Grace: checkin
        bot → Grace: Good! How did you meet, and for how long? [Save] [Cancel]
        Grace fills minutes=9000 and presses Save
        bot → Grace: Please give the minutes as a number from 1 to 600.
        bot → Grace: Good! How did you meet, and for how long? [Save] [Cancel]
        Cora: checkins
        bot → Cora: 1 active pair | Grace and Ada: not asked yet. Last met September 14, 2026.
        """);

    [Fact]
    public Task of_a_mentor_with_two_come_as_one_message_answered_by_number() => Town()
        .Given("Ben", Role.Mentee)
        .Plays("""
            (Grace answers with the newest button; then only one question is open, and a number says enough.)
            Cora: match preview
            bot → Cora: I found 2 pairs. … [Confirm and ask the mentors]
            Cora: match confirm
            bot → Cora: Done. I am asking for 2 pairs now.
            bot → Grace: Would you be … mentor? … […]
            bot → Grace: Would you be … mentor? … […]
            Grace presses Yes
            bot → Grace: Thank you! …
            bot → Grace: Meet …
            bot → Ben: Meet Grace, …
            Grace: 1
            bot → Grace: Thank you! …
            bot → Grace: Meet …
            bot → Ada: Meet Grace, …
            -- two days later, 12:00
            bot → Ada: Did you and Grace meet or talk lately? […]
            bot → Ben: Did you and Grace meet or talk lately? […]
            bot → Grace: I have 2 things for you. | A. Did you and … meet or talk lately? | B. Did you and … meet or talk lately? [A: Yes, we met] [A: We have a date] [A: Not yet] [A: I need help] [B: Yes, we met] [B: We have a date] [B: Not yet] [B: I need help]
            Grace: 1
            bot → Grace: Great! Good for you and … […]
            Grace: 2
            bot → Grace: That is settled already, so there is nothing to do.
            Grace: 7
            bot → Grace: No problem. A hello of five minutes with …
            Grace presses B: Not yet
            bot → Grace: That button is from an older message, so it no longer works. …
            (Both are decided now, so the card is old.)
            Cora: checkins
            bot → Cora: 2 active pairs | … Grace not yet, … | … Grace met, …
            """);

    [Fact]
    public Task wait_ten_minutes_while_a_dialog_is_open() => Town().Plays(Paired + """
        -- Wednesday, 7:55
        Ada: profile
        bot → Ada: When do you work? […]
        -- the same day, 8:04
        bot → Grace: Did you and Ada meet or talk lately? […]
        Ada: 1
        bot → Ada: When may I write to you on a working day? … […]
        -- the same day, 8:13
        -- the same day, 8:14
        bot → Ada: Did you and Grace meet or talk lately? […]
        Ada presses Yes, we met
        bot → Ada: Great! Good for you and Grace. … […]
        bot → Ada: When may I write to you on a working day? … […]
        Ada presses Those hours are fine
        bot → Ada: What do you want to get better at? … […]
        """);

    [Fact]
    public Task follow_the_cadence_of_a_year() => Town().Plays(Asked + """
        Ada: 1
        bot → Ada: Great! … […]
        -- 2026-09-23, 12:00
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        Ada: 1
        bot → Ada: Great! … […]
        -- 2026-09-30, 12:00
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        Ada: 1
        bot → Ada: Great! … […]
        -- 2026-10-14, 7:00
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        bot → Ada: A short reminder: … […]
        bot → Grace: A short reminder: … […]
        """);

    [Fact]
    public Task in_Spanish() => new Story()
        .Given("Cora", Role.Coordinator).Given("Lupe", Role.Mentor, Language.Spanish).Given("Ana", Role.Mentee, Language.Spanish)
        .Plays("""
            Cora: pair @Lupe @Ana
            bot → Cora: I have asked Lupe.
            bot → Lupe: ¿Quieres ser mentor de Ana? … [Sí] [Ahora no] [Superviso o evalúo a esta persona]
            Lupe: claro
            bot → Lupe: ¡Gracias! Ahora te presento a Ana.
            bot → Lupe: Te presento a Ana, …
            bot → Ana: Te presento a Lupe, tu mentor. …
            -- two days later, 12:00
            bot → Ana: ¿Ya te viste o hablaste con Lupe? [Sí, nos vimos] [Tenemos fecha] [Todavía no] [Necesito ayuda]
            bot → Lupe: ¿Ya te viste o hablaste con Ana? […]
            Ana: necesito ayuda
            bot → Ana: Gracias por decirlo. ¿Quién puede saberlo? … [Quien coordina] [Nadie]
            Ana: nadie
            bot → Ana: De acuerdo, no le digo a nadie. …
            Lupe: tenemos fecha
            bot → Lupe: Buen plan. Que les vaya bien a ti y a Ana.
            Lupe: encuentro
            bot → Lupe: ¡Bien! ¿Cómo se vieron y por cuánto tiempo? [Guardar] [Cancelar]
            Lupe fills kind=Caminando juntos, minutes=quince and presses Guardar
            bot → Lupe: Anotado: caminando juntos con Ana, 15 minutos. Gracias.
            Ana: terminar pareja
            bot → Ana: ¿Quieres terminar tu pareja con Lupe? … [Terminar sin motivo] […]
            Ana: 1
            bot → Ana: Listo. La terminé con palabras amables y ya te busco un nuevo mentor.
            bot → Lupe: Tu pareja con Ana terminó. …
            """);

    [Fact]
    public Task may_call_the_confidential_contact_and_the_coordinator_sees_nothing_of_it() => Town()
        .Given("Rosa", Role.None)
        .In((community, id) => community with { ConfidentialContact = id("Rosa") })
        .Plays(Asked + """
            Ada: 4
            bot → Ada: Thank you for saying so. Who may know? … [The coordinator] [Rosa, the confidential contact] [Nobody]
            Ada: Rosa
            bot → Ada: I have asked Rosa to get in touch with you. …
            bot → Rosa: Ada needs help with the pairing and asks you to get in touch. I do not know why. …
            Cora: desk
            bot → Cora: Nothing needs you right now. … […]
            Cora: checkins
            bot → Cora: 1 active pair | Grace and Ada: check-in 1: Grace no answer, Ada answered.
            """);

    [Fact]
    public Task and_questions_to_a_mentor_let_people_sleep() => Town()
        .Beginning(new LocalDateTime(2026, 9, 14, 21, 30))
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            -- the next day, 6:59
            -- the same day, 7:00
            bot → Grace: Would you be Ada's mentor? … […]
            Grace: yes
            bot → Grace: Thank you! I will introduce you and Ada now.
            bot → Grace: Meet Ada, …
            bot → Ada: Meet Grace, …
            """);

    [Fact]
    public Task of_three_mentees_are_three_questions_in_one_message() => Town()
        .Given("Ben", Role.Mentee).Given("Eve", Role.Mentee)
        .Plays("""
            Grace: edit offers
            bot → Grace: What can you help others with? … […]
            Grace fills capacity=3 and presses Go on
            bot → Grace: Thank you, your profile is done. …
            Cora: match preview
            bot → Cora: I found 3 pairs. … […]
            Cora: match confirm
            bot → Cora: Done. I am asking for 3 pairs now.
            bot → Grace: Would you be Ada's mentor? … […]
            bot → Grace: Would you be Ben's mentor? … […]
            bot → Grace: Would you be Eve's mentor? … […]
            Grace: yes
            bot → Grace: Several people wait for your answer. Who do you say yes to? [Ada] [Ben] [Eve] [All of them]
            Grace: all of them
            bot → Grace: Thank you! I will introduce you to all of them now.
            bot → Grace: Meet …
            bot → Grace: Meet …
            bot → Grace: Meet …
            bot → Ada: Meet Grace, …
            bot → Ben: Meet Grace, …
            bot → Eve: Meet Grace, …
            -- two days later, 12:00
            bot → Ada: Did you and Grace meet or talk lately? […]
            bot → Ben: Did you and Grace meet or talk lately? […]
            bot → Eve: Did you and Grace meet or talk lately? […]
            bot → Grace: I have 3 things for you. | A. Did you and … | B. Did you and … | C. Did you and … […]
            Grace: 10
            bot → Grace: Good plan. Have a nice talk with …
            Grace: 6
            bot → Grace: Good plan. Have a nice talk with …
            Grace: 2
            bot → Grace: Good plan. Have a nice talk with …
            Cora: checkins
            bot → Cora: 3 active pairs | … Grace has a date, … | … Grace has a date, … | … Grace has a date, …
            """);
}
