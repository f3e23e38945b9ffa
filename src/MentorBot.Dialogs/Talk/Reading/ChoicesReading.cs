namespace MentorBot.Dialogs.Talk.Reading;

/// <summary>What the reader made of an answer to "which ones?".</summary>
public abstract record ChoicesReading
{
    private ChoicesReading()
    {
    }

    /// <summary>Every part of the answer was understood.</summary>
    /// <param name="Indexes">The places of the choices meant, from 0, in the list's order, each once; empty when the person said "none".</param>
    public sealed record Understood(IReadOnlyList<int> Indexes) : ChoicesReading;

    /// <summary>Some part was not.</summary>
    /// <param name="Parts">The parts that fit no choice, or several, as they were read.</param>
    public sealed record NotUnderstood(IReadOnlyList<string> Parts) : ChoicesReading;
}
