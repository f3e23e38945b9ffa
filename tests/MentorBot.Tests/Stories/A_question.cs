using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class A_question
{
    [Fact]
    public Task is_answered_with_source_and_year() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: what is a PLC?
            bot → Ada: PLC stands for professional learning community. … | What is a PLC? | Source: Sultan School District, page on PLCs (after DuFour and others) (no year given) | You may also want to know: [What are the three big ideas of a PLC?] [What are the four questions of a PLC?]
            """);

    [Fact]
    public Task that_nobody_wrote_down_is_handed_over_and_the_answer_comes_back() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. Shall I ask a person in your program? They see your name and your question. [Yes, please ask] [No, thanks]
            Ada: yes
            bot → Ada: I have asked somebody. Your question has number 1, and the answer will come here.
            bot → Cora: A member asks something I do not know (number 1). Type questions to read it. [Open questions]
            Cora: questions
            bot → Cora: 1 open question | 1. Ada: which key opens the shed behind the gym | To answer, type: answer, the number and your words.
            Cora: answer 1 The brass one. It hangs in the office.
            bot → Cora: Thank you. Ada gets your answer now.
            bot → Ada: You asked: “which key opens the shed behind the gym” Cora answers: “The brass one. It hangs in the office.”
            Cora: answer 1 Again.
            bot → Cora: There is no open question with number 1. Type questions to see the list.
            """);

    [Fact]
    public Task that_is_unsure_offers_up_to_three_and_none_of_these() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: me pueden explicar qué es una PLC
            bot → Ada: No lo sé con certeza. ¿Quisiste decir una de estas? [¿Qué es una PLC?] […] [Ninguna de estas]
            Ada: 1
            bot → Ada: … | ¿Qué es una PLC? | Fuente: … […]
            Ada: me pueden explicar qué es una PLC
            bot → Ada: No lo sé con certeza. … […]
            Ada: ninguna de estas
            bot → Ada: Eso no lo sé. ¿Le pregunto a una persona de tu programa? … [Sí, pregunta] [No, gracias]
            Ada: no gracias
            bot → Ada: De acuerdo. No guardé nada. Puedes preguntarme con otras palabras.
            Cora: questions
            bot → Cora: No open questions
            """);

    [Fact]
    public Task in_Spanish_comes_back_in_its_frame_with_the_answer_as_written() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: ¿qué llave abre el cobertizo azul?
            bot → Ada: Eso no lo sé. ¿Le pregunto a una persona de tu programa? … [Sí, pregunta] [No, gracias]
            Ada: sí por favor
            bot → Ada: Ya pregunté a alguien. …
            bot → Cora: A member asks something I do not know (number 1). … [Open questions]
            Cora: answer 1 Ms. Lopez has it in the office.
            bot → Cora: Thank you. Ada gets your answer now.
            bot → Ada: Preguntaste: “¿qué llave abre el cobertizo azul?” Cora responde: “Ms. Lopez has it in the office.”
            """);

    [Fact]
    public Task is_not_answered_with_the_name_of_a_student() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. … […]
            Ada: 1
            bot → Ada: I have asked somebody. …
            bot → Cora: A member asks something I do not know (number 1). … […]
            Cora: answer 1 Tyler from my third grade class lost it.
            bot → Cora: That sounds like it names a student, so I did not pass it on. Please say it again without the name.
            Cora: answer 1 It is lost.
            bot → Cora: Thank you. Ada gets your answer now.
            bot → Ada: You asked: … Cora answers: “It is lost.”
            """);

    [Fact]
    public Task about_a_student_is_stopped() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: my student Tyler hit me today what do I do
            bot → Ada: … | … | I kept nothing of what you wrote.
            """);

    [Fact]
    public Task by_a_stranger_is_answered_but_not_handed_over() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Ana: what is a PLC?
            bot → Ana: PLC stands for professional learning community. … […]
            Ana: which key opens the shed behind the gym
            bot → Ana: I do not know that. Once you have joined, I can ask a person for you. Type: join and your six letters.
            """);
}
