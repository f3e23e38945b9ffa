using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Desk;

/// <summary>The coordinator's desk: approvals, roles, the audit.</summary>
public interface IDeskTexts
{
    /// <summary>About a command.</summary>
    string HelpFor(string command);

    /// <summary>Desk: mentors who wait for approval.</summary>
    string WaitForApproval(string names);

    /// <summary>Desk: messages that failed.</summary>
    string Failed(int count);

    /// <summary>Approves somebody.</summary>
    string ApproveLabel(string name);

    /// <summary>Declines somebody.</summary>
    string DeclineLabel { get; }

    /// <summary>Asks for the training's day.</summary>
    string WhichTraining(string name);

    /// <summary>The training's day.</summary>
    string TrainingLabel { get; }

    /// <summary>The training is still to come.</summary>
    string TrainingLater(string name, LocalDate day);

    /// <summary>Asks why somebody is declined.</summary>
    string WhyNot(string name);

    /// <summary>A reason.</summary>
    string Name(DeclineReason reason);

    /// <summary>Declined.</summary>
    string DeclinedNow(string name);

    /// <summary>To whoever was not let in.</summary>
    string NotLetIn(string because);

    /// <summary>To a mentor who was not approved.</summary>
    string NotApproved(string because);

    /// <summary>A member's state.</summary>
    string Name(MemberState state);

    /// <summary>Person: state and since when.</summary>
    string Status(string state, LocalDate day);

    /// <summary>Person: until when they pause.</summary>
    string PausedUntil(LocalDate day);

    /// <summary>Person: the training.</summary>
    string Trained(LocalDate day);

    /// <summary>Person: declined.</summary>
    string WasDeclined(string because);

    /// <summary>Person: cannot be reached.</summary>
    string Unreachable { get; }

    /// <summary>Roles: above the list.</summary>
    string RolesIntro { get; }

    /// <summary>Roles: one of them.</summary>
    string RoleLine(string role, string names);

    /// <summary>Roles: what each may.</summary>
    IReadOnlyList<string> RolesMean { get; }

    /// <summary>Roles: of a person.</summary>
    string RolesOf(string name);

    /// <summary>Gives a role.</summary>
    string GiveRole(string role);

    /// <summary>Takes a role back.</summary>
    string TakeRole(string role);

    /// <summary>Given.</summary>
    string RoleNow(string name, string role);

    /// <summary>Taken.</summary>
    string RoleNoMore(string name, string role);

    /// <summary>To whoever has a new role.</summary>
    string RoleGiven(string role);

    /// <summary>Audit: title.</summary>
    string AuditTitle(int count);

    /// <summary>Audit: an entry.</summary>
    string AuditLine(string when, string name, string command, string about);
}

/// <summary>English.</summary>
public sealed class DeskEnglish : IDeskTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "roles" => "Shows and changes who helps to run the program.",
        "audit" => "Shows who changed what, and when.",
        _ => command,
    };

    /// <inheritdoc/>
    public string WaitForApproval(string names) => $"Waits for your yes as a mentor: {names}.";

    /// <inheritdoc/>
    public string Failed(int count) => count == 1 ? "1 message of the last week could not be sent." : $"{count} messages of the last week could not be sent.";

    /// <inheritdoc/>
    public string ApproveLabel(string name) => $"Approve {name}";

    /// <inheritdoc/>
    public string DeclineLabel => "Say no";

    /// <inheritdoc/>
    public string WhichTraining(string name) => $"When is the mentor training of {name}, or when was it?";

    /// <inheritdoc/>
    public string TrainingLabel => "Day of the training";

    /// <inheritdoc/>
    public string TrainingLater(string name, LocalDate day) => $"I noted the training of {name} on {Talk.Date(day)}. Please approve {name} after that day.";

    /// <inheritdoc/>
    public string WhyNot(string name) => $"Why not {name}? I will tell {name} kindly.";

    /// <inheritdoc/>
    public string Name(DeclineReason reason) => reason switch
    {
        DeclineReason.NotOfUs => "not a member of our local",
        DeclineReason.NotHere => "does not work here",
        DeclineReason.Twice => "is here already",
        DeclineReason.NoTraining => "the training is still to come",
        _ => "not at this time",
    };

    /// <inheritdoc/>
    public string DeclinedNow(string name) => $"I have noted it, and I am telling {name}.";

    /// <inheritdoc/>
    public string NotLetIn(string because) => $"Your coordinator could not let you in: {because}. If that is wrong, please ask your local.";

    /// <inheritdoc/>
    public string NotApproved(string because) => $"Thank you for offering to mentor. It does not work out yet: {because}. Your coordinator can tell you more.";

    /// <inheritdoc/>
    public string Name(MemberState state) => state switch
    {
        MemberState.Active => "takes part",
        MemberState.Waiting => "waits to be let in",
        MemberState.Invited => "invited, has not said yes yet",
        MemberState.Paused => "takes a break",
        _ => "has left",
    };

    /// <inheritdoc/>
    public string Status(string state, LocalDate day) => $"Status: {state}, here since {Talk.Date(day)}";

    /// <inheritdoc/>
    public string PausedUntil(LocalDate day) => $"Back on {Talk.Date(day)}";

    /// <inheritdoc/>
    public string Trained(LocalDate day) => $"Mentor training: {Talk.Date(day)}";

    /// <inheritdoc/>
    public string WasDeclined(string because) => $"Not approved: {because}";

    /// <inheritdoc/>
    public string Unreachable => "My messages do not get through.";

    /// <inheritdoc/>
    public string RolesIntro => "To change a role, type roles and a name, like this: roles @Ana";

    /// <inheritdoc/>
    public string RoleLine(string role, string names) => $"{role}: {names}";

    /// <inheritdoc/>
    public IReadOnlyList<string> RolesMean =>
    [
        "A coordinator runs the program and sees who is paired and who met.",
        "A backup may do all that a coordinator may.",
        "A volunteer answers questions that I cannot.",
        "An observer sees the report, and no count under five.",
        "A committee member sees the same.",
    ];

    /// <inheritdoc/>
    public string RolesOf(string name) => $"What should {name} do?";

    /// <inheritdoc/>
    public string GiveRole(string role) => $"Make {role}";

    /// <inheritdoc/>
    public string TakeRole(string role) => $"No longer {role}";

    /// <inheritdoc/>
    public string RoleNow(string name, string role) => $"Done. New role of {name}: {role}.";

    /// <inheritdoc/>
    public string RoleNoMore(string name, string role) => $"Done. {name} no longer has this role: {role}.";

    /// <inheritdoc/>
    public string RoleGiven(string role) => $"You have a new role in the program: {role}. Type help to see what you can do.";

    /// <inheritdoc/>
    public string AuditTitle(int count) => count switch { 0 => "Nobody has changed anything yet.", 1 => "The last change", _ => $"The last {count} changes" };

    /// <inheritdoc/>
    public string AuditLine(string when, string name, string command, string about) => about.Length == 0 ? $"{when}, {name}: {command}" : $"{when}, {name}: {command} ({about})";
}

/// <summary>Spanish.</summary>
public sealed class DeskSpanish : IDeskTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "roles" => "Muestra y cambia quién ayuda a dirigir el programa.",
        "audit" => "Muestra quién cambió qué y cuándo.",
        _ => command,
    };

    /// <inheritdoc/>
    public string WaitForApproval(string names) => $"Espera tu visto bueno como mentor: {names}.";

    /// <inheritdoc/>
    public string Failed(int count) => count == 1 ? "1 mensaje de la última semana no se pudo enviar." : $"{count} mensajes de la última semana no se pudieron enviar.";

    /// <inheritdoc/>
    public string ApproveLabel(string name) => $"Aprobar a {name}";

    /// <inheritdoc/>
    public string DeclineLabel => "Decir que no";

    /// <inheritdoc/>
    public string WhichTraining(string name) => $"¿Qué día es o fue la formación de {name} como mentor?";

    /// <inheritdoc/>
    public string TrainingLabel => "Día de la formación";

    /// <inheritdoc/>
    public string TrainingLater(string name, LocalDate day) => $"Anoté la formación de {name} el {Talk.Date(day)}. Dale el visto bueno después de ese día.";

    /// <inheritdoc/>
    public string WhyNot(string name) => $"¿Por qué no {name}? Se lo diré con amabilidad.";

    /// <inheritdoc/>
    public string Name(DeclineReason reason) => reason switch
    {
        DeclineReason.NotOfUs => "no es de nuestro sindicato local",
        DeclineReason.NotHere => "no trabaja aquí",
        DeclineReason.Twice => "ya está en la lista",
        DeclineReason.NoTraining => "falta la formación",
        _ => "ahora no es el momento",
    };

    /// <inheritdoc/>
    public string DeclinedNow(string name) => $"Lo anoté, y se lo digo a {name}.";

    /// <inheritdoc/>
    public string NotLetIn(string because) => $"Quien coordina no te pudo dar entrada: {because}. Si no es así, pregunta en tu local.";

    /// <inheritdoc/>
    public string NotApproved(string because) => $"Gracias por querer ser mentor. Todavía no se puede: {because}. Quien coordina te puede decir más.";

    /// <inheritdoc/>
    public string Name(MemberState state) => state switch
    {
        MemberState.Active => "participa",
        MemberState.Waiting => "espera que le den entrada",
        MemberState.Invited => "tiene invitación y aún no dijo que sí",
        MemberState.Paused => "está en pausa",
        _ => "se fue",
    };

    /// <inheritdoc/>
    public string Status(string state, LocalDate day) => $"Estado: {state}, aquí desde el {Talk.Date(day)}";

    /// <inheritdoc/>
    public string PausedUntil(LocalDate day) => $"Vuelve el {Talk.Date(day)}";

    /// <inheritdoc/>
    public string Trained(LocalDate day) => $"Formación de mentor: {Talk.Date(day)}";

    /// <inheritdoc/>
    public string WasDeclined(string because) => $"Sin visto bueno: {because}";

    /// <inheritdoc/>
    public string Unreachable => "Mis mensajes no le llegan.";

    /// <inheritdoc/>
    public string RolesIntro => "Para cambiar un papel, escribe papeles y un nombre, así: papeles @Ana";

    /// <inheritdoc/>
    public string RoleLine(string role, string names) => $"{role}: {names}";

    /// <inheritdoc/>
    public IReadOnlyList<string> RolesMean =>
    [
        "Quien coordina dirige el programa y ve quién está con quién y si se vieron.",
        "Quien coordina de respaldo puede hacer lo mismo.",
        "Quien responde contesta lo que yo no sé.",
        "Quien observa ve el informe, y ningún número menor que cinco.",
        "Quien es del comité ve lo mismo.",
    ];

    /// <inheritdoc/>
    public string RolesOf(string name) => $"¿Qué debe hacer {name}?";

    /// <inheritdoc/>
    public string GiveRole(string role) => $"Dar este papel: {role}";

    /// <inheritdoc/>
    public string TakeRole(string role) => $"Quitar este papel: {role}";

    /// <inheritdoc/>
    public string RoleNow(string name, string role) => $"Listo. Nuevo papel de {name}: {role}.";

    /// <inheritdoc/>
    public string RoleNoMore(string name, string role) => $"Listo. {name} ya no tiene este papel: {role}.";

    /// <inheritdoc/>
    public string RoleGiven(string role) => $"Tienes un papel nuevo en el programa: {role}. Escribe ayuda para ver qué puedes hacer.";

    /// <inheritdoc/>
    public string AuditTitle(int count) => count switch { 0 => "Nadie ha cambiado nada todavía.", 1 => "El último cambio", _ => $"Los últimos {count} cambios" };

    /// <inheritdoc/>
    public string AuditLine(string when, string name, string command, string about) => about.Length == 0 ? $"{when}, {name}: {command}" : $"{when}, {name}: {command} ({about})";
}
