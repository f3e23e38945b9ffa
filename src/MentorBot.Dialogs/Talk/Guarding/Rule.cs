namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>All of some patterns, and none of others, in one part of a text.</summary>
/// <param name="Category">What it says.</param>
/// <param name="All">The groups of patterns of which each must be there.</param>
/// <param name="None">Those of which none may be.</param>
/// <param name="Line">The rule as written, to say why.</param>
internal sealed record Rule(GuardCategory Category, int[] All, int[] None, string Line)
{
    public bool Holds(bool[] found) => Array.TrueForAll(All, group => found[group]) && !Array.Exists(None, group => found[group]);
}
