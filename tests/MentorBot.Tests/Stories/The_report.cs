using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Reports;
using NodaTime;

namespace MentorBot.Tests.Stories;

public sealed class The_report
{
    [Fact]
    public Task shows_small_counts_to_coordinators_only() => new Story()
        .Given("Cora", Role.Coordinator).Given("Olga", Role.Observer, Language.Spanish).Given("Carl", Role.Committee).Given("Ada", Role.Mentee)
        .Plays("""
            Carl: help
            bot → Carl: … | What you can do | report month|season: … | … [Report] […]
            Cora: report
            bot → Cora: Report, September 1, 2026 to September 14, 2026 | … [This month] [Last month] [The whole season] [Close my links now]
            Cora presses The whole season
            bot → Cora: Report, September 14, 2026 to September 14, 2026 | … […]
            Carl: report
            bot → Carl: Report, September 1, 2026 to September 14, 2026 | No count under five is shown, and none that would give one away. | … | Days people wait for a mentor: too few to show. | … […]
            Olga: informe temporada
            bot → Olga: Informe, del 14 de septiembre de 2026 al 14 de septiembre de 2026 | No se muestra ningún número menor que cinco, ni otro que lo deje ver. | … | Días de espera por un mentor: muy pocos para mostrarlos. | … […]
            Carl: people
            bot → Carl: Only coordinators can do that. …
            Ada: report
            bot → Ada: Only coordinators can do that. …
            Cora: export
            bot → Cora: Which table do you need? Please keep these files safe: they hold names. | Tables as files | The link is for you alone and works for 15 minutes. … | … [Close my links now]
            Cora: invite
            bot → Cora: The join code is ABCDEF. | … [Close my links now] [Make a new code]
            Cora presses Make a new code
            bot → Cora: The new code is … […]
            Zoe: join ABCDEF
            bot → Zoe: … […]
            """);

    /// <summary>Every figure is held against what was said and done, at the very instant at which it was.</summary>
    [Fact]
    public Task counts_what_was_done_a_moment_ago() => new Story()
        .Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee).Given("Ben", Role.Mentee, Language.Spanish)
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: … […]
            Grace: 1
            bot → Grace: …
            bot → Grace: …
            bot → Ada: …
            Ada: what is the airspeed of an unladen swallow
            bot → Ada: I do not know that. … […]
            Ada: 1
            bot → Ada: …
            bot → Cora: … […]
            Ben: ¿cuál es la velocidad de una golondrina sin carga?
            bot → Ben: Eso no lo sé. … […]
            Ben: 1
            bot → Ben: …
            bot → Cora: … […]
            Ada: What is a PLC?
            bot → Ada: … […]
            Cora: answer 1 About twenty miles an hour.
            bot → Cora: … […]
            bot → Ada: … […]
            Ada: checkin
            bot → Ada: … [Save] [Cancel]
            Ada fills kind=Phone, minutes=20 and presses Save
            bot → Ada: …
            Cora: report month
            bot → Cora: Report, September 1, 2026 to September 14, 2026 | … […]
            """, async (channel, records) =>
            {
                var now = channel.Host.Clock.Now;
                var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
                var (from, until) = (zone.AtStartOfDay(new LocalDate(2026, 9, 1)).ToInstant(), now + Duration.Epsilon);
                var report = await ProgrammeReport.OfAsync(records, from, until, zone, CancellationToken.None);
                int Of(TallyKind kind, string part) => report.Tallies.Single(tally => tally.Kind == kind).Parts.Single(counted => counted.Name == part).Count;
                Assert.Equal((1, 0), (Of(TallyKind.Pairs, "active"), Of(TallyKind.Pairs, "proposed")));
                Assert.Equal(1, Of(TallyKind.FirstContact, "0-3"));
                Assert.Equal(1, Of(TallyKind.Meetings, "1-2"));
                Assert.Equal((1, 20), report.Tallies.Single(tally => tally.Kind == TallyKind.Kinds).Parts.Where(part => part.Name == nameof(MeetingKind.Phone)).Select(part => (part.Count, part.Minutes ?? 0)).Single());
                Assert.Equal((1, 2), (Of(TallyKind.Asked, "known"), Of(TallyKind.Asked, Tally.Unknown)));
                Assert.Equal((1, 1), (Of(TallyKind.Questions, "answered"), Of(TallyKind.Questions, "open")));
                // Ben waits; Ada waited less than a day.
                Assert.Equal(2, Of(TallyKind.Waiting, "0-7"));
                // The month before knows of none of it.
                var before = await ProgrammeReport.OfAsync(records, from - Duration.FromDays(31), from, zone, CancellationToken.None);
                Assert.Equal(0, before.Tallies.Where(tally => tally.Kind is not TallyKind.Waiting).Sum(tally => tally.Total));
            });

    /// <summary>A question that somebody has taken is not answered yet.</summary>
    [Fact]
    public Task takes_no_promise_for_an_answer() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .Plays("""
            Ada: what is the airspeed of an unladen swallow
            bot → Ada: … […]
            Ada: 1
            bot → Ada: …
            bot → Cora: … […]
            Cora: questions
            bot → Cora: 1 open question | … [Take 1]
            Cora: 1
            bot → Cora: … […]
            bot → Ada: …
            """, async (channel, records) =>
            {
                var now = channel.Host.Clock.Now;
                Assert.Equal(AskedState.Taken, Assert.Single(await records.ListAsync<Asked>("", CancellationToken.None)).State);
                var report = await ProgrammeReport.OfAsync(records, now - Duration.FromDays(1), now + Duration.Epsilon, DateTimeZone.Utc, CancellationToken.None);
                Assert.Equal([("answered", 0), ("open", 1)], report.Tallies.Single(tally => tally.Kind == TallyKind.Questions).Parts.Select(part => (part.Name, part.Count)));
            });
}
