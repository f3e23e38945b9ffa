using System.Text;
using MentorBot.Storage;
using Microsoft.Data.Sqlite;

namespace MentorBot.Tests.Storage;

public sealed class SqliteRowStoreTests : RowStoreContract, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("mentorbot-rows-").FullName;
    private readonly SqliteRowStore store;

    public SqliteRowStoreTests() => store = new SqliteRowStore(File);

    protected override IRowStore Store => store;

    private string File => Path.Combine(folder, "new", "rows.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_written_is_there_when_the_file_is_opened_again()
    {
        var etag = await WriteAsync(new RowChange.Insert("a", "one"));
        await store.DisposeAsync();
        await using var again = new SqliteRowStore(File);
        Assert.Equal(new Row("a", etag!, "one"), await again.GetAsync(Partition, "a", Cancel));
    }

    [Fact]
    public async Task Two_stores_on_one_file_never_both_win_a_row()
    {
        await using var other = new SqliteRowStore(File);
        var etag = (await WriteAsync(new RowChange.Insert("contested", "0")))!;
        for (var round = 0; round < 50; round++)
        {
            var expected = etag;
            var outcomes = await Task.WhenAll(new[] { store, other }.Select(side => Task.Run(async () =>
            {
                try
                {
                    return (await side.WriteAsync(Partition, [new RowChange.Replace("contested", $"{round}", expected)], Cancel))[0];
                }
                catch (RowConflictException)
                {
                    return null;
                }
            })));
            etag = Assert.Single(outcomes, outcome => outcome is not null)!;
            Assert.Equal(etag, (await other.GetAsync(Partition, "contested", Cancel))!.Value.ETag);
        }
    }

    [Fact]
    public async Task Many_may_begin_at_once_on_a_new_file()
    {
        var path = Path.Combine(folder, "another", "rows.db");
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new SqliteRowStore(path))));
        await Task.WhenAll(stores.Select((one, number) => one.WriteAsync(Partition, [new RowChange.Insert($"{number}", "here")], Cancel)));
        foreach (var one in stores)
        {
            Assert.Equal("here", (await one.GetAsync(Partition, "7", Cancel))?.Value);
            await one.DisposeAsync();
        }
    }

    [Fact]
    public async Task Forgotten_bytes_are_gone_from_the_disk()
    {
        const string secret = "Xochiquetzal-planted-8841";
        var long_ = string.Concat(Enumerable.Repeat(secret, 2_000));
        await Store.WriteAsync(
            Partition,
            [.. Enumerable.Range(0, 60).Select(number => new RowChange.Insert($"{secret}-{number:D2}", number % 9 == 0 ? long_ : $"{{\"name\":\"{secret}\"}}"))],
            Cancel);
        await WriteAsync(new RowChange.Upsert("stays", $"{{\"name\":\"{secret}\"}}"));
        Assert.True(IsOnDisk(secret));

        var keys = await KeysAsync(secret, before: secret + "~");
        await Store.WriteAsync(Partition, [.. keys.Select(key => new RowChange.Discard(key)), new RowChange.Upsert("stays", "{}")], Cancel);
        Assert.True(await store.TruncateLogAsync(Cancel));

        Assert.Equal(["stays"], await KeysAsync());
        Assert.False(IsOnDisk(secret));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_not_touched()
    {
        await store.DisposeAsync();
        await using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version=99";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        Assert.Contains("version 99", Assert.Throws<InvalidDataException>(() => new SqliteRowStore(File)).Message);
    }

    [Fact]
    public async Task A_store_that_is_closed_refuses_to_write()
    {
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => WriteAsync(new RowChange.Insert("a", "late")));
    }

    private bool IsOnDisk(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(Path.GetDirectoryName(File)!).Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray().AsSpan().IndexOf(bytes) >= 0;
        });
    }
}
