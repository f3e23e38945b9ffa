using MentorBot.Domain.Members;
using MentorBot.Storage;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MentorBot.Tests.Storage;

/// <summary>Azure bills each call of the store, a batch as one. The README's figures of what a turn and a delivery cost stand here.</summary>
public sealed class What_a_turn_costs
{
    [Fact]
    public async Task Is_some_calls_of_the_store()
    {
        await using var channel = new TeamsStoryChannel(services =>
        {
            var store = services.Last(service => service.ServiceType == typeof(IRowStore));
            services.AddSingleton<IRowStore>(provider => new Counted((IRowStore)store.ImplementationFactory!(provider)));
        });
        var counted = Assert.IsType<Counted>(channel.Host.Services.GetRequiredService<IRowStore>());
        await channel.Host.Clock.SetAsync(Instant.FromUtc(2026, 9, 14, 15, 0), CancellationToken.None);
        await channel.HearAsync("Cora", "setup");
        var code = channel.Take().Select(said => said.Text.Split(' ', '.', ',').FirstOrDefault(word => word.Length == 6 && word.All(char.IsAsciiLetterUpper))).First(word => word is not null);
        foreach (var (who, role) in new[] { ("Ada", "1"), ("Grace", "2") })
        {
            foreach (var text in new[] { $"join {code}", "1", role })
                await channel.HearAsync(who, text);
            Assert.InRange(await counted.DuringAsync(() => channel.HearAsync(who, "1")), 5, 12);
            Assert.InRange(await counted.DuringAsync(() => channel.HearAsync(who, "Lincoln")), 12, 26);
        }
        Assert.InRange(await counted.DuringAsync(() => channel.HearAsync("Ada", "what is a PLC?")), 9, 18);

        await channel.HearAsync("Cora", "pair @Grace @Ada");
        await channel.HearAsync("Grace", "yes");
        channel.Take();
        var calls = await counted.DuringAsync(() => channel.AdvanceAsync(Duration.FromDays(2) + Duration.FromHours(4)));
        Assert.Equal(2, channel.Take().Count);
        // Alone, with the decision that it is due; in a crowd a claim serves 24 mailboxes (docs/scale.md).
        Assert.InRange(calls / 2, 15, 32);
    }

    /// <summary>Counts calls; looking for what is due goes on whether or not anything is, and is a matter of its own.</summary>
    private sealed class Counted(IRowStore store) : IRowStore
    {
        private int _calls;

        public async Task<int> DuringAsync(Func<Task> what)
        {
            var before = _calls;
            await what();
            TestContext.Current.SendDiagnosticMessage($"{_calls - before} calls");
            return _calls - before;
        }

        public Task<Row?> GetAsync(string partition, string key, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _calls);
            return store.GetAsync(partition, key, cancellationToken);
        }

        public IAsyncEnumerable<Row> ListAsync(string partition, string from, string? before, int? most, CancellationToken cancellationToken)
        {
            if (!partition.StartsWith("wake-", StringComparison.Ordinal))
                Interlocked.Increment(ref _calls);
            return store.ListAsync(partition, from, before, most, cancellationToken);
        }

        public Task<IReadOnlyList<string?>> WriteAsync(string partition, IReadOnlyList<RowChange> batch, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _calls);
            return store.WriteAsync(partition, batch, cancellationToken);
        }
    }
}
