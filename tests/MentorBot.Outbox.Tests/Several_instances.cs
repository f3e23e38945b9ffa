using MentorBot.Clock;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;

namespace MentorBot.Outbox.Tests;

/// <summary>Several instances on one store: they share the work, and rarely reach for the same message.</summary>
public sealed class Several_instances
{
    [Fact]
    public async Task Lose_hardly_a_claim_and_send_everything_once()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-several-").FullName;
        var time = new ManualTime();
        var offices = Enumerable.Range(0, 3).Select(_ => new Office(folder, time: time)).ToArray();
        var towns = Enumerable.Range(0, 24).Select(index => new Town($"town{index}", 6) { AlwaysOpen = true }).ToArray();
        await offices[0].FoundAsync(towns);
        time.Advance(TimeSpan.FromDays(2));
        for (var beat = 0; beat < 7; beat++, time.Advance(Leases.Beat))
        {
            foreach (var office in offices)
                await office.Get<Leases>().HoldAsync(CancellationToken.None);
        }
        await Task.WhenAll(offices.Select(office => Task.Run(office.ServeAsync)));

        var said = offices.SelectMany(office => office.Voice.Said).ToArray();
        Assert.Equal(24 * 12, said.Length);
        Assert.Equal(said.Length, said.Distinct().Count());
        Assert.All(offices, office => Assert.True(office.Voice.Said.Count > 0, "One instance had nothing to do."));
        Assert.InRange(offices.Sum(office => office.Get<Meters>().ClaimsLost), 0, said.Length / 20);
        foreach (var office in offices)
            await office.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Leave_a_community_to_whoever_has_its_partition_now_after_the_turn_that_is_under_way()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-several-").FullName;
        var time = new ManualTime();
        var (first, second) = (new Office(folder, time: time), new Office(folder, time: time));
        // Of 64 partitions, whoever has all of them gives the later half to a newcomer.
        var town = Enumerable.Range(0, 100).Select(index => new Town($"town{index}", 50) { AlwaysOpen = true }).First(town => Keys.WakePartitionOf(town.Id) >= Keys.WakePartitions / 2);
        await first.FoundAsync(town);
        time.Advance(TimeSpan.FromDays(2));
        var joined = 0;
        first.Voice.Answer = _ =>
        {
            // In the middle of a turn: another instance comes, and the first one learns of it.
            if (first.Voice.Said.Count >= 10 && Interlocked.Exchange(ref joined, 1) == 0)
            {
                second.Get<Leases>().HoldAsync(CancellationToken.None).GetAwaiter().GetResult();
                time.Advance(Leases.Beat);
                Assert.True(SpinWait.SpinUntil(() => first.Get<Leases>().Share < 1, TimeSpan.FromSeconds(30)));
            }
            return Outcome.Sent;
        };
        await first.ServeAsync();
        Assert.InRange(first.Voice.Said.Count, 10, PostOffice.Together);

        time.Advance(Leases.Beat);
        await second.ServeAsync();
        Assert.Equal(100, first.Voice.Said.Count + second.Voice.Said.Count);
        Assert.Equal(100, first.Voice.Said.Concat(second.Voice.Said).Distinct().Count());
        Assert.Equal(0, first.Get<Meters>().ClaimsLost + second.Get<Meters>().ClaimsLost);
        await first.DisposeAsync();
        await second.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Send_once_even_when_all_of_them_serve_the_same_at_the_same_time()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-several-").FullName;
        var time = new ManualTime();
        var offices = Enumerable.Range(0, 3).Select(_ => new Office(folder, time: time)).ToArray();
        var town = new Town("hill", 30) { AlwaysOpen = true };
        await offices[0].FoundAsync(town);
        time.Advance(TimeSpan.FromDays(2));
        await Task.WhenAll(offices.Select(office => Task.Run(() => office.Get<Rounds>().RunAsync(Enumerable.Range(0, Keys.WakePartitions), office.Get<ProgrammeClock>().Now, CancellationToken.None))));

        var said = offices.SelectMany(office => office.Voice.Said).ToArray();
        Assert.Equal(60, said.Length);
        Assert.Equal(60, said.Distinct().Count());
        Assert.All(await new CommunityRecords(offices[0].Store, town.Id).ListAsync<Delivery>("", CancellationToken.None), delivery => Assert.Equal(OutcomeKind.Sent, delivery.Outcome?.Kind));
        foreach (var office in offices)
            await office.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
