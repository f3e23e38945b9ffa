using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class A_new_bus_driver
{
    [Fact]
    public Task is_paired_and_nudged_until_they_have_met() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor)
        .Given("Ada", Role.Mentee, Language.Spanish)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … [Yes] [Not now] [I supervise or evaluate this person]
            Grace: 1
            bot → Grace: Thank you! I will introduce you and Ada now.
            bot → Grace: Meet Ada, who is new and glad to have you. …
            bot → Ada: Te presento a Grace, tu mentor. …
            -- two days later, 10:00
            bot → Ada: ¿Ya te viste o hablaste con Grace? [Sí, nos vimos] [Tenemos fecha] [Todavía no] [Necesito ayuda]
            bot → Grace: Did you and Ada meet or talk lately? [Yes, we met] [We have a date] [Not yet] [I need help]
            Ada: 1
            bot → Ada: ¡Qué bien! Les hace bien a ti y a Grace. … [En persona] […]
            Grace: not yet
            bot → Grace: No problem. A hello of five minutes with Ada is a good start: at shift change, on a walk, or by phone.
            """);

    [Fact]
    public Task joins_in_five_turns() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: hello
            bot → Ana: Hi, I am MentorBot. … Hola, soy MentorBot. …
            Ana: join ABCDEF
            bot → Ana: Good to meet you! Please read this first. / ¡Mucho gusto! Lee esto primero. | Before you join / Antes de unirte | I keep your name, … | Guardo tu nombre, … [I agree] [Acepto] [No, thanks / No, gracias]
            Ana presses I agree
            bot → Ana: Great! What brings you here? [I am new and want a mentor] [I know the job and can mentor] [Both]
            Ana: 1
            bot → Ana: What work do you do? [Paraeducator] [Bus and transportation] [Custodial and maintenance] [Food service] [Office and clerical] [Health and student services] [Security] [Skilled trades] [Technical]
            Ana: bus
            bot → Ana: Where do you work? Type the name of your school, yard or building.
            Ana: Oak Street Yard
            bot → Ana: You are in, Ana! I will look for a mentor for you and write to you here. | … [Finish my profile]
            """);

    [Fact]
    public Task joins_in_Spanish() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: unirme abc-def
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: acepto
            bot → Ana: ¡Qué bien! ¿Qué te trae aquí? [Soy nuevo y quiero un mentor] [Conozco el trabajo y puedo ser mentor] [Las dos cosas]
            Ana: la tercera
            bot → Ana: ¿En qué trabajas? […]
            Ana: cocina
            bot → Ana: ¿Dónde trabajas? Escribe el nombre de tu escuela, patio o edificio.
            Ana: Escuela Peñalosa
            bot → Ana: ¡Ya estás dentro, Ana! Voy a buscarte un mentor, y a alguien a quien puedas ayudar. | … [Completar mi perfil]
            """);

    [Fact]
    public Task who_does_not_agree_leaves_nothing_behind() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: no gracias
            bot → Ana: That is fine. I kept nothing. You can come back any time with your code. / Está bien. No guardé nada. Puedes volver con tu código cuando quieras.
            Cora: people
            bot → Cora: Nobody has joined yet. Give people this code: ABCDEF. They type: join ABCDEF
            """);

    [Fact]
    public Task goes_back_and_gives_up() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: 1
            bot → Ana: Great! What brings you here? […]
            Ana: 1
            bot → Ana: What work do you do? […]
            Ana: back
            bot → Ana: Great! What brings you here? […]
            Ana: 2
            bot → Ana: What work do you do? […]
            Ana: 4
            bot → Ana: Where do you work? …
            Ana: go back
            bot → Ana: What work do you do? […]
            Ana: cancel
            bot → Ana: OK, I stopped here. Nothing was changed.
            Ana: 4
            bot → Ana: There is nothing to choose right now. Ask me a question, or type help.
            Cora: people
            bot → Cora: Nobody has joined yet. …
            """);

    [Fact]
    public Task has_five_tries_for_the_code() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join
            bot → Ana: Please type join and the six letters of your code, like this: join ABCDEF. Your coordinator has the code.
            Ana: join AAAAAA
            bot → Ana: I do not know that code. …
            Ana: join BBBBBB
            bot → Ana: I do not know that code. …
            Ana: join CCCCCC
            bot → Ana: I do not know that code. …
            Ana: join DDDDDD
            bot → Ana: I do not know that code. …
            Ana: join EEEEEE
            bot → Ana: I do not know that code. …
            Ana: join ABCDEF
            bot → Ana: That was five wrong codes. Please wait an hour, or ask your coordinator for the code.
            -- 61 minutes later
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            """);
}
