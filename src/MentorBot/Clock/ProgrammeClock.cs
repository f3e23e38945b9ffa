using MentorBot.Dialogs.Talk;
using MentorBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace MentorBot.Clock;

/// <summary>The programme's time: the wall clock without its jumps, until it is set in Development; then it stands still and is moved by hand.</summary>
public sealed class ProgrammeClock(IRowStore store, SteadyClock steady) : IProgrammeClock
{
    private const string Partition = "clock";
    private Instant? _set;

    /// <inheritdoc/>
    public Instant Now => _set ?? steady.Now;

    /// <summary>Takes up where the last run left it.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken) =>
        _set = await store.GetAsync(Partition, Partition, cancellationToken) is { } row ? InstantPattern.ExtendedIso.Parse(row.Value).Value : null;

    /// <summary>Sets it, and keeps that in the store.</summary>
    public async Task SetAsync(Instant now, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Partition, [new RowChange.Upsert(Partition, InstantPattern.ExtendedIso.Format(now))], cancellationToken);
        _set = now;
    }
}
