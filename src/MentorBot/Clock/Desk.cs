using System.Collections.Concurrent;
using MentorBot.Domain.Communities;
using MentorBot.Storage;

namespace MentorBot.Clock;

/// <summary>
/// Where the messages claimed together are put into words and their outcomes written, one at a time: whoever has written an outcome
/// takes those with it that came to the basket meanwhile.
/// </summary>
/// <param name="rows">The store.</param>
/// <param name="community">Whose.</param>
internal sealed class Desk(IRowStore rows, CommunityId community) : IDisposable
{
    private readonly SemaphoreSlim _place = new(1, 1);

    /// <summary>The community as the claims saw it, and as the outcomes change it.</summary>
    public CommunityRecords Records { get; private set; } = new CommunityRecords(rows, community);

    /// <summary>The store.</summary>
    public IRowStore Rows { get; } = rows;

    /// <summary>Outcomes that wait to be written.</summary>
    public ConcurrentQueue<Sent> Basket { get; } = new();

    /// <summary>Takes a place at the desk; dispose to leave it.</summary>
    public async Task<IDisposable> EnterAsync()
    {
        await _place.WaitAsync(CancellationToken.None);
        return new Place(_place);
    }

    /// <summary>Somebody wrote in between: what is known must be read again.</summary>
    public void Renew() => Records = new CommunityRecords(Rows, Records.Community);

    /// <inheritdoc/>
    public void Dispose() => _place.Dispose();

    private sealed class Place(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
