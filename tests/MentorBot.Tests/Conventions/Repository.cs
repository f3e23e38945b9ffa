namespace MentorBot.Tests.Conventions;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file's text.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>The rows of a file's Markdown tables that have so many columns and begin with something in backticks; without backticks and outer spaces.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> TableRows(int columns, params string[] path) =>
        [.. Read(path).Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => (IReadOnlyList<string>)[.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Replace("`", "", StringComparison.Ordinal))])
            .Where(cells => cells.Count == columns)];

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "MentorBot.sln")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No MentorBot.sln above the tests."));
}
