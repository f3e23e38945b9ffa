using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Dialogs.Communities;

/// <summary>Setting up and running a programme.</summary>
public interface ICommunityTexts
{
    /// <summary>Nobody but a few may set up.</summary>
    string MayNotSetUp { get; }

    /// <summary>It is set up already.</summary>
    string IsSetUp(string code);

    /// <summary>It is set up now.</summary>
    string SetUp(string code);

    /// <summary>What to do next.</summary>
    IReadOnlyList<string> NextSteps(string code);

    /// <summary>Setup: title.</summary>
    string SetUpTitle { get; }

    /// <summary>Desk: title.</summary>
    string DeskTitle { get; }

    /// <summary>Desk: all is well.</summary>
    string NothingToDo { get; }

    /// <summary>Desk: what needs a decision.</summary>
    string Desk(int matters);

    /// <summary>Desk: who waits.</summary>
    string DeskWaiting(int count);

    /// <summary>Desk: joiners.</summary>
    string DeskJoiners(string names);

    /// <summary>Desk: silent pairs.</summary>
    string DeskSilent(int count);

    /// <summary>Desk: need help.</summary>
    string DeskHelp(string names);

    /// <summary>Desk: open questions.</summary>
    string DeskQuestions(int count);

    /// <summary>Desk: not reachable.</summary>
    string DeskUnreachable(string names);

    /// <summary>A choice of the desk.</summary>
    string Label(string command);

    /// <summary>Deliveries: title.</summary>
    string DeliveriesTitle(int count);

    /// <summary>Deliveries: what became of all that are kept.</summary>
    string DeliveriesSum(int count, string outcomes);

    /// <summary>Deliveries: one line.</summary>
    string DeliveryLine(string to, string what, string when, string outcome);

    /// <summary>What a delivery is about.</summary>
    string Name(Notice notice);

    /// <summary>An outcome in words.</summary>
    string Name(Outcome outcome);

    /// <summary>Waits to be sent.</summary>
    string Waiting { get; }

    /// <summary>The app asked for patience.</summary>
    string WaitsUntil(string when);

    /// <summary>To coordinators: somebody waits to be let in.</summary>
    string JoinerWaits(string name);

    /// <summary>Let them in.</summary>
    string ApproveLabel(string name);

    /// <summary>Person: deliveries.</summary>
    string LastDelivery(string when, string what, string outcome);

    /// <summary>A day and an hour, short.</summary>
    string When(LocalDateTime when);

    /// <summary>About a command.</summary>
    string HelpFor(string command);
}

/// <summary>English.</summary>
public sealed class CommunityEnglish : ICommunityTexts
{
    /// <inheritdoc/>
    public string MayNotSetUp => "You cannot set up a program here. The owner of this team or workspace can, or a person your IT volunteer named.";

    /// <inheritdoc/>
    public string IsSetUp(string code) => $"Your program is set up. The join code is {code}.";

    /// <inheritdoc/>
    public string SetUp(string code) => $"Your program is ready, and you are its coordinator. The join code is {code}.";

    /// <inheritdoc/>
    public IReadOnlyList<string> NextSteps(string code) =>
    [
        $"1. Give people the code: they type join {code}.",
        "2. When some have joined, type match preview.",
        "3. Type desk once a week. It shows what needs you.",
    ];

    /// <inheritdoc/>
    public string SetUpTitle => "Your program";

    /// <inheritdoc/>
    public string DeskTitle => "Your desk";

    /// <inheritdoc/>
    public string NothingToDo => "Nothing needs you right now. Enjoy your day.";

    /// <inheritdoc/>
    public string Desk(int matters) => matters == 1 ? "1 thing needs you." : $"{matters} things need you.";

    /// <inheritdoc/>
    public string DeskWaiting(int count) => count == 1 ? "1 person waits for a mentor." : $"{count} people wait for a mentor.";

    /// <inheritdoc/>
    public string DeskJoiners(string names) => $"Wants to join from elsewhere: {names}.";

    /// <inheritdoc/>
    public string DeskSilent(int count) => count == 1 ? "1 pair is silent." : $"{count} pairs are silent.";

    /// <inheritdoc/>
    public string DeskHelp(string names) => $"Needs help: {names}.";

    /// <inheritdoc/>
    public string DeskQuestions(int count) => count == 1 ? "1 question is open." : $"{count} questions are open.";

    /// <inheritdoc/>
    public string DeskUnreachable(string names) => $"Cannot be reached (blocked me or left): {names}. Please ask them in person to write to me once.";

    /// <inheritdoc/>
    public string Label(string command) => command switch
    {
        "match preview" => "See who fits whom",
        "waiting" => "Who waits",
        "overdue" => "Silent pairs",
        "questions" => "Open questions",
        "checkins" => "All check-ins",
        "people" => "People",
        "deliveries" => "What went out",
        "desk" => "My desk",
        "settings" => "Settings",
        "report" => "Report",
        "export" => "Tables as files",
        "invite" => "Join code",
        "import" => "Add many people",
        "announce" => "Tell everybody",
        "handover" => "Hand over",
        "season" => "Season",
        "calendar" => "School calendar",
        "cadence" => "When I ask",
        "roles" => "Who does what",
        "group start" => "Start a group",
        "group join" => "Join a group",
        "me" => "My profile",
        "profile" => "Finish my profile",
        "edit" => "Change my profile",
        "checkin" => "Log a meeting",
        "pair end" => "End a pairing",
        "report problem" => "Report a problem",
        "mydata" => "What is kept of me",
        "forget me" => "Delete my data",
        "join" => "Join",
        "setup" => "Start a program",
        _ => command,
    };

    /// <inheritdoc/>
    public string DeliveriesTitle(int count) => count switch { 0 => "No messages yet", 1 => "The last message", _ => $"The last {count} messages" };

    /// <inheritdoc/>
    public string DeliveriesSum(int count, string outcomes) => $"All {count}: {outcomes}";

    /// <inheritdoc/>
    public string DeliveryLine(string to, string what, string when, string outcome) => $"{when}, {to}: {what}: {outcome}";

    /// <inheritdoc/>
    public string Name(Notice notice) => notice switch
    {
        Notice.Proposal => "question to a mentor",
        Notice.Introduction => "introduction",
        Notice.Correction => "correction",
        Notice.PairEnded => "end of a pairing",
        Notice.DateAsked => "a time to meet",
        Notice.DateAgreed => "yes to a time to meet",
        Notice.CheckInAsk { Reminder: true } => "reminder of a check-in",
        Notice.CheckInAsk => "check-in",
        Notice.HelpNeeded => "call for help",
        Notice.QuestionAnswered => "answer to a question",
        Notice.QuestionWaits => "open question",
        Notice.QuestionTaken => "question was taken",
        Notice.QuestionBack => "question is open again",
        Notice.QuestionReminder => "reminder of a question",
        Notice.QuestionNeedsMore => "asker needs more",
        Notice.QuestionClosed => "question is closed",
        Notice.EntryWaits => "entry to review",
        Notice.EntryReviewed => "entry was reviewed",
        Notice.Approved => "approval",
        Notice.JoinerWaits => "somebody wants to join",
        Notice.FinishProfile => "reminder of the profile",
        Notice.BackFromPause => "end of a break",
        Notice.ProblemReported => "report of a problem",
        Notice.CheckInNudge => "nudge",
        Notice.GroupInvitation => "invitation to a group",
        Notice.GroupBegins => "start of a circle",
        Notice.GroupJoined => "somebody joined a group",
        Notice.GroupDate => "date of a group",
        Notice.GroupReminder => "reminder of a group",
        Notice.GroupAfter => "question after a group met",
        Notice.GroupStepDue => "step of a group",
        Notice.GroupNeedsHelp => "group asks for help",
        Notice.GroupEnded => "end of a group",
        Notice.GroupStep => "step in a group's channel",
        Notice.GroupRoles => "roles of a group",
        Notice.GroupWeek => "week of a group",
        Notice.RoomGone => "channel of a group is gone",
        Notice.RoundReady => "pairs to look at",
        Notice.PartnerPaused => "break of a partner",
        Notice.RoleGiven => "a new role",
        Notice.Declined => "a friendly no",
        Notice.ImportChecked => "a table that was checked",
        Notice.ImportDone => "a table that was added",
        Notice.Announced => "news for all",
        Notice.SeasonEnded => "thanks for the season",
        Notice.SeasonStarts => "a new season",
        Notice.CohortWeek => "week of a micro-credential group",
        Notice.CredentialHeard => "question about a micro-credential",
        Notice.TeamCourse => "course done by a team",
        Notice.GoalsShared => "goals shown to a mentor",
        Notice.MentorTip => "tip about a goal",
        Notice.EventReminder => "reminder of an event",
        Notice.LearningDigest => "monthly digest",
        Notice.BecomeMentor => "invitation to mentor",
        Notice.PlaceGone => "the app was removed from a workspace",
        Notice.LongSince => "long since they met",
        Notice.StillIn => "“are you still in?”",
        Notice.Resting => "begin of a break",
        Notice.WaitingNews => "news of the wait",
        Notice.Survey => "“how is it going?”",
        Notice.WeekTip => "tip for a mentor",
        Notice.ClosingSoon => "notice before a pairing closes",
        Notice.SeasonEnds => "end of the season",
        Notice.DeskDigest => "digest",
        _ => "message",
    };

    /// <inheritdoc/>
    public string Name(Outcome outcome) => Why(outcome.Reason) ?? outcome.Kind switch
    {
        OutcomeKind.Sent => "sent",
        OutcomeKind.Blocked => "blocked the bot",
        OutcomeKind.LeftWorkspace => "left the workspace",
        OutcomeKind.NoConversation => "no conversation yet",
        OutcomeKind.Throttled => "the app asked me to wait",
        OutcomeKind.Overtaken => "overtaken, no longer needed",
        _ => $"failed{(outcome.Reason is null ? "" : $" ({outcome.Reason})")}",
    };

    /// <summary>What Slack's words for a refusal mean to a coordinator.</summary>
    private static string? Why(string? reason) => reason switch
    {
        "not_installed" => "the app is not installed in their workspace",
        "channel_not_found" => "Slack does not find the chat with them any more",
        "not_in_channel" => "I am not in that channel: invite me there",
        "user_not_found" => "Slack does not know them any more: they may have left",
        "account_inactive" => "the workspace or the app's account there is switched off: install the app again",
        "token_revoked" => "the app was removed from the workspace: install it again",
        "is_archived" => "the channel is archived",
        "restricted_action" => "an admin of the workspace does not let the app write there",
        "msg_too_long" => "the message was too long for Slack",
        "ratelimited" => "Slack asked me to wait",
        "messages_tab_disabled" => "the app's Messages tab is switched off in its settings",
        _ => null,
    };

    /// <inheritdoc/>
    public string Waiting => "waiting for the right time";

    /// <inheritdoc/>
    public string WaitsUntil(string when) => $"the app asked me to wait until {when}";

    /// <inheritdoc/>
    public string JoinerWaits(string name) => $"{name} wants to join with your code, from a place I do not know. Let them in?";

    /// <inheritdoc/>
    public string ApproveLabel(string name) => $"Let {name} in";

    /// <inheritdoc/>
    public string LastDelivery(string when, string what, string outcome) => $"{when}: {what}, {outcome}";

    /// <inheritdoc/>
    public string When(LocalDateTime when) => when.ToString("MMM d, h:mm tt", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "setup" => "Starts a program here.",
        "desk" => "Shows what needs you.",
        "invite" => "Shows the join code.",
        _ => "Shows what went out, and what became of it.",
    };
}

/// <summary>Spanish.</summary>
public sealed class CommunitySpanish : ICommunityTexts
{
    /// <inheritdoc/>
    public string MayNotSetUp => "Solo quien es dueño de este equipo, o a quien nombró la persona de sistemas, puede crear un programa aquí.";

    /// <inheritdoc/>
    public string IsSetUp(string code) => $"Tu programa ya existe. El código es {code}.";

    /// <inheritdoc/>
    public string SetUp(string code) => $"Tu programa está listo y tú lo coordinas. El código es {code}.";

    /// <inheritdoc/>
    public IReadOnlyList<string> NextSteps(string code) =>
    [
        $"1. Da el código a la gente: escriben unirme {code}.",
        "2. Cuando haya varias personas, escribe parejas ver.",
        "3. Escribe mesa una vez por semana. Muestra lo que te necesita.",
    ];

    /// <inheritdoc/>
    public string SetUpTitle => "Tu programa";

    /// <inheritdoc/>
    public string DeskTitle => "Tu mesa";

    /// <inheritdoc/>
    public string NothingToDo => "Ahora nada te necesita. Que tengas buen día.";

    /// <inheritdoc/>
    public string Desk(int matters) => matters == 1 ? "1 cosa te necesita." : $"{matters} cosas te necesitan.";

    /// <inheritdoc/>
    public string DeskWaiting(int count) => count == 1 ? "1 persona espera un mentor." : $"{count} personas esperan un mentor.";

    /// <inheritdoc/>
    public string DeskJoiners(string names) => $"Quiere unirse desde otro lugar: {names}.";

    /// <inheritdoc/>
    public string DeskSilent(int count) => count == 1 ? "1 pareja está en silencio." : $"{count} parejas están en silencio.";

    /// <inheritdoc/>
    public string DeskHelp(string names) => $"Necesita ayuda: {names}.";

    /// <inheritdoc/>
    public string DeskQuestions(int count) => count == 1 ? "1 pregunta está abierta." : $"{count} preguntas están abiertas.";

    /// <inheritdoc/>
    public string DeskUnreachable(string names) => $"Mis mensajes no llegan a: {names} (me bloqueó o salió). Pide en persona un mensaje para mí.";

    /// <inheritdoc/>
    public string Label(string command) => command switch
    {
        "match preview" => "Ver quién va con quién",
        "waiting" => "Quién espera",
        "overdue" => "Parejas en silencio",
        "questions" => "Preguntas abiertas",
        "checkins" => "Todas las respuestas",
        "people" => "Personas",
        "deliveries" => "Lo que se envió",
        "desk" => "Mi mesa",
        "settings" => "Ajustes",
        "report" => "Informe",
        "export" => "Tablas como archivos",
        "invite" => "Código para unirse",
        "import" => "Agregar a muchos",
        "announce" => "Avisar a todos",
        "handover" => "Entregar el cargo",
        "season" => "Temporada",
        "calendar" => "Calendario escolar",
        "cadence" => "Cuándo pregunto",
        "roles" => "Quién hace qué",
        "group start" => "Empezar un grupo",
        "group join" => "Entrar en un grupo",
        "me" => "Mi perfil",
        "profile" => "Completar mi perfil",
        "edit" => "Cambiar mi perfil",
        "checkin" => "Anotar un encuentro",
        "pair end" => "Terminar una pareja",
        "report problem" => "Avisar de un problema",
        "mydata" => "Lo que guardas de mí",
        "forget me" => "Borrar mis datos",
        "join" => "Entrar",
        "setup" => "Empezar un programa",
        _ => command,
    };

    /// <inheritdoc/>
    public string DeliveriesTitle(int count) => count switch { 0 => "Todavía no hay mensajes", 1 => "El último mensaje", _ => $"Los últimos {count} mensajes" };

    /// <inheritdoc/>
    public string DeliveriesSum(int count, string outcomes) => $"Los {count}: {outcomes}";

    /// <inheritdoc/>
    public string DeliveryLine(string to, string what, string when, string outcome) => $"{when}, {to}: {what}: {outcome}";

    /// <inheritdoc/>
    public string Name(Notice notice) => notice switch
    {
        Notice.Proposal => "pregunta a un mentor",
        Notice.Introduction => "presentación",
        Notice.Correction => "corrección",
        Notice.PairEnded => "fin de una pareja",
        Notice.DateAsked => "una hora para verse",
        Notice.DateAgreed => "sí a una hora para verse",
        Notice.CheckInAsk { Reminder: true } => "recordatorio",
        Notice.CheckInAsk => "¿ya se vieron?",
        Notice.HelpNeeded => "pide ayuda",
        Notice.QuestionAnswered => "respuesta a una pregunta",
        Notice.QuestionWaits => "pregunta abierta",
        Notice.QuestionTaken => "pregunta tomada",
        Notice.QuestionBack => "pregunta otra vez abierta",
        Notice.QuestionReminder => "recordatorio de una pregunta",
        Notice.QuestionNeedsMore => "hace falta más",
        Notice.QuestionClosed => "pregunta cerrada",
        Notice.EntryWaits => "tema por revisar",
        Notice.EntryReviewed => "tema revisado",
        Notice.Approved => "visto bueno",
        Notice.JoinerWaits => "alguien quiere unirse",
        Notice.FinishProfile => "recordatorio del perfil",
        Notice.BackFromPause => "fin de una pausa",
        Notice.ProblemReported => "aviso de un problema",
        Notice.CheckInNudge => "recordatorio pedido",
        Notice.GroupInvitation => "invitación a un grupo",
        Notice.GroupBegins => "empieza un círculo",
        Notice.GroupJoined => "alguien entró en un grupo",
        Notice.GroupDate => "fecha de un grupo",
        Notice.GroupReminder => "recordatorio de un grupo",
        Notice.GroupAfter => "cómo le fue a un grupo",
        Notice.GroupStepDue => "paso de un grupo",
        Notice.GroupNeedsHelp => "un grupo pide ayuda",
        Notice.GroupEnded => "fin de un grupo",
        Notice.GroupStep => "paso en el canal de un grupo",
        Notice.GroupRoles => "papeles de un grupo",
        Notice.GroupWeek => "semana de un grupo",
        Notice.RoomGone => "se perdió el canal de un grupo",
        Notice.RoundReady => "parejas para mirar",
        Notice.PartnerPaused => "pausa de la pareja",
        Notice.RoleGiven => "un papel nuevo",
        Notice.Declined => "un no amable",
        Notice.ImportChecked => "una tabla revisada",
        Notice.ImportDone => "una tabla agregada",
        Notice.Announced => "aviso para todos",
        Notice.SeasonEnded => "gracias por la temporada",
        Notice.SeasonStarts => "otra temporada",
        Notice.CohortWeek => "semana de un grupo de microcredencial",
        Notice.CredentialHeard => "pregunta sobre una microcredencial",
        Notice.TeamCourse => "curso hecho por un equipo",
        Notice.GoalsShared => "metas mostradas a un mentor",
        Notice.MentorTip => "idea sobre una meta",
        Notice.EventReminder => "recordatorio de un evento",
        Notice.LearningDigest => "resumen del mes",
        Notice.BecomeMentor => "invitación a ser mentor",
        Notice.PlaceGone => "quitaron la app de un espacio",
        Notice.LongSince => "hace mucho que no se ven",
        Notice.StillIn => "“¿sigues aquí?”",
        Notice.Resting => "comienzo de una pausa",
        Notice.WaitingNews => "noticias de la espera",
        Notice.Survey => "“¿cómo te va?”",
        Notice.WeekTip => "idea para un mentor",
        Notice.ClosingSoon => "aviso antes de cerrar una pareja",
        Notice.SeasonEnds => "fin del año",
        Notice.DeskDigest => "resumen",
        _ => "mensaje",
    };

    /// <inheritdoc/>
    public string Name(Outcome outcome) => Why(outcome.Reason) ?? outcome.Kind switch
    {
        OutcomeKind.Sent => "enviado",
        OutcomeKind.Blocked => "bloqueó al bot",
        OutcomeKind.LeftWorkspace => "salió del espacio",
        OutcomeKind.NoConversation => "aún sin chat con el bot",
        OutcomeKind.Throttled => "la app me pidió esperar",
        OutcomeKind.Overtaken => "ya no hizo falta",
        _ => $"falló{(outcome.Reason is null ? "" : $" ({outcome.Reason})")}",
    };

    /// <summary>What Slack's words for a refusal mean to a coordinator.</summary>
    private static string? Why(string? reason) => reason switch
    {
        "not_installed" => "la app no está instalada en su espacio",
        "channel_not_found" => "Slack ya no encuentra el chat con esa persona",
        "not_in_channel" => "no estoy en ese canal: invítame",
        "user_not_found" => "Slack ya no conoce a esa persona: quizá salió",
        "account_inactive" => "el espacio o la cuenta de la app están desactivados: instala la app otra vez",
        "token_revoked" => "quitaron la app del espacio: instálala otra vez",
        "is_archived" => "el canal está archivado",
        "restricted_action" => "un administrador del espacio no deja escribir a la app ahí",
        "msg_too_long" => "el mensaje era demasiado largo para Slack",
        "ratelimited" => "Slack me pidió esperar",
        "messages_tab_disabled" => "la pestaña Mensajes de la app está apagada en su configuración",
        _ => null,
    };

    /// <inheritdoc/>
    public string Waiting => "espera su momento";

    /// <inheritdoc/>
    public string WaitsUntil(string when) => $"la app me pidió esperar hasta {when}";

    /// <inheritdoc/>
    public string JoinerWaits(string name) => $"{name} quiere unirse con tu código, desde un lugar que no conozco. ¿Le das entrada?";

    /// <inheritdoc/>
    public string ApproveLabel(string name) => $"Dar entrada a {name}";

    /// <inheritdoc/>
    public string LastDelivery(string when, string what, string outcome) => $"{when}: {what}, {outcome}";

    /// <inheritdoc/>
    public string When(LocalDateTime when) => $"{Talk.TalkSpanish.Short(when.Date)}, {Talk.TalkSpanish.Clock(when.TimeOfDay)}";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "setup" => "Crea un programa aquí.",
        "desk" => "Muestra lo que te necesita.",
        "invite" => "Muestra el código.",
        _ => "Lo que se envió y qué pasó con ello.",
    };
}
