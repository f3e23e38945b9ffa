using MentorBot.Storage;

namespace MentorBot.Tests.Storage;

/// <summary>What <see cref="IRowStore"/> promises, asked of every store alike.</summary>
public abstract class RowStoreContract
{
    /// <summary>The store under test.</summary>
    protected abstract IRowStore Store { get; }

    /// <summary>A partition of this test alone.</summary>
    protected string Partition { get; } = $"test-{Guid.NewGuid():N}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_that_is_not_there_is_null() => Assert.Null(await Store.GetAsync(Partition, "nobody", Cancel));

    [Fact]
    public async Task An_inserted_row_is_read_with_the_etag_of_its_write()
    {
        var etag = await WriteAsync(new RowChange.Insert("a", "one"));
        Assert.Equal(new Row("a", etag!, "one"), await Store.GetAsync(Partition, "a", Cancel));
        Assert.Null(await Store.GetAsync(Partition + "x", "a", Cancel));
    }

    [Fact]
    public async Task A_replaced_row_has_its_new_value_and_a_new_etag()
    {
        var first = await WriteAsync(new RowChange.Insert("a", "one"));
        var second = await WriteAsync(new RowChange.Replace("a", "two", first!));
        Assert.NotEqual(first, second);
        Assert.Equal(new Row("a", second!, "two"), await Store.GetAsync(Partition, "a", Cancel));
    }

    [Fact]
    public async Task An_upsert_writes_whatever_is_there()
    {
        var first = await WriteAsync(new RowChange.Upsert("a", "one"));
        var second = await WriteAsync(new RowChange.Upsert("a", "two"));
        Assert.NotEqual(first, second);
        Assert.Equal(new Row("a", second!, "two"), await Store.GetAsync(Partition, "a", Cancel));
    }

    [Fact]
    public async Task A_removed_row_is_gone_and_has_no_etag()
    {
        var etag = await WriteAsync(new RowChange.Insert("a", "one"));
        Assert.Null(await WriteAsync(new RowChange.Remove("a", etag!)));
        Assert.Null(await Store.GetAsync(Partition, "a", Cancel));
    }

    [Fact]
    public async Task A_discarded_row_is_gone_whether_or_not_it_was_there()
    {
        await WriteAsync(new RowChange.Insert("a", "one"));
        Assert.Null(await WriteAsync(new RowChange.Discard("a")));
        Assert.Null(await WriteAsync(new RowChange.Discard("a")));
        Assert.Null(await Store.GetAsync(Partition, "a", Cancel));
    }

    [Fact]
    public async Task A_discard_of_nothing_does_not_stop_the_rest_of_its_batch()
    {
        var etags = await Store.WriteAsync(
            Partition, [new RowChange.Insert("a", "one"), new RowChange.Discard("b"), new RowChange.Insert("c", "three")], Cancel);
        Assert.Equal([false, true, false], etags.Select(etag => etag is null));
        Assert.Equal(["a", "c"], await KeysAsync());
    }

    [Fact]
    public async Task A_row_made_again_does_not_get_its_old_etag_back()
    {
        var first = await WriteAsync(new RowChange.Insert("a", "one"));
        await WriteAsync(new RowChange.Discard("a"));
        await WriteAsync(new RowChange.Insert("a", "one"));
        await ConflictAsync("a", new RowChange.Replace("a", "two", first!));
    }

    [Fact]
    public async Task A_batch_returns_its_etags_in_order()
    {
        var etag = await WriteAsync(new RowChange.Insert("b", "old"));
        var etags = await Store.WriteAsync(
            Partition, [new RowChange.Insert("c", "1"), new RowChange.Remove("b", etag!), new RowChange.Upsert("a", "2")], Cancel);
        Assert.Equal(3, etags.Count);
        Assert.Equal(etags[0], (await Store.GetAsync(Partition, "c", Cancel))!.Value.ETag);
        Assert.Null(etags[1]);
        Assert.Equal(etags[2], (await Store.GetAsync(Partition, "a", Cancel))!.Value.ETag);
    }

    [Fact]
    public async Task An_empty_batch_writes_nothing() => Assert.Empty(await Store.WriteAsync(Partition, [], Cancel));

    [Theory]
    [InlineData("insert")] // it is there already
    [InlineData("replace")] // it has changed
    [InlineData("remove")] // it has changed
    [InlineData("replace what is gone")]
    [InlineData("remove what is gone")]
    public async Task A_conflict_writes_nothing_and_names_the_key(string kind)
    {
        var stale = await WriteAsync(new RowChange.Insert("k", "old"));
        await WriteAsync(kind.EndsWith("gone", StringComparison.Ordinal) ? new RowChange.Discard("k") : new RowChange.Upsert("k", "new"));
        var before = await RowsAsync();

        await ConflictAsync("k", kind.Split(' ')[0] switch
        {
            "insert" => new RowChange.Insert("k", "mine"),
            "replace" => new RowChange.Replace("k", "mine", stale!),
            _ => new RowChange.Remove("k", stale!),
        });

        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task An_etag_that_is_none_of_the_stores_is_a_conflict()
    {
        await WriteAsync(new RowChange.Insert("k", "old"));
        await ConflictAsync("k", new RowChange.Replace("k", "mine", "*"));
        await ConflictAsync("k", new RowChange.Remove("k", ""));
    }

    [Fact]
    public async Task A_single_change_that_conflicts_says_so_too()
    {
        await WriteAsync(new RowChange.Insert("k", "old"));
        var conflict = await Assert.ThrowsAsync<RowConflictException>(() => WriteAsync(new RowChange.Insert("k", "new")));
        Assert.Equal((Partition, "k"), (conflict.Partition, conflict.Key));
    }

    [Fact]
    public async Task Rows_are_listed_in_the_order_of_their_utf16_units()
    {
        string[] keys =
        [
            "", "\0", "\t", " ", "!", "\"", "#", "$", "%", "&", "'", "+", "-", ".", "/", "0", "9", ":", "=", ">", "?", "@", "A", "Z", "[", "\\", "]",
            "_", "a", "a\0", "a b", "a!b", "a/b", "a0", "aa", "a~", "a\u007f", "aé", "b", "z", "{", "}", "~", "\u007f", "\u0080", "\u009f", "é", "ñ", "ü", "Ā",
            "中", "\ud800x", "😀", "🚌a", "\udfff", "\ue000", "\uffff",
        ];
        foreach (var chunk in keys.Reverse().Chunk(20))
        {
            await Store.WriteAsync(Partition, [.. chunk.Select(key => new RowChange.Insert(key, $"value of {key.Length}"))], Cancel);
        }

        var expected = keys.Order(StringComparer.Ordinal).ToList();
        Assert.Equal(keys, expected);
        Assert.Equal(expected, await KeysAsync());
        Assert.Equal(expected.Skip(17).Take(20), await KeysAsync(expected[17], expected[37]));
        foreach (var key in keys)
        {
            Assert.Equal($"value of {key.Length}", (await Store.GetAsync(Partition, key, Cancel))?.Value);
        }
    }

    [Theory]
    [InlineData("", null, null, "a,b,b1,c,d")]
    [InlineData("b", null, null, "b,b1,c,d")] // the first is in
    [InlineData("b", "c", null, "b,b1")] // the last is not
    [InlineData("b0", "c0", null, "b1,c")]
    [InlineData("b", "b", null, "")]
    [InlineData("d", "a", null, "")]
    [InlineData("x", null, null, "")]
    [InlineData("", null, 2, "a,b")]
    [InlineData("b1", "d", 1, "b1")]
    [InlineData("", "c", 9, "a,b,b1")]
    [InlineData("", null, 0, "")]
    public async Task A_range_is_from_before_and_at_most(string from, string? before, int? most, string expected)
    {
        await Store.WriteAsync(Partition, [.. new[] { "d", "b", "a", "c", "b1" }.Select(key => new RowChange.Insert(key, key))], Cancel);
        Assert.Equal(expected, string.Join(',', await KeysAsync(from, before, most)));
    }

    [Fact]
    public async Task A_long_range_is_read_to_its_end()
    {
        var keys = Enumerable.Range(0, 2_300).Select(number => $"k{number:D5}").ToList();
        foreach (var chunk in keys.Chunk(100))
        {
            await Store.WriteAsync(Partition, [.. chunk.Select(key => new RowChange.Insert(key, key))], Cancel);
        }

        Assert.Equal(keys, await KeysAsync());
        Assert.Equal(keys.Take(1_234), await KeysAsync(most: 1_234));
        Assert.Equal(keys[1..2_250], await KeysAsync("k00001", "k02250"));
    }

    [Fact]
    public async Task Rows_may_be_written_while_they_are_listed()
    {
        await Store.WriteAsync(Partition, [.. Enumerable.Range(0, 10).Select(number => new RowChange.Insert($"k{number}", "old"))], Cancel);
        await foreach (var row in Store.ListAsync(Partition, "", null, null, Cancel))
        {
            await WriteAsync(new RowChange.Replace(row.Key, "new", row.ETag));
        }

        Assert.All(await RowsAsync(), row => Assert.Equal("new", row.Value));
    }

    [Fact]
    public async Task A_hundred_rows_are_written_and_a_hundred_and_one_refused()
    {
        await Store.WriteAsync(Partition, [.. Enumerable.Range(0, 100).Select(number => new RowChange.Insert($"a{number:D3}", "x"))], Cancel);
        await Assert.ThrowsAsync<RowTooLargeException>(() => Store.WriteAsync(
            Partition, [.. Enumerable.Range(0, 101).Select(number => new RowChange.Insert($"b{number:D3}", "x"))], Cancel));
        Assert.Equal(100, (await KeysAsync()).Count);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("中")]
    [InlineData("🚌")]
    [InlineData("\u0001")]
    [InlineData("\"")]
    public async Task A_value_of_900_KB_comes_back_whole_and_one_more_is_refused(string text)
    {
        const int units = 900 * 1024 / 2;
        var value = string.Concat(Enumerable.Repeat(text, units / text.Length));
        await WriteAsync(new RowChange.Insert("big", value));
        Assert.True(value == (await Store.GetAsync(Partition, "big", Cancel))?.Value);
        await Assert.ThrowsAsync<RowTooLargeException>(() => WriteAsync(new RowChange.Upsert("big", value + "a")));
        Assert.True(value == (await RowsAsync()).Single().Value);
    }

    [Theory]
    [InlineData(32_767)]
    [InlineData(32_768)]
    [InlineData(32_769)]
    [InlineData(65_536)]
    public async Task A_value_at_the_edge_of_a_property_comes_back_whole(int units)
    {
        // The pairs straddle every edge: no cut may go through one.
        var value = "x" + string.Concat(Enumerable.Repeat("🚌", units / 2));
        await WriteAsync(new RowChange.Upsert("edge", value));
        Assert.True(value == (await Store.GetAsync(Partition, "edge", Cancel))?.Value);
        await WriteAsync(new RowChange.Upsert("edge", "short"));
        Assert.Equal("short", (await Store.GetAsync(Partition, "edge", Cancel))?.Value);
    }

    [Fact]
    public async Task A_batch_just_under_4_MB_is_written_and_one_over_refused_whole()
    {
        var value = new string('x', 20_000); // 40,000 bytes as the table counts
        RowChange[] Batch(string prefix, int count) => [.. Enumerable.Range(0, count).Select(number => new RowChange.Insert($"{prefix}{number:D3}", value))];
        await Store.WriteAsync(Partition, Batch("a", 98), Cancel);
        await Assert.ThrowsAsync<RowTooLargeException>(() => Store.WriteAsync(
            Partition, [.. Batch("b", 97), new RowChange.Insert("c", new string('中', 60_000))], Cancel));
        Assert.Equal(98, (await KeysAsync()).Count);
    }

    [Fact]
    public async Task A_batch_that_names_a_row_twice_is_a_mistake_of_the_caller() => await Assert.ThrowsAsync<ArgumentException>(
        () => Store.WriteAsync(Partition, [new RowChange.Upsert("a", "1"), new RowChange.Discard("a")], Cancel));

    [Theory]
    [InlineData("/")]
    [InlineData("\\")]
    [InlineData("#")]
    [InlineData("?")]
    [InlineData("%")]
    [InlineData("%2F")]
    [InlineData("+ &=")]
    [InlineData("it's (a) 'key'")]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("\r\n")]
    [InlineData("\0")]
    [InlineData("~0041 !21")]
    [InlineData("Ñandú 中文 🚌")]
    [InlineData("e\u0301")] // not the same as é
    public async Task Any_key_and_any_partition_is_kept_as_it_is(string odd)
    {
        var partition = Partition + odd;
        var etags = await Store.WriteAsync(partition, [new RowChange.Insert(odd, odd), new RowChange.Insert(odd + "2", "2")], Cancel);
        Assert.Equal(new Row(odd, etags[0]!, odd), await Store.GetAsync(partition, odd, Cancel));
        await Store.WriteAsync(partition, [new RowChange.Replace(odd, "new", etags[0]!)], Cancel);
        Assert.Equal([odd, odd + "2"], await KeysAsync(partition: partition));
        await Store.WriteAsync(partition, [new RowChange.Discard(odd), new RowChange.Remove(odd + "2", etags[1]!)], Cancel);
        Assert.Empty(await KeysAsync(partition: partition));
    }

    [Fact]
    public async Task A_key_has_at_most_a_kilobyte()
    {
        await WriteAsync(new RowChange.Insert(new string('k', 512), "long"));
        await Assert.ThrowsAsync<RowTooLargeException>(() => WriteAsync(new RowChange.Insert(new string('k', 513), "longer")));
        await Assert.ThrowsAsync<RowTooLargeException>(() => WriteAsync(new RowChange.Discard(new string('é', 103))));
        Assert.Single(await KeysAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("before\0after")]
    [InlineData("\u0001\u0008\u000b\u001f\u007f\u0085\u2028\ufeff\ufffe\uffff")]
    [InlineData("  spaces and\r\nlines\t")]
    [InlineData("😀 👩🏽‍🏫 مرحبا Ñ \"quoted\" \\ <b>&amp;</b>")]
    [InlineData("2026-09-14T15:00:00Z")] // looks like a date, stays a text
    [InlineData("6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    public async Task Any_text_is_kept_as_it_is(string value)
    {
        await WriteAsync(new RowChange.Insert("a", value));
        Assert.Equal(value, (await Store.GetAsync(Partition, "a", Cancel))?.Value);
        Assert.Equal(value, (await RowsAsync()).Single().Value);
    }

    [Fact]
    public async Task Half_a_character_is_refused_as_a_value()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new RowChange.Insert("a", "half \ud83d")));
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new RowChange.Insert("a", "🚌 \ude00 half")));
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task Of_two_who_race_for_a_row_exactly_one_wins()
    {
        var etag = await WriteAsync(new RowChange.Insert("contested", "nobody"));
        for (var round = 0; round < 200; round++)
        {
            var expected = etag!;
            var outcomes = await Task.WhenAll(TryAsync("left", expected), TryAsync("right", expected));
            etag = Assert.Single(outcomes, outcome => outcome is not null);
            Assert.Equal(etag, (await Store.GetAsync(Partition, "contested", Cancel))!.Value.ETag);
        }

        Task<string?> TryAsync(string who, string expected) => Task.Run(async () =>
        {
            try
            {
                return await WriteAsync(new RowChange.Replace("contested", who, expected));
            }
            catch (RowConflictException)
            {
                return null;
            }
        });
    }

    [Fact]
    public async Task Many_write_at_once_in_partitions_of_their_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var etag = (await Store.WriteAsync($"{Partition}-{writer}", [new RowChange.Insert("counter", "0")], Cancel))[0];
            for (var step = 1; step <= 20; step++)
            {
                etag = (await Store.WriteAsync(
                    $"{Partition}-{writer}", [new RowChange.Replace("counter", $"{step}", etag!), new RowChange.Insert($"step{step:D2}", "")], Cancel))[0];
            }
        })));

        for (var writer = 0; writer < 16; writer++)
        {
            Assert.Equal("20", (await Store.GetAsync($"{Partition}-{writer}", "counter", Cancel))?.Value);
            Assert.Equal(21, (await KeysAsync(partition: $"{Partition}-{writer}")).Count);
        }
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_it_began_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync(Partition, [new RowChange.Insert("a", "one")], cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.GetAsync(Partition, "a", cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ListAsync(Partition, "", null, null, cancelled).AnyAsync(cancelled).AsTask());
        Assert.Empty(await KeysAsync());
    }

    /// <summary>Writes one change and returns its ETag.</summary>
    protected async Task<string?> WriteAsync(RowChange change) => (await Store.WriteAsync(Partition, [change], Cancel)).Single();

    /// <summary>The keys of a range.</summary>
    protected async Task<List<string>> KeysAsync(string from = "", string? before = null, int? most = null, string? partition = null)
    {
        var keys = new List<string>();
        await foreach (var row in Store.ListAsync(partition ?? Partition, from, before, most, Cancel))
        {
            keys.Add(row.Key);
        }

        return keys;
    }

    private async Task<List<Row>> RowsAsync()
    {
        var rows = new List<Row>();
        await foreach (var row in Store.ListAsync(Partition, "", null, null, Cancel))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task ConflictAsync(string key, RowChange change)
    {
        var conflict = await Assert.ThrowsAsync<RowConflictException>(() => Store.WriteAsync(
            Partition, [new RowChange.Upsert("first", "mine"), change, new RowChange.Insert("last", "mine")], Cancel));
        Assert.Equal((Partition, key), (conflict.Partition, conflict.Key));
        Assert.Null(await Store.GetAsync(Partition, "first", Cancel));
    }
}
