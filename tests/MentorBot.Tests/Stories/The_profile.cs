using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class The_profile
{
    [Fact]
    public Task of_a_bus_driver_with_a_split_shift() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Transportation, Worksite = "Oak Street Yard", ProfileFinished = false })
        .Plays("""
            Ada: profile
            bot → Ada: When do you work? [Go on] [Back] [Cancel]
            Ada fills shift=Split, like a bus route (6 to 9 and 1:30 to 4:30) and presses Go on
            bot → Ada: When may I write to you on a working day? I would use 9 AM to 1:30 PM, 4:30 PM to 7 PM. I never write while you drive. [Those hours are fine] [Back] [Cancel]
            Ada fills window=noon to 1 and presses Those hours are fine
            bot → Ada: What do you want to get better at? Pick as many as you like. [Go on] [Back] [Cancel]
            Ada fills wants=Communication+Technology and presses Go on
            bot → Ada: Who directs your work? I ask so that your boss never becomes your mentor. You can leave it empty. [Go on] [Back] [Cancel]
            Ada fills directs=Grace Hopper and presses Go on
            bot → Ada: How do you like to meet? [Go on] [Back] [Cancel]
            Ada fills contact=By phone and presses Go on
            bot → Ada: Thank you, your profile is done. Type me to see it, or edit to change it.
            Ada: me
            bot → Ada: Ada | Role: mentee | Work: Bus and transportation | Place: Oak Street Yard | Hours: 6 AM to 9 AM, 1:30 PM to 4:30 PM | I write to you: 12 PM to 1 PM (America/Chicago) | Wants to grow in: Communication and Technology | Work directed by: Grace Hopper | Likes to meet: By phone | Waiting for a mentor since September 14, 2026, place 1 of 1. Need help before that? Ask Cora. [Change my profile]
            """);

    [Fact]
    public Task of_drivers_with_hours_of_their_own_leaves_out_what_they_drive() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Transportation })
        .Given("Luz", Role.Mentee, Language.Spanish, luz => luz with { Family = CareerFamily.Custodial })
        .Plays("""
            Ada: edit shift
            bot → Ada: When do you work? [Go on] [Back] [Cancel]
            Ada: 6-9 and 2-5
            bot → Ada: Thank you, your profile is done. …
            Ada: edit window
            bot → Ada: When may I write to you on a working day? I would use 9 AM to 2 PM, 5 PM to 7 PM. I never write while you drive. […]
            Ada: ok
            bot → Ada: Thank you, …
            Ada: me
            bot → Ada: Ada | … | Hours: 6 AM to 9 AM, 2 PM to 5 PM | I write to you: 9 AM to 2 PM, 5 PM to 7 PM (America/Chicago) | … […]
            Luz: editar turno
            bot → Luz: ¿A qué horas trabajas? […]
            Luz: de noche (10 a 6)
            bot → Luz: Gracias, tu perfil está listo. …
            Luz: editar cuándo me escribes
            bot → Luz: ¿A qué horas te puedo escribir en un día de trabajo? Yo usaría 2 p. m. a 9 p. m. […]
            """);

    [Fact]
    public Task of_a_mentor_in_Spanish_by_typing() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Lupe", Role.Mentor, Language.Spanish, lupe => lupe with { Family = CareerFamily.Food, ProfileFinished = false })
        .Plays("""
            Lupe: perfil
            bot → Lupe: ¿A qué horas trabajas? [Seguir] [Atrás] [Cancelar]
            Lupe: seguir
            bot → Lupe: ¿A qué horas te puedo escribir en un día de trabajo? … [Esas horas están bien] [Atrás] [Cancelar]
            Lupe: 1
            bot → Lupe: ¿En qué puedes ayudar? Elige las que quieras. [Seguir] [Atrás] [Cancelar]
            Lupe: atrás
            bot → Lupe: ¿A qué horas te puedo escribir en un día de trabajo? … [Esas horas están bien] [Atrás] [Cancelar]
            Lupe presses Esas horas están bien
            bot → Lupe: ¿En qué puedes ayudar? Elige las que quieras. [Seguir] [Atrás] [Cancelar]
            Lupe fills offers=Salud y seguridad, capacity=tres and presses Seguir
            bot → Lupe: ¿Quién dirige tu trabajo? … [Seguir] [Atrás] [Cancelar]
            Lupe: siguiente
            bot → Lupe: ¿Cómo prefieres verte con tu pareja? [Seguir] [Atrás] [Cancelar]
            Lupe: 1
            bot → Lupe: Gracias, tu perfil está listo. Escribe la palabra yo para verlo, o editar para cambiarlo.
            Lupe: yo
            bot → Lupe: Lupe | Papel: mentor | Trabajo: Cocina y comedor | Turno: 7:30 a. m. a 3:30 p. m. | Te escribo: 8:30 a. m. a 10 a. m., 1:30 p. m. a 6 p. m. (America/Chicago) | Puede ayudar con: Salud y seguridad | Prefiere verse: Como sea | Todavía no apoyas a nadie; hay lugar para 3. [Cambiar mi perfil]
            """);

    [Fact]
    public Task of_a_mentee_who_types_instead_of_filling_in() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Ada", Role.Mentee, ada => ada with { ProfileFinished = false })
        .Plays("""
            Ada: profile
            bot → Ada: When do you work? [Go on] [Back] [Cancel]
            Ada: 6-9, 13:30-16:30
            bot → Ada: When may I write to you on a working day? … [Those hours are fine] [Back] [Cancel]
            Ada: whenever you like
            bot → Ada: I could not read those hours. Please write them like this: 6-9, 1:30pm-4:30pm.
            bot → Ada: When may I write to you on a working day? … [Those hours are fine] [Back] [Cancel]
            Ada: 9am-1pm
            bot → Ada: What do you want to get better at? Pick as many as you like. [Go on] [Back] [Cancel]
            Ada: technology and health
            bot → Ada: Who directs your work? … [Go on] [Back] [Cancel]
            Ada: Mr. Lopez
            bot → Ada: How do you like to meet? [Go on] [Back] [Cancel]
            Ada: in person
            bot → Ada: Thank you, your profile is done. Type me to see it, or edit to change it.
            Ada: me
            bot → Ada: Ada | Role: mentee | Hours: 6 AM to 9 AM, 1:30 PM to 4:30 PM | I write to you: 9 AM to 1 PM (America/Chicago) | Wants to grow in: Health and safety and Technology | Work directed by: Mr. Lopez | Likes to meet: In person | Waiting for a mentor since September 14, 2026, place 1 of 1. Need help before that? Ask Cora. [Change my profile]
            """);

    [Fact]
    public Task asks_again_for_hours_it_cannot_read() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Ada", Role.Mentee, ada => ada with { ProfileFinished = false })
        .Plays("""
            Ada: profile
            bot → Ada: When do you work? [Go on] [Back] [Cancel]
            Ada fills hours=whenever they call me and presses Go on
            bot → Ada: I could not read those hours. Please write them like this: 6-9, 1:30pm-4:30pm.
            bot → Ada: When do you work? [Go on] [Back] [Cancel]
            Ada fills hours=6-9, 13:30-16:30 and presses Go on
            bot → Ada: When may I write to you on a working day? … [Those hours are fine] [Back] [Cancel]
            Ada presses Cancel
            bot → Ada: OK, I stopped here. Nothing was changed.
            """);

    [Fact]
    public Task is_changed_one_part_at_a_time() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Ada", Role.Mentee, ada => ada with { Worksite = "Lincoln" })
        .Plays("""
            Ada: edit
            bot → Ada: What do you want to change? [My shift] […]
            Ada: edit worksite
            bot → Ada: Where do you work? Type the name of your school, yard or building.
            Ada: Washington Middle
            bot → Ada: Thank you, your profile is done. Type me to see it, or edit to change it.
            Ada: me
            bot → Ada: Ada | … | Place: Washington Middle | … [Change my profile]
            """);

    [Fact]
    public Task that_is_not_finished_is_mentioned_once() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: 1
            bot → Ana: Great! What brings you here? […]
            Ana: 1
            bot → Ana: What work do you do? […]
            Ana: 4
            bot → Ana: Where do you work? …
            Ana: Lincoln
            bot → Ana: You are in, Ana! … [Finish my profile]
            -- 14 days later, 13:30
            bot → Ana: A few more words about your hours and wishes help me find a good match. It takes two minutes. [Finish my profile]
            -- 60 days later
            Ana: me
            bot → Ana: Ana | … […]
            """);

    [Fact]
    public Task shows_all_that_is_kept() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor)
        .Given("Ada", Role.Mentee, ada => ada with { Worksite = "Lincoln" })
        .Plays("""
            Ada: mydata
            bot → Ada: This is all of it. To delete it, type forget me. | All I keep about you | Role: mentee | Place: Lincoln | … | Ada, America/Chicago | The link is for you alone and works for 15 minutes. … [Close my links now]
            Ada presses Close my links now
            bot → Ada: Done. No link I gave you so far opens any more.
            """);

    [Fact]
    public Task speaks_the_language_that_was_chosen() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Ada", Role.Mentee)
        .Plays("""
            Ada: language
            bot → Ada: I speak English and Spanish. Type language en or language es. / Hablo inglés y español. Escribe idioma en o idioma es. [English] [Español]
            Ada presses Español
            bot → Ada: De acuerdo, hablamos en español.
            Ada: ayuda
            bot → Ada: Hazme una pregunta con tus palabras o elige una de estas. | … […]
            Ada: idioma ingles
            bot → Ada: OK, I will speak English with you.
            """);
}
