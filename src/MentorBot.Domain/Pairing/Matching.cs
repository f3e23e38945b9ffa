using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing.Assignment;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>The best pairing of all who wait, as found.</summary>
/// <param name="Pairs">The pairs, whoever waits longest first.</param>
/// <param name="Left">Who is left, and why.</param>
/// <param name="Numbers">What it comes to.</param>
public sealed record MatchingRound(IReadOnlyList<MatchedPair> Pairs, IReadOnlyList<LeftPerson> Left, RoundNumbers Numbers);

/// <summary>Finds the best pairing of all who wait, exactly: most mentees matched, then the highest total of points.</summary>
public static class Matching
{
    /// <summary>So many mentees are matched at once, those who wait longest: their pairs still fit one transaction.</summary>
    public const int MostInARound = 15_000;

    // Above this, comparing everybody who is left with every mentor is left out of the numbers.
    private const long MostComparisons = 4_000_000;

    /// <summary>Computes a round. The same members and wishes give the same round.</summary>
    /// <param name="members">Everybody in the community.</param>
    /// <param name="community">Settings and weights.</param>
    /// <param name="now">The programme clock.</param>
    /// <param name="wishes">What the coordinator wants of it; null for nothing.</param>
    /// <param name="progress">Told from time to time how far it has come.</param>
    /// <param name="cancellationToken">Gives up; nothing is left behind.</param>
    public static MatchingRound Find(
        IReadOnlyList<Member> members, Community community, Instant now, RoundWishes? wishes = null, IProgress<AssignmentProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        wishes ??= RoundWishes.None;
        var forbidden = wishes.Forbidden.ToHashSet();
        return Find([.. WaitingLine.Of(members).Take(MostInARound)], members, community, now, wishes,
            forbidden.Count == 0 ? null : (mentor, mentee) => forbidden.Contains(new Couple(mentor, mentee)), progress, cancellationToken);
    }

    /// <summary>
    /// The best pairing of those whose mentor of a confirmed round said no or nothing. Pairs that are open or confirmed stay as they are, and
    /// whoever said "not now" or nothing to one mentee who still waits is not asked for another.
    /// </summary>
    public static MatchingRound FindNext(IReadOnlyList<Member> members, Community community, RoundWishes wishes, Instant now, CancellationToken cancellationToken)
    {
        var waiting = WaitingLine.Of(members).Where(mentee => mentee.AskNext).Take(MostInARound).ToArray();
        var (asked, forbidden) = (members.SelectMany(member => member.AskedInVain).ToHashSet(), wishes.Forbidden.ToHashSet());
        return Find(waiting, members, community, now, RoundWishes.None, (mentor, mentee) => asked.Contains(mentor) || forbidden.Contains(new Couple(mentor, mentee)), progress: null, cancellationToken);
    }

    private static MatchingRound Find(
        IReadOnlyList<Member> waiting, IReadOnlyList<Member> members, Community community, Instant now, RoundWishes wishes, Func<MemberId, MemberId, bool>? forbidden,
        IProgress<AssignmentProgress>? progress, CancellationToken cancellationToken)
    {
        var weights = community.Settings.Weights;
        var mentors = members.Where(member => member.Is(Roles.Mentor) && !wishes.Without.Contains(member.Id)).OrderBy(member => member.Id.Value, StringComparer.Ordinal).ToArray();
        var at = mentors.Index().ToDictionary(mentor => mentor.Item.Id, mentor => mentor.Index);
        var loads = mentors.Select(mentor => mentor.Mentoring.Count).ToArray();
        var mentorOf = new Dictionary<MemberId, int>();
        foreach (var couple in wishes.Kept)
        {
            if (at.TryGetValue(couple.Mentor, out var mentor) && waiting.FirstOrDefault(one => one.Id == couple.Mentee) is { } mentee && !wishes.Without.Contains(mentee.Id)
                && PairingRules.WhyNot(mentors[mentor], mentee, community, now) is null && loads[mentor] < mentors[mentor].CapacityIn(community))
            {
                mentorOf[mentee.Id] = mentor;
                loads[mentor]++;
            }
        }

        var mentees = waiting.Where(mentee => !mentorOf.ContainsKey(mentee.Id) && !wishes.Without.Contains(mentee.Id)).ToArray();
        var pool = MemberPool.Of(mentees, mentors, [.. mentors.Select((mentor, index) => Math.Max(0, mentor.CapacityIn(community) - loads[index]))], community, now, forbidden);
        var solved = CandidateSolver.Solve(pool, progress, cancellationToken);
        foreach (var (mentee, mentor) in solved.Result.MentorOf.Index().Where(pair => pair.Item >= 0))
        {
            mentorOf[mentees[mentee].Id] = mentor;
            loads[mentor]++;
        }

        var pairs = new List<MatchedPair>();
        var left = new List<LeftPerson>();
        foreach (var mentee in waiting)
        {
            if (mentorOf.TryGetValue(mentee.Id, out var mentor))
                pairs.Add(new MatchedPair(mentors[mentor].Id, mentee.Id, PairingRules.FitOf(mentors[mentor], mentee, weights).Score));
            else
                left.Add(new LeftPerson(mentee.Id, wishes.Without.Contains(mentee.Id) ? LeftOver.SetAside : WhyLeft(mentee, mentors, community, now, forbidden)));
        }
        var costs = mentors.Select((mentor, index) => LoadCost(loads[index]) - LoadCost(mentor.Mentoring.Count)).Sum();
        var unmatched = solved.Result.MentorOf.Count(mentor => mentor < 0);
        int? wouldRather = (long)unmatched * mentors.Length > MostComparisons ? null : CandidateSolver.CountBlockingPairs(pool, solved, cancellationToken);
        return new MatchingRound(pairs, left, RoundNumbers.Of(pairs.Select(pair => pair.Score), costs, wouldRather, loads));

        long LoadCost(int load) => (long)weights.Load * load * (load - 1) / 2;
    }

    private static LeftOver WhyLeft(Member mentee, IReadOnlyList<Member> mentors, Community community, Instant now, Func<MemberId, MemberId, bool>? forbidden)
    {
        if (!mentee.TakesPart)
            return LeftOver.Away;
        var (others, reason) = (0, LeftOver.NoMentor);
        foreach (var mentor in mentors.Where(mentor => mentor.Id != mentee.Id))
        {
            if (PairingRules.WhyNot(mentor, mentee, community, now) is not { } refusal)
            {
                if (forbidden?.Invoke(mentor.Id, mentee.Id) is not true)
                    return LeftOver.OthersFitBetter;
                refusal = new Refusal.NotAgain(mentor, mentee);
            }
            LeftOver? because = refusal switch
            {
                Refusal.MentorIsFull => LeftOver.AllFull,
                Refusal.MentorNotApproved => LeftOver.NotApproved,
                Refusal.ASupervisorIsNotAMentor => LeftOver.OnlySupervisors,
                Refusal.NotAgain => LeftOver.OnlyEarlier,
                Refusal.NoSharedLanguage => LeftOver.OtherLanguage,
                Refusal.NoWayToMeet => LeftOver.NoWayToMeet,
                Refusal.KeptApart => LeftOver.KeptApart,
                _ => null,
            };
            // The reason that a coordinator can do most about is said: it stands first in the list of reasons.
            if (because is { } found && (others++ == 0 || found < reason))
                reason = found;
        }
        return reason;
    }
}
