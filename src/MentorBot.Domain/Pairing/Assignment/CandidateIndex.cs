using System.Runtime.InteropServices;

namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>
/// Finds the best mentors of a mentee without looking at all of them: mentors of one career family and the same topics stand together, and a
/// bound on what any of them could be worth says whether to look closer. The few at the mentee's own worksite are looked at first.
/// </summary>
internal sealed class CandidateIndex
{
    private readonly CandidatePool _pool;
    private readonly int[] _order;                 // mentors, group after group
    private readonly CandidateProfile[] _profiles; // in that order
    private readonly Group[] _groups;
    private readonly Dictionary<int, int[]> _bySite;
    private readonly int[][] _kinds;               // mentees of one family who want the same topics

    public CandidateIndex(CandidatePool pool)
    {
        _pool = pool;
        _order = [.. Enumerable.Range(0, pool.Mentors.Count).Where(mentor => pool.Capacities[mentor] > 0)
            .OrderBy(mentor => pool.Mentors[mentor].Family).ThenBy(mentor => pool.Mentors[mentor].Topics)];
        _profiles = Array.ConvertAll(_order, mentor => pool.Mentors[mentor]);
        _groups = [.. Groups()];
        _bySite = _order.Where(mentor => pool.Mentors[mentor].Site >= 0).GroupBy(mentor => pool.Mentors[mentor].Site).ToDictionary(site => site.Key, site => site.ToArray());
        _kinds = [.. Enumerable.Range(0, pool.Mentees.Count).GroupBy(mentee => (pool.Mentees[mentee].Family, pool.Mentees[mentee].Topics)).Select(kind => kind.ToArray())];
    }

    /// <summary>For each mentee the pairings that leave most over the mentor's price, but more than the mentee's floor; at most so many each.</summary>
    /// <returns>How many scores were computed: the measure of what the index saves.</returns>
    public long Find(int atMost, Func<int, long> priceOf, Func<int, long> floorOf, Action<int, int, long> found, CancellationToken cancellationToken)
    {
        var prices = Array.ConvertAll(_order, mentor => priceOf(mentor));
        var lowest = Array.ConvertAll(_groups, group => prices.AsSpan(group.Range).ToArray().Min());
        var (ranks, keys, best, scored) = (new int[_groups.Length], new long[_groups.Length], new PriorityQueue<(int Mentor, long Score), long>(), 0L);
        foreach (var kind in _kinds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var group = 0; group < _groups.Length; group++)
                (ranks[group], keys[group]) = (group, lowest[group] - _pool.Weights.OfKind(_pool.Mentees[kind[0]], _groups[group].Family, _groups[group].Topics));
            keys.AsSpan().Sort(ranks.AsSpan()); // ascending: the most promising first
            foreach (var mentee in kind)
            {
                scored += FindFor(mentee, atMost, floorOf(mentee), ranks, keys, prices, priceOf, best);
                while (best.TryDequeue(out var pairing, out _))
                    found(mentee, pairing.Mentor, pairing.Score);
            }
        }

        return scored;
    }

    private long FindFor(
        int mentee, int atMost, long floor, int[] ranks, long[] keys, long[] prices, Func<int, long> priceOf, PriorityQueue<(int Mentor, long Score), long> best)
    {
        var (profile, weights, scored) = (_pool.Mentees[mentee], _pool.Weights, 0L);
        foreach (var mentor in _bySite.GetValueOrDefault(profile.Site, []))
            Consider(mentor, _pool.Mentors[mentor], priceOf(mentor));

        var most = weights.OfRest(profile, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, int.MaxValue);
        for (var rank = 0; rank < ranks.Length && most - keys[rank] > floor; rank++)
        {
            ref var group = ref _groups[ranks[rank]];
            var bound = weights.OfRest(profile, group.Shifts, group.Speaks, group.Ways, group.Years) - keys[rank];
            var (from, count) = group.Range.GetOffsetAndLength(_order.Length);
            var at = (int)((uint)mentee * 2654435761u % (uint)count); // not the same first one for everybody
            for (var left = count; left > 0 && bound > floor; left--)
            {
                if (_profiles[from + at].Site != profile.Site || profile.Site < 0)
                    Consider(_order[from + at], _profiles[from + at], prices[from + at]);
                at = at + 1 == count ? 0 : at + 1;
            }
        }

        return scored;

        void Consider(int mentor, in CandidateProfile other, long price)
        {
            scored++;
            if (weights.Score(profile, other) - price <= floor
                || !CandidateWeights.Allow(profile, other)
                || (_pool.Judge is { } judge ? judge(mentee, mentor) : weights.Score(profile, other)) is not { } score
                || score - price <= floor)
                return;
            best.Enqueue((mentor, score), score - price);
            if (best.Count > atMost)
                best.Dequeue();
            if (best.Count == atMost && best.TryPeek(out _, out var least))
                floor = least;
        }
    }

    private IEnumerable<Group> Groups()
    {
        for (var (from, to) = (0, 0); from < _order.Length; from = to)
        {
            var group = new Group { Family = _profiles[from].Family, Topics = _profiles[from].Topics };
            for (; to < _order.Length && _profiles[to].Family == group.Family && _profiles[to].Topics == group.Topics; to++)
            {
                group.Shifts |= _profiles[to].Shifts;
                group.Speaks |= _profiles[to].Speaks;
                group.Ways |= _profiles[to].Ways;
                group.Years = Math.Max(group.Years, _profiles[to].Years);
            }

            group.Range = from..to;
            yield return group;
        }
    }

    /// <summary>Mentors of one family with the same topics; of all else, what any of them has.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Group
    {
        public Range Range;
        public int Family;
        public ulong Topics;
        public ulong Shifts;
        public ulong Speaks;
        public ulong Ways;
        public int Years;
    }
}
