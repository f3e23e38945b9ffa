using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorBot.Storage;

namespace MentorBot.Channels.Slack;

/// <summary>
/// What Slack was told is accepted, until its turn ends: at most an hour, encrypted. Whoever accepted it holds a lease on it; when that
/// runs out, any instance takes it over.
/// </summary>
public sealed class SlackInbox(IRowStore store, SlackSettings settings, TimeProvider wall)
{
    /// <summary>For so long it is whoever accepted it, or took it over, that works on it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>For so long an answer still makes sense.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly SlackSeal _seal = new(settings.InboxKey);

    /// <summary>Takes it in. False when it is in there already.</summary>
    public async Task<bool> TryEnterAsync(SlackSaid said, CancellationToken cancellationToken)
    {
        var (now, id) = (wall.GetUtcNow(), said.Heard.Id);
        try
        {
            await store.WriteAsync(Keys.Inbox(id), [new RowChange.Insert(Keys.InboxRow(id), Write(new Waiting(id, now, now + Lease, Seal(id, said))))], cancellationToken);
            return true;
        }
        catch (RowConflictException)
        {
            return false;
        }
    }

    /// <summary>Its turn has ended: nothing of it is left.</summary>
    public Task LeaveAsync(string id, CancellationToken cancellationToken) => store.WriteAsync(Keys.Inbox(id), [new RowChange.Discard(Keys.InboxRow(id))], cancellationToken);

    /// <summary>Takes over what nobody works on any more; what is too old is removed.</summary>
    public async IAsyncEnumerable<SlackSaid> TakeOverAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var partition in Keys.InboxPartitions)
        {
            var rows = new List<Row>();
            await foreach (var row in store.ListAsync(partition, "", before: null, most: null, cancellationToken))
                rows.Add(row);
            foreach (var row in rows)
            {
                var (now, waiting) = (wall.GetUtcNow(), JsonSerializer.Deserialize<Waiting>(row.Value)!);
                var said = now - waiting.EnteredAt < Longest ? Open(waiting) : null;
                if (said is not null && waiting.Until > now)
                    continue;
                RowChange change = said is null ? new RowChange.Remove(row.Key, row.ETag) : new RowChange.Replace(row.Key, Write(waiting with { Until = now + Lease }), row.ETag);
                if (await TryWriteAsync(partition, change, cancellationToken) && said is not null)
                    yield return said;
            }
        }
    }

    private async Task<bool> TryWriteAsync(string partition, RowChange change, CancellationToken cancellationToken)
    {
        try
        {
            await store.WriteAsync(partition, [change], cancellationToken);
            return true;
        }
        catch (RowConflictException)
        {
            // Another instance was faster, or the turn has ended.
            return false;
        }
    }

    private static string Write(Waiting waiting) => JsonSerializer.Serialize(waiting);

    private byte[] Seal(string id, SlackSaid said) => _seal.Close(id, JsonSerializer.SerializeToUtf8Bytes(said));

    // What cannot be opened was written with a key that is gone.
    private SlackSaid? Open(Waiting waiting) => _seal.Open(waiting.Id, waiting.Box) is { } plain ? JsonSerializer.Deserialize<SlackSaid>(plain) : null;

    private sealed record Waiting(string Id, DateTimeOffset EnteredAt, DateTimeOffset Until, byte[] Box);
}
