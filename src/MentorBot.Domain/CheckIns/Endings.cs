using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>How an active pair comes to its end by time: never without notice, never without a word.</summary>
public static class Endings
{
    /// <summary>The season ends: thanks, a guide for the last talk, how it went, and how to go on. What they wished happens the day after. True when the pair is closed.</summary>
    internal static async Task<bool> SeasonAsync(PairLook look, CancellationToken cancellationToken)
    {
        if (look.Settings.SeasonEnd is not { } end)
            return false;
        var (due, over) = (look.Morning(end.PlusDays(-look.Settings.SeasonNoticeDays)), look.Morning(end.PlusDays(1)));
        if (look.Now < due)
        {
            look.Again(due);
            return false;
        }
        if (look.Now < over)
        {
            look.Again(over);
            if (look.Pair.SeasonAsked == end)
                return false;
            var survey = look.Pair.Surveys + 1;
            look.Pair = look.Pair with { SeasonAsked = end, Surveys = survey, MentorWish = SeasonWish.Open, MenteeWish = SeasonWish.Open };
            await look.ToBothAsync(new Notice.SeasonEnds(look.Pair.Id, end), Priority.Reminder, over, cancellationToken);
            await look.ToBothAsync(new Notice.Survey(look.Pair.Id, survey), Priority.Survey, over, cancellationToken);
            return false;
        }
        if (look.Pair.SeasonAsked != end || (look.Pair.MentorWish is SeasonWish.Open or SeasonWish.GoOn && look.Pair.MenteeWish is SeasonWish.Open or SeasonWish.GoOn))
            return false;
        await CloseForSeasonAsync(look.Records, look.Pair, look.Now, cancellationToken);
        return true;
    }

    /// <summary>Closes a pair because the season is over, with thanks to both, if it was under way.</summary>
    internal static async Task CloseForSeasonAsync(IRecords records, Pair pair, Instant now, CancellationToken cancellationToken)
    {
        await PairFlow.CloseAsync(records, pair, EndReason.SeasonEnded, now, by: null, cancellationToken);
        // Whoever wanted to close looks for no new mentor; where the whole programme rests, everybody is asked anew when it begins again.
        var resting = (await records.CommunityAsync(cancellationToken)).SeasonClosedAt is not null;
        if ((pair.MenteeWish == SeasonWish.Mentor || (pair.MenteeWish == SeasonWish.Close && !resting)) && await records.MemberAsync(pair.Mentee, cancellationToken) is { } mentee)
            records.Put(mentee with { Roles = mentee.Roles & ~Roles.Mentee, WaitingSince = null });
        foreach (var side in pair.State == PairState.Active ? new[] { pair.Mentor, pair.Mentee } : [])
            await records.SendAsync(Delivery.Scheduled(side, new Notice.SeasonEnded(now.ToUnixTimeSeconds()), Priority.Survey, now, expires: null), cancellationToken);
    }

    /// <summary>Whether the two have said that they go on when the season is over.</summary>
    internal static bool GoesOn(Pair pair) => pair is { State: PairState.Active, SeasonAsked: not null }
        && new[] { pair.MentorWish, pair.MenteeWish } is var wishes && wishes.Contains(SeasonWish.GoOn) && wishes.All(wish => wish is SeasonWish.Open or SeasonWish.GoOn);

    /// <summary>A member says how to go on after the season.</summary>
    public static async Task<Refusal?> WishAsync(IRecords records, MemberId by, PairId id, SeasonWish wish, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active, SeasonAsked: not null } pair)
            return new Refusal.AlreadySettled();
        if (!pair.Has(by))
            return new Refusal.NotYours();
        Sign(records, by == pair.Mentor ? pair with { MentorWish = wish } : pair with { MenteeWish = wish }, now);
        if (wish == SeasonWish.Mentor && await records.MemberAsync(by, cancellationToken) is { } next)
            records.Put(next with { Roles = next.Roles | Roles.Mentor });
        return null;
    }

    /// <summary>No sign of either for so long: both are told, and a week later the pair is closed. A named break of one of them is no silence. True when the pair is closed.</summary>
    internal static async Task<bool> IdleAsync(PairLook look, CancellationToken cancellationToken)
    {
        if (look.Settings.IdleDays == 0 || new[] { look.Mentor, look.Mentee }.Any(side => side is { State: MemberState.Paused, PausedUntil: not null }))
            return false;
        var sign = new[] { look.Pair.LastSignAt, look.Pair.LastMetAt, look.Start }.Max()!.Value;
        var due = look.MorningAfter(sign, look.Settings.IdleDays);
        if (due > look.Now)
        {
            look.Again(due);
        }
        else if (!look.Pair.ClosingTold)
        {
            look.Pair = look.Pair with { ClosingTold = true, ClosesAt = CanBeTold(look) ? null : look.MorningAfter(look.Now, look.Settings.NoticeDays) };
            await look.ToBothAsync(new Notice.ClosingSoon(look.Pair.Id, look.Mentee.DayAt(look.Now)), Priority.Reminder, expires: null, cancellationToken);
            if (look.Pair.ClosesAt is { } closes)
                look.Again(closes);
        }
        else if (look.Pair.ClosesAt is { } soon && soon > look.Now)
        {
            look.Again(soon);
        }
        else if (look.Pair.ClosesAt is not null && await IsStillToBeToldAsync(look, cancellationToken))
        {
            // The week of the one is over, and the other has not been told yet: theirs runs from when they are.
            look.Again(look.MorningAfter(look.Now, 1));
        }
        else if (look.Pair.ClosesAt is not null)
        {
            await PairFlow.CloseAsync(look.Records, look.Pair, EndReason.Idle, look.Now, by: null, cancellationToken);
            DigestRules.Raise(look.Records, new Matter(MatterKind.IdleClosed, null, look.Pair.Id, look.Now));
            foreach (var side in new[] { look.Mentor, look.Mentee })
                await look.Records.SendAsync(Delivery.Scheduled(side.Id, new Notice.PairEnded(look.Pair.Id), Priority.Reminder, look.Now, expires: null), cancellationToken);
            return true;
        }
        return false;
    }

    // Where neither can be told, the notice is the coordinator's; waiting for it would keep the pair for ever.
    private static bool CanBeTold(PairLook look) => look.Mentor.TakesPart || look.Mentee.TakesPart;

    private static async Task<bool> IsStillToBeToldAsync(PairLook look, CancellationToken cancellationToken)
    {
        foreach (var side in new[] { look.Mentor, look.Mentee }.Where(side => side.TakesPart))
        {
            if (await look.Records.FindAsync<Mailbox>(side.Id.Value, cancellationToken) is { } mailbox && mailbox.Waiting.Any(about => Notice.ClosingSoon.IsOf(look.Pair.Id, about)))
                return true;
        }
        return false;
    }

    /// <summary>The notice has gone out, or cannot: the week runs from the later of the two.</summary>
    public static async Task ClosingToldAsync(IRecords records, PairId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active, ClosingTold: true } pair || await records.MemberAsync(pair.Mentee, cancellationToken) is not { } mentee)
            return;
        var community = await records.CommunityAsync(cancellationToken);
        var closes = mentee.Zone.AtStartOfDay(community.Calendar.PlusDaysOutsideBreaks(mentee.DayAt(now), community.Settings.NoticeDays)).ToInstant();
        records.Put(pair with { ClosesAt = closes });
        records.LookAt(Subject.Of(id), closes);
    }

    /// <summary>One of the two says that they go on: the clock begins anew.</summary>
    public static async Task<Refusal?> GoOnAsync(IRecords records, MemberId by, PairId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active } pair)
            return new Refusal.AlreadySettled();
        if (!pair.Has(by))
            return new Refusal.NotYours();
        Sign(records, pair, now);
        return null;
    }

    /// <summary>A sign of one of the two: the clock of an idle pair begins anew, and what was said about its end holds no more.</summary>
    internal static void Sign(IRecords records, Pair pair, Instant now)
    {
        records.Put(pair with { LastSignAt = now, ClosingTold = false, ClosesAt = null });
        // Whoever was told of the end is next looked at on that day, which may be too late for the new clock.
        if (pair.ClosingTold)
            records.LookAt(Subject.Of(pair.Id), now);
    }
}
