using MentorBot.Clock;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;
using NodaTime.Extensions;

namespace MentorBot.Outbox.Tests;

/// <summary>A clock that jumps an hour back or a week ahead does no harm.</summary>
public sealed class The_steady_clock
{
    private readonly ManualTime _time = new();

    [Fact]
    public void Follows_the_wall_clock()
    {
        var steady = new SteadyClock(_time);
        _time.Advance(TimeSpan.FromHours(30));
        Assert.Equal(_time.GetUtcNow().ToInstant(), steady.Now);
        _time.Wrong += TimeSpan.FromSeconds(3);
        Assert.Equal(_time.GetUtcNow().ToInstant(), steady.Now);
        Assert.False(steady.IsDoubtful);
    }

    [Theory]
    [InlineData(-3600)] // an hour back
    [InlineData(7 * 86400)] // a week ahead
    public void Doubts_a_jump_until_it_has_lasted(int seconds)
    {
        var steady = new SteadyClock(_time);
        var before = steady.Now;
        _time.Wrong = TimeSpan.FromSeconds(seconds);
        Assert.Equal((before, true), (steady.Now, steady.IsDoubtful));
        _time.Advance(SteadyClock.Doubt - TimeSpan.FromSeconds(1));
        Assert.Equal((before + Duration.FromTimeSpan(SteadyClock.Doubt) - Duration.FromSeconds(1), true), (steady.Now, steady.IsDoubtful));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((_time.GetUtcNow().ToInstant(), false), (steady.Now, steady.IsDoubtful));
    }

    [Fact]
    public void Forgets_a_jump_that_is_taken_back()
    {
        var steady = new SteadyClock(_time);
        _time.Wrong = TimeSpan.FromDays(7);
        Assert.True(steady.IsDoubtful);
        _time.Advance(TimeSpan.FromMinutes(4));
        _time.Wrong = TimeSpan.Zero;
        Assert.Equal((_time.GetUtcNow().ToInstant(), false), (steady.Now, steady.IsDoubtful));
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(7 * 86400)]
    public async Task A_jump_sends_nothing_early_and_nothing_twice(int seconds)
    {
        await using var office = new Office();
        var town = new Town("hill", 6) { AlwaysOpen = true };
        await office.FoundAsync(town);
        office.Time.Advance(TimeSpan.FromDays(2));
        await office.ServeAsync();
        Assert.Equal(12, office.Voice.Said.Count); // the check-in of day 2, to both sides of each pair

        office.Time.Wrong = TimeSpan.FromSeconds(seconds);
        office.Time.Advance(TimeSpan.FromSeconds(10));
        await office.ServeAsync();
        Assert.True(office.Get<SteadyClock>().IsDoubtful);
        office.Time.Wrong = TimeSpan.Zero;
        office.Time.Advance(TimeSpan.FromSeconds(10));
        await office.ServeAsync();
        Assert.Equal(12, office.Voice.Said.Count);

        // A week later comes what belongs there: the reminder nobody answered, the check-in of day 9, and a tip for each mentor.
        for (var day = 0; day < 7; day++)
        {
            office.Time.Advance(TimeSpan.FromDays(1));
            await office.ServeAsync();
        }
        Assert.Equal(3 * 12 + 6, office.Voice.Said.Count);
        Assert.All(await new CommunityRecords(office.Store, town.Id).ListAsync<Delivery>("", CancellationToken.None), delivery => Assert.Equal(OutcomeKind.Sent, delivery.Outcome?.Kind));
    }
}
