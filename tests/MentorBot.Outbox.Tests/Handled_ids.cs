using MentorBot.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace MentorBot.Outbox.Tests;

/// <summary>The ids of handled messages go two days later, however many they were and however long nobody swept.</summary>
public sealed class Handled_ids
{
    private static readonly IReadOnlyList<int> DaysAgo = [0, 1, 2, 5];

    [Fact]
    public async Task Are_all_removed_when_their_day_is_over()
    {
        await using var office = new Office();
        var once = office.Get<Once>();
        var today = office.Time.GetUtcNow().ToInstant();
        foreach (var daysAgo in DaysAgo)
        {
            // 250 in one partition: more than a batch.
            var partition = Keys.Once(today - Duration.FromDays(daysAgo), "id");
            for (var batch = 0; batch < 250; batch += 50)
                await office.Store.WriteAsync(partition, [.. Enumerable.Range(batch, 50).Select(id => new RowChange.Insert($"{id}", "done"))], CancellationToken.None);
        }
        await once.SweepAsync(CancellationToken.None);
        Assert.Equal("250, 250, 0, 0", string.Join(", ", await CountAsync(office, today)));

        office.Time.Advance(TimeSpan.FromDays(1));
        await once.SweepAsync(CancellationToken.None);
        Assert.Equal("250, 0, 0, 0", string.Join(", ", await CountAsync(office, today)));
    }

    private static async Task<int[]> CountAsync(Office office, Instant today)
    {
        var counts = new List<int>();
        foreach (var daysAgo in DaysAgo)
        {
            var count = 0;
            await foreach (var _ in office.Store.ListAsync(Keys.Once(today - Duration.FromDays(daysAgo), "id"), "", before: null, most: null, CancellationToken.None))
                count++;
            counts.Add(count);
        }
        return [.. counts];
    }
}
