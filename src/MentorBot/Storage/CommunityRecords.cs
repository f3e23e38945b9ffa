using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Storage;

/// <summary>The records of one community as one decision sees them.</summary>
public sealed class CommunityRecords(IRowStore store, CommunityId community) : IRecords
{
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _looks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly List<RowChange> _extra = [];

    /// <inheritdoc/>
    public CommunityId Community { get; } = community;

    /// <summary>Whether there is anything to write.</summary>
    public bool HasChanges => _looks.Count > 0 || _asked.Count > 0 || _extra.Count > 0 || _slots.Values.Any(slot => slot.Changed);

    /// <inheritdoc/>
    public async ValueTask<T?> FindAsync<T>(string key, CancellationToken cancellationToken) where T : class, IRecord
    {
        var rowKey = $"{T.Kind}/{key}";
        if (!_slots.TryGetValue(rowKey, out var slot))
        {
            var row = await store.GetAsync(Keys.Of(Community), rowKey, cancellationToken);
            slot = _slots[rowKey] = row is { } found ? new Slot(found.ETag, RecordJson.Read<T>(found.Value, T.Version)) : new Slot(null, null);
        }
        return (T?)slot.Record;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<T>> ListAsync<T>(string prefix, CancellationToken cancellationToken) where T : class, IRecord
    {
        var begin = $"{T.Kind}/{prefix}";
        var end = Keys.After(begin);
        await foreach (var row in store.ListAsync(Keys.Of(Community), begin, end, most: null, cancellationToken))
        {
            if (!_slots.ContainsKey(row.Key))
                _slots[row.Key] = new Slot(row.ETag, RecordJson.Read<T>(row.Value, T.Version));
        }
        return [.. _slots.Where(slot => slot.Value.Record is T && slot.Key.StartsWith(begin, StringComparison.Ordinal)).OrderBy(slot => slot.Key, StringComparer.Ordinal).Select(slot => (T)slot.Value.Record!)];
    }

    /// <inheritdoc/>
    public void Put<T>(T record) where T : class, IRecord
    {
        var slot = SlotOf($"{T.Kind}/{record.Key}");
        slot.Record = record;
        slot.Write = () => RecordJson.Write(record, T.Version);
        slot.Changed = true;
    }

    /// <inheritdoc/>
    public void Remove<T>(T record) where T : class, IRecord
    {
        var slot = SlotOf($"{T.Kind}/{record.Key}");
        (slot.Record, slot.Write, slot.Changed) = (null, null, true);
    }

    /// <inheritdoc/>
    public void LookAt(Subject subject, Instant when)
    {
        // "Never" is no moment to look at anything.
        if (when < Instant.FromUtc(9000, 1, 1, 0, 0))
            _looks[Keys.Look(subject, when)] = Keys.MinuteOf(when);
    }

    /// <summary>Adds a change of a row that is no record.</summary>
    public void Also(RowChange change) => _extra.Add(change);

    /// <summary>How many rows would be written now.</summary>
    public int Changes => _looks.Count + _asked.Count + _extra.Count + _slots.Values.Count(slot => slot.Changed);

    /// <summary>
    /// Removes the due row that led here, unless the decision asks for the same moment again. If anybody asked for that moment since
    /// the row was read, the decision does not know why: it is made anew.
    /// </summary>
    public void Looked(Row due) => _asked[due.Key[Keys.Due.Length..]] = due.ETag;

    /// <summary>Takes back a look that an earlier decision of these records asked for. Where somebody else asked for it too, that is a conflict.</summary>
    public void NoLook(Subject subject, Instant when)
    {
        var look = Keys.Look(subject, when);
        if (_written.TryGetValue(look, out var etag))
            _asked[look] = etag;
    }

    /// <summary>
    /// Writes what was decided: first the wakes, so that none is ever missing, then all of it in one transaction. What was written is
    /// remembered with its new ETag, so that a next decision can follow without reading again.
    /// </summary>
    /// <exception cref="RowConflictException">Somebody else wrote first; nothing was written but perhaps a needless wake.</exception>
    public async Task WriteAsync(WakeIndex wakes, CancellationToken cancellationToken)
    {
        foreach (var minute in _looks.Values.Distinct(StringComparer.Ordinal))
            await wakes.WakeAsync(Community, minute, cancellationToken);
        var batch = new List<RowChange>(_extra);
        batch.AddRange(_asked.Where(asked => !_looks.ContainsKey(asked.Key)).Select(asked => new RowChange.Remove(Keys.Due + asked.Key, asked.Value)));
        var looks = batch.Count;
        batch.AddRange(_looks.Keys.Select(look => new RowChange.Upsert(Keys.Due + look, "")));
        var slots = new List<Slot>();
        var records = batch.Count;
        foreach (var (key, slot) in _slots)
        {
            if (slot.Changed && slot.ChangeOf(key) is { } change)
            {
                batch.Add(change);
                slots.Add(slot);
            }
        }
        if (batch.Count == 0)
            return;

        var etags = await store.WriteAsync(Keys.Of(Community), batch, cancellationToken);
        for (var at = looks; at < records; at++)
            _written[batch[at].Key[Keys.Due.Length..]] = etags[at]!;
        for (var at = 0; at < slots.Count; at++)
            slots[at].Written(etags[records + at]);
        _extra.Clear();
        _asked.Clear();
        _looks.Clear();
    }

    private Slot SlotOf(string key) => _slots.TryGetValue(key, out var slot) ? slot : _slots[key] = new Slot(null, null) { Unread = true };

    private sealed class Slot(string? etag, object? record)
    {
        private string? _etag = etag;

        public object? Record { get; set; } = record;

        public Func<string>? Write { get; set; }

        public bool Changed { get; set; }

        public bool Unread { get; set; }

        public RowChange? ChangeOf(string key) => (Write, _etag, Unread) switch
        {
            ({ } write, null, true) => new RowChange.Upsert(key, write()),
            ({ } write, null, false) => new RowChange.Insert(key, write()),
            ({ } write, { } tag, _) => new RowChange.Replace(key, write(), tag),
            (null, { } tag, _) => new RowChange.Remove(key, tag),
            (null, null, true) => new RowChange.Discard(key),
            _ => null,
        };

        public void Written(string? tag) => (_etag, Write, Changed, Unread) = (tag, null, false, false);
    }
}
