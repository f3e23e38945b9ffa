using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Tests.Conventions;

/// <summary>A community's records without a store.</summary>
internal sealed class RecordsInMemory(CommunityId community) : IRecords
{
    private readonly SortedDictionary<string, object> _records = new(StringComparer.Ordinal);

    public CommunityId Community { get; } = community;

    public ValueTask<T?> FindAsync<T>(string key, CancellationToken cancellationToken) where T : class, IRecord => new((T?)_records.GetValueOrDefault($"{T.Kind}/{key}"));

    public ValueTask<IReadOnlyList<T>> ListAsync<T>(string prefix, CancellationToken cancellationToken) where T : class, IRecord =>
        new([.. _records.Where(record => record.Key.StartsWith($"{T.Kind}/{prefix}", StringComparison.Ordinal)).Select(record => (T)record.Value)]);

    public void Put<T>(T record) where T : class, IRecord => _records[$"{T.Kind}/{record.Key}"] = record;

    public void Remove<T>(T record) where T : class, IRecord => _records.Remove($"{T.Kind}/{record.Key}");

    public void LookAt(Subject subject, Instant when)
    {
        // No clock runs here.
    }
}
