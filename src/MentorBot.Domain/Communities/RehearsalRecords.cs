using MentorBot.Domain.Announcements;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Imports;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>
/// A community's records in memory, and when the clock is to look at what. One decision at a time: nobody writes in between. Of an
/// original each kind is read once, when a rule first asks for it, and nothing is ever written back.
/// </summary>
public sealed class RehearsalRecords(CommunityId community, IRecords? original = null) : IRecords
{
    private static readonly Instant Never = Instant.FromUtc(9000, 1, 1, 0, 0);

    private readonly Dictionary<Type, Kind> _kinds = [];
    private readonly PriorityQueue<Subject, (Instant, long)> _looks = new();
    private readonly HashSet<(Subject, Instant)> _asked = [];
    private long _order;

    /// <inheritdoc/>
    public CommunityId Community { get; } = community;

    /// <summary>A copy on which the rules of a community can run; whatever may be due in it is to be looked at once.</summary>
    public static async Task<RehearsalRecords> CopyAsync(IRecords records, Instant now, CancellationToken cancellationToken)
    {
        var copy = new RehearsalRecords(records.Community, records);
        foreach (var member in await copy.ListAsync<Member>("", cancellationToken))
        {
            copy.LookAt(Subject.Of(member.Id), now);
            copy.LookAt(Subject.MailboxOf(member.Id), now);
        }
        foreach (var pair in (await copy.ListAsync<Pair>("", cancellationToken)).Where(pair => pair.IsOpen))
            copy.LookAt(Subject.Of(pair.Id), now);
        foreach (var group in await copy.ListAsync<Group>("", cancellationToken))
        {
            copy.LookAt(Subject.Of(group.Id), now);
            copy.LookAt(Subject.MailboxOf(GroupRoom.ReceiverOf(group.Id)), now);
        }
        foreach (var asked in await copy.ListAsync<Asked>("", cancellationToken))
            copy.LookAt(Subject.OfQuestion(asked.Number), now);
        foreach (var import in await copy.ListAsync<ImportBatch>("", cancellationToken))
            copy.LookAt(Subject.OfImport(import.Id), now);
        foreach (var announcement in await copy.ListAsync<Announcement>("", cancellationToken))
            copy.LookAt(Subject.OfAnnouncement(announcement.Id), now);
        foreach (var subject in new[] { Subject.ConfirmedRound, Subject.NextInLine, Subject.Season, Subject.Digest })
            copy.LookAt(subject, now);
        return copy;
    }

    /// <inheritdoc/>
    public ValueTask<T?> FindAsync<T>(string key, CancellationToken cancellationToken) where T : class, IRecord
    {
        var kind = Of<T>();
        return kind.IsRead ? ValueTask.FromResult(kind.Find<T>(key)) : ReadAsync(kind);

        async ValueTask<T?> ReadAsync(Kind unread)
        {
            await unread.ReadAsync<T>(original!, cancellationToken);
            return unread.Find<T>(key);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<T>> ListAsync<T>(string prefix, CancellationToken cancellationToken) where T : class, IRecord
    {
        var kind = Of<T>();
        return kind.IsRead ? ValueTask.FromResult(kind.List<T>(prefix)) : ReadAsync(kind);

        async ValueTask<IReadOnlyList<T>> ReadAsync(Kind unread)
        {
            await unread.ReadAsync<T>(original!, cancellationToken);
            return unread.List<T>(prefix);
        }
    }

    /// <inheritdoc/>
    public void Put<T>(T record) where T : class, IRecord => Of<T>().Put(record.Key, record);

    /// <inheritdoc/>
    public void Remove<T>(T record) where T : class, IRecord => Of<T>().Remove(record.Key);

    /// <inheritdoc/>
    public void LookAt(Subject subject, Instant when)
    {
        if (when >= Never)
            return;
        // What is due within a minute is due at its end, as the store keeps it.
        var ticks = when.ToUnixTimeTicks();
        var minute = Instant.FromUnixTimeTicks((ticks / NodaConstants.TicksPerMinute + (ticks % NodaConstants.TicksPerMinute > 0 ? 1 : 0)) * NodaConstants.TicksPerMinute);
        if (_asked.Add((subject, minute)))
            _looks.Enqueue(subject, (minute, _order++));
    }

    /// <summary>The next thing to look at up to a moment, and when it is due; of several at a moment the one that was asked for first.</summary>
    public bool TryNext(Instant until, out Subject subject, out Instant due)
    {
        var some = _looks.TryPeek(out subject, out var place);
        (due, _) = place;
        if (!some || due > until)
            return false;
        _looks.Dequeue();
        _asked.Remove((subject, due));
        return true;
    }

    private Kind Of<T>() => _kinds.TryGetValue(typeof(T), out var kind) ? kind : _kinds[typeof(T)] = new Kind { IsRead = original is null };

    /// <summary>All records of one kind, in the order of their keys.</summary>
    private sealed class Kind
    {
        private readonly Dictionary<string, object> _records = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _keys = new(StringComparer.Ordinal);
        private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
        private object? _all;

        /// <summary>Whether the original's have been read.</summary>
        public bool IsRead { get; set; }

        public async Task ReadAsync<T>(IRecords original, CancellationToken cancellationToken) where T : class, IRecord
        {
            foreach (var record in await original.ListAsync<T>("", cancellationToken))
            {
                if (!_records.ContainsKey(record.Key) && !_removed.Contains(record.Key))
                    Put(record.Key, record);
            }
            IsRead = true;
        }

        public T? Find<T>(string key) where T : class => (T?)_records.GetValueOrDefault(key);

        public IReadOnlyList<T> List<T>(string prefix) where T : class =>
            prefix.Length > 0 ? [.. _keys.GetViewBetween(prefix, prefix + '\uffff').Select(key => (T)_records[key])]
            : _all as T[] ?? (T[])(_all = _keys.Select(key => (T)_records[key]).ToArray());

        public void Put(string key, object record)
        {
            _all = null;
            if (_records.TryAdd(key, record))
                _keys.Add(key);
            else
                _records[key] = record;
        }

        public void Remove(string key)
        {
            _all = null;
            if (_records.Remove(key))
                _keys.Remove(key);
            if (!IsRead)
                _removed.Add(key);
        }
    }
}
