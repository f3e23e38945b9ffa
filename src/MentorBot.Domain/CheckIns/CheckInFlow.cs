using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>The check-ins of an active pair: asked in each one's own window, one reminder, then it shows as overdue.</summary>
public static class CheckInFlow
{
    /// <summary>Decides what is due for an active pair and when to look again.</summary>
    public static async Task LookAsync(IRecords records, Pair pair, Instant now, CancellationToken cancellationToken)
    {
        var community = await records.CommunityAsync(cancellationToken);
        if (pair.ActiveAt is not { } start
            || await records.MemberAsync(pair.Mentor, cancellationToken) is not { } mentor
            || await records.MemberAsync(pair.Mentee, cancellationToken) is not { } mentee)
            return;

        pair = await SilenceAsync(records, pair, community, mentor, mentee, now, cancellationToken);

        var due = DueAt(pair.Asked + 1, start, mentee, community);
        if (due <= now)
        {
            var step = pair.Asked + 1;
            pair = pair with { Asked = step };
            records.Put(new CheckIn(pair.Id, step, due));
            var expires = DueAt(step + 1, start, mentee, community);
            // While one of the two is on a break, "did you meet?" is no question for the other either.
            if (mentor.State == MemberState.Active && mentee.State == MemberState.Active)
            {
                foreach (var side in new[] { mentor, mentee })
                    await records.SendAsync(Delivery.Scheduled(side.Id, new Notice.CheckInAsk(pair.Id, step, Reminder: false), Priority.CheckIn, now, expires), cancellationToken);
            }
            due = expires;
        }
        records.Put(pair);
        records.LookAt(Subject.Of(pair.Id), due);
    }

    /// <summary>The day on which a pair is asked next; null before both know of each other.</summary>
    public static LocalDate? NextDay(Pair pair, Member mentee, Community community) =>
        pair.ActiveAt is { } start ? Cadence.DayOf(pair.Asked + 1, mentee.DayAt(start), community.Calendar) : null;

    /// <summary>The question has gone out to one side: its time of silence begins.</summary>
    public static async Task AskedAsync(IRecords records, Notice.CheckInAsk ask, MemberId side, Instant now, CancellationToken cancellationToken)
    {
        if (ask.Reminder)
            return;
        if (await records.PairAsync(ask.Pair, cancellationToken) is not { } pair
            || await records.CheckInAsync(ask.Pair, ask.Step, cancellationToken) is not { } checkIn
            || await records.MemberAsync(side, cancellationToken) is not { } member)
            return;
        records.Put(On(checkIn, pair, side, half => half with { AskedAt = now }));
        var community = await records.CommunityAsync(cancellationToken);
        records.LookAt(Subject.Of(pair.Id), AfterPatience(member, now, community));
    }

    /// <summary>A member answers. Answering again changes the answer.</summary>
    public static async Task<Refusal?> AnswerAsync(IRecords records, MemberId by, PairId id, int step, CheckInAnswer answer, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active } pair
            || await records.CheckInAsync(id, step, cancellationToken) is not { } checkIn)
            return new Refusal.AlreadySettled();
        if (!pair.Has(by))
            return new Refusal.NotYours();
        if (SideOf(checkIn, pair, by).Answer is not null)
            return new Refusal.AlreadySettled();

        records.Put(On(checkIn, pair, by, half => half with { Answer = answer, AnsweredAt = now }));
        records.Put(pair with { OverdueSince = null, LastMetAt = answer == CheckInAnswer.Met ? now : pair.LastMetAt });
        // What is still on its way about this step has been overtaken by the answer.
        await records.OvertakeAsync(by, new Notice.CheckInAsk(id, step, Reminder: true).About, cancellationToken);
        return null;
    }

    /// <summary>A member logs a meeting on their own.</summary>
    public static async Task<Refusal?> LogAsync(IRecords records, MemberId by, PairId id, MeetingKind kind, int minutes, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active } pair)
            return new Refusal.AlreadySettled();
        if (!pair.Has(by))
            return new Refusal.NotYours();
        records.Put(new Meeting(id, by, now, kind, minutes));
        records.Put(pair with { LastMetAt = now, OverdueSince = null });
        return null;
    }

    private static async Task<Pair> SilenceAsync(IRecords records, Pair pair, Community community, Member mentor, Member mentee, Instant now, CancellationToken cancellationToken)
    {
        if (pair.Asked == 0 || await records.CheckInAsync(pair.Id, pair.Asked, cancellationToken) is not { Met: false } checkIn)
            return pair;

        var (silent, patient) = (0, 0);
        foreach (var member in new[] { mentor, mentee }.Where(side => side.TakesPart))
        {
            var side = SideOf(checkIn, pair, member.Id);
            if (side.Answer is not null)
                continue;
            silent++;
            if (side.AskedAt is not { } asked || AfterPatience(member, side.RemindedAt ?? asked, community) > now)
            {
                patient++;
            }
            else if (side.RemindedAt is null)
            {
                patient++;
                checkIn = On(checkIn, pair, member.Id, half => half with { RemindedAt = now });
                records.Put(checkIn);
                await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.CheckInAsk(pair.Id, checkIn.Step, Reminder: true), Priority.Reminder, now, expires: null), cancellationToken);
                records.LookAt(Subject.Of(pair.Id), AfterPatience(member, now, community));
            }
        }
        var overdue = !checkIn.HasSign && silent > 0 && patient == 0;
        return overdue && pair.OverdueSince is null ? pair with { OverdueSince = now } : pair;
    }

    private static Instant DueAt(int step, Instant start, Member mentee, Community community) =>
        mentee.Zone.AtStartOfDay(Cadence.DayOf(step, mentee.DayAt(start), community.Calendar)).ToInstant();

    private static Instant AfterPatience(Member member, Instant from, Community community) =>
        member.Zone.AtStartOfDay(community.Calendar.PlusWorkingDays(member.DayAt(from), community.Settings.PatienceWorkingDays)).ToInstant();

    private static CheckInSide SideOf(CheckIn checkIn, Pair pair, MemberId member) => member == pair.Mentor ? checkIn.Mentor : checkIn.Mentee;

    private static CheckIn On(CheckIn checkIn, Pair pair, MemberId member, Func<CheckInSide, CheckInSide> change) =>
        member == pair.Mentor ? checkIn with { Mentor = change(checkIn.Mentor) } : checkIn with { Mentee = change(checkIn.Mentee) };
}
