using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Dialogs.Pairing;

/// <summary>Pairing.</summary>
public interface IPairingTexts
{
    /// <summary>Preview: title.</summary>
    string PreviewTitle { get; }

    /// <summary>Preview: what it comes to.</summary>
    string Preview(int pairs, int left);

    /// <summary>Preview: nobody waits.</summary>
    string NobodyWaits { get; }

    /// <summary>Preview: one pair.</summary>
    string PreviewPair(string mentor, string mentee, string why);

    /// <summary>Preview: one who is left.</summary>
    string PreviewLeft(string mentee, string reason);

    /// <summary>Preview: confirm.</summary>
    string ConfirmLabel { get; }

    /// <summary>There is nothing to confirm.</summary>
    string NothingToConfirm { get; }

    /// <summary>Members changed since the preview.</summary>
    string Changed { get; }

    /// <summary>The mentors are being asked.</summary>
    string Confirmed(int pairs);

    /// <summary>The mentor was asked.</summary>
    string Proposed(string mentor);

    /// <summary>To the mentor: would you?</summary>
    string Proposal(string mentee, string about);

    /// <summary>To the mentor: what is known of the mentee.</summary>
    string About(Member mentee, string why);

    /// <summary>Yes.</summary>
    string AcceptLabel { get; }

    /// <summary>Not now.</summary>
    string NotNowLabel { get; }

    /// <summary>I supervise or evaluate this person.</summary>
    string SuperviseLabel { get; }

    /// <summary>The mentor said yes.</summary>
    string Accepted(string mentee);

    /// <summary>The mentor said not now.</summary>
    string Declined { get; }

    /// <summary>The mentor supervises.</summary>
    string DeclinedAsSupervisor { get; }

    /// <summary>To the mentee: meet your mentor.</summary>
    string MeetMentor(string mentor, string why);

    /// <summary>To the mentor: meet your mentee.</summary>
    string MeetMentee(string mentee, string why);

    /// <summary>What to do first, to the mentee.</summary>
    IReadOnlyList<string> FirstStepsMentee(string mentor);

    /// <summary>What to do first, to the mentor.</summary>
    IReadOnlyList<string> FirstStepsMentor(string mentee);

    /// <summary>The other could not be reached after all.</summary>
    string Correction(string other);

    /// <summary>The pairing has ended, to the mentee.</summary>
    string EndedMentee { get; }

    /// <summary>The pairing has ended, to the mentor.</summary>
    /// <param name="mentee">The name; null where it has been forgotten.</param>
    string EndedMentor(string? mentee);

    /// <summary>The proposal was withdrawn.</summary>
    string Withdrawn { get; }

    /// <summary>Which pair?</summary>
    string WhichPair { get; }

    /// <summary>End it? Reasons are optional.</summary>
    string EndAsk(string other);

    /// <summary>Ended, to whoever ended it.</summary>
    string Ended(bool mentee);

    /// <summary>There is no pair.</summary>
    string NoPair { get; }

    /// <summary>A new mentor is looked for.</summary>
    string NewWanted { get; }

    /// <summary>A reason.</summary>
    string Name(EndReason reason);

    /// <summary>Keep the pair.</summary>
    string KeepLabel { get; }

    /// <summary>People: title.</summary>
    string PeopleTitle(int count);

    /// <summary>People: which page.</summary>
    string Page(int page, int of);

    /// <summary>People: the next page.</summary>
    string NextPage { get; }

    /// <summary>People: the page before.</summary>
    string PreviousPage { get; }

    /// <summary>Nobody has joined.</summary>
    string NobodyYet(string code);

    /// <summary>One person in a list.</summary>
    string PersonLine(Member member, string seat);

    /// <summary>The same without the name, where that stands above.</summary>
    string SeatLine(Member member, string seat);

    /// <summary>Waiting: title.</summary>
    string WaitingTitle(int count);

    /// <summary>Waiting: one line.</summary>
    string WaitingLine(string name, LocalDate since, string? backup, string reason);

    /// <summary>A seat, short.</summary>
    string SeatShort(PairState? state, string? other);

    /// <summary>Joined from elsewhere and waits.</summary>
    string SeatStranger { get; }

    /// <summary>Load of a mentor, short.</summary>
    string LoadShort(int load, int capacity);

    /// <summary>Approved.</summary>
    string ApprovedNow(string name);

    /// <summary>Nothing to approve.</summary>
    string NothingToApprove(string name);

    /// <summary>Why somebody is left.</summary>
    string LeftBecause(LeftOver reason);

    /// <summary>About a command.</summary>
    string HelpFor(string command);
}

/// <summary>English.</summary>
public sealed class PairingEnglish : IPairingTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string PreviewTitle => "Who fits whom";

    /// <inheritdoc/>
    public string Preview(int pairs, int left) => $"I found {(pairs == 1 ? "1 pair" : $"{pairs} pairs")}. {(left == 0 ? "Nobody is left out." : left == 1 ? "1 person is left." : $"{left} people are left.")} Nothing has been sent yet.";

    /// <inheritdoc/>
    public string NobodyWaits => "Nobody is waiting for a mentor right now.";

    /// <inheritdoc/>
    public string PreviewPair(string mentor, string mentee, string why) => $"{mentor} → {mentee}: {why}.";

    /// <inheritdoc/>
    public string PreviewLeft(string mentee, string reason) => $"Left: {mentee}. {reason}";

    /// <inheritdoc/>
    public string ConfirmLabel => "Confirm and ask the mentors";

    /// <inheritdoc/>
    public string NothingToConfirm => "There is nothing to confirm. Type match preview first.";

    /// <inheritdoc/>
    public string Changed => "Something has changed since the preview, so I looked again. Please check it once more.";

    /// <inheritdoc/>
    public string Confirmed(int pairs) => pairs == 1 ? "Done. I am asking 1 mentor now." : $"Done. I am asking for {pairs} pairs now.";

    /// <inheritdoc/>
    public string Proposed(string mentor) => $"I have asked {mentor}.";

    /// <inheritdoc/>
    public string Proposal(string mentee, string about) => $"Would you be {mentee}'s mentor? {about}";

    /// <inheritdoc/>
    public string About(Member mentee, string why) =>
        $"{mentee.Name} works {WorkOf(mentee.Family)}{(mentee.Worksite.Length > 0 ? $" at {mentee.Worksite}" : "")}. Why you two: {why}.";

    private static string WorkOf(CareerFamily? family) => family switch
    {
        null => "in the schools",
        CareerFamily.Paraeducator => "as a paraeducator",
        CareerFamily.Technical => "in technical services",
        { } known => $"in {Talk.Name(known).ToLowerInvariant()}",
    };

    /// <inheritdoc/>
    public string AcceptLabel => "Yes";

    /// <inheritdoc/>
    public string NotNowLabel => "Not now";

    /// <inheritdoc/>
    public string SuperviseLabel => "I supervise or evaluate this person";

    /// <inheritdoc/>
    public string Accepted(string mentee) => $"Thank you! I will introduce you and {mentee} now.";

    /// <inheritdoc/>
    public string Declined => "That is fine. Thank you for telling me. I will look for somebody else.";

    /// <inheritdoc/>
    public string DeclinedAsSupervisor => "Thank you for telling me. A mentor is a peer, so I will not pair you two.";

    /// <inheritdoc/>
    public string MeetMentor(string mentor, string why) => $"Meet {mentor}, your mentor. Why you two: {why}.";

    /// <inheritdoc/>
    public string MeetMentee(string mentee, string why) => $"Meet {mentee}, who is new and glad to have you. Why you two: {why}.";

    /// <inheritdoc/>
    public IReadOnlyList<string> FirstStepsMentee(string mentor) =>
    [
        $"Say hello to {mentor} today. Ten minutes are a good start.",
        "Ask anything: keys, breaks, codes, who to call.",
        "What you two say stays between you. It does not work out? Type pair end. No reason needed.",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> FirstStepsMentor(string mentee) =>
    [
        $"Say hello to {mentee} today. Ten minutes are a good start.",
        "Show the place, explain the unwritten rules, listen.",
        "You do not evaluate, and you do not report. Too much? Type pair end. No reason needed.",
    ];

    /// <inheritdoc/>
    public string Correction(string other) => $"I am sorry: I could not reach {other} after all. I will look for somebody else for you.";

    /// <inheritdoc/>
    public string EndedMentee => "Your pairing has ended. That can happen and is nobody's fault. I am looking for a new mentor for you.";

    /// <inheritdoc/>
    public string EndedMentor(string? mentee) => $"{(mentee is null ? "One of your pairings" : $"Your pairing with {mentee}")} has ended. That can happen and is nobody's fault. Thank you for your time.";

    /// <inheritdoc/>
    public string Withdrawn => "You do not need to answer my last question any more. Thank you.";

    /// <inheritdoc/>
    public string WhichPair => "Which pairing do you mean?";

    /// <inheritdoc/>
    public string EndAsk(string other) => $"Do you want to end your pairing with {other}? You need no reason. You may pick one; only counts are kept.";

    /// <inheritdoc/>
    public string Ended(bool mentee) => mentee ? "Done. I have ended it in kind words and am looking for a new mentor for you." : "Done. I have ended it in kind words. Thank you for your time.";

    /// <inheritdoc/>
    public string NoPair => "You are not in a pairing right now.";

    /// <inheritdoc/>
    public string NewWanted => "You are on the list for a mentor. I will write to you here.";

    /// <inheritdoc/>
    public string Name(EndReason reason) => reason switch
    {
        EndReason.GoalReached => "We are done, all went well",
        EndReason.NoTime => "No time right now",
        EndReason.HoursDoNotFit => "Hours or places do not fit",
        EndReason.Moved => "New job or place",
        EndReason.Declined => "said not now",
        EndReason.Supervisor => "supervises the person",
        EndReason.NoAnswer => "no answer in time",
        EndReason.NotReached => "could not be reached",
        EndReason.SeasonEnded => "the season ended",
        EndReason.Left => "left the program",
        EndReason.ByCoordinator => "ended by a coordinator",
        EndReason.Idle => "no sign for a long time",
        _ => "End it, no reason",
    };

    /// <inheritdoc/>
    public string KeepLabel => "No, keep it";

    /// <inheritdoc/>
    public string PeopleTitle(int count) => count == 1 ? "1 person" : $"{count} people";

    /// <inheritdoc/>
    public string Page(int page, int of) => $"page {page} of {of}";

    /// <inheritdoc/>
    public string NextPage => "Next page";

    /// <inheritdoc/>
    public string PreviousPage => "Page before";

    /// <inheritdoc/>
    public string NobodyYet(string code) => $"Nobody has joined yet. Give people this code: {code}. They type: join {code}";

    /// <inheritdoc/>
    public string PersonLine(Member member, string seat) => $"{member.Name}: {SeatLine(member, seat)}";

    /// <inheritdoc/>
    public string SeatLine(Member member, string seat) => string.Join("; ", new[] { JobOf(member), seat }.Where(part => part.Length > 0));

    // Who only runs the programme needs no job in it.
    private static string JobOf(Member member) =>
        string.Join(", ", new[] { member.Family is { } family ? Talk.Name(family).ToLowerInvariant() : member.Is(Roles.Mentee | Roles.Mentor) ? "no job yet" : "", member.Worksite }.Where(part => part.Length > 0));

    /// <inheritdoc/>
    public string WaitingTitle(int count) => count switch { 0 => "Nobody is waiting", 1 => "1 person is waiting", _ => $"{count} people are waiting" };

    /// <inheritdoc/>
    public string WaitingLine(string name, LocalDate since, string? backup, string reason) => $"{name}, since {Talk.Date(since)}. {reason}{(backup is null ? "" : $" Backup contact: {backup}.")}";

    /// <inheritdoc/>
    public string SeatShort(PairState? state, string? other) => state switch
    {
        null => "waiting for a mentor",
        PairState.Proposed => $"{other} has been asked",
        PairState.Introducing => $"being introduced to {other}",
        _ => $"paired with {other}",
    };

    /// <inheritdoc/>
    public string SeatStranger => "waits for your approval";

    /// <inheritdoc/>
    public string LoadShort(int load, int capacity) => $"mentors {load} of {capacity}";

    /// <inheritdoc/>
    public string ApprovedNow(string name) => $"{name} is approved.";

    /// <inheritdoc/>
    public string NothingToApprove(string name) => $"{name} needs no approval.";

    /// <inheritdoc/>
    public string LeftBecause(LeftOver reason) => reason switch
    {
        LeftOver.NoMentor => "There is no mentor yet.",
        LeftOver.AllFull => "All mentors who fit are full.",
        LeftOver.NotApproved => "The mentors who fit are not approved yet.",
        LeftOver.OnlySupervisors => "The only free mentor directs this person's work.",
        LeftOver.OnlyEarlier => "The only free mentors were paired before or said no.",
        LeftOver.OtherLanguage => "No free mentor speaks the language that is needed.",
        LeftOver.KeptApart => "A private reason rules out the free mentors.",
        LeftOver.SetAside => "You let this person sit the round out.",
        LeftOver.NoWayToMeet => "The free mentors use another app and no way to meet is agreed.",
        LeftOver.OthersFitBetter => "There are more people than free places.",
        _ => "On a break or not reachable.",
    };

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "match preview" => "Shows who fits whom, before anything is sent.",
        "match confirm" => "Asks the mentors of the preview.",
        "match keep" => "Keeps two people together in this round.",
        "match forbid" => "Keeps two people apart in every round.",
        "match without" => "Leaves somebody out of this round.",
        "too much" => "For mentors: asks nothing more of you for now.",
        "pair" => "Asks a mentor to take a mentee.",
        "pair end" => "Ends a pairing, no reason needed.",
        "pair new" => "Puts you on the list for a mentor.",
        "people" => "Lists everybody.",
        "person" => "Shows one person's status.",
        "approve" => "Lets somebody in, or approves a mentor.",
        "decline" => "Does not approve somebody.",
        _ => "Lists who waits, since when and why.",
    };
}

/// <summary>Spanish.</summary>
public sealed class PairingSpanish : IPairingTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string PreviewTitle => "Quién va con quién";

    /// <inheritdoc/>
    public string Preview(int pairs, int left) => $"Encontré {(pairs == 1 ? "1 pareja" : $"{pairs} parejas")}. {(left == 0 ? "Nadie queda fuera." : left == 1 ? "Falta 1 persona." : $"Faltan {left} personas.")} Todavía no envié nada.";

    /// <inheritdoc/>
    public string NobodyWaits => "Nadie espera un mentor ahora.";

    /// <inheritdoc/>
    public string PreviewPair(string mentor, string mentee, string why) => $"{mentor} → {mentee}: {why}.";

    /// <inheritdoc/>
    public string PreviewLeft(string mentee, string reason) => $"Falta: {mentee}. {reason}";

    /// <inheritdoc/>
    public string ConfirmLabel => "Confirmar y preguntar a los mentores";

    /// <inheritdoc/>
    public string NothingToConfirm => "No hay nada que confirmar. Primero escribe parejas ver.";

    /// <inheritdoc/>
    public string Changed => "Algo cambió desde la vista previa, así que miré otra vez. Revísala una vez más.";

    /// <inheritdoc/>
    public string Confirmed(int pairs) => pairs == 1 ? "Listo. Ahora le pregunto a 1 mentor." : $"Listo. Ahora pregunto por {pairs} parejas.";

    /// <inheritdoc/>
    public string Proposed(string mentor) => $"Ya le pregunté a {mentor}.";

    /// <inheritdoc/>
    public string Proposal(string mentee, string about) => $"¿Quieres ser mentor de {mentee}? {about}";

    /// <inheritdoc/>
    public string About(Member mentee, string why) =>
        $"{mentee.Name} trabaja {WorkOf(mentee.Family)}{(mentee.Worksite.Length > 0 ? $", en {mentee.Worksite}" : "")}. Por qué ustedes: {why}.";

    private static string WorkOf(CareerFamily? family) => family switch
    {
        null => "en las escuelas",
        CareerFamily.Paraeducator => "como asistente de maestro",
        CareerFamily.Technical => "en servicios técnicos",
        CareerFamily.Health => "en salud y apoyo a estudiantes",
        { } known => $"en {Talk.Name(known).ToLowerInvariant()}",
    };

    /// <inheritdoc/>
    public string AcceptLabel => "Sí";

    /// <inheritdoc/>
    public string NotNowLabel => "Ahora no";

    /// <inheritdoc/>
    public string SuperviseLabel => "Superviso o evalúo a esta persona";

    /// <inheritdoc/>
    public string Accepted(string mentee) => $"¡Gracias! Ahora te presento a {mentee}.";

    /// <inheritdoc/>
    public string Declined => "Está bien. Gracias por decirlo. Busco a otra persona.";

    /// <inheritdoc/>
    public string DeclinedAsSupervisor => "Gracias por decirlo. Un mentor es un igual, así que no los uno.";

    /// <inheritdoc/>
    public string MeetMentor(string mentor, string why) => $"Te presento a {mentor}, tu mentor. Por qué ustedes: {why}.";

    /// <inheritdoc/>
    public string MeetMentee(string mentee, string why) => $"Te presento a {mentee}, que empieza y se alegra de tu apoyo. Por qué ustedes: {why}.";

    /// <inheritdoc/>
    public IReadOnlyList<string> FirstStepsMentee(string mentor) =>
    [
        $"Saluda hoy a {mentor}. Diez minutos son un buen comienzo.",
        "Pregunta lo que sea: llaves, descansos, códigos, a quién llamar.",
        "Lo que se dicen queda entre ustedes. ¿No funciona? Escribe terminar pareja. No hace falta motivo.",
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> FirstStepsMentor(string mentee) =>
    [
        $"Saluda hoy a {mentee}. Diez minutos son un buen comienzo.",
        "Muestra el lugar, explica lo que nadie escribe, escucha.",
        "No evalúas y no informas a nadie. ¿Es mucho? Escribe terminar pareja. No hace falta motivo.",
    ];

    /// <inheritdoc/>
    public string Correction(string other) => $"Lo siento: al final no pude hablar con {other}. Te busco a otra persona.";

    /// <inheritdoc/>
    public string EndedMentee => "Tu pareja terminó. Eso pasa y no es culpa de nadie. Ya te busco un nuevo mentor.";

    /// <inheritdoc/>
    public string EndedMentor(string? mentee) => $"{(mentee is null ? "Una de tus parejas" : $"Tu pareja con {mentee}")} terminó. Eso pasa y no es culpa de nadie. Gracias por tu tiempo.";

    /// <inheritdoc/>
    public string Withdrawn => "Ya no hace falta que respondas a mi última pregunta. Gracias.";

    /// <inheritdoc/>
    public string WhichPair => "¿De qué pareja hablas?";

    /// <inheritdoc/>
    public string EndAsk(string other) => $"¿Quieres terminar tu pareja con {other}? No hace falta motivo. Puedes elegir uno; solo los cuento.";

    /// <inheritdoc/>
    public string Ended(bool mentee) => mentee ? "Listo. La terminé con palabras amables y ya te busco un nuevo mentor." : "Listo. La terminé con palabras amables. Gracias por tu tiempo.";

    /// <inheritdoc/>
    public string NoPair => "Ahora no estás en ninguna pareja.";

    /// <inheritdoc/>
    public string NewWanted => "Estás en la lista para un mentor. Te escribo aquí.";

    /// <inheritdoc/>
    public string Name(EndReason reason) => reason switch
    {
        EndReason.GoalReached => "Ya terminamos, todo salió bien",
        EndReason.NoTime => "Ahora no hay tiempo",
        EndReason.HoursDoNotFit => "Las horas o lugares no van",
        EndReason.Moved => "Otro trabajo u otro lugar",
        EndReason.Declined => "dijo que ahora no",
        EndReason.Supervisor => "supervisa a la persona",
        EndReason.NoAnswer => "no respondió a tiempo",
        EndReason.NotReached => "no se le pudo escribir",
        EndReason.SeasonEnded => "terminó la temporada",
        EndReason.Left => "salió del programa",
        EndReason.ByCoordinator => "lo terminó quien coordina",
        EndReason.Idle => "mucho tiempo sin saber nada",
        _ => "Terminar sin motivo",
    };

    /// <inheritdoc/>
    public string KeepLabel => "No, seguimos";

    /// <inheritdoc/>
    public string PeopleTitle(int count) => count == 1 ? "1 persona" : $"{count} personas";

    /// <inheritdoc/>
    public string Page(int page, int of) => $"página {page} de {of}";

    /// <inheritdoc/>
    public string NextPage => "Página siguiente";

    /// <inheritdoc/>
    public string PreviousPage => "Página anterior";

    /// <inheritdoc/>
    public string NobodyYet(string code) => $"Todavía no hay nadie. Da este código: {code}. La gente escribe: unirme {code}";

    /// <inheritdoc/>
    public string PersonLine(Member member, string seat) => $"{member.Name}: {SeatLine(member, seat)}";

    /// <inheritdoc/>
    public string SeatLine(Member member, string seat) => string.Join("; ", new[] { JobOf(member), seat }.Where(part => part.Length > 0));

    private static string JobOf(Member member) =>
        string.Join(", ", new[] { member.Family is { } family ? Talk.Name(family).ToLowerInvariant() : member.Is(Roles.Mentee | Roles.Mentor) ? "sin trabajo aún" : "", member.Worksite }.Where(part => part.Length > 0));

    /// <inheritdoc/>
    public string WaitingTitle(int count) => count switch { 0 => "Nadie espera", 1 => "Espera 1 persona", _ => $"Esperan {count} personas" };

    /// <inheritdoc/>
    public string WaitingLine(string name, LocalDate since, string? backup, string reason) => $"{name}, desde el {Talk.Date(since)}. {reason}{(backup is null ? "" : $" Contacto de respaldo: {backup}.")}";

    /// <inheritdoc/>
    public string SeatShort(PairState? state, string? other) => state switch
    {
        null => "espera un mentor",
        PairState.Proposed => $"ya le preguntamos a {other}",
        PairState.Introducing => $"a punto de conocer a {other}",
        _ => $"en pareja con {other}",
    };

    /// <inheritdoc/>
    public string SeatStranger => "espera tu visto bueno";

    /// <inheritdoc/>
    public string LoadShort(int load, int capacity) => $"apoya a {load} de {capacity}";

    /// <inheritdoc/>
    public string ApprovedNow(string name) => $"{name} ya tiene el visto bueno.";

    /// <inheritdoc/>
    public string NothingToApprove(string name) => $"{name} no necesita visto bueno.";

    /// <inheritdoc/>
    public string LeftBecause(LeftOver reason) => reason switch
    {
        LeftOver.NoMentor => "Todavía no hay mentores.",
        LeftOver.AllFull => "Los mentores que van bien no tienen lugar.",
        LeftOver.NotApproved => "Los mentores que van bien no tienen aún el visto bueno.",
        LeftOver.OnlySupervisors => "El único mentor libre supervisa a esta persona.",
        LeftOver.OnlyEarlier => "Los únicos libres ya fueron su pareja o dijeron que no.",
        LeftOver.OtherLanguage => "Ningún mentor libre habla el idioma que hace falta.",
        LeftOver.KeptApart => "Un motivo privado descarta a los mentores libres.",
        LeftOver.SetAside => "Quisiste dejar a esta persona fuera de la ronda.",
        LeftOver.NoWayToMeet => "Los mentores libres usan otra app y no hay forma de verse.",
        LeftOver.OthersFitBetter => "Hay más personas que lugares libres.",
        _ => "En pausa o sin recibir mensajes.",
    };

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "match preview" => "Muestra quién va con quién antes de enviar nada.",
        "match confirm" => "Pregunta a los mentores de la vista previa.",
        "match keep" => "Deja juntas a dos personas en esta ronda.",
        "match forbid" => "Deja separadas a dos personas en cada ronda.",
        "match without" => "Deja a alguien fuera de esta ronda.",
        "too much" => "Para mentores: no te pido nada más por ahora.",
        "pair" => "Pide a un mentor que apoye a alguien.",
        "pair end" => "Termina una pareja, sin motivo.",
        "pair new" => "Te pone en la lista para un mentor.",
        "people" => "La lista de todos.",
        "person" => "El estado de una persona.",
        "approve" => "Da entrada a alguien o el visto bueno a un mentor.",
        "decline" => "No da el visto bueno a alguien.",
        _ => "Quién espera, desde cuándo y por qué.",
    };
}
