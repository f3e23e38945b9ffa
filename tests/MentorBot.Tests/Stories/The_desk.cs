using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class The_desk
{
    [Fact]
    public Task approves_declines_with_a_reason_and_asks_for_the_training() => new Story()
        .In(community => community with { Settings = community.Settings with { MentorsNeedTraining = true } })
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Max", Role.Mentor)
        .Given("Eve", Role.Mentee, eve => eve with { State = MemberState.Waiting })
        .Plays("""
            Cora: desk
            bot → Cora: 2 things need you. | Your desk | Wants to join from elsewhere: Eve. | Waits for your yes as a mentor: Grace and Max. [Let Eve in] [Approve Grace] [Approve Max] […]
            Cora presses Approve Grace
            bot → Cora: When is the mentor training of Grace, or when was it? [Approve Grace] [the training is still to come]
            Cora fills training=2026-09-10 and presses Approve Grace
            bot → Cora: Grace is approved.
            bot → Grace: Good news: your coordinator said yes. You are all set.
            Cora: approve @Max
            bot → Cora: When is the mentor training of Max, or when was it? […]
            Cora fills training=2026-10-01 and presses Approve Max
            bot → Cora: I noted the training of Max on October 1, 2026. Please approve Max after that day.
            Cora: approve @Max
            bot → Cora: I noted the training of Max on October 1, 2026. …
            Cora: decline @Max
            bot → Cora: Why not Max? I will tell Max kindly. [not a member of our local] [does not work here] [is here already] [the training is still to come] [not at this time]
            Cora: 4
            bot → Cora: I have noted it, and I am telling Max.
            bot → Max: Thank you for offering to mentor. It does not work out yet: the training is still to come. Your coordinator can tell you more.
            Cora: person @Max
            bot → Cora: Max | … | Mentor training: October 1, 2026 | Not approved: the training is still to come | … [Approve Max] [Say no] [Who does what]
            Cora: decline @Eve
            bot → Cora: Why not Eve? … […]
            Cora presses not a member of our local
            bot → Cora: I have noted it, and I am telling Eve.
            bot → Eve: Your coordinator could not let you in: not a member of our local. If that is wrong, please ask your local.
            Cora: desk
            bot → Cora: Nothing needs you right now. Enjoy your day. | Your desk […]
            -- 2026-10-02, 10:00
            Cora: approve @Max
            bot → Cora: Max is approved.
            bot → Max: Good news: your coordinator said yes. You are all set.
            """);

    [Fact]
    public Task gives_and_takes_roles_but_never_the_last_coordinators() => new Story()
        .In((community, id) => community with { ConfidentialContact = id("Ada") })
        .Given("Cora", Role.Coordinator).Given("Ben", Role.Mentor, Language.Spanish).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: roles
            bot → Cora: To change a role, type roles and a name, like this: roles @Ana | Who does what | coordinator: Cora | backup coordinator: nobody | … | A committee member sees the same.
            Cora: roles ben
            bot → Cora: What should Ben do? | Ben | mentor [Make coordinator] [Make backup coordinator] […]
            Cora presses Make backup coordinator
            bot → Cora: Done. New role of Ben: backup coordinator.
            bot → Ben: Tienes un papel nuevo en el programa: coordina de respaldo. …
            Ben: papeles @Cora
            bot → Ben: ¿Qué debe hacer Cora? | Cora | coordina [Quitar este papel: coordina] […]
            Ben presses Quitar este papel: coordina
            bot → Ben: Eres la única persona que coordina. …
            Cora: roles @Ada
            bot → Cora: What should Ada do? | … […]
            Cora presses Make coordinator
            bot → Cora: Ada is the private contact, so Ada cannot run the program, too.
            Cora: audit
            bot → Cora: The last change | Sep 14, 10:00 AM, Cora: roles change (Ben, give Backup)
            """);

    [Fact]
    public Task help_all_shows_an_example_of_each() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: ayuda todo
            bot → Ada: Hazme una pregunta con tus palabras o elige una de estas. | … | unirme CÓDIGO: … Así: unirme ABCDEF | …
            Ada: help pause until
            bot → Ada: pausa hasta FECHA: … Así: pausa hasta 2026-10-05
            Cora: perso @Ada
            bot → Cora: Did you mean: person @x? [person]
            Cora: 1
            bot → Cora: person @x: … Like this: person @Ana
            """);
}
