using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Pairing;

/// <summary>The rows of a round: kept, read, and worked through a batch at a time, so that a crash anywhere leaves nothing half done.</summary>
public static class RoundBook
{
    /// <summary>A community with more members is matched by the clock, and the coordinator is told when it is done.</summary>
    public const int LargeFrom = 3_000;

    // Each proposal changes about six rows; a batch of the store holds a hundred.
    private const int ProposalsInATransaction = 12;

    /// <summary>The last round, without its pairs; null when there was none.</summary>
    public static ValueTask<Round?> RoundAsync(this IRecords records, CancellationToken cancellationToken) => records.FindAsync<Round>("", cancellationToken);

    /// <summary>The pairs of a round and who is left.</summary>
    public static async ValueTask<(IReadOnlyList<MatchedPair> Pairs, IReadOnlyList<LeftPerson> Left)> PartsAsync(this IRecords records, Round round, CancellationToken cancellationToken)
    {
        var parts = (await records.ListAsync<RoundPart>("", cancellationToken)).Where(part => part.Number < round.PartCount).ToArray();
        return ([.. parts.SelectMany(part => part.Pairs)], [.. parts.SelectMany(part => part.Left)]);
    }

    /// <summary>Keeps a round that was found, in place of the one before.</summary>
    public static async Task<Round> KeepAsync(IRecords records, MatchingRound found, Instant now, MemberId by, RoundWishes wishes, CancellationToken cancellationToken)
    {
        var parts = Math.Max(Rows(found.Pairs.Count), Rows(found.Left.Count));
        foreach (var old in await records.ListAsync<RoundPart>("", cancellationToken))
        {
            if (old.Number >= parts)
                records.Remove(old);
        }
        for (var number = 0; number < parts; number++)
            records.Put(new RoundPart(number, Some(found.Pairs, number), Some(found.Left, number)));
        var round = new Round(now) { By = by, PairCount = found.Pairs.Count, LeftCount = found.Left.Count, PartCount = parts, Wishes = wishes, Numbers = found.Numbers };
        records.Put(round);
        return round;

        static int Rows(int count) => (count + RoundPart.Size - 1) / RoundPart.Size;
        static T[] Some<T>(IReadOnlyList<T> all, int number) => [.. all.Skip(number * RoundPart.Size).Take(RoundPart.Size)];
    }

    /// <summary>Has the clock compute the round; whoever asked for it is told when it is there.</summary>
    public static void Begin(IRecords records, RoundWishes wishes, MemberId by, Instant now)
    {
        records.Put(new Round(now) { By = by, Computing = true, Wishes = wishes });
        records.LookAt(Subject.ConfirmedRound, now);
    }

    /// <summary>Goes on with the last round: computes it, or proposes its next pairs and asks the clock to go on while some are left.</summary>
    public static async Task ContinueAsync(IRecords records, Instant now, CancellationToken cancellationToken)
    {
        switch (await records.RoundAsync(cancellationToken))
        {
            // Whoever stops it meanwhile changes the row, and then nothing of this is written.
            case { Computing: true, By: { } by } round:
                var found = Matching.Find(await records.MembersAsync(cancellationToken), await records.CommunityAsync(cancellationToken), now, round.Wishes, progress: null, cancellationToken);
                await KeepAsync(records, found, now, by, round.Wishes, cancellationToken);
                await records.SendAsync(Delivery.Prompt(by, new Notice.RoundReady(round.At.ToUnixTimeSeconds()), now), cancellationToken);
                break;
            case { IsAsking: true } round:
                var (pairs, _) = await records.PartsAsync(round, cancellationToken);
                foreach (var pair in pairs.Skip(round.Proposed).Take(ProposalsInATransaction))
                    await ProposeAsync(records, pair, now, cancellationToken);
                var done = Math.Min(pairs.Count, round.Proposed + ProposalsInATransaction);
                records.Put(round with { Proposed = done, PairCount = pairs.Count });
                if (done < pairs.Count)
                    records.LookAt(Subject.ConfirmedRound, now);
                break;
        }
    }

    /// <summary>Asks the next best mentors for those whose mentor said no or nothing; whoever has no next best waits for the next round.</summary>
    public static async Task AskNextAsync(IRecords records, Instant now, CancellationToken cancellationToken)
    {
        var members = await records.MembersAsync(cancellationToken);
        var wishes = (await records.RoundAsync(cancellationToken))?.Wishes.Lasting ?? RoundWishes.None;
        var found = Matching.FindNext(members, await records.CommunityAsync(cancellationToken), wishes, now, cancellationToken);
        foreach (var pair in found.Pairs.Take(ProposalsInATransaction))
            await ProposeAsync(records, pair, now, cancellationToken);
        foreach (var left in found.Left.Take(ProposalsInATransaction))
        {
            if (await records.MemberAsync(left.Mentee, cancellationToken) is { } waiting)
                records.Put(waiting with { AskNext = false });
        }
        if (Math.Max(found.Pairs.Count, found.Left.Count) > ProposalsInATransaction)
            records.LookAt(Subject.NextInLine, now);
    }

    // Somebody may have left in the meantime: the rules are asked again, and a "no" leaves that mentee waiting.
    private static async Task ProposeAsync(IRecords records, MatchedPair pair, Instant now, CancellationToken cancellationToken)
    {
        if (await records.MemberAsync(pair.Mentor, cancellationToken) is { } mentor && await records.MemberAsync(pair.Mentee, cancellationToken) is { } mentee)
            await PairFlow.ProposeAsync(records, mentor, mentee, Proposer.Round, now, cancellationToken);
    }
}
