using MentorBot.Dialogs.Talk.Guarding;

namespace MentorBot.Dialogs.Talk;

/// <summary>What the guard says: facts 4.10, never legal or medical advice, and always that nobody watches the bot.</summary>
public interface IGuardTexts
{
    /// <summary>The sentence of a category.</summary>
    string Say(GuardCategory category);

    /// <summary>The title of its card.</summary>
    string Title(GuardCategory category);

    /// <summary>A message for others names a student.</summary>
    string NameOfAStudent { get; }

    /// <summary>Nothing of it was kept.</summary>
    string NothingKept { get; }
}

/// <summary>English.</summary>
public sealed class GuardEnglish : IGuardTexts
{
    /// <inheritdoc/>
    public string Title(GuardCategory category) => category switch
    {
        GuardCategory.Crisis => "You matter. Please talk to a person now",
        GuardCategory.Emergency => "Call 911 now",
        GuardCategory.Abuse => "Report it yourself, today",
        GuardCategory.Harassment => "You can leave at once",
        GuardCategory.Grievance => "Talk to your union rep first",
        GuardCategory.Student => "Please leave students out",
        _ => "Ask the school nurse",
    };

    /// <inheritdoc/>
    public string Say(GuardCategory category) => category switch
    {
        GuardCategory.Crisis => "I am sorry it is so hard right now. Please call or text 988 (US Suicide and Crisis Lifeline), day or night. In danger right now? Call 911. Your employee help line can help, too. I am a bot and nobody watches this chat.",
        GuardCategory.Emergency => "Call 911 and follow your building's emergency codes. Then tell your office. I am a bot and nobody watches this chat.",
        GuardCategory.Abuse => "If you think a child is being hurt, report it yourself, right away. In most states school staff must. Your mentor can show you the form. In danger now? Call 911. Ask your local association if you are not sure. Nobody watches this chat.",
        GuardCategory.Harassment => "Nobody has to put up with that. You can end a pairing at once: type pair end. No reason is needed. You can tell the second contact of your program, HR or your union rep. Ask your local association. Nobody watches this chat.",
        GuardCategory.Grievance => "This sounds like a matter for your union rep, not for a chat. If a meeting may lead to discipline, you can ask for a rep; you have to ask. Rules differ by state, so ask your local association. Messages on a work system may be read by others. Talk in person or by your own phone.",
        GuardCategory.Student => "That sounds like a student. Please do not write about students here, not even a first name. Talk in person with the people who need to know. You can ask me again without the student.",
        _ => "Only give medicine as the nurse or the student's plan says. If you are not sure, ask the nurse before you do anything. In danger now? Call 911. Ask your local about the rules. Nobody watches this chat.",
    };

    /// <inheritdoc/>
    public string NameOfAStudent => "That sounds like it names a student, so I did not pass it on. Please say it again without the name.";

    /// <inheritdoc/>
    public string NothingKept => "I kept nothing of what you wrote.";
}

/// <summary>Spanish.</summary>
public sealed class GuardSpanish : IGuardTexts
{
    /// <inheritdoc/>
    public string Title(GuardCategory category) => category switch
    {
        GuardCategory.Crisis => "Tú importas. Habla ya con una persona",
        GuardCategory.Emergency => "Llama ya al 911",
        GuardCategory.Abuse => "Repórtalo tú, hoy mismo",
        GuardCategory.Harassment => "Puedes salir ya",
        GuardCategory.Grievance => "Habla primero con tu sindicato",
        GuardCategory.Student => "Sin datos de estudiantes, por favor",
        _ => "Pregunta a la enfermera",
    };

    /// <inheritdoc/>
    public string Say(GuardCategory category) => category switch
    {
        GuardCategory.Crisis => "Siento que sea tan duro ahora. Llama al 988, la línea de crisis de Estados Unidos, de día o de noche; para español, marca 2. ¿Hay peligro ahora? Llama al 911. La línea de ayuda de tu trabajo también sirve. Soy un bot y nadie vigila este chat.",
        GuardCategory.Emergency => "Llama al 911 y sigue los códigos de emergencia de tu edificio. Luego avisa a la oficina. Soy un bot y nadie vigila este chat.",
        GuardCategory.Abuse => "Si crees que alguien le hace daño a un niño, repórtalo tú, ya mismo. En casi todos los estados el personal de la escuela tiene que hacerlo. Tu mentor te puede mostrar la hoja. ¿Hay peligro ahora? Llama al 911. Si dudas, pregunta en tu asociación local. Nadie vigila este chat.",
        GuardCategory.Harassment => "Nadie tiene que aguantar eso. Puedes terminar la pareja ya: escribe terminar pareja. No hace falta dar motivo. Puedes contarlo al segundo contacto del programa, a recursos humanos o a tu sindicato. Pregunta en tu asociación local. Nadie vigila este chat.",
        GuardCategory.Grievance => "Esto es para tu sindicato, no para un chat. Si una junta puede acabar en un castigo, puedes pedir a alguien del sindicato; lo tienes que pedir tú. Las reglas cambian en cada estado: pregunta en tu asociación local. Otros pueden leer lo que escribes en un sistema del trabajo. Mejor habla en persona o desde tu teléfono.",
        GuardCategory.Student => "Eso parece hablar de un estudiante. Por favor, no escribas aquí sobre estudiantes, ni su nombre. Habla en persona con quien debe saberlo. Puedes preguntarme otra vez sin nombrarlo.",
        _ => "Da medicina solo como diga la enfermera o el plan del estudiante. Si dudas, pregunta a la enfermera antes de hacer nada. ¿Hay peligro ahora? Llama al 911. Pregunta las reglas en tu asociación local. Nadie vigila este chat.",
    };

    /// <inheritdoc/>
    public string NameOfAStudent => "Parece que ahí hay el nombre de un estudiante, así que no lo envié. Dilo otra vez sin el nombre.";

    /// <inheritdoc/>
    public string NothingKept => "No guardé nada de lo que escribiste.";
}
