using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Tests.Stories;

public sealed class The_calendar
{
    private const string Paired = """
        Cora: pair @Grace @Ada
        bot → Cora: I have asked Grace.
        bot → Grace: Would you be Ada's mentor? … […]
        Grace: yes
        bot → Grace: Thank you! I will introduce you and Ada now.
        bot → Grace: Meet Ada, …
        bot → Ada: Meet Grace, …

        """;

    private static Story Town() => new Story().Given("Cora", Role.Coordinator).Given("Grace", Role.Mentor).Given("Ada", Role.Mentee);

    [Fact]
    public Task is_filled_by_a_command_shown_and_emptied_again() => Town().Plays("""
        Cora: calendar
        bot → Cora: No days off yet | On these days I nudge nobody, due days move, and no time of silence counts. [Add this break] [Take over a calendar file]
        Cora: calendar add 2026-12-21..2027-01-04 Winter break
        bot → Cora: Noted: Winter break, December 21, 2026 to January 4, 2027. I am quiet then. The first day back is January 5, 2027.
        Cora: calendar add November 26 to November 27 Thanksgiving
        bot → Cora: Noted: Thanksgiving, November 26, 2026 to November 27, 2026. I am quiet then. The first day back is November 30, 2026.
        Cora: calendar add 2026-10-12
        bot → Cora: Noted: No school, October 12, 2026. I am quiet then. The first day back is October 13, 2026.
        Cora: calendar list
        bot → Cora: 3 breaks | … | 1. No school: October 12, 2026 | 2. Thanksgiving: … | 3. Winter break: December 21, 2026 to January 4, 2027 [Add this break] [Take off No school] [Take off Thanksgiving] [Take off Winter break] [Take over a calendar file]
        Cora: calendar remove 1
        bot → Cora: Taken off: No school. I write on those days again.
        Cora: calendar remove giving
        bot → Cora: Taken off: Thanksgiving. I write on those days again.
        Cora: calendar
        bot → Cora: 1 break | … [Add this break] [Take off Winter break] [Take over a calendar file]
        Cora presses Take off Winter break
        bot → Cora: Taken off: Winter break. …
        Cora: calendar add 2026-12-21..2027-01-04 Winter break
        bot → Cora: Noted: Winter break, …
        Cora: calendar remove December 21 to January 4
        bot → Cora: Taken off: Winter break. …
        Cora: calendar remove 7
        bot → Cora: I know no such break. Type calendar to see them with their numbers.
        """);

    [Fact]
    public Task is_filled_by_a_form_and_refuses_what_makes_no_sense() => Town().Plays("""
        Cora: calendar
        bot → Cora: No days off yet | … [Add this break] [Take over a calendar file]
        Cora fills first=2026-12-21, last=2027-01-04, name=Winter and presses Add this break
        bot → Cora: Noted: Winter, December 21, 2026 to January 4, 2027. …
        Cora: calendar add 2027-01-04..2026-12-21 Winter break
        bot → Cora: I could not read those days. Write it like this: calendar add 2026-12-21..2027-01-04 Winter break
        Cora: calendar add 2026-12-21..2027-12-21 Winter break
        bot → Cora: That is more than 150 days, so it may be a slip. Please check the two days.
        Ada: calendar add 2026-12-21..2027-01-04 Winter break
        bot → Ada: Only coordinators …
        """);

    [Fact]
    public Task in_Spanish() => new Story().Given("Cora", Role.Coordinator, Language.Spanish).Plays("""
        Cora: calendario agregar 2026-12-21..2027-01-04 Vacaciones de invierno
        bot → Cora: Anotado: Vacaciones de invierno, 21 de diciembre de 2026 al 4 de enero de 2027. Ahí guardo silencio. Se vuelve el 5 de enero de 2027.
        Cora: calendario
        bot → Cora: 1 descanso | … | 1. Vacaciones de invierno: … [Agregar este descanso] [Quitar Vacaciones de invierno] [Tomar un archivo de calendario]
        Cora: 2
        bot → Cora: Quitado: Vacaciones de invierno. En esos días vuelvo a escribir.
        """);

    [Fact]
    public Task stops_what_was_on_its_way_when_a_break_is_added_and_moves_it_back_when_it_is_taken_off() => Town().Plays(Paired + """
        Cora: calendar add 2026-09-15..2026-09-25 Harvest
        bot → Cora: Noted: Harvest, …
        -- Thursday, 12:00
        Cora: calendar remove harvest
        bot → Cora: Taken off: Harvest. …
        bot → Ada: Did you and Grace meet or talk lately? […]
        bot → Grace: Did you and Ada meet or talk lately? […]
        """);

    [Fact]
    public Task stops_the_clock_of_a_proposal_too() => Town()
        .In(community => community with { Calendar = new SchoolCalendar([new SchoolBreak(new LocalDate(2026, 9, 15), new LocalDate(2026, 9, 25), "Harvest")]) })
        .Plays("""
            Cora: pair @Grace @Ada
            bot → Cora: I have asked Grace.
            bot → Grace: Would you be Ada's mentor? … […]
            -- 2026-09-26, 9:00
            Grace: yes
            bot → Grace: Thank you! I will introduce you and Ada now.
            bot → Grace: Meet Ada, …
            bot → Ada: Meet Grace, …
            """);
}
