using System.Text;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Learning
{
    private static Story Four() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ana", Role.Mentee).Given("Ben", Role.Mentee).Given("Grace", Role.Mentor).Given("Rosa", Role.Mentee, Language.Spanish);

    [Fact]
    public Task A_cohort_of_four_earns_a_micro_credential_one_of_them_the_second_time() => Four().Plays("""
        Ana: credential
        bot → Ana: You work on no micro-credential yet. | A group helps: 87 of 100 … [Start one]
        Ana: 1
        bot → Ana: Which micro-credential do you want to earn? | NEA has 16 … [Effective Communication] [Responsible Communication] [Awareness of Own Culture] [Valuing Diversity] [Ethics: Knowledge] [Ethics: Modeling] [Another one] [Cancel]
        Ana: 1
        bot → Ana: Good choice: Effective Communication. … | Effective Communication: under way | Hand in your own work only. … | About 15 hours. … | Done: 0 of 8. | Still open: … | A group helps: … [My checklist] [Check a text for names] [I have handed it in] [Start a group for it] [Stop this one]
        Ana presses Start a group for it
        bot → Ana: Who shall I ask, and when do you meet first? … [Begin] [Back] [Cancel]
        Ana fills who=Ben, Grace and presses Begin
        bot → Ana: Good: your micro-credential group has begun, and you lead the first meeting. I have asked 2 people. | Micro-credential group: Effective Communication | In it: Ana. Free places: 5. | No date yet. | Ana: has not said yet… […]
        bot → Ben: Ana asks you to join a group. Micro-credential group: Effective Communication | … [Join] [No, thanks]
        bot → Grace: Ana asks you to join a group. … [Join] [No, thanks]
        Ben: 1
        bot → Ben: Welcome! You are in the micro-credential group with Ana. | … [My checklist] [Leave the group]
        bot → Ana: Ben joined your micro-credential group. You are 2 now. [Set a date]
        Grace: yes
        bot → Grace: Welcome! … [My checklist] [Leave the group]
        bot → Ana: Grace joined your micro-credential group. You are 3 now. [Set a date]
        Rosa: credencial empezar effective communication
        bot → Rosa: ¡Buena elección! Effective Communication. … | … [Mi lista] [Revisar un texto] [Ya la entregué] [Entrar con quienes la hacen] [Dejar esta]
        Rosa: 4
        bot → Rosa: ¡Te damos la bienvenida! Ya estás en el grupo (Grupo de microcredencial) con Ana, Ben y Grace. | … [Mi lista] [Dejar el grupo]
        bot → Ana: Rosa joined your micro-credential group. You are 4 now. [Set a date]
        (The first week begins on the next Monday.)
        -- 2026-09-21, 7:59
        -- the same day, 8:00
        bot → Ana: Week 1 of 8: pick the micro-credential and read its rubric together. How far are you? Your group sees your answer, nothing else. | Effective Communication [Just begun] [Collecting] [I have a draft] [Handed in] [I need more time]
        bot → Ben: Week 1 of 8: … […]
        bot → Grace: Week 1 of 8: … […]
        bot → Rosa: Semana 1 de 8: … ¿Hasta dónde llegaste? Tu grupo ve tu respuesta y nada más. | Effective Communication [Apenas empiezo] [Junto pruebas] [Ya hay borrador] [Ya entregué] [Pido más tiempo]
        Ana: 1
        bot → Ana: Thank you. Your group sees it.
        Rosa: junto pruebas
        bot → Rosa: Gracias. Tu grupo lo ve.
        Ben: group next
        bot → Ben: Micro-credential group: Effective Communication | In it: Ana, Ben, Grace and Rosa. Free places: 2. | No date yet. | Facilitator: Ana | … | Week 1 of 8: … | Ana: Just begun | Ben: has not said yet | Grace: has not said yet | Rosa: Collecting […]
        Ana: credential
        bot → Ana: Effective Communication: under way | … [My checklist] [Check a text for names] [I have handed it in] [Stop this one] [Start another one]
        Ana presses My checklist
        bot → Ana: What is done? … [Save]
        Ana fills done=Overview+Artifacts+Reflection+Rubric+NoNames+Links+Proofread+OwnWork and presses Save
        bot → Ana: All done! Now hand it in, and tell me when you did. | … | Done: 8 of 8. […]
        Ana presses I have handed it in
        bot → Ana: Well done! It can take a few weeks. … | Hand in your own work only. …
        (Whoever has handed it in is not asked how far they are.)
        -- 2026-09-28, 8:00
        bot → Ben: Week 2 of 8: … […]
        bot → Grace: Week 2 of 8: … […]
        bot → Rosa: Semana 2 de 8: … […]
        Ben: handed in
        bot → Ben: Well done! …
        Grace: 4
        bot → Grace: Well done! …
        -- 2026-10-05, 8:00
        bot → Rosa: Semana 3 de 8: … […]
        -- 2026-10-12, 8:00
        bot → Rosa: Semana 4 de 8: … […]
        bot → Ana: Have you heard back about Effective Communication? [Yes, awarded] [Not yet awarded] [Still waiting]
        Ana: not yet awarded
        bot → Ana: “Not yet” is no failure. Many earn it the second time. … | Effective Communication: not yet, but close | 1. Read the feedback twice. … | … | Done: 6 of 8. | Still open: Each line of the rubric checked; Read once more, short forms explained. [My checklist] [Check a text for names] [I have handed it in] [Stop this one]
        Ana presses I have handed it in
        bot → Ana: Well done! … | Some parts are not ticked yet. … | Hand in your own work only. …
        -- 2026-10-19, 8:00
        bot → Rosa: Semana 5 de 8: … […]
        bot → Ben: Have you heard back about Effective Communication? […]
        bot → Grace: Have you heard back … […]
        Ben: yes
        bot → Ben: Congratulations! Effective Communication is yours. | Share the badge if you like. …
        Grace: 1
        bot → Grace: Congratulations! … | …
        Rosa: ya entregué
        bot → Rosa: ¡Bien hecho! …
        -- 2026-11-02, 8:00
        bot → Ana: Have you heard back about Effective Communication? […]
        Ana: 1
        bot → Ana: Congratulations! Effective Communication is yours. | …
        -- 2026-11-09, 8:00
        bot → Rosa: ¿Ya te dijeron algo de Effective Communication? [Sí, la logré] [Todavía no me la dan] [Sigo en espera]
        Rosa: sí
        bot → Rosa: ¡Felicidades! Effective Communication ya es tuya. | …
        """, async (channel, records) =>
        {
            foreach (var (name, tries) in new[] { ("Ana", 2), ("Ben", 1), ("Grace", 1), ("Rosa", 1) })
                Assert.Equal((CredentialState.Awarded, tries), Assert.Single(await records.CredentialsOfAsync(Story.IdOf(channel, name), CancellationToken.None)) is var work ? (work.State, work.Tries) : default);
        });

    [Fact]
    public Task A_locals_team_takes_the_path_together() => Four().Plays("""
        Ana: path
        bot → Ana: NEA's learning path on peer mentoring | Four free online courses … | Course 1: open | Course 2: open | Course 3: open | Course 4: open [I finished course 1] [I finished course 2] [I finished course 3] [I finished course 4] [Do it as a team]
        Ana presses Do it as a team
        bot → Ana: Who shall I ask, … [Begin] [Back] [Cancel]
        Ana fills who=Ben, Rosa, open=No, day=2026-09-30, time=16:00, where=library and presses Begin
        bot → Ana: Good: your path team has begun, and you lead the first meeting. I have asked 2 people. | Team on the learning path | … […]
        bot → Ben: Ana asks you to join a group. Team on the learning path | … [Join] [No, thanks]
        bot → Rosa: Ana te invita a un grupo. Equipo del camino de NEA | … [Entrar] [No, gracias]
        Ben: 1
        bot → Ben: Welcome! … […]
        bot → Ana: Ben joined your path team. You are 2 now.
        Rosa: 1
        bot → Rosa: ¡Te damos la bienvenida! … […]
        bot → Ana: Rosa joined your path team. You are 3 now.
        Grace: group join
        bot → Grace: No group is open right now. You can start one: type group start.
        Ana: path done 1
        bot → Ana: Course 1 is done. Well done! | … | Course 1: done | Course 2: open | … [I finished course 2] [I finished course 3] [I finished course 4] [Course 1 is not done] [Our team board]
        Rosa: camino hecho 1
        bot → Rosa: El curso 1 está hecho. ¡Muy bien! | … […]
        Ben: path done 1
        bot → Ben: Course 1 is done. Well done! | … […]
        bot → Ana: Your whole team has finished course 1. A good reason to celebrate together! [Our team board]
        bot → Rosa: Todo el equipo acabó el curso 1. ¡Buena razón para celebrar juntos! [El tablero del equipo]
        Ana presses Our team board
        bot → Ana: Team on the learning path | In it: Ana, Ben and Rosa. | Next meeting: Wed, Sep 30, 4:00 PM, library. | … | Course 1 done: Ana, Ben and Rosa | Course 2: still to come | Course 3: still to come | Course 4: still to come | Open in our plan: what it is for; who can be a mentor; who gets a mentor; what both do; time, training, talks with the district; forms and what we count. […]
        Ana presses Our plan
        bot → Ana: Which parts of your mentoring plan are written? The plan itself stays with you. [Save]
        Ana fills written=Why+Mentors+Mentees+Duties+SetUp and presses Save
        bot → Ana: Open in our plan: forms and what we count.
        Ben: path done 2
        bot → Ben: Course 2 is done. … | … […]
        Ben: path open 2
        bot → Ben: OK, it is open again. | … […]
        """);

    [Fact]
    public Task A_text_is_looked_through_and_forgotten() => Four().Plays("""
        Ana: credential check
        bot → Ana: Paste your text here, or a part of it. I look for names and numbers. I keep nothing of it.
        Ana: My student Zanzibar Quux could not find the bus, so I wrote to ana.lopez@zanzibar.example. Did it help? Ben from Lincoln thinks so, his number is 555-010-9999.
        bot → Ana: 5 places give somebody away. Change them before you hand it in. | Line 1: “ana.lopez@zanzibar.example” (an e-mail address) | Line 1: “Ben” (the name of somebody here) | Line 1: “555-010-9999” (a long number) | Line 1: “My student Zanzibar Quux could not find the bus, so I wrote …” (this may name a student) | Line 1: “Ben from Lincoln thinks so, his number is 555-010-9999” (this may name a student) | I have kept nothing of your text.
        Rosa: credencial revisar
        bot → Rosa: Pega aquí tu texto, o una parte. …
        Rosa: Path and compass are words of mine, and in the spring our team counted how many riders waited behind the line.
        bot → Rosa: No hallé nombres ni números. … | No guardé nada de tu texto.
        """, (channel, _) => HoldsNothingOfAsync(channel, "Zanzibar", "Quux", "555-010", "behind the line", "zanzibar"));

    [Fact]
    public Task A_compass_is_seen_by_its_owner_alone_until_they_show_it() => Four().Plays("""
        Cora: pair @Grace @Ana
        bot → Cora: I have asked Grace.
        bot → Grace: Would you be Ana's mentor? … […]
        Grace: 1
        bot → Grace: Thank you! I will introduce you and Ana now.
        bot → Grace: Meet Ana, …
        bot → Ana: Meet Grace, …
        Ana: compass
        bot → Ana: Pick what fits you now. … Only you see this, and I keep no answers. … | Your compass | The standards and levels are NEA's. … | Communication: … | … | Technology*: you use the tools of your work well. [Show my result]
        Ana presses Show my result
        bot → Ana: You picked nothing, so there is no result. …
        Ana: compass
        bot → Ana: … […]
        Ana fills Communication=Proficient, Reporting=Foundational, Ethics=Advanced and presses Show my result
        bot → Ana: Two goals could be next for you. Nothing is kept so far. | Your compass | Reporting*: “My reports at work are full and on time.” | Helps: NEA's free online course on this standard; micro-credentials: two on this standard. Check the date. | Fits this: Archive of NEA webinars … | Communication: “I help others talk well with people.” | Helps: …; micro-credentials: Effective Communication and Responsible Communication. Check the date. | Fits this: School Me: … [Keep the goals, for me alone] [Read about goal 1] [Read about goal 2] [Do not keep them]
        Ana presses Read about goal 2
        bot → Ana: … | What is the Communication standard? | …
        Ana presses Keep the goals, for me alone
        bot → Ana: Kept, sealed, for you alone. Type compass to see them.
        (Neither the mentor nor the coordinator can see them.)
        Cora: person @Ana
        bot → Cora: Ana | … [Who does what]
        Ana: compass
        bot → Ana: These are your goals. Only you see them. | … [Read about goal 1] [Read about goal 2] [Show my mentor] [Take the compass again] [Delete my goals]
        """, async (channel, records) =>
        {
            var kept = await records.FindAsync<KeptCompass>(Story.IdOf(channel, "Ana").Value, CancellationToken.None);
            Assert.NotNull(kept);
            // The levels themselves are what any compass offers; which of them was picked stands nowhere.
            await HoldsNothingOfAsync(channel, "\"Communication\":\"Proficient\"", "\"Reporting\":\"Foundational\"", "\"Ethics\":\"Advanced\"", "Effective Communication", "\"G05\"", "entry G05", "Communication standard");
        });

    [Fact]
    public Task A_compass_can_be_shown_to_the_mentor_and_deleted() => Four().Plays("""
        Cora: pair @Grace @Ana
        bot → Cora: …
        bot → Grace: … […]
        Grace: 1
        bot → Grace: …
        bot → Grace: …
        bot → Ana: …
        Ana: compass
        bot → Ana: … […]
        Ana fills Reporting=Foundational and presses Show my result
        bot → Ana: One goal could be next for you. … […]
        Ana: 1
        bot → Ana: Kept, sealed, for you alone. …
        Ana: compass share
        bot → Ana: Shall your mentor see these goals? … [Yes] [No]
        Ana: yes
        bot → Ana: Done. Your mentor sees the goals and gets a tip now and then.
        bot → Grace: Ana shows you what they want to grow in: Reporting. Ask how you can help. You need not teach.
        -- 2026-09-16, 12:00
        bot → Ana: Did you and Grace meet … […]
        bot → Grace: Did you and Ana meet … […]
        Ana: 1
        bot → Ana: … […]
        Grace: 1
        bot → Grace: … […]
        -- 2026-09-21, 12:00
        bot → Grace: A tip for you and Ana: fill in a blank form together. | Fits this: …
        Ana: compass
        bot → Ana: These are your goals. … | … [Read about goal 1] [Stop showing my mentor] [Take the compass again] [Delete my goals]
        Ana: compass delete
        bot → Ana: Your goals are deleted. Nobody sees them any more.
        """, async (channel, records) =>
        {
            Assert.Null(await records.FindAsync<KeptCompass>(Story.IdOf(channel, "Ana").Value, CancellationToken.None));
            Assert.Null(await records.FindAsync<SharedGoals>(Story.IdOf(channel, "Ana").Value, CancellationToken.None));
        });

    [Fact]
    public Task Events_and_the_digest_come_by_own_choice() => Four().Plays("""
        Rosa: eventos
        bot → Rosa: Lo que viene y lo que siempre está. … | El 18 de noviembre de 2026: Día del ESP. … | Por marzo de 2027: Conferencia Nacional de ESP de NEA. … | Por abril de 2027: … | Siempre: … [Recordarme: Día del ESP] [Recordarme: Conferencia Nacional de ESP de NEA] [Recordarme: Instituto de Líderes ESP de NEA]
        Rosa: 1
        bot → Rosa: Te lo voy a recordar: Día del ESP.
        Ana: digest
        bot → Ana: Shall I send you a short digest once a month? … [Yes, once a month] [No digest]
        Ana: 1
        bot → Ana: Good. It comes at the start of each month, in your own hours.
        Ana: path done 1
        bot → Ana: … […]
        -- 2026-10-01, 7:59
        -- the same day, 8:00
        bot → Ana: Your digest for this month. | Learning path: 1 of 4 courses done. | On November 18, 2026: ESP Day. … | Worth a look: … Check the date. [No digest]
        -- 2026-10-28, 8:00
        bot → Rosa: Querías saber de esto. El 18 de noviembre de 2026: Día del ESP. … Revisa la fecha.
        Ana: 1
        bot → Ana: OK, no digest.
        -- 2026-11-06, 8:00
        """);

    [Fact]
    public Task An_answer_names_what_fits_it() => Four().Plays("""
        Ana: What is the Communication standard?
        bot → Ana: … | What is the Communication standard? | … | Fits this: School Me: Effective Communication Tips for ESPs (NEA, School Me podcast, 2020). Check the date. | … […]
        Ana: path to a better job, what is there for me?
        bot → Ana: … […]
        """);

    private static Task HoldsNothingOfAsync(IStoryChannel channel, params string[] secrets)
    {
        foreach (var secret in secrets)
            Assert.All(Directory.GetFiles(channel.Host.Folder), file => Assert.True(ReadShared(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0, $"{Path.GetFileName(file)} holds “{secret}”."));
        return Task.CompletedTask;
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
