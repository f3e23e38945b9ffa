namespace MentorBot.Dialogs.Places;

/// <summary>What differs from platform to platform: forms in a window of their own, the home tab, one person in two places.</summary>
public interface IPlaceTexts
{
    /// <summary>Opens a form.</summary>
    string FillIn { get; }

    /// <summary>Leaves a form without saving.</summary>
    string Close { get; }

    /// <summary>A field that wants a number has none.</summary>
    string NumberNeeded { get; }

    /// <summary>To somebody new in a linked channel.</summary>
    string JoinHere { get; }

    /// <summary>Begins to join.</summary>
    string JoinLabel { get; }

    /// <summary>The home: whose it is.</summary>
    string HomeTitle { get; }

    /// <summary>The home: the next check-in with somebody.</summary>
    string NextCheckIn(string partner, string day);

    /// <summary>The home: a check-in waits for an answer.</summary>
    string CheckInWaits(string partner);

    /// <summary>The home: somebody waits to hear whether this person becomes their mentor.</summary>
    string ProposalWaits { get; }

    /// <summary>The home: something else waits for an answer.</summary>
    string AnswerWaits { get; }

    /// <summary>The home: a question that was handed over and is not answered yet.</summary>
    string QuestionOpen(string question);

    /// <summary>A phone number for the partner.</summary>
    string PhoneLabel { get; }

    /// <summary>The partner's phone number.</summary>
    string Phone(string number);

    /// <summary>About the command.</summary>
    string LinkHelp { get; }

    /// <summary>The code, and what to do with it.</summary>
    string LinkCode(string code);

    /// <summary>The code is wrong, old or used.</summary>
    string LinkUnknown { get; }

    /// <summary>This place belongs to the person already.</summary>
    string LinkedAlready { get; }

    /// <summary>The person joined in both places before.</summary>
    string LinkTwoProfiles { get; }

    /// <summary>Both places are one person now.</summary>
    string Linked(string name);

    /// <summary>Where messages go.</summary>
    string WhereToWrite { get; }

    /// <summary>A platform, with its "in".</summary>
    string Name(string channel);

    /// <summary>Where messages go from now on.</summary>
    string WritesThere(string where);

    /// <summary>To a coordinator: the bot was removed from the Slack workspace.</summary>
    string PlaceGone { get; }

    /// <summary>In the browser: the app is in the workspace now.</summary>
    string Installed { get; }

    /// <summary>In the browser: nobody agreed.</summary>
    string NotInstalled { get; }

    /// <summary>In the browser: the link was old, used or somebody else's.</summary>
    string InstallAgain { get; }

    /// <summary>Logs a meeting.</summary>
    string LogLabel { get; }

    /// <summary>Shows help.</summary>
    string HelpLabel { get; }
}

/// <summary>English.</summary>
public sealed class PlaceEnglish : IPlaceTexts
{
    /// <inheritdoc/>
    public string FillIn => "Fill in";

    /// <inheritdoc/>
    public string Close => "Close";

    /// <inheritdoc/>
    public string NumberNeeded => "Please type a number, like 15.";

    /// <inheritdoc/>
    public string JoinHere => "Welcome! New on the job, or happy to help somebody who is? There is a mentoring program here. It takes five taps to join.";

    /// <inheritdoc/>
    public string JoinLabel => "Join";

    /// <inheritdoc/>
    public string HomeTitle => "My mentoring";

    /// <inheritdoc/>
    public string NextCheckIn(string partner, string day) => $"Next check-in with {partner}: {day}.";

    /// <inheritdoc/>
    public string CheckInWaits(string partner) => $"Did you and {partner} meet? I have no answer from you yet.";

    /// <inheritdoc/>
    public string ProposalWaits => "Somebody new would like you as a mentor. What do you say?";

    /// <inheritdoc/>
    public string AnswerWaits => "This waits for your answer.";

    /// <inheritdoc/>
    public string QuestionOpen(string question) => $"Your question has been passed on: {question}";

    /// <inheritdoc/>
    public string PhoneLabel => "Your phone, if your partner may see it";

    /// <inheritdoc/>
    public string Phone(string number) => $"Phone: {number}";

    /// <inheritdoc/>
    public string LinkHelp => "Uses one profile in both Teams and Slack.";

    /// <inheritdoc/>
    public string LinkCode(string code) => $"Your code is {code}. Write to me in your other app and type: link {code}. It works once, for ten minutes.";

    /// <inheritdoc/>
    public string LinkUnknown => "I do not know that code. It may be old. Type link in your other app to get a new one.";

    /// <inheritdoc/>
    public string LinkedAlready => "I know you here already. Type that code in your other app.";

    /// <inheritdoc/>
    public string LinkTwoProfiles => "You have a profile in both places. Type leave in the one you do not need. Then link again.";

    /// <inheritdoc/>
    public string Linked(string name) => $"Hi {name}, it is you! You have one profile in both places now. Where should I write to you?";

    /// <inheritdoc/>
    public string WhereToWrite => "My messages";

    /// <inheritdoc/>
    public string Name(string channel) => channel switch
    {
        "msteams" => "In Teams",
        "slack" => "In Slack",
        _ => "On the page",
    };

    /// <inheritdoc/>
    public string WritesThere(string where) => $"OK, my messages come to you here: {where}. You can talk to me in both places.";

    /// <inheritdoc/>
    public string PlaceGone => "MentorBot was removed from your Slack workspace. I cannot write to the people there any more. When the app is back, they can write to me again.";

    /// <inheritdoc/>
    public string Installed => "MentorBot is in your workspace now. Open it in Slack and type: setup";

    /// <inheritdoc/>
    public string NotInstalled => "MentorBot was not installed. Nothing was changed.";

    /// <inheritdoc/>
    public string InstallAgain => "This did not work. The link may be old. Please start the installation again.";

    /// <inheritdoc/>
    public string LogLabel => "We met";

    /// <inheritdoc/>
    public string HelpLabel => "Help";
}

/// <summary>Spanish.</summary>
public sealed class PlaceSpanish : IPlaceTexts
{
    /// <inheritdoc/>
    public string FillIn => "Rellenar";

    /// <inheritdoc/>
    public string Close => "Cerrar";

    /// <inheritdoc/>
    public string NumberNeeded => "Escribe un número, por ejemplo 15.";

    /// <inheritdoc/>
    public string JoinHere => "¡Hola! ¿Empiezas en el trabajo, o quieres ayudar a quien empieza? Aquí hay un programa de mentores. Te unes con cinco toques.";

    /// <inheritdoc/>
    public string JoinLabel => "Unirme";

    /// <inheritdoc/>
    public string HomeTitle => "Mi mentoría";

    /// <inheritdoc/>
    public string NextCheckIn(string partner, string day) => $"Próximo encuentro con {partner}: {day}.";

    /// <inheritdoc/>
    public string CheckInWaits(string partner) => $"¿Ya te viste con {partner}? Todavía no tengo tu respuesta.";

    /// <inheritdoc/>
    public string ProposalWaits => "Alguien nuevo quiere que seas su mentor. ¿Qué dices?";

    /// <inheritdoc/>
    public string AnswerWaits => "Esto espera tu respuesta.";

    /// <inheritdoc/>
    public string QuestionOpen(string question) => $"Tu pregunta está en camino: {question}";

    /// <inheritdoc/>
    public string PhoneLabel => "Tu teléfono, si tu pareja de mentoría lo puede ver";

    /// <inheritdoc/>
    public string Phone(string number) => $"Teléfono: {number}";

    /// <inheritdoc/>
    public string LinkHelp => "Usa un solo perfil en Teams y en Slack.";

    /// <inheritdoc/>
    public string LinkCode(string code) => $"Tu código es {code}. Escríbeme en tu otra app y pon: enlazar {code}. Sirve una vez, durante diez minutos.";

    /// <inheritdoc/>
    public string LinkUnknown => "No conozco ese código. Tal vez es viejo. Escribe enlazar en tu otra app para tener uno nuevo.";

    /// <inheritdoc/>
    public string LinkedAlready => "Aquí ya te conozco. Pon ese código en tu otra app.";

    /// <inheritdoc/>
    public string LinkTwoProfiles => "Tienes un perfil en cada lado. Escribe salir del programa en el que no necesitas. Luego enlaza otra vez.";

    /// <inheritdoc/>
    public string Linked(string name) => $"¡Hola {name}, eres tú! Ahora tienes un solo perfil en los dos lados. ¿Dónde te escribo?";

    /// <inheritdoc/>
    public string WhereToWrite => "Mis mensajes";

    /// <inheritdoc/>
    public string Name(string channel) => channel switch
    {
        "msteams" => "En Teams",
        "slack" => "En Slack",
        _ => "En la página",
    };

    /// <inheritdoc/>
    public string WritesThere(string where) => $"De acuerdo, mis mensajes te llegan aquí: {where}. Puedes hablarme en los dos lados.";

    /// <inheritdoc/>
    public string PlaceGone => "Quitaron MentorBot de tu espacio de Slack. Ya no puedo escribir a la gente de ahí. Cuando la app vuelva, podrán escribirme de nuevo.";

    /// <inheritdoc/>
    public string Installed => "MentorBot ya está en tu espacio. Ábrelo en Slack y escribe: configurar";

    /// <inheritdoc/>
    public string NotInstalled => "MentorBot no se instaló. Nada cambió.";

    /// <inheritdoc/>
    public string InstallAgain => "No funcionó. Tal vez el enlace es viejo. Empieza la instalación otra vez.";

    /// <inheritdoc/>
    public string LogLabel => "Nos vimos";

    /// <inheritdoc/>
    public string HelpLabel => "Ayuda";
}
