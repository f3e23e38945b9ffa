namespace MentorBot.Dialogs.Announcements;

/// <summary>Telling everybody something.</summary>
public interface IAnnounceTexts
{
    /// <summary>About the command.</summary>
    string Help { get; }

    /// <summary>Above the form.</summary>
    string Intro { get; }

    /// <summary>What happens.</summary>
    string HowTo { get; }

    /// <summary>The English field.</summary>
    string EnglishLabel { get; }

    /// <summary>The Spanish field.</summary>
    string SpanishLabel { get; }

    /// <summary>Shows it first.</summary>
    string PreviewLabel { get; }

    /// <summary>There is nothing in it.</summary>
    string NothingWritten { get; }

    /// <summary>Too long.</summary>
    string TooLong(int most);

    /// <summary>Before it is sent.</summary>
    string Preview(int people);

    /// <summary>One language is missing.</summary>
    string OneLanguageOnly(int people);

    /// <summary>Sends it.</summary>
    string SendLabel(int people);

    /// <summary>It is on its way.</summary>
    string Sending(int people);

    /// <summary>Shows how far it is.</summary>
    string ReportLabel { get; }

    /// <summary>How far it is.</summary>
    string Progress(int sent, int people);

    /// <summary>How many wait.</summary>
    string StillWaiting(int count);

    /// <summary>How many could not be reached.</summary>
    string Failed(int count);

    /// <summary>The announcement itself.</summary>
    string Said(string name, string words);
}

/// <summary>English.</summary>
public sealed class AnnounceEnglish : IAnnounceTexts
{
    /// <inheritdoc/>
    public string Help => "Tells everybody something, in both languages.";

    /// <inheritdoc/>
    public string Intro => "What do you want to tell everybody?";

    /// <inheritdoc/>
    public string HowTo => "Please write it in both languages. Each person gets it in their own, in their own free hours. I show it to you first.";

    /// <inheritdoc/>
    public string EnglishLabel => "In English";

    /// <inheritdoc/>
    public string SpanishLabel => "In Spanish";

    /// <inheritdoc/>
    public string PreviewLabel => "Show it to me first";

    /// <inheritdoc/>
    public string NothingWritten => "There is nothing to send yet. Type announce and fill in the form.";

    /// <inheritdoc/>
    public string TooLong(int most) => $"That is too long. Please stay under {most} letters.";

    /// <inheritdoc/>
    public string Preview(int people) => people == 1 ? "This goes to 1 person. Nothing has been sent yet." : $"This goes to {people} people. Nothing has been sent yet.";

    /// <inheritdoc/>
    public string OneLanguageOnly(int people) => people == 1 ? "1 person gets it in the other language." : $"{people} people get it in the other language.";

    /// <inheritdoc/>
    public string SendLabel(int people) => people == 1 ? "Send it to 1 person" : $"Send it to {people} people";

    /// <inheritdoc/>
    public string Sending(int people) => people == 1 ? "It is on its way to 1 person." : $"It is on its way to {people} people, to each in their own free hours.";

    /// <inheritdoc/>
    public string ReportLabel => "How far is it?";

    /// <inheritdoc/>
    public string Progress(int sent, int people) => $"It has reached {sent} of {people}.";

    /// <inheritdoc/>
    public string StillWaiting(int count) => count == 1 ? "1 waits for the right hour." : $"{count} wait for the right hour.";

    /// <inheritdoc/>
    public string Failed(int count) => count == 1 ? "1 could not be reached." : $"{count} could not be reached.";

    /// <inheritdoc/>
    public string Said(string name, string words) => $"News from {name}: {words}";
}

/// <summary>Spanish.</summary>
public sealed class AnnounceSpanish : IAnnounceTexts
{
    /// <inheritdoc/>
    public string Help => "Avisa algo a todos, en los dos idiomas.";

    /// <inheritdoc/>
    public string Intro => "¿Qué quieres decir a todos?";

    /// <inheritdoc/>
    public string HowTo => "Escríbelo en los dos idiomas. Cada persona lo recibe en el suyo y en sus horas libres. Antes te lo muestro.";

    /// <inheritdoc/>
    public string EnglishLabel => "En inglés";

    /// <inheritdoc/>
    public string SpanishLabel => "En español";

    /// <inheritdoc/>
    public string PreviewLabel => "Muéstramelo antes";

    /// <inheritdoc/>
    public string NothingWritten => "Todavía no hay nada que enviar. Escribe anunciar y llena el formulario.";

    /// <inheritdoc/>
    public string TooLong(int most) => $"Es muy largo. Usa menos de {most} letras.";

    /// <inheritdoc/>
    public string Preview(int people) => people == 1 ? "Esto va a 1 persona. Aún no envié nada." : $"Esto va a {people} personas. Aún no envié nada.";

    /// <inheritdoc/>
    public string OneLanguageOnly(int people) => people == 1 ? "1 persona lo recibe en el otro idioma." : $"{people} personas lo reciben en el otro idioma.";

    /// <inheritdoc/>
    public string SendLabel(int people) => people == 1 ? "Enviar a 1 persona" : $"Enviar a {people} personas";

    /// <inheritdoc/>
    public string Sending(int people) => people == 1 ? "Va en camino a 1 persona." : $"Va en camino a {people} personas, a cada una en sus horas libres.";

    /// <inheritdoc/>
    public string ReportLabel => "¿Cómo va?";

    /// <inheritdoc/>
    public string Progress(int sent, int people) => $"Ya llegó a {sent} de {people}.";

    /// <inheritdoc/>
    public string StillWaiting(int count) => count == 1 ? "1 espera su hora." : $"{count} esperan su hora.";

    /// <inheritdoc/>
    public string Failed(int count) => count == 1 ? "A 1 no le llegó." : $"A {count} no les llegó.";

    /// <inheritdoc/>
    public string Said(string name, string words) => $"Noticias de {name}: {words}";
}
