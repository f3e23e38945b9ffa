using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>What the bot says by itself beside check-ins, and what it answers then.</summary>
public interface INudgeTexts
{
    /// <summary>It is long since they met.</summary>
    string LongSince(string other, LocalDate met);

    /// <summary>The answers to it: met, planned, not yet.</summary>
    IReadOnlyList<string> LongSinceLabels { get; }

    /// <summary>Are you still in?</summary>
    string StillIn(int rounds, int days);

    /// <summary>Its answers: yes, a break, leave.</summary>
    IReadOnlyList<string> StillInLabels { get; }

    /// <summary>After "yes".</summary>
    string GoodToHaveYou { get; }

    /// <summary>The break begins.</summary>
    string Resting { get; }

    /// <summary>Back from it.</summary>
    string BackLabel { get; }

    /// <summary>The other one takes a break.</summary>
    string PartnerRests(string other);

    /// <summary>The answers: wait, end.</summary>
    IReadOnlyList<string> PartnerRestsLabels { get; }

    /// <summary>News for whoever waits.</summary>
    string WaitingNews(LocalDate since, int place, int count, string? backup);

    /// <summary>How is it going?</summary>
    string Survey(string other);

    /// <summary>An answer to it.</summary>
    string Name(PulseAnswer answer);

    /// <summary>After the answer.</summary>
    string SurveyThanks(PulseAnswer answer);

    /// <summary>The pair will close.</summary>
    string ClosingSoon(string other, int days);

    /// <summary>The answers: go on, close.</summary>
    IReadOnlyList<string> ClosingLabels { get; }

    /// <summary>After "go on".</summary>
    string GoesOn(string other);

    /// <summary>The season ends.</summary>
    string SeasonEnds(string other, LocalDate day);

    /// <summary>A guide for the last talk (facts P16).</summary>
    IReadOnlyList<string> LastTalk { get; }

    /// <summary>The answers: go on, close, become a mentor.</summary>
    IReadOnlyList<string> SeasonLabels { get; }

    /// <summary>After "close".</summary>
    string SeasonClose(string other);

    /// <summary>After "become a mentor".</summary>
    string SeasonMentor { get; }

    /// <summary>The digest.</summary>
    string Digest(int count);

    /// <summary>One matter of it.</summary>
    string Line(MatterKind matter, string who);

    /// <summary>A pair in it.</summary>
    string Both(string mentor, string mentee);
}

/// <summary>English.</summary>
public sealed class NudgeEnglish : INudgeTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string LongSince(string other, LocalDate met) => $"You and {other} last met on {Talk.Date(met)}, as far as I know. How about ten minutes this week?";

    /// <inheritdoc/>
    public IReadOnlyList<string> LongSinceLabels => ["We met since", "We have a date", "Not yet"];

    /// <inheritdoc/>
    public string StillIn(int rounds, int days) => $"I asked {(rounds == 1 ? "once" : $"{rounds} times")} and heard nothing. Are you still in? If I hear nothing in {Talk.Days(days)}, your break begins. Nothing is lost.";

    /// <inheritdoc/>
    public IReadOnlyList<string> StillInLabels => ["Yes, I am in", "A break of 4 weeks", "I want to leave"];

    /// <inheritdoc/>
    public string GoodToHaveYou => "Good to have you! I will ask again at the usual times.";

    /// <inheritdoc/>
    public string Resting => "I heard nothing, so your break begins now. I write no more nudges. Your place is kept: tap or type resume to be back.";

    /// <inheritdoc/>
    public string BackLabel => "I am back";

    /// <inheritdoc/>
    public string PartnerRests(string other) => $"{other} is on a break for now. It is not about you. Your pairing stays, or you can end it. Then I look for somebody new.";

    /// <inheritdoc/>
    public IReadOnlyList<string> PartnerRestsLabels => ["I will wait", "End the pairing"];

    /// <inheritdoc/>
    public string WaitingNews(LocalDate since, int place, int count, string? backup) =>
        $"News of your wait: you are number {place} of {count}, since {Talk.Date(since)}. {(backup is null ? "I look for your mentor in each round." : $"{backup} helps you until then.")}";

    /// <inheritdoc/>
    public string Survey(string other) => $"One tap: how is it going with {other}? Nobody sees your answer. It only counts with others.";

    /// <inheritdoc/>
    public string Name(PulseAnswer answer) => answer switch
    {
        PulseAnswer.VeryWell => "Very well",
        PulseAnswer.Well => "Well",
        PulseAnswer.SoSo => "So-so",
        _ => "Not well",
    };

    /// <inheritdoc/>
    public string SurveyThanks(PulseAnswer answer) => answer switch
    {
        PulseAnswer.VeryWell => "Thank you, that is great!",
        PulseAnswer.Well => "Thank you, good to know.",
        PulseAnswer.SoSo => "Thank you. One small change can help: another time, another place, shorter talks.",
        _ => "Thank you for saying so. You can type report problem to get help, or pair end to end it. No reason needed.",
    };

    /// <inheritdoc/>
    public string ClosingSoon(string other, int days) => $"I have had no sign of you and {other} for a long time. If I hear nothing in {Talk.Days(days)}, I close the pairing with thanks. Do you go on?";

    /// <inheritdoc/>
    public IReadOnlyList<string> ClosingLabels => ["We go on", "Close it"];

    /// <inheritdoc/>
    public string GoesOn(string other) => $"Good! You and {other} go on, and I ask at the usual times.";

    /// <inheritdoc/>
    public string SeasonEnds(string other, LocalDate day) => $"The season ends on {Talk.Date(day)}. Thank you for your time with {other}! Here is a guide for your last talk. How do you want to go on?";

    /// <inheritdoc/>
    public IReadOnlyList<string> LastTalk => ["What has changed since you began?", "What do you thank each other for?", "What comes next, and who can help with it?"];

    /// <inheritdoc/>
    public IReadOnlyList<string> SeasonLabels => ["We go on", "Close it in good shape", "I want to be a mentor"];

    /// <inheritdoc/>
    public string SeasonClose(string other) => $"Good. When the season is over I close it, with thanks to you and {other}.";

    /// <inheritdoc/>
    public string SeasonMentor => "How nice! You are on the list of mentors now. Type edit to say what you can help with.";

    /// <inheritdoc/>
    public string Digest(int count) => count == 1 ? "1 thing is new." : $"{count} things are new.";

    /// <inheritdoc/>
    public string Line(MatterKind matter, string who) => matter switch
    {
        MatterKind.Silent => $"{who}: no answer, nor after a reminder. A word in person helps most.",
        MatterKind.NotMet => $"{who}: they have not met yet. Perhaps their hours do not fit?",
        MatterKind.LongWait => $"{who} waits too long for a mentor. Ask one in person, or offer a circle.",
        MatterKind.Unreachable => $"{who} cannot be reached: blocked me or left. I match {who} with nobody now. Ask them in person to write to me once.",
        MatterKind.NotIntroduced => $"{who}: I could not reach one of the two. Both wait again.",
        MatterKind.Resting => $"{who} did not say whether they are still in. Their break has begun, and they know it.",
        _ => $"{who}: no sign for a long time. I told them, waited and closed it.",
    };

    /// <inheritdoc/>
    public string Both(string mentor, string mentee) => $"{mentor} and {mentee}";
}

/// <summary>Spanish.</summary>
public sealed class NudgeSpanish : INudgeTexts
{
    private static readonly Talk.TalkSpanish Talk = new();

    /// <inheritdoc/>
    public string LongSince(string other, LocalDate met) => $"Que yo sepa, tú {InSpanish.And(other)} se vieron el {Talk.Date(met)}. ¿Qué tal diez minutos esta semana?";

    /// <inheritdoc/>
    public IReadOnlyList<string> LongSinceLabels => ["Ya nos vimos", "Tenemos fecha", "Todavía no"];

    /// <inheritdoc/>
    public string StillIn(int rounds, int days) => $"Te escribí {(rounds == 1 ? "una vez" : $"{rounds} veces")} y no supe de ti. ¿Sigues aquí? Si no me dices nada en {Talk.Days(days)}, empieza tu pausa. No pierdes nada.";

    /// <inheritdoc/>
    public IReadOnlyList<string> StillInLabels => ["Sí, sigo", "Una pausa de 4 semanas", "Quiero salir"];

    /// <inheritdoc/>
    public string GoodToHaveYou => "¡Qué bueno que sigues! Te vuelvo a escribir a las horas de siempre.";

    /// <inheritdoc/>
    public string Resting => "No supe de ti, así que ahora empieza tu pausa. Ya no te escribo. Guardo tu lugar: toca el botón y vuelves.";

    /// <inheritdoc/>
    public string BackLabel => "Ya volví";

    /// <inheritdoc/>
    public string PartnerRests(string other) => $"{other} está en pausa por ahora. No es por ti. Puedes esperar o terminar la pareja. Así te busco a otra persona.";

    /// <inheritdoc/>
    public IReadOnlyList<string> PartnerRestsLabels => ["Espero", "Terminar la pareja"];

    /// <inheritdoc/>
    public string WaitingNews(LocalDate since, int place, int count, string? backup) =>
        $"Así va tu espera: tienes el número {place} de {count}, desde el {Talk.Date(since)}. {(backup is null ? "En cada ronda busco tu mentor." : $"{backup} te ayuda hasta entonces.")}";

    /// <inheritdoc/>
    public string Survey(string other) => $"Un toque: ¿cómo te va con {other}? Nadie ve lo que dices. Solo cuenta junto con lo de otros.";

    /// <inheritdoc/>
    public string Name(PulseAnswer answer) => answer switch
    {
        PulseAnswer.VeryWell => "Muy bien",
        PulseAnswer.Well => "Bien",
        PulseAnswer.SoSo => "Más o menos",
        _ => "No va bien",
    };

    /// <inheritdoc/>
    public string SurveyThanks(PulseAnswer answer) => answer switch
    {
        PulseAnswer.VeryWell => "¡Gracias, qué alegría!",
        PulseAnswer.Well => "Gracias, me da gusto.",
        PulseAnswer.SoSo => "Gracias. Un cambio pequeño puede ayudar: otra hora, otro lugar, charlas cortas.",
        _ => "Gracias por decirlo. Escribe avisar de un problema si quieres ayuda, o terminar pareja si ya no quieres seguir. Sin dar razones.",
    };

    /// <inheritdoc/>
    public string ClosingSoon(string other, int days) => $"Hace mucho que no sé de ti {InSpanish.And(other)}. Si no me dicen nada en {Talk.Days(days)}, cierro la pareja y les doy las gracias. ¿Siguen?";

    /// <inheritdoc/>
    public IReadOnlyList<string> ClosingLabels => ["Seguimos", "Cerrarla"];

    /// <inheritdoc/>
    public string GoesOn(string other) => $"¡Bien! Tú {InSpanish.And(other)} siguen, y les escribo a las horas de siempre.";

    /// <inheritdoc/>
    public string SeasonEnds(string other, LocalDate day) => $"El programa de este año acaba el {Talk.Date(day)}. ¡Gracias por tu tiempo con {other}! Aquí va una guía para su última charla. ¿Cómo quieres seguir?";

    /// <inheritdoc/>
    public IReadOnlyList<string> LastTalk => ["¿Qué cambió desde el comienzo?", "¿Qué se agradecen?", "¿Qué sigue ahora, y quién puede ayudar?"];

    /// <inheritdoc/>
    public IReadOnlyList<string> SeasonLabels => ["Seguimos", "Cerrar en buenos términos", "Quiero ser mentor"];

    /// <inheritdoc/>
    public string SeasonClose(string other) => $"De acuerdo. Al final del año la cierro y les doy las gracias a ti y a {other}.";

    /// <inheritdoc/>
    public string SeasonMentor => "¡Qué gusto! Ya te tengo en la lista de mentores. Escribe editar y di en qué puedes ayudar.";

    /// <inheritdoc/>
    public string Digest(int count) => count == 1 ? "Hay 1 cosa nueva." : $"Hay {count} cosas nuevas.";

    /// <inheritdoc/>
    public string Line(MatterKind matter, string who) => matter switch
    {
        MatterKind.Silent => $"{who}: no dicen nada, ni al pedirlo dos veces. Lo mejor es hablar en persona.",
        MatterKind.NotMet => $"{who}: todavía no se vieron. ¿Quizá sus horas no van?",
        MatterKind.LongWait => $"{who} espera mentor desde hace mucho. Habla con alguien en persona o arma un círculo.",
        MatterKind.Unreachable => $"No llego a {who}: me bloqueó o se fue. No le busco pareja por ahora. Dile en persona que me escriba una vez.",
        MatterKind.NotIntroduced => $"{who}: no pude hablar con uno de los dos. Los dos esperan otra vez.",
        MatterKind.Resting => $"{who} no dijo si sigue. Ya empezó su pausa, y lo sabe.",
        _ => $"{who}: mucho tiempo sin saber nada. Les avisé, esperé y la cerré.",
    };

    /// <inheritdoc/>
    public string Both(string mentor, string mentee) => $"{mentor} {InSpanish.And(mentee)}";
}
