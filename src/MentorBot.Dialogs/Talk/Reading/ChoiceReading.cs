namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>What the reader made of an answer to "which one?".</summary>
public abstract record ChoiceReading
{
    private ChoiceReading()
    {
    }

    /// <summary>One choice is meant.</summary>
    /// <param name="Index">Its place in the list, from 0.</param>
    public sealed record Understood(int Index) : ChoiceReading;

    /// <summary>Several choices fit equally well: ask which.</summary>
    /// <param name="Indexes">Their places, from 0, in the list's order; at least two.</param>
    public sealed record Ambiguous(IReadOnlyList<int> Indexes) : ChoiceReading;

    /// <summary>Not an answer to this: a question, perhaps.</summary>
    public sealed record NotUnderstood : ChoiceReading;
}
