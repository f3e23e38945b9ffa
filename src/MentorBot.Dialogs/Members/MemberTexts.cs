using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Dialogs.Members;

/// <summary>Joining, the profile, leaving.</summary>
public interface IMemberTexts
{
    /// <summary>Join: how to type the code.</summary>
    string HowToJoin { get; }

    /// <summary>The code opens nothing.</summary>
    string WrongCode { get; }

    /// <summary>Too many wrong codes.</summary>
    string TooManyCodes { get; }

    /// <summary>Is a member already.</summary>
    string AlreadyIn { get; }

    /// <summary>Consent: title.</summary>
    string ConsentTitle { get; }

    /// <summary>Consent: the sentence above.</summary>
    string ConsentIntro { get; }

    /// <summary>Consent: what is stored and who sees it.</summary>
    IReadOnlyList<string> ConsentLines { get; }

    /// <summary>Consent: yes.</summary>
    string Agree { get; }

    /// <summary>Consent: no.</summary>
    string Disagree { get; }

    /// <summary>They said no.</summary>
    string NotJoined { get; }

    /// <summary>What brings you here?</summary>
    string WhichRole { get; }

    /// <summary>I am new and want a mentor.</summary>
    string RoleMentee { get; }

    /// <summary>I can mentor.</summary>
    string RoleMentor { get; }

    /// <summary>Both.</summary>
    string RoleBoth { get; }

    /// <summary>What work do you do?</summary>
    string WhichFamily { get; }

    /// <summary>Where do you work?</summary>
    string WhichWorksite { get; }

    /// <summary>They are in.</summary>
    string Joined(string name, bool mentee, bool mentor);

    /// <summary>They wait for a coordinator's tap.</summary>
    string JoinedWaiting(string name);

    /// <summary>What can be done next.</summary>
    string FinishProfileLabel { get; }

    /// <summary>Reminder of the profile.</summary>
    string FinishProfile { get; }

    /// <summary>When do you work?</summary>
    string WhichShift { get; }

    /// <summary>The shifts to choose from, as (label, hours).</summary>
    IReadOnlyList<(string Label, string Hours)> Shifts { get; }

    /// <summary>The usual shift of a field.</summary>
    string ShiftLabel { get; }

    /// <summary>Own hours.</summary>
    string OwnHoursLabel { get; }

    /// <summary>The hours make no sense.</summary>
    string HoursNotRead { get; }

    /// <summary>When may I write?</summary>
    /// <param name="usual">The hours that would be taken.</param>
    /// <param name="drives">Whether their work is to drive.</param>
    string WhichWindow(string usual, bool drives);

    /// <summary>The usual hours are fine.</summary>
    string UsualHours { get; }

    /// <summary>When messages may come.</summary>
    string WindowLabel { get; }

    /// <summary>What do you want to grow in?</summary>
    string WhichWants { get; }

    /// <summary>Wants.</summary>
    string WantsLabel { get; }

    /// <summary>What can you help with?</summary>
    string WhichOffers { get; }

    /// <summary>Offers.</summary>
    string OffersLabel { get; }

    /// <summary>Who directs your work?</summary>
    string WhoDirects { get; }

    /// <summary>Name.</summary>
    string DirectsLabel { get; }

    /// <summary>How do you like to meet?</summary>
    string WhichContact { get; }

    /// <summary>How many mentees?</summary>
    string HowMany { get; }

    /// <summary>How many years in the job?</summary>
    string HowManyYears { get; }

    /// <summary>Which languages do you speak, and does the other one need yours?</summary>
    string WhichLanguages { get; }

    /// <summary>Languages.</summary>
    string LanguagesLabel { get; }

    /// <summary>Must the other one speak my language?</summary>
    string NeedsLabel { get; }

    /// <summary>It need not.</summary>
    string NeedsNo { get; }

    /// <summary>It must.</summary>
    string NeedsYes { get; }

    /// <summary>With whom should you never be paired?</summary>
    string WhoApart { get; }

    /// <summary>Names.</summary>
    string ApartLabel { get; }

    /// <summary>A part of the profile, short.</summary>
    string Part(string part);

    /// <summary>A way to meet.</summary>
    string Name(Contact contact);

    /// <summary>Go on.</summary>
    string GoOn { get; }

    /// <summary>Profile done.</summary>
    string ProfileDone { get; }

    /// <summary>What do you want to change?</summary>
    string WhatToChange { get; }

    /// <summary>My profile: title.</summary>
    string MeTitle(string name);

    /// <summary>My profile: lines.</summary>
    IReadOnlyList<string> MeLines(Member me, string seat, DateTimeZone zone);

    /// <summary>Change.</summary>
    string EditLabel { get; }

    /// <summary>Take a break.</summary>
    string PauseLabel { get; }

    /// <summary>The date makes no sense.</summary>
    string DateNotRead { get; }

    /// <summary>On a break.</summary>
    string Paused(LocalDate until);

    /// <summary>Back from a break.</summary>
    string Resumed { get; }

    /// <summary>The break is over.</summary>
    string BackFromPause { get; }

    /// <summary>The language was set.</summary>
    string LanguageSet { get; }

    /// <summary>Which languages there are.</summary>
    string WhichLanguage { get; }

    /// <summary>Really leave?</summary>
    string LeaveAsk { get; }

    /// <summary>Left.</summary>
    string LeftNow { get; }

    /// <summary>Really forget?</summary>
    string ForgetAsk { get; }

    /// <summary>Forgotten.</summary>
    string Forgotten { get; }

    /// <summary>Yes, leave.</summary>
    string LeaveYes { get; }

    /// <summary>Yes, delete.</summary>
    string ForgetYes { get; }

    /// <summary>No, stay.</summary>
    string Stay { get; }

    /// <summary>My data: title.</summary>
    string MyDataTitle { get; }

    /// <summary>My data: what it is.</summary>
    string MyDataIntro { get; }

    /// <summary>My data as a file.</summary>
    string MyDataFile { get; }

    /// <summary>My data: an address.</summary>
    string MyAddress(string address);

    /// <summary>My data: a pair.</summary>
    string MyPair(string other, PairState state, LocalDate from, LocalDate? until);

    /// <summary>My data: something on a day.</summary>
    string MyDay(LocalDate day, string what);

    /// <summary>My data: a question that was handed over; empty once its words are gone.</summary>
    string MyQuestion(int number, string words);

    /// <summary>My data: a message of the bot.</summary>
    string MyMessage(LocalDate day, string what, string outcome);

    /// <summary>Which community is meant.</summary>
    string CommunityNow(string code, int count);

    /// <summary>Problem report: whom it reaches.</summary>
    string ReportAsk { get; }

    /// <summary>Tell the coordinator.</summary>
    string ReportCoordinator { get; }

    /// <summary>Tell the confidential contact.</summary>
    string ReportConfidential { get; }

    /// <summary>Somebody will get in touch.</summary>
    string Reported(string name);

    /// <summary>There is nobody to tell.</summary>
    string NobodyToTell { get; }

    /// <summary>To whoever is told: please get in touch.</summary>
    string ProblemReported(string name);

    /// <summary>About a command.</summary>
    string HelpFor(string command);

    /// <summary>A seat in words.</summary>
    string SeatWaiting(LocalDate since, int place, int of, string? backup);

    /// <summary>A seat in words.</summary>
    string SeatProposed { get; }

    /// <summary>A seat in words.</summary>
    string SeatIntroducing { get; }

    /// <summary>A seat in words.</summary>
    string SeatPaired(string mentor);

    /// <summary>The mentees of a mentor.</summary>
    string Mentoring(string names, int capacity);

    /// <summary>Roles in words.</summary>
    string Name(Roles roles);

    /// <summary>Approved as mentor, or let in.</summary>
    string ApprovedYou { get; }
}

/// <summary>English.</summary>
public sealed class MemberEnglish : IMemberTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string HowToJoin => "Please type join and the six letters of your code, like this: join ABCDEF. Your coordinator has the code.";

    /// <inheritdoc/>
    public string WrongCode => "I do not know that code. Please check the six letters, or ask your coordinator.";

    /// <inheritdoc/>
    public string TooManyCodes => "That was five wrong codes. Please wait an hour, or ask your coordinator for the code.";

    /// <inheritdoc/>
    public string AlreadyIn => "You are already in. Type me to see your profile.";

    /// <inheritdoc/>
    public string ConsentTitle => "Before you join";

    /// <inheritdoc/>
    public string ConsentIntro => "Good to meet you! Please read this first.";

    /// <inheritdoc/>
    public IReadOnlyList<string> ConsentLines =>
    [
        "I keep your name, your job, your worksite, your hours and your answers to “did you two meet?”.",
        "I never keep what you and your mentor say to each other.",
        "Your coordinator sees only: met, planned, not yet, or needs help. Your boss sees nothing.",
        "You can leave or delete all of it at any time: type forget me.",
    ];

    /// <inheritdoc/>
    public string Agree => "I agree";

    /// <inheritdoc/>
    public string Disagree => "No, thanks";

    /// <inheritdoc/>
    public string NotJoined => "That is fine. I kept nothing. You can come back any time with your code.";

    /// <inheritdoc/>
    public string WhichRole => "Great! What brings you here?";

    /// <inheritdoc/>
    public string RoleMentee => "I am new and want a mentor";

    /// <inheritdoc/>
    public string RoleMentor => "I know the job and can mentor";

    /// <inheritdoc/>
    public string RoleBoth => "Both";

    /// <inheritdoc/>
    public string WhichFamily => "What work do you do?";

    /// <inheritdoc/>
    public string WhichWorksite => "Where do you work? Type the name of your school, yard or building.";

    /// <inheritdoc/>
    public string Joined(string name, bool mentee, bool mentor) => (mentee, mentor) switch
    {
        (true, true) => $"You are in, {name}! I will look for a mentor for you, and for somebody you can help.",
        (true, false) => $"You are in, {name}! I will look for a mentor for you and write to you here.",
        _ => $"You are in, {name}! Thank you for helping. I will ask you before I pair you with anybody.",
    };

    /// <inheritdoc/>
    public string JoinedWaiting(string name) => $"Thank you, {name}. A coordinator will let you in soon, and I will write to you here.";

    /// <inheritdoc/>
    public string FinishProfileLabel => "Finish my profile";

    /// <inheritdoc/>
    public string FinishProfile => "A few more words about your hours and wishes help me find a good match. It takes two minutes.";

    /// <inheritdoc/>
    public string WhichShift => "When do you work?";

    /// <inheritdoc/>
    public IReadOnlyList<(string Label, string Hours)> Shifts =>
    [
        ("School day (7:30 to 3:30)", "7:30-15:30"),
        ("Early (6 to 2)", "6:00-14:00"),
        ("Split, like a bus route (6 to 9 and 1:30 to 4:30)", "6:00-9:00, 13:30-16:30"),
        ("Afternoon and evening (2 to 10)", "14:00-22:00"),
        ("Night (10 to 6)", "22:00-6:00"),
    ];

    /// <inheritdoc/>
    public string ShiftLabel => "My shift";

    /// <inheritdoc/>
    public string OwnHoursLabel => "Or my own hours, like 6-9, 1pm-4pm";

    /// <inheritdoc/>
    public string HoursNotRead => "I could not read those hours. Please write them like this: 6-9, 1:30pm-4:30pm.";

    /// <inheritdoc/>
    public string WhichWindow(string usual, bool drives) => $"When may I write to you on a working day? I would use {usual}." + (drives ? " I never write while you drive." : "");

    /// <inheritdoc/>
    public string UsualHours => "Those hours are fine";

    /// <inheritdoc/>
    public string WindowLabel => "Or these hours instead, like 3:30pm-7pm";

    /// <inheritdoc/>
    public string WhichWants => "What do you want to get better at? Pick as many as you like.";

    /// <inheritdoc/>
    public string WantsLabel => "I want to grow in";

    /// <inheritdoc/>
    public string WhichOffers => "What can you help others with? Pick as many as you like.";

    /// <inheritdoc/>
    public string OffersLabel => "I can help with";

    /// <inheritdoc/>
    public string WhoDirects => "Who directs your work? I ask so that your boss never becomes your mentor. You can leave it empty.";

    /// <inheritdoc/>
    public string DirectsLabel => "Name of that person";

    /// <inheritdoc/>
    public string WhichContact => "How do you like to meet?";

    /// <inheritdoc/>
    public string HowMany => "How many people can you mentor at the same time?";

    /// <inheritdoc/>
    public string HowManyYears => "How many years have you done this work?";

    /// <inheritdoc/>
    public string WhichLanguages => "Which languages do you speak? And does the other person need to speak yours?";

    /// <inheritdoc/>
    public string LanguagesLabel => "I speak";

    /// <inheritdoc/>
    public string NeedsLabel => "The other person";

    /// <inheritdoc/>
    public string NeedsNo => "may speak any language";

    /// <inheritdoc/>
    public string NeedsYes => "must speak my language";

    /// <inheritdoc/>
    public string WhoApart => "Is there anybody I should never pair you with? A relative, or anybody else. I ask for no reason, and nobody but you sees this.";

    /// <inheritdoc/>
    public string ApartLabel => "Their names, like: Ben Lee, Max";

    /// <inheritdoc/>
    public string Part(string part) => part switch
    {
        "shift" => "My shift",
        "window" => "When you may write",
        "wants" => "What I want to learn",
        "offers" => "What I can help with",
        "directs" => "Who directs my work",
        "contact" => "How I like to meet",
        "worksite" => "Where I work",
        "family" => "What I do",
        "languages" => "My languages",
        _ => "Never pair me with",
    };

    /// <inheritdoc/>
    public string Name(Contact contact) => contact switch
    {
        Contact.InPerson => "In person",
        Contact.Phone => "By phone",
        Contact.Messages => "By messages",
        _ => "Any way is fine",
    };

    /// <inheritdoc/>
    public string GoOn => "Go on";

    /// <inheritdoc/>
    public string ProfileDone => "Thank you, your profile is done. Type me to see it, or edit to change it.";

    /// <inheritdoc/>
    public string WhatToChange => "What do you want to change?";

    /// <inheritdoc/>
    public string MeTitle(string name) => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> MeLines(Member me, string seat, DateTimeZone zone)
    {
        var lines = new List<string> { $"Role: {Name(me.Roles)}" };
        if (me.Family is { } family)
            lines.Add($"Work: {Talk.Name(family)}");
        if (me.Worksite.Length > 0)
            lines.Add($"Place: {me.Worksite}");
        lines.Add($"Hours: {(me.Shift.Count == 0 ? "not said yet" : Talk.Hours(me.Shift))}");
        lines.Add($"I write to you: {Talk.Hours(me.Window.Hours)} ({zone.Id})");
        if (me.Wants.Count > 0)
            lines.Add($"Wants to grow in: {Talk.And([.. me.Wants.Select(Talk.Name)])}");
        if (me.Offers.Count > 0)
            lines.Add($"Can help with: {Talk.And([.. me.Offers.Select(Talk.Name)])}");
        if (me.DirectedBy.Length > 0)
            lines.Add($"Work directed by: {me.DirectedBy}");
        if (me.Years is { } years)
            lines.Add($"Years in the job: {years}");
        if (me.AlsoSpeaks.Count > 0)
            lines.Add($"Also speaks: {Talk.And([.. me.AlsoSpeaks.Select(language => language == Language.Spanish ? "Spanish" : "English")])}");
        if (me.NeedsOwnLanguage)
            lines.Add("The other person must speak my language");
        if (me.KeptApart.Count > 0)
            lines.Add($"Never paired with (only you see this): {string.Join(", ", me.KeptApart)}");
        lines.Add($"Likes to meet: {Name(me.Contact)}");
        if (me.Phone.Length > 0)
            lines.Add($"Phone: {me.Phone}");
        if (me.State == MemberState.Paused && me.PausedUntil is { } until)
            lines.Add($"On a break until {Talk.Date(until)}");
        if (seat.Length > 0)
            lines.Add(seat);
        return lines;
    }

    /// <inheritdoc/>
    public string EditLabel => "Change my profile";

    /// <inheritdoc/>
    public string PauseLabel => "Take a break";

    /// <inheritdoc/>
    public string DateNotRead => "I could not read that day. Please write it like this: pause until 2027-01-04.";

    /// <inheritdoc/>
    public string Paused(LocalDate until) => $"Enjoy your break. I will not write to you before {Talk.Date(until)}. Type resume to be back sooner.";

    /// <inheritdoc/>
    public string Resumed => "Welcome back!";

    /// <inheritdoc/>
    public string BackFromPause => "Welcome back! Your break is over, so I will write to you again. Need more time? Type pause until and a day.";

    /// <inheritdoc/>
    public string LanguageSet => "OK, I will speak English with you.";

    /// <inheritdoc/>
    public string WhichLanguage => "I speak English and Spanish. Type language en or language es.";

    /// <inheritdoc/>
    public string LeaveAsk => "Do you want to leave the program? Your pairings end, and the others get a kind note. I keep your row until you type forget me.";

    /// <inheritdoc/>
    public string LeftNow => "You have left. Thank you for being part of it. Your code lets you come back any time.";

    /// <inheritdoc/>
    public string ForgetAsk => "Do you want me to delete all I know about you? This cannot be undone. Your pairings end, and the others get a kind note.";

    /// <inheritdoc/>
    public string Forgotten => "Done. I have deleted all I knew about you. Take care.";

    /// <inheritdoc/>
    public string LeaveYes => "Yes, leave";

    /// <inheritdoc/>
    public string ForgetYes => "Yes, delete all";

    /// <inheritdoc/>
    public string Stay => "No, stay";

    /// <inheritdoc/>
    public string MyDataTitle => "All I keep about you";

    /// <inheritdoc/>
    public string MyDataIntro => "This is all of it. To delete it, type forget me.";

    /// <inheritdoc/>
    public string MyDataFile => "Keep it as a file";

    /// <inheritdoc/>
    public string MyAddress(string address) => $"Where I find you: {address}";

    /// <inheritdoc/>
    public string MyPair(string other, PairState state, LocalDate from, LocalDate? until) => state switch
    {
        PairState.Proposed => $"Asked to be paired with {other} on {Talk.Date(from)}",
        _ when until is { } end => $"Paired with {other} from {Talk.Date(from)} to {Talk.Date(end)}",
        _ => $"Paired with {other} since {Talk.Date(from)}",
    };

    /// <inheritdoc/>
    public string MyDay(LocalDate day, string what) => $"{Talk.Date(day)}: {what}";

    /// <inheritdoc/>
    public string MyQuestion(int number, string words) => words.Length == 0 ? $"Question {number}: its words are gone" : $"Question {number}: {words}";

    /// <inheritdoc/>
    public string MyMessage(LocalDate day, string what, string outcome) => $"Message of {Talk.Date(day)}: {what}, {outcome}";

    /// <inheritdoc/>
    public string CommunityNow(string code, int count) => count > 1 ? $"You are in {count} programs. We are talking about the one with join code {code}." : $"You are in the program with join code {code}.";

    /// <inheritdoc/>
    public string ReportAsk => "I am sorry there is a problem. Who should get in touch with you? I pass on only your name. You can also end a pairing at once: type pair end.";

    /// <inheritdoc/>
    public string ReportCoordinator => "The coordinator";

    /// <inheritdoc/>
    public string ReportConfidential => "The confidential contact";

    /// <inheritdoc/>
    public string Reported(string name) => $"I have asked {name} to get in touch with you.";

    /// <inheritdoc/>
    public string NobodyToTell => "There is no such contact in this program yet. Please talk to your local association.";

    /// <inheritdoc/>
    public string ProblemReported(string name) => $"{name} has a problem and asks you to get in touch. I do not know what it is about. Please talk in person or by phone.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "join" => "Join with your six letters.",
        "me" => "Shows your profile.",
        "edit" => "Changes your profile.",
        "profile" => "Goes through the rest of your profile.",
        "pause until" => "Takes a break until a day.",
        "resume" => "Ends your break.",
        "language" => "English or Spanish.",
        "leave" => "Leaves the program.",
        "mydata" => "Shows all I keep about you.",
        "forget me" => "Deletes all I know about you.",
        "community" => "Shows or changes the program we talk about.",
        _ => "Asks somebody to get in touch with you.",
    };

    /// <inheritdoc/>
    public string SeatWaiting(LocalDate since, int place, int of, string? backup) =>
        $"Waiting for a mentor since {Talk.Date(since)}, place {place} of {of}.{(backup is null ? "" : $" Need help before that? Ask {backup}.")}";

    /// <inheritdoc/>
    public string SeatProposed => "A mentor has been asked for you.";

    /// <inheritdoc/>
    public string SeatIntroducing => "A mentor said yes. I am about to introduce you.";

    /// <inheritdoc/>
    public string SeatPaired(string mentor) => $"Your mentor: {mentor}";

    /// <inheritdoc/>
    public string Mentoring(string names, int capacity) => names.Length == 0 ? $"Mentoring nobody yet, room for {capacity}." : $"Mentoring: {names} (room for {capacity} in all)";

    /// <inheritdoc/>
    public string Name(Roles roles)
    {
        var names = new List<string>();
        if ((roles & Roles.Mentee) != Roles.None)
            names.Add("mentee");
        if ((roles & Roles.Mentor) != Roles.None)
            names.Add("mentor");
        if ((roles & Roles.Coordinator) != Roles.None)
            names.Add("coordinator");
        if ((roles & Roles.Backup) != Roles.None)
            names.Add("backup coordinator");
        if ((roles & Roles.Observer) != Roles.None)
            names.Add("observer");
        if ((roles & Roles.Committee) != Roles.None)
            names.Add("committee member");
        if ((roles & Roles.Volunteer) != Roles.None)
            names.Add("volunteer who answers questions");
        return names.Count == 0 ? "none yet" : Talk.And(names);
    }

    /// <inheritdoc/>
    public string ApprovedYou => "Good news: your coordinator said yes. You are all set.";
}

/// <summary>Spanish.</summary>
public sealed class MemberSpanish : IMemberTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string HowToJoin => "Escribe unirme y las seis letras de tu código, así: unirme ABCDEF. Quien coordina tiene el código.";

    /// <inheritdoc/>
    public string WrongCode => "No conozco ese código. Revisa las seis letras o pregunta a quien coordina.";

    /// <inheritdoc/>
    public string TooManyCodes => "Fueron cinco códigos malos. Espera una hora o pide el código a quien coordina.";

    /// <inheritdoc/>
    public string AlreadyIn => "Ya estás dentro. Escribe la palabra yo para ver tu perfil.";

    /// <inheritdoc/>
    public string ConsentTitle => "Antes de unirte";

    /// <inheritdoc/>
    public string ConsentIntro => "¡Mucho gusto! Lee esto primero.";

    /// <inheritdoc/>
    public IReadOnlyList<string> ConsentLines =>
    [
        "Guardo tu nombre, tu trabajo, tu lugar, tus horas y tus respuestas a “¿ya se vieron?”.",
        "Nunca guardo lo que tú y tu mentor se dicen.",
        "Quien coordina solo ve: se vieron, tienen fecha, todavía no, o hace falta ayuda. Tu jefe no ve nada.",
        "Puedes salir o borrar todo cuando quieras: escribe olvídame.",
    ];

    /// <inheritdoc/>
    public string Agree => "Acepto";

    /// <inheritdoc/>
    public string Disagree => "No, gracias";

    /// <inheritdoc/>
    public string NotJoined => "Está bien. No guardé nada. Puedes volver con tu código cuando quieras.";

    /// <inheritdoc/>
    public string WhichRole => "¡Qué bien! ¿Qué te trae aquí?";

    /// <inheritdoc/>
    public string RoleMentee => "Soy nuevo y quiero un mentor";

    /// <inheritdoc/>
    public string RoleMentor => "Conozco el trabajo y puedo ser mentor";

    /// <inheritdoc/>
    public string RoleBoth => "Las dos cosas";

    /// <inheritdoc/>
    public string WhichFamily => "¿En qué trabajas?";

    /// <inheritdoc/>
    public string WhichWorksite => "¿Dónde trabajas? Escribe el nombre de tu escuela, patio o edificio.";

    /// <inheritdoc/>
    public string Joined(string name, bool mentee, bool mentor) => (mentee, mentor) switch
    {
        (true, true) => $"¡Ya estás dentro, {name}! Voy a buscarte un mentor, y a alguien a quien puedas ayudar.",
        (true, false) => $"¡Ya estás dentro, {name}! Voy a buscarte un mentor y te escribo aquí.",
        _ => $"¡Ya estás dentro, {name}! Gracias por ayudar. Te pregunto antes de unirte con alguien.",
    };

    /// <inheritdoc/>
    public string JoinedWaiting(string name) => $"Gracias, {name}. Quien coordina te dará entrada pronto. Te escribo aquí.";

    /// <inheritdoc/>
    public string FinishProfileLabel => "Completar mi perfil";

    /// <inheritdoc/>
    public string FinishProfile => "Dime un poco más de tus horas y deseos, y te busco mejor pareja. Son dos minutos.";

    /// <inheritdoc/>
    public string WhichShift => "¿A qué horas trabajas?";

    /// <inheritdoc/>
    public IReadOnlyList<(string Label, string Hours)> Shifts =>
    [
        ("Día de escuela (7:30 a 3:30)", "7:30-15:30"),
        ("Temprano (6 a 2)", "6:00-14:00"),
        ("Partido, como una ruta (6 a 9 y 1:30 a 4:30)", "6:00-9:00, 13:30-16:30"),
        ("Tarde y noche (2 a 10)", "14:00-22:00"),
        ("De noche (10 a 6)", "22:00-6:00"),
    ];

    /// <inheritdoc/>
    public string ShiftLabel => "Mi turno";

    /// <inheritdoc/>
    public string OwnHoursLabel => "O mis propias horas, como 6-9, 1pm-4pm";

    /// <inheritdoc/>
    public string HoursNotRead => "No pude leer esas horas. Escríbelas así: 6-9, 1:30pm-4:30pm.";

    /// <inheritdoc/>
    public string WhichWindow(string usual, bool drives) => $"¿A qué horas te puedo escribir en un día de trabajo? Yo usaría {usual.TrimEnd('.')}." + (drives ? " Nunca escribo mientras manejas." : "");

    /// <inheritdoc/>
    public string UsualHours => "Esas horas están bien";

    /// <inheritdoc/>
    public string WindowLabel => "O mejor estas horas, como 3:30pm-7pm";

    /// <inheritdoc/>
    public string WhichWants => "¿En qué quieres mejorar? Elige las que quieras.";

    /// <inheritdoc/>
    public string WantsLabel => "Quiero crecer en";

    /// <inheritdoc/>
    public string WhichOffers => "¿En qué puedes ayudar? Elige las que quieras.";

    /// <inheritdoc/>
    public string OffersLabel => "Puedo ayudar con";

    /// <inheritdoc/>
    public string WhoDirects => "¿Quién dirige tu trabajo? Pregunto para que tu jefe nunca sea tu mentor. Puedes dejarlo vacío.";

    /// <inheritdoc/>
    public string DirectsLabel => "Nombre de esa persona";

    /// <inheritdoc/>
    public string WhichContact => "¿Cómo prefieres verte con tu pareja?";

    /// <inheritdoc/>
    public string HowMany => "¿A cuántas personas puedes apoyar a la vez?";

    /// <inheritdoc/>
    public string HowManyYears => "¿Cuántos años llevas en este trabajo?";

    /// <inheritdoc/>
    public string WhichLanguages => "¿Qué idiomas hablas? ¿Y la otra persona tiene que hablar el tuyo?";

    /// <inheritdoc/>
    public string LanguagesLabel => "Hablo";

    /// <inheritdoc/>
    public string NeedsLabel => "La otra persona";

    /// <inheritdoc/>
    public string NeedsNo => "puede hablar cualquier idioma";

    /// <inheritdoc/>
    public string NeedsYes => "tiene que hablar mi idioma";

    /// <inheritdoc/>
    public string WhoApart => "¿Hay alguien con quien nunca debo unirte? Un familiar o quien sea. No pido motivo y solo tú ves esto.";

    /// <inheritdoc/>
    public string ApartLabel => "Sus nombres, como: Ben Lee, Max";

    /// <inheritdoc/>
    public string Part(string part) => part switch
    {
        "shift" => "Mi turno",
        "window" => "Cuándo me escribes",
        "wants" => "Qué quiero aprender",
        "offers" => "En qué puedo ayudar",
        "directs" => "Quién dirige mi trabajo",
        "contact" => "Cómo prefiero verme",
        "worksite" => "Dónde trabajo",
        "family" => "En qué trabajo",
        "languages" => "Mis idiomas",
        _ => "Nunca me unas con",
    };

    /// <inheritdoc/>
    public string Name(Contact contact) => contact switch
    {
        Contact.InPerson => "En persona",
        Contact.Phone => "Por teléfono",
        Contact.Messages => "Por mensajes",
        _ => "Como sea",
    };

    /// <inheritdoc/>
    public string GoOn => "Seguir";

    /// <inheritdoc/>
    public string ProfileDone => "Gracias, tu perfil está listo. Escribe la palabra yo para verlo, o editar para cambiarlo.";

    /// <inheritdoc/>
    public string WhatToChange => "¿Qué quieres cambiar?";

    /// <inheritdoc/>
    public string MeTitle(string name) => name;

    /// <inheritdoc/>
    public IReadOnlyList<string> MeLines(Member me, string seat, DateTimeZone zone)
    {
        var lines = new List<string> { $"Papel: {Name(me.Roles)}" };
        if (me.Family is { } family)
            lines.Add($"Trabajo: {Talk.Name(family)}");
        if (me.Worksite.Length > 0)
            lines.Add($"Lugar: {me.Worksite}");
        lines.Add($"Turno: {(me.Shift.Count == 0 ? "todavía no lo dijiste" : Talk.Hours(me.Shift))}");
        lines.Add($"Te escribo: {Talk.Hours(me.Window.Hours)} ({zone.Id})");
        if (me.Wants.Count > 0)
            lines.Add($"Quiere crecer en: {Talk.And([.. me.Wants.Select(Talk.Name)])}");
        if (me.Offers.Count > 0)
            lines.Add($"Puede ayudar con: {Talk.And([.. me.Offers.Select(Talk.Name)])}");
        if (me.DirectedBy.Length > 0)
            lines.Add($"Dirige tu trabajo: {me.DirectedBy}");
        if (me.Years is { } years)
            lines.Add($"Años en el trabajo: {years}");
        if (me.AlsoSpeaks.Count > 0)
            lines.Add($"También habla: {Talk.And([.. me.AlsoSpeaks.Select(language => language == Language.Spanish ? "español" : "inglés")])}");
        if (me.NeedsOwnLanguage)
            lines.Add("La otra persona tiene que hablar mi idioma");
        if (me.KeptApart.Count > 0)
            lines.Add($"Nunca en pareja con (solo tú ves esto): {string.Join(", ", me.KeptApart)}");
        lines.Add($"Prefiere verse: {Name(me.Contact)}");
        if (me.Phone.Length > 0)
            lines.Add($"Teléfono: {me.Phone}");
        if (me.State == MemberState.Paused && me.PausedUntil is { } until)
            lines.Add($"En pausa hasta el {Talk.Date(until)}");
        if (seat.Length > 0)
            lines.Add(seat);
        return lines;
    }

    /// <inheritdoc/>
    public string EditLabel => "Cambiar mi perfil";

    /// <inheritdoc/>
    public string PauseLabel => "Tomar una pausa";

    /// <inheritdoc/>
    public string DateNotRead => "No pude leer ese día. Escríbelo así: pausa hasta 2027-01-04.";

    /// <inheritdoc/>
    public string Paused(LocalDate until) => $"Disfruta tu pausa. No te escribo antes del {Talk.Date(until)}. Escribe volver a empezar si vuelves antes.";

    /// <inheritdoc/>
    public string Resumed => "¡Qué bueno que volviste!";

    /// <inheritdoc/>
    public string BackFromPause => "¡Hola otra vez! Tu pausa terminó y te vuelvo a escribir. ¿Necesitas más tiempo? Escribe pausa hasta y un día.";

    /// <inheritdoc/>
    public string LanguageSet => "De acuerdo, hablamos en español.";

    /// <inheritdoc/>
    public string WhichLanguage => "Hablo inglés y español. Escribe idioma en o idioma es.";

    /// <inheritdoc/>
    public string LeaveAsk => "¿Quieres salir del programa? Tus parejas terminan y a las otras personas les llega una nota amable. Guardo tus datos hasta que escribas forget me.";

    /// <inheritdoc/>
    public string LeftNow => "Ya saliste. Gracias por haber estado. Con tu código puedes volver cuando quieras.";

    /// <inheritdoc/>
    public string ForgetAsk => "¿Quieres que borre todo lo que sé de ti? No se puede deshacer. Tus parejas terminan y a las otras personas les llega una nota amable.";

    /// <inheritdoc/>
    public string Forgotten => "Listo. Borré todo lo que sabía de ti. Cuídate.";

    /// <inheritdoc/>
    public string LeaveYes => "Sí, salir";

    /// <inheritdoc/>
    public string ForgetYes => "Sí, borrar todo";

    /// <inheritdoc/>
    public string Stay => "No, me quedo";

    /// <inheritdoc/>
    public string MyDataTitle => "Todo lo que guardo de ti";

    /// <inheritdoc/>
    public string MyDataIntro => "Esto es todo. Para borrarlo, escribe olvídame.";

    /// <inheritdoc/>
    public string MyDataFile => "Guardarlo como archivo";

    /// <inheritdoc/>
    public string MyAddress(string address) => $"Dónde te encuentro: {address}";

    /// <inheritdoc/>
    public string MyPair(string other, PairState state, LocalDate from, LocalDate? until) => state switch
    {
        PairState.Proposed => $"Pregunta sobre {other}, el {Talk.Date(from)}",
        _ when until is { } end => $"En pareja con {other} del {Talk.Date(from)} al {Talk.Date(end)}",
        _ => $"En pareja con {other} desde el {Talk.Date(from)}",
    };

    /// <inheritdoc/>
    public string MyDay(LocalDate day, string what) => $"{Talk.Date(day)}: {what}";

    /// <inheritdoc/>
    public string MyQuestion(int number, string words) => words.Length == 0 ? $"Pregunta {number}: ya no tiene palabras" : $"Pregunta {number}: {words}";

    /// <inheritdoc/>
    public string MyMessage(LocalDate day, string what, string outcome) => $"Mensaje del {Talk.Date(day)}: {what}, {outcome}";

    /// <inheritdoc/>
    public string CommunityNow(string code, int count) => count > 1 ? $"Estás en {count} programas. Hablamos del que tiene el código {code}." : $"Estás en el programa con el código {code}.";

    /// <inheritdoc/>
    public string ReportAsk => "Siento que haya un problema. ¿Quién te debe buscar? Solo paso tu nombre. También puedes terminar una pareja ya: escribe terminar pareja.";

    /// <inheritdoc/>
    public string ReportCoordinator => "Quien coordina";

    /// <inheritdoc/>
    public string ReportConfidential => "El contacto de confianza";

    /// <inheritdoc/>
    public string Reported(string name) => $"Le pedí a {name} que te busque.";

    /// <inheritdoc/>
    public string NobodyToTell => "Este programa aún no tiene ese contacto. Habla con tu asociación local.";

    /// <inheritdoc/>
    public string ProblemReported(string name) => $"{name} tiene un problema y pide que le busques. No sé de qué se trata. Hablen en persona o por teléfono.";

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "join" => "Unirte con tus seis letras.",
        "me" => "Muestra tu perfil.",
        "edit" => "Cambia tu perfil.",
        "profile" => "Completa lo que falta de tu perfil.",
        "pause until" => "Una pausa hasta un día.",
        "resume" => "Termina tu pausa.",
        "language" => "Inglés o español.",
        "leave" => "Salir del programa.",
        "mydata" => "Muestra todo lo que guardo de ti.",
        "forget me" => "Borra todo lo que sé de ti.",
        "community" => "Muestra o cambia el programa del que hablamos.",
        _ => "Pide a alguien que te busque.",
    };

    /// <inheritdoc/>
    public string SeatWaiting(LocalDate since, int place, int of, string? backup) =>
        $"Esperas un mentor desde el {Talk.Date(since)}, lugar {place} de {of}.{(backup is null ? "" : $" ¿Necesitas ayuda antes? Pregunta a {backup}.")}";

    /// <inheritdoc/>
    public string SeatProposed => "Ya le pedimos a alguien que sea tu mentor.";

    /// <inheritdoc/>
    public string SeatIntroducing => "Alguien dijo que sí. Ya casi se conocen.";

    /// <inheritdoc/>
    public string SeatPaired(string mentor) => $"Tu mentor: {mentor}";

    /// <inheritdoc/>
    public string Mentoring(string names, int capacity) => names.Length == 0 ? $"Todavía no apoyas a nadie; hay lugar para {capacity}." : $"Apoyas a: {names} (lugar para {capacity} en total)";

    /// <inheritdoc/>
    public string Name(Roles roles)
    {
        var names = new List<string>();
        if ((roles & Roles.Mentee) != Roles.None)
            names.Add("busca mentor");
        if ((roles & Roles.Mentor) != Roles.None)
            names.Add("mentor");
        if ((roles & Roles.Coordinator) != Roles.None)
            names.Add("coordina");
        if ((roles & Roles.Backup) != Roles.None)
            names.Add("coordina de respaldo");
        if ((roles & Roles.Observer) != Roles.None)
            names.Add("observa");
        if ((roles & Roles.Committee) != Roles.None)
            names.Add("comité");
        if ((roles & Roles.Volunteer) != Roles.None)
            names.Add("responde preguntas");
        return names.Count == 0 ? "ninguno todavía" : Talk.And(names);
    }

    /// <inheritdoc/>
    public string ApprovedYou => "Buenas noticias: quien coordina dijo que sí. Todo está listo.";
}
