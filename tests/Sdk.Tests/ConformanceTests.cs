using System.Reflection;

namespace MentorBot.Sdk.Tests;

/// <summary><c>CONFORMANCE.md</c> of a substitute tells what holds; a test stands behind every row, and every test has its row.</summary>
public class The_conformance_table_of_a_substitute
{
    public static TheoryData<string> Substitutes =>
        [.. new[] { "BotFramework", "SlackNet", "AzureTables" }.Where(project => File.Exists(PathOf(project)))];

    [Theory]
    [MemberData(nameof(Substitutes))]
    public void has_a_row_for_every_test_and_a_test_for_every_row(string project)
    {
        var rows = Rows(project).Order().ToList();
        var tests = Tests(project).Order().ToList();
        Assert.True(rows.SequenceEqual(tests), $"Only in the table:\n{string.Join('\n', rows.Except(tests))}\nOnly in the tests:\n{string.Join('\n', tests.Except(rows))}");
    }

    private static string PathOf(string project) => Path.Combine(Repository.Root, "sdk", project, "CONFORMANCE.md");

    // "## a token of a channel" over "- has to be one" is the test A_token_of_a_channel.has_to_be_one.
    private static IEnumerable<string> Rows(string project)
    {
        var subject = string.Empty;
        foreach (var line in File.ReadLines(PathOf(project)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                subject = line[3..].Split(" (")[0];
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                yield return $"{subject}: {line[2..].Split(" (")[0]}";
        }
    }

    private static IEnumerable<string> Tests(string project) =>
        from type in Assembly.GetExecutingAssembly().GetTypes()
        where type.Namespace == $"MentorBot.Sdk.Tests.{project}"
        from method in type.GetMethods()
        where method.IsDefined(typeof(FactAttribute))
        select $"{Words(type.Name)}: {Words(method.Name)}";

    private static string Words(string name) => name.Replace('_', ' ');
}
