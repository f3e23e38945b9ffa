using MentorBot.Domain.Imports;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Many_people
{
    [Fact]
    public Task are_checked_line_by_line_then_invited_then_taken_out_again() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Cora: import
            bot → Cora: You can send me a table, or paste its rows here after the word import. | Add many people | … […]
            Cora: import Ana Ruiz, ana@example.org, boss
            bot → Cora: I found 0 people to add. 1 line is wrong. | Line 1: “boss” is no role. Write mentee, mentor or both. | There is nobody to add. Mend the lines and send them again.
            Cora: import Ana Ruiz, ana@example.org, mentee, Food, Lincoln, 6:00-9:00, es, Ben
            bot → Cora: I found 1 person to add. No line is wrong. | They are invited only. … [Add 1 person] [Cancel]
            Cora: 1
            bot → Cora: I am adding 1 person now. I will tell you when it is done.
            bot → Cora: Done: 1 person is invited. You can undo it for 24 hours: type import.
            Cora: people
            bot → Cora: Nobody has joined yet. …
            Cora: match preview
            bot → Cora: … […]
            Cora: import
            bot → Cora: You can send me a table, … [Close my links now] [Undo the last one (1)]
            Cora presses Undo the last one (1)
            bot → Cora: I am taking 1 person out again. Who has joined by now stays.
            """, async (_, records) => Assert.DoesNotContain(await records.ListAsync<Member>("", CancellationToken.None), member => member.State == MemberState.Invited));

    [Fact]
    public Task who_do_not_come_within_sixty_days_are_forgotten() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Cora: import Ana Ruiz, ana@example.org, mentee
            bot → Cora: I found 1 person to add. … […]
            Cora: yes
            bot → Cora: I am adding 1 person now. …
            bot → Cora: Done: 1 person is invited. …
            -- 61 days later
            Cora: import
            bot → Cora: You can send me a table, … […]
            """, async (_, records) =>
            {
                Assert.DoesNotContain(await records.ListAsync<Member>("", CancellationToken.None), member => member.State == MemberState.Invited);
                Assert.Empty(await records.ListAsync<ImportBatch>("", CancellationToken.None));
                Assert.Empty(await records.ListAsync<ImportRows>("", CancellationToken.None));
            });

    [Fact]
    public Task hear_the_same_news_each_in_their_language() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee).Given("Lupe", Role.Mentor, Language.Spanish)
        .Plays("""
            Cora: announce
            bot → Cora: What do you want to tell everybody? | … [Show it to me first]
            Cora fills en=We meet on Friday., es=Nos vemos el viernes. and presses Show it to me first
            bot → Cora: This goes to 2 people. Nothing has been sent yet. | We meet on Friday. | Nos vemos el viernes. [Send it to 2 people] [Cancel]
            Cora presses Send it to 2 people
            bot → Cora: It is on its way to 2 people, to each in their own free hours. [How far is it?]
            bot → Ada: News from Cora: We meet on Friday.
            bot → Lupe: Noticias de Cora: Nos vemos el viernes.
            Cora presses How far is it?
            bot → Cora: It has reached 2 of 2. | 0 wait for the right hour. | 0 could not be reached.
            """);
}
