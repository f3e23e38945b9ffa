using System.Reflection;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Pairing;
using MentorBot.Storage;
using Microsoft.Data.Sqlite;

namespace MentorBot.Tests.Conventions;

/// <summary>A new version of the bot reads what every older one has written.</summary>
public sealed class Rows_of_older_versions
{
    [Fact]
    public async Task A_file_of_version_1_is_read_whole()
    {
        var folder = Directory.CreateTempSubdirectory("rows");
        try
        {
            var path = Path.Combine(folder.FullName, "m.db");
            await WriteAsync(path, Repository.Read("tests", "MentorBot.Tests", "Conventions", "rows-1.sql"));
            await using var store = new SqliteRowStore(path);

            foreach (var record in Product.Records)
                await (Task)typeof(Rows_of_older_versions).GetMethod(nameof(ReadsAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(record).Invoke(null, [store])!;
            Assert.Equal("ben", RecordJson.Read<Person>((await RowAsync(store, "a-b17b7c734eb5e2930af371c7", Keys.Person)).Value, 1).Name);
            // Two dialogs were open: one while joining, one in a profile.
            Assert.NotNull(DialogStates.Read((await RowAsync(store, "a-b17b7c734eb5e2930af371c7", DialogsOfTurn.Key)).Value));
            Assert.NotNull(DialogStates.Read((await RowAsync(store, "a-c9406b8952ba5357fae24a15", DialogsOfTurn.Key)).Value));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_row_of_a_newer_version_is_refused() =>
        Assert.Throws<InvalidDataException>(() => RecordJson.Read<PairingWeights>("2 {}", 1));

    [Fact]
    public void What_is_set_to_nothing_stays_nothing()
    {
        // Off is not "not said": both would be read as the default otherwise.
        var settings = new CommunitySettings
        {
            StrangersWait = false,
            Capacity = 0,
            PatienceWorkingDays = 0,
            MessagesADay = 0,
            MessagesAWeek = 0,
            ProposalDays = 0,
            ProfileReminderDays = 0,
            Weights = new PairingWeights { Family = 0, NearFamily = 0, Worksite = 0, Shift = 0, Wish = 0, Language = 0, Year = 0, Contact = 0, Load = 0 },
            UnanswerablePercent = 0,
        };

        Assert.Equal(settings, RecordJson.Read<CommunitySettings>(RecordJson.Write(settings, 1), 1));
    }

    private static async Task ReadsAsync<T>(IRowStore store) where T : class, IRecord
    {
        var read = 0;
        await foreach (var row in store.ListAsync("c-mru66pmdzr", $"{T.Kind}/", $"{T.Kind}0", most: null, CancellationToken.None))
        {
            Assert.Equal(row.Key, $"{T.Kind}/{RecordJson.Read<T>(row.Value, T.Version).Key}");
            read++;
        }
        Assert.True(read > 0, $"There is no row of kind “{T.Kind}” in rows-1.sql: a new kind gets a line there.");
    }

    private static async Task<Row> RowAsync(IRowStore store, string partition, string key) =>
        await store.GetAsync(partition, key, CancellationToken.None) ?? throw new InvalidOperationException($"There is no row {key} in {partition}.");

    private static async Task WriteAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the fixture beside this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
