using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Tests.Stories;

public sealed class Groups
{
    private static Story BusTeam() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, grace => grace with { Family = CareerFamily.Transportation })
        .Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Transportation })
        .Given("Lupe", Role.Mentee, Language.Spanish, lupe => lupe with { Family = CareerFamily.Transportation });

    [Fact]
    public Task A_bus_team_goes_through_its_PLC_from_start_to_close() => BusTeam().Plays("""
        Grace: group start plc
        bot → Grace: Which question do you want to work on? … [What should every rider be able to do safely?] [How will we know that our riders can do it?] [What do we do when some riders cannot yet?] [What is next for the riders who can?] [In our own words] [Cancel]
        Grace: 1
        bot → Grace: Who shall I ask, and when do you meet first? 3 to 6 people are a good size. … [Begin] [Back] [Cancel]
        Grace fills who=Ada, Lupe, open=No, day=2026-09-23, time=10:00, where=bus yard and presses Begin
        bot → Grace: Good: your PLC has begun, and you lead the first meeting. I have asked 2 people. | PLC: What should every rider be able to do safely? | In it: Grace. | Next meeting: Wed, Sep 23, 10:00 AM, bus yard. | Step 1 of 6: question. By September 28, 2026. … […]
        bot → Ada: Grace asks you to join a group. PLC: What should every rider be able to do safely? | … [Join] [No, thanks]
        bot → Lupe: Grace te invita a un grupo. PLC: ¿Qué debe poder hacer sin riesgo cada pasajero? | … [Entrar] [No, gracias]
        Ada: 1
        bot → Ada: Welcome! You are in the PLC with Grace. | … [For my calendar] [Leave the group]
        bot → Grace: Ada joined your PLC. You are 2 now.
        Lupe: sí
        bot → Lupe: ¡Te damos la bienvenida! Ya estás en el grupo (PLC) con Grace y Ada. | … [Para mi calendario] [Dejar el grupo]
        bot → Grace: Lupe joined your PLC. You are 3 now.
        Grace: group next
        bot → Grace: PLC: What should every rider be able to do safely? | In it: Grace, Ada and Lupe. | Next meeting: … | Facilitator: Grace | Recorder: Ada | Timekeeper: Lupe | Reporter: Grace | Step 1 of 6: … [Set a date] [Agenda] [Pass on the roles] [Our goal] [Our norms] [Days of the steps] [For my calendar] [Template for notes] [Leave the group]
        Grace presses Our norms
        bot → Grace: What do you agree on? Take away what does not fit. [Save]
        Grace fills norms=Time,Voice and presses Save
        bot → Grace: Saved for the whole group. We agreed: we begin and end on time; everybody has a say.
        Grace presses Our goal
        bot → Grace: What do you want to reach? …
        Grace: We want to get better at the stops
        bot → Grace: A good start! Some things could make it stronger. | We want to get better at the stops | What exactly … | How will you see it? … | Who will be better off? … | By when? … [Keep it as it is] [Back] [Cancel]
        Grace: back
        bot → Grace: What do you want to reach? …
        Grace: By December, 9 of 10 riders in our buses wait behind the line at the stop. Can we?
        bot → Grace: Your goal stands: By December, 9 of 10 riders in our buses wait behind the line at the stop. Can we?
        Ada: group agenda 30
        bot → Ada: Agenda for 30 minutes | 0–3: … | 3–7: … | 7–21: The step we are at: Agree on one question you can work on. | 21–25: … | 25–30: Closing round: … | We agreed: … [Template for notes]
        Ada presses Template for notes
        bot → Ada: Template for notes | Date and place: | … I store no notes. No names of students, please.
        (The day before, in each one's own hours: nobody is written to while driving.)
        -- 2026-09-22, 8:59
        -- the same day, 9:00
        bot → Grace: A reminder: your PLC meets on Wed, Sep 23, 10:00 AM, bus yard. This time you are the facilitator. [Agenda] [For my calendar]
        bot → Ada: A reminder: your PLC meets on Wed, Sep 23, 10:00 AM, bus yard. This time you are the recorder. [Agenda] [For my calendar]
        bot → Lupe: Te recuerdo: tu PLC se ve el miércoles 23 de septiembre, 10 a. m., bus yard. Esta vez tu papel es: tiempo. [Orden del día] [Para mi calendario]
        -- 2026-09-23, 10:59
        -- the same day, 11:00
        bot → Grace: How did the meeting of your PLC go? I keep only your choice. [We met, and this step is done] [We met, still at this step] [We did not meet]
        Grace: 1
        bot → Grace: Great! Thank you for leading. Next comes evidence, by October 12, 2026. Count or look: what happens now? [Set a date] [Pass on the roles]
        Grace presses Pass on the roles
        bot → Grace: The roles have gone round. Next time: | Facilitator: Ada | Recorder: Lupe | Timekeeper: Grace | Reporter: Ada
        Ada: group next October 5, 10 am
        bot → Ada: Good: you meet on Mon, Oct 5, 10:00 AM. I tell the others in their own hours, and I remind all of you the day before.
        bot → Lupe: Ya hay fecha para tu PLC: lunes 5 de octubre, 10 a. m., bus yard. [Para mi calendario]
        (Grace has had her one message of the day.)
        -- Thursday, 9:00
        bot → Grace: There is a date for your PLC: Mon, Oct 5, 10:00 AM, bus yard. [For my calendar]
        (What would come on the weekend comes on Monday morning, before the meeting.)
        -- 2026-10-05, 9:00
        bot → Grace: A reminder: … [Agenda] [For my calendar]
        bot → Ada: A reminder: … This time you are the facilitator. [Agenda] [For my calendar]
        bot → Lupe: Te recuerdo: … [Orden del día] [Para mi calendario]
        -- Tuesday, 9:00
        bot → Ada: How did the meeting of your PLC go? … […]
        Ada: 2
        bot → Ada: Thank you. Good work takes more than one meeting. [Set a date] [Pass on the roles]
        Ada: group next October 19, 10 am
        bot → Ada: Good: you meet on Mon, Oct 19, 10:00 AM. …
        bot → Grace: There is a date for your PLC: Mon, Oct 19, 10:00 AM, bus yard. [For my calendar]
        bot → Lupe: Ya hay fecha … [Para mi calendario]
        -- 2026-10-13, 9:00
        bot → Ada: The day you set for this step has passed: evidence. Do you need longer? Then pick a new day. [Days of the steps] [Set a date]
        Ada presses Days of the steps
        bot → Ada: By when do you want to be done with each step? [Save]
        Ada fills Evidence=2026-10-20 and presses Save
        bot → Ada: Saved for the whole group. Step 2 of 6: evidence. By October 20, 2026. …
        -- 2026-10-19, 9:00
        bot → Grace: A reminder: … [Agenda] [For my calendar]
        bot → Ada: A reminder: … [Agenda] [For my calendar]
        bot → Lupe: Te recuerdo: … [Orden del día] [Para mi calendario]
        -- Tuesday, 9:00
        bot → Ada: How did the meeting of your PLC go? … […]
        Ada: we did not meet
        bot → Ada: No problem. Pick a new date, and it goes on. [Set a date] [Pass on the roles]
        bot → Ada: Two times without a step: that happens to every group. … Shall I ask the coordinator to help? [Ask the coordinator] [No, thanks]
        Ada: 1
        bot → Ada: I have asked the coordinator to get in touch with you. I said nothing but that.
        bot → Cora: Ada asks for help: a group is stuck (PLC). Please get in touch. I do not know more.
        Ada: group close
        bot → Ada: Do you want to end your PLC? … [We found something that works] [We learned something] [We know each other better] [Too early to say] [Go on with the group]
        Ada: 1
        bot → Ada: The group has ended. Thank you … | What next? … [Start a group] [Join a group]
        bot → Grace: Your PLC has ended. What changed: we found something that works. Thank you for being part of it! | What next? … […]
        bot → Lupe: Se cerró tu PLC. Lo que cambió: hallamos algo que sirve. ¡Gracias por estar! | … […]
        Grace: group next
        bot → Grace: You are in no group yet. You can start one, or join one that is open. [Start a group] [Join a group]
        """, async (_, records) =>
        {
            var group = Assert.Single(await records.ListAsync<Group>("", CancellationToken.None));
            // The words went with the end.
            Assert.Equal(("", ""), (group.Purpose, group.Goal));
        });

    [Fact]
    public Task An_open_circle_finds_its_members_and_a_time_that_suits_all() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, grace => grace with { Family = CareerFamily.Transportation })
        .Given("Ada", Role.Mentee)
        .Given("Rosa", Role.Mentee, Language.Spanish)
        .Plays("""
            Rosa: grupo entrar
            bot → Rosa: Ahora no hay grupos abiertos. …
            Rosa: grupo empezar
            bot → Rosa: ¿Qué tipo de grupo quieres? | Círculo: … | PLC: … | Grupo de microcredencial: … | Equipo: … [Círculo] [PLC] [Grupo de microcredencial] [Equipo del camino de NEA] [Cancelar]
            Rosa: círculo
            bot → Rosa: ¿Para qué es el círculo? [Pasar bien las primeras semanas] [Aprender unos de otros] [Hablar de lo que viene después] [Con nuestras palabras] [Cancelar]
            Rosa: 4
            bot → Rosa: Escríbelo en una frase corta. …
            Rosa: ¿Cómo aguantamos el turno de la noche sin cansarnos?
            bot → Rosa: ¿A quién invito y cuándo se ven? … [Empezar] [Atrás] [Cancelar]
            Rosa fills who=Grace y Zoe and presses Empezar
            bot → Rosa: Aquí no conozco a nadie con el nombre Zoe; invité a los demás. …
            bot → Rosa: ¡Bien! Ya existe tu círculo, y tú llevas la primera junta. Invité a 1 persona. | Círculo: ¿Cómo aguantamos el turno de la noche sin cansarnos? | Están: Rosa. Lugares libres: 5. | Todavía no hay fecha.… […]
            bot → Grace: Rosa asks you to join a group. Circle: ¿Cómo aguantamos el turno de la noche sin cansarnos? | … [Join] [No, thanks]
            Grace: no
            bot → Grace: OK. I tell nobody that you said no.
            Grace: group join
            bot → Grace: These groups have a place for you. [Circle: ¿Cómo aguantamos el turno de la noche sin cansarnos?]
            Grace: 1
            bot → Grace: Welcome! You are in the circle with Rosa. | … [Leave the group]
            bot → Rosa: Grace entró en tu círculo. Ya son 2. [Poner fecha]
            Ada: group join
            bot → Ada: These groups have a place for you. […]
            Ada: 1
            bot → Ada: Welcome! You are in the circle with Rosa and Grace. | … [Leave the group]
            bot → Rosa: Ada entró en tu círculo. Ya son 3. [Poner fecha]
            (Grace drives until nine: the times offered begin then.)
            Rosa presses Poner fecha
            bot → Rosa: ¿Cuándo se ven? … [miércoles 16 de septiembre, 9 a. m. (todos libres)] [jueves 17 de septiembre, 9 a. m. (todos libres)] [viernes 18 de septiembre, 9 a. m. (todos libres)] [Tomar este día y hora] [Cancelar]
            Rosa: 2
            bot → Rosa: Bien: se ven el jueves 17 de septiembre, 9 a. m. …
            bot → Ada: There is a date for your circle: Thu, Sep 17, 9:00 AM. [For my calendar]
            bot → Grace: There is a date for your circle: Thu, Sep 17, 9:00 AM. [For my calendar]
            Ada presses Leave the group
            bot → Ada: You have left the group. No reason needed.
            """);

    [Fact]
    public Task A_circle_begins_with_a_mentor_and_those_who_are_left() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee).Given("Ben", Role.Mentee).Given("Rosa", Role.Mentee, Language.Spanish)
        .Plays("Cora: people\nbot → Cora: …", async (channel, records) =>
        {
            async Task<Member> Of(string name) => (await records.MemberAsync(Story.IdOf(channel, name), CancellationToken.None))!;
            var community = await records.CommunityAsync(CancellationToken.None);
            var (group, refusal) = await GroupFlow.StartCircleAsync(records, await Of("Grace"), [await Of("Ada"), await Of("Ben"), await Of("Rosa")], community.CreatedAt, CancellationToken.None);
            Assert.Null(refusal);
            Assert.Equal((await Of("Grace")).Id, group!.WhoIs(GroupRole.Facilitator));
            Assert.IsType<Domain.Refusal.GroupSize>(GroupFlow.WhyNoCircle(await Of("Grace"), [await Of("Ada")], community));
        });

    [Fact]
    public Task Whoever_leaves_the_programme_is_in_no_group_any_more() => BusTeam().Plays("""
        Grace: group start circle
        bot → Grace: What is the circle for? […]
        Grace: 1
        bot → Grace: Who shall I ask, … […]
        Grace: begin
        bot → Grace: Good: your circle has begun, … […]
        Ada: group join
        bot → Ada: … […]
        Ada: 1
        bot → Ada: Welcome! … […]
        bot → Grace: Ada joined your circle. You are 2 now. [Set a date]
        Grace: forget me
        bot → Grace: … […]
        Grace: 1
        bot → Grace: Done. …
        Ada: group next
        bot → Ada: Circle: Get through the first weeks | In it: Ada. Free places: 5. | No date yet. […]
        """);
}
