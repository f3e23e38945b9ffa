using System.Reflection;

namespace MentorBot.Sdk.Tests;

/// <summary><c>sdk/BotFramework/CONFORMANCE.md</c> tells what holds; a test stands behind every row, and every test has its row.</summary>
public class The_conformance_table_of_the_bot_framework
{
    [Fact]
    public void has_a_row_for_every_test_and_a_test_for_every_row()
    {
        var (rows, tests) = (Rows().Order().ToList(), Tests().Order().ToList());
        Assert.True(rows.SequenceEqual(tests), $"Only in the table:\n{string.Join('\n', rows.Except(tests))}\nOnly in the tests:\n{string.Join('\n', tests.Except(rows))}");
    }

    // "## A token of a channel" over "- has to be one" is the test A_token_of_a_channel.has_to_be_one.
    private static IEnumerable<string> Rows()
    {
        var subject = string.Empty;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "sdk", "BotFramework", "CONFORMANCE.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                subject = line[3..].Split(" (")[0];
            else if (line.StartsWith("- ", StringComparison.Ordinal))
                yield return $"{subject}: {line[2..].Split(" (")[0]}";
        }
    }

    private static IEnumerable<string> Tests() =>
        from type in Assembly.GetExecutingAssembly().GetTypes()
        where type.Namespace == "MentorBot.Sdk.Tests.BotFramework"
        from method in type.GetMethods()
        where method.IsDefined(typeof(FactAttribute))
        select $"{Words(type.Name)}: {Words(method.Name)}";

    private static string Words(string name) => name.Replace('_', ' ');
}
