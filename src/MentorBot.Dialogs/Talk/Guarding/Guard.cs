namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>Looks at every free text before anything else does, and says whether it must not be kept but answered with a card.</summary>
/// <remarks>
/// Rules and word lists of ours (<c>Rules/*.txt</c>), no model: what it does can be read, and a person fluent in either language can correct it. Both languages are always looked for.
/// Harmless turns of speech ("my bus route is killing me") are taken out first; then concepts are looked for in every sentence, with small typing slips forgiven.
/// A question about a policy in general, with nothing in it about the writer or a person, is no alarm.
/// Pure, in microseconds, without regular expressions: no text can make it slow.
/// </remarks>
public static class Guard
{
    /// <summary>Longer texts are looked at up to here; the rest is cut from the question as well.</summary>
    private const int Longest = 4000;

    private static readonly Rulebook Rules = Rulebook.Load();

    /// <summary>The category <paramref name="text"/> falls into, or null when it is harmless. Any text is accepted.</summary>
    public static GuardCategory? Look(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // The gravest of a long text counts, not the first.
        return GuardText.Parts(Cut(text), Rules.Lexicon).Select(Rules.Decide).OfType<Rule>().Min(rule => (GuardCategory?)rule.Category);
    }

    /// <summary>Whether <paramref name="text"/>, written by a coordinator for others, seems to name a student. Grown-ups with a title do not count.</summary>
    public static bool LooksLikeStudentName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return GuardText.Parts(Cut(text), Rules.Lexicon).Any(Rules.NamesStudent);
    }

    /// <summary>The rule that decides about <paramref name="text"/>, as written in its file; empty when none does. For those who tend the rules.</summary>
    internal static string Explain(string text) =>
        string.Join('\n', GuardText.Parts(Cut(text), Rules.Lexicon).Select(Rules.Decide).OfType<Rule>().Select(rule => rule.Line));

    private static string Cut(string text) => text.Length <= Longest ? text : text[..Longest];
}
