using System.Globalization;
using MentorBot.Domain;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Talk;

/// <summary>Sentences of the conversation itself.</summary>
public interface ITalkTexts
{
    /// <summary>The name of the language in itself.</summary>
    string LanguageName { get; }

    /// <summary>To somebody the bot meets for the first time.</summary>
    string Welcome { get; }

    /// <summary>To a member who says hello.</summary>
    string Hello(string name);

    /// <summary>In answer to thanks.</summary>
    string YouAreWelcome { get; }

    /// <summary>In answer to "ok", "no idea", "lol": nothing was asked.</summary>
    string Heard { get; }

    /// <summary>An old button.</summary>
    string OldButton { get; }

    /// <summary>A number or word that means nothing now.</summary>
    string NothingToChoose { get; }

    /// <summary>The open step was not understood.</summary>
    string SayAgain { get; }

    /// <summary>A dialog was given up.</summary>
    string Cancelled { get; }

    /// <summary>There is nothing to give up.</summary>
    string NothingToCancel { get; }

    /// <summary>A dialog of an older version begins anew.</summary>
    string StartOver { get; }

    /// <summary>Something went wrong on our side.</summary>
    string Sorry(string reference);

    /// <summary>The command meant, perhaps.</summary>
    string DidYouMean(string usage);

    /// <summary>Only coordinators may.</summary>
    string OnlyCoordinators { get; }

    /// <summary>Only members may.</summary>
    string OnlyMembers { get; }

    /// <summary>Whom do you mean?</summary>
    string WhichOne(string name);

    /// <summary>No member of that name.</summary>
    string NobodyCalled(string name);

    /// <summary>Name somebody.</summary>
    string NameSomebody(string usage);

    /// <summary>In a channel: the answer went to the person alone.</summary>
    string WroteToYou { get; }

    /// <summary>In a channel: the answer is for the person alone, but there is no chat with them yet.</summary>
    string CannotWriteToYou { get; }

    /// <summary>Help: title.</summary>
    string HelpTitle { get; }

    /// <summary>Help: what else there is, and whose the bot is.</summary>
    string HelpFoot { get; }

    /// <summary>Help: the sentence above.</summary>
    string HelpIntro { get; }

    /// <summary>Help: the commands that run a programme.</summary>
    string HelpForCoordinators { get; }

    /// <summary>Help: a command as it is typed.</summary>
    string Example(string example);

    /// <summary>About the help command.</summary>
    string HelpHelp { get; }

    /// <summary>Several messages in one.</summary>
    string SeveralThings(int count);

    /// <summary>Back.</summary>
    string Back { get; }

    /// <summary>Cancel.</summary>
    string Cancel { get; }

    /// <summary>Yes.</summary>
    string Yes { get; }

    /// <summary>No.</summary>
    string No { get; }

    /// <summary>A date, as people say it.</summary>
    string Date(LocalDate date);

    /// <summary>Hours of a day, as they are said where people read a clock with twelve hours.</summary>
    string Hours(IEnumerable<TimeRange> ranges);

    /// <summary>A list: a, b and c.</summary>
    string And(IReadOnlyList<string> things);

    /// <summary>Days, with their number.</summary>
    string Days(int days);

    /// <summary>A refusal, said politely.</summary>
    string Sorry(Refusal refusal);

    /// <summary>A career family.</summary>
    string Name(CareerFamily family);

    /// <summary>A standard.</summary>
    string Name(Standard standard);
}

/// <summary>English.</summary>
public sealed class TalkEnglish : ITalkTexts
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <inheritdoc/>
    public string LanguageName => "English";

    /// <inheritdoc/>
    public string Welcome => "Hi, I am MentorBot. I help new school support staff find a mentor. Have a join code? Type: join and your six letters. You can also ask me a question.";

    /// <inheritdoc/>
    public string Hello(string name) => $"Hi {name}! What can I do for you? Ask me anything, or type help.";

    /// <inheritdoc/>
    public string YouAreWelcome => "You are welcome. I am here when you need me.";

    /// <inheritdoc/>
    public string Heard => "All right. I am here when you have a question. Type help to see what I can do.";

    /// <inheritdoc/>
    public string OldButton => "That button is from an older message, so it no longer works. Nothing has changed. Type help to see what you can do now.";

    /// <inheritdoc/>
    public string NothingToChoose => "There is nothing to choose right now. Ask me a question, or type help.";

    /// <inheritdoc/>
    public string SayAgain => "I did not get that. Please pick one of these, by number, word or button.";

    /// <inheritdoc/>
    public string Cancelled => "OK, I stopped here. Nothing was changed.";

    /// <inheritdoc/>
    public string NothingToCancel => "Nothing is open, so there is nothing to stop.";

    /// <inheritdoc/>
    public string StartOver => "I have been updated since we talked. Let us start this part again. Sorry about that.";

    /// <inheritdoc/>
    public string Sorry(string reference) => $"Sorry, something went wrong on my side. Please try again. If it stays, tell your coordinator this number: {reference}.";

    /// <inheritdoc/>
    public string DidYouMean(string usage) => $"Did you mean: {usage}?";

    /// <inheritdoc/>
    public string OnlyCoordinators => "Only coordinators can do that. Type help to see what you can do.";

    /// <inheritdoc/>
    public string OnlyMembers => "You need to join first. Type: join and your six letters.";

    /// <inheritdoc/>
    public string WhichOne(string name) => $"There is more than one “{name}”. Who do you mean?";

    /// <inheritdoc/>
    public string NobodyCalled(string name) => $"I know nobody called “{name}” here. Type people to see all names.";

    /// <inheritdoc/>
    public string NameSomebody(string usage) => $"Please name the person, like this: {usage}";

    /// <inheritdoc/>
    public string WroteToYou => "I have written to you.";

    /// <inheritdoc/>
    public string CannotWriteToYou => "The answer is for you alone, but I cannot write to you yet. Please open a chat with me and try again there.";

    /// <inheritdoc/>
    public string HelpTitle => "What you can do";

    /// <inheritdoc/>
    public string HelpFoot => "Type help all for the full list. MentorBot is not affiliated with or endorsed by NEA.";

    /// <inheritdoc/>
    public string HelpIntro => "Ask me a question in your own words, or pick one of these.";

    /// <inheritdoc/>
    public string HelpForCoordinators => "What you can do for your program";

    /// <inheritdoc/>
    public string Example(string example) => $"Like this: {example}";

    /// <inheritdoc/>
    public string HelpHelp => "Shows what you can do.";

    /// <inheritdoc/>
    public string SeveralThings(int count) => $"I have {count} things for you.";

    /// <inheritdoc/>
    public string Back => "Back";

    /// <inheritdoc/>
    public string Cancel => "Cancel";

    /// <inheritdoc/>
    public string Yes => "Yes";

    /// <inheritdoc/>
    public string No => "No";

    /// <inheritdoc/>
    public string Date(LocalDate date) => $"{Months[date.Month - 1]} {date.Day}, {date.Year}";

    /// <summary>The month of a day, with its year.</summary>
    internal static string MonthOf(LocalDate date) => $"{Months[date.Month - 1]} {date.Year}";

    /// <inheritdoc/>
    public string Hours(IEnumerable<TimeRange> ranges) => string.Join(", ", ranges.Select(range => $"{Clock(range.From)} to {Clock(range.To)}"));

    private static string Clock(LocalTime time) => time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string And(IReadOnlyList<string> things) => things switch
    {
        [] => "",
        [var only] => only,
        [.., var last] => $"{string.Join(", ", things.SkipLast(1))} and {last}",
    };

    /// <inheritdoc/>
    public string Days(int days) => days == 1 ? "1 day" : $"{days} days";

    /// <inheritdoc/>
    public string Sorry(Refusal refusal) => refusal switch
    {
        Refusal.OneselfIsNotAMentor => "Nobody can be their own mentor.",
        Refusal.ASupervisorIsNotAMentor no => $"{no.Mentor.Name} directs or evaluates the work of {no.Mentee.Name}, or the other way round. A mentor is a peer, so I cannot pair them.",
        Refusal.MentorIsFull no => $"{no.Mentor.Name} has no free place right now.",
        Refusal.NotAMentor no => $"{no.Member.Name} is not a mentor.",
        Refusal.NotAMentee no => $"{no.Member.Name} is not looking for a mentor.",
        Refusal.MentorNotApproved no => $"{no.Mentor.Name} has not been approved as a mentor yet.",
        Refusal.NotTakingPart no => $"{no.Member.Name} is taking a break or cannot be reached.",
        Refusal.SeatIsTaken no => $"{no.Mentee.Name} already has a mentor, or one has been asked.",
        Refusal.NotAgain no => $"{no.Mentor.Name} and {no.Mentee.Name} are not paired again.",
        Refusal.NoWayToMeet no => $"{no.Mentor.Name} and {no.Mentee.Name} use different apps and have not agreed on a way to meet.",
        Refusal.NoSharedLanguage no => $"{no.Mentor.Name} and {no.Mentee.Name} have no language in common that they need.",
        Refusal.KeptApart no => $"I cannot pair {no.Mentor.Name} and {no.Mentee.Name}. The reason is private.",
        Refusal.AlreadySettled => "That is settled already, so there is nothing to do.",
        Refusal.NotYours => "That question was for somebody else.",
        Refusal.DateHasPassed no => $"{Date(no.Date)} is not in the future. Please give a later day.",
        Refusal.NeedsOtherEyes => "You wrote this change, so somebody else must look at it.",
        Refusal.NoSuchEntry no => $"I know no entry called {no.Id}. Type kb list to see yours.",
        Refusal.QuestionIsTaken no => $"{no.By.Name} has taken number {no.Number} and will answer it.",
        Refusal.NoSuchQuestion no => $"There is no open question with number {no.Number}. Type questions to see the list.",
        Refusal.GroupSize no => $"A group is for {no.Fewest} to {no.Most} people. Please name more, or fewer.",
        Refusal.InTheGroupAlready => "You are in this group already.",
        Refusal.NotInTheGroup => "You are not in this group, or it has ended.",
        Refusal.GroupIsClosed => "This group is only for those it asked. Others may be open: type group join.",
        Refusal.GroupIsFull => "This group has no free place left. Others may be open: type group join.",
        Refusal.ConfidentialStaysApart no => $"{no.Member.Name} is the private contact, so {no.Member.Name} cannot run the program, too.",
        Refusal.LastCoordinator => "You are the only coordinator. Please give that role to somebody else first.",
        _ => "That is not possible right now.",
    };

    /// <inheritdoc/>
    public string Name(CareerFamily family) => family switch
    {
        CareerFamily.Paraeducator => "Paraeducator",
        CareerFamily.Transportation => "Bus and transportation",
        CareerFamily.Custodial => "Custodial and maintenance",
        CareerFamily.Food => "Food service",
        CareerFamily.Clerical => "Office and clerical",
        CareerFamily.Health => "Health and student services",
        CareerFamily.Security => "Security",
        CareerFamily.SkilledTrades => "Skilled trades",
        _ => "Technical",
    };

    /// <inheritdoc/>
    public string Name(Standard standard) => standard switch
    {
        Standard.Communication => "Communication",
        Standard.CulturalCompetence => "Cultural competence",
        Standard.Ethics => "Ethics",
        Standard.HealthAndSafety => "Health and safety",
        Standard.Organization => "Organization",
        Standard.Professionalism => "Professionalism",
        Standard.Reporting => "Reporting",
        _ => "Technology",
    };
}

/// <summary>Spanish.</summary>
public sealed class TalkSpanish : ITalkTexts
{
    private static readonly string[] Months = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    /// <inheritdoc/>
    public string LanguageName => "Español";

    /// <inheritdoc/>
    public string Welcome => "Hola, soy MentorBot. Ayudo al personal de apoyo nuevo a encontrar un mentor. ¿Tienes un código? Escribe: unirme y tus seis letras. También puedes hacerme una pregunta.";

    /// <inheritdoc/>
    public string Hello(string name) => $"¡Hola, {name}! ¿En qué te ayudo? Hazme una pregunta o escribe ayuda.";

    /// <inheritdoc/>
    public string YouAreWelcome => "De nada. Aquí estoy cuando me necesites.";

    /// <inheritdoc/>
    public string Heard => "De acuerdo. Aquí estoy cuando tengas una pregunta. Escribe ayuda para ver qué puedo hacer.";

    /// <inheritdoc/>
    public string OldButton => "Ese botón es de un mensaje anterior y ya no sirve. Nada ha cambiado. Escribe ayuda para ver qué puedes hacer ahora.";

    /// <inheritdoc/>
    public string NothingToChoose => "Ahora no hay nada que elegir. Hazme una pregunta o escribe ayuda.";

    /// <inheritdoc/>
    public string SayAgain => "No entendí. Elige una de estas opciones con su número, su palabra o su botón.";

    /// <inheritdoc/>
    public string Cancelled => "De acuerdo, lo dejo aquí. Nada ha cambiado.";

    /// <inheritdoc/>
    public string NothingToCancel => "No hay nada abierto, así que no hay nada que parar.";

    /// <inheritdoc/>
    public string StartOver => "Me actualizaron desde la última vez. Empecemos esta parte otra vez. Perdona la molestia.";

    /// <inheritdoc/>
    public string Sorry(string reference) => $"Perdona, algo falló de mi lado. Prueba otra vez. Si sigue igual, dale este número a quien coordina: {reference}.";

    /// <inheritdoc/>
    public string DidYouMean(string usage) => $"¿Quisiste decir: {usage}?";

    /// <inheritdoc/>
    public string OnlyCoordinators => "Eso solo lo puede hacer quien coordina. Escribe ayuda para ver qué puedes hacer tú.";

    /// <inheritdoc/>
    public string OnlyMembers => "Primero tienes que unirte. Escribe: unirme y tus seis letras.";

    /// <inheritdoc/>
    public string WhichOne(string name) => $"Hay más de una persona con el nombre “{name}”. ¿A quién te refieres?";

    /// <inheritdoc/>
    public string NobodyCalled(string name) => $"Aquí no conozco a nadie con el nombre “{name}”. Escribe personas para ver los nombres.";

    /// <inheritdoc/>
    public string NameSomebody(string usage) => $"Di el nombre de la persona, así: {usage}";

    /// <inheritdoc/>
    public string WroteToYou => "Te escribí en privado.";

    /// <inheritdoc/>
    public string CannotWriteToYou => "La respuesta es solo para ti, pero todavía no te puedo escribir. Abre un chat conmigo y prueba ahí.";

    /// <inheritdoc/>
    public string HelpTitle => "Lo que puedes hacer";

    /// <inheritdoc/>
    public string HelpFoot => "Escribe ayuda todo para ver toda la lista. MentorBot no es parte de NEA ni tiene su respaldo.";

    /// <inheritdoc/>
    public string HelpIntro => "Hazme una pregunta con tus palabras o elige una de estas.";

    /// <inheritdoc/>
    public string HelpForCoordinators => "Lo que puedes hacer por tu programa";

    /// <inheritdoc/>
    public string Example(string example) => $"Así: {example}";

    /// <inheritdoc/>
    public string HelpHelp => "Muestra lo que puedes hacer.";

    /// <inheritdoc/>
    public string SeveralThings(int count) => $"Tengo {count} cosas para ti.";

    /// <inheritdoc/>
    public string Back => "Atrás";

    /// <inheritdoc/>
    public string Cancel => "Cancelar";

    /// <inheritdoc/>
    public string Yes => "Sí";

    /// <inheritdoc/>
    public string No => "No";

    /// <inheritdoc/>
    public string Date(LocalDate date) => $"{date.Day} de {Months[date.Month - 1]} de {date.Year}";

    /// <summary>The month of a day, with its year.</summary>
    internal static string MonthOf(LocalDate date) => $"{Months[date.Month - 1]} de {date.Year}";

    /// <inheritdoc/>
    public string Hours(IEnumerable<TimeRange> ranges) => string.Join(", ", ranges.Select(range => $"{Clock(range.From)} a {Clock(range.To)}"));

    /// <summary>A day without its year. Never as "3/2", which may be March here and February where the platform is from.</summary>
    internal static string Short(LocalDate date) => $"{date.Day} de {Months[date.Month - 1]}";

    /// <summary>A time of the day.</summary>
    internal static string Clock(LocalTime time) => $"{time.ToString(time.Minute == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture)} {(time.Hour < 12 ? "a. m." : "p. m.")}";

    /// <inheritdoc/>
    public string And(IReadOnlyList<string> things) => things switch
    {
        [] => "",
        [var only] => only,
        [.., var last] => $"{string.Join(", ", things.SkipLast(1))} {InSpanish.And(last)}",
    };

    /// <inheritdoc/>
    public string Days(int days) => days == 1 ? "1 día" : $"{days} días";

    /// <inheritdoc/>
    public string Sorry(Refusal refusal) => refusal switch
    {
        Refusal.OneselfIsNotAMentor => "Nadie puede ser su propio mentor.",
        Refusal.ASupervisorIsNotAMentor no => $"Entre {no.Mentor.Name} {InSpanish.And(no.Mentee.Name)}, una persona dirige o evalúa el trabajo de la otra. Un mentor es un igual, así que no los puedo unir.",
        Refusal.MentorIsFull no => $"{no.Mentor.Name} no tiene lugar libre ahora.",
        Refusal.NotAMentor no => $"{no.Member.Name} no es mentor.",
        Refusal.NotAMentee no => $"{no.Member.Name} no busca mentor.",
        Refusal.MentorNotApproved no => $"{no.Mentor.Name} todavía no tiene el visto bueno para ser mentor.",
        Refusal.NotTakingPart no => $"{no.Member.Name} está en pausa o no recibe mensajes.",
        Refusal.SeatIsTaken no => $"{no.Mentee.Name} ya tiene mentor, o ya se lo pedimos a alguien.",
        Refusal.NotAgain no => $"{no.Mentor.Name} {InSpanish.And(no.Mentee.Name)} no se vuelven a unir.",
        Refusal.NoWayToMeet no => $"{no.Mentor.Name} {InSpanish.And(no.Mentee.Name)} usan apps distintas y no tienen una forma de verse.",
        Refusal.NoSharedLanguage no => $"{no.Mentor.Name} {InSpanish.And(no.Mentee.Name)} no comparten el idioma que hace falta.",
        Refusal.KeptApart no => $"No puedo unir a {no.Mentor.Name} {InSpanish.And(no.Mentee.Name)}. El motivo es privado.",
        Refusal.AlreadySettled => "Eso ya está resuelto. No hay nada que hacer.",
        Refusal.NotYours => "Esa pregunta era para otra persona.",
        Refusal.DateHasPassed no => $"El {Date(no.Date)} no está en el futuro. Da un día más tarde.",
        Refusal.NeedsOtherEyes => "Tú escribiste este cambio; lo tiene que ver otra persona.",
        Refusal.NoSuchEntry no => $"No conozco un tema llamado {no.Id}. Escribe kb lista para ver los tuyos.",
        Refusal.QuestionIsTaken no => $"{no.By.Name} ya tomó el número {no.Number} y va a responder.",
        Refusal.NoSuchQuestion no => $"No hay una pregunta abierta con el número {no.Number}. Escribe preguntas para ver la lista.",
        Refusal.GroupSize no => $"Un grupo es para {no.Fewest} a {no.Most} personas. Nombra más o menos gente.",
        Refusal.InTheGroupAlready => "Ya estás en este grupo.",
        Refusal.NotInTheGroup => "No estás en este grupo, o ya se cerró.",
        Refusal.GroupIsClosed => "Este grupo es solo para quien fue invitado. Quizá haya otros: escribe grupo entrar.",
        Refusal.GroupIsFull => "Este grupo ya no tiene lugar. Quizá haya otros: escribe grupo entrar.",
        Refusal.ConfidentialStaysApart no => $"{no.Member.Name} es la persona de confianza. Por eso no puede dirigir el programa.",
        Refusal.LastCoordinator => "Eres la única persona que coordina. Primero pasa ese papel a alguien más.",
        _ => "Eso no se puede ahora.",
    };

    /// <inheritdoc/>
    public string Name(CareerFamily family) => family switch
    {
        CareerFamily.Paraeducator => "Asistente de maestro",
        CareerFamily.Transportation => "Autobús y transporte",
        CareerFamily.Custodial => "Limpieza y mantenimiento",
        CareerFamily.Food => "Cocina y comedor",
        CareerFamily.Clerical => "Oficina",
        CareerFamily.Health => "Salud y apoyo a estudiantes",
        CareerFamily.Security => "Seguridad",
        CareerFamily.SkilledTrades => "Oficios",
        _ => "Técnico",
    };

    /// <inheritdoc/>
    public string Name(Standard standard) => standard switch
    {
        Standard.Communication => "Comunicación",
        Standard.CulturalCompetence => "Respeto entre culturas",
        Standard.Ethics => "Ética",
        Standard.HealthAndSafety => "Salud y seguridad",
        Standard.Organization => "Organización",
        Standard.Professionalism => "Profesionalismo",
        Standard.Reporting => "Informes",
        _ => "Tecnología",
    };
}
