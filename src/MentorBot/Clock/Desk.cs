using System.Collections.Concurrent;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Clock;

/// <summary>
/// Where the messages claimed together are put into words and their outcomes written, one at a time: whoever has written an outcome
/// takes those with it that came to the basket meanwhile.
/// </summary>
internal sealed class Desk(CommunityRecords records) : IDisposable
{
    private readonly SemaphoreSlim _place = new(1, 1);

    /// <summary>The community as the claims saw it, and as the outcomes change it.</summary>
    public CommunityRecords Records { get; private set; } = records;

    /// <summary>Outcomes that wait to be written.</summary>
    public ConcurrentQueue<Sent> Basket { get; } = new();

    /// <summary>Takes a place at the desk; dispose to leave it.</summary>
    public async Task<IDisposable> EnterAsync()
    {
        await _place.WaitAsync(CancellationToken.None);
        return new Place(_place);
    }

    /// <summary>Somebody wrote in between: what is known must be read again.</summary>
    public void Renew(IRowStore store) => Records = new CommunityRecords(store, Records.Community);

    /// <inheritdoc/>
    public void Dispose() => _place.Dispose();

    private sealed class Place(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}

/// <summary>What one member gets now.</summary>
/// <param name="To">The member.</param>
/// <param name="Messages">The messages in their order, each with the deliveries that became one.</param>
/// <param name="Books">What is known of each of their addresses.</param>
/// <param name="Look">The look that guards the claims, where it falls away with the last outcome.</param>
/// <param name="ClaimedAt">When it was claimed, on the steady clock of this process.</param>
internal sealed record Letters(MemberId To, IReadOnlyList<IReadOnlyList<Delivery>> Messages, List<(Address Address, Book Book)> Books, Instant? Look, long ClaimedAt)
{
    /// <summary>The book that was opened for an address, once: it knows nothing of what was written since.</summary>
    public Book? BookOf(Address address)
    {
        var at = Books.FindIndex(book => book.Address == address);
        if (at < 0)
            return null;
        var book = Books[at].Book;
        Books.RemoveAt(at);
        return book;
    }
}

/// <summary>What became of one message.</summary>
/// <param name="To">The member.</param>
/// <param name="Deliveries">What was in it.</param>
/// <param name="Outcome">Its outcome; null when it was not sent after all and waits as before.</param>
/// <param name="Senseless">What had lost its sense.</param>
public sealed record Sent(MemberId To, IReadOnlyList<Delivery> Deliveries, Outcome? Outcome, IReadOnlyList<Delivery> Senseless)
{
    /// <summary>The look that is not needed any more.</summary>
    public Instant? Look { get; init; }
}

/// <summary>What could not be served this time, by the keys of the due rows.</summary>
public sealed class Served
{
    /// <summary>The platform does not let them through yet.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>How long to wait for the first of those.</summary>
    public TimeSpan Wait { get; private set; } = TimeSpan.MaxValue;

    /// <summary>Somebody else wrote first.</summary>
    public HashSet<string> Lost { get; } = new(StringComparer.Ordinal);

    /// <summary>They could not be read, or a rule failed.</summary>
    public HashSet<string> Failed { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes a refusal.</summary>
    public void Refuse(string key, TimeSpan wait)
    {
        Refused.Add(key);
        Wait = wait < Wait ? wait : Wait;
    }

    /// <summary>Adds what another call could not serve.</summary>
    public void Add(Served other)
    {
        foreach (var key in other.Refused)
            Refuse(key, other.Wait);
        Lost.UnionWith(other.Lost);
        Failed.UnionWith(other.Failed);
    }
}
