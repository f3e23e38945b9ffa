using System.Globalization;
using MentorBot.Domain.Announcements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Imports;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Domain.Seasons;
using NodaTime;

namespace MentorBot.Domain.Communities;

/// <summary>Opens a conversation with a member without anything being visible to them.</summary>
public interface IReach
{
    /// <summary>Whether the member can be written to: sent means yes.</summary>
    Task<Outcome> OpenAsync(Member member, CancellationToken cancellationToken);
}

/// <summary>What the programme does when the clock looks at a subject: the rules of that subject, and nothing else.</summary>
public static class Clockwork
{
    /// <summary>Looks at a pair or a member. Mailboxes are served by the outbox.</summary>
    public static async Task LookAsync(IRecords records, Subject subject, IReach reach, Instant now, CancellationToken cancellationToken)
    {
        switch (subject.Kind)
        {
            case Subject.PairKind when await records.PairAsync(new PairId(subject.Id), cancellationToken) is { } pair:
                await PairAsync(records, pair, reach, now, cancellationToken);
                break;
            case Subject.MemberKind when await records.MemberAsync(new MemberId(subject.Id), cancellationToken) is { } member:
                await MemberRules.LookAsync(records, member, now, cancellationToken);
                break;
            case Subject.GroupKind when await records.GroupAsync(new GroupId(subject.Id), cancellationToken) is { } group:
                await GroupRules.LookAsync(records, group, now, cancellationToken);
                break;
            case Subject.ForgetKind:
                await Departure.ForgetAsync(records, new MemberId(subject.Id), now, cancellationToken);
                break;
            case Subject.DigestKind:
                await DigestRules.LookAsync(records, now, cancellationToken);
                break;
            case Subject.AnewKind:
                await Anew.LookAsync(records, subject.Id, now, cancellationToken);
                break;
            case Subject.QuestionKind:
                await AskedFlow.LookAsync(records, int.Parse(subject.Id, CultureInfo.InvariantCulture), now, cancellationToken);
                break;
            case Subject.ImportKind:
                await ImportFlow.ContinueAsync(records, subject.Id, now, cancellationToken);
                break;
            case Subject.AnnouncementKind:
                await AnnounceFlow.ContinueAsync(records, subject.Id, now, cancellationToken);
                break;
            case Subject.SeasonKind:
                await SeasonFlow.ContinueAsync(records, now, cancellationToken);
                break;
            case Subject.RoundKind:
                await RoundBook.ContinueAsync(records, now, cancellationToken);
                break;
            case Subject.NextKind:
                await RoundBook.AskNextAsync(records, now, cancellationToken);
                break;
        }
    }

    private static async Task PairAsync(IRecords records, Pair pair, IReach reach, Instant now, CancellationToken cancellationToken)
    {
        switch (pair)
        {
            case { State: PairState.Proposed }:
                var community = await records.CommunityAsync(cancellationToken);
                var zone = (await records.MemberAsync(pair.Mentor, cancellationToken))?.Zone ?? DateTimeZone.Utc;
                if (community.Calendar.After(pair.ProposedAt, community.Settings.ProposalDays, zone) is var patient && patient > now)
                {
                    records.LookAt(Subject.Of(pair.Id), patient);
                }
                else
                {
                    await records.OvertakeAsync(pair.Mentor, new Notice.Proposal(pair.Id).About, cancellationToken);
                    await PairFlow.CloseAsync(records, pair, EndReason.NoAnswer, now, by: null, cancellationToken);
                }
                break;
            case { State: PairState.Introducing, Opened: false }:
                await OpenBothAsync(records, pair, reach, now, cancellationToken);
                break;
            case { State: PairState.Closed, ClosedAt: { } closed } when pair.Mentor != Departure.Nobody || pair.Mentee != Departure.Nobody:
                if (now - closed >= Departure.Kept(await records.CommunityAsync(cancellationToken)))
                    await Departure.MakeNobodysAsync(records, pair, cancellationToken);
                break;
            case { State: PairState.Active }:
                await PairClock.LookAsync(records, pair, now, cancellationToken);
                break;
        }
    }

    private static async Task OpenBothAsync(IRecords records, Pair pair, IReach reach, Instant now, CancellationToken cancellationToken)
    {
        foreach (var side in new[] { pair.Mentor, pair.Mentee })
        {
            var outcome = await records.MemberAsync(side, cancellationToken) is { State: not MemberState.Left } member
                ? await reach.OpenAsync(member, cancellationToken)
                : new Outcome(OutcomeKind.LeftWorkspace);
            if (outcome.Kind == OutcomeKind.Sent)
                continue;
            if (outcome.IsPassing)
            {
                records.LookAt(Subject.Of(pair.Id), now + (outcome.RetryAfter ?? Duration.FromMinutes(1)));
                return;
            }
            if (outcome.IsLasting)
                await NoticeFollowUp.UnreachableAsync(records, side, now, cancellationToken);
            await PairFlow.NotReachedAsync(records, pair.Id, side, now, cancellationToken);
            return;
        }
        await PairFlow.IntroduceAsync(records, pair, now, cancellationToken);
    }
}
