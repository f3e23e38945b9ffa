namespace MentorBot.Domain.Groups;

/// <summary>The steps of a PLC's cycle, in their order (facts L13).</summary>
public enum CycleStep
{
    /// <summary>Agree on the question.</summary>
    Question,

    /// <summary>Look at what happens now.</summary>
    Evidence,

    /// <summary>Decide what to try.</summary>
    Plan,

    /// <summary>Try it.</summary>
    Act,

    /// <summary>See what changed.</summary>
    Check,

    /// <summary>Keep it, change it, or turn to the next question.</summary>
    Next,
}
