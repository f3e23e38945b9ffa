using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

/// <summary>A round: looked at, changed at a price that is said, confirmed, and followed up when somebody says no or nothing.</summary>
public sealed class A_round
{
    private static Story Town() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, grace => grace with { Family = CareerFamily.Food, Worksite = "Lincoln", OwnCapacity = 1 })
        .Given("Max", Role.Mentor, max => max with { Family = CareerFamily.Transportation, Worksite = "Yard", OwnCapacity = 1 })
        .Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Transportation, Worksite = "Yard" })
        .Given("Ben", Role.Mentee, ben => ben with { Family = CareerFamily.Food, Worksite = "Lincoln" });

    [Fact]
    public Task is_changed_at_a_price_that_is_said_and_can_be_taken_back() => Town().Plays("""
        Cora: match keep @Grace @Ada
        bot → Cora: You want: Grace and Ada together. That costs 130 of 170 points. I found 2 pairs. Nobody is left out. Nothing has been sent yet. | Who fits whom | Points: 40 in all. The weakest pair has 20. Type match preview numbers to see more. | You want: Grace and Ada together. | Grace → Ada: same language. | Max → Ben: same language. [Confirm and ask the mentors] [Undo: Grace and Ada]
        Cora presses Undo: Grace and Ada
        bot → Cora: OK, I took that back. The round now has 170 points. I found 2 pairs. … | Who fits whom | Points: 170 in all. … [Confirm and ask the mentors]
        Cora: match forbid @Ben @Grace
        bot → Cora: You want: Grace and Ben not together. That costs 130 of 170 points. … [Confirm and ask the mentors] [Undo: Grace and Ben]
        Cora: match without @Max
        bot → Cora: You want: Max sits this round out. That leaves 1 more person without a mentor. I found 1 pair. 1 person is left. … | Grace → Ada: same language. | Left: Ben. The only free mentors were paired before or said no. [Confirm and ask the mentors] [Undo: Grace and Ben] [Undo: Max]
        Cora: match without undo @Max
        bot → Cora: OK, I took that back. The round now has 40 points. … [Confirm and ask the mentors] [Undo: Grace and Ben]
        Cora: match preview
        bot → Cora: I found 2 pairs. … | You want: Grace and Ben not together. | Grace → Ada: same language. | Max → Ben: same language. [Confirm and ask the mentors] [Undo: Grace and Ben]
        Cora: match without @Cora
        bot → Cora: Cora is not part of this round, so nothing changes.
        Cora: match keep @Ada @Ben
        bot → Cora: Ada is not a mentor.
        Cora: match keep @Max @Ada
        bot → Cora: You want: Max and Ada together. That leaves 1 more person without a mentor. … [Confirm and ask the mentors] [Undo: Max and Ada] [Undo: Grace and Ben]
        """);

    [Fact]
    public Task says_in_Spanish_what_it_comes_to() => new Story()
        .Given("Cora", Role.Coordinator, Language.Spanish)
        .Given("Grace", Role.Mentor, Language.Spanish, grace => grace with
        {
            Family = CareerFamily.Food, Shift = [new(new(6, 0), new(10, 0))], Offers = [Standard.Technology], Years = 12, Contact = Contact.Phone,
        })
        .Given("Ana", Role.Mentee, Language.Spanish, ana => ana with { Family = CareerFamily.Custodial, Shift = [new(new(7, 0), new(11, 0))], Wants = [Standard.Technology], Contact = Contact.Phone })
        .Plays("""
            Cora: parejas ver
            bot → Cora: Encontré 1 pareja. Nadie queda fuera. Todavía no envié nada. | Quién va con quién | Puntos: 75 en total. La pareja más floja tiene 75. … | Grace → Ana: un trabajo cercano, los dos de mañana, Grace ofrece lo que busca Ana: tecnología, el mismo idioma, Grace lleva 12 años en esto, los dos prefieren el teléfono. [Confirmar y preguntar a los mentores]
            Cora: parejas ver numeros
            bot → Cora: Los números de esta ronda | Parejas: 1. Quedan: 0. No puede haber más. | Puntos: 75 en total. … | La pareja más floja tiene 75. La del medio tiene 75. | Qué tan desiguales son: 0 de 100. … | Parejas que irían mejor entre sí: 0. … | Mentores con 1 persona: 1.
            Cora: parejas separar @Grace @Ana
            bot → Cora: Quieres que Grace y Ana no vayan juntos. Así queda 1 persona más sin mentor. Encontré 0 parejas. … | Falta: Ana. … [Quitar: Grace y Ana]
            Cora presses Quitar: Grace y Ana
            bot → Cora: De acuerdo, lo quité. Ahora la ronda tiene 75 puntos. … […]
            Cora: parejas confirmar
            bot → Cora: Listo. Ahora le pregunto a 1 mentor.
            bot → Grace: ¿Quieres ser mentor de Ana? Ana trabaja en limpieza y mantenimiento. Por qué ustedes: un trabajo cercano, los dos de mañana, ofreces lo que busca Ana: tecnología, el mismo idioma, llevas 12 años en esto, los dos prefieren el teléfono. […]
            """);

    [Fact]
    public Task that_a_mentor_declines_goes_to_the_next_best_and_leaves_the_others_alone() => Town()
        .Given("Zoe", Role.Mentor)
        .Plays("""
            Cora: match preview
            bot → Cora: I found 2 pairs. … | Max → Ada: … | Grace → Ben: … [Confirm and ask the mentors]
            Cora: confirm
            bot → Cora: Done. I am asking for 2 pairs now.
            bot → Max: Would you be Ada's mentor? … […]
            bot → Grace: Would you be Ben's mentor? … […]
            Max: yes
            bot → Max: Thank you! I will introduce you and Ada now.
            bot → Max: Meet Ada, …
            bot → Ada: Meet Max, …
            Grace: not now
            bot → Grace: That is fine. Thank you for telling me. I will look for somebody else.
            bot → Zoe: Would you be Ben's mentor? … […]
            Cora: desk
            bot → Cora: … | The last round: 1 mentor said yes, 1 has not answered yet. For 1 person I asked the next mentor. […]
            Cora: match preview numbers
            bot → Cora: The numbers of this round | Pairs: 2. Left: 0. This is the most there can be. | Points: 170 in all. … | The weakest pair has 85. The one in the middle has 85. | How uneven the pairs are: 0 of 100. … | Pairs that would both be better off with each other: 0. … | Mentors with nobody: 1. | Mentors with 1 person: 2.
            Zoe: yes
            bot → Zoe: Thank you! I will introduce you and Ben now.
            bot → Zoe: Meet Ben, …
            bot → Ben: Meet Zoe, …
            """);

    [Fact]
    public Task that_nobody_answers_goes_to_the_next_best_after_three_days() => Town()
        .Given("Zoe", Role.Mentor)
        .Plays("""
            Cora: match preview
            bot → Cora: I found 2 pairs. … [Confirm and ask the mentors]
            Cora: 1
            bot → Cora: Done. I am asking for 2 pairs now.
            bot → Max: Would you be Ada's mentor? … […]
            bot → Grace: Would you be Ben's mentor? … […]
            -- two days later, 12:00
            -- the next day, 12:00
            bot → Zoe: Would you be Ada's mentor? … […]
            bot → Zoe: Would you be Ben's mentor? … […]
            (Both at once: the best pairing of the two is found anew. Max and Grace are silent, so neither is asked for the other one's mentee.)
            Max: yes
            bot → Max: That is settled already, so there is nothing to do.
            Zoe: yes
            bot → Zoe: Several people wait for your answer. Who do you say yes to? [Ada] [Ben] [All of them]
            Zoe: Ben
            bot → Zoe: Thank you! I will introduce you and Ben now.
            bot → Zoe: Meet Ben, …
            bot → Ben: Meet Zoe, …
            Zoe: no
            bot → Zoe: That is fine. Thank you for telling me. I will look for somebody else.
            bot → Grace: Would you be Ada's mentor? … […]
            (Ben has found a mentor, so Grace's silence about Ben speaks against nobody any more.)
            Grace: I supervise this person
            bot → Grace: Thank you for telling me. A mentor is a peer, so I will not pair you two.
            Cora: waiting
            bot → Cora: 1 person is waiting | 1. Ada, since September 14, 2026. Fits Max, who did not answer the last time. 3 mentors were asked and could not. Backup contact: Cora. [See who fits whom]
            """);

    [Fact]
    public Task goes_on_without_a_mentor_for_whom_it_is_too_much() => Town()
        .Given("Zoe", Role.Mentor)
        .Plays("""
            Cora: match preview
            bot → Cora: I found 2 pairs. … [Confirm and ask the mentors]
            Cora: 1
            bot → Cora: Done. I am asking for 2 pairs now.
            bot → Max: Would you be Ada's mentor? … […]
            bot → Grace: Would you be Ben's mentor? … […]
            Grace: it's too much right now
            bot → Grace: That is fine. I will not ask you to mentor anybody for now. When you have time again, type edit offers.
            bot → Zoe: Would you be Ben's mentor? … […]
            Max: 1
            bot → Max: Thank you! …
            bot → Max: Meet Ada, …
            bot → Ada: Meet Max, …
            Max: me
            bot → Max: Max | … | Mentoring: Ada (room for 1 in all) [Change my profile] [Too much right now]
            Max presses Too much right now
            bot → Max: That is fine. I will not ask you to take anybody else. Is 1 person too much as well? … [End a pairing]
            Cora: people
            bot → Cora: 6 people | … | Grace: food service, Lincoln; mentors 0 of 0 | Max: bus and transportation, Yard; mentors 1 of 1 | …
            Ben: es demasiado
            bot → Ben: That is fine. You can take a break: type pause until and a day. You can also end a pairing: type pair end.
            Max presses End a pairing
            bot → Max: Do you want to end your pairing with Ada? … […]
            Max: 1
            bot → Max: Done. I have ended it in kind words. …
            bot → Ada: Your pairing has ended. …
            """);

    [Fact]
    public Task avoids_a_pair_that_ended_until_whoever_ended_it_asks() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            Ada: pair new
            bot → Ada: A mentor has been asked for you.
            Grace: yes
            bot → Grace: Thank you! …
            bot → Grace: Meet Ada, …
            bot → Ada: Meet Grace, …
            Grace: pair new
            bot → Grace: Do you want to end your pairing with Ada? … […]
            Grace: no
            bot → Grace: OK, I stopped here. Nothing was changed.
            Ada: pair end
            bot → Ada: Do you want to end your pairing with Grace? … […]
            Ada: 1
            bot → Ada: Done. …
            bot → Grace: Your pairing with Ada has ended. …
            Grace: pair new
            bot → Grace: You are on the list as a mentor. I will ask you before I pair you with anybody.
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. … | Left: Ada. The only free mentors were paired before or said no.
            Cora: pair @Grace @Ada
            bot → Cora: Grace and Ada are not paired again.
            Ada: pair new @Grace
            bot → Ada: OK. You and Grace can be paired again.
            Cora: match preview
            bot → Cora: I found 1 pair. Nobody is left out. … | Grace → Ada: same language. [Confirm and ask the mentors]
            """);

    [Fact]
    public Task keeps_people_apart_for_a_reason_that_stays_private() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace Hopper", Role.Mentor)
        .Given("Ada", Role.Mentee)
        .Plays("""
            Ada: edit
            bot → Ada: What do you want to change? [My shift] [When you may write] [What I want to learn] [Who directs my work] [How I like to meet] [Where I work] [What I do] [My languages] [Never pair me with]
            Ada: never pair me with
            bot → Ada: Is there anybody I should never pair you with? A relative, or anybody else. I ask for no reason, and nobody but you sees this. [Go on] [Back] [Cancel]
            Ada fills apart=Mrs. Hopper and Ben and presses Go on
            bot → Ada: Thank you, your profile is done. …
            Ada: me
            bot → Ada: Ada | … | Never paired with (only you see this): Mrs. Hopper, Ben | … […]
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. … | Left: Ada. A private reason rules out the free mentors.
            Cora: pair @Grace @Ada
            bot → Cora: I cannot pair Grace Hopper and Ada. The reason is private.
            Cora: person @Ada
            bot → Cora: Ada | no job yet; waiting for a mentor | mentee | Status: takes part, here since September 14, 2026 [Who does what]
            """);

    [Fact]
    public Task pairs_whoever_needs_their_language_with_somebody_who_speaks_it() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor)
        .Given("Lupe", Role.Mentee, Language.Spanish)
        .Plays("""
            Lupe: editar languages
            bot → Lupe: ¿Qué idiomas hablas? ¿Y la otra persona tiene que hablar el tuyo? [Seguir] [Atrás] [Cancelar]
            Lupe fills needs=tiene que hablar mi idioma and presses Seguir
            bot → Lupe: Gracias, tu perfil está listo. …
            Cora: match preview
            bot → Cora: I found 0 pairs. 1 person is left. … | Left: Lupe. No free mentor speaks the language that is needed.
            Cora: pair @Grace @Lupe
            bot → Cora: Grace and Lupe have no language in common that they need.
            Grace: edit languages
            bot → Grace: Which languages do you speak? And does the other person need to speak yours? [Go on] [Back] [Cancel]
            Grace fills speaks=English+Español and presses Go on
            bot → Grace: Thank you, your profile is done. …
            Cora: match preview
            bot → Cora: I found 1 pair. … | Grace → Lupe: same language. [Confirm and ask the mentors]
            """);

    [Fact]
    public Task offers_a_circle_to_those_who_are_left() => new Story()
        .Given("Cora", Role.Coordinator)
        .Given("Grace", Role.Mentor, grace => grace with { OwnCapacity = 1, Family = CareerFamily.Food })
        .Given("Ada", Role.Mentee, ada => ada with { Family = CareerFamily.Food }).Given("Ben", Role.Mentee).Given("Eve", Role.Mentee)
        .Given("Lupe", Role.Mentee, Language.Spanish, lupe => lupe with { KeptApart = ["Grace"] })
        .Given("Joe", Role.Mentee)
        .Plays("""
            Cora: match preview
            bot → Cora: I found 1 pair. 4 people are left. … | Could meet as a circle with Grace until there is a free place: … [Confirm and ask the mentors] [Begin the circle]
            Cora presses Begin the circle
            bot → Cora: Done. I have told Grace and … They keep their place in the line, and each one may leave with one tap.
            bot → Grace: You are in a circle with … […]
            bot → Ben: You are in a circle with … […]
            bot → Eve: You are in a circle with … […]
            bot → Joe: You are in a circle with … […]
            Cora presses Begin the circle
            bot → Cora: There are too few people for a circle right now.
            """);
}
