using System.Collections.Concurrent;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;

namespace MentorBot.Storage;

/// <summary>One lane a person; an idle lane is forgotten.</summary>
public sealed class Lanes : ILanes
{
    private readonly ConcurrentDictionary<Address, Lane> _lanes = new();

    /// <inheritdoc/>
    public async Task<IDisposable> EnterAsync(Address address, CancellationToken cancellationToken)
    {
        while (true)
        {
            var lane = _lanes.GetOrAdd(address, static _ => new Lane());
            if (!lane.TryJoin())
                continue;
            try
            {
                await lane.Gate.WaitAsync(cancellationToken);
                return new Stay(this, address, lane);
            }
            catch (OperationCanceledException)
            {
                Leave(address, lane);
                throw;
            }
        }
    }

    private void Leave(Address address, Lane lane)
    {
        if (lane.LeaveIsLast())
            _lanes.TryRemove(new KeyValuePair<Address, Lane>(address, lane));
    }

    private sealed class Lane
    {
        private int _people;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        // Minus one means that the lane is being forgotten: whoever comes then makes a new one.
        public bool TryJoin()
        {
            while (true)
            {
                var people = Volatile.Read(ref _people);
                if (people < 0)
                    return false;
                if (Interlocked.CompareExchange(ref _people, people + 1, people) == people)
                    return true;
            }
        }

        public bool LeaveIsLast() => Interlocked.Decrement(ref _people) == 0 && Interlocked.CompareExchange(ref _people, -1, 0) == 0;
    }

    private sealed class Stay(Lanes lanes, Address address, Lane lane) : IDisposable
    {
        public void Dispose()
        {
            lane.Gate.Release();
            lanes.Leave(address, lane);
        }
    }
}
