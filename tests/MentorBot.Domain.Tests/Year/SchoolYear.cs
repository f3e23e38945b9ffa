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
public sealed record Sent(Instant At, Member Receiver, Urgency Urgency, IReadOnlyList<Delivery> Deliveries)
{
    public MemberId To => Receiver.Id;

    public IReadOnlyList<string> About { get; } = [.. Deliveries.Select(delivery => delivery.About)];
}

/// <summary>What somebody said or did about a pair: a sign of life.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Pair">About which pair.</param>
/// <param name="Step">The check-in it answers, where it answers one.</param>
/// <param name="Met">Whether it says that they met.</param>
/// <param name="Back">Whether it ends a break.</param>
public sealed record Deed(Instant At, MemberId By, PairId Pair, int? Step, bool Met, bool Back = false);

/// <summary>
/// A simulated school year of one community: the clock's rules and the outbox' plan on a notebook, and people who answer, or not,
/// as a seed decides. What the host adds to this is storage, words and channels.
/// </summary>
public sealed class SchoolYear(RehearsalRecords records, Community community, int seed) : IAudience
{
    private readonly Random _dice = new(seed);

    // What groups do has dice of its own: a year without them stays as it was.
    private readonly Random _others = new(seed ^ 77);
    private readonly List<Sent> _sent = [];
    private readonly List<Deed> _deeds = [];

    /// <summary>All messages in order.</summary>
    public IReadOnlyList<Sent> Sent => _sent;

    /// <summary>All signs of life in order.</summary>
    public IReadOnlyList<Deed> Deeds => _deeds;

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
            var steps = 0;
            await new Rehearsal(records, this).RunAsync(day, day + Duration.FromDays(1) - Duration.Epsilon, (now, subject) =>
            {
                Assert.True(steps++ < 20_000, $"The clock does not come to rest on {day}: {subject}.");
                Watch?.Invoke(now);
            }, CancellationToken.None);
        }
    }

    private async Task MatchAsync(Instant now)
    {
        if (await records.RoundAsync(CancellationToken.None) is { IsAsking: true })
            return;
        var found = Matching.Find(await records.MembersAsync(CancellationToken.None), community, now);
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
            case 0 or 1 when await Departure.WhyNotAsync(records, member, CancellationToken.None) is not null:
                break;
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
                await ResumeAsync(member, now);
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
        switch (_others.Next(9))
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
            case 4 or 5 when mine is [.., var mute] && mute.Room is null:
                // A channel where all of them are, or none.
                var room = _others.Next(3) > 0 ? new Address("web", "page", "room") : new Address("slack", "T1", "C1");
                await GroupRoom.TakeAsync(records, member, mute.Id, room with { Conversation = room.User }, now, CancellationToken.None);
                break;
            case 6 when mine is [.., { Room: not null } loud] && _others.Next(3) == 0:
                await GroupRoom.LeaveAsync(records, loud, now, CancellationToken.None);
                break;
            default:
                if (mine is [.., var group])
                    await GroupFlow.MeetAsync(records, member, group.Id, now + Duration.FromHours(1 + _others.Next(24 * 12)), "", now, CancellationToken.None);
                break;
        }
        Watch?.Invoke(now);
    }

    // Words have no sense of their own here: what has lost its sense is the dialogs' to say, but for a break that is not to begin any more.
    public Task<bool> MakesSenseAsync(IRecords copy, Member to, Delivery delivery, CancellationToken cancellationToken) => Task.FromResult(delivery.Notice is not Notice.Resting || to.AskedIfStillIn is not null);

    public Outcome Take(Member to, IReadOnlyList<Delivery> message, Instant now)
    {
        var outcome = GroupRoom.GroupOf(to.Id) is not null
            ? _others.Next(8) == 0 ? new Outcome(_others.Next(2) == 0 ? OutcomeKind.NoConversation : OutcomeKind.Failed) : Outcome.Sent
            : Restless && _dice.Next(60) == 0 ? new Outcome(_dice.Next(2) == 0 ? OutcomeKind.Blocked : OutcomeKind.Failed) : Outcome.Sent;
        if (outcome.Kind == OutcomeKind.Sent)
            _sent.Add(new Sent(now, to, message[0].Urgency, message));
        return outcome;
    }

    public async Task AnswerAsync(IRecords copy, Member to, Delivery delivery, Instant now, CancellationToken cancellationToken)
    {
        if (GroupRoom.GroupOf(to.Id) is not null || _dice.Next(10) >= Answers || await records.MemberAsync(to.Id, CancellationToken.None) is not { } me)
            return;
        switch (delivery.Notice)
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
                var said = (CheckInAnswer)_dice.Next(4);
                Did(await CheckInFlow.AnswerAsync(records, me.Id, ask.Pair, ask.Step, said, now, CancellationToken.None), new Deed(now, me.Id, ask.Pair, ask.Step, said == CheckInAnswer.Met));
                break;
            case Notice.Survey survey:
                Did(await Pulse.AnswerAsync(records, me.Id, survey.Pair, survey.Number, (PulseAnswer)_dice.Next(4), now, CancellationToken.None), new Deed(now, me.Id, survey.Pair, null, Met: false));
                break;
            case Notice.LongSince since:
                Did(await CheckInFlow.MetAsync(records, me.Id, since.Pair, now, CancellationToken.None), new Deed(now, me.Id, since.Pair, null, Met: true));
                break;
            case Notice.ClosingSoon closing when _dice.Next(2) == 0:
                Did(await Endings.GoOnAsync(records, me.Id, closing.Pair, now, CancellationToken.None), new Deed(now, me.Id, closing.Pair, null, Met: false));
                break;
            case Notice.StillIn when _dice.Next(2) == 0:
                await ResumeAsync(me, now);
                break;
            case Notice.SeasonEnds season:
                Did(await Endings.WishAsync(records, me.Id, season.Pair, (SeasonWish)(1 + _dice.Next(me.Seat == season.Pair ? 3 : 2)), now, CancellationToken.None), new Deed(now, me.Id, season.Pair, null, Met: false));
                break;
        }
    }

    private async Task ResumeAsync(Member member, Instant now)
    {
        await MemberRules.ResumeAsync(records, member, now, CancellationToken.None);
        foreach (var pair in (await records.PairsOfAsync(member, CancellationToken.None)).Where(pair => pair.State == PairState.Active))
            _deeds.Add(new Deed(now, member.Id, pair.Id, null, Met: false, Back: true));
    }

    private void Did(Refusal? refusal, Deed deed)
    {
        if (refusal is null)
            _deeds.Add(deed);
    }
}
