namespace MentorBot.Dialogs.Plans;

/// <summary>Planning a programme.</summary>
public interface IPlanTexts
{
    /// <summary>About a command.</summary>
    string HelpFor(string command);

    /// <summary>A question with its number.</summary>
    string Asked(int number, int count, string question);

    /// <summary>A question.</summary>
    string Question(string id);

    /// <summary>What stands above its field, and in the plan.</summary>
    string Label(string id);

    /// <summary>An option.</summary>
    string Option(string id, string option);

    /// <summary>That is no number for it.</summary>
    string NotANumber { get; }

    /// <summary>That is no day.</summary>
    string NotADay { get; }

    /// <summary>Nothing was picked.</summary>
    string PickSome { get; }

    /// <summary>The plan is there.</summary>
    string Done { get; }

    /// <summary>Its title.</summary>
    string Title { get; }

    /// <summary>The page.</summary>
    string PageLabel { get; }

    /// <summary>A new one.</summary>
    string NewLabel { get; }

    /// <summary>The check.</summary>
    string CheckLabel { get; }

    /// <summary>The calendar.</summary>
    string CalendarTitle { get; }

    /// <summary>Its columns.</summary>
    IReadOnlyList<string> CalendarColumns { get; }

    /// <summary>What is to be done.</summary>
    string Task(string task);

    /// <summary>The forms.</summary>
    string FormsTitle { get; }

    /// <summary>Their names.</summary>
    IReadOnlyList<string> FormNames { get; }

    /// <summary>Which of them are kept.</summary>
    string FormsNote { get; }

    /// <summary>Where they are.</summary>
    string FormsLink { get; }

    /// <summary>Where the guide is.</summary>
    string GuideLink { get; }

    /// <summary>The check: title.</summary>
    string CheckTitle { get; }

    /// <summary>The check: the sentence above.</summary>
    string CheckIntro { get; }

    /// <summary>The check: one line.</summary>
    string Check(string item, bool holds);

    /// <summary>The check: where it comes from.</summary>
    string CheckFoot { get; }
}

/// <summary>English.</summary>
public sealed class PlanEnglish : IPlanTexts
{
    /// <inheritdoc/>
    public string HelpFor(string command) => command == "plan new" ? "Plans a new program in twelve questions." : "Checks your program against NEA's list.";

    /// <inheritdoc/>
    public string Asked(int number, int count, string question) => $"{number} of {count}: {question}";

    /// <inheritdoc/>
    public string Question(string id) => id switch
    {
        "who" => "Who is the program for?",
        "new" => "How many new people a year?",
        "mentors" => "How many mentors do you think you can find?",
        "sites" => "How many schools, yards and other places?",
        "start" => "When should the first pairs meet?",
        "training" => "When do you train the mentors?",
        "length" => "How long should a pair stay together?",
        "pay" => "What do mentors get for their time?",
        "agreement" => "Do the district and your local have an agreement on it?",
        "lead" => "Who runs the program?",
        "data" => "What do you want to know at the end?",
        _ => "Which languages do your people speak?",
    };

    /// <inheritdoc/>
    public string Label(string id) => id switch
    {
        "who" => "For",
        "new" => "New people a year",
        "mentors" => "Mentors",
        "sites" => "Places",
        "start" => "First pairs",
        "training" => "Mentor training",
        "length" => "Length",
        "pay" => "For their time",
        "agreement" => "Agreement",
        "lead" => "Run by",
        "data" => "We count",
        _ => "Languages",
    };

    /// <inheritdoc/>
    public string Option(string id, string option) => (id, option) switch
    {
        ("length", "year") => "the school year",
        ("length", "half") => "half a year",
        ("length", _) => "as long as they like",
        ("pay", "stipend") => "a stipend",
        ("pay", "paid-time") => "paid time",
        ("pay", "release") => "time off from work",
        ("pay", _) => "nothing yet",
        ("agreement", "signed") => "yes, it is signed",
        ("agreement", "talks") => "we are talking",
        ("agreement", _) => "not yet",
        ("lead", "one") => "one coordinator",
        ("lead", "two") => "a coordinator and a backup",
        ("lead", _) => "a small committee",
        ("data", "meetings") => "who met",
        ("data", "hours") => "hours",
        ("data", "stay") => "who stays in the job",
        ("data", _) => "a short survey",
        (_, "en") => "English",
        (_, "es") => "Spanish",
        (_, "both") => "English and Spanish",
        _ => option,
    };

    /// <inheritdoc/>
    public string NotANumber => "Please give a whole number from 1 to 5000.";

    /// <inheritdoc/>
    public string NotADay => "I could not read that day. Write it like October 5.";

    /// <inheritdoc/>
    public string PickSome => "Please pick at least one.";

    /// <inheritdoc/>
    public string Done => "Here is your plan. You can print it, and change it at any time: type plan new.";

    /// <inheritdoc/>
    public string Title => "The plan of our mentor program";

    /// <inheritdoc/>
    public string PageLabel => "Plan, calendar and forms";

    /// <inheritdoc/>
    public string NewLabel => "Make a new plan";

    /// <inheritdoc/>
    public string CheckLabel => "Check it";

    /// <inheritdoc/>
    public string CalendarTitle => "Calendar";

    /// <inheritdoc/>
    public IReadOnlyList<string> CalendarColumns => ["Day", "What to do"];

    /// <inheritdoc/>
    public string Task(string task) => task switch
    {
        "talks" => "Talk with the district. Agree on time, pay and duties.",
        "call" => "Ask for mentors. Say what you look for, and how you choose.",
        "training" => "Train the mentors: role, listening, trust, limits, whom to call.",
        "invite" => "Print the sheet with the code. Put it by the time clock.",
        "match" => "Make the first pairs: match preview, then confirm.",
        "first" => "The bot asks each pair for the first time.",
        "month" => "Look at the desk: has each pair met?",
        "half" => "Half time. Send the report to the committee.",
        "survey" => "Ask how it was.",
        _ => "Say thanks, close the season, plan the next.",
    };

    /// <inheritdoc/>
    public string FormsTitle => "Forms that come with NEA's guide";

    /// <inheritdoc/>
    public IReadOnlyList<string> FormNames =>
    [
        "Start-up notice", "How mentors apply, with questions for the letter", "Mentor application", "Mentee application", "Welcome to mentees",
        "Letter of understanding with a pledge of trust", "Mentor's pledge", "Attendance record", "Monthly record", "Reflection forms", "Exit forms", "Thank-you letter",
    ];

    /// <inheritdoc/>
    public string FormsNote => "The program keeps both applications, the two records and the exit forms. Reflection forms belong to the pair alone. Your committee may change them all.";

    /// <inheritdoc/>
    public string FormsLink => "NEA's forms for mentors (an older page)";

    /// <inheritdoc/>
    public string GuideLink => "NEA's page on mentoring, with the guide";

    /// <inheritdoc/>
    public string CheckTitle => "What NEA asks of a mentor program";

    /// <inheritdoc/>
    public string CheckIntro => "This is how your program stands next to NEA's Resolution D-10.";

    /// <inheritdoc/>
    public string Check(string item, bool holds) => $"{(holds ? "✓" : "To do:")} {item switch
    {
        "jointly" => "The district and the local made it together.",
        "duties" => "The duties are clear, and the same for all.",
        "chosen" => "Mentors are chosen by rules that all know. Turn on: Approve mentors first.",
        "trained" => "Mentors are trained well.",
        "private" => "What the two say stays with them. The bot keeps no notes.",
        _ => "No boss is a mentor. The bot never pairs them.",
    }}";

    /// <inheritdoc/>
    public string CheckFoot => "Our copy of the text is not complete. Ask your local for all of it. MentorBot is not affiliated with or endorsed by NEA.";
}

/// <summary>Spanish.</summary>
public sealed class PlanSpanish : IPlanTexts
{
    /// <inheritdoc/>
    public string HelpFor(string command) => command == "plan new" ? "Planea un programa nuevo en doce preguntas." : "Compara tu programa con la lista de NEA.";

    /// <inheritdoc/>
    public string Asked(int number, int count, string question) => $"{number} de {count}: {question}";

    /// <inheritdoc/>
    public string Question(string id) => id switch
    {
        "who" => "¿Para quién es el programa?",
        "new" => "¿Cuánta gente nueva llega al año?",
        "mentors" => "¿Cuántos mentores crees que hallas?",
        "sites" => "¿Cuántas escuelas, patios y otros lugares?",
        "start" => "¿Cuándo deben verse las primeras parejas?",
        "training" => "¿Cuándo formas a los mentores?",
        "length" => "¿Cuánto tiempo dura una pareja?",
        "pay" => "¿Qué reciben los mentores por su tiempo?",
        "agreement" => "¿Hay un acuerdo entre el distrito y tu local?",
        "lead" => "¿Quién dirige el programa?",
        "data" => "¿Qué quieres saber al final?",
        _ => "¿Qué idiomas habla tu gente?",
    };

    /// <inheritdoc/>
    public string Label(string id) => id switch
    {
        "who" => "Para",
        "new" => "Gente nueva al año",
        "mentors" => "Mentores",
        "sites" => "Lugares",
        "start" => "Primeras parejas",
        "training" => "Formación",
        "length" => "Duración",
        "pay" => "Por su tiempo",
        "agreement" => "Acuerdo",
        "lead" => "Lo dirige",
        "data" => "Contamos",
        _ => "Idiomas",
    };

    /// <inheritdoc/>
    public string Option(string id, string option) => (id, option) switch
    {
        ("length", "year") => "el año escolar",
        ("length", "half") => "medio año",
        ("length", _) => "lo que quieran",
        ("pay", "stipend") => "un pago fijo",
        ("pay", "paid-time") => "tiempo pagado",
        ("pay", "release") => "horas libres del trabajo",
        ("pay", _) => "todavía nada",
        ("agreement", "signed") => "sí, está firmado",
        ("agreement", "talks") => "estamos hablando",
        ("agreement", _) => "todavía no",
        ("lead", "one") => "una persona",
        ("lead", "two") => "una persona con respaldo",
        ("lead", _) => "un comité pequeño",
        ("data", "meetings") => "quién se vio",
        ("data", "hours") => "horas",
        ("data", "stay") => "quién sigue en el trabajo",
        ("data", _) => "una encuesta corta",
        (_, "en") => "inglés",
        (_, "es") => "español",
        (_, "both") => "inglés y español",
        _ => option,
    };

    /// <inheritdoc/>
    public string NotANumber => "Escribe un número entero del 1 al 5000.";

    /// <inheritdoc/>
    public string NotADay => "No pude leer ese día. Escríbelo así: 5 de octubre.";

    /// <inheritdoc/>
    public string PickSome => "Elige al menos una.";

    /// <inheritdoc/>
    public string Done => "Aquí está tu plan. Lo puedes imprimir, y cambiar cuando quieras: escribe plan nuevo.";

    /// <inheritdoc/>
    public string Title => "El plan de nuestro programa de mentores";

    /// <inheritdoc/>
    public string PageLabel => "Plan, calendario y formularios";

    /// <inheritdoc/>
    public string NewLabel => "Hacer otro plan";

    /// <inheritdoc/>
    public string CheckLabel => "Revisarlo";

    /// <inheritdoc/>
    public string CalendarTitle => "Calendario";

    /// <inheritdoc/>
    public IReadOnlyList<string> CalendarColumns => ["Día", "Qué hacer"];

    /// <inheritdoc/>
    public string Task(string task) => task switch
    {
        "talks" => "Habla con el distrito. Acuerden tiempo, pago y tareas.",
        "call" => "Busca mentores. Di qué buscas y cómo eliges.",
        "training" => "Forma a los mentores: su papel, oír, confianza, límites, a quién llamar.",
        "invite" => "Imprime la hoja con el código. Ponla junto al reloj.",
        "match" => "Haz las primeras parejas: match preview y luego confirma.",
        "first" => "El bot pregunta a cada pareja por primera vez.",
        "month" => "Mira la mesa: ¿ya se vio cada pareja?",
        "half" => "Mitad del camino. Manda el informe al comité.",
        "survey" => "Pregunta cómo les fue.",
        _ => "Da las gracias, cierra la temporada y planea la otra.",
    };

    /// <inheritdoc/>
    public string FormsTitle => "Formularios de la guía de NEA";

    /// <inheritdoc/>
    public IReadOnlyList<string> FormNames =>
    [
        "Aviso de inicio", "Cómo se postulan los mentores, con preguntas para la carta", "Solicitud de mentor", "Solicitud de aprendiz", "Bienvenida a los aprendices",
        "Carta de acuerdo con promesa de confianza", "Promesa del mentor", "Registro de asistencia", "Registro del mes", "Hojas para pensar", "Hojas de salida", "Carta de gracias",
    ];

    /// <inheritdoc/>
    public string FormsNote => "El programa guarda las dos solicitudes, los dos registros y las hojas de salida. Las hojas para pensar son solo de la pareja. Tu comité puede cambiar todas.";

    /// <inheritdoc/>
    public string FormsLink => "Formularios de NEA para mentores (página antigua, en inglés)";

    /// <inheritdoc/>
    public string GuideLink => "Página de NEA sobre mentores, con la guía (en inglés)";

    /// <inheritdoc/>
    public string CheckTitle => "Qué pide NEA a un programa de mentores";

    /// <inheritdoc/>
    public string CheckIntro => "Así está tu programa junto a la Resolución D-10 de NEA.";

    /// <inheritdoc/>
    public string Check(string item, bool holds) => $"{(holds ? "✓" : "Falta:")} {item switch
    {
        "jointly" => "El distrito y el local lo hicieron juntos.",
        "duties" => "Las tareas son claras e iguales para todos.",
        "chosen" => "Los mentores se eligen con reglas que todos conocen. Enciende: Aprobar antes a los mentores.",
        "trained" => "Los mentores tienen una buena formación.",
        "private" => "Lo que dicen los dos se queda con ellos. El bot no guarda notas.",
        _ => "Ningún jefe es mentor. El bot nunca los une.",
    }}";

    /// <inheritdoc/>
    public string CheckFoot => "Nuestra copia del texto no está completa. Pide todo en tu local. MentorBot no está afiliado a NEA ni respaldado por ella.";
}
