using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>One scheduled or prompt message as it went out.</summary>
public sealed record Sent(Instant At, MemberId To, Urgency Urgency, IReadOnlyList<string> About);

/// <summary>
/// A simulated school year of one community: the clock's rules and the outbox' plan on a notebook, and people who answer, or not,
/// as a seed decides. What the host adds to this is storage, words and channels.
/// </summary>
public sealed class SchoolYear(Notebook records, Community community, int seed) : IReach
{
    private readonly Random _dice = new(seed);

    // What groups do has dice of its own: a year without them stays as it was.
    private readonly Random _others = new(seed ^ 77);
    private readonly List<Sent> _sent = [];

    /// <summary>All messages in order.</summary>
    public IReadOnlyList<Sent> Sent => _sent;

    /// <summary>Called after each step.</summary>
    public Action<Instant>? Watch { get; init; }

    /// <summary>How often out of ten a person answers what they are asked.</summary>
    public int Answers { get; init; } = 6;

    /// <summary>Whether some people block the bot or come and go.</summary>
    public bool Restless { get; init; } = true;

    public Task<Outcome> OpenAsync(Member member, CancellationToken cancellationToken) =>
        Task.FromResult(Restless && _dice.Next(40) == 0 ? new Outcome(OutcomeKind.Blocked) : Outcome.Sent);

    /// <summary>Lets time pass, a matching round every other Monday, until all that falls due has been dealt with.</summary>
    public async Task RunAsync(Instant from, Instant until)
    {
        var monday = from;
        for (var day = from; day < until; day += Duration.FromDays(1))
        {
            if (day >= monday)
            {
                await MatchAsync(day);
                monday = day + Duration.FromDays(14);
            }
            if (Restless && _dice.Next(6) == 0)
                await DisturbAsync(day);
            if (Restless && _others.Next(4) == 0)
                await MeetAsync(day);
            for (var steps = 0; records.TryNext(day + Duration.FromDays(1) - Duration.Epsilon, out var subject, out var due); steps++)
            {
                Assert.True(steps < 20_000, $"The clock does not come to rest on {day}: {subject}.");
                var now = Instant.Max(due, day);
                if (subject.Kind == Subject.MailboxKind)
                    await ServeAsync(new MemberId(subject.Id), now);
                else
                    await Clockwork.LookAsync(records, subject, this, now, CancellationToken.None);
                Watch?.Invoke(now);
            }
        }
    }

    private async Task MatchAsync(Instant now)
    {
        if (await records.RoundAsync(CancellationToken.None) is { IsAsking: true })
            return;
        var found = Matching.Find(await records.MembersAsync(CancellationToken.None), community);
        var round = await RoundBook.KeepAsync(records, found, now, Departure.Nobody, RoundWishes.None, CancellationToken.None);
        records.Put(round with { Confirmed = true });
        records.LookAt(Subject.ConfirmedRound, now);
        Watch?.Invoke(now);
    }

    private async Task DisturbAsync(Instant now)
    {
        var members = await records.MembersAsync(CancellationToken.None);
        if (members.Count == 0)
            return;
        var member = members[_dice.Next(members.Count)];
        // Few leave: a town that is empty in spring would promise nothing any more.
        switch (_dice.Next(40))
        {
            case 0:
                await Departure.LeaveAsync(records, member, now, CancellationToken.None);
                break;
            case 1:
                await Departure.LeaveAsync(records, member, now, CancellationToken.None);
                await Departure.ForgetAsync(records, member.Id, now, CancellationToken.None);
                break;
            case < 14 when member.State == MemberState.Active:
                await MemberRules.PauseAsync(records, member, member.DayAt(now).PlusDays(1 + _dice.Next(20)), now, CancellationToken.None);
                break;
            case < 22:
                MemberRules.Resume(records, member);
                break;
            default:
                if (await records.PairsOfAsync(member, CancellationToken.None) is [var pair, ..])
                    await PairFlow.EndAsync(records, member.Id, pair.Id, EndReason.NotSaid, now, CancellationToken.None);
                break;
        }
        Watch?.Invoke(now);
    }

    /// <summary>Somebody starts a group, joins one, sets its date, ends it, or asks for a digest.</summary>
    private async Task MeetAsync(Instant now)
    {
        var members = (await records.MembersAsync(CancellationToken.None)).Where(member => member.State == MemberState.Active).ToArray();
        if (members.Length == 0)
            return;
        var member = members[_others.Next(members.Length)];
        var mine = await records.GroupsOfAsync(member.Id, CancellationToken.None);
        switch (_others.Next(6))
        {
            case 0:
                var kind = (GroupKind)_others.Next(4);
                await GroupFlow.StartAsync(records, new GroupStart(kind, "")
                {
                    Credential = kind == GroupKind.Cohort ? "Badge" : "",
                    Open = _others.Next(2) == 0,
                    Invited = [.. members.Where(_ => _others.Next(3) == 0).Take(5).Select(other => other.Id)],
                }, member, now, CancellationToken.None);
                break;
            case 1 when (await records.GroupsAsync(CancellationToken.None)) is [.., var last]:
                await GroupFlow.JoinAsync(records, member, last.Id, now, CancellationToken.None);
                break;
            case 2 when mine.Count > 1:
                await GroupFlow.CloseAsync(records, member, mine[0].Id, GroupChange.Learned, now, CancellationToken.None);
                break;
            case 3:
                await LearningRules.DigestAsync(records, member, _others.Next(3) > 0, now, CancellationToken.None);
                break;
            default:
                if (mine is [.., var group])
                    await GroupFlow.MeetAsync(records, member, group.Id, now + Duration.FromHours(1 + _others.Next(24 * 12)), "", now, CancellationToken.None);
                break;
        }
        Watch?.Invoke(now);
    }

    /// <summary>What the host's post office does, without a store and a channel: plan, send, record, follow up.</summary>
    private async Task ServeAsync(MemberId id, Instant now)
    {
        if (await records.FindAsync<Mailbox>(id.Value, CancellationToken.None) is not { } mailbox)
            return;
        var waiting = new List<Delivery>();
        foreach (var about in mailbox.Waiting)
        {
            if (await records.FindAsync<Delivery>(Delivery.KeyOf(id, about), CancellationToken.None) is { State: not DeliveryState.Done } delivery)
                waiting.Add(delivery);
        }
        if (await records.MemberAsync(id, CancellationToken.None) is not { State: not MemberState.Left } member)
        {
            foreach (var delivery in waiting)
                await DoneAsync(delivery, new Outcome(OutcomeKind.Overtaken), now);
            return;
        }
        var plan = OutboxPlan.For(member, waiting, mailbox, community, dialogTouchedAt: null, now);
        foreach (var delivery in plan.Overtaken)
            await DoneAsync(delivery, new Outcome(OutcomeKind.Overtaken), now);
        if (plan.Next is { } next)
            records.LookAt(Subject.MailboxOf(id), next);
        foreach (var prompt in plan.Prompts)
            await SendAsync(member, [prompt], now);
        if (plan.Merged.Count > 0)
            await SendAsync(member, plan.Merged, now);
    }

    private async Task SendAsync(Member member, IReadOnlyList<Delivery> several, Instant now)
    {
        var outcome = Restless && _dice.Next(60) == 0 ? new Outcome(_dice.Next(2) == 0 ? OutcomeKind.Blocked : OutcomeKind.Failed) : Outcome.Sent;
        foreach (var delivery in several)
            await DoneAsync(delivery, outcome, now);
        if (outcome.Kind != OutcomeKind.Sent)
            return;
        _sent.Add(new Sent(now, member.Id, several[0].Urgency, [.. several.Select(delivery => delivery.About)]));
        if (several[0].Urgency == Urgency.Scheduled && await records.FindAsync<Mailbox>(member.Id.Value, CancellationToken.None) is { } mailbox)
            records.Put(mailbox.After(now, digest: several.Any(delivery => delivery.Priority == Priority.Digest), counts: several.Any(delivery => delivery.Priority != Priority.Digest)));
        foreach (var delivery in several)
            await AnswerAsync(member, delivery.Notice, now);
    }

    private async Task DoneAsync(Delivery delivery, Outcome outcome, Instant now)
    {
        records.Put(delivery with { State = DeliveryState.Done, Outcome = outcome, SentAt = outcome.Kind == OutcomeKind.Sent ? now : null });
        if (await records.FindAsync<Mailbox>(delivery.To.Value, CancellationToken.None) is { } mailbox)
            records.Put(mailbox with { Waiting = [.. mailbox.Waiting.Where(about => about != delivery.About)] });
        await NoticeFollowUp.AfterAsync(records, delivery, outcome, now, CancellationToken.None);
    }

    private async Task AnswerAsync(Member member, Notice notice, Instant now)
    {
        if (_dice.Next(10) >= Answers || await records.MemberAsync(member.Id, CancellationToken.None) is not { } me)
            return;
        switch (notice)
        {
            case Notice.Proposal proposal when _dice.Next(5) > 0:
                await PairFlow.AcceptAsync(records, me, proposal.Pair, now, CancellationToken.None);
                break;
            case Notice.Proposal proposal:
                await PairFlow.DeclineAsync(records, me, proposal.Pair, _dice.Next(2) == 0 ? EndReason.Declined : EndReason.Supervisor, now, CancellationToken.None);
                break;
            case Notice.GroupInvitation invitation:
                await GroupFlow.JoinAsync(records, me, invitation.Group, now, CancellationToken.None);
                break;
            case Notice.GroupAfter after:
                await GroupFlow.ReportAsync(records, me, after.Group, after.Number, (MeetingReport)_others.Next(3), now, CancellationToken.None);
                break;
            case Notice.CohortWeek when await records.CredentialsOfAsync(me.Id, CancellationToken.None) is [var work, ..]:
                await CredentialFlow.ShareAsync(records, work, (Progress)_others.Next(5), now, CancellationToken.None);
                break;
            case Notice.CheckInAsk ask:
                await CheckInFlow.AnswerAsync(records, me.Id, ask.Pair, ask.Step, (CheckInAnswer)_dice.Next(4), now, CancellationToken.None);
                break;
        }
    }
}
