using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>What comes by itself beside check-ins, among people who read Spanish. All clocks but the one a story is about stand still in it (0: never).</summary>
public sealed class Nudges_in_Spanish
{
    private const string Paired = """
        Cora: pair @Grace @Ada
        bot → Cora: …
        bot → Grace: ¿Quieres ser mentor de Ada? … […]
        Grace: sí
        bot → Grace: …
        bot → Grace: Te presento a Ada, …
        bot → Ada: Te presento a Grace, …

        """;

    private static Story Town(Func<CommunitySettings, CommunitySettings> settings, Func<Member, Member>? ada = null) => new Story()
        .Given("Cora", Role.Coordinator, Language.Spanish).Given("Grace", Role.Mentor, Language.Spanish)
        .Given("Ada", Role.Mentee, member => (ada?.Invoke(member) ?? member) with { Language = Language.Spanish })
        .In(community => community with { Settings = settings(Still(community.Settings)) });

    private static CommunitySettings Still(CommunitySettings settings) => settings with
    {
        Cadence = new CadenceSettings { FirstDay = 120, OftenDays = 120, ThenDays = 120, LaterDays = 120 },
        FirstSurveyDays = 0,
        IdleDays = 0,
        SinceLastDays = 0,
        NotMetDays = 0,
    };

    [Fact]
    public Task of_how_it_goes() => Town(settings => settings with { FirstSurveyDays = 3 }).Plays(Paired + """
        -- Thursday, 12:00
        bot → Ada: Un toque: ¿cómo te va con Grace? Nadie ve lo que dices. Solo cuenta junto con lo de otros. [Muy bien] [Bien] [Más o menos] [No va bien]
        bot → Grace: Un toque: ¿cómo te va con Ada? … [Muy bien] [Bien] [Más o menos] [No va bien]
        Ada: muy bien
        bot → Ada: ¡Gracias, qué alegría!
        Grace: 4
        bot → Grace: Gracias por decirlo. Escribe avisar de un problema si quieres ayuda, o terminar pareja si ya no quieres seguir. Sin dar razones.
        """);

    [Fact]
    public Task of_what_to_ask_in_week_2_in_the_words_of_the_work() => Town(settings => settings with { MentorTips = true }, ada => ada with { Family = CareerFamily.Custodial }).Plays(Paired + """
        -- 2026-09-21, 12:00
        bot → Grace: Idea para la semana 2 con Ada: hablen de los códigos de emergencia. ¿Dónde se cierra el agua, y a quién se llama primero?
        """);

    [Fact]
    public Task of_a_meeting_that_is_long_ago() => Town(settings => settings with { SinceLastDays = 14 }).Plays(Paired + """
        Ada: checkin 15
        bot → Ada: …
        -- 2026-09-28, 12:00
        bot → Ada: Que yo sepa, tú y Grace se vieron el 14 de septiembre de 2026. ¿Qué tal diez minutos esta semana? [Ya nos vimos] [Tenemos fecha] [Todavía no]
        bot → Grace: Que yo sepa, tú y Ada se vieron el 14 de septiembre de 2026. … [Ya nos vimos] [Tenemos fecha] [Todavía no]
        Grace: ya nos vimos
        bot → Grace: … […]
        Ada: todavía no
        bot → Ada: …
        """);

    [Fact]
    public Task of_silence_say_what_will_happen_before_it_does() => Town(settings => settings with
    {
        Digest = true,
        SilentRounds = 1,
        PatienceWorkingDays = 30,
        Cadence = new CadenceSettings { FirstDay = 1, OftenDays = 7, OftenTimes = 52 },
    }).Plays(Paired + """
        -- 2026-09-15, 12:00
        bot → Ada: … […]
        bot → Grace: … […]
        Grace: 3
        bot → Grace: …
        -- 2026-09-22, 12:00
        bot → Ada: Te escribí una vez y no supe de ti. ¿Sigues aquí? Si no me dices nada en 7 días, empieza tu pausa. No pierdes nada. [Sí, sigo] [Una pausa de 4 semanas] [Quiero salir]
        bot → Grace: … […]
        Grace: 3
        bot → Grace: …
        -- 2026-09-30, 12:00
        bot → Grace: … […]
        bot → Grace: Ada está en pausa por ahora. No es por ti. Puedes esperar o terminar la pareja. Así te busco a otra persona. [Espero] [Terminar la pareja]
        bot → Ada: No supe de ti, así que ahora empieza tu pausa. Ya no te escribo. Guardo tu lugar: toca el botón y vuelves. [Ya volví]
        bot → Cora: Hay 1 cosa nueva. | Ada no dijo si sigue. Ya empezó su pausa, y lo sabe. […]
        Grace: espero
        bot → Grace: ¡Bien! Tú y Ada siguen, …
        Ada: ya volví
        bot → Ada: ¡Qué bueno que sigues! …
        """);

    [Fact]
    public Task of_the_seasons_end() => Town(settings => settings with { SeasonEnd = new LocalDate(2026, 10, 9), SeasonNoticeDays = 4 }).Plays(Paired + """
        -- 2026-10-05, 12:00
        bot → Ada: Tengo 2 cosas para ti. | A. El programa de este año acaba el 9 de octubre de 2026. ¡Gracias por tu tiempo con Grace! … [A: Seguimos] [A: Cerrar en buenos términos] [A: Quiero ser mentor] [B: Muy bien] […]
        bot → Grace: Tengo 2 cosas para ti. | … [A: Seguimos] [A: Cerrar en buenos términos] [B: Muy bien] […]
        Ada: 2
        bot → Ada: De acuerdo. Al final del año la cierro y les doy las gracias a ti y a Grace.
        Grace: 1
        bot → Grace: ¡Bien! Tú y Ada siguen, …
        -- 2026-10-12, 12:00
        bot → Ada: Terminó la temporada del programa, y con ella tu pareja. …
        bot → Grace: Terminó la temporada del programa, y con ella tu pareja. …
        """);

    [Fact]
    public Task of_the_waiting_list() => Town(settings => settings with { Digest = true, WaitingNewsDays = 14, WaitingAlarmDays = 30 }).Plays("""
        Ada: pair new
        bot → Ada: …
        -- 2026-09-28, 12:00
        bot → Ada: Así va tu espera: tienes el número 1 de 1, desde el 14 de septiembre de 2026. Cora te ayuda hasta entonces.
        -- 2026-10-12, 12:00
        bot → Ada: Así va tu espera: …
        -- 2026-10-15, 12:00
        bot → Cora: Hay 1 cosa nueva. | Ada espera mentor desde hace mucho. Habla con alguien en persona o arma un círculo. […]
        -- 2026-10-25, 12:00
        """);
}
