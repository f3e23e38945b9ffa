using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class The_report
{
    [Fact]
    public Task shows_small_counts_to_coordinators_only() => new Story()
        .Given("Cora", Role.Coordinator).Given("Olga", Role.Observer, Language.Spanish).Given("Carl", Role.Committee).Given("Ada", Role.Mentee)
        .Plays("""
            Cora: report
            bot → Cora: Report, September 1, 2026 to September 14, 2026 | … [This month] [The whole season] [Close my links now]
            Cora presses The whole season
            bot → Cora: Report, September 14, 2026 to September 14, 2026 | … […]
            Carl: report
            bot → Carl: Report, September 1, 2026 to September 14, 2026 | No count under five is shown, and none that would give one away. | … […]
            Olga: informe temporada
            bot → Olga: Informe, del 14 de septiembre de 2026 al 14 de septiembre de 2026 | No se muestra ningún número menor que cinco, ni otro que lo deje ver. | … […]
            Carl: people
            bot → Carl: Only coordinators can do that. …
            Ada: report
            bot → Ada: Only coordinators can do that. …
            Cora: export
            bot → Cora: Which table do you need? Please keep these files safe: they hold names. | Tables as files | The link is for you alone and works for 15 minutes. … | … [Close my links now]
            Cora: invite
            bot → Cora: Your program is set up. The join code is ABCDEF. | … [Close my links now] [Make a new code]
            Cora presses Make a new code
            bot → Cora: The new code is … […]
            Zoe: join ABCDEF
            bot → Zoe: … […]
            """);
}
