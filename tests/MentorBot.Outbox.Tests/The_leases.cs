using MentorBot.Clock;
using MentorBot.Storage;

namespace MentorBot.Outbox.Tests;

/// <summary>The 64 index partitions are shared out anew within one lease when an instance joins, leaves or dies, whatever their clocks say.</summary>
public sealed class The_leases : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-leases-").FullName;
    private readonly SqliteRowStore _store;
    private readonly List<(Leases Leases, ManualTime Time)> _instances = [];

    public The_leases() => _store = new SqliteRowStore(Path.Combine(_folder, "leases.db"));

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task One_has_all() => Assert.Equal(64, (await HeldByAsync(Join())).Count);

    [Fact]
    public async Task Who_joins_gets_a_share_within_one_lease()
    {
        await HeldByAsync(Join());
        var second = Join(wrong: TimeSpan.FromSeconds(20));
        var third = Join(wrong: TimeSpan.FromSeconds(-20));
        await PassAsync(Leases.Length);
        await SharedEquallyAsync(_instances[0].Leases, second, third);
    }

    [Fact]
    public async Task Who_leaves_is_replaced_within_one_lease()
    {
        var (first, second) = (Join(), Join());
        await PassAsync(Leases.Length);
        await SharedEquallyAsync(first, second);
        await first.GiveBackAsync(CancellationToken.None);
        _instances.RemoveAt(0);
        await PassAsync(Leases.Beat);
        Assert.Equal(64, (await HeldByAsync(second)).Count);
    }

    [Fact]
    public async Task Who_dies_is_replaced_within_one_lease()
    {
        var (first, second, third) = (Join(), Join(), Join());
        await PassAsync(Leases.Length);
        await SharedEquallyAsync(first, second, third);
        _instances.RemoveAt(0);
        await PassAsync(Leases.Length);
        await SharedEquallyAsync(second, third);
        // What is left of the dead goes, too.
        await PassAsync(Leases.Length);
        var rows = new List<string>();
        await foreach (var row in _store.ListAsync(Keys.Leases, "i", "j", most: null, CancellationToken.None))
            rows.Add(row.Key);
        Assert.Equal(2, rows.Count);
    }

    [Theory]
    [InlineData(-3600)] // an hour late
    [InlineData(7 * 86400)] // a week early
    public async Task A_clock_that_goes_wrong_takes_nothing_from_anybody(int seconds)
    {
        var (first, second) = (Join(), Join());
        await PassAsync(Leases.Length);
        var before = (await HeldByAsync(first)).ToArray();
        _instances[1].Time.Wrong = TimeSpan.FromSeconds(seconds);
        await PassAsync(Leases.Length);
        Assert.Equal(before.Order(), (await HeldByAsync(first)).Order());
        await SharedEquallyAsync(first, second);
    }

    private Leases Join(TimeSpan wrong = default)
    {
        var time = new ManualTime { Wrong = wrong };
        _instances.Add((new Leases(_store, new Watch(time), time), time));
        return _instances[^1].Leases;
    }

    private static Task<IReadOnlyCollection<int>> HeldByAsync(Leases leases) => leases.HoldAsync(CancellationToken.None);

    private async Task PassAsync(TimeSpan time)
    {
        for (var passed = TimeSpan.Zero; passed <= time; passed += TimeSpan.FromSeconds(5))
        {
            foreach (var (leases, _) in _instances)
                await leases.HoldAsync(CancellationToken.None);
            foreach (var (_, clock) in _instances)
                clock.Advance(TimeSpan.FromSeconds(5));
        }
    }

    private static async Task SharedEquallyAsync(params Leases[] instances)
    {
        var held = new List<int>();
        foreach (var instance in instances)
        {
            var mine = await HeldByAsync(instance);
            Assert.InRange(mine.Count, 1, (64 + instances.Length - 1) / instances.Length);
            Assert.Equal(mine.Count / 64d, instance.Share);
            held.AddRange(mine);
        }
        Assert.Equal(Enumerable.Range(0, 64), held.Order());
    }
}
