using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Words
{
    [Fact]
    public Task that_are_nearly_a_command_are_offered_as_one() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: halp
            bot → Ada: Did you mean: help? [help]
            Ada: 1
            bot → Ada: Ask me a question in your own words, or pick one of these. | … […]
            Cora: mach preview
            bot → Cora: Did you mean: match preview? [match preview]
            Cora: yes
            bot → Cora: I found 0 pairs. 1 person is left. … | Left: Ada. There is no mentor yet.
            Cora: pair grace
            bot → Cora: Did you mean: pair @mentor @mentee? [pair]
            """);

    [Fact]
    public Task me_is_a_command_alone_and_a_pronoun_in_a_sentence() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: me
            bot → Ada: Ada | Papel: busca mentor | … […]
            Ada: me pueden explicar qué es una PLC
            bot → Ada: No lo sé con certeza. ¿Quisiste decir una de estas? [¿Qué es una PLC?] […]
            """);

    [Fact]
    public Task of_courtesy_are_returned() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee).Given("Lupe", Role.Mentor, Language.Spanish)
        .Plays("""
            Ada: Hello!
            bot → Ada: Hi Ada! What can I do for you? Ask me anything, or type help.
            Ada: thanks
            bot → Ada: You are welcome. I am here when you need me.
            Lupe: ¡Buenos días!
            bot → Lupe: ¡Hola, Lupe! ¿En qué te ayudo? Hazme una pregunta o escribe ayuda.
            Lupe: muchas gracias
            bot → Lupe: De nada. Aquí estoy cuando me necesites.
            Ada: 3
            bot → Ada: There is nothing to choose right now. Ask me a question, or type help.
            Ada: cancel
            bot → Ada: Nothing is open, so there is nothing to stop.
            """);

    [Fact]
    public Task help_shows_what_this_person_is_likely_to_need() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ana: help
            bot → Ana: … | What you can do | join CODE: … […]
            Ada: /mentor help
            bot → Ada: … | What you can do | ask …: … | Type help all for the full list. MentorBot is not affiliated with or endorsed by NEA. […]
            Cora: help
            bot → Cora: … | What you can do | desk: Shows what needs you. | … […]
            Cora: help all
            bot → Cora: … | What you can do | …
            bot → Cora: What you can do for your program | desk: Shows what needs you. Like this: desk | …
            """);

    [Fact]
    public Task of_a_proposal_that_comes_in_the_middle_of_a_dialog_answer_the_proposal() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays("""
            Grace: profile
            bot → Grace: When do you work? […]
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … [Yes] [Not now] [I supervise or evaluate this person]
            Grace: go on
            bot → Grace: When may I write to you on a working day? … […]
            Grace presses Yes
            bot → Grace: Thank you! I will introduce you and Ada now.
            bot → Grace: When may I write to you on a working day? … […]
            bot → Grace: Meet Ada, …
            bot → Ada: Meet Grace, …
            Grace: those hours
            bot → Grace: What can you help others with? … […]
            """);

    [Fact]
    public Task after_the_last_step_mean_nothing_any_more() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: edit contact
            bot → Ada: How do you like to meet? [Go on] [Back] [Cancel]
            Ada: 1
            bot → Ada: Thank you, your profile is done. …
            Ada: 1
            bot → Ada: There is nothing to choose right now. Ask me a question, or type help.
            Ada presses Go on
            bot → Ada: That button is from an older message, so it no longer works. …
            """);
}
