using MentorBot.Clock;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using Microsoft.Extensions.Configuration;
using NodaTime;

namespace MentorBot.Outbox.Tests;

/// <summary>What a platform and a tenant let through, shared among the instances and fair between communities.</summary>
public sealed class The_rates
{
    private static readonly Address Ana = new("msteams", "tenant-a", "ana");
    private static readonly Address Bob = new("msteams", "tenant-b", "bob");

    [Fact]
    public async Task A_tenant_gets_so_much_a_second_and_no_more()
    {
        await using var office = new Office(rates: new RateSettings { TeamsTenant = 10 });
        await office.Get<Leases>().HoldAsync(CancellationToken.None);
        Assert.Equal(10, Sent(office, Ana, seconds: 1));
        Assert.Equal(100, Sent(office, Ana, seconds: 10));
    }

    [Fact]
    public async Task One_tenant_does_not_use_up_what_belongs_to_another()
    {
        await using var office = new Office(rates: new RateSettings { TeamsTenant = 10 });
        await office.Get<Leases>().HoldAsync(CancellationToken.None);
        Sent(office, Ana, seconds: 5);
        Assert.Equal(10, Sent(office, Bob, seconds: 1));
    }

    [Fact]
    public async Task All_tenants_together_stay_below_the_platforms_ceiling()
    {
        await using var office = new Office(rates: new RateSettings { Teams = 12, TeamsTenant = 10 });
        await office.Get<Leases>().HoldAsync(CancellationToken.None);
        var rates = office.Get<Rates>();
        var sent = 0;
        for (var tenth = 0; tenth < 100; tenth++, office.Time.Advance(TimeSpan.FromMilliseconds(100)))
        {
            foreach (var tenant in new[] { Ana, Bob })
            {
                while (rates.Take(tenant, 1) == TimeSpan.Zero)
                    sent++;
            }
        }
        Assert.InRange(sent, 110, 121);
    }

    [Fact]
    public async Task Two_instances_share_it_by_their_leases()
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-rates-").FullName;
        var time = new ManualTime();
        await using (var one = new Office(folder, new RateSettings { TeamsTenant = 50 }, time))
        await using (var two = new Office(folder, new RateSettings { TeamsTenant = 50 }, time))
        {
            for (var beat = 0; beat < 7; beat++, time.Advance(Leases.Beat))
            {
                await one.Get<Leases>().HoldAsync(CancellationToken.None);
                await two.Get<Leases>().HoldAsync(CancellationToken.None);
            }
            var (first, second) = (Sent(one, Ana, seconds: 10), Sent(two, Ana, seconds: 10));
            Assert.InRange(first, 240, 260);
            Assert.InRange(second, 240, 260);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Retry_after_is_obeyed_for_the_whole_tenant_and_nobody_else()
    {
        await using var office = new Office();
        await office.FoundAsync(new Town("hill", 4) { Channel = "msteams", AlwaysOpen = true }, new Town("dale", 4) { Channel = "msteams", AlwaysOpen = true });
        office.Time.Advance(TimeSpan.FromDays(2));
        office.Voice.Answer = to => to.Tenant == "hill" ? new Outcome(OutcomeKind.Throttled, "429", Duration.FromMinutes(10)) : Outcome.Sent;
        await office.ServeAsync();
        Assert.Equal((8, 8), (SaidTo(office, "hill"), SaidTo(office, "dale")));
        var rates = office.Get<Rates>();
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.Zero), (rates.Take(new Address("msteams", "hill", "anybody"), 1), rates.Take(new Address("msteams", "dale", "anybody"), 1)));

        office.Voice.Answer = _ => Outcome.Sent;
        office.Time.Advance(TimeSpan.FromMinutes(9));
        await office.ServeAsync();
        Assert.Equal(8, SaidTo(office, "hill"));
        office.Time.Advance(TimeSpan.FromMinutes(2));
        await office.ServeAsync();
        Assert.Equal(16, SaidTo(office, "hill"));
    }

    [Fact]
    public async Task A_large_community_does_not_keep_a_small_one_waiting()
    {
        await using var office = new Office();
        await office.FoundAsync(new Town("metropolis", 250) { AlwaysOpen = true }, new Town("hamlet", 6) { AlwaysOpen = true });
        office.Time.Advance(TimeSpan.FromDays(2));
        await office.ServeAsync();
        var order = office.Voice.Said.Select(to => to.Tenant).ToList();
        Assert.Equal((500, 12), (order.Count(town => town == "metropolis"), order.Count(town => town == "hamlet")));
        Assert.True(order.LastIndexOf("hamlet") < 150, $"The last of the small community's messages was number {order.LastIndexOf("hamlet")}.");
    }

    [Theory]
    [InlineData("Teams", "many")]
    [InlineData("TeamsTenant", "0")]
    [InlineData("Slack", "-1")]
    [InlineData("SlackWorkspace", "20000")]
    [InlineData("Discord", "5")]
    public void A_wrong_value_stops_the_start_and_names_its_key(string name, string value) =>
        Assert.StartsWith($"Rates:{name}: ", Assert.Throws<SettingException>(() => RateSettings.Of(new ConfigurationBuilder().AddInMemoryCollection([new($"Rates:{name}", value)]).Build())).Message, StringComparison.Ordinal);

    [Fact]
    public void Off_means_no_limit_and_nothing_means_the_default()
    {
        var read = RateSettings.Of(new ConfigurationBuilder().AddInMemoryCollection([new("Rates:TeamsTenant", "off"), new("Rates:Slack", "2.5")]).Build());
        Assert.Equal((null, 2.5, 5d), (read.PerSecond("msteams", ofTenant: true), read.PerSecond("slack", ofTenant: false), read.PerSecond("slack", ofTenant: true)));
    }

    private static int SaidTo(Office office, string tenant) => office.Voice.Said.Count(to => to.Tenant == tenant);

    /// <summary>How many messages a tenant can be sent in so many seconds, trying all the time.</summary>
    private static int Sent(Office office, Address to, int seconds)
    {
        var (rates, sent) = (office.Get<Rates>(), 0);
        for (var tick = 0; tick < seconds * 20; tick++)
        {
            office.Time.Advance(TimeSpan.FromMilliseconds(50));
            while (rates.Take(to, 1) == TimeSpan.Zero)
                sent++;
        }
        return sent;
    }
}
