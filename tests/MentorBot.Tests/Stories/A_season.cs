using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Plans;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Tests.Stories;

public sealed class A_season
{
    [Fact]
    public Task is_closed_and_the_next_one_asks_everybody() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor, Language.Spanish).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: … […]
            Grace: 1
            bot → Grace: …
            bot → Grace: …
            bot → Ada: Meet Grace, …
            Cora: handover
            bot → Cora: This is what the next coordinator must know. | Hand over | Now: 3 people and 1 pair. It is run by Cora. | … | Open now: nothing. [Who does what] [Settings]
            Cora: season
            bot → Cora: The season runs since September 14, 2026, with 1 pair. Close it? | All pairs end with thanks, … [Close the season] [No]
            Cora: 1
            bot → Cora: I am closing the season now. For the numbers of it, type report season.
            bot → Grace: Terminó la temporada del programa, y con ella tu pareja. ¡Gracias por el tiempo que se dieron!
            bot → Ada: The season of our program is over, and your pairing with it. Thank you for the time you gave each other!
            Cora: season
            bot → Cora: The season is closed since September 14, 2026. [Start the next season]
            -- three days later, 10:00
            Cora presses Start the next season
            bot → Cora: The new season has begun. I am asking everybody if they take part.
            bot → Grace: Hay una nueva temporada de mentores. ¿Quieres estar otra vez? [Sí, quiero] [Esta vez no]
            bot → Ada: A new season of our mentor program begins. Do you take part again? [Yes, I do] [Not this time]
            Ada: yes
            bot → Ada: …
            Cora: waiting
            bot → Cora: 1 person is waiting | 1. Ada, … […]
            """, async (channel, records) =>
            {
                // Who met whom is kept.
                var pair = Assert.Single(await records.ListAsync<Pair>("", CancellationToken.None));
                Assert.Equal((Story.IdOf(channel, "Grace"), Story.IdOf(channel, "Ada"), EndReason.SeasonEnded), (pair.Mentor, pair.Mentee, pair.Reason!.Value));
            });

    /// <summary>The setting decides for how long an ended pair has names; then it counts, and is nobody's.</summary>
    [Fact]
    public Task makes_an_old_pair_nobodys() => new Story()
        .In(community => community with { Settings = community.Settings with { KeepPairsMonths = 3 } })
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: … […]
            Grace: 1
            bot → Grace: …
            bot → Grace: …
            bot → Ada: Meet Grace, …
            Ada: checkin
            bot → Ada: … [Save] [Cancel]
            Ada: 1
            bot → Ada: …
            Cora: season
            bot → Cora: … [Close the season] [No]
            Cora: 1
            bot → Cora: …
            bot → Grace: …
            bot → Ada: …
            -- 80 days later
            Cora: audit
            bot → Cora: The last 2 changes | …
            -- 20 days later
            """, async (_, records) =>
            {
                var pair = Assert.Single(await records.ListAsync<Pair>("", CancellationToken.None));
                Assert.Equal((Departure.Nobody, Departure.Nobody), (pair.Mentor, pair.Mentee));
                Assert.Equal(["pair", "season close now"], (await records.ListAsync<AuditEntry>("", CancellationToken.None)).Select(entry => entry.Command).Order());
                Assert.Equal(Departure.Nobody, Assert.Single(await records.ListAsync<Meeting>("", CancellationToken.None)).LoggedBy);
            });

    [Fact]
    public Task of_a_new_programme_is_planned_in_twelve_questions() => new Story()
        .Given("Cora", Role.Coordinator)
        .Plays("""
            Cora: plan check
            bot → Cora: This is how your program stands next to NEA's Resolution D-10. | What NEA asks of a mentor program | To do: The district and the local made it together. | … [Settings] [Make a new plan]
            Cora presses Make a new plan
            bot → Cora: 1 of 12: Who is the program for? [Go on] [Back] [Cancel]
            Cora: go
            bot → Cora: 2 of 12: How many new people a year? [Go on] [Back] [Cancel]
            Cora fills new=0 and presses Go on
            bot → Cora: Please give a whole number from 1 to 5000.
            bot → Cora: 2 of 12: … […]
            Cora fills new=40 and presses Go on
            bot → Cora: 3 of 12: … […]
            Cora: go
            bot → Cora: 4 of 12: … […]
            Cora: go
            bot → Cora: 5 of 12: When should the first pairs meet? […]
            Cora fills start=2026-11-02 and presses Go on
            bot → Cora: 6 of 12: … […]
            Cora: go
            bot → Cora: 7 of 12: How long should a pair stay together? [the school year] [half a year] [as long as they like] [Back] [Cancel]
            Cora: 1
            bot → Cora: 8 of 12: … […]
            Cora: 2
            bot → Cora: 9 of 12: … […]
            Cora: 1
            bot → Cora: 10 of 12: … […]
            Cora: 2
            bot → Cora: 11 of 12: … […]
            Cora: go
            bot → Cora: 12 of 12: … […]
            Cora: 3
            bot → Cora: Here is your plan. You can print it, and change it at any time: type plan new. | The plan of our mentor program | … | New people a year: 40 | … | For their time: paid time | Agreement: yes, it is signed | … [Close my links now] [Check it]
            Cora presses Check it
            bot → Cora: … | ✓ The district and the local made it together. | ✓ The duties are clear, and the same for all. | … […]
            """, async (channel, records) =>
            {
                var community = await records.CommunityAsync(CancellationToken.None);
                var me = (await records.CoordinatorsAsync(CancellationToken.None))[0];
                foreach (var (language, guide) in new[] { (Language.English, "NEA"), (Language.Spanish, "NEA") })
                {
                    var page = Assert.IsType<FileAnswer.Page>(await new PlanPage().OpenAsync(new FileCall(records, community, me with { Language = language }, "", channel.Host.Clock.Now), CancellationToken.None)).What;
                    Assert.Equal(language, page.Language);
                    // The calendar in order, the forms that go with NEA's manual (facts M10), and where they are.
                    var calendar = Assert.IsType<PagePart.Table>(page.Parts[1]);
                    Assert.Equal(10, calendar.Rows.Count);
                    Assert.Contains(page.Parts.OfType<PagePart.Lines>(), lines => lines.Items.Count >= 9);
                    Assert.Contains(page.Parts.OfType<PagePart.Link>(), link => link.Address.StartsWith("https://www.nea.org/", StringComparison.Ordinal) && link.Label.Contains(guide, StringComparison.Ordinal));
                }
            });
}
