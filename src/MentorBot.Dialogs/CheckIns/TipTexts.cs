using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>What a mentor is reminded of in a week. The topics are those of the first weeks' checklists (facts P02, P09, P25).</summary>
public enum TipOfWeek
{
    /// <summary>Week 2: what to do when something goes wrong; the codes of this work.</summary>
    Codes,

    /// <summary>Week 3: who helps with what.</summary>
    WhoHelps,

    /// <summary>Week 4: do a part of the work side by side.</summary>
    SideBySide,

    /// <summary>Week 5: what surprised them.</summary>
    Surprises,

    /// <summary>Week 6: a hard day.</summary>
    HardDay,

    /// <summary>Week 7: what they want to learn.</summary>
    Learning,

    /// <summary>Week 8: look back.</summary>
    LookBack,
}

/// <summary>Tips for mentors, by week and by the mentee's work.</summary>
public interface ITipTexts
{
    /// <summary>The tip.</summary>
    string Tip(TipOfWeek tip, CareerFamily? family, string mentee);
}

/// <summary>English.</summary>
public sealed class TipEnglish : ITipTexts
{
    /// <inheritdoc/>
    public string Tip(TipOfWeek tip, CareerFamily? family, string mentee) => tip switch
    {
        TipOfWeek.Codes => $"Tip for week 2 with {mentee}: ask about the emergency codes. {Codes(family)}",
        TipOfWeek.WhoHelps => $"Tip for week 3 with {mentee}: draw a small map of who helps with what. Keys, pay, a sick day, a hard moment.",
        TipOfWeek.SideBySide => $"Tip for week 4 with {mentee}: {SideBySide(family)}",
        TipOfWeek.Surprises => $"Tip for week 5 with {mentee}: ask “What surprised you so far?” Then just listen.",
        TipOfWeek.HardDay => $"Tip for week 6 with {mentee}: talk about one hard day of your own, and what got you through it.",
        TipOfWeek.Learning => $"Tip for week 7 with {mentee}: ask what they want to be good at by spring. One thing is enough.",
        _ => $"Tip for week 8 with {mentee}: look back together. What got easier? What should you two keep?",
    };

    private static string Codes(CareerFamily? family) => family switch
    {
        CareerFamily.Paraeducator => "Which words mean lock the door, and where does the class go?",
        CareerFamily.Transportation => "What do you say on the radio, and where does the bus stop if it must?",
        CareerFamily.Custodial => "Where are the shut-off valves, and who is called first?",
        CareerFamily.Food => "What happens when there is a fire, a cut or an allergy?",
        CareerFamily.Clerical => "What does the front desk say and do, and who gets the call?",
        CareerFamily.Health => "Who calls 911, and where is the kit?",
        CareerFamily.Security => "Which gate do you take, and who speaks on the radio?",
        CareerFamily.SkilledTrades => "Where is the main switch, and who must know before you cut power?",
        CareerFamily.Technical => "Which systems must stay on, and whom do you call at night?",
        _ => "What do you do first, and who must know?",
    };

    private static string SideBySide(CareerFamily? family) => family switch
    {
        CareerFamily.Paraeducator => "sit in for ten minutes, or let them watch you work.",
        CareerFamily.Transportation => "ride along on one route.",
        CareerFamily.Custodial => "walk one floor together after the last bell.",
        CareerFamily.Food => "set up one line together.",
        CareerFamily.Clerical => "take one busy half hour at the desk together.",
        CareerFamily.Health => "go through one quiet hour in the health room together.",
        CareerFamily.Security => "walk one round together.",
        CareerFamily.SkilledTrades => "do one small repair together.",
        CareerFamily.Technical => "close one ticket together.",
        _ => "do one small job together.",
    };
}

/// <summary>Spanish.</summary>
public sealed class TipSpanish : ITipTexts
{
    /// <inheritdoc/>
    public string Tip(TipOfWeek tip, CareerFamily? family, string mentee) => tip switch
    {
        TipOfWeek.Codes => $"Idea para la semana 2 con {mentee}: hablen de los códigos de emergencia. {Codes(family)}",
        TipOfWeek.WhoHelps => $"Idea para la semana 3 con {mentee}: hagan un mapa de quién ayuda con qué. Llaves, pago, un día malo.",
        TipOfWeek.SideBySide => $"Idea para la semana 4 con {mentee}: {SideBySide(family)}",
        TipOfWeek.Surprises => $"Idea para la semana 5 con {mentee}: pregunta “¿Qué te sorprendió hasta hoy?” Y luego, solo escucha.",
        TipOfWeek.HardDay => $"Idea para la semana 6 con {mentee}: cuenta un día duro tuyo y qué te ayudó a salir de él.",
        TipOfWeek.Learning => $"Idea para la semana 7 con {mentee}: pregunta qué quiere hacer muy bien en primavera. Una cosa basta.",
        _ => $"Idea para la semana 8 con {mentee}: miren atrás. ¿Qué es más fácil ahora? ¿Qué quieren seguir igual?",
    };

    private static string Codes(CareerFamily? family) => family switch
    {
        CareerFamily.Paraeducator => "¿Qué frase pide cerrar la puerta, y adónde va la clase?",
        CareerFamily.Transportation => "¿Qué se dice por radio, y dónde se para el bus si hace falta?",
        CareerFamily.Custodial => "¿Dónde se cierra el agua, y a quién se llama primero?",
        CareerFamily.Food => "¿Qué se hace si hay fuego, un corte o una alergia?",
        CareerFamily.Clerical => "¿Qué dice y hace la oficina, y quién recibe la llamada?",
        CareerFamily.Health => "¿Quién llama al 911, y dónde está la caja de ayuda?",
        CareerFamily.Security => "¿A qué puerta vas, y quién habla por radio?",
        CareerFamily.SkilledTrades => "¿Dónde se corta la luz, y quién debe saberlo antes?",
        CareerFamily.Technical => "¿Qué equipos no se apagan, y a quién llamas de noche?",
        _ => "¿Qué se hace primero, y quién debe saberlo?",
    };

    private static string SideBySide(CareerFamily? family) => family switch
    {
        CareerFamily.Paraeducator => "quédate diez minutos en su clase, o que te vea en la tuya.",
        CareerFamily.Transportation => "hagan una ruta juntos.",
        CareerFamily.Custodial => "caminen un piso juntos al final del día.",
        CareerFamily.Food => "preparen una línea juntos.",
        CareerFamily.Clerical => "atiendan media hora juntos.",
        CareerFamily.Health => "pasen una hora en calma en la enfermería.",
        CareerFamily.Security => "hagan una ronda juntos.",
        CareerFamily.SkilledTrades => "hagan un arreglo pequeño juntos.",
        CareerFamily.Technical => "cierren un pedido juntos.",
        _ => "hagan juntos un trabajo pequeño.",
    };
}
