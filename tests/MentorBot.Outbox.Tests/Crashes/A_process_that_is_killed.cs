using Azure.Data.Tables;
using MentorBot.Storage;
using MentorBot.Tests.Storage;

namespace MentorBot.Outbox.Tests.Crashes;

/// <summary>
/// Worker processes are killed (SIGKILL) at each arrow of the order of writes and at any moment. Nothing is lost, nothing goes out twice
/// but what a crash inside the send call excuses, nothing comes at the wrong time.
/// </summary>
public abstract class A_process_that_is_killed
{
    private static readonly (int Named, int Random) Rounds = Environment.GetEnvironmentVariable("MENTORBOT_LONG") is null ? (3, 10) : (100, 100);

    private protected static async Task TryAsync(string key, string value, string prefix, IRowStore store, int processes, ITestOutputHelper output)
    {
        await using var trial = new Trial(key, value, prefix, store, processes, summary =>
        {
            output.WriteLine(summary);
            TestContext.Current.SendDiagnosticMessage($"{key}: {summary}");
        });
        await trial.RunAsync(Rounds.Named, Rounds.Random);
    }
}

/// <summary>On one SQLite file.</summary>
public sealed class A_process_that_is_killed_on_SQLite(ITestOutputHelper output) : A_process_that_is_killed
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Loses_nothing_and_sends_nothing_twice(int processes)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-crash-store-").FullName;
        var path = Path.Combine(folder, "mentorbot.db");
        await using (var store = new SqliteRowStore(path))
            await TryAsync("Storage:Path", path, "", store, processes, output);
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>On a table service.</summary>
public sealed class A_process_that_is_killed_on_tables(Azurite azurite, ITestOutputHelper output) : A_process_that_is_killed, IClassFixture<Azurite>
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Loses_nothing_and_sends_nothing_twice(int processes)
    {
        var connection = azurite.ConnectionString;
        var prefix = $"crash{processes}";
        await TryAsync("Storage:ConnectionString", connection, prefix, new AzureTableRowStore(new TableServiceClient(connection), prefix), processes, output);
    }
}
