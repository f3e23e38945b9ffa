namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>All of some patterns, and none of others, in one part of a text.</summary>
/// <param name="Category">What it says.</param>
/// <param name="All">Indexes of the patterns that must be there.</param>
/// <param name="None">Indexes of those that must not.</param>
internal sealed record Rule(GuardCategory Category, int[] All, int[] None)
{
    /// <summary>The rule as written, to say why.</summary>
    public required string Line { get; init; }

    public bool Holds(HashSet<int> found) => Array.TrueForAll(All, found.Contains) && !Array.Exists(None, found.Contains);
}
