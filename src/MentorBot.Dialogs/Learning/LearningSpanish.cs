using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Learning;

/// <summary>Spanish.</summary>
public sealed class LearningSpanish : ILearningTexts
{
    private static readonly Talk.TalkSpanish Talk = new();
    private static readonly string[] Months = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    /// <inheritdoc/>
    public string Name(StackCredential credential) => (credential.Standard, credential.Number) switch
    {
        (Standard.Communication, 1) => "Effective Communication",
        (Standard.Communication, _) => "Responsible Communication",
        (Standard.CulturalCompetence, 1) => "Awareness of Own Culture",
        (Standard.CulturalCompetence, _) => "Valuing Diversity",
        (Standard.Ethics, 1) => "Ethics: Knowledge",
        (Standard.Ethics, _) => "Ethics: Modeling",
        _ => $"{Talk.Name(credential.Standard)} {credential.Number} (busca su nombre)",
    };

    /// <inheritdoc/>
    public string WhichCredential => "¿Qué microcredencial quieres sacar?";

    /// <inheritdoc/>
    public string StackLine => "NEA tiene 16 para el personal de apoyo, dos de cada norma. Solo sé bien estos seis nombres, en inglés. Si es otra, escribe su nombre como lo pone NEA.";

    /// <inheritdoc/>
    public string AnotherLabel => "Otra";

    /// <inheritdoc/>
    public string TypeItsName => "¿Cómo se llama? Escribe su nombre como lo pone NEA.";

    /// <inheritdoc/>
    public string NoCredential => "Todavía no trabajas en una microcredencial.";

    /// <inheritdoc/>
    public string StartLabel => "Empezar una";

    /// <inheritdoc/>
    public string StartAnotherLabel => "Empezar otra";

    /// <inheritdoc/>
    public string Started(string name) => $"¡Buena elección! {name}. Aquí está tu lista. Solo guardo las marcas, nunca lo que escribes.";

    /// <inheritdoc/>
    public string OwnWorkRule => "Entrega solo trabajo tuyo. Lo hecho con IA o por otra persona se puede negar, y la insignia se puede quitar (regla de NEA).";

    /// <inheritdoc/>
    public string CostLine => "Unas 15 horas. Es gratis para miembros de NEA. Los demás pagan al entregar. Dónde: nea.certificationbank.com. Revísalo ahí.";

    /// <inheritdoc/>
    public string WorkTitle(string name, CredentialState state) => $"{name}: {state switch
    {
        CredentialState.Collecting => "en camino",
        CredentialState.Submitted => "entregada, en espera",
        CredentialState.Awarded => "lograda",
        _ => "todavía no, pero cerca",
    }}";

    /// <inheritdoc/>
    public string Name(EvidencePart part) => part switch
    {
        EvidencePart.Overview => "Todas las preguntas, en orden",
        EvidencePart.Artifacts => "Las pruebas que pide la rúbrica",
        EvidencePart.Reflection => "La reflexión",
        EvidencePart.Rubric => "Cada línea de la rúbrica revisada",
        EvidencePart.NoNames => "Sin mi nombre ni nombres de alumnos",
        EvidencePart.Links => "Los enlaces abren para quien revisa",
        EvidencePart.Proofread => "Leído otra vez, siglas explicadas",
        _ => "Todo es trabajo mío",
    };

    /// <inheritdoc/>
    public string ChecklistLabel => "Mi lista";

    /// <inheritdoc/>
    public string WhatIsDone => "¿Qué está hecho? La rúbrica de tu microcredencial dice más de cada parte.";

    /// <inheritdoc/>
    public string DoneLine(int done, int all) => $"Hecho: {done} de {all}.";

    /// <inheritdoc/>
    public string MissingLine(IReadOnlyList<string> parts) => $"Falta: {string.Join("; ", parts)}.";

    /// <inheritdoc/>
    public string SaveLabel => "Guardar";

    /// <inheritdoc/>
    public string ChecklistSaved(int missing) => missing switch
    {
        0 => "¡Todo hecho! Ahora entrégala y dime cuándo lo hiciste.",
        1 => "Guardado. Falta una parte.",
        _ => $"Guardado. Faltan {missing} partes.",
    };

    /// <inheritdoc/>
    public string CheckLabel => "Revisar un texto";

    /// <inheritdoc/>
    public string PasteIt => "Pega aquí tu texto, o una parte. Busco nombres y números. No guardo nada de él.";

    /// <inheritdoc/>
    public string NothingFound => "No hallé nombres ni números. Léelo otra vez tú: puede que algo se me pase. Mira también los nombres de los archivos.";

    /// <inheritdoc/>
    public string Found(int count) => count == 1 ? "Hay un lugar que dice quién es alguien. Cámbialo antes de entregar." : $"Hay {count} lugares que dicen quién es alguien. Cámbialos antes de entregar.";

    /// <inheritdoc/>
    public string Name(PrivacyRisk risk) => risk switch
    {
        PrivacyRisk.OwnName => "tu propio nombre",
        PrivacyRisk.Colleague => "el nombre de alguien de aquí",
        PrivacyRisk.Student => "puede ser el nombre de un alumno",
        PrivacyRisk.Email => "un correo",
        _ => "un número largo",
    };

    /// <inheritdoc/>
    public string FoundLine(int line, string risk, string excerpt) => $"Línea {line}: “{excerpt}” ({risk})";

    /// <inheritdoc/>
    public string NothingKept => "No guardé nada de tu texto.";

    /// <inheritdoc/>
    public string SubmitLabel => "Ya la entregué";

    /// <inheritdoc/>
    public string Submitted => "¡Bien hecho! Puede tardar unas semanas. Mira tu cuenta ahí. En tres semanas te pregunto.";

    /// <inheritdoc/>
    public string NotAllDone => "Algunas partes no tienen marca. Si ya la entregaste, todo está bien.";

    /// <inheritdoc/>
    public string Heard(string name) => $"¿Ya te dijeron algo de {name}?";

    /// <inheritdoc/>
    public string AwardedLabel => "Sí, la logré";

    /// <inheritdoc/>
    public string NotYetLabel => "Todavía no me la dan";

    /// <inheritdoc/>
    public string StillWaitingLabel => "Sigo en espera";

    /// <inheritdoc/>
    public string Awarded(string name) => $"¡Felicidades! {name} ya es tuya.";

    /// <inheritdoc/>
    public string AfterAward => "Comparte la insignia si quieres. Pregunta en tu local si cuenta para crédito o pago.";

    /// <inheritdoc/>
    public string NotYet => "“Todavía no” no es un fracaso. Muchos la logran la segunda vez. Esto ayuda.";

    /// <inheritdoc/>
    public IReadOnlyList<string> NotYetLines =>
    [
        "1. Lee dos veces lo que te dijeron. Marca cada línea de la rúbrica de la que habla.",
        "2. Cambia solo esas partes. Lo bueno se queda.",
        "3. Que alguien de tu grupo lo lea con la rúbrica.",
        "4. Revisa otra vez los nombres y los enlaces.",
        "5. Entrégala de nuevo. Puse esas partes otra vez en tu lista.",
    ];

    /// <inheritdoc/>
    public string Waiting => "De acuerdo. Ya no pregunto. Escribe credencial cuando lo sepas.";

    /// <inheritdoc/>
    public string WithOthersLabel => "Empezar un grupo para ella";

    /// <inheritdoc/>
    public string JoinOthersLabel => "Entrar con quienes la hacen";

    /// <inheritdoc/>
    public string GroupsHelp => "Un grupo ayuda: con él la logró el 87 por ciento, sin él el 53 (NEA, 2020).";

    /// <inheritdoc/>
    public string StopLabel => "Dejar esta";

    /// <inheritdoc/>
    public string Stopped => "De acuerdo, la quité de tu lista.";

    /// <inheritdoc/>
    public string Week(int week) => week switch
    {
        1 => "Semana 1 de 8: elijan la microcredencial y lean juntos su rúbrica.",
        2 => "Semana 2 de 8: contesten las preguntas.",
        3 => "Semana 3 de 8: planeen sus pruebas. ¿Con quién hablar en el trabajo?",
        4 => "Semana 4 de 8: junten sus pruebas.",
        5 => "Semana 5 de 8: muestren un primer borrador al grupo.",
        6 => "Semana 6 de 8: escriban su reflexión. ¿Qué cambió y por qué?",
        7 => "Semana 7 de 8: revisen cada línea de la rúbrica. Quiten todos los nombres.",
        _ => "Semana 8 de 8: entreguen, cada quien lo suyo.",
    };

    /// <inheritdoc/>
    public string HowFar(int week) => $"{Week(week)} ¿Hasta dónde llegaste? Tu grupo ve tu respuesta y nada más.";

    /// <inheritdoc/>
    public string Name(Progress progress) => progress switch
    {
        Progress.Beginning => "Apenas empiezo",
        Progress.Collecting => "Junto pruebas",
        Progress.Draft => "Ya hay borrador",
        Progress.HandedIn => "Ya entregué",
        _ => "Pido más tiempo",
    };

    /// <inheritdoc/>
    public string Shared => "Gracias. Tu grupo lo ve.";

    /// <inheritdoc/>
    public string ProgressLine(string name, string status) => $"{name}: {status}";

    /// <inheritdoc/>
    public string NothingShared => "aún no dice";

    /// <inheritdoc/>
    public string PathTitle => "El camino de NEA para mentores";

    /// <inheritdoc/>
    public string PathIntro => "Cuatro cursos gratis en línea, en el portal de NEA (Professional Excellence Portal), a solas o en equipo. Revisa las fechas ahí.";

    /// <inheritdoc/>
    public string Course(int course) => $"Curso {course}";

    /// <inheritdoc/>
    public string CourseLine(int course, bool done) => $"Curso {course}: {(done ? "hecho" : "por hacer")}";

    /// <inheritdoc/>
    public string BoardLine(int course, IReadOnlyList<string> names) => $"Curso {course} hecho: {Talk.And(names)}";

    /// <inheritdoc/>
    public string BoardLineOpen(int course) => $"Curso {course}: aún por venir";

    /// <inheritdoc/>
    public string FinishLabel(int course) => $"Ya hice el curso {course}";

    /// <inheritdoc/>
    public string UndoLabel(int course) => $"El curso {course} no está hecho";

    /// <inheritdoc/>
    public string TeamLabel => "Hacerlo en equipo";

    /// <inheritdoc/>
    public string BoardTitle => "El tablero del equipo";

    /// <inheritdoc/>
    public string PlanLabel => "Nuestro plan";

    /// <inheritdoc/>
    public string Name(PlanSection section) => section switch
    {
        PlanSection.Why => "para qué es",
        PlanSection.Mentors => "quién puede ser mentor",
        PlanSection.Mentees => "quién tiene mentor",
        PlanSection.Duties => "qué hace cada quien",
        PlanSection.SetUp => "tiempo, cursos, charla con el distrito",
        _ => "hojas y lo que se cuenta",
    };

    /// <inheritdoc/>
    public string OpenSections(IReadOnlyList<string> sections) => $"Falta en el plan: {string.Join("; ", sections)}.";

    /// <inheritdoc/>
    public string PlanDone => "Nuestro plan está escrito. ¡Gran trabajo de todos!";

    /// <inheritdoc/>
    public string WhichSections => "¿Qué partes de su plan ya están escritas? El plan se queda con ustedes.";

    /// <inheritdoc/>
    public string Finished(int course) => $"El curso {course} está hecho. ¡Muy bien!";

    /// <inheritdoc/>
    public string AllFinished => "Los cuatro cursos están hechos. ¡Qué bueno para llevarlo a tu local!";

    /// <inheritdoc/>
    public string Undone => "De acuerdo, queda por hacer.";

    /// <inheritdoc/>
    public string TeamFinished(int course) => $"Todo el equipo acabó el curso {course}. ¡Buena razón para celebrar juntos!";

    /// <inheritdoc/>
    public string CompassTitle => "Tu brújula";

    /// <inheritdoc/>
    public string CompassIntro => "Elige lo que va contigo hoy. Puedes dejar cosas fuera. Solo tú lo ves, y no guardo respuestas. Ningún jefe ni informe lo recibe.";

    /// <inheritdoc/>
    public string CompassMark => "Las normas y los niveles son de NEA. Los ejemplos son palabras nuestras. Con un * también el sentido es nuestro.";

    /// <inheritdoc/>
    public string Meaning(Standard standard) => standard switch
    {
        Standard.Communication => "Comunicación: escuchas y hablas bien con toda clase de gente.",
        Standard.CulturalCompetence => "Respeto entre culturas: conoces tus costumbres y te abres a las de otros.",
        Standard.Ethics => "Ética: haces lo correcto y guardas lo privado.",
        Standard.HealthAndSafety => "Salud y seguridad*: cuidas a la gente y los lugares.",
        Standard.Organization => "Organización*: planeas tu trabajo y tu tiempo.",
        Standard.Professionalism => "Profesionalismo*: la gente cuenta contigo y sigues aprendiendo.",
        Standard.Reporting => "Informes*: dices a tiempo lo que toca a quien le toca.",
        _ => "Tecnología*: usas bien las cosas de tu trabajo.",
    };

    /// <inheritdoc/>
    public string FieldLabel(Standard standard) => standard is Standard.Communication or Standard.CulturalCompetence or Standard.Ethics ? Talk.Name(standard) : $"{Talk.Name(standard)}*";

    /// <inheritdoc/>
    public string Statement(Standard standard, Level level, CareerFamily? family)
    {
        var (people, place, work, tool) = WordsOf(family);
        return (standard, level) switch
        {
            (Standard.Communication, Level.Foundational) => family == CareerFamily.Paraeducator ? "Sigo lo que me piden y aviso a tiempo" : $"Explico bien lo importante a {people}",
            (Standard.Communication, Level.Proficient) => $"Hallo las palabras justas con {people}",
            (Standard.Communication, _) => $"Ayudo a otros a hablar bien con {people}",
            (Standard.CulturalCompetence, Level.Foundational) => $"Acepto que no todos ven las cosas como yo",
            (Standard.CulturalCompetence, Level.Proficient) => $"Cambio lo mío para recibir bien a {people}",
            (Standard.CulturalCompetence, _) => $"Ayudo a mi equipo a recibir bien a {people}",
            (Standard.Ethics, Level.Foundational) => $"No cuento lo que oigo {place}",
            (Standard.Ethics, Level.Proficient) => $"Hago lo correcto {place} aunque cueste",
            (Standard.Ethics, _) => $"Otros me preguntan qué es correcto {place}",
            (Standard.HealthAndSafety, Level.Foundational) => $"Sé las reglas de seguridad {place}",
            (Standard.HealthAndSafety, Level.Proficient) => $"Veo pronto los riesgos {place} y actúo",
            (Standard.HealthAndSafety, _) => $"Ayudo a que haya menos riesgos {place}",
            (Standard.Organization, Level.Foundational) => $"Cada día llego listo para {work}",
            (Standard.Organization, Level.Proficient) => $"Planeo antes {work}",
            (Standard.Organization, _) => $"Ayudo al equipo a planear {work}",
            (Standard.Professionalism, Level.Foundational) => $"Los demás cuentan conmigo para {work}",
            (Standard.Professionalism, Level.Proficient) => $"Pido consejo sobre {work} y lo uso",
            (Standard.Professionalism, _) => $"Ayudo a la gente nueva a aprender {work}",
            (Standard.Reporting, Level.Foundational) => $"Sé qué avisar {place} y a quién",
            (Standard.Reporting, Level.Proficient) => $"Mis avisos {place} van completos y a tiempo",
            (Standard.Reporting, _) => $"Ayudo a otros a dar buenos avisos {place}",
            (_, Level.Foundational) => $"Sé usar {tool}",
            (_, Level.Proficient) => $"Arreglo fallas chicas de {tool}",
            _ => $"Enseño a otros a usar {tool}",
        };
    }

    /// <inheritdoc/>
    public string SkipLabel => "Dejar fuera";

    /// <inheritdoc/>
    public string ResultLabel => "Ver mi resultado";

    /// <inheritdoc/>
    public string NothingPicked => "No elegiste nada, así que no hay resultado. Elige una o dos cosas, si quieres.";

    /// <inheritdoc/>
    public string AllAdvanced => "Estás muy alto en todo lo que elegiste. Otros pueden aprender de ti: ¿quieres ser mentor?";

    /// <inheritdoc/>
    public string Result(int goals) => goals == 1 ? "Hay una meta que puede seguir. Hasta ahora no guardo nada." : "Hay dos metas que pueden seguir. Hasta ahora no guardo nada.";

    /// <inheritdoc/>
    public string GoalLine(Standard standard, string statement) => $"{FieldLabel(standard)}: “{statement}.”";

    /// <inheritdoc/>
    public string GoalLinks(string course, string credentials) => $"Ayuda: {course}; microcredenciales: {credentials}. Revisa la fecha.";

    /// <inheritdoc/>
    public string CourseOf => "el curso gratis de NEA sobre esta norma";

    /// <inheritdoc/>
    public string TwoCredentials => "dos de esta norma";

    /// <inheritdoc/>
    public string KeepLabel => "Guardar, solo para mí";

    /// <inheritdoc/>
    public string LetGoLabel => "No guardar";

    /// <inheritdoc/>
    public string Kept => "Guardado con sello, solo para ti. Escribe brújula para verlo.";

    /// <inheritdoc/>
    public string LetGo => "De acuerdo. No guardé nada.";

    /// <inheritdoc/>
    public string CannotKeep => "Aquí no puedo ponerle sello, así que no guardo nada.";

    /// <inheritdoc/>
    public string ReadLabel(int number) => $"Leer sobre la meta {number}";

    /// <inheritdoc/>
    public string YourGoals => "Estas son tus metas. Solo tú las ves.";

    /// <inheritdoc/>
    public string AgainLabel => "Hacer la brújula otra vez";

    /// <inheritdoc/>
    public string ShareLabel => "Mostrarlas a mi mentor";

    /// <inheritdoc/>
    public string HideLabel => "Dejar de mostrarlas";

    /// <inheritdoc/>
    public string DeleteLabel => "Borrar mis metas";

    /// <inheritdoc/>
    public string ShareAsk => "¿Quieres que tu mentor vea estas metas? Nada más, y lo puedes parar cuando quieras.";

    /// <inheritdoc/>
    public string SharedWithMentor => "Listo. Tu mentor ve las metas y de vez en cuando recibe una idea.";

    /// <inheritdoc/>
    public string NoMentor => "Ahora no tienes mentor, así que nadie las ve.";

    /// <inheritdoc/>
    public string Hidden => "Listo. Tu mentor ya no las ve.";

    /// <inheritdoc/>
    public string Deleted => "Borré tus metas. Ya nadie las ve.";

    /// <inheritdoc/>
    public string GoalsOf(string name, IReadOnlyList<string> goals) => $"{name} te muestra en qué quiere crecer: {Talk.And(goals)}. Pregunta cómo ayudar. No tienes que dar clases.";

    /// <inheritdoc/>
    public string Tip(Standard standard, string name) => $"Una idea para ti {InSpanish.And(name)}: {standard switch
    {
        Standard.Communication => "practiquen juntos una charla difícil, primero tú.",
        Standard.CulturalCompetence => "cuéntense una costumbre de su casa.",
        Standard.Ethics => "hablen de una vez en que lo correcto costó. Sin nombres.",
        Standard.HealthAndSafety => "caminen juntos y busquen un riesgo cada quien.",
        Standard.Organization => "muestra cómo planeas un día lleno.",
        Standard.Professionalism => "digan una cosa que aprendieron este mes.",
        Standard.Reporting => "llenen juntos una hoja en blanco.",
        _ => "elijan una cosa y que la otra persona la maneje.",
    }}";

    /// <inheritdoc/>
    public string Fits(string title, string source, string year) => $"Va con esto: {title} ({source}{(year.Length > 0 ? $", {year}" : "")}). Revisa la fecha.";

    /// <inheritdoc/>
    public string EventsTitle => "Lo que viene y lo que siempre está. Las fechas pueden cambiar: revisa la fecha.";

    /// <inheritdoc/>
    public string ResourceLine(string title, string about, string source, string year) => $"{title}. {about} ({source}{(year.Length > 0 ? $", {year}" : "")})";

    /// <inheritdoc/>
    public string Around(LocalDate day, bool exact) => exact ? $"El {Talk.Date(day)}: " : $"Por {Months[day.Month - 1]} de {day.Year}: ";

    /// <inheritdoc/>
    public string AnyTime => "Siempre: ";

    /// <inheritdoc/>
    public string RemindLabel(string title) => $"Recordarme: {title}";

    /// <inheritdoc/>
    public string WillRemind(string title) => $"Te lo voy a recordar: {title}.";

    /// <inheritdoc/>
    public string EventReminder(string title, string about, LocalDate day, bool exact) => $"Querías saber de esto. {Around(day, exact)}{title}. {about} Revisa la fecha.";

    /// <inheritdoc/>
    public string DigestAsk(bool wanted) => wanted ? "Recibes mi resumen una vez al mes. ¿Lo dejamos así?" : "¿Te mando un resumen corto al mes? Tus metas, tu grupo y lo que viene.";

    /// <inheritdoc/>
    public string DigestOn => "Sí, una vez al mes";

    /// <inheritdoc/>
    public string DigestOff => "Sin resumen";

    /// <inheritdoc/>
    public string DigestWillCome => "Bien. Llega al empezar cada mes, en tus horas.";

    /// <inheritdoc/>
    public string DigestStopped => "De acuerdo, sin resumen.";

    /// <inheritdoc/>
    public string DigestIntro => "Tu resumen de este mes.";

    /// <inheritdoc/>
    public string DigestPath(int done) => $"El camino de NEA: {done} de 4 cursos hechos.";

    /// <inheritdoc/>
    public string DigestCredential(string name, int missing) => missing == 0 ? $"{name}: tu lista está completa." : $"{name}: faltan {missing} partes.";

    /// <inheritdoc/>
    public string DigestPick(string title, string about) => $"Vale la pena: {title}. {about} Revisa la fecha.";

    /// <inheritdoc/>
    public string BecomeMentor(string name) => $"{name}, ya llevas un año aquí. La gente nueva puede aprender mucho de ti. ¿Quieres ser mentor de alguien?";

    /// <inheritdoc/>
    public IReadOnlyList<string> Ladder =>
    [
        "La escalera: aprendiz, mentor, quien forma mentores, líder. Así lo hacen unos patios de autobuses (Volusia, Florida).",
        "Lo que ayuda: el camino de NEA y las microcredenciales de comunicación.",
        "No eres jefe ni das informes. Tú eliges a cuántas personas.",
    ];

    /// <inheritdoc/>
    public string MentorYes => "Sí, quiero";

    /// <inheritdoc/>
    public string MentorNotNow => "Ahora no";

    /// <inheritdoc/>
    public string MentorThanks => "¡Qué alegría! Ya estás en la lista de mentores. Dime en qué puedes ayudar.";

    /// <inheritdoc/>
    public string MentorLater => "Está bien. Me lo dices cuando quieras.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "credential" => "Te ayuda a sacar una microcredencial.",
        "path" => "Muestra los cuatro cursos, a solas o en equipo.",
        "compass" => "Una mirada privada a lo que quieres mejorar.",
        "events" => "Muestra eventos y cosas para aprender.",
        _ => "Una carta corta al mes, si la quieres.",
    };

    private static (string People, string Place, string Work, string Tool) WordsOf(CareerFamily? family) => family switch
    {
        CareerFamily.Transportation => ("los pasajeros", "en el autobús", "la ruta", "el radio y la tableta"),
        CareerFamily.Food => ("los niños de la fila", "en la cocina", "la comida", "el horno y la caja"),
        CareerFamily.Custodial => ("la gente del edificio", "en el edificio", "las rondas", "las máquinas"),
        CareerFamily.Clerical => ("las visitas", "en la oficina", "el mostrador", "el sistema de la escuela"),
        CareerFamily.Health => ("los alumnos", "en la enfermería", "las visitas de salud", "el programa de salud"),
        CareerFamily.Security => ("los alumnos y las visitas", "en las puertas", "las rondas", "el radio y las cámaras"),
        CareerFamily.SkilledTrades => ("quienes piden un arreglo", "en la obra", "los arreglos", "las herramientas"),
        CareerFamily.Technical => ("quienes piden ayuda", "en la mesa de ayuda", "los pedidos", "los equipos"),
        CareerFamily.Paraeducator => ("los alumnos", "en clase", "las clases", "los equipos de la clase"),
        _ => ("la gente", "en el trabajo", "el trabajo", "las herramientas"),
    };
}
