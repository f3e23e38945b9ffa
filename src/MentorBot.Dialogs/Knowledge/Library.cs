using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;

namespace MentorBot.Dialogs.Knowledge;

/// <summary>What the bot knows: what is shipped, and for a community with entries of its own, those in the place of the shipped ones or beside them.</summary>
public sealed class Library(Holdings shipped) : IDisposable
{
    /// <summary>A community that has changed something takes about a megabyte; those not asked for long are forgotten and made again.</summary>
    private const int MostCommunities = 64;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly Dictionary<CommunityId, Shelf> _own = [];
    private long _uses;

    /// <summary>What a community knows; without one, what is shipped.</summary>
    /// <remarks>One small row says whether what this instance holds is still right, so a change made on another one is live here with the next question.</remarks>
    public async ValueTask<Holdings> OfAsync(IRecords? records, CancellationToken cancellationToken)
    {
        if (records is null || await records.FindAsync<KnowledgeStamp>("", cancellationToken) is not { } stamp)
            return shipped;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (!_own.TryGetValue(records.Community, out var shelf))
                shelf = _own[records.Community] = new Shelf(await shipped.CopyAsync(cancellationToken));
            if (shelf.Mark != stamp.Mark)
            {
                await shelf.Holdings.UpdateAsync(await records.ListAsync<LocalEntry>("", cancellationToken), cancellationToken);
                shelf.Mark = stamp.Mark;
            }
            shelf.LastUse = ++_uses;
            if (_own.Count > MostCommunities)
                _own.Remove(_own.MinBy(other => other.Value.LastUse).Key);
            return shelf.Holdings;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private sealed class Shelf(Holdings holdings)
    {
        public Holdings Holdings { get; } = holdings;

        public string? Mark { get; set; }

        public long LastUse { get; set; }
    }
}
