namespace MentorBot.Domain.Members;

/// <summary>Names that a member typed where nobody should be paired with them: a boss, a relative, anybody.</summary>
public static class WrittenName
{
    private static readonly string[] Titles = ["mr", "mrs", "ms", "miss", "mx", "dr", "sr", "sra", "srta", "don", "dona"];

    /// <summary>Whether somebody called <paramref name="name"/> may be meant.</summary>
    /// <remarks>
    /// "Mrs. Hopper" means Grace Hopper, and so does "Grace". Where it is not sure the answer is yes: one possible pair less is a smaller
    /// harm than a pair that must not be.
    /// </remarks>
    public static bool Means(string written, string name)
    {
        if (written.Length == 0)
            return false;
        var (said, called) = (Words(written), Words(name));
        return said.Length > 0 && called.Length > 0 && (said.All(called.Contains) || called.All(said.Contains));
    }

    /// <summary>The names in a list that was typed: "Ben and Max Lee, Sam".</summary>
    public static IReadOnlyList<string> Listed(string text) =>
        [.. text.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" y ", ",", StringComparison.OrdinalIgnoreCase)
            .Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string[] Words(string text) => [.. Fold.Words(text).Where(word => !Titles.Contains(word))];
}
