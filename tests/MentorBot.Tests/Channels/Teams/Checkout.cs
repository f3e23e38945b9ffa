namespace MentorBot.Tests.Channels.Teams;

/// <summary>The files of the repository that tests compare with.</summary>
internal static class Checkout
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>Where the npm packages of the tests are.</summary>
    public static string NodeFolder => Path.Combine(Root, "tests", "node");

    /// <summary>Skips the test where an npm package is missing.</summary>
    public static void SkipWithout(string package) => Assert.SkipUnless(
        Directory.Exists(Path.Combine(NodeFolder, "node_modules", package)), $"The npm package {package} is not installed: run 'npm ci' in tests/node.");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside a checkout.");
    }
}
