using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Joining
{
    [Fact]
    public Task is_taken_up_where_it_was_left() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: 2
            bot → Ana: ¡Qué bien! ¿Qué te trae aquí? […]
            -- two days later
            Ana: hola
            bot → Ana: Hi, I am MentorBot. …
            bot → Ana: ¡Qué bien! ¿Qué te trae aquí? [Soy nuevo y quiero un mentor] [Conozco el trabajo y puedo ser mentor] [Las dos cosas]
            Ana: puedo ser mentora
            bot → Ana: ¿En qué trabajas? […]
            """);

    [Fact]
    public Task in_the_middle_of_it_a_word_that_makes_no_sense_is_asked_again() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: hmm
            bot → Ana: I did not get that. Please pick one of these, by number, word or button.
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: 7
            bot → Ana: I did not get that. Please pick one of these, by number, word or button.
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            """);

    [Fact]
    public Task in_Spanish_is_in_Spanish_from_the_first_wrong_turn_on() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: unirme ABC
            bot → Ana: Escribe unirme y las seis letras de tu código, …
            Ana: unirme ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: quizás mañana
            bot → Ana: No entendí. …
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: acepto
            bot → Ana: ¡Qué bien! ¿Qué te trae aquí? […]
            Ana: quiero ayudar
            bot → Ana: ¿En qué trabajas? […]
            """);

    [Fact]
    public Task in_English_takes_help_for_an_offer_to_help() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Grace: join ABC
            bot → Grace: Please type join and the six letters of your code, …
            Grace: join ABCDEF
            bot → Grace: Good to meet you! … […]
            Grace: agree
            bot → Grace: Great! What brings you here? […]
            Grace: i can help others
            bot → Grace: What work do you do? […]
            """);

    [Fact]
    public Task again_changes_nothing() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Food })
        .Plays("""
            Ada: join ABCDEF
            bot → Ada: You are already in. Type me to see your profile.
            """);

    [Fact]
    public Task after_leaving_keeps_what_was_known() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Food, Worksite = "Lincoln" })
        .Plays("""
            Ada: leave
            bot → Ada: Do you want to leave the program? … [Yes, leave] [No, stay]
            Ada: 2
            bot → Ada: OK, I stopped here. Nothing was changed.
            Ada: leave
            bot → Ada: Do you want to leave the program? … [Yes, leave] [No, stay]
            Ada: 1
            bot → Ada: You have left. Thank you for being part of it. Your code lets you come back any time.
            Ada: me
            bot → Ada: You need to join first. Type: join and your six letters.
            Cora: people
            bot → Cora: Nobody has joined yet. …
            Ada: join ABCDEF
            bot → Ada: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ada: 1
            bot → Ada: Great! What brings you here? […]
            Ada: 1
            bot → Ada: What work do you do? […]
            Ada: food
            bot → Ada: Where do you work? …
            Ada: Lincoln
            bot → Ada: You are in, Ada! … [Finish my profile]
            Cora: waiting
            bot → Cora: 1 person is waiting | 1. Ada, since September 14, 2026. There is no mentor yet. Backup contact: Cora. [See who fits whom]
            """);

    [Fact]
    public Task from_a_place_that_nobody_linked_waits_for_a_tap() => new Story()
        .In(community => community with { Places = [], Settings = community.Settings with { StrangersWait = true } })
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: 1
            bot → Ana: Great! What brings you here? […]
            Ana: 1
            bot → Ana: What work do you do? […]
            Ana: bus
            bot → Ana: Where do you work? …
            Ana: Oak Street Yard
            bot → Ana: Thank you, Ana. A coordinator will let you in soon, and I will write to you here.
            bot → Cora: Ana wants to join with your code, from a place I do not know. Let them in? [Let Ana in] [No]
            Cora: match preview
            bot → Cora: Nobody is waiting for a mentor right now.
            Cora presses Let Ana in
            bot → Cora: Ana is approved.
            bot → Ana: Good news: your coordinator said yes. You are all set.
            Cora: match preview
            bot → Cora: I found 1 pair. Nobody is left out. Nothing has been sent yet. | … | Grace → Ana: same language. [Confirm and ask the mentors]
            """);

    [Fact]
    public Task of_a_stranger_may_be_declined() => new Story()
        .In(community => community with { Places = [], Settings = community.Settings with { StrangersWait = true } })
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: 1
            bot → Ana: Great! What brings you here? […]
            Ana: 1
            bot → Ana: What work do you do? […]
            Ana: bus
            bot → Ana: Where do you work? …
            Ana: Oak Street Yard
            bot → Ana: Thank you, Ana. A coordinator will let you in soon, and I will write to you here.
            bot → Cora: Ana wants to join with your code, from a place I do not know. Let them in? [Let Ana in] [No]
            Cora: 2
            bot → Cora: Why not Ana? I will tell Ana kindly. [not a member of our local] [does not work here] […]
            Cora: 1
            bot → Cora: I have noted it, and I am telling Ana.
            bot → Ana: Your coordinator could not let you in: not a member of our local. If that is wrong, please ask your local.
            Cora: people
            bot → Cora: Nobody has joined yet. …
            """);

    [Fact]
    public Task answers_a_question_and_asks_the_open_step_again() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: what is a PLC?
            bot → Ana: PLC stands for professional learning community. … […]
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: shorter
            bot → Ana: PLC stands for professional learning community. … The group picks a question about its own work. | … […]
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: 1
            bot → Ana: Great! What brings you here? […]
            Ana: 1
            bot → Ana: What work do you do? […]
            Ana: 1
            bot → Ana: Where do you work? …
            Ana: what is a PLC?
            bot → Ana: PLC stands for professional learning community. … […]
            bot → Ana: Where do you work? …
            Ana: Lincoln High
            bot → Ana: You are in, Ana! … [Finish my profile]
            """);

    [Fact]
    public Task changes_its_language_on_the_way() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana: 1
            bot → Ana: Great! What brings you here? […]
            Ana: language es
            bot → Ana: De acuerdo, hablamos en español.
            bot → Ana: ¡Qué bien! ¿Qué te trae aquí? [Soy nuevo y quiero un mentor] […]
            Ana: 1
            bot → Ana: ¿En qué trabajas? […]
            Ana: 3
            bot → Ana: ¿Dónde trabajas? …
            Ana: Lincoln
            bot → Ana: ¡Ya estás dentro, Ana! … [Completar mi perfil]
            """);

    [Fact]
    public Task refuses_a_button_of_an_earlier_step() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: join ABCDEF
            bot → Ana: Good to meet you! … | Before you join / Antes de unirte | … […]
            Ana presses I agree
            bot → Ana: Great! What brings you here? […]
            Ana presses the old No, thanks / No, gracias
            bot → Ana: That button is from an older message, so it no longer works. Nothing has changed. Type help to see what you can do now.
            bot → Ana: Great! What brings you here? […]
            Ana presses Both
            bot → Ana: What work do you do? […]
            """);

    [Fact]
    public Task starts_with_setup_where_there_is_no_program() => new Story()
        .Plays("""
            Cora: setup
            bot → Cora: Your program is ready, and you are its coordinator. The join code is …. | Your program | 1. Give people the code: they type join …. | 2. When some have joined, type match preview. | 3. Type desk once a week. It shows what needs you.
            Ada: setup
            bot → Ada: You cannot set up a program here. The owner of this team or workspace can, or a person your IT volunteer named.
            Cora: setup
            bot → Cora: Your program is set up. The join code is …. | …
            Cora: invite
            bot → Cora: … […]
            """);
}
