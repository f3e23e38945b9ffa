using System.Numerics;
using System.Runtime.CompilerServices;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// Successive shortest paths: one after the other, each place sought goes the cheapest way – a free slot, or a chain of seekers who each
/// take another slot, the last of them a free one or staying out. Prices on both sides keep every step of every way at or above zero.
/// </summary>
/// <remarks>
/// Slack of an edge = seeker's price + offer's price − worth; never negative, and zero on every pair. Staying out has the price zero.
/// Sources: the prices are Kuhn's (1955); Dijkstra's search on slacks that stops at the first end, Edmonds and Karp (1972) and Tomizawa (1971);
/// one search per row with prices kept between them, Jonker and Volgenant (1987).
/// </remarks>
internal sealed class ShortestPaths<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int SearchesBetweenReports = 1024;

    private readonly AssignmentGraph<T> _graph;
    private readonly T _placement;
    private readonly T[] _seekerPrice; // less the placement, so that slack needs no addition of it
    private readonly T[] _stayOut;     // the seeker's price at which its last place may as well stay empty
    private readonly int[] _held;      // places the seeker has
    private readonly T[] _offerPrice;
    private readonly T[] _nextPrice;   // the offer's price at which its next slot is free to take; the highest number when all are in use
    private readonly int[] _taken;     // slots in use, by offer
    private readonly int[] _holder;    // the seeker in each slot

    private readonly T[] _seekerDistance;
    private readonly T[] _offerDistance;
    private readonly int[] _offerFrom; // the seeker from whom the search reached an offer
    private readonly (int Offer, int Slot)[] _seekerFrom; // the slot that a seeker reached by the search would leave
    private readonly List<int> _reachedSeekers = [];
    private readonly List<int> _reachedOffers = [];
    private readonly Stack<int> _open = new();
    private readonly PriorityQueue<int, T> _later = new();

    public ShortestPaths(AssignmentGraph<T> graph, T placement)
    {
        (_graph, _placement) = (graph, placement);
        _seekerPrice = new T[graph.SeekerCount];
        _stayOut = new T[graph.SeekerCount];
        _held = new int[graph.SeekerCount];
        _seekerDistance = new T[graph.SeekerCount];
        _seekerFrom = new (int, int)[graph.SeekerCount];
        _offerPrice = new T[graph.OfferCount];
        _offerDistance = new T[graph.OfferCount];
        _offerFrom = new int[graph.OfferCount];
        _nextPrice = new T[graph.OfferCount];
        _taken = new int[graph.OfferCount];
        _holder = new int[graph.SlotStart[^1]];
        Array.Fill(_seekerDistance, T.MaxValue);
        Array.Fill(_offerDistance, T.MaxValue);
        for (var offer = 0; offer < graph.OfferCount; offer++)
            _nextPrice[offer] = PriceOfNextSlot(offer);
    }

    /// <summary>The price of an offer's slots.</summary>
    public long OfferPrice(int offer) => long.CreateTruncating(_offerPrice[offer]);

    /// <summary>The price of a seeker's places.</summary>
    public long SeekerPrice(int seeker) => long.CreateTruncating(_seekerPrice[seeker] + _placement);

    /// <summary>Who has the slots of an offer.</summary>
    public ReadOnlySpan<int> Holders(int offer) => _holder.AsSpan(_graph.SlotStart[offer], _taken[offer]);

    /// <summary>Finds every seeker its places, in the order given.</summary>
    public void Run(int[] order, IProgress<AssignmentProgress>? progress, CancellationToken cancellationToken)
    {
        var (settled, sought, searches) = (0L, order.Sum(seeker => (long)_graph.Places[seeker]), 0);
        foreach (var seeker in order)
        {
            SetPrice(seeker);
            for (var place = 0; place < _graph.Places[seeker] && _seekerPrice[seeker] > PriceOfNextPlace(seeker); place++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (searches++ % SearchesBetweenReports is 0)
                    progress?.Report(new AssignmentProgress(settled + place, sought));
                FindPlace(seeker);
            }

            settled += _graph.Places[seeker];
        }

        progress?.Report(new AssignmentProgress(sought, sought));
    }

    /// <summary>A seeker is worth what the best offer leaves over its price, and never less than nothing.</summary>
    private void SetPrice(int seeker)
    {
        var price = -_placement;
        foreach (var edge in _graph.Row(seeker))
        {
            if ((edge.Score | _graph.Rounding) <= price)
                break;
            price = T.Max(price, edge.Score - _offerPrice[edge.Offer]);
        }

        _seekerPrice[seeker] = price;
    }

    private T PriceOfNextPlace(int seeker) => T.CreateTruncating(_graph.PlaceCost(_held[seeker])) - _placement;

    private T PriceOfNextSlot(int offer) =>
        _graph.SlotStart[offer] + _taken[offer] < _graph.SlotStart[offer + 1] ? T.CreateTruncating(_graph.SlotCost(_taken[offer])) : T.MaxValue;

    /// <summary>One search: from the source up to the nearest free slot or the nearest seeker who may as well stay out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindPlace(int source)
    {
        var rounding = _graph.Rounding;
        var (nearest, lastOffer, lastSeeker) = (T.MaxValue, -1, -1);
        var distance = T.Zero;
        _stayOut[source] = PriceOfNextPlace(source);
        Open(source, distance);
        while (true)
        {
            while (_open.TryPop(out var seeker))
            {
                var price = distance + _seekerPrice[seeker];
                if (price - _stayOut[seeker] < nearest)
                    (nearest, lastOffer, lastSeeker) = (price - _stayOut[seeker], -1, seeker);
                foreach (var edge in _graph.Row(seeker))
                {
                    var own = price - edge.Score;
                    if (own - rounding >= nearest)
                        break;
                    var offer = edge.Offer;
                    var to = own + _offerPrice[offer];
                    if (to >= nearest || to >= _offerDistance[offer])
                        continue;
                    if (_offerDistance[offer] == T.MaxValue)
                        _reachedOffers.Add(offer);
                    (_offerDistance[offer], _offerFrom[offer]) = (to, seeker);
                    if (_nextPrice[offer] != T.MaxValue && to + _nextPrice[offer] - _offerPrice[offer] < nearest)
                        (nearest, lastOffer) = (to + _nextPrice[offer] - _offerPrice[offer], offer);
                    if (to == distance)
                        OpenHolders(offer, distance);
                    else
                        _later.Enqueue(offer, to);
                }
            }

            do
            {
                if (!_later.TryDequeue(out var next, out distance) || distance >= nearest)
                {
                    RaisePrices(nearest);
                    Move(source, lastOffer, lastSeeker);
                    return;
                }

                if (distance == _offerDistance[next])
                    OpenHolders(next, distance);
            }
            while (_open.Count is 0);
        }
    }

    private void Open(int seeker, T distance)
    {
        _seekerDistance[seeker] = distance;
        _reachedSeekers.Add(seeker);
        _open.Push(seeker);
    }

    private void OpenHolders(int offer, T distance)
    {
        var start = _graph.SlotStart[offer];
        for (var slot = start; slot < start + _taken[offer]; slot++)
        {
            if (_seekerDistance[_holder[slot]] == T.MaxValue)
            {
                Open(_holder[slot], distance);
                _seekerFrom[_holder[slot]] = (offer, slot);
            }
        }
    }

    /// <summary>Everyone nearer than the end pays, or leaves, the difference: then the way to the end has no slack.</summary>
    private void RaisePrices(T nearest)
    {
        foreach (var seeker in _reachedSeekers)
        {
            _seekerPrice[seeker] -= nearest - _seekerDistance[seeker];
            _seekerDistance[seeker] = T.MaxValue;
        }

        foreach (var offer in _reachedOffers)
        {
            _offerPrice[offer] += T.Max(T.Zero, nearest - _offerDistance[offer]);
            _offerDistance[offer] = T.MaxValue;
        }

        _reachedSeekers.Clear();
        _reachedOffers.Clear();
        _later.Clear();
    }

    /// <summary>Goes the way back from its end: each seeker on it takes the slot before the end, and leaves its own to the one before.</summary>
    private void Move(int source, int lastOffer, int lastSeeker)
    {
        _held[source]++;
        var seeker = lastSeeker;
        if (lastOffer >= 0)
        {
            seeker = _offerFrom[lastOffer];
            _holder[_graph.SlotStart[lastOffer] + _taken[lastOffer]++] = seeker;
            _nextPrice[lastOffer] = PriceOfNextSlot(lastOffer);
        }
        else if (--_held[seeker] > 0)
        {
            _stayOut[seeker] = T.CreateTruncating(_graph.PlaceCost(_held[seeker] - 1)) - _placement;
        }

        while (seeker != source)
        {
            var (offer, slot) = _seekerFrom[seeker];
            seeker = _holder[slot] = _offerFrom[offer];
        }
    }
}
