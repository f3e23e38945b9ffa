using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class A_question
{
    [Fact]
    public Task is_answered_with_source_and_year() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: what is a PLC?
            bot → Ada: PLC stands for professional learning community. … | What is a PLC? | Source: Sultan School District, page on PLCs (after DuFour and others) (no year given) | You may also want to know: [What are the three big ideas of a PLC?] [What are the four questions of a PLC?] [👍 That helps] [👎 Not what I need] [Shorter] [In Spanish]
            """);

    [Fact]
    public Task that_nobody_wrote_down_is_handed_over_and_the_answer_comes_back() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. Shall I ask a person in your program? They see your question and, if you like, your name. [Yes, with my name] [Yes, without my name] [No, thanks]
            Ada: yes
            bot → Ada: I have asked somebody. Your question has number 1, and the answer will come here.
            bot → Cora: A member asks something I do not know (number 1). Type questions to read it. [Open questions]
            Cora: questions
            bot → Cora: 1 open question | 1. Ada: which key opens the shed behind the gym | Take one, or type: answer, the number and your words. [Take 1]
            Cora: answer 1 The brass one. It hangs in the office.
            bot → Cora: Thank you. Ada gets your answer now. […]
            bot → Ada: You asked: “which key opens the shed behind the gym” Cora answers: “The brass one. It hangs in the office.” [👍 That helps] [I need more]
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
            bot → Ada: Eso no lo sé. ¿Le pregunto a una persona de tu programa? … [Sí, con mi nombre] [Sí, sin mi nombre] [No, gracias]
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
            bot → Ada: Eso no lo sé. ¿Le pregunto a una persona de tu programa? … [Sí, con mi nombre] [Sí, sin mi nombre] [No, gracias]
            Ada: sí por favor
            bot → Ada: Ya pregunté a alguien. …
            bot → Cora: A member asks something I do not know (number 1). … [Open questions]
            Cora: answer 1 Ms. Lopez has it in the office.
            bot → Cora: Thank you. Ada gets your answer now. […]
            bot → Ada: Preguntaste: “¿qué llave abre el cobertizo azul?” Cora responde: “Ms. Lopez has it in the office.” [👍 Me sirve] [Necesito más]
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
            bot → Cora: Thank you. Ada gets your answer now. […]
            bot → Ada: You asked: … Cora answers: “It is lost.” […]
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

    [Fact]
    public Task is_answered_shorter_or_in_the_other_language_when_asked() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee).Given("Luz", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: what is a PLC?
            bot → Ada: PLC stands for professional learning community. … […]
            Ada: shorter
            bot → Ada: PLC stands for professional learning community. In plain words, a PLC is a steady way for school staff to learn together. The group picks a question about its own work. | What is a PLC? | … [What are the three big ideas of a PLC?] [What are the four questions of a PLC?] [👍 That helps] [👎 Not what I need] [In Spanish]
            Ada: in Spanish
            bot → Ada: PLC son las siglas en inglés de "comunidad profesional de aprendizaje". … | ¿Qué es una PLC? | Fuente: … [¿Cuáles son las tres grandes ideas de una PLC?] [¿Cuáles son las cuatro preguntas de una PLC?] [👍 Me sirve] [👎 No es lo que busco] [En inglés]
            Luz: ¿qué es una PLC?
            bot → Luz: PLC son las siglas en inglés de … […]
            Luz: más corto
            bot → Luz: PLC son las siglas en inglés de "comunidad profesional de aprendizaje". … […]
            Luz: en inglés
            bot → Luz: PLC stands for professional learning community. … | What is a PLC? | Source: … […]
            """);

    [Fact]
    public Task is_voted_on_once_by_each_person() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee).Given("Luz", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: what is a PLC?
            bot → Ada: PLC stands for … […]
            Ada presses 👎 Not what I need
            bot → Ada: Thank you for telling me. Try it in other words. If I do not know it, I can ask a person for you.
            Ada presses 👎 Not what I need
            bot → Ada: Thank you for telling me. …
            Luz: ¿qué es una PLC?
            bot → Luz: PLC son las siglas … […]
            Luz: me sirve
            bot → Luz: Qué bueno. Gracias.
            """, async (_, records) =>
            {
                var votes = await records.FindAsync<EntryVotes>("L01", CancellationToken.None);
                Assert.Equal((1, 1), (votes?.Up, votes?.Down));
            });

    [Fact]
    public Task that_goes_on_is_understood_with_the_last_answer_in_mind() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee).Given("Luz", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: What are the four questions of a PLC?
            bot → Ada: A professional learning community (PLC) works on four questions. … […]
            Ada: and for a kitchen team?
            bot → Ada: This is MentorBot's own wording … | What could a bus team ask in a PLC? … […]
            Luz: ¿Cuáles son las cuatro preguntas de una PLC?
            bot → Luz: … | ¿Cuáles son las cuatro preguntas de una PLC? … […]
            Luz: ¿y para un equipo de autobús?
            bot → Luz: … | ¿Qué puede preguntarse un equipo de autobús en una PLC? … […]
            """);

    [Fact]
    public Task that_goes_on_leads_to_something_near_even_in_a_few_words() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee).Given("Luz", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: What are the four questions of a PLC?
            bot → Ada: A professional learning community (PLC) works on four questions. … […]
            Ada: and for a cook?
            bot → Ada: I am not sure. Did you mean one of these? […] [None of these]
            Luz: ¿Cuáles son las cuatro preguntas de una PLC?
            bot → Luz: … | ¿Cuáles son las cuatro preguntas de una PLC? … […]
            Luz: ¿y para una cocinera?
            bot → Luz: No lo sé con certeza. ¿Quisiste decir una de estas? […] [Ninguna de estas]
            """);

    [Fact]
    public Task is_none_when_nothing_is_asked() => new Story()
        .Given("Cora", Role.Coordinator).Given("Luz", Role.Mentee, Language.Spanish)
        .Plays("""
            Cora: no idea
            bot → Cora: All right. I am here when you have a question. Type help to see what I can do.
            Cora: thanks!!
            bot → Cora: You are welcome. I am here when you need me.
            Luz: pues ni idea
            bot → Luz: De acuerdo. Aquí estoy cuando tengas una pregunta. Escribe ayuda para ver qué puedo hacer.
            Luz: ¡muchísimas gracias por todo!
            bot → Luz: De nada. Aquí estoy cuando me necesites.
            """);

    [Fact]
    public Task is_none_when_it_only_repeats_a_button() => new Story()
        .Given("Cora", Role.Coordinator).Given("Luz", Role.Mentee, Language.Spanish)
        .Plays("""
            Cora: none of these
            bot → Cora: There is nothing to choose right now. Ask me a question, or type help.
            Luz: ninguna de estas
            bot → Luz: Ahora no hay nada que elegir. Hazme una pregunta o escribe ayuda.
            """);

    [Fact]
    public Task with_an_old_answer_says_so() => new Story()
        .Given("Cora", Role.Coordinator).Given("Luz", Role.Mentee, Language.Spanish)
        .Plays("""
            Cora: What is the ESP Professional Growth Continuum?
            bot → Cora: The continuum is NEA's map for growth … | … | Source: NEA ESP Professional Growth Continuum, as described by state affiliates, 2016 | This source is more than a year old, so please check if it still holds. | … […]
            Luz: what is the ESP professional growth continuum?
            bot → Luz: … | Fuente: …, 2016 | Esta fuente tiene más de un año; mira si todavía vale. | … […]
            """);
}
