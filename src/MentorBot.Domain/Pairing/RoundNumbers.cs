using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Pairing;

/// <summary>What a round comes to, beyond who is paired with whom. That no other choice makes more pairs, or as many with more points, is proved in each run.</summary>
/// <param name="Total">The points of all pairs, less what load costs where that is a setting.</param>
/// <param name="Lowest">The points of the weakest pair; zero without pairs.</param>
/// <param name="Median">The points of the pair in the middle, rounded.</param>
/// <param name="Unevenness">The Gini coefficient of the pairs' points in percent: 0 when all are equal.</param>
/// <param name="WouldRather">Blocking pairs: two people who would both have more points with each other. Null where counting them would take too long.</param>
/// <param name="MentorsByLoad">How many mentors have 0, 1, 2 … mentees, those of before included.</param>
public sealed record RoundNumbers(long Total, long Lowest, long Median, int Unevenness, int? WouldRather, IReadOnlyList<int> MentorsByLoad)
{
    /// <summary>The numbers of these points.</summary>
    internal static RoundNumbers Of(IEnumerable<int> points, long loadCosts, int? wouldRather, IEnumerable<int> loads)
    {
        var (lowest, median, gini) = AssignmentReport.Spread([.. points.Select(point => (long)point).Order()], out var total);
        var all = loads.ToArray();
        var byLoad = new int[all.DefaultIfEmpty(-1).Max() + 1];
        foreach (var load in all)
            byLoad[load]++;
        return new RoundNumbers(total - loadCosts, lowest, (long)Math.Round(median, MidpointRounding.AwayFromZero), (int)Math.Round(100 * gini), wouldRather, byLoad);
    }
}
