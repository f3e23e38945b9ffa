namespace MentorBot.Dialogs.Files;

/// <summary>Links to files and pages.</summary>
public interface IFileTexts
{
    /// <summary>Under a link.</summary>
    string ForYouAlone(int minutes);

    /// <summary>There are no links here.</summary>
    string NoLinks { get; }

    /// <summary>Closes one's links.</summary>
    string CloseLabel { get; }

    /// <summary>They are closed.</summary>
    string Closed { get; }

    /// <summary>A page: title where a link does not open any more.</summary>
    string OverTitle { get; }

    /// <summary>A page: the link has run out or was closed.</summary>
    string Over { get; }

    /// <summary>A page: the link is not for whoever has it.</summary>
    string NotYours { get; }

    /// <summary>A page: too large.</summary>
    string TooLarge(int megabytes);

    /// <summary>A page: no file came.</summary>
    string NothingCame { get; }

    /// <summary>A page: how to print it.</summary>
    string PrintHint { get; }
}

/// <summary>English.</summary>
public sealed class FileEnglish : IFileTexts
{
    /// <inheritdoc/>
    public string ForYouAlone(int minutes) => $"The link is for you alone and works for {minutes} minutes. Please do not pass it on.";

    /// <inheritdoc/>
    public string NoLinks => "I cannot make links here yet. Your IT volunteer must set Protection:Key and PublicUrl first.";

    /// <inheritdoc/>
    public string CloseLabel => "Close my links now";

    /// <inheritdoc/>
    public string Closed => "Done. No link I gave you so far opens any more.";

    /// <inheritdoc/>
    public string OverTitle => "This link does not open";

    /// <inheritdoc/>
    public string Over => "It has run out, or you closed it. Ask the bot for a new one in your chat.";

    /// <inheritdoc/>
    public string NotYours => "You may not open this any more. Please ask your coordinator.";

    /// <inheritdoc/>
    public string TooLarge(int megabytes) => $"This file is too large. I take up to {megabytes} MB.";

    /// <inheritdoc/>
    public string NothingCame => "No file came with it. Please go back and pick one, or paste the rows.";

    /// <inheritdoc/>
    public string PrintHint => "To print this page, use your browser's menu.";
}

/// <summary>Spanish.</summary>
public sealed class FileSpanish : IFileTexts
{
    /// <inheritdoc/>
    public string ForYouAlone(int minutes) => $"El enlace es solo para ti y sirve {minutes} minutos. Por favor, no lo pases a nadie.";

    /// <inheritdoc/>
    public string NoLinks => "Aquí todavía no puedo crear enlaces. La persona de sistemas debe poner antes Protection:Key y PublicUrl.";

    /// <inheritdoc/>
    public string CloseLabel => "Cerrar ya mis enlaces";

    /// <inheritdoc/>
    public string Closed => "Listo. Ya no se abre ninguno de los enlaces que te di.";

    /// <inheritdoc/>
    public string OverTitle => "Este enlace no se abre";

    /// <inheritdoc/>
    public string Over => "Ya venció o lo cerraste. Pide otro al bot en tu chat.";

    /// <inheritdoc/>
    public string NotYours => "Ya no puedes abrir esto. Pregunta a quien coordina.";

    /// <inheritdoc/>
    public string TooLarge(int megabytes) => $"El archivo pesa mucho. Acepto hasta {megabytes} MB.";

    /// <inheritdoc/>
    public string NothingCame => "No llegó ningún archivo. Vuelve atrás y elige uno, o pega las filas.";

    /// <inheritdoc/>
    public string PrintHint => "Para imprimir esta página, usa el menú de tu navegador.";
}
