using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;

namespace MentorBot.Tests.Stories;

/// <summary>A group that has a channel of its own: what concerns all of it is said there, once.</summary>
public sealed class Groups_in_a_channel
{
    private static Story BusTeam(Language language = Language.English) => new Story()
        .In(community => community with { Language = language })
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, language, grace => grace with { Family = CareerFamily.Transportation })
        .Given("Ada", Role.Mentee, language, ada => ada with { Family = CareerFamily.Transportation });

    private const string Begin = """
        Grace: group start plc
        bot → Grace: Which question … […]
        Grace: 1
        bot → Grace: Who shall I ask, … […]
        Grace fills who=Ada, open=No and presses Begin
        bot → Grace: Good: your PLC has begun, … | Do you have a channel of your own? Mention me there and write: group here. Then I tell you all there. […]
        bot → Ada: Grace asks you to join a group. … […]
        Ada: 1
        bot → Ada: Welcome! … [Leave the group]
        bot → Grace: Ada joined your PLC. You are 2 now. [Set a date]
        """;

    [Fact]
    public Task A_bus_team_reads_its_dates_roles_steps_and_end_there() => BusTeam().PlaysInRooms(Begin + "\n" + """
        Grace: group here
        bot → Grace: Please write it in the channel of your group: mention me there, then write group here. …
        Ada in #bus: group here
        bot → #bus: From now on I write here about this group. PLC: What should every rider be able to do safely? | No date yet. | Step 1 of 6: question. … | Dates, roles, steps and the end come here, once for all. Whoever reads here sees them. To stop it, mention me and write: group here off
        Ada: group next October 6, 10 am
        bot → Ada: Good: you meet on Tue, Oct 6, 10:00 AM. I tell the others in your channel, and I remind all of you the day before.
        bot → #bus: There is a date for your PLC: Tue, Oct 6, 10:00 AM. | For your own calendar, mention me and write: group file. …
        Grace: group rotate
        bot → Grace: The roles have gone round. … | Facilitator: Ada | …
        (One message a day there, too, and in the hours that the work leaves free.)
        -- the next day, 8:59
        -- the same day, 9:00
        bot → #bus: The roles have gone round. Next time: | Facilitator: Ada | Recorder: Grace | Timekeeper: Ada | Reporter: Grace
        Ada in #bus: group agenda 30
        bot → #bus: Agenda for 30 minutes | 0–3: … […]
        Grace in #bus: group rotate
        bot → #bus: The roles have gone round. Next time: | Facilitator: Grace | …
        (The reminder: once for all, with the roles and an agenda; nobody gets one privately.)
        -- 2026-09-29, 9:00
        bot → Grace: The day you set for this step has passed: question. … […]
        -- 2026-10-05, 8:59
        -- the same day, 9:00
        bot → #bus: A reminder: your PLC meets on Tue, Oct 6, 10:00 AM. | Facilitator: Grace | Recorder: Ada | Timekeeper: Grace | Reporter: Ada | Agenda for 45 minutes | 0–5: … | 39–45: Closing round: … | For your own calendar, …
        -- 2026-10-06, 11:00
        bot → Grace: How did the meeting of your PLC go? … […]
        Grace: 1
        bot → Grace: Great! Thank you for leading. Next comes evidence, … […]
        bot → #bus: You are at step 2 of 6 now: evidence, by October 12, 2026. Count or look: what happens now?
        Grace: group next
        bot → Grace: PLC: … | What is for all of you comes in your channel. | … […] [No longer in the channel] [Leave the group]
        Grace: group close
        bot → Grace: Do you want to end your PLC? … […]
        Grace: 1
        bot → Grace: The group has ended. … […]
        -- the next day, 9:00
        bot → #bus: Your PLC has ended. What changed: we found something that works. Thank you for being part of it! | What next? …
        """, async (_, records) =>
        {
            // Nothing of the channel is kept when the group is over.
            Assert.Null(Assert.Single(await records.ListAsync<Group>("", CancellationToken.None)).Room);
        });

    [Fact]
    public Task A_group_reads_in_Spanish_and_takes_its_channel_back() => BusTeam(Language.Spanish).PlaysInRooms("""
        Grace: grupo empezar círculo
        bot → Grace: ¿Para qué es el círculo? […]
        Grace: 1
        bot → Grace: ¿A quién invito … […]
        Grace fills who=Ada and presses Empezar
        bot → Grace: ¡Bien! Ya existe tu círculo, … | ¿Tienen un canal propio? Mencióname allí y pon: grupo aquí. Así les aviso a todos allí. […]
        bot → Ada: Grace te invita a un grupo. … […]
        Ada: sí
        bot → Ada: ¡Te damos la bienvenida! … […]
        bot → Grace: Ada entró en tu círculo. Ya son 2. [Poner fecha]
        Grace in #bus: grupo aquí
        bot → #bus: Desde ahora escribo aquí sobre este grupo. Círculo: Pasar bien las primeras semanas | Todavía no hay fecha. | Fechas, papeles, pasos y el final llegan aquí, una vez para todos. Quien lee aquí, los ve. Para que ya no escriba, mencióname y pon: grupo aquí no
        Grace: grupo próxima 17 de septiembre, 10 am
        bot → Grace: Bien: se ven el jueves 17 de septiembre, 10 a. m. Aviso a los demás en su canal, …
        bot → #bus: Ya hay fecha para su círculo: jueves 17 de septiembre, 10 a. m. | Para tu propio calendario, mencióname y pon: grupo archivo. …
        Grace: grupo próxima 6 de octubre, 10 am
        bot → Grace: Bien: …
        (What still waits for the channel goes to each of them, when the channel is taken back.)
        Ada in #bus: grupo aquí no
        bot → #bus: De acuerdo. Ya no escribo en el canal de este grupo. …
        bot → Ada: Ya hay fecha para tu círculo: martes 6 de octubre, 10 a. m. [Para mi calendario]
        bot → Grace: Ya hay fecha para tu círculo: martes 6 de octubre, 10 a. m. [Para mi calendario]
        -- 2026-10-05, 9:00
        bot → Ada: Te recuerdo: tu círculo se ve el martes 6 de octubre, 10 a. m. … [Orden del día] [Para mi calendario]
        bot → Grace: Te recuerdo: tu círculo se ve el martes 6 de octubre, 10 a. m. … [Orden del día] [Para mi calendario]
        """);

    [Fact]
    public Task Whoever_leads_hears_once_that_the_bot_was_removed_there_and_all_hear_the_rest_privately() => BusTeam().PlaysInRooms(Begin + "\n" + """
        Grace in #bus: group here
        bot → #bus: From now on I write here about this group. …
        Ada: group next September 24, 10 am
        bot → Ada: Good: … in your channel, …
        bot → #bus: There is a date for your PLC: Thu, Sep 24, 10:00 AM. | …
        #bus is closed to the bot
        -- 2026-09-23, 8:59
        -- the same day, 9:00
        bot → Ada: A reminder: your PLC meets on Thu, Sep 24, 10:00 AM. This time you are the recorder. [Agenda] [For my calendar]
        bot → Grace: I have 2 things for you. | A. A reminder: … This time you are the facilitator. | B. I can no longer write in the channel of your PLC. From now on I write to each of you alone. To have it back, add me there, mention me, and write: group here […]
        Grace: group next October 12, 10 am
        bot → Grace: Good: you meet on Mon, Oct 12, 10:00 AM. I tell the others in their own hours, …
        -- the next day, 9:00
        bot → Ada: There is a date for your PLC: Mon, Oct 12, 10:00 AM. [For my calendar]
        -- 2026-09-29, 9:00
        bot → Grace: The day you set for this step has passed: question. … […]
        -- 2026-10-12, 9:00
        bot → Ada: A reminder: … […]
        bot → Grace: A reminder: … […]
        """, async (_, records) =>
        {
            var group = Assert.Single(await records.ListAsync<Group>("", CancellationToken.None));
            Assert.Null(group.Room);
            var deliveries = await records.ListAsync<Delivery>($"{GroupRoom.ReceiverOf(group.Id)}/", CancellationToken.None);
            Assert.Equal(OutcomeKind.NoConversation, Assert.Single(deliveries, delivery => delivery.Notice is Notice.GroupReminder).Outcome!.Kind);
        });

    [Fact]
    public Task Whoever_is_in_several_groups_names_the_one_and_who_is_elsewhere_hears_privately() => BusTeam()
        .Given("Zoe", Role.Mentee, zoe => zoe with { Addresses = [new Address("web", "page", "zoe")] })
        .PlaysInRooms(Begin + "\n" + """
            Grace: group start circle
            bot → Grace: What is the circle for? […]
            Grace: 1
            bot → Grace: Who shall I ask, … […]
            Grace: begin
            bot → Grace: Good: your circle has begun, … […]
            Grace in #bus: group here circle
            bot → #bus: From now on I write here about this group. Circle: Get through the first weeks | …
            Grace in #bus: group here 1
            bot → #bus: From now on I write here about this group. PLC: … | …
            Grace in #bus: group here off plc
            bot → #bus: OK. I no longer write in the channel of this group. … PLC: …
            """, async (channel, records) =>
            {
                var groups = await records.GroupsAsync(CancellationToken.None);
                var (plc, circle) = (groups.Single(group => group.Kind == GroupKind.Plc), groups.Single(group => group.Kind == GroupKind.Circle));
                Assert.Null(plc.Room);
                Assert.NotNull(circle.Room);
                // Zoe is in the circle, on another platform: what is said in the channel is said to her privately.
                var (grace, zoe) = (Story.IdOf(channel, "Grace"), Story.IdOf(channel, "Zoe"));
                records.Put(circle with { Members = [grace, zoe, Story.IdOf(channel, "Ada")] });
                var now = channel.Host.Clock.Now;
                Assert.Null(await GroupFlow.MeetAsync(records, (await records.MemberAsync(grace, CancellationToken.None))!, circle.Id, now + NodaTime.Duration.FromDays(9), "", now, CancellationToken.None));
                var told = (await records.ListAsync<Delivery>("", CancellationToken.None)).Where(delivery => delivery.Notice is Notice.GroupDate date && date.Group == circle.Id).Select(delivery => delivery.To.Value);
                Assert.Equal([GroupRoom.ReceiverOf(circle.Id).Value, zoe.Value], told.OrderBy(id => id != GroupRoom.ReceiverOf(circle.Id).Value));
            });
}
