using System.Reflection;

namespace MentorBot.Sdk.Tests;

/// <summary><c>sdk/*/CONFORMANCE.md</c> tells what holds; a test stands behind every row, and every test has its row.</summary>
public class The_conformance_table
{
    [Theory]
    [InlineData("BotFramework")]
    [InlineData("SlackNet")]
    public void has_a_row_for_every_test_and_a_test_for_every_row(string project)
    {
        var (rows, tests) = (Rows(project).Order().ToList(), Tests(project).Order().ToList());
        Assert.True(rows.SequenceEqual(tests), $"Only in the table:\n{string.Join('\n', rows.Except(tests))}\nOnly in the tests:\n{string.Join('\n', tests.Except(rows))}");
    }

    // "## A token of a channel" over "- has to be one" is the test A_token_of_a_channel.has_to_be_one.
    private static IEnumerable<string> Rows(string project)
    {
        var subject = string.Empty;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "sdk", project, "CONFORMANCE.md")))
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
