using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Pairing.Assignment;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>One matching of all who wait: previewed, then confirmed.</summary>
/// <param name="At">When it was computed.</param>
/// <param name="Pairs">The pairs, in the order shown.</param>
/// <param name="Left">Who is left, and why.</param>
public sealed record MatchingRound(Instant At, IReadOnlyList<MatchedPair> Pairs, IReadOnlyList<LeftPerson> Left) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "round";

    /// <inheritdoc/>
    public string Key => "";

    /// <summary>Whether a coordinator confirmed it; then its pairs are proposed a batch at a time.</summary>
    public bool Confirmed { get; init; }

    /// <summary>How many of its pairs have been proposed.</summary>
    public int Proposed { get; init; }
}

/// <summary>A pair of a round.</summary>
public sealed record MatchedPair(MemberId Mentor, MemberId Mentee, Fit Fit);

/// <summary>Who is left by a round.</summary>
public sealed record LeftPerson(MemberId Mentee, LeftOver Because);

/// <summary>Finds the best pairing of all who wait, exactly: most mentees matched, then the highest total of points.</summary>
public static class Matching
{
    // Each proposal changes about six rows; a batch of the store holds a hundred.
    private const int ProposalsInATransaction = 12;

    /// <summary>Computes a round. The same members give the same round.</summary>
    public static MatchingRound Find(IReadOnlyList<Member> members, Community community, Instant now, CancellationToken cancellationToken)
    {
        var mentees = WaitingLine.Of(members);
        var mentors = members.Where(member => member.Is(Roles.Mentor)).OrderBy(member => member.Id.Value, StringComparer.Ordinal).ToArray();
        var result = CandidateSolver.Solve(MemberPool.Of(mentees, mentors, community), cancellationToken: cancellationToken).Result;

        var pairs = new List<MatchedPair>();
        var left = new List<LeftPerson>();
        for (var mentee = 0; mentee < mentees.Count; mentee++)
        {
            var waiting = mentees[mentee];
            if (result.MentorOf[mentee] is var mentor and >= 0)
                pairs.Add(new MatchedPair(mentors[mentor].Id, waiting.Id, PairingRules.FitOf(mentors[mentor], waiting, community.Settings.Weights)));
            else
                left.Add(new LeftPerson(waiting.Id, WhyLeft(waiting, [.. mentors.Select(one => PairingRules.WhyNot(one, waiting, community)).OfType<Refusal>()], mentors.Length)));
        }
        return new MatchingRound(now, pairs, left);
    }

    /// <summary>Proposes the next pairs of the confirmed round; asks the clock to go on while some are left.</summary>
    public static async Task ContinueAsync(IRecords records, Instant now, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<MatchingRound>("", cancellationToken) is not { Confirmed: true } round || round.Proposed >= round.Pairs.Count)
            return;
        foreach (var pair in round.Pairs.Skip(round.Proposed).Take(ProposalsInATransaction))
        {
            // Somebody may have left in the meantime: the rules are asked again, and a "no" leaves that mentee waiting.
            if (await records.MemberAsync(pair.Mentor, cancellationToken) is { } mentor && await records.MemberAsync(pair.Mentee, cancellationToken) is { } mentee)
                await PairFlow.ProposeAsync(records, mentor, mentee, now, cancellationToken);
        }
        var done = Math.Min(round.Pairs.Count, round.Proposed + ProposalsInATransaction);
        records.Put(round with { Proposed = done });
        if (done < round.Pairs.Count)
            records.LookAt(Subject.ConfirmedRound, now);
    }

    private static LeftOver WhyLeft(Member mentee, IReadOnlyList<Refusal> refusals, int mentors) =>
        !mentee.TakesPart ? LeftOver.Away
        : mentors == 0 ? LeftOver.NoMentor
        : refusals.Count < mentors ? LeftOver.OthersFitBetter
        : refusals.All(refusal => refusal is Refusal.OneselfIsNotAMentor) ? LeftOver.NoMentor
        : refusals.Any(refusal => refusal is Refusal.MentorIsFull) ? LeftOver.AllFull
        : refusals.Any(refusal => refusal is Refusal.MentorNotApproved) ? LeftOver.NotApproved
        : refusals.Any(refusal => refusal is Refusal.ASupervisorIsNotAMentor) ? LeftOver.OnlySupervisors
        : refusals.Any(refusal => refusal is Refusal.NotAgain) ? LeftOver.OnlyEarlier
        : refusals.Any(refusal => refusal is Refusal.NoWayToMeet) ? LeftOver.NoWayToMeet
        : LeftOver.NoMentor;
}
