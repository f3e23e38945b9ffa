using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Knowledge_of_ones_own
{
    [Fact]
    public Task is_live_at_once_where_only_one_coordinates_and_can_be_taken_back() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: kb add Which key opens the shed behind the gym? The brass one. It hangs in the office.
            bot → Cora: X01 is live now, everywhere. [Undo the last change]
            Ada: which key opens the shed behind the gym
            bot → Ada: The brass one. It hangs in the office. | Which key opens the shed behind the gym? | Source: the people who run your program, 2026 [👍 That helps] [👎 Not what I need]
            Cora: kb edit X01 The new one. It hangs by the door.
            bot → Cora: X01 is live now, everywhere. […]
            Ada: which key opens the shed behind the gym?
            bot → Ada: The new one. It hangs by the door. | … […]
            Cora: kb list
            bot → Cora: 1 entry | X01 Which key opens the shed behind the gym? | To find any other, type: kb list and a few words. [Edit X01] [Write a new entry]
            Cora presses Edit X01
            bot → Cora: This is X01 as people read it now. Change what you like. | Which key opens the shed behind the gym? | September 14, 2026, Cora: changed | September 14, 2026, Cora: changed [Save] [Undo the last change] [Take it out of use]
            Cora presses Undo the last change
            bot → Cora: Done. X01 is as it was before.
            Ada: which key opens the shed behind the gym?
            bot → Ada: The brass one. … […]
            Cora: kb retire X01
            bot → Cora: X01 is out of use now, everywhere. […]
            Ada: which key opens the shed behind the gym?
            bot → Ada: I do not know that. … […]
            Cora: kb edit Q77
            bot → Cora: I know no entry called Q77. Type kb list to see yours.
            """);

    [Fact]
    public Task waits_for_a_second_pair_of_eyes_where_there_is_one() => new Story()
        .Given("Cora", Role.Coordinator).Given("Luz", Role.Coordinator, Language.Spanish).Given("Ada", Role.Mentee, Language.Spanish)
        .Plays("""
            Cora: kb edit L01 It is a group that learns together.
            bot → Cora: Saved. L01 goes live when another coordinator has looked at it. [Undo the last change]
            bot → Luz: Un cambio de L01 espera que lo veas tú también. [Verlo]
            Cora: what is a PLC?
            bot → Cora: PLC stands for professional learning community. … […]
            Cora: kb review
            bot → Cora: Nothing waits for you to look at it.
            Luz: 1
            bot → Luz: Hay 1 cambio que tienes que ver. | L01: What is a PLC? | It is a group that learns together. | L01: ¿Qué es una PLC? | PLC son las siglas … [L01 está bien] [Dejar L01 de lado]
            Luz presses L01 está bien
            bot → Luz: L01 ya se usa en todos lados.
            bot → Cora: Your change of L01 is live now.
            Cora: what is a PLC?
            bot → Cora: It is a group that learns together. | … […]
            Ada: ¿qué es una PLC?
            bot → Ada: PLC son las siglas … […]
            Luz: kb retirar L01
            bot → Luz: Guardado: L01. Se usa en cuanto otra persona que coordina lo vea. […]
            bot → Cora: A change of L01 waits for a second pair of eyes. [Look at it]
            Cora: kb review
            bot → Cora: 1 change waits for you to look at it. | L01 would go out of use. [L01 is good] [Put L01 aside]
            Cora: put L01 aside
            bot → Cora: OK. L01 stays as it was, and I tell whoever wrote the change.
            bot → Luz: Tu cambio de L01 quedó de lado. Háblalo con los demás.
            Luz presses Verlo
            bot → Luz: No hay cambios que tengas que ver.
            """);

    [Fact]
    public Task is_written_by_a_form_and_says_what_is_missing() => new Story()
        .Given("Luz", Role.Coordinator, Language.Spanish).Given("Ada", Role.Mentee)
        .Plays("""
            Luz: kb agregar
            bot → Luz: Escríbelo como se lo dirías a alguien nuevo. Mejor corto. [Guardar]
            Luz fills question=¿Dónde se guarda la sal para el hielo? and presses Guardar
            bot → Luz: Me hacen falta las dos cosas: la pregunta y su respuesta.
            bot → Luz: Escríbelo como se lo dirías a alguien nuevo. Mejor corto. [Guardar]
            Luz fills question=¿Dónde se guarda la sal para el hielo?, answer=En el cobertizo azul., ways=sal para la nieve / con qué echo sal and presses Guardar
            bot → Luz: X01 ya se usa en todos lados. […]
            Luz: sal para la nieve
            bot → Luz: En el cobertizo azul. | ¿Dónde se guarda la sal para el hielo? | Fuente: quienes coordinan tu programa, 2026 […]
            Ada: ¿dónde se guarda la sal para el hielo?
            bot → Ada: En el cobertizo azul. | … | So far I have this in Spanish only. | … […]
            Luz: kb add Who knows? Tyler from my third grade class knows it.
            bot → Luz: … sin el nombre.
            """);

    [Fact]
    public Task grows_from_what_was_asked() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee).Given("Ben", Role.Mentee)
        .Plays("""
            Cora: gaps
            bot → Cora: No gaps this week.
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. … […]
            Ada: no thanks
            bot → Ada: OK. I kept nothing of it. …
            Ada: which key opens the shed behind the gym
            bot → Ada: I do not know that. … […]
            Ada: 1
            bot → Ada: I have asked somebody. …
            bot → Cora: A member asks something I do not know (number 1). … […]
            Ben: what key do I need for the gym shed
            bot → Ben: I do not know that. … […]
            Ben: 2
            bot → Ben: I have asked somebody, without your name. …
            bot → Cora: A member asks something I do not know (number 2). … […]
            Ben: what is a PLC?
            bot → Ben: PLC stands for … […]
            Ben presses 👎 Not what I need
            bot → Ben: Thank you for telling me. …
            Cora: gaps
            bot → Cora: This is what I could not answer well this week. | 2 questions: which key opens the shed behind the gym / what key do I need for the gym shed | 1 was not handed over, so I kept nothing of it. | L01 What is a PLC?: 👎 1, 👍 0 [New entry: which key opens the shed behind the gym] [Edit L01]
            Cora presses New entry: which key opens the shed behind the gym
            bot → Cora: Write it as you would say it to a new colleague. Short is good. [Save]
            Cora fills question=Which key opens the shed?, answer=The brass one. and presses Save
            bot → Cora: X01 is live now, everywhere. […]
            Cora: answer 2 It hangs in the office.
            bot → Cora: Thank you. The person who asked gets your answer now. [Keep it as an entry for all]
            bot → Ben: You asked: … […]
            Cora: 1
            bot → Cora: X02 is live now, everywhere. […]
            Ada: what key do I need for the gym shed
            bot → Ada: It hangs in the office. | … […]
            """);
}
