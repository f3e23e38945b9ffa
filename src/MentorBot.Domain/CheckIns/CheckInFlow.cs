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
    internal static async Task LookAsync(PairLook look, CancellationToken cancellationToken)
    {
        await SilenceAsync(look, cancellationToken);
        var (step, before) = (look.Pair.Asked + 1, look.Pair.Asked);
        if (DueAt(look, step) > look.Now)
        {
            look.Again(DueAt(look, step));
            return;
        }
        // Where several have fallen due, after an outage or a change of cadence, only the last one is asked.
        while (DueAt(look, step + 1) <= look.Now)
            step++;
        var expires = DueAt(look, step + 1);
        look.Again(expires);
        // Who has met before the first question needs no first nudge.
        if (step == 1 && look.Pair.LastMetAt is not null)
        {
            look.Pair = look.Pair with { Asked = step };
            return;
        }
        var silent = await CountSilenceAsync(look, before, cancellationToken);
        look.Pair = look.Pair with { Asked = step };
        look.Records.Put(new CheckIn(look.Pair.Id, step, look.Now));
        if (!look.BothAreHere)
            return;
        foreach (var side in new[] { look.Mentor, look.Mentee }.Where(side => side.TakesPart))
        {
            // After some rounds of silence the question is another one; until it is answered no check-in is added to the pile.
            if (silent.Contains(side.Id))
                await look.Records.SendAsync(Delivery.Scheduled(side.Id, new Notice.StillIn(look.Pair.Id, step), Priority.CheckIn, look.Now, expires: null), cancellationToken);
            else if (side.AskedIfStillIn is null)
                await look.Records.SendAsync(Delivery.Scheduled(side.Id, new Notice.CheckInAsk(look.Pair.Id, step, Reminder: false), Priority.CheckIn, look.Now, expires), cancellationToken);
        }
    }

    /// <summary>The day on which a pair is asked next; null before both know of each other.</summary>
    public static LocalDate? NextDay(Pair pair, Member mentee, Community community) =>
        pair.ActiveAt is { } start ? Cadence.DayOf(pair.Asked + 1, mentee.DayAt(start), community) : null;

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

    /// <summary>The coordinator reminded one side, which takes the place of the bot's own reminder: nobody is reminded twice of the same question.</summary>
    public static void Reminded(IRecords records, Pair pair, CheckIn checkIn, MemberId side, Instant now)
    {
        if (SideOf(checkIn, pair, side) is { AskedAt: not null, RemindedAt: null })
            records.Put(On(checkIn, pair, side, half => half with { RemindedAt = now }));
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
        Endings.Sign(records, Heard(pair, by, now, met: answer == CheckInAnswer.Met), now);
        if (answer == CheckInAnswer.Met)
            records.LookAt(Subject.Of(pair.Id), now);
        // What is still on its way about this step has been overtaken by the answer.
        await records.OvertakeAsync(by, new Notice.CheckInAsk(id, step, Reminder: true).About, cancellationToken);
        return null;
    }

    /// <summary>A member says that they met, no matter how.</summary>
    public static async Task<Refusal?> MetAsync(IRecords records, MemberId by, PairId id, Instant now, CancellationToken cancellationToken)
    {
        if (await records.PairAsync(id, cancellationToken) is not { State: PairState.Active } pair)
            return new Refusal.AlreadySettled();
        if (!pair.Has(by))
            return new Refusal.NotYours();
        Endings.Sign(records, Heard(pair, by, now, met: true), now);
        records.LookAt(Subject.Of(id), now);
        return null;
    }

    /// <summary>A member logs a meeting on their own.</summary>
    public static async Task<Refusal?> LogAsync(IRecords records, MemberId by, PairId id, MeetingKind kind, int minutes, Instant now, CancellationToken cancellationToken)
    {
        if (await MetAsync(records, by, id, now, cancellationToken) is { } refusal)
            return refusal;
        records.Put(new Meeting(id, by, now, kind, minutes));
        return null;
    }

    /// <summary>One of the two was heard: every clock of silence stops. Who met was not silent either, whichever of the two says so, and however late.</summary>
    private static Pair Heard(Pair pair, MemberId by, Instant now, bool met) => pair with
    {
        OverdueSince = null,
        LastMetAt = met ? now : pair.LastMetAt,
        NotMetSince = met ? null : pair.NotMetSince,
        MentorSilent = met || by == pair.Mentor ? 0 : pair.MentorSilent,
        MenteeSilent = met || by == pair.Mentee ? 0 : pair.MenteeSilent,
    };

    /// <summary>Counts the step that is over for whoever was asked and said nothing; those who have been silent often enough are asked whether they are still in.</summary>
    private static async Task<IReadOnlyList<MemberId>> CountSilenceAsync(PairLook look, int step, CancellationToken cancellationToken)
    {
        if (step == 0 || await look.Records.CheckInAsync(look.Pair.Id, step, cancellationToken) is not { } over)
            return [];
        var enough = new List<MemberId>();
        var (mentor, mentee) = (Count(over.Mentor, look.Pair.MentorSilent, look.Mentor), Count(over.Mentee, look.Pair.MenteeSilent, look.Mentee));
        look.Pair = look.Pair with { MentorSilent = mentor, MenteeSilent = mentee };
        return enough;

        int Count(CheckInSide side, int before, Member member)
        {
            // Where the other one said that they met, nobody was silent.
            var rounds = side.Answer is not null || over.Met ? 0 : side.AskedAt is null ? before : before + 1;
            if (look.Settings.SilentRounds == 0 || rounds < look.Settings.SilentRounds || member.AskedIfStillIn is not null)
                return rounds;
            enough.Add(member.Id);
            return 0;
        }
    }

    private static async Task SilenceAsync(PairLook look, CancellationToken cancellationToken)
    {
        var (pair, now) = (look.Pair, look.Now);
        if (pair.Asked == 0 || await look.Records.CheckInAsync(pair.Id, pair.Asked, cancellationToken) is not { Met: false } checkIn)
            return;

        var (silent, patient) = (0, 0);
        foreach (var member in new[] { look.Mentor, look.Mentee }.Where(side => side.TakesPart))
        {
            var side = SideOf(checkIn, pair, member.Id);
            if (side.Answer is not null)
                continue;
            silent++;
            if (side.AskedAt is not { } asked)
            {
                patient++;
            }
            else if (AfterPatience(member, side.RemindedAt ?? asked, look.Community) is var until && until > now)
            {
                patient++;
                look.Again(until);
            }
            else if (side.RemindedAt is null)
            {
                patient++;
                checkIn = On(checkIn, pair, member.Id, half => half with { RemindedAt = now });
                look.Records.Put(checkIn);
                await look.Records.SendAsync(Delivery.Scheduled(member.Id, new Notice.CheckInAsk(pair.Id, checkIn.Step, Reminder: true), Priority.Reminder, now, expires: null), cancellationToken);
                look.Again(AfterPatience(member, now, look.Community));
            }
        }
        if (checkIn.HasSign || silent == 0 || patient > 0 || pair.OverdueSince is not null)
            return;
        look.Pair = pair with { OverdueSince = now };
        DigestRules.Raise(look.Records, new Matter(MatterKind.Silent, null, pair.Id, now));
    }

    /// <summary>When a step is asked: in the morning of its day, where the mentee lives.</summary>
    internal static Instant DueAt(PairLook look, int step) => look.Morning(Cadence.DayOf(step, look.Mentee.DayAt(look.Start), look.Community));

    private static Instant AfterPatience(Member member, Instant from, Community community) =>
        member.Zone.AtStartOfDay(community.Calendar.PlusWorkingDays(member.DayAt(from), community.Settings.PatienceWorkingDays)).ToInstant();

    private static CheckInSide SideOf(CheckIn checkIn, Pair pair, MemberId member) => member == pair.Mentor ? checkIn.Mentor : checkIn.Mentee;

    private static CheckIn On(CheckIn checkIn, Pair pair, MemberId member, Func<CheckInSide, CheckInSide> change) =>
        member == pair.Mentor ? checkIn with { Mentor = change(checkIn.Mentor) } : checkIn with { Mentee = change(checkIn.Mentee) };
}
