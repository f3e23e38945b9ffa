using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Knowledge;

/// <summary>The way of a question through the hands of people: open → taken → answered → closed. Both sides are told at each step.</summary>
public static class AskedFlow
{
    /// <summary>An answer that nobody came back to has done its work; then the words go.</summary>
    private static readonly Duration ClosesAfter = Duration.FromDays(7);

    /// <summary>Hands a question over; all who may answer are told.</summary>
    public static async Task<Asked> HandOverAsync(IRecords records, MemberId asker, string words, bool anonymous, Instant now, CancellationToken cancellationToken)
    {
        var number = (await records.FindAsync<AskedCount>("", cancellationToken))?.Last + 1 ?? 1;
        records.Put(new AskedCount(number));
        var asked = new Asked(number, asker, now) { Words = words, Anonymous = anonymous, Since = now };
        await WaitAsync(records, asked, now, cancellationToken);
        return asked;
    }

    /// <summary>Somebody takes a question; the asker is told who.</summary>
    public static async Task<Refusal?> TakeAsync(IRecords records, Member by, int number, Instant now, CancellationToken cancellationToken)
    {
        if (await WhyNotAsync(records, by, number, cancellationToken) is { } refusal)
            return refusal;
        var asked = (await OfAsync(records, number, cancellationToken))!;
        if (asked.TakenBy == by.Id)
            return null;
        asked = asked.Now(AskedState.Taken, now) with { TakenBy = by.Id };
        await records.SendAsync(Delivery.Prompt(asked.Asker, new Notice.QuestionTaken(number, asked.Changes), now), cancellationToken);
        await RemindAsync(records, asked, now, cancellationToken);
        return null;
    }

    /// <summary>Whoever took it hands it back; the asker and all others are told.</summary>
    public static async Task<Refusal?> HandBackAsync(IRecords records, Member by, int number, Instant now, CancellationToken cancellationToken)
    {
        if (await OfAsync(records, number, cancellationToken) is not { State: AskedState.Taken } asked || asked.TakenBy != by.Id)
            return new Refusal.NoSuchQuestion(number);
        await ReleaseAsync(records, asked, now, cancellationToken);
        return null;
    }

    /// <summary>Answers it; whoever answers has taken it.</summary>
    public static async Task<Refusal?> AnswerAsync(IRecords records, Member by, int number, string answer, Instant now, CancellationToken cancellationToken)
    {
        if (await WhyNotAsync(records, by, number, cancellationToken) is { } refusal)
            return refusal;
        var asked = (await OfAsync(records, number, cancellationToken))!.Now(AskedState.Answered, now) with { TakenBy = by.Id, AnsweredBy = by.Id, Answer = answer };
        records.Put(asked);
        await records.SendAsync(Delivery.Prompt(asked.Asker, new Notice.QuestionAnswered(number, asked.Changes), now), cancellationToken);
        records.LookAt(Subject.OfQuestion(number), now + ClosesAfter);
        return null;
    }

    /// <summary>The asker says whether the answer helped: then it is closed, else whoever answered is asked for more.</summary>
    public static async Task<Refusal?> JudgeAsync(IRecords records, MemberId by, int number, bool helped, Instant now, CancellationToken cancellationToken)
    {
        if (await OfAsync(records, number, cancellationToken) is not { State: AskedState.Answered } asked || asked.Asker != by)
            return new Refusal.AlreadySettled();
        if (helped)
        {
            await CloseAsync(records, asked, now, cancellationToken);
            return null;
        }
        asked = asked.Now(AskedState.Taken, now);
        if (asked.TakenBy is { } taker)
            await records.SendAsync(Delivery.Prompt(taker, new Notice.QuestionNeedsMore(number, asked.Changes), now), cancellationToken);
        await RemindAsync(records, asked, now, cancellationToken);
        return null;
    }

    /// <summary>The clock looks: one reminder after two working days of silence; an answer of a week is closed.</summary>
    public static async Task LookAsync(IRecords records, int number, Instant now, CancellationToken cancellationToken)
    {
        if (await OfAsync(records, number, cancellationToken) is not { } asked)
            return;
        if (asked.State == AskedState.Answered && now - (asked.Since ?? asked.At) >= ClosesAfter)
            await CloseAsync(records, asked, now, cancellationToken);
        else if (asked is { Waits: true, Reminded: false })
            await RemindAsync(records, asked, now, cancellationToken);
    }

    /// <summary>A member goes: what they had taken is open again.</summary>
    public static async Task ReleaseAllAsync(IRecords records, MemberId member, Instant now, CancellationToken cancellationToken)
    {
        foreach (var asked in (await records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.State == AskedState.Taken && asked.TakenBy == member))
            await ReleaseAsync(records, asked, now, cancellationToken);
    }

    /// <summary>Coordinators and volunteers, without the asker.</summary>
    public static async ValueTask<IReadOnlyList<Member>> HelpersAsync(this IRecords records, MemberId asker, CancellationToken cancellationToken) =>
        [.. (await records.MembersAsync(cancellationToken)).Where(member => member.AnswersQuestions && member.Id != asker)];

    private static ValueTask<Asked?> OfAsync(IRecords records, int number, CancellationToken cancellationToken) => records.FindAsync<Asked>(Asked.KeyOf(number), cancellationToken);

    private static async Task<Refusal?> WhyNotAsync(IRecords records, Member by, int number, CancellationToken cancellationToken) => await OfAsync(records, number, cancellationToken) switch
    {
        not { Waits: true } => new Refusal.NoSuchQuestion(number),
        { TakenBy: { } taker } when taker != by.Id && await records.MemberAsync(taker, cancellationToken) is { } other => new Refusal.QuestionIsTaken(number, other),
        _ => null,
    };

    private static async Task ReleaseAsync(IRecords records, Asked asked, Instant now, CancellationToken cancellationToken)
    {
        asked = asked.Now(AskedState.Open, now) with { TakenBy = null };
        await records.SendAsync(Delivery.Prompt(asked.Asker, new Notice.QuestionBack(asked.Number, asked.Changes), now), cancellationToken);
        await WaitAsync(records, asked, now, cancellationToken);
    }

    private static async Task WaitAsync(IRecords records, Asked asked, Instant now, CancellationToken cancellationToken)
    {
        foreach (var helper in await records.HelpersAsync(asked.Asker, cancellationToken))
            await records.SendAsync(Delivery.Prompt(helper.Id, new Notice.QuestionWaits(asked.Number, asked.Changes), now), cancellationToken);
        await RemindAsync(records, asked, now, cancellationToken);
    }

    private static async Task CloseAsync(IRecords records, Asked asked, Instant now, CancellationToken cancellationToken)
    {
        records.Put(asked.Now(AskedState.Closed, now) with { Words = "", Answer = "" });
        if (asked.AnsweredBy is { } helper)
            await records.SendAsync(Delivery.Prompt(helper, new Notice.QuestionClosed(asked.Number), now), cancellationToken);
    }

    /// <summary>Puts the question and reminds whoever must act, now or, if their two working days are not over, later.</summary>
    private static async Task RemindAsync(IRecords records, Asked asked, Instant now, CancellationToken cancellationToken)
    {
        var receivers = asked.TakenBy is { } taker && await records.MemberAsync(taker, cancellationToken) is { } one ? [one] : await records.HelpersAsync(asked.Asker, cancellationToken);
        if (receivers.Count > 0)
        {
            var community = await records.CommunityAsync(cancellationToken);
            var due = receivers.Min(receiver => receiver.Zone.AtStartOfDay(community.Calendar.PlusWorkingDays(receiver.DayAt(asked.Since ?? asked.At), community.Settings.PatienceWorkingDays)).ToInstant());
            if (due > now)
                records.LookAt(Subject.OfQuestion(asked.Number), due);
            else
                asked = asked with { Reminded = true };
        }
        if (asked.Reminded)
        {
            foreach (var receiver in receivers)
                await records.SendAsync(Delivery.Scheduled(receiver.Id, new Notice.QuestionReminder(asked.Number, asked.Changes), Priority.Reminder, now, now + ClosesAfter), cancellationToken);
        }
        records.Put(asked);
    }
}
