using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using NodaTime;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>Check-ins and meetings.</summary>
public interface ICheckInTexts
{
    /// <summary>Did you two meet?</summary>
    string Ask(string other, bool reminder, bool mayRepeat);

    /// <summary>The same after a long time without a meeting.</summary>
    string AskAfter(string other, int days);

    /// <summary>The title of its card.</summary>
    string AskTitle { get; }

    /// <summary>An answer, as a choice.</summary>
    string Name(CheckInAnswer answer);

    /// <summary>An answer within a message of several matters.</summary>
    string NameWith(CheckInAnswer answer, string other);

    /// <summary>After "met".</summary>
    string Met(string other);

    /// <summary>How was it?</summary>
    string HowDidYouMeet { get; }

    /// <summary>After "planned".</summary>
    string Planned(string other);

    /// <summary>After "not yet".</summary>
    string NotYet(string other);

    /// <summary>After "need help": who may know?</summary>
    string WhoMayKnow { get; }

    /// <summary>The coordinator.</summary>
    string CoordinatorLabel { get; }

    /// <summary>The confidential contact.</summary>
    string ConfidentialLabel(string name);

    /// <summary>Nobody.</summary>
    string NobodyLabel { get; }

    /// <summary>They were told.</summary>
    string HelpOnItsWay(string name);

    /// <summary>Nobody is told.</summary>
    string NobodyTold { get; }

    /// <summary>To whoever may know.</summary>
    string HelpNeeded(string name);

    /// <summary>A kind of meeting.</summary>
    string Name(MeetingKind kind);

    /// <summary>Log a meeting.</summary>
    string LogAsk { get; }

    /// <summary>With whom.</summary>
    string WithLabel { get; }

    /// <summary>How.</summary>
    string KindLabel { get; }

    /// <summary>Minutes.</summary>
    string MinutesLabel { get; }

    /// <summary>Save.</summary>
    string SaveLabel { get; }

    /// <summary>The minutes make no sense.</summary>
    string MinutesNotRead { get; }

    /// <summary>Logged.</summary>
    string Logged(string other, MeetingKind kind, int minutes);

    /// <summary>Overdue: title.</summary>
    string OverdueTitle(int count);

    /// <summary>Overdue: one line.</summary>
    string OverdueLine(string mentor, string mentee, LocalDate since, LocalDate? lastMet);

    /// <summary>Overdue: a pair that has not met since it began.</summary>
    string NotMetLine(string mentor, string mentee, LocalDate start);

    /// <summary>Check-ins: title.</summary>
    string CheckInsTitle(int count);

    /// <summary>Check-ins: one pair.</summary>
    string CheckInsLine(string mentor, string mentee, int asked, CheckInAnswer? mentorSaid, CheckInAnswer? menteeSaid, LocalDate? lastMet, bool needsHelp);

    /// <summary>Nudge her or him.</summary>
    string NudgeLabel(string name);

    /// <summary>A nudge is on its way.</summary>
    string Nudged(string name);

    /// <summary>There is nothing to nudge about.</summary>
    string NothingToNudge(string name);

    /// <summary>About a command.</summary>
    string HelpFor(string command);
}

/// <summary>English.</summary>
public sealed class CheckInEnglish : ICheckInTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string Ask(string other, bool reminder, bool mayRepeat) =>
        $"{(mayRepeat ? "You may have had this before: " : reminder ? "A short reminder: " : "")}{(mayRepeat || reminder ? "did" : "Did")} you and {other} meet or talk lately?";

    /// <inheritdoc/>
    public string AskAfter(string other, int days) => $"It has been {Talk.Days(days)} since you last met, as far as I know. Did you and {other} meet or talk?";

    /// <inheritdoc/>
    public string AskTitle => "Check-in";

    /// <inheritdoc/>
    public string Name(CheckInAnswer answer) => answer switch
    {
        CheckInAnswer.Met => "Yes, we met",
        CheckInAnswer.Planned => "We have a date",
        CheckInAnswer.NotYet => "Not yet",
        _ => "I need help",
    };

    /// <inheritdoc/>
    public string NameWith(CheckInAnswer answer, string other) => $"{other}: {Name(answer)}";

    /// <inheritdoc/>
    public string Met(string other) => $"Great! Good for you and {other}.";

    /// <inheritdoc/>
    public string HowDidYouMeet => "How did you meet? (Only if you like.)";

    /// <inheritdoc/>
    public string Planned(string other) => $"Good plan. Have a nice talk with {other}.";

    /// <inheritdoc/>
    public string NotYet(string other) => $"No problem. A hello of five minutes with {other} is a good start: at shift change, on a walk, or by phone.";

    /// <inheritdoc/>
    public string WhoMayKnow => "Thank you for saying so. Who may know? I pass on only your name, and that you need help.";

    /// <inheritdoc/>
    public string CoordinatorLabel => "The coordinator";

    /// <inheritdoc/>
    public string ConfidentialLabel(string name) => $"{name}, the confidential contact";

    /// <inheritdoc/>
    public string NobodyLabel => "Nobody";

    /// <inheritdoc/>
    public string HelpOnItsWay(string name) => $"I have asked {name} to get in touch with you. You can also end the pairing at any time: type pair end.";

    /// <inheritdoc/>
    public string NobodyTold => "OK, I tell nobody. You can ask me a question, or end the pairing at any time: type pair end.";

    /// <inheritdoc/>
    public string HelpNeeded(string name) => $"{name} needs help with the pairing and asks you to get in touch. I do not know why. Please talk in person or by phone.";

    /// <inheritdoc/>
    public string Name(MeetingKind kind) => kind switch
    {
        MeetingKind.InPerson => "In person",
        MeetingKind.WalkAlong => "Walk-along",
        MeetingKind.RideAlong => "Ride-along",
        MeetingKind.ShiftOverlap => "Shift overlap",
        MeetingKind.Phone => "Phone",
        _ => "Video or voice call",
    };

    /// <inheritdoc/>
    public string LogAsk => "Good! How did you meet, and for how long?";

    /// <inheritdoc/>
    public string WithLabel => "With";

    /// <inheritdoc/>
    public string KindLabel => "How";

    /// <inheritdoc/>
    public string MinutesLabel => "Minutes";

    /// <inheritdoc/>
    public string SaveLabel => "Save";

    /// <inheritdoc/>
    public string MinutesNotRead => "Please give the minutes as a number from 1 to 600.";

    /// <inheritdoc/>
    public string Logged(string other, MeetingKind kind, int minutes) => $"Noted: {Name(kind).ToLowerInvariant()} with {other}{(minutes > 0 ? $", {minutes} minutes" : "")}. Thank you.";

    /// <inheritdoc/>
    public string OverdueTitle(int count) => count switch { 0 => "No pair is silent", 1 => "1 pair is silent", _ => $"{count} pairs are silent" };

    /// <inheritdoc/>
    public string OverdueLine(string mentor, string mentee, LocalDate since, LocalDate? lastMet) =>
        $"{mentor} and {mentee}: no answer, silent since {Talk.Date(since)}. {(lastMet is { } day ? $"Last met {Talk.Date(day)}." : "Not met yet, as far as I know.")}";

    /// <inheritdoc/>
    public string NotMetLine(string mentor, string mentee, LocalDate start) => $"{mentor} and {mentee}: not met since they began on {Talk.Date(start)}, as far as I know.";

    /// <inheritdoc/>
    public string CheckInsTitle(int count) => count switch { 0 => "No active pairs", 1 => "1 active pair", _ => $"{count} active pairs" };

    /// <inheritdoc/>
    public string CheckInsLine(string mentor, string mentee, int asked, CheckInAnswer? mentorSaid, CheckInAnswer? menteeSaid, LocalDate? lastMet, bool needsHelp) =>
        $"{mentor} and {mentee}: {(asked == 0 ? "not asked yet" : $"check-in {asked}: {mentor} {Short(mentorSaid)}, {mentee} {Short(menteeSaid)}")}.{(lastMet is { } day ? $" Last met {Talk.Date(day)}." : "")}{(needsHelp ? " Needs help." : "")}";

    /// <inheritdoc/>
    public string NudgeLabel(string name) => $"Nudge {name}";

    /// <inheritdoc/>
    public string Nudged(string name) => $"I will remind {name} in their own hours.";

    /// <inheritdoc/>
    public string NothingToNudge(string name) => $"{name} has no open check-in.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "checkin" => "Logs a meeting.",
        "checkins" => "Shows the answers to “did you two meet?”.",
        "overdue" => "Shows the pairs that are silent.",
        _ => "Reminds somebody of a check-in.",
    };

    private static string Short(CheckInAnswer? answer) => answer switch
    {
        CheckInAnswer.Met => "met",
        CheckInAnswer.Planned => "has a date",
        CheckInAnswer.NotYet => "not yet",
        CheckInAnswer.NeedHelp => "answered",
        _ => "no answer",
    };
}

/// <summary>Spanish.</summary>
public sealed class CheckInSpanish : ICheckInTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string Ask(string other, bool reminder, bool mayRepeat) =>
        $"{(mayRepeat ? "Quizá ya te lo pregunté: " : reminder ? "Solo un recordatorio: " : "")}¿{(mayRepeat || reminder ? "ya" : "Ya")} te viste o hablaste con {other}?";

    /// <inheritdoc/>
    public string AskAfter(string other, int days) => $"Que yo sepa, hace {Talk.Days(days)} que no se ven. ¿Ya te viste o hablaste con {other}?";

    /// <inheritdoc/>
    public string AskTitle => "¿Cómo van?";

    /// <inheritdoc/>
    public string Name(CheckInAnswer answer) => answer switch
    {
        CheckInAnswer.Met => "Sí, nos vimos",
        CheckInAnswer.Planned => "Tenemos fecha",
        CheckInAnswer.NotYet => "Todavía no",
        _ => "Necesito ayuda",
    };

    /// <inheritdoc/>
    public string NameWith(CheckInAnswer answer, string other) => $"{other}: {Name(answer)}";

    /// <inheritdoc/>
    public string Met(string other) => $"¡Qué bien! Les hace bien a ti y a {other}.";

    /// <inheritdoc/>
    public string HowDidYouMeet => "¿Cómo se vieron? (Solo si quieres decirlo.)";

    /// <inheritdoc/>
    public string Planned(string other) => $"Buen plan. Que les vaya bien a ti y a {other}.";

    /// <inheritdoc/>
    public string NotYet(string other) => $"No pasa nada. Cinco minutos con {other} ya son un comienzo: al cambiar de turno, al caminar o por teléfono.";

    /// <inheritdoc/>
    public string WhoMayKnow => "Gracias por decirlo. ¿Quién puede saberlo? Solo paso tu nombre y que necesitas ayuda.";

    /// <inheritdoc/>
    public string CoordinatorLabel => "Quien coordina";

    /// <inheritdoc/>
    public string ConfidentialLabel(string name) => $"{name}, el contacto de confianza";

    /// <inheritdoc/>
    public string NobodyLabel => "Nadie";

    /// <inheritdoc/>
    public string HelpOnItsWay(string name) => $"Le pedí a {name} que te busque. También puedes terminar la pareja cuando quieras: escribe terminar pareja.";

    /// <inheritdoc/>
    public string NobodyTold => "De acuerdo, no le digo a nadie. Puedes hacerme una pregunta o terminar la pareja: escribe terminar pareja.";

    /// <inheritdoc/>
    public string HelpNeeded(string name) => $"{name} necesita ayuda con su pareja y pide que le busques. No sé por qué. Hablen en persona o por teléfono.";

    /// <inheritdoc/>
    public string Name(MeetingKind kind) => kind switch
    {
        MeetingKind.InPerson => "En persona",
        MeetingKind.WalkAlong => "Caminando juntos",
        MeetingKind.RideAlong => "En la ruta juntos",
        MeetingKind.ShiftOverlap => "Al cruzar turnos",
        MeetingKind.Phone => "Por teléfono",
        _ => "Llamada o video",
    };

    /// <inheritdoc/>
    public string LogAsk => "¡Bien! ¿Cómo se vieron y por cuánto tiempo?";

    /// <inheritdoc/>
    public string WithLabel => "Con";

    /// <inheritdoc/>
    public string KindLabel => "Cómo";

    /// <inheritdoc/>
    public string MinutesLabel => "Minutos";

    /// <inheritdoc/>
    public string SaveLabel => "Guardar";

    /// <inheritdoc/>
    public string MinutesNotRead => "Da los minutos con un número de 1 a 600.";

    /// <inheritdoc/>
    public string Logged(string other, MeetingKind kind, int minutes) => $"Anotado: {Name(kind).ToLowerInvariant()} con {other}{(minutes > 0 ? $", {minutes} minutos" : "")}. Gracias.";

    /// <inheritdoc/>
    public string OverdueTitle(int count) => count switch { 0 => "Ninguna pareja está en silencio", 1 => "1 pareja en silencio", _ => $"{count} parejas en silencio" };

    /// <inheritdoc/>
    public string OverdueLine(string mentor, string mentee, LocalDate since, LocalDate? lastMet) =>
        $"{mentor} {InSpanish.And(mentee)}: sin respuesta, en silencio desde el {Talk.Date(since)}. {(lastMet is { } day ? $"Se vieron el {Talk.Date(day)}." : "Que yo sepa, aún no se vieron.")}";

    /// <inheritdoc/>
    public string NotMetLine(string mentor, string mentee, LocalDate start) => $"{mentor} {InSpanish.And(mentee)}: que yo sepa, no se ven desde que empezaron, el {Talk.Date(start)}.";

    /// <inheritdoc/>
    public string CheckInsTitle(int count) => count switch { 0 => "No hay parejas activas", 1 => "1 pareja activa", _ => $"{count} parejas activas" };

    /// <inheritdoc/>
    public string CheckInsLine(string mentor, string mentee, int asked, CheckInAnswer? mentorSaid, CheckInAnswer? menteeSaid, LocalDate? lastMet, bool needsHelp) =>
        $"{mentor} {InSpanish.And(mentee)}: {(asked == 0 ? "aún sin preguntar" : $"pregunta {asked}: {mentor} {Short(mentorSaid)}, {mentee} {Short(menteeSaid)}")}.{(lastMet is { } day ? $" Se vieron el {Talk.Date(day)}." : "")}{(needsHelp ? " Hace falta ayuda." : "")}";

    /// <inheritdoc/>
    public string NudgeLabel(string name) => $"Recordar a {name}";

    /// <inheritdoc/>
    public string Nudged(string name) => $"Se lo recuerdo a {name} en sus propias horas.";

    /// <inheritdoc/>
    public string NothingToNudge(string name) => $"{name} no tiene ninguna pregunta abierta.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "checkin" => "Anota un encuentro.",
        "checkins" => "Las respuestas a “¿ya se vieron?”.",
        "overdue" => "Las parejas en silencio.",
        _ => "Le recuerda a alguien su pregunta.",
    };

    private static string Short(CheckInAnswer? answer) => answer switch
    {
        CheckInAnswer.Met => "dijo que se vieron",
        CheckInAnswer.Planned => "tiene fecha",
        CheckInAnswer.NotYet => "todavía no",
        CheckInAnswer.NeedHelp => "respondió",
        _ => "sin respuesta",
    };
}
