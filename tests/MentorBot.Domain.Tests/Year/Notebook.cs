using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>A community's records in memory, and when the clock is to look at what. One decision at a time: nobody writes in between.</summary>
public sealed class Notebook : IRecords
{
    private readonly SortedDictionary<string, object> _records = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Subject, Instant> _looks = new();

    public CommunityId Community { get; } = new("notebook");

    public ValueTask<T?> FindAsync<T>(string key, CancellationToken cancellationToken) where T : class, IRecord =>
        ValueTask.FromResult((T?)_records.GetValueOrDefault($"{T.Kind}/{key}"));

    public ValueTask<IReadOnlyList<T>> ListAsync<T>(string prefix, CancellationToken cancellationToken) where T : class, IRecord =>
        ValueTask.FromResult<IReadOnlyList<T>>([.. _records.Where(record => record.Key.StartsWith($"{T.Kind}/{prefix}", StringComparison.Ordinal)).Select(record => (T)record.Value)]);

    public void Put<T>(T record) where T : class, IRecord => _records[$"{T.Kind}/{record.Key}"] = record;

    public void Remove<T>(T record) where T : class, IRecord => _records.Remove($"{T.Kind}/{record.Key}");

    // What is due within a minute is due at its end, as the store keeps it.
    public void LookAt(Subject subject, Instant when)
    {
        if (when >= Instant.FromUtc(9000, 1, 1, 0, 0))
            return;
        var ticks = when.ToUnixTimeTicks();
        var minutes = ticks / NodaConstants.TicksPerMinute + (ticks % NodaConstants.TicksPerMinute > 0 ? 1 : 0);
        _looks.Enqueue(subject, Instant.FromUnixTimeTicks(minutes * NodaConstants.TicksPerMinute));
    }

    /// <summary>The next thing to look at up to a moment, and when it is due.</summary>
    public bool TryNext(Instant until, out Subject subject, out Instant due) =>
        _looks.TryPeek(out subject, out due) && due <= until && _looks.TryDequeue(out subject, out due);
}
