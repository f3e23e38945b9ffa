using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// The Hungarian method on both sides' prices, run in phases: every node that still seeks a place searches at the same time, prices rise
/// by the least amount that opens a way for at least one of them, and then as many ways as possible are taken before the next search.
/// </summary>
/// <remarks>
/// One side seeks (mentees one place each, or mentors all their places), the other offers. Seekers may also stay out, at a price of zero.
/// Slack of an edge = seeker's price + offer's price − worth; it is never negative, and zero on every pair.
/// Sources: Kuhn 1955 and Munkres 1957 for the prices; Hopcroft and Karp 1973 for taking many ways at once; Dinic 1970 for the cursors.
/// </remarks>
internal sealed class HungarianPhases<TScore>
    where TScore : struct, IBinaryInteger<TScore>
{
    private readonly AssignmentGraph<TScore> _graph;
    private readonly long _placement;
    private readonly long[] _seekerPrice; // less the placement, so that slack needs no addition of it
    private readonly long[] _offerPrice;
    private readonly int[] _seeking;      // places still sought, by seeker
    private readonly int[] _taken;        // slots in use, by offer
    private readonly int[] _holder;       // the seeker in each slot

    private readonly long[] _seekerDistance;
    private readonly long[] _offerDistance;
    private readonly List<int> _reachedSeekers = [];
    private readonly List<int> _reachedOffers = [];
    private readonly Stack<int> _open = new();
    private readonly PriorityQueue<int, long> _later = new();
    private readonly int[] _edgeCursor;
    private readonly int[] _slotCursor;
    private readonly List<(int Seeker, int Slot)> _way = [];

    public HungarianPhases(AssignmentGraph<TScore> graph, long placement)
    {
        (_graph, _placement) = (graph, placement);
        _seekerPrice = new long[graph.SeekerCount];
        _offerPrice = new long[graph.OfferCount];
        _seeking = [.. graph.Places];
        _taken = new int[graph.OfferCount];
        _holder = new int[graph.SlotStart[^1]];
        _seekerDistance = new long[graph.SeekerCount];
        _offerDistance = new long[graph.OfferCount];
        _edgeCursor = new int[graph.SeekerCount];
        _slotCursor = new int[graph.OfferCount];
        Array.Fill(_seekerDistance, long.MaxValue);
        Array.Fill(_offerDistance, long.MaxValue);
        for (var seeker = 0; seeker < graph.SeekerCount; seeker++)
        {
            var best = -placement;
            for (var edge = graph.Start[seeker]; edge < graph.Start[seeker + 1]; edge++)
                best = Math.Max(best, long.CreateTruncating(graph.Score[edge]));
            _seekerPrice[seeker] = best;
        }
    }

    /// <summary>The price of each offer's slots.</summary>
    public long[] OfferPrices => _offerPrice;

    /// <summary>The price of each seeker's places.</summary>
    public long[] SeekerPrices() => Array.ConvertAll(_seekerPrice, price => price + _placement);

    /// <summary>Who has the slots of an offer.</summary>
    public ReadOnlySpan<int> Holders(int offer) => _holder.AsSpan(_graph.SlotStart[offer], _taken[offer]);

    /// <summary>Runs until every seeker has its places or stays out.</summary>
    /// <param name="order">The order in which seekers take ways that are equally good.</param>
    public void Run(int[] order, IProgress<AssignmentProgress>? progress, CancellationToken cancellationToken)
    {
        var sources = Array.FindAll(order, Seeks);
        var sought = Sought(sources);
        for (var rounds = 1; sources.Length > 0; rounds++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TakeWays(sources);
            sources = Array.FindAll(sources, Seeks);
            if (sources.Length > 0)
                RaisePrices(sources);
            progress?.Report(new AssignmentProgress(sought - Sought(sources), sought, rounds));
        }
    }

    private long Sought(int[] sources) => sources.Sum(source => (long)_seeking[source]);

    private bool Seeks(int seeker) => _seeking[seeker] > 0 && _seekerPrice[seeker] > -_placement;

    /// <summary>What the offer's next slot costs above its price; zero is a slot that can be taken now.</summary>
    private long SlackOfNextSlot(int offer) =>
        _graph.SlotStart[offer] + _taken[offer] < _graph.SlotStart[offer + 1] ? _graph.LoadCost(_taken[offer]) - _offerPrice[offer] : long.MaxValue;

    /// <summary>Dijkstra's search over slacks from all sources, up to the nearest free slot or the nearest seeker who may stay out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void RaisePrices(int[] sources)
    {
        var (start, target, score) = (_graph.Start, _graph.Target, _graph.Score);
        var nearest = long.MaxValue;
        foreach (var source in sources)
        {
            _seekerDistance[source] = 0;
            _reachedSeekers.Add(source);
            _open.Push(source);
        }

        var distance = 0L;
        while (true)
        {
            while (_open.TryPop(out var seeker))
            {
                var price = _seekerPrice[seeker];
                nearest = Math.Min(nearest, distance + price + _placement);
                for (var edge = start[seeker]; edge < start[seeker + 1]; edge++)
                {
                    var offer = target[edge];
                    var to = distance + price + _offerPrice[offer] - long.CreateTruncating(score[edge]);
                    if (to < _offerDistance[offer] && to < nearest)
                    {
                        if (_offerDistance[offer] == long.MaxValue)
                            _reachedOffers.Add(offer);
                        _offerDistance[offer] = to;
                        var slack = SlackOfNextSlot(offer);
                        if (slack != long.MaxValue)
                            nearest = Math.Min(nearest, to + slack);
                        if (to == distance)
                            OpenHolders(offer, distance);
                        else
                            _later.Enqueue(offer, to);
                    }
                }
            }

            if (!_later.TryDequeue(out var next, out var nextDistance) || nextDistance >= nearest)
                break;
            if (nextDistance > _offerDistance[next])
                continue;
            distance = nextDistance;
            OpenHolders(next, distance);
        }

        _later.Clear();
        foreach (var seeker in _reachedSeekers)
        {
            _seekerPrice[seeker] -= nearest - _seekerDistance[seeker];
            _seekerDistance[seeker] = long.MaxValue;
        }

        foreach (var offer in _reachedOffers)
        {
            _offerPrice[offer] += Math.Max(0, nearest - _offerDistance[offer]);
            _offerDistance[offer] = long.MaxValue;
        }

        _reachedSeekers.Clear();
        _reachedOffers.Clear();
    }

    private void OpenHolders(int offer, long distance)
    {
        foreach (var holder in Holders(offer))
        {
            if (_seekerDistance[holder] == long.MaxValue)
            {
                _seekerDistance[holder] = distance;
                _reachedSeekers.Add(holder);
                _open.Push(holder);
            }
        }
    }

    /// <summary>Takes ways along edges without slack, depth first, until each edge and each slot has been tried once.</summary>
    private void TakeWays(int[] sources)
    {
        Array.Copy(_graph.Start, _edgeCursor, _edgeCursor.Length);
        Array.Copy(_graph.SlotStart, _slotCursor, _slotCursor.Length);
        foreach (var source in sources)
        {
            while (Seeks(source) && FindWay(source))
            {
                foreach (var (taker, slot) in _way)
                    _holder[slot] = taker;
                _seeking[source]--;
            }
        }
    }

    /// <summary>Finds a way from a seeker to a free slot, or to a seeker who may as well stay out: who takes which slot.</summary>
    private bool FindWay(int source)
    {
        _way.Clear();
        var seeker = source;
        while (true)
        {
            var slot = NextSlot(seeker, out var free);
            if (slot < 0 && _way.Count == 0)
                return false;
            if (slot < 0)
            {
                seeker = _way[^1].Seeker;
                _way.RemoveAt(_way.Count - 1);
                continue;
            }

            _way.Add((seeker, slot));
            if (free)
                return true;
            seeker = _holder[slot];
            if (_seekerPrice[seeker] == -_placement)
            {
                _seeking[seeker]++;
                return true;
            }
        }
    }

    /// <summary>The next slot that a seeker could take at no loss, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NextSlot(int seeker, out bool free)
    {
        var (target, score, price, end) = (_graph.Target, _graph.Score, _seekerPrice[seeker], _graph.Start[seeker + 1]);
        ref var edge = ref _edgeCursor[seeker];
        for (; edge < end; edge++)
        {
            var offer = target[edge];
            if (price + _offerPrice[offer] != long.CreateTruncating(score[edge]))
                continue;
            free = SlackOfNextSlot(offer) == 0;
            if (free)
                return _graph.SlotStart[offer] + _taken[offer]++;
            if (_slotCursor[offer] < _graph.SlotStart[offer] + _taken[offer])
                return _slotCursor[offer]++;
        }

        free = false;
        return -1;
    }
}
