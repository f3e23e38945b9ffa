using MentorBot.Domain;

namespace MentorBot.Dialogs.Talk;

/// <summary>Small rules of Spanish that sentences of several features need.</summary>
internal static class InSpanish
{
    /// <summary>"and" with what follows it: "y Ana", but "e Inés", since two sounds of i would run together. Not before "hie" and "ie", whose i is a consonant.</summary>
    public static string And(string next) => $"{(BeginsWithI(Fold.Of(next)) ? "e" : "y")} {next}";

    private static bool BeginsWithI(string folded) => folded switch
    {
        ['h', 'i' or 'y', 'e', ..] or ['i', 'e', ..] => false,
        ['h', 'i' or 'y', ..] or ['i', ..] => true,
        // Yvonne and Ysabel, but not Yolanda.
        ['y', not ('a' or 'e' or 'i' or 'o' or 'u'), ..] => true,
        _ => false,
    };
}
