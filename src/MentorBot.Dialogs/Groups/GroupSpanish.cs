using System.Globalization;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Groups;

/// <summary>Spanish.</summary>
public sealed class GroupSpanish : IGroupTexts
{
    private static readonly Talk.TalkSpanish Talk = new();
    private static readonly string[] Days = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

    /// <inheritdoc/>
    public string Name(GroupKind kind) => kind switch
    {
        GroupKind.Circle => "Círculo",
        GroupKind.Plc => "PLC",
        GroupKind.Team => "Equipo del camino de NEA",
        _ => "Grupo de microcredencial",
    };

    /// <inheritdoc/>
    public string Your(GroupKind kind) => kind switch
    {
        GroupKind.Circle => "tu círculo",
        GroupKind.Plc => "tu PLC",
        GroupKind.Team => "tu equipo del camino",
        _ => "tu grupo de microcredencial",
    };

    /// <inheritdoc/>
    public string About(GroupKind kind) => kind switch
    {
        GroupKind.Circle => "Círculo: unas pocas personas que se ayudan, quizá con un mentor.",
        GroupKind.Plc => "PLC: un equipo toma una pregunta de su trabajo, prueba algo y mira qué cambió.",
        GroupKind.Team => "Equipo: los cuatro cursos juntos y un plan para tu local.",
        _ => "Grupo de microcredencial: ocho semanas, lado a lado, cada quien con la suya.",
    };

    /// <inheritdoc/>
    public string WhichKind => "¿Qué tipo de grupo quieres?";

    /// <inheritdoc/>
    public string Question(CareerFamily? family, PlcQuestion question) => (family, question) switch
    {
        (CareerFamily.Transportation, PlcQuestion.What) => "¿Qué debe poder hacer sin riesgo cada pasajero?",
        (CareerFamily.Transportation, PlcQuestion.Know) => "¿Cómo sabremos que nuestros pasajeros ya pueden?",
        (CareerFamily.Transportation, PlcQuestion.NotYet) => "¿Qué hacemos cuando unos pasajeros aún no pueden?",
        (CareerFamily.Transportation, _) => "¿Qué sigue para los pasajeros que ya pueden?",
        (CareerFamily.Food, PlcQuestion.What) => "¿Cómo debe ser cada comida que servimos?",
        (CareerFamily.Food, PlcQuestion.Know) => "¿Cómo sabremos que nuestras comidas están bien?",
        (CareerFamily.Food, PlcQuestion.NotYet) => "¿Qué hacemos cuando una comida o una fila sale mal?",
        (CareerFamily.Food, _) => "¿Qué sigue cuando las comidas salen bien?",
        (CareerFamily.Custodial, PlcQuestion.What) => "¿Cómo debe estar cada cuarto de nuestro edificio?",
        (CareerFamily.Custodial, PlcQuestion.Know) => "¿Cómo sabremos que el edificio está limpio y seguro?",
        (CareerFamily.Custodial, PlcQuestion.NotYet) => "¿Qué hacemos cuando un cuarto no está como debe?",
        (CareerFamily.Custodial, _) => "¿Qué sigue cuando el edificio está en buen estado?",
        (CareerFamily.Clerical, PlcQuestion.What) => "¿Qué debe recibir cada persona que llega a la oficina?",
        (CareerFamily.Clerical, PlcQuestion.Know) => "¿Cómo sabremos que la gente recibió ayuda?",
        (CareerFamily.Clerical, PlcQuestion.NotYet) => "¿Qué hacemos cuando alguien se va sin ayuda?",
        (CareerFamily.Clerical, _) => "¿Qué sigue cuando la oficina va bien?",
        (CareerFamily.Health, PlcQuestion.What) => "¿Qué debe saber cada alumno para estar sano?",
        (CareerFamily.Health, PlcQuestion.Know) => "¿Cómo sabremos que los alumnos están sanos?",
        (CareerFamily.Health, PlcQuestion.NotYet) => "¿Qué hacemos cuando un alumno pide más cuidado?",
        (CareerFamily.Health, _) => "¿Qué sigue para los alumnos que se cuidan bien?",
        (CareerFamily.Security, PlcQuestion.What) => "¿Qué debe hacer cada quien para que la escuela sea segura?",
        (CareerFamily.Security, PlcQuestion.Know) => "¿Cómo sabremos que la gente se siente segura?",
        (CareerFamily.Security, PlcQuestion.NotYet) => "¿Qué hacemos cuando un lugar no se siente seguro?",
        (CareerFamily.Security, _) => "¿Qué sigue para los lugares que ya son seguros?",
        (CareerFamily.SkilledTrades, PlcQuestion.What) => "¿Qué debe saber cada quien de las máquinas?",
        (CareerFamily.SkilledTrades, PlcQuestion.Know) => "¿Cómo sabremos que se usan bien las herramientas?",
        (CareerFamily.SkilledTrades, PlcQuestion.NotYet) => "¿Qué hacemos cuando falla una máquina o un arreglo?",
        (CareerFamily.SkilledTrades, _) => "¿Qué sigue para quienes ya dominan las máquinas?",
        (CareerFamily.Technical, PlcQuestion.What) => "¿Qué debe poder hacer cada quien con su equipo?",
        (CareerFamily.Technical, PlcQuestion.Know) => "¿Cómo sabremos que los equipos ayudan?",
        (CareerFamily.Technical, PlcQuestion.NotYet) => "¿Qué hacemos cuando alguien no puede con su equipo?",
        (CareerFamily.Technical, _) => "¿Qué sigue para quienes ya conocen su equipo?",
        (CareerFamily.Paraeducator, PlcQuestion.What) => "¿Qué debe poder hacer solo cada alumno que ayudamos?",
        (CareerFamily.Paraeducator, PlcQuestion.Know) => "¿Cómo sabremos que nuestros alumnos lo aprendieron?",
        (CareerFamily.Paraeducator, PlcQuestion.NotYet) => "¿Qué hacemos cuando unos alumnos aún no pueden?",
        (CareerFamily.Paraeducator, _) => "¿Qué sigue para los alumnos que ya pueden?",
        (_, PlcQuestion.What) => "¿Qué debemos saber y poder hacer todos?",
        (_, PlcQuestion.Know) => "¿Cómo sabremos que ya podemos?",
        (_, PlcQuestion.NotYet) => "¿Qué hacemos cuando unos de nosotros aún no pueden?",
        _ => "¿Qué sigue para los que ya podemos?",
    };

    /// <inheritdoc/>
    public string WhichQuestion => "¿En qué pregunta quieren trabajar? Son las cuatro de una PLC, en palabras nuestras para tu trabajo.";

    /// <inheritdoc/>
    public string WhichPurpose => "¿Para qué es el círculo?";

    /// <inheritdoc/>
    public string Name(CirclePurpose purpose) => purpose switch
    {
        CirclePurpose.FirstWeeks => "Pasar bien las primeras semanas",
        CirclePurpose.SameWork => "Aprender unos de otros",
        _ => "Hablar de lo que viene después",
    };

    /// <inheritdoc/>
    public string OwnWordsLabel => "Con nuestras palabras";

    /// <inheritdoc/>
    public string SayItYourself => "Escríbelo en una frase corta. La verá todo el grupo. No pongas nombres.";

    /// <inheritdoc/>
    public string WhichCredential => "¿Qué microcredencial quieren sacar juntos? Escribe su nombre.";

    /// <inheritdoc/>
    public string WhoAndWhen(int fewest, int most) => $"¿A quién invito y cuándo se ven? De {fewest} a {most} personas está bien. Lo que dejes vacío puede esperar.";

    /// <inheritdoc/>
    public string WhoLabel => "Nombres, con comas";

    /// <inheritdoc/>
    public string OpenLabel => "¿Puede entrar más gente?";

    /// <inheritdoc/>
    public string DayLabel => "Día";

    /// <inheritdoc/>
    public string TimeLabel => "Hora";

    /// <inheritdoc/>
    public string WhereLabel => "Dónde (sala, patio, canal)";

    /// <inheritdoc/>
    public string BeginLabel => "Empezar";

    /// <inheritdoc/>
    public string Started(GroupKind kind, int asked) => $"¡Bien! Ya existe {Your(kind)}, y tú llevas la primera junta.{asked switch { 0 => "", 1 => " Invité a 1 persona.", _ => $" Invité a {asked} personas." }}";

    /// <inheritdoc/>
    public string NotFound(IReadOnlyList<string> names) => $"Aquí no conozco a nadie con el nombre {Talk.And(names)}; invité a los demás. Escribe personas para ver los nombres.";

    /// <inheritdoc/>
    public string Title(GroupKind kind, string purpose) => purpose.Length == 0 ? Name(kind) : $"{Name(kind)}: {purpose}";

    /// <inheritdoc/>
    public string MembersLine(IReadOnlyList<string> names, int free) => $"Están: {Talk.And(names)}.{(free > 0 ? $" Lugares libres: {free}." : "")}";

    // "10 a. m." brings its own full stop.
    private static string Ended(string when, string where) => where.Length > 0 ? $"{when}, {where}." : when.EndsWith('.') ? when : $"{when}.";

    /// <inheritdoc/>
    public string MeetingLine(string when, string where) => $"Próxima junta: {Ended(when, where)}";

    /// <inheritdoc/>
    public string NoDate => "Todavía no hay fecha.";

    /// <inheritdoc/>
    public string RoleLine(GroupRole role, string name) => $"{RoleName(role)}: {name}";

    /// <inheritdoc/>
    public string StepLine(CycleStep step, LocalDate? day) => $"Paso {(int)step + 1} de 6: {Name(step).ToLowerInvariant()}.{(day is { } by ? $" Hasta el {Talk.Date(by)}." : "")} {Hint(step)}";

    /// <inheritdoc/>
    public string GoalLine(string goal) => $"Meta: {goal}";

    /// <inheritdoc/>
    public string NormsLine(IReadOnlyList<string> norms) => $"Lo acordado: {string.Join("; ", norms)}.";

    /// <inheritdoc/>
    public string NoGroup => "Todavía no estás en un grupo. Puedes empezar uno o entrar en uno abierto.";

    /// <inheritdoc/>
    public string WhichGroup => "¿De qué grupo hablas?";

    /// <inheritdoc/>
    public string NothingToJoin => "Ahora no hay grupos abiertos. Puedes empezar uno: escribe grupo empezar.";

    /// <inheritdoc/>
    public string WhichToJoin => "Estos grupos tienen un lugar para ti.";

    /// <inheritdoc/>
    public string Invitation(GroupKind kind, string purpose, string by) => $"{by} te invita a un grupo. {Title(kind, purpose)}";

    /// <inheritdoc/>
    public string JoinLabel => "Entrar";

    /// <inheritdoc/>
    public string NoThanks => "No, gracias";

    /// <inheritdoc/>
    public string Declined => "De acuerdo. No le digo a nadie que dijiste que no.";

    /// <inheritdoc/>
    public string Begins(IReadOnlyList<string> others, string leader) => $"Estás en un círculo con {Talk.And(others)}. {leader} lleva la primera junta. Un círculo ayuda mientras esperas un mentor, y también después.";

    /// <inheritdoc/>
    public string Joined(GroupKind kind, IReadOnlyList<string> others) => $"¡Te damos la bienvenida! Ya estás en el grupo ({Name(kind)}) con {Talk.And(others)}.";

    /// <inheritdoc/>
    public string SomebodyJoined(GroupKind kind, string name, int count) => $"{name} entró en {Your(kind)}. Ya son {count}.";

    /// <inheritdoc/>
    public string LeaveLabel => "Dejar el grupo";

    /// <inheritdoc/>
    public string Left => "Dejaste el grupo. No hace falta decir por qué.";

    /// <inheritdoc/>
    public string PickATime => "¿Cuándo se ven? Estas horas les quedan bien a casi todos, según lo que sé. O pon la tuya.";

    /// <inheritdoc/>
    public string TimeChoice(string when, int free, int of) => free == of ? $"{when} (todos libres)" : $"{when} ({free} de {of} libres)";

    /// <inheritdoc/>
    public string TakeThisLabel => "Tomar este día y hora";

    /// <inheritdoc/>
    public string WhenNotRead => "No entendí el día o la hora. Escríbelo así: grupo próxima 6 de octubre, 3 pm";

    /// <inheritdoc/>
    public string DateSet(string when, bool inRoom) => $"Bien: se ven el {Ended(when, "")} Aviso a los demás {(inRoom ? "en su canal" : "en sus horas")}, y les recuerdo a todos el día antes.";

    /// <inheritdoc/>
    public string DateNews(GroupKind kind, string when, string where) => $"Ya hay fecha para {Your(kind)}: {Ended(when, where)}";

    /// <inheritdoc/>
    public string Reminder(GroupKind kind, string when, string where, GroupRole? role) =>
        $"Te recuerdo: {Your(kind)} se ve el {Ended(when, where)}{(role is { } mine ? $" Esta vez tu papel es: {RoleName(mine).ToLowerInvariant()}." : "")}";

    /// <inheritdoc/>
    public string DateLabel => "Poner fecha";

    /// <inheritdoc/>
    public string AgendaLabel => "Orden del día";

    /// <inheritdoc/>
    public string RotateLabel => "Pasar los papeles";

    /// <inheritdoc/>
    public string GoalLabel => "Nuestra meta";

    /// <inheritdoc/>
    public string NormsLabel => "Nuestras reglas";

    /// <inheritdoc/>
    public string DaysLabel => "Fechas de los pasos";

    /// <inheritdoc/>
    public string NotesLabel => "Hoja para notas";

    /// <inheritdoc/>
    public string After(GroupKind kind) => $"¿Cómo le fue a {Your(kind)} en la junta? Solo guardo lo que elijas.";

    /// <inheritdoc/>
    public string Name(MeetingReport report, GroupKind kind) => (report, kind) switch
    {
        (MeetingReport.MovedOn, GroupKind.Plc) => "Nos vimos y este paso está hecho",
        (MeetingReport.MovedOn, _) => "Nos vimos y ayudó",
        (MeetingReport.StillAtIt, GroupKind.Plc) => "Nos vimos, seguimos en este paso",
        (MeetingReport.StillAtIt, _) => "Nos vimos, pero no avanzamos",
        _ => "No nos vimos",
    };

    /// <inheritdoc/>
    public string Thanks(MeetingReport report) => report switch
    {
        MeetingReport.MovedOn => "¡Qué bien! Gracias por llevar la junta.",
        MeetingReport.StillAtIt => "Gracias. Lo bueno pide más de una junta.",
        _ => "No pasa nada. Pongan otra fecha y siguen.",
    };

    /// <inheritdoc/>
    public string NextStep(CycleStep step, LocalDate? day) => $"Ahora sigue: {Name(step).ToLowerInvariant()}{(day is { } by ? $", hasta el {Talk.Date(by)}" : "")}. {Hint(step)}";

    /// <inheritdoc/>
    public string StuckHint => "Dos veces sin dar el paso: eso le pasa a todo grupo. Tres cosas ayudan. Vuelvan a la pregunta. Pongan una meta más chica. Que otra persona lleve la junta.";

    /// <inheritdoc/>
    public string CallAsk => "¿Le pido ayuda a quien coordina?";

    /// <inheritdoc/>
    public string CallLabel => "Pedir ayuda";

    /// <inheritdoc/>
    public string Called => "Le pedí a quien coordina que te busque. No dije nada más.";

    /// <inheritdoc/>
    public string NotCalled => "De acuerdo. Puedes pedirlo cuando quieras.";

    /// <inheritdoc/>
    public string NeedsHelp(string name, GroupKind kind) => $"{name} pide ayuda: un grupo no avanza ({Name(kind)}). Búscale, por favor. No sé nada más.";

    /// <inheritdoc/>
    public string Rotated => "Los papeles ya pasaron. La próxima vez:";

    /// <inheritdoc/>
    public string HowLong => "¿Cuánto dura la junta?";

    /// <inheritdoc/>
    public string Minutes(int minutes) => $"{minutes} minutos";

    /// <inheritdoc/>
    public string AgendaTitle(int minutes) => $"Orden del día para {minutes} minutos";

    /// <inheritdoc/>
    public string Name(AgendaPart part, GroupKind kind) => (part, kind) switch
    {
        (AgendaPart.Welcome, _) => "Saludo, quién tiene qué papel, qué acordamos",
        (AgendaPart.LookBack, GroupKind.Cohort) => "¿Hasta dónde llegó cada quien? Una frase por persona",
        (AgendaPart.LookBack, _) => "¿Qué queríamos hacer y qué salió?",
        (AgendaPart.Work, GroupKind.Circle) => "Una pregunta de cada quien y lo que sirvió a los demás",
        (AgendaPart.Work, GroupKind.Plc) => "El paso en que estamos",
        (AgendaPart.Work, GroupKind.Team) => "Lo que dijo el curso y una parte de nuestro plan",
        (AgendaPart.Work, _) => "Leer un borrador de cada quien, con la rúbrica al lado",
        (AgendaPart.Decide, _) => "¿Quién hace qué? Por papel, sin nombres",
        _ => "Ronda final: una palabra por persona, la próxima fecha, gracias",
    };

    /// <inheritdoc/>
    public string Name(CycleStep step) => step switch
    {
        CycleStep.Question => "Pregunta",
        CycleStep.Evidence => "Pruebas",
        CycleStep.Plan => "Plan",
        CycleStep.Act => "Acción",
        CycleStep.Check => "Revisión",
        _ => "Lo que sigue",
    };

    /// <inheritdoc/>
    public string Hint(CycleStep step) => step switch
    {
        CycleStep.Question => "Acuerden una pregunta en la que puedan trabajar.",
        CycleStep.Evidence => "Cuenten o miren: ¿qué pasa ahora?",
        CycleStep.Plan => "Elijan una cosa pequeña para probar.",
        CycleStep.Act => "Pruébenla todos, cada quien en su trabajo.",
        CycleStep.Check => "Cuenten o miren otra vez: ¿qué cambió?",
        _ => "Sigan igual, cambien algo o tomen otra pregunta.",
    };

    /// <inheritdoc/>
    public string NotesTitle => "Hoja para notas";

    /// <inheritdoc/>
    public IReadOnlyList<string> NotesLines =>
    [
        "Fecha y lugar:",
        "Nuestra pregunta:",
        "Lo que vimos (números, sin nombres):",
        "Lo que decidimos:",
        "Quién hace qué (pon el papel, sin nombre):",
        "El paso y la fecha que siguen:",
        "Guárdala en papel o en tu archivo. Yo no guardo notas. Sin nombres de alumnos, por favor.",
    ];

    /// <inheritdoc/>
    public string WhichNorms => "¿Qué acuerdan? Quita lo que no les sirva.";

    /// <inheritdoc/>
    public string Name(Norm norm) => norm switch
    {
        Norm.Time => "empezamos y acabamos a tiempo",
        Norm.Preparation => "venimos preparados",
        Norm.Roles => "los papeles pasan de mano en mano",
        Norm.Confidence => "lo que se dice aquí se queda aquí",
        Norm.Decisions => "decidimos juntos",
        _ => "todos hablan",
    };

    /// <inheritdoc/>
    public string SaveLabel => "Guardar";

    /// <inheritdoc/>
    public string Saved => "Guardado para todo el grupo.";

    /// <inheritdoc/>
    public string WhichGoal => "¿A qué quieren llegar? Escribe una frase: qué, cuánto, para quién y para cuándo. No pongas nombres.";

    /// <inheritdoc/>
    public string Missing(SmartPart part) => part switch
    {
        SmartPart.Specific => "¿Qué va a ser distinto? Di lo que la gente va a hacer o a ver.",
        SmartPart.Measurable => "¿Cómo lo van a ver? Ayuda un número que se pueda contar.",
        SmartPart.Attainable => "“Todos” o “nunca” cuesta mucho. ¿Sirve por ahora un paso más chico?",
        SmartPart.Result => "¿A quién le va a ir mejor? Dilo: pasajeros, alumnos, familias, tu equipo.",
        _ => "¿Para cuándo? Con un día o un mes se vuelve real.",
    };

    /// <inheritdoc/>
    public string GoalNearly(int missing) => missing == 1 ? "¡Buen comienzo! Una cosa la haría más fuerte." : "¡Buen comienzo! Unas cosas la harían más fuerte.";

    /// <inheritdoc/>
    public string KeepGoalLabel => "Dejarla así";

    /// <inheritdoc/>
    public string GoalSaved(string goal) => $"La meta queda así: {goal}";

    /// <inheritdoc/>
    public string WhichDays => "¿Para cuándo quieren acabar cada paso?";

    /// <inheritdoc/>
    public string CloseAsk(GroupKind kind) => $"¿Quieres cerrar {Your(kind)}? Entonces elige qué cambió. Solo guardo lo que elijas.";

    /// <inheritdoc/>
    public string Name(GroupChange change) => change switch
    {
        GroupChange.SomethingWorks => "Hallamos algo que sirve",
        GroupChange.Learned => "Aprendimos algo",
        GroupChange.Closer => "Nos conocemos mejor",
        _ => "Es pronto para decirlo",
    };

    /// <inheritdoc/>
    public string KeepGroupLabel => "Seguir con el grupo";

    /// <inheritdoc/>
    public string Closed => "El grupo se cerró. Gracias por el tiempo que diste. También les doy las gracias a los demás.";

    /// <inheritdoc/>
    public string Ended(GroupKind kind, GroupChange? change) =>
        $"Se cerró {Your(kind)}.{(change is { } what and not GroupChange.TooEarly ? $" Lo que cambió: {Name(what).ToLowerInvariant()}." : "")} ¡Gracias por estar!";

    /// <inheritdoc/>
    public string WhatNext => "¿Qué sigue? Puedes empezar otro grupo o entrar en uno.";

    /// <inheritdoc/>
    public string StepDue(CycleStep step) => $"Ya pasó el día que pusieron para este paso: {Name(step).ToLowerInvariant()}. ¿Hace falta más tiempo? Pongan otro día.";

    /// <inheritdoc/>
    public string FileLabel => "Para mi calendario";

    /// <inheritdoc/>
    public string FileIntro => "Ábrelo en tu teléfono, y la junta queda en tu calendario.";

    /// <inheritdoc/>
    public string RoomTaken(string title) => $"Desde ahora escribo aquí sobre este grupo. {title}";

    /// <inheritdoc/>
    public string RoomWarning => "Fechas, papeles, pasos y el final llegan aquí, una vez para todos. Quien lee aquí, los ve. Para que ya no escriba, mencióname y pon: grupo aquí no";

    /// <inheritdoc/>
    public string RoomLeft(string title) => $"De acuerdo. Ya no escribo en el canal de este grupo. Desde ahora le escribo a cada quien por privado. {title}";

    /// <inheritdoc/>
    public string NoRoom => "Ahora no escribo en ningún canal por ti.";

    /// <inheritdoc/>
    public string RoomHow => "Ponlo en el canal de tu grupo: mencióname allí y escribe grupo aquí. Tengo que estar en ese canal. En Slack, invítame antes: /invite @MentorBot.";

    /// <inheritdoc/>
    public string RoomHint => "¿Tienen un canal propio? Mencióname allí y pon: grupo aquí. Así les aviso a todos allí.";

    /// <inheritdoc/>
    public string WhichGroupHere => "Estás en más de un grupo. Ponlo en el canal con su número.";

    /// <inheritdoc/>
    public string RoomLine => "Lo que es para todos llega en su canal.";

    /// <inheritdoc/>
    public string RoomOffLabel => "Ya no en el canal";

    /// <inheritdoc/>
    public string RoomDate(GroupKind kind, string when, string where) => $"Ya hay fecha para {Theirs(kind)}: {Ended(when, where)}";

    /// <inheritdoc/>
    public string RoomReminder(GroupKind kind, string when, string where) => $"Les recuerdo: {Theirs(kind)} se ve el {Ended(when, where)}";

    /// <inheritdoc/>
    public string RoomEnded(GroupKind kind, GroupChange? change) => Ended(kind, change).Replace(Your(kind), Theirs(kind), StringComparison.Ordinal);

    /// <inheritdoc/>
    public string RoomNext => "¿Qué sigue? Pueden empezar otro grupo o entrar en uno: escríbanme grupo empezar o grupo entrar.";

    /// <inheritdoc/>
    public string RoomFile => "Para tu propio calendario, mencióname y pon: grupo archivo. Para otro orden del día: grupo agenda 30 o 60.";

    /// <inheritdoc/>
    public string RoomGone(GroupKind kind) => $"Ya no puedo escribir en el canal de {Your(kind)}. Desde ahora le escribo a cada quien por privado. Si lo quieren de vuelta, agrégame allí, mencióname y pon: grupo aquí";

    /// <inheritdoc/>
    public string RoomOf(GroupKind kind) => $"Canal ({Name(kind)})";

    /// <inheritdoc/>
    public string StepNow(CycleStep step, LocalDate day) => $"Ahora van en el paso {(int)step + 1} de 6: {Name(step).ToLowerInvariant()}, hasta el {Talk.Date(day)}. {Hint(step)}";

    /// <inheritdoc/>
    public string When(LocalDateTime when) => $"{Days[(int)when.DayOfWeek - 1]} {Dialogs.Talk.TalkSpanish.Short(when.Date)}, {Dialogs.Talk.TalkSpanish.Clock(when.TimeOfDay)}";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "group start" => "Empieza un círculo, una PLC o un grupo de microcredencial.",
        "group join" => "Entra en un grupo abierto.",
        "group next" => "Muestra tu grupo y pone la próxima fecha.",
        "group agenda" => "Da un orden del día con tiempos.",
        "group rotate" => "Pasa los papeles.",
        "group here" => "En un canal: allí escribo para tu grupo.",
        "group file" => "Pone la próxima junta en tu calendario.",
        _ => "Cierra tu grupo con un gracias.",
    };

    // To many at once.
    private string Theirs(GroupKind kind) => Your(kind).Replace("tu ", "su ", StringComparison.Ordinal);

    private static string RoleName(GroupRole role) => role switch
    {
        GroupRole.Facilitator => "Guía",
        GroupRole.Recorder => "Notas",
        GroupRole.Timekeeper => "Tiempo",
        _ => "Voz del grupo",
    };
}
