using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>A community's records in memory, and when the clock is to look at what. One decision at a time: nobody writes in between.</summary>
public sealed class RehearsalRecords(CommunityId community) : IRecords
{
    private readonly Dictionary<Type, SortedDictionary<string, object>> _kinds = [];
    private readonly PriorityQueue<Subject, Instant> _looks = new();
    private readonly HashSet<(Subject, Instant)> _asked = [];

    /// <inheritdoc/>
    public CommunityId Community { get; } = community;

    /// <summary>A copy of what the rules of a community read; everything in it is to be looked at once.</summary>
    public static async Task<RehearsalRecords> CopyAsync(IRecords records, Instant now, CancellationToken cancellationToken)
    {
        var copy = new RehearsalRecords(records.Community);
        copy.Put(await records.CommunityAsync(cancellationToken));
        foreach (var member in await copy.TakeAsync<Member>(records, cancellationToken))
        {
            copy.LookAt(Subject.Of(member.Id), now);
            copy.LookAt(Subject.MailboxOf(member.Id), now);
        }
        foreach (var pair in (await copy.TakeAsync<Pair>(records, cancellationToken)).Where(pair => pair.IsOpen))
            copy.LookAt(Subject.Of(pair.Id), now);
        foreach (var group in await copy.TakeAsync<Group>(records, cancellationToken))
            copy.LookAt(Subject.Of(group.Id), now);
        await copy.TakeAsync<Mailbox>(records, cancellationToken);
        await copy.TakeAsync<Delivery>(records, cancellationToken);
        await copy.TakeAsync<CheckIn>(records, cancellationToken);
        await copy.TakeAsync<Matter>(records, cancellationToken);
        await copy.TakeAsync<MatchingRound>(records, cancellationToken);
        copy.LookAt(Subject.ConfirmedRound, now);
        copy.LookAt(Subject.Digest, now);
        return copy;
    }

    /// <inheritdoc/>
    public ValueTask<T?> FindAsync<T>(string key, CancellationToken cancellationToken) where T : class, IRecord =>
        ValueTask.FromResult((T?)Of<T>().GetValueOrDefault(key));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<T>> ListAsync<T>(string prefix, CancellationToken cancellationToken) where T : class, IRecord =>
        ValueTask.FromResult<IReadOnlyList<T>>([.. Of<T>().Where(record => record.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(record => (T)record.Value)]);

    /// <inheritdoc/>
    public void Put<T>(T record) where T : class, IRecord => Of<T>()[record.Key] = record;

    /// <inheritdoc/>
    public void Remove<T>(T record) where T : class, IRecord => Of<T>().Remove(record.Key);

    /// <inheritdoc/>
    public void LookAt(Subject subject, Instant when)
    {
        if (when >= Instant.FromUtc(9000, 1, 1, 0, 0))
            return;
        // What is due within a minute is due at its end, as the store keeps it.
        var ticks = when.ToUnixTimeTicks();
        var minute = Instant.FromUnixTimeTicks((ticks / NodaConstants.TicksPerMinute + (ticks % NodaConstants.TicksPerMinute > 0 ? 1 : 0)) * NodaConstants.TicksPerMinute);
        if (_asked.Add((subject, minute)))
            _looks.Enqueue(subject, minute);
    }

    /// <summary>The next thing to look at up to a moment, and when it is due.</summary>
    public bool TryNext(Instant until, out Subject subject, out Instant due)
    {
        if (!_looks.TryPeek(out subject, out due) || due > until)
            return false;
        _looks.Dequeue();
        _asked.Remove((subject, due));
        return true;
    }

    private async Task<IReadOnlyList<T>> TakeAsync<T>(IRecords records, CancellationToken cancellationToken) where T : class, IRecord
    {
        var all = await records.ListAsync<T>("", cancellationToken);
        foreach (var record in all)
            Put(record);
        return all;
    }

    private SortedDictionary<string, object> Of<T>() =>
        _kinds.TryGetValue(typeof(T), out var kind) ? kind : _kinds[typeof(T)] = new SortedDictionary<string, object>(StringComparer.Ordinal);
}
