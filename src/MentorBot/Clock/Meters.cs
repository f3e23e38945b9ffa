using System.Diagnostics.Metrics;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Clock;

/// <summary>What can be measured of the outbox, under the name <see cref="Name"/>. Numbers only: no ids, no names.</summary>
public sealed class Meters : IDisposable
{
    /// <summary>The meter's name, to be named to an exporter.</summary>
    public const string Name = "MentorBot";

    private readonly Meter _meter;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _lostClaims;
    private readonly Histogram<double> _lateness;
    private long _depth;

    /// <summary>Makes the instruments.</summary>
    public Meters(IMeterFactory? factory = null)
    {
        _meter = factory?.Create(Name) ?? new Meter(Name);
        _deliveries = _meter.CreateCounter<long>("mentorbot.deliveries", "{delivery}", "Messages the bot sent by itself, by outcome.");
        _lostClaims = _meter.CreateCounter<long>("mentorbot.claims.lost", "{claim}", "Claims that another instance, or a person's answer, was faster with.");
        _lateness = _meter.CreateHistogram<double>("mentorbot.lateness", "s", "From when a message could go out until it was claimed.");
        _meter.CreateObservableGauge("mentorbot.outbox.depth", () => Interlocked.Read(ref _depth), "{row}", "What is due now and has not been looked at, in this instance's partitions.");
    }

    /// <summary>How many claims were lost so far.</summary>
    public long ClaimsLost { get; private set; }

    /// <summary>A message has its outcome.</summary>
    public void Delivered(Sent sent)
    {
        if (sent.Senseless.Count > 0)
            _deliveries.Add(sent.Senseless.Count, new KeyValuePair<string, object?>("outcome", nameof(OutcomeKind.Overtaken)));
        if (sent is { Deliveries.Count: > 0, Outcome: { } outcome })
            _deliveries.Add(sent.Deliveries.Count, new KeyValuePair<string, object?>("outcome", outcome.Kind.ToString()));
    }

    /// <summary>A claim was lost.</summary>
    public void ClaimLost()
    {
        ClaimsLost++;
        _lostClaims.Add(1);
    }

    /// <summary>So late was a message claimed.</summary>
    public void Late(Duration lateness) => _lateness.Record(Math.Max(0, lateness.TotalSeconds));

    /// <summary>So much is due and has not been looked at.</summary>
    public void Waits(long rows) => Interlocked.Exchange(ref _depth, rows);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
