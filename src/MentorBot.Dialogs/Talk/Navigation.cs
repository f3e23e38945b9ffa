using MentorBot.Domain;

namespace MentorBot.Dialogs.Talk;

/// <summary>Going back and giving up, in both languages and everywhere.</summary>
public static class Navigation
{
    /// <summary>The value of a Back choice.</summary>
    public const string Back = "back";

    /// <summary>The value of a Cancel choice.</summary>
    public const string Cancel = "cancel";

    /// <summary>Whether a text asks to go back.</summary>
    public static bool IsBack(string text) => Fold.Of(text) is "back" or "go back" or "atras" or "volver" or "regresar";

    /// <summary>Whether a text gives up.</summary>
    public static bool IsCancel(string text) => Fold.Of(text) is "cancel" or "stop" or "quit" or "never mind" or "cancelar" or "salir" or "olvidalo";
}
