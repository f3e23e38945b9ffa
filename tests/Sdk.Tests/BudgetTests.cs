namespace MentorBot.Sdk.Tests;

public class The_size_of_a_substitute(ITestOutputHelper output)
{
    [Theory]
    [InlineData("BotFramework", 5_000)]
    [InlineData("SlackNet", 2_500)]
    [InlineData("AzureTables", 1_200)]
    public void stays_within_its_budget(string project, int budget)
    {
        var lines = Lines(project);
        output.WriteLine($"sdk/{project}: {lines} of {budget} lines");
        Assert.InRange(lines, 0, budget);
    }

    private static int Lines(string project) => Repository.Sources("sdk", project).Sum(file => File.ReadLines(file).Count());
}
