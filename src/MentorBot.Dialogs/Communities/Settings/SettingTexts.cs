namespace MentorBot.Dialogs.Communities.Settings;

/// <summary>Settings in words.</summary>
public interface ISettingTexts
{
    /// <summary>About the command.</summary>
    string Help { get; }

    /// <summary>Title.</summary>
    string Title { get; }

    /// <summary>Above the cards: how many differ from their default.</summary>
    string Intro(int count);

    /// <summary>The name of a card.</summary>
    string Name(SettingPage page);

    /// <summary>Above a card.</summary>
    string PageIntro(string page);

    /// <summary>A setting's name.</summary>
    string Label(string setting);

    /// <summary>What it does, in a sentence.</summary>
    string Effect(string setting);

    /// <summary>A line of a card.</summary>
    string Explained(string label, string value, string effect);

    /// <summary>On.</summary>
    string On { get; }

    /// <summary>Off.</summary>
    string Off { get; }

    /// <summary>Nobody.</summary>
    string Nobody { get; }

    /// <summary>What is allowed: a number.</summary>
    string AllowedNumber(int least, int most);

    /// <summary>What is allowed: one of some words.</summary>
    string AllowedWords(IReadOnlyList<string> allowed);

    /// <summary>What is allowed: a member.</summary>
    string AllowedMember { get; }

    /// <summary>What is allowed: a member who does not coordinate.</summary>
    string AllowedOther { get; }

    /// <summary>What is allowed: a day.</summary>
    string AllowedDay { get; }

    /// <summary>Nothing was taken yet.</summary>
    string NotYet { get; }

    /// <summary>Saved.</summary>
    string Saved { get; }

    /// <summary>Nothing was changed.</summary>
    string NothingChanged { get; }

    /// <summary>A change.</summary>
    string Changed(string label, string before, string after);

    /// <summary>Takes the values.</summary>
    string Save { get; }

    /// <summary>Puts the defaults back.</summary>
    string Defaults { get; }

    /// <summary>The places.</summary>
    string Places { get; }

    /// <summary>Above the places.</summary>
    string PlacesIntro(int count);

    /// <summary>A channel.</summary>
    string ChannelOf(string channel);

    /// <summary>Links where one is.</summary>
    string LinkHere { get; }

    /// <summary>Unlinks one.</summary>
    string Unlink(int number);

    /// <summary>Linked.</summary>
    string PlaceLinked { get; }

    /// <summary>Unlinked.</summary>
    string PlaceUnlinked { get; }

    /// <summary>Another programme has it.</summary>
    string PlaceIsTaken { get; }
}

/// <summary>English.</summary>
public sealed class SettingEnglish : ISettingTexts
{
    /// <inheritdoc/>
    public string Help => "Changes how your program works.";

    /// <inheritdoc/>
    public string Title => "Settings";

    /// <inheritdoc/>
    public string Intro(int count) => count switch
    {
        0 => "All settings stand as they came. What do you want to change?",
        1 => "You have changed 1 setting so far. What else?",
        _ => $"You have changed {count} settings so far. What else?",
    };

    /// <inheritdoc/>
    public string Name(SettingPage page) => page switch
    {
        SettingPage.Pairing => "How pairs are made",
        SettingPage.Weights => "What counts in a match",
        SettingPage.Messages => "How often I write",
        SettingPage.Silence => "When I notice silence",
        SettingPage.News => "News, tips and the season",
        SettingPage.People => "People and language",
        _ => "How long I keep things",
    };

    /// <inheritdoc/>
    public string PageIntro(string page) => $"{page}: change what you like, then save.";

    /// <inheritdoc/>
    public string Label(string setting) => setting switch
    {
        "MentorsNeedApproval" => "Approve mentors first",
        "MentorsNeedTraining" => "Train mentors first",
        "Capacity" => "Mentees per mentor",
        "ProposalDays" => "Days to answer",
        "AgainMonths" => "Months until the same two again",
        "Weights:Family" => "Same kind of work",
        "Weights:NearFamily" => "Close kind of work",
        "Weights:Worksite" => "Same place",
        "Weights:Shift" => "Shared hours",
        "Weights:Wish" => "Each shared wish",
        "Weights:Language" => "Same language",
        "Weights:Year" => "Each year in the job",
        "Weights:Contact" => "Same way to meet",
        "Weights:Load" => "Spread the work",
        "PatienceWorkingDays" => "Days before a reminder",
        "MessagesADay" => "Messages a day",
        "MessagesAWeek" => "Messages a week",
        "ProfileReminderDays" => "Days before a profile reminder",
        "GroupFewest" => "Fewest people in a group",
        "GroupMost" => "Most people in a group",
        "UnanswerablePercent" => "Questions I cannot know, of 100",
        "NotMetDays" => "Days until the first meeting",
        "SinceLastDays" => "Days between meetings at first",
        "SinceLastDaysLater" => "Days between meetings later",
        "FirstMonthsDays" => "How many days “at first” is",
        "SilentRounds" => "Silent rounds",
        "NoticeDays" => "Days of notice",
        "IdleDays" => "Days before a silent pair closes",
        "WaitingNewsDays" => "Days between news of the wait",
        "WaitingAlarmDays" => "Days of waiting before I tell you",
        "FirstSurveyDays" => "Days before “how is it going?”",
        "SurveyEveryDays" => "Days between such questions",
        "MentorTips" => "Tips for mentors",
        "Digest" => "My note to you",
        "SeasonEnd" => "Last day of the season",
        "SeasonNoticeDays" => "Days before the season ends",
        "Language" => "Program language",
        "BackupContact" => "Backup contact",
        "ConfidentialContact" => "Private contact",
        "StrangersWait" => "New people from elsewhere wait",
        "KeepPairsMonths" => "Months to keep ended pairs",
        _ => setting,
    };

    /// <inheritdoc/>
    public string Effect(string setting) => setting switch
    {
        "MentorsNeedApproval" => "A mentor gets a mentee only after you said yes to the mentor.",
        "MentorsNeedTraining" => "A mentor is approved only after the day of the training.",
        "Capacity" => "No mentor gets more mentees than this, unless they ask for it.",
        "ProposalDays" => "A mentor who stays silent this long is not waited for any more.",
        "AgainMonths" => "When two have been a pair, a round does not pair them again for so long. 0 means never. If one of them said no, it never does.",
        "Weights:Family" => "Points when both do the same kind of work.",
        "Weights:NearFamily" => "Points when their work is close, like kitchen and cleaning.",
        "Weights:Worksite" => "Points when both work in the same building.",
        "Weights:Shift" => "Points for two hours of work time in common, fewer for less.",
        "Weights:Wish" => "Points for each thing one wants to learn and the other can teach.",
        "Weights:Language" => "Points when both speak the same language.",
        "Weights:Year" => "Points for each year the mentor has done the work, up to ten.",
        "Weights:Contact" => "Points when both like to meet the same way.",
        "Weights:Load" => "Points that a mentor's second person costs. The third costs twice as much. So free mentors come first.",
        "PatienceWorkingDays" => "After this many work days I remind once, and then I tell you.",
        "MessagesADay" => "Nobody gets more messages than this from me on one day.",
        "MessagesAWeek" => "Nobody gets more messages than this from me in seven days.",
        "ProfileReminderDays" => "This long after joining I ask once to finish the profile.",
        "GroupFewest" => "A group starts when this many are in.",
        "GroupMost" => "Then a group is full. The mentor of a circle comes on top.",
        "UnanswerablePercent" => "The higher this is, the surer I must be before I answer.",
        "NotMetDays" => "If two have not met by then, I tell you. 0 means never.",
        "SinceLastDays" => "So long after a meeting I ask for the next one. 0 means never.",
        "SinceLastDaysLater" => "The same, when the first months are over.",
        "FirstMonthsDays" => "After that I give a pair more time between two meetings.",
        "SilentRounds" => "After so many check-ins with no answer I ask: are you still in? 0 means never.",
        "NoticeDays" => "So long I wait after I said what will happen.",
        "IdleDays" => "With no sign for so long, I tell both, wait, and close the pair. 0 means never.",
        "WaitingNewsDays" => "So often I tell people who wait where they stand. 0 means never.",
        "WaitingAlarmDays" => "I tell you when a wait takes longer. 0 means never.",
        "FirstSurveyDays" => "Then I ask both with one tap. 0 means never.",
        "SurveyEveryDays" => "Then I ask again.",
        "MentorTips" => "One tip a week for mentors, in weeks 2 to 8.",
        "Digest" => "What is new to you, once a day at most. No news, no note.",
        "SeasonEnd" => "Two weeks before it I thank all pairs and ask how to go on.",
        "SeasonNoticeDays" => "So early I thank all pairs and ask how to go on.",
        "Language" => "The language of what I say to all, and of new people at first.",
        "BackupContact" => "Helps people who wait when you are away. Type a name, or - for nobody.",
        "ConfidentialContact" => "Hears of a problem when you should not. Type a name, or - for nobody.",
        "KeepPairsMonths" => "After this I keep only the counts of a pair that ended, not who it was.",
        "StrangersWait" => "Who joins from a place you have not linked waits for your tap.",
        _ => setting,
    };

    /// <inheritdoc/>
    public string Explained(string label, string value, string effect) => $"{label} (at first: {value}). {effect}";

    /// <inheritdoc/>
    public string On => "on";

    /// <inheritdoc/>
    public string Off => "off";

    /// <inheritdoc/>
    public string Nobody => "nobody";

    /// <inheritdoc/>
    public string AllowedNumber(int least, int most) => $"please type a whole number from {least} to {most}.";

    /// <inheritdoc/>
    public string AllowedWords(IReadOnlyList<string> allowed) => $"please type {string.Join(" or ", allowed)}.";

    /// <inheritdoc/>
    public string AllowedMember => "please type the name of one member, or - for nobody.";

    /// <inheritdoc/>
    public string AllowedOther => "please type the name of one member who does not run the program, or - for nobody.";

    /// <inheritdoc/>
    public string AllowedDay => "please type a day like 2027-06-11, or - for none.";

    /// <inheritdoc/>
    public string NotYet => "Something does not fit yet, so I have changed nothing.";

    /// <inheritdoc/>
    public string Saved => "Saved.";

    /// <inheritdoc/>
    public string NothingChanged => "Nothing has changed.";

    /// <inheritdoc/>
    public string Changed(string label, string before, string after) => $"{label}: {before} → {after}";

    /// <inheritdoc/>
    public string Save => "Save";

    /// <inheritdoc/>
    public string Defaults => "Back to the first values";

    /// <inheritdoc/>
    public string Places => "Linked places";

    /// <inheritdoc/>
    public string PlacesIntro(int count) => count switch
    {
        0 => "No team or workspace is linked yet.",
        1 => "1 place is linked. Who joins from there need not wait.",
        _ => $"{count} places are linked. Who joins from there need not wait.",
    };

    /// <inheritdoc/>
    public string ChannelOf(string channel) => channel switch { "msteams" => "Teams", "slack" => "Slack", _ => "Try-out page" };

    /// <inheritdoc/>
    public string LinkHere => "Link this place";

    /// <inheritdoc/>
    public string Unlink(int number) => $"Unlink place {number}";

    /// <inheritdoc/>
    public string PlaceLinked => "This place is linked now.";

    /// <inheritdoc/>
    public string PlaceUnlinked => "That place is not linked any more. Its members stay.";

    /// <inheritdoc/>
    public string PlaceIsTaken => "This place belongs to another program.";
}

/// <summary>Spanish.</summary>
public sealed class SettingSpanish : ISettingTexts
{
    /// <inheritdoc/>
    public string Help => "Cambia cómo funciona tu programa.";

    /// <inheritdoc/>
    public string Title => "Ajustes";

    /// <inheritdoc/>
    public string Intro(int count) => count switch
    {
        0 => "Todo está como vino. ¿Qué quieres cambiar?",
        1 => "Hasta ahora cambiaste 1 ajuste. ¿Qué más?",
        _ => $"Hasta ahora cambiaste {count} ajustes. ¿Qué más?",
    };

    /// <inheritdoc/>
    public string Name(SettingPage page) => page switch
    {
        SettingPage.Pairing => "Cómo se forman las parejas",
        SettingPage.Weights => "Qué cuenta al buscar pareja",
        SettingPage.Messages => "Cuánto escribo",
        SettingPage.Silence => "Cuándo noto el silencio",
        SettingPage.News => "Noticias, ideas y fin de año",
        SettingPage.People => "Personas e idioma",
        _ => "Cuánto tiempo guardo las cosas",
    };

    /// <inheritdoc/>
    public string PageIntro(string page) => $"{page}: cambia lo que quieras y guarda.";

    /// <inheritdoc/>
    public string Label(string setting) => setting switch
    {
        "MentorsNeedApproval" => "Aprobar antes a los mentores",
        "MentorsNeedTraining" => "Formar antes a los mentores",
        "Capacity" => "Aprendices por mentor",
        "ProposalDays" => "Días para contestar",
        "AgainMonths" => "Meses hasta unir a los mismos dos",
        "Weights:Family" => "El mismo trabajo",
        "Weights:NearFamily" => "Un trabajo parecido",
        "Weights:Worksite" => "El mismo lugar",
        "Weights:Shift" => "Horas en común",
        "Weights:Wish" => "Cada deseo en común",
        "Weights:Language" => "El mismo idioma",
        "Weights:Year" => "Cada año en el trabajo",
        "Weights:Contact" => "La misma forma de verse",
        "Weights:Load" => "Repartir el trabajo",
        "PatienceWorkingDays" => "Días antes de recordar",
        "MessagesADay" => "Mensajes por día",
        "MessagesAWeek" => "Mensajes por semana",
        "ProfileReminderDays" => "Días antes de recordar el perfil",
        "GroupFewest" => "Mínimo de personas en un grupo",
        "GroupMost" => "Máximo de personas en un grupo",
        "UnanswerablePercent" => "Preguntas que no puedo saber, de 100",
        "NotMetDays" => "Días hasta el primer encuentro",
        "SinceLastDays" => "Días entre encuentros al comienzo",
        "SinceLastDaysLater" => "Días entre encuentros más tarde",
        "FirstMonthsDays" => "Cuántos días son “al comienzo”",
        "SilentRounds" => "Rondas en silencio",
        "NoticeDays" => "Días de aviso",
        "IdleDays" => "Días antes de cerrar una pareja en silencio",
        "WaitingNewsDays" => "Días entre noticias de la espera",
        "WaitingAlarmDays" => "Días de espera antes de avisarte",
        "FirstSurveyDays" => "Días antes de “¿cómo te va?”",
        "SurveyEveryDays" => "Días entre esas preguntas",
        "MentorTips" => "Ideas para mentores",
        "Digest" => "Mi nota para ti",
        "SeasonEnd" => "Último día del año",
        "SeasonNoticeDays" => "Días antes del fin de año",
        "Language" => "Idioma del programa",
        "BackupContact" => "Persona de apoyo",
        "ConfidentialContact" => "Persona de confianza",
        "StrangersWait" => "La gente de otro lugar espera",
        "KeepPairsMonths" => "Meses que guardo parejas terminadas",
        _ => setting,
    };

    /// <inheritdoc/>
    public string Effect(string setting) => setting switch
    {
        "MentorsNeedApproval" => "Un mentor recibe aprendices solo si tú dijiste que sí.",
        "MentorsNeedTraining" => "Un mentor recibe el visto bueno solo después del día de su formación.",
        "Capacity" => "Ningún mentor recibe más personas que estas, salvo que lo pida.",
        "ProposalDays" => "Si un mentor calla tanto tiempo, ya no lo espero.",
        "AgainMonths" => "A dos que ya fueron pareja no los uno otra vez en este tiempo. 0 es nunca. Si uno dijo que no, tampoco después.",
        "Weights:Family" => "Puntos si los dos hacen el mismo trabajo.",
        "Weights:NearFamily" => "Puntos si su trabajo se parece, como cocina y limpieza.",
        "Weights:Worksite" => "Puntos si los dos están en el mismo edificio.",
        "Weights:Shift" => "Puntos por dos horas de turno en común; por menos, menos.",
        "Weights:Wish" => "Puntos por cada cosa que una quiere aprender y la otra sabe.",
        "Weights:Language" => "Puntos si los dos hablan el mismo idioma.",
        "Weights:Year" => "Puntos por cada año del mentor en el trabajo, hasta diez.",
        "Weights:Contact" => "Puntos si a los dos les gusta verse de la misma forma.",
        "Weights:Load" => "Puntos que cuesta la segunda persona de un mentor. La tercera cuesta el doble. Así van primero los mentores libres.",
        "PatienceWorkingDays" => "Tras estos días de trabajo recuerdo una vez; luego te aviso.",
        "MessagesADay" => "Nadie recibe de mí más mensajes que estos en un día.",
        "MessagesAWeek" => "Nadie recibe de mí más mensajes que estos en siete días.",
        "ProfileReminderDays" => "Tanto tiempo después de unirse pido una vez que terminen el perfil.",
        "GroupFewest" => "Un grupo empieza cuando hay tantas personas.",
        "GroupMost" => "Con tantas, un grupo está lleno. El mentor de un círculo no cuenta.",
        "UnanswerablePercent" => "Mientras más alto, más seguro debo estar antes de responder.",
        "NotMetDays" => "Si para entonces no se vieron, te aviso. 0 es nunca.",
        "SinceLastDays" => "Tanto tiempo después de verse pregunto por la próxima vez. 0 es nunca.",
        "SinceLastDaysLater" => "Lo mismo, pasados los primeros meses.",
        "FirstMonthsDays" => "Después dejo más tiempo entre dos encuentros.",
        "SilentRounds" => "Tras tantas preguntas sin respuesta digo: ¿sigues aquí? 0 es nunca.",
        "NoticeDays" => "Tanto espero después de decir lo que va a pasar.",
        "IdleDays" => "Sin saber nada tanto tiempo, aviso a los dos, espero y cierro. 0 es nunca.",
        "WaitingNewsDays" => "Cada tanto digo a quien espera cómo va su espera. 0 es nunca.",
        "WaitingAlarmDays" => "Te aviso si una espera dura más. 0 es nunca.",
        "FirstSurveyDays" => "Entonces pregunto a los dos con un toque. 0 es nunca.",
        "SurveyEveryDays" => "Luego pregunto otra vez.",
        "MentorTips" => "Una idea por semana para mentores, de la 2 a la 8.",
        "Digest" => "Lo nuevo para ti, una vez al día como mucho. Sin nada nuevo, no hay nota.",
        "SeasonEnd" => "Un poco antes doy las gracias y pregunto cómo seguir.",
        "SeasonNoticeDays" => "Con tantos días doy las gracias y pregunto cómo seguir.",
        "Language" => "El idioma de lo que digo a todos, y al principio el de la gente nueva.",
        "BackupContact" => "Ayuda a quien espera cuando tú no estás. Escribe un nombre, o - para nadie.",
        "ConfidentialContact" => "Se entera de un problema cuando tú no debes. Escribe un nombre, o - para nadie.",
        "KeepPairsMonths" => "Después guardo solo los números de la pareja, no quiénes eran.",
        "StrangersWait" => "Quien viene de un lugar sin enlazar espera tu visto bueno.",
        _ => setting,
    };

    /// <inheritdoc/>
    public string Explained(string label, string value, string effect) => $"{label} (al principio: {value}). {effect}";

    /// <inheritdoc/>
    public string On => "encendido";

    /// <inheritdoc/>
    public string Off => "apagado";

    /// <inheritdoc/>
    public string Nobody => "nadie";

    /// <inheritdoc/>
    public string AllowedNumber(int least, int most) => $"escribe un número entero del {least} al {most}.";

    /// <inheritdoc/>
    public string AllowedWords(IReadOnlyList<string> allowed) => $"escribe {string.Join(" o ", allowed)}.";

    /// <inheritdoc/>
    public string AllowedMember => "escribe el nombre de una persona del programa, o - para nadie.";

    /// <inheritdoc/>
    public string AllowedOther => "escribe el nombre de alguien que no dirija el programa, o - para nadie.";

    /// <inheritdoc/>
    public string AllowedDay => "pon un día así: 2027-06-11, o - si no hay.";

    /// <inheritdoc/>
    public string NotYet => "Algo todavía no encaja, así que no cambié nada.";

    /// <inheritdoc/>
    public string Saved => "Guardado.";

    /// <inheritdoc/>
    public string NothingChanged => "No cambió nada.";

    /// <inheritdoc/>
    public string Changed(string label, string before, string after) => $"{label}: {before} → {after}";

    /// <inheritdoc/>
    public string Save => "Guardar";

    /// <inheritdoc/>
    public string Defaults => "Volver a los valores de origen";

    /// <inheritdoc/>
    public string Places => "Lugares enlazados";

    /// <inheritdoc/>
    public string PlacesIntro(int count) => count switch
    {
        0 => "Todavía no hay ningún equipo ni espacio enlazado.",
        1 => "Hay 1 lugar enlazado. Quien viene de ahí no espera.",
        _ => $"Hay {count} lugares enlazados. Quien viene de ahí no espera.",
    };

    /// <inheritdoc/>
    public string ChannelOf(string channel) => channel switch { "msteams" => "Teams", "slack" => "Slack", _ => "Página de prueba" };

    /// <inheritdoc/>
    public string LinkHere => "Enlazar este lugar";

    /// <inheritdoc/>
    public string Unlink(int number) => $"Quitar el lugar {number}";

    /// <inheritdoc/>
    public string PlaceLinked => "Este lugar ya está enlazado.";

    /// <inheritdoc/>
    public string PlaceUnlinked => "Ese lugar ya no está enlazado. Su gente se queda.";

    /// <inheritdoc/>
    public string PlaceIsTaken => "Este lugar es de otro programa.";
}
