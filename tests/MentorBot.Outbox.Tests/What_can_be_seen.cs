using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using MentorBot.Clock;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Outbox.Tests;

/// <summary>Whether the outbox is on time, and what can be measured of it.</summary>
public sealed class What_can_be_seen
{
    [Fact]
    public async Task Ready_turns_red_when_the_outbox_is_an_hour_late_and_green_when_it_has_caught_up()
    {
        await using var office = new Office();
        await office.FoundAsync(new Town("hill", 3) { AlwaysOpen = true });
        await office.ServeAsync();
        var readiness = office.Get<Readiness>();
        Assert.Null(await readiness.WhyNotAsync(CancellationToken.None));

        // The check-ins of day 2 are due at midnight in Chicago; the worker does not come.
        var due = Instant.FromUtc(2026, 9, 16, 5, 0);
        office.Time.Advance((due - Town.Begin + Duration.FromMinutes(59)).ToTimeSpan());
        Assert.Null(await readiness.WhyNotAsync(CancellationToken.None));
        office.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("the outbox is late", await readiness.WhyNotAsync(CancellationToken.None));
        await office.ServeAsync();
        Assert.Null(await readiness.WhyNotAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_needless_wake_neither_makes_it_late_nor_hides_one_that_does()
    {
        await using var office = new Office();
        var (hill, dale) = (new Town("hill", 1) { AlwaysOpen = true }, new Town("dale", 1) { AlwaysOpen = true });
        // Of two communities of one partition, the first wake leads nowhere.
        var partition = Keys.Wake(Keys.WakePartitionOf(hill.Id));
        await office.Store.WriteAsync(partition, [new RowChange.Upsert($"{Keys.MinuteOf(Town.Begin)}/{dale.Id}", "")], CancellationToken.None);
        office.Time.Advance(TimeSpan.FromHours(2));
        Assert.Null(await office.Get<Readiness>().WhyNotAsync(CancellationToken.None));
        await office.FoundAsync(hill);
        Assert.Equal("the outbox is late", await office.Get<Readiness>().WhyNotAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Deliveries_lateness_depth_and_lost_claims_are_measured()
    {
        await using var office = new Office();
        var measured = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener { InstrumentPublished = (instrument, all) => { if (instrument.Meter.Name == Meters.Name) all.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.AddOrUpdate(tags.Length > 0 ? $"{instrument.Name} {tags[0].Value}" : instrument.Name, value, (_, before) => before + value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured.AddOrUpdate(instrument.Name, value, (_, before) => Math.Max(before, value)));
        listener.Start();

        var town = new Town("hill", 5) { AlwaysOpen = true };
        await office.FoundAsync(town);
        office.Time.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(7));
        var blocked = town.Members.First().Addresses[0];
        office.Voice.Answer = to => to == blocked ? new Outcome(OutcomeKind.Blocked) : Outcome.Sent;
        await office.ServeAsync();
        office.Get<Meters>().ClaimLost();
        listener.RecordObservableInstruments();

        Assert.True(measured.GetValueOrDefault("mentorbot.deliveries Sent") >= 9, string.Join(", ", measured));
        Assert.True(measured.GetValueOrDefault("mentorbot.deliveries Blocked") >= 1);
        Assert.True(measured.GetValueOrDefault("mentorbot.claims.lost") >= 1);
        Assert.True(measured.ContainsKey("mentorbot.lateness"));
        Assert.True(measured.ContainsKey("mentorbot.outbox.depth"));
    }
}
