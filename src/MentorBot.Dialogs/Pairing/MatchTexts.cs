using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;

namespace MentorBot.Dialogs.Pairing;

/// <summary>A round: why two fit, what it comes to, what a coordinator changes about it.</summary>
public interface IMatchTexts
{
    /// <summary>Why two fit, to a third person, as the rest of a sentence.</summary>
    string Why(Fit fit, string mentor, string mentee);

    /// <summary>Why two fit, to the mentor.</summary>
    string WhyForMentor(Fit fit, string mentee);

    /// <summary>Why two fit, to the mentee.</summary>
    string WhyForMentee(Fit fit, string mentor);

    /// <summary>The points of a round in one line.</summary>
    string Points(long total, long lowest);

    /// <summary>All numbers: title.</summary>
    string NumbersTitle { get; }

    /// <summary>All numbers of a round.</summary>
    IReadOnlyList<string> Numbers(RoundNumbers numbers, int pairs, int left);

    /// <summary>A pair of the preview that is not to be any more, perhaps with the reason.</summary>
    string Gone(string mentor, string mentee, string why);

    /// <summary>A pair that was not in the preview.</summary>
    string Added(string mentor, string mentee);

    /// <summary>Mentors of the last round are still being asked.</summary>
    string StillAsking(int asked, int of);

    /// <summary>A large round is being computed.</summary>
    string Working(int people);

    /// <summary>It is still being computed.</summary>
    string StillWorking { get; }

    /// <summary>Stop computing.</summary>
    string StopLabel { get; }

    /// <summary>Computing was stopped.</summary>
    string Stopped { get; }

    /// <summary>The preview of a large round is there.</summary>
    string RoundReady { get; }

    /// <summary>The next page.</summary>
    string MoreLabel { get; }

    /// <summary>A pair stays together.</summary>
    string Keep(string mentor, string mentee);

    /// <summary>A pair must not be.</summary>
    string Forbid(string mentor, string mentee);

    /// <summary>Somebody sits the round out.</summary>
    string Without(string name);

    /// <summary>A wish was taken back.</summary>
    string TakenBack(long total);

    /// <summary>What a wish costs.</summary>
    string Cost(int fewer, long points, long total);

    /// <summary>A button that takes a wish back.</summary>
    string UndoLabel(string what);

    /// <summary>Somebody is not part of the round.</summary>
    string NotInRound(string name);

    /// <summary>One of them said no before: ask anyway?</summary>
    string AskAnyway(string mentor, string mentee);

    /// <summary>Which of several proposals is answered?</summary>
    string WhichProposal(bool yes);

    /// <summary>All of them.</summary>
    string AllLabel { get; }

    /// <summary>Several proposals were answered with yes.</summary>
    string AcceptedAll { get; }

    /// <summary>Too much right now.</summary>
    string TooMuchLabel { get; }

    /// <summary>The mentor's capacity was lowered.</summary>
    string TooMuch(int mentees);

    /// <summary>Too much, said by somebody who mentors nobody.</summary>
    string TooMuchForMentors { get; }

    /// <summary>End a pairing.</summary>
    string EndLabel { get; }

    /// <summary>The two can be paired again, since one asked for it.</summary>
    string Again(string name);

    /// <summary>A mentor without mentees asks for a pair.</summary>
    string MentorOnList { get; }

    /// <summary>The partner takes a break.</summary>
    string PartnerPaused(string name, NodaTime.LocalDate until);

    /// <summary>Waiting: would be paired, but nobody has confirmed it.</summary>
    string FitsNotAsked(string mentor);

    /// <summary>Waiting: would be paired with somebody who was asked before and did not answer.</summary>
    string FitsAskedBefore(string mentor);

    /// <summary>Waiting: how many were asked in vain.</summary>
    string AskedInVain(int mentors);

    /// <summary>Those who are left could be a circle.</summary>
    string CircleLine(string mentor, string names);

    /// <summary>Begin the circle.</summary>
    string CircleLabel { get; }

    /// <summary>The circle has begun.</summary>
    string CircleBegun(string mentor, string names);

    /// <summary>There is nobody for a circle any more.</summary>
    string NoCircle { get; }

    /// <summary>Desk: how the last round goes.</summary>
    string RoundNow(int yes, int open, int next);
}

/// <summary>English.</summary>
public sealed class MatchEnglish : IMatchTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string Why(Fit fit, string mentor, string mentee) => Reasons(fit, $"{mentor} offers what {mentee} wants", $"{mentor} has");

    /// <inheritdoc/>
    public string WhyForMentor(Fit fit, string mentee) => Reasons(fit, $"you offer what {mentee} wants", "you have");

    /// <inheritdoc/>
    public string WhyForMentee(Fit fit, string mentor) => Reasons(fit, $"{mentor} offers what you want", $"{mentor} has");

    private static string Reasons(Fit fit, string offers, string has)
    {
        var reasons = new List<string>();
        if (fit.SameFamily)
            reasons.Add("same kind of work");
        if (fit.NearFamily)
            reasons.Add("work that is close");
        if (fit.SameSite)
            reasons.Add("same place");
        if (fit.Shared != DayPart.Never)
            reasons.Add(fit.Shared switch { DayPart.Mornings => "both work mornings", DayPart.Afternoons => "both work afternoons", DayPart.Evenings => "both work evenings", DayPart.Nights => "both work nights", _ => "same hours" });
        if (fit.Wishes.Count > 0)
            reasons.Add($"{offers}: {Talk.And([.. fit.Wishes.Select(wish => Talk.Name(wish).ToLowerInvariant())])}");
        if (fit.SameLanguage)
            reasons.Add("same language");
        if (fit.Years > 1)
            reasons.Add($"{has} {fit.Years} years in the job");
        if (fit.Contact != Contact.Any)
            reasons.Add(fit.Contact switch { Contact.InPerson => "both like to meet in person", Contact.Phone => "both like to talk by phone", _ => "both like to write" });
        return reasons.Count == 0 ? "the best free place right now" : string.Join(", ", reasons);
    }

    /// <inheritdoc/>
    public string Points(long total, long lowest) => $"Points: {total} in all. The weakest pair has {lowest}. Type match preview numbers to see more.";

    /// <inheritdoc/>
    public string NumbersTitle => "The numbers of this round";

    /// <inheritdoc/>
    public IReadOnlyList<string> Numbers(RoundNumbers numbers, int pairs, int left) =>
    [
        $"Pairs: {pairs}. Left: {left}. This is the most there can be.",
        $"Points: {numbers.Total} in all. No other choice makes as many pairs with more. I proved that.",
        $"The weakest pair has {numbers.Lowest}. The one in the middle has {numbers.Median}.",
        $"How uneven the pairs are: {numbers.Unevenness} of 100. Zero means all are the same.",
        numbers.WouldRather is { } rather ? $"Pairs that would both be better off with each other: {rather}. That is the price of finding a mentor for the most people." : "I did not count who would be better off with whom: there are too many people.",
        .. numbers.MentorsByLoad.Index().Where(load => load.Item > 0).Select(load => $"Mentors with {(load.Index == 0 ? "nobody" : load.Index == 1 ? "1 person" : $"{load.Index} people")}: {load.Item}."),
    ];

    /// <inheritdoc/>
    public string Gone(string mentor, string mentee, string why) => $"No longer: {mentor} → {mentee}.{(why.Length == 0 ? "" : $" {why}")}";

    /// <inheritdoc/>
    public string Added(string mentor, string mentee) => $"New: {mentor} → {mentee}.";

    /// <inheritdoc/>
    public string StillAsking(int asked, int of) => $"I am still asking the mentors of the last round: {asked} of {of}. Please try again in a moment.";

    /// <inheritdoc/>
    public string Working(int people) => $"There are {people} people, so this takes a little while. I will write to you when the pairs are there.";

    /// <inheritdoc/>
    public string StillWorking => "I am still looking for the best pairs. I will write to you when they are there.";

    /// <inheritdoc/>
    public string StopLabel => "Stop looking";

    /// <inheritdoc/>
    public string Stopped => "OK, I stopped looking. Nothing has been sent.";

    /// <inheritdoc/>
    public string RoundReady => "The pairs are there. Have a look before anything is sent.";

    /// <inheritdoc/>
    public string MoreLabel => "More";

    /// <inheritdoc/>
    public string Keep(string mentor, string mentee) => $"You want: {mentor} and {mentee} together.";

    /// <inheritdoc/>
    public string Forbid(string mentor, string mentee) => $"You want: {mentor} and {mentee} not together.";

    /// <inheritdoc/>
    public string Without(string name) => $"You want: {name} sits this round out.";

    /// <inheritdoc/>
    public string TakenBack(long total) => $"OK, I took that back. The round now has {total} points.";

    /// <inheritdoc/>
    public string Cost(int fewer, long points, long total) => fewer switch
    {
        > 1 => $"That leaves {fewer} more people without a mentor.",
        1 => "That leaves 1 more person without a mentor.",
        _ when points == 0 => "That costs nothing.",
        _ => $"That costs {points} of {total} points.",
    };

    /// <inheritdoc/>
    public string UndoLabel(string what) => $"Undo: {what}";

    /// <inheritdoc/>
    public string NotInRound(string name) => $"{name} is not part of this round, so nothing changes.";

    /// <inheritdoc/>
    public string AskAnyway(string mentor, string mentee) => $"{mentor} and {mentee} were asked or paired before, and it did not work out. Should I ask {mentor} anyway?";

    /// <inheritdoc/>
    public string WhichProposal(bool yes) => yes ? "Several people wait for your answer. Who do you say yes to?" : "Several people wait for your answer. Who do you mean?";

    /// <inheritdoc/>
    public string AllLabel => "All of them";

    /// <inheritdoc/>
    public string AcceptedAll => "Thank you! I will introduce you to all of them now.";

    /// <inheritdoc/>
    public string TooMuchLabel => "Too much right now";

    /// <inheritdoc/>
    public string TooMuch(int mentees) => mentees switch
    {
        0 => "That is fine. I will not ask you to mentor anybody for now. When you have time again, type edit offers.",
        1 => "That is fine. I will not ask you to take anybody else. Is 1 person too much as well? You can end the pairing or take a break. When you have time again, type edit offers.",
        _ => $"That is fine. I will not ask you to take anybody else. Are {mentees} people too much as well? You can end a pairing or take a break. When you have time again, type edit offers.",
    };

    /// <inheritdoc/>
    public string TooMuchForMentors => "That is fine. You can take a break: type pause until and a day. You can also end a pairing: type pair end.";

    /// <inheritdoc/>
    public string EndLabel => "End a pairing";

    /// <inheritdoc/>
    public string Again(string name) => $"OK. You and {name} can be paired again.";

    /// <inheritdoc/>
    public string MentorOnList => "You are on the list as a mentor. I will ask you before I pair you with anybody.";

    /// <inheritdoc/>
    public string PartnerPaused(string name, NodaTime.LocalDate until) => $"{name} takes a break until {Talk.Date(until)}. There is nothing you need to do. I will not ask about meetings before that.";

    /// <inheritdoc/>
    public string FitsNotAsked(string mentor) => $"Fits {mentor}, who has not been asked yet.";

    /// <inheritdoc/>
    public string FitsAskedBefore(string mentor) => $"Fits {mentor}, who did not answer the last time.";

    /// <inheritdoc/>
    public string AskedInVain(int mentors) => mentors == 1 ? "1 mentor was asked and could not." : $"{mentors} mentors were asked and could not.";

    /// <inheritdoc/>
    public string CircleLine(string mentor, string names) => $"Could meet as a circle with {mentor} until there is a free place: {names}.";

    /// <inheritdoc/>
    public string CircleLabel => "Begin the circle";

    /// <inheritdoc/>
    public string CircleBegun(string mentor, string names) => $"Done. I have told {mentor} and {names}. They keep their place in the line, and each one may leave with one tap.";

    /// <inheritdoc/>
    public string NoCircle => "There are too few people for a circle right now.";

    /// <inheritdoc/>
    public string RoundNow(int yes, int open, int next) =>
        $"The last round: {(yes == 1 ? "1 mentor" : $"{yes} mentors")} said yes, {open} {(open == 1 ? "has" : "have")} not answered yet.{(next == 0 ? "" : next == 1 ? " For 1 person I asked the next mentor." : $" For {next} people I asked the next mentor.")}";
}

/// <summary>Spanish.</summary>
public sealed class MatchSpanish : IMatchTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string Why(Fit fit, string mentor, string mentee) => Reasons(fit, $"{mentor} ofrece lo que busca {mentee}", $"{mentor} lleva");

    /// <inheritdoc/>
    public string WhyForMentor(Fit fit, string mentee) => Reasons(fit, $"ofreces lo que busca {mentee}", "llevas");

    /// <inheritdoc/>
    public string WhyForMentee(Fit fit, string mentor) => Reasons(fit, $"{mentor} ofrece lo que buscas", $"{mentor} lleva");

    private static string Reasons(Fit fit, string offers, string has)
    {
        var reasons = new List<string>();
        if (fit.SameFamily)
            reasons.Add("el mismo tipo de trabajo");
        if (fit.NearFamily)
            reasons.Add("un trabajo cercano");
        if (fit.SameSite)
            reasons.Add("el mismo lugar");
        if (fit.Shared != DayPart.Never)
            reasons.Add(fit.Shared switch { DayPart.Mornings => "los dos de mañana", DayPart.Afternoons => "los dos de tarde", DayPart.Evenings => "los dos al anochecer", DayPart.Nights => "los dos de noche", _ => "las mismas horas" });
        if (fit.Wishes.Count > 0)
            reasons.Add($"{offers}: {Talk.And([.. fit.Wishes.Select(wish => Talk.Name(wish).ToLowerInvariant())])}");
        if (fit.SameLanguage)
            reasons.Add("el mismo idioma");
        if (fit.Years > 1)
            reasons.Add($"{has} {fit.Years} años en esto");
        if (fit.Contact != Contact.Any)
            reasons.Add(fit.Contact switch { Contact.InPerson => "los dos prefieren verse en persona", Contact.Phone => "los dos prefieren el teléfono", _ => "los dos prefieren escribir" });
        return reasons.Count == 0 ? "es el mejor lugar libre ahora" : string.Join(", ", reasons);
    }

    /// <inheritdoc/>
    public string Points(long total, long lowest) => $"Puntos: {total} en total. La pareja más floja tiene {lowest}. Escribe parejas ver números para ver más.";

    /// <inheritdoc/>
    public string NumbersTitle => "Los números de esta ronda";

    /// <inheritdoc/>
    public IReadOnlyList<string> Numbers(RoundNumbers numbers, int pairs, int left) =>
    [
        $"Parejas: {pairs}. Quedan: {left}. No puede haber más.",
        $"Puntos: {numbers.Total} en total. No hay otra forma de unir a tantos con más puntos. Lo comprobé.",
        $"La pareja más floja tiene {numbers.Lowest}. La del medio tiene {numbers.Median}.",
        $"Qué tan desiguales son: {numbers.Unevenness} de 100. Cero quiere decir que todas son iguales.",
        numbers.WouldRather is { } rather ? $"Parejas que irían mejor entre sí: {rather}. Es el precio de dar mentor a más gente." : "No conté quién iría mejor con quién: hay mucha gente.",
        .. numbers.MentorsByLoad.Index().Where(load => load.Item > 0).Select(load => $"Mentores con {(load.Index == 0 ? "nadie" : load.Index == 1 ? "1 persona" : $"{load.Index} personas")}: {load.Item}."),
    ];

    /// <inheritdoc/>
    public string Gone(string mentor, string mentee, string why) => $"Ya no: {mentor} → {mentee}.{(why.Length == 0 ? "" : $" {why}")}";

    /// <inheritdoc/>
    public string Added(string mentor, string mentee) => $"Nueva: {mentor} → {mentee}.";

    /// <inheritdoc/>
    public string StillAsking(int asked, int of) => $"Todavía pregunto a los mentores de la última ronda: {asked} de {of}. Prueba otra vez en un momento.";

    /// <inheritdoc/>
    public string Working(int people) => $"Son {people} personas, así que tardo un poco. Te escribo cuando tenga las parejas.";

    /// <inheritdoc/>
    public string StillWorking => "Todavía busco las mejores parejas. Te escribo cuando las tenga.";

    /// <inheritdoc/>
    public string StopLabel => "Dejar de buscar";

    /// <inheritdoc/>
    public string Stopped => "De acuerdo, dejé de buscar. No envié nada.";

    /// <inheritdoc/>
    public string RoundReady => "Ya tengo las parejas. Míralas antes de enviar algo.";

    /// <inheritdoc/>
    public string MoreLabel => "Más";

    /// <inheritdoc/>
    public string Keep(string mentor, string mentee) => $"Quieres que {mentor} {InSpanish.And(mentee)} vayan juntos.";

    /// <inheritdoc/>
    public string Forbid(string mentor, string mentee) => $"Quieres que {mentor} {InSpanish.And(mentee)} no vayan juntos.";

    /// <inheritdoc/>
    public string Without(string name) => $"Quieres esta ronda sin {name}.";

    /// <inheritdoc/>
    public string TakenBack(long total) => $"De acuerdo, lo quité. Ahora la ronda tiene {total} puntos.";

    /// <inheritdoc/>
    public string Cost(int fewer, long points, long total) => fewer switch
    {
        > 1 => $"Así quedan {fewer} personas más sin mentor.",
        1 => "Así queda 1 persona más sin mentor.",
        _ when points == 0 => "No cuesta nada.",
        _ => $"Cuesta {points} de {total} puntos.",
    };

    /// <inheritdoc/>
    public string UndoLabel(string what) => $"Quitar: {what}";

    /// <inheritdoc/>
    public string NotInRound(string name) => $"{name} no está en esta ronda, así que nada cambia.";

    /// <inheritdoc/>
    public string AskAnyway(string mentor, string mentee) => $"A {mentor} {InSpanish.And(mentee)} ya se les preguntó o ya fueron pareja, y no se dio. ¿Le pregunto a {mentor} de todas formas?";

    /// <inheritdoc/>
    public string WhichProposal(bool yes) => yes ? "Varias personas esperan tu respuesta. ¿A quién le dices que sí?" : "Varias personas esperan tu respuesta. ¿De quién hablas?";

    /// <inheritdoc/>
    public string AllLabel => "A todas";

    /// <inheritdoc/>
    public string AcceptedAll => "¡Gracias! Ahora te presento a todas.";

    /// <inheritdoc/>
    public string TooMuchLabel => "Es demasiado ahora";

    /// <inheritdoc/>
    public string TooMuch(int mentees) => mentees switch
    {
        0 => "Está bien. Por ahora no te pido apoyar a nadie. Cuando tengas tiempo, escribe editar.",
        1 => "Está bien. No te pido apoyar a nadie más. ¿También 1 persona es mucho? Puedes terminar la pareja o tomar una pausa. Cuando tengas tiempo, escribe editar.",
        _ => $"Está bien. No te pido apoyar a nadie más. ¿También {mentees} personas son muchas? Puedes terminar una pareja o tomar una pausa. Cuando tengas tiempo, escribe editar.",
    };

    /// <inheritdoc/>
    public string TooMuchForMentors => "Está bien. Puedes tomar una pausa: escribe pausa hasta y un día. También puedes terminar una pareja: escribe terminar pareja.";

    /// <inheritdoc/>
    public string EndLabel => "Terminar una pareja";

    /// <inheritdoc/>
    public string Again(string name) => $"De acuerdo. {name} y tú pueden volver a ser pareja.";

    /// <inheritdoc/>
    public string MentorOnList => "Estás en la lista de mentores. Te pregunto antes de unirte con alguien.";

    /// <inheritdoc/>
    public string PartnerPaused(string name, NodaTime.LocalDate until) => $"{name} toma una pausa hasta el {Talk.Date(until)}. No tienes que hacer nada. Hasta ese día no pregunto si se vieron.";

    /// <inheritdoc/>
    public string FitsNotAsked(string mentor) => $"Va bien con {mentor}, a quien todavía no le pregunto.";

    /// <inheritdoc/>
    public string FitsAskedBefore(string mentor) => $"Va bien con {mentor}, que la última vez no respondió.";

    /// <inheritdoc/>
    public string AskedInVain(int mentors) => mentors == 1 ? "Le pregunté a 1 mentor y no pudo." : $"Les pregunté a {mentors} mentores y no pudieron.";

    /// <inheritdoc/>
    public string CircleLine(string mentor, string names) => $"Pueden verse en un círculo con {mentor} hasta que haya lugar: {names}.";

    /// <inheritdoc/>
    public string CircleLabel => "Empezar el círculo";

    /// <inheritdoc/>
    public string CircleBegun(string mentor, string names) => $"Listo. Les avisé a {mentor} y a {names}. Guardan su lugar en la lista y cada quien puede salir con un toque.";

    /// <inheritdoc/>
    public string NoCircle => "Ahora hay muy poca gente para un círculo.";

    /// <inheritdoc/>
    public string RoundNow(int yes, int open, int next) =>
        $"La última ronda: {(yes == 1 ? "1 mentor dijo" : $"{yes} mentores dijeron")} que sí, {open} todavía no {(open == 1 ? "responde" : "responden")}.{(next == 0 ? "" : next == 1 ? " Para 1 persona ya pregunté al siguiente mentor." : $" Para {next} personas ya pregunté al siguiente mentor.")}";
}
