namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>One thing a person can answer with.</summary>
/// <param name="Value">What the choice stands for; understood when typed whole.</param>
/// <param name="Label">What the person reads on the button.</param>
/// <param name="Synonyms">Other words for it, in both languages; <see cref="Words.Yes"/> and <see cref="Words.No"/> among them where that is what the choice means.</param>
public sealed record ReadableChoice(string Value, string Label, IReadOnlyList<string> Synonyms)
{
    /// <summary>A choice that is known by its label and value alone.</summary>
    public ReadableChoice(string value, string label)
        : this(value, label, [])
    {
    }
}
