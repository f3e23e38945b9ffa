using System.Collections.Concurrent;
using MentorBot.Storage;

namespace MentorBot.Tests.Storage;

/// <summary>Many rows of a kind are read at once, and what is written is what is read.</summary>
public sealed class ReadAheadTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-read-ahead-").FullName;
    private readonly ConcurrentDictionary<string, bool> _large = new(StringComparer.Ordinal);
    private SqliteRowStore _file = null!;
    private Counting _store = null!;
    private ReadAhead _rows = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _file = new SqliteRowStore(Path.Combine(_folder, "rows.db"));
        _store = new Counting(_file);
        _rows = new ReadAhead(_store, "c-1", _large);
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_few_rows_are_read_one_by_one_and_each_only_once()
    {
        await FillAsync("member", 20);
        for (var again = 0; again < 3; again++)
        {
            for (var at = 0; at < 8; at++)
                Assert.Equal($"{at}", (await _rows.GetAsync("c-1", $"member/{at:00000}", Token))?.Value);
        }
        Assert.Equal((8, 0), (_store.Gets, _store.Lists));
    }

    [Fact]
    public async Task Many_rows_of_a_kind_need_one_more_request_and_what_is_not_there_none()
    {
        await FillAsync("member", 500);
        await FillAsync("pair", 3);
        for (var at = 0; at < 500; at++)
            Assert.Equal($"{at}", (await _rows.GetAsync("c-1", $"member/{at:00000}", Token))?.Value);
        Assert.Null(await _rows.GetAsync("c-1", "member/99999", Token));
        Assert.Equal((8, 1), (_store.Gets, _store.Lists));
        Assert.Equal("2", (await _rows.GetAsync("c-1", "pair/00002", Token))?.Value);
        Assert.Equal(9, _store.Gets);
    }

    [Fact]
    public async Task Too_many_of_a_kind_go_one_by_one_and_are_not_tried_again()
    {
        await FillAsync("delivery", ReadAhead.MostAtOnce + 1);
        for (var turn = 0; turn < 2; turn++)
        {
            _rows = new ReadAhead(_store, "c-1", _large);
            for (var at = 0; at < 50; at++)
                Assert.Equal($"{at}", (await _rows.GetAsync("c-1", $"delivery/{at:00000}", Token))?.Value);
        }
        Assert.Equal((100, 1), (_store.Gets, _store.Lists));
    }

    [Fact]
    public async Task What_was_written_through_it_is_what_it_reads()
    {
        await FillAsync("member", 40);
        for (var at = 0; at < 20; at++)
            await _rows.GetAsync("c-1", $"member/{at:00000}", Token);
        var old = (await _rows.GetAsync("c-1", "member/00001", Token))!.Value;
        await _rows.WriteAsync("c-1", [new RowChange.Replace("member/00001", "new", old.ETag), new RowChange.Discard("member/00002"), new RowChange.Insert("member/x", "more")], Token);

        var now = (await _rows.GetAsync("c-1", "member/00001", Token))!.Value;
        Assert.Equal(await _file.GetAsync("c-1", "member/00001", Token), now);
        Assert.Null(await _rows.GetAsync("c-1", "member/00002", Token));
        Assert.Equal("more", (await _rows.GetAsync("c-1", "member/x", Token))?.Value);
    }

    [Fact]
    public async Task After_a_conflict_everything_is_read_again()
    {
        await FillAsync("member", 40);
        for (var at = 0; at < 20; at++)
            await _rows.GetAsync("c-1", $"member/{at:00000}", Token);
        var seen = (await _rows.GetAsync("c-1", "member/00003", Token))!.Value;
        await _file.WriteAsync("c-1", [new RowChange.Upsert("member/00003", "theirs")], Token);
        Assert.Equal("3", (await _rows.GetAsync("c-1", "member/00003", Token))?.Value);

        await Assert.ThrowsAsync<RowConflictException>(() => _rows.WriteAsync("c-1", [new RowChange.Replace("member/00003", "mine", seen.ETag)], Token));

        Assert.Equal("theirs", (await _rows.GetAsync("c-1", "member/00003", Token))?.Value);
    }

    [Fact]
    public async Task Other_partitions_and_lists_pass_through()
    {
        await _file.WriteAsync("a-1", [new RowChange.Upsert("person", "1")], Token);
        for (var at = 0; at < 20; at++)
            await _rows.GetAsync("a-1", "person", Token);
        await _file.WriteAsync("a-1", [new RowChange.Upsert("person", "2")], Token);
        Assert.Equal("2", (await _rows.GetAsync("a-1", "person", Token))?.Value);
        Assert.Single(await _rows.ListAsync("a-1", "", null, null, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Many_who_ask_at_the_same_time_share_the_request()
    {
        await FillAsync("member", 500);
        var found = await Task.WhenAll(Enumerable.Range(0, 500).Select(at => _rows.GetAsync("c-1", $"member/{at:00000}", Token)));
        Assert.Equal(Enumerable.Range(0, 500).Select(at => $"{at}"), found.Select(row => row?.Value));
        Assert.Equal(1, _store.Lists);
    }

    private async Task FillAsync(string kind, int count)
    {
        foreach (var batch in Enumerable.Range(0, count).Chunk(100))
            await _file.WriteAsync("c-1", [.. batch.Select(at => new RowChange.Upsert($"{kind}/{at:00000}", $"{at}"))], Token);
    }

    private sealed class Counting(IRowStore inner) : IRowStore
    {
        private int _gets;

        public int Gets => _gets;

        public int Lists { get; private set; }

        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _gets);
            return inner.GetAsync(partition, key, cancellationToken);
        }

        public IAsyncEnumerable<Row> ListAsync(string partition, string from, string? before, int? most, CancellationToken cancellationToken)
        {
            Lists++;
            return inner.ListAsync(partition, from, before, most, cancellationToken);
        }

        public Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken) =>
            inner.WriteAsync(partition, batch, cancellationToken);
    }
}
