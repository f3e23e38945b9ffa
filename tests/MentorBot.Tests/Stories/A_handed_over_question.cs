using System.Text;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Reports;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class A_handed_over_question
{
    [Fact]
    public Task goes_from_hand_to_hand_and_both_sides_are_told() => new Story()
        .Given("Cora", Role.Coordinator).Given("Vic", Role.Volunteer).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. … [Yes, with my name] [Yes, without my name] [No, thanks]
            Ada: 1
            bot → Ada: I have asked somebody. Your question has number 1, and the answer will come here.
            bot → Cora: A member asks something I do not know (number 1). … [Open questions]
            bot → Vic: A member asks something I do not know (number 1). … [Open questions]
            Vic presses Open questions
            bot → Vic: 1 open question | 1. Ada: which key opens the shed behind the gym | Take one, or type: answer, the number and your words. [Take 1]
            Vic: 1
            bot → Vic: Number 1 is yours now. To answer, type: answer 1 and your words. [Hand back 1]
            bot → Ada: Vic has your question (number 1). The answer will come here.
            Cora: answer 1 The brass one.
            bot → Cora: Vic has taken number 1 and will answer it.
            Cora: questions
            bot → Cora: 1 open question | 1. Ada: which key opens the shed behind the gym (Vic has it) | Take one, or type: …
            Vic presses Hand back 1
            bot → Vic: OK. Number 1 is open for others again.
            bot → Ada: Your question (number 1) is open again. I have asked the others.
            bot → Cora: A member asks something I do not know (number 1). … […]
            bot → Vic: A member asks something I do not know (number 1). … […]
            Cora: answer 1 The brass one.
            bot → Cora: Thank you. Ada gets your answer now. […]
            bot → Ada: You asked: “which key opens the shed behind the gym” Cora answers: “The brass one.” [👍 That helps] [I need more]
            Ada: I need more
            bot → Ada: OK. I have told the person who answered that you need more.
            bot → Cora: Your answer to question 1 was not enough. Can you add to it? Type: answer 1 and your words. [Open questions]
            Cora: answer 1 The brass one on the hook by the door.
            bot → Cora: Thank you. Ada gets your answer now. […]
            bot → Ada: You asked: … Cora answers: “The brass one on the hook by the door.” […]
            Ada presses 👍 That helps
            bot → Ada: Good to hear. I have deleted your question and the answer.
            bot → Cora: Question 1 is closed. Thank you for your answer.
            Ada presses I need more
            bot → Ada: That is settled already, so there is nothing to do.
            """, async (_, records) =>
            {
                var asked = (await records.FindAsync<Asked>(Asked.KeyOf(1), CancellationToken.None))!;
                Assert.Equal((AskedState.Closed, "", ""), (asked.State, asked.Words, asked.Answer));
            });

    [Fact]
    public Task answered_by_a_volunteer_may_become_an_entry_once_a_coordinator_has_looked() => new Story()
        .Given("Cora", Role.Coordinator).Given("Vic", Role.Volunteer).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. … […]
            Ada: 1
            bot → Ada: I have asked somebody. …
            bot → Cora: A member asks something I do not know (number 1). … […]
            bot → Vic: A member asks something I do not know (number 1). … […]
            Vic: answer 1 The brass one.
            bot → Vic: Thank you. Ada gets your answer now. [Keep it as an entry for all]
            bot → Ada: You asked: … Vic answers: “The brass one.” […]
            Vic: 1
            bot → Vic: Saved. X01 goes live when another coordinator has looked at it.
            bot → Cora: A change of X01 waits for a second pair of eyes. [Look at it]
            Cora: 1
            bot → Cora: 1 change waits for you to look at it. | X01: which key opens the shed behind the gym | The brass one. | … [X01 is good] [Put X01 aside]
            Cora: 1
            bot → Cora: X01 is live now, everywhere.
            bot → Vic: Your change of X01 is live now.
            """);

    [Fact]
    public Task without_a_name_shows_it_nowhere() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee, Language.Spanish)
        .Plays("""
            Ada: ¿qué llave abre el cobertizo azul?
            bot → Ada: Eso no lo sé. … [Sí, con mi nombre] [Sí, sin mi nombre] [No, gracias]
            Ada: sin mi nombre
            bot → Ada: Ya pregunté a alguien, sin decir tu nombre. Tu pregunta tiene el número 1 y la respuesta llega aquí.
            bot → Cora: A member asks something I do not know (number 1). … […]
            Cora: questions
            bot → Cora: 1 open question | 1. Somebody: ¿qué llave abre el cobertizo azul? | … [Take 1]
            Cora: 1
            bot → Cora: Number 1 is yours now. … [Hand back 1]
            bot → Ada: Cora tiene tu pregunta (número 1). La respuesta llega aquí.
            Cora: answer 1 The blue one, of course.
            bot → Cora: Thank you. The person who asked gets your answer now. […]
            bot → Ada: Preguntaste: “¿qué llave abre el cobertizo azul?” Cora responde: “The blue one, of course.” [👍 Me sirve] [Necesito más]
            Cora: deliveries
            bot → Cora: The last message | …, Cora: open question: …
            """, async (channel, records) =>
            {
                // Nor the table that can be taken home.
                var cora = (await records.MemberAsync(Story.IdOf(channel, "Cora"), CancellationToken.None))!;
                var file = await new ExportFile().OpenAsync(new FileCall(records, await records.CommunityAsync(CancellationToken.None), cora, ExportFile.Deliveries, channel.Host.Clock.Now), CancellationToken.None);
                var table = Encoding.UTF8.GetString(Assert.IsType<FileAnswer.Download>(file).Content.Span);
                Assert.Contains("Cora", table, StringComparison.Ordinal);
                Assert.DoesNotContain("Ada", table, StringComparison.Ordinal);
            });

    [Fact]
    public Task is_recalled_once_after_two_working_days_and_closed_a_week_after_its_answer() => new Story()
        .Given("Cora", Role.Coordinator).Given("Luz", Role.Coordinator, Language.Spanish).Given("Ada", Role.Mentee)
        .Beginning(new NodaTime.LocalDateTime(2026, 9, 17, 10, 0))
        .Plays("""
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. … […]
            Ada: yes
            bot → Ada: I have asked somebody. …
            bot → Cora: A member asks something I do not know (number 1). … […]
            bot → Luz: Alguien pregunta algo que no sé (número 1). … […]
            (Thursday to Friday: one working day.)
            -- Friday, 17:00
            -- Monday, 9:00
            bot → Cora: Question 1 still waits for somebody to answer it. [Open questions]
            bot → Luz: La pregunta 1 todavía espera a alguien que responda. [Preguntas abiertas]
            Luz: preguntas
            bot → Luz: 1 pregunta abierta … [Tomar la 1]
            Luz: 1
            bot → Luz: La número 1 es tuya ahora. … [Devolver la 1]
            bot → Ada: Luz has your question (number 1). The answer will come here.
            -- Wednesday, 9:00
            bot → Luz: Tomaste la pregunta 1 y todavía te espera. […]
            Luz: responder 1 La de bronce.
            bot → Luz: Gracias. Ada recibe ahora tu respuesta. [Guardarla como tema para todos]
            bot → Ada: You asked: “which key opens the shed behind the gym” Luz answers: “La de bronce.” […]
            -- 2026-10-01, 9:00
            bot → Luz: La pregunta 1 está cerrada. Gracias por tu respuesta.
            """);
}
