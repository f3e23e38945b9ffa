using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Tests.Stories;

public sealed class Settings
{
    [Fact]
    public Task are_cards_of_forms_with_defaults_and_what_they_do() => new Story()
        .Given("Cora", Role.Coordinator).Given("Ada", Role.Mentee)
        .In(community => community with { Settings = new CommunitySettings { StrangersWait = false } })
        .Plays("""
            Cora: settings
            bot → Cora: You have changed 1 setting so far. What else? | Settings | New people from elsewhere wait: off [How pairs are made] [What counts in a match] [How often I write] [When I notice silence] [News, tips and the season] [People and language] […]
            Cora presses How pairs are made
            bot → Cora: How pairs are made: change what you like, then save. | How pairs are made | … | Mentees per mentor (at first: 2). No mentor gets more mentees than this, unless they ask for it. | … [Save] [Back to the first values]
            Cora fills Capacity=3, ProposalDays=5 and presses Save
            bot → Cora: Saved. | Settings | Mentees per mentor: 2 → 3 | Days to answer: 3 → 5
            Cora: settings pairing
            bot → Cora: How pairs are made: … [Save] [Back to the first values]
            Cora fills Capacity=300 and presses Save
            bot → Cora: Something does not fit yet, so I have changed nothing. | How pairs are made | Mentees per mentor: please type a whole number from 1 to 10. | … [Save] [Back to the first values]
            Cora presses Back to the first values
            bot → Cora: Saved. | Settings | Mentees per mentor: 3 → 2 | Days to answer: 5 → 3
            Cora: settings capacity 4
            bot → Cora: Saved. | Settings | Mentees per mentor: 2 → 4
            Cora: settings capacity 4
            bot → Cora: Nothing has changed.
            Ada: settings
            bot → Ada: Only coordinators can do that. …
            """);

    [Fact]
    public Task name_people_and_speak_spanish() => new Story()
        .Given("Cora", Role.Coordinator, Language.Spanish).Given("Ben", Role.Backup).Given("Ada", Role.Mentee)
        .In(community => community with { Settings = new CommunitySettings { StrangersWait = false } })
        .Plays("""
            Cora: ajustes
            bot → Cora: Hasta ahora cambiaste 1 ajuste. ¿Qué más? | Ajustes | La gente de otro lugar espera: apagado [Cómo se forman las parejas] […]
            Cora: ajustes people
            bot → Cora: Personas e idioma: cambia lo que quieras y guarda. | … […]
            Cora fills BackupContact=ben, ConfidentialContact=ben and presses Guardar
            bot → Cora: Algo todavía no encaja, así que no cambié nada. | Personas e idioma | Persona de confianza: escribe el nombre de alguien que no dirija el programa, o - para nadie. | … […]
            Cora fills BackupContact=ben, ConfidentialContact=Ada and presses Guardar
            bot → Cora: Guardado. | Ajustes | Persona de apoyo: nadie → Ben | Persona de confianza: nadie → Ada
            Cora: settings places
            bot → Cora: Hay 1 lugar enlazado. Quien viene de ahí no espera. | Lugares enlazados | 1. … […]
            Cora presses Quitar el lugar 1
            bot → Cora: Ese lugar ya no está enlazado. Su gente se queda.
            Cora: settings places
            bot → Cora: Todavía no hay ningún equipo ni espacio enlazado. | Lugares enlazados [Enlazar este lugar]
            Cora presses Enlazar este lugar
            bot → Cora: Este lugar ya está enlazado.
            """);
}
