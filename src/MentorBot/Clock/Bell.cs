using System.Collections.Concurrent;
using MentorBot.Domain.Communities;

namespace MentorBot.Clock;

/// <summary>Tells the worker of this process that a community has something due right now, so that a prompt message need not wait for the next round.</summary>
public sealed class Bell
{
    private readonly ConcurrentDictionary<CommunityId, byte> _rung = new();
    private TaskCompletionSource _signal = New();

    /// <summary>Rings for a community.</summary>
    public void Ring(CommunityId community)
    {
        _rung[community] = 0;
        Volatile.Read(ref _signal).TrySetResult();
    }

    /// <summary>Completes when it has rung.</summary>
    public Task Rung => Volatile.Read(ref _signal).Task;

    /// <summary>The communities it rang for since the last call.</summary>
    public IReadOnlyList<CommunityId> Take()
    {
        Interlocked.Exchange(ref _signal, New());
        var taken = new List<CommunityId>();
        foreach (var community in _rung.Keys)
        {
            if (_rung.TryRemove(community, out _))
                taken.Add(community);
        }
        return taken;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
