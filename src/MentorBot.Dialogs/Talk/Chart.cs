namespace MentorBot.Dialogs.Talk;

/// <summary>A bar chart, built once: drawn by the channel where it can draw, and in text where it cannot.</summary>
/// <param name="Title">What it shows, with its denominator.</param>
/// <param name="Bars">The bars.</param>
public sealed record Chart(string Title, IReadOnlyList<Bar> Bars)
{
    private const int Blocks = 10;

    /// <summary>The chart drawn in text, a line for each bar.</summary>
    public IEnumerable<string> Lines =>
        [Title, .. Bars.Select(bar => $"{new string('█', Filled(bar))}{new string('░', Blocks - Filled(bar))} {bar.Label}: {bar.Words}")];

    // What is there at all is seen.
    private static int Filled(Bar bar) => bar.Share <= 0 ? 0 : Math.Clamp((int)Math.Round(bar.Share * Blocks), 1, Blocks);
}

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Words">The figure as it is said, with its denominator; "not shown" where it is held back.</param>
/// <param name="Share">Its length, 0 to 1; 0 where it is held back.</param>
public sealed record Bar(string Label, string Words, double Share);
