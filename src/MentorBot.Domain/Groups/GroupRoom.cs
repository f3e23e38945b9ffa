using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Groups;

/// <summary>
/// A channel of a group's own. To the outbox it is one more receiver, with a mailbox, hours, a zone and a language; no person stands
/// behind it, and no member's row. What concerns the whole group is said there once; what concerns one member stays private.
/// </summary>
public static class GroupRoom
{
    // No id of a member holds a dash: they are letters and digits.
    private const string Mark = "group-";
    private static readonly Duration ToldWithin = Duration.FromDays(14);

    /// <summary>The name of a group's channel in the outbox.</summary>
    public static MemberId ReceiverOf(GroupId group) => new($"{Mark}{group.Value}");

    /// <summary>The group in whose channel a receiver reads; null for a person.</summary>
    public static GroupId? GroupOf(MemberId receiver) => receiver.Value.StartsWith(Mark, StringComparison.Ordinal) ? new GroupId(receiver.Value[Mark.Length..]) : null;

    /// <summary>
    /// Whoever a delivery goes to: a member, or a channel, told in the same terms. A channel has the hours of the group's job family in the
    /// zone of whoever leads, and the language that all of the group share, else the community's. Null when there is none (any more).
    /// </summary>
    public static async ValueTask<Member?> ReceiverAsync(this IRecords records, MemberId id, CancellationToken cancellationToken)
    {
        if (GroupOf(id) is not { } of)
            return await records.MemberAsync(id, cancellationToken);
        if (await records.GroupAsync(of, cancellationToken) is not { Room: { } room } group)
            return null;
        var (members, leader) = (await MembersAsync(records, group, cancellationToken), group.WhoIs(GroupRole.Facilitator));
        var language = members.Select(member => member.Language).Distinct().ToArray() is [var shared] ? shared : (await records.CommunityAsync(cancellationToken)).Language;
        var zone = (members.FirstOrDefault(member => member.Id == leader) ?? (members.Count > 0 ? members[0] : null))?.ZoneId ?? DateTimeZone.Utc.Id;
        return new Member(id, "", language, zone) { Addresses = [room], Family = group.Family };
    }

    /// <summary>From now on the group has this channel; what waited for another one goes to each member.</summary>
    public static async Task<Refusal?> TakeAsync(IRecords records, Member by, GroupId id, Address room, Instant now, CancellationToken cancellationToken)
    {
        if (await records.GroupAsync(id, cancellationToken) is not { IsOver: false } group || !group.Has(by.Id))
            return new Refusal.NotInTheGroup();
        if (group.Room is { } before && !before.LeadsTo(room))
            await LeaveAsync(records, group, now, cancellationToken);
        records.Put(group with { Room = room });
        return null;
    }

    /// <summary>The group has no channel any more: what still waited for it goes to each of its members.</summary>
    public static async Task LeaveAsync(IRecords records, Group group, Instant now, CancellationToken cancellationToken)
    {
        records.Put(group with { Room = null });
        if (await records.FindAsync<Mailbox>(ReceiverOf(group.Id).Value, cancellationToken) is not { } mailbox)
            return;
        foreach (var about in mailbox.Waiting)
        {
            if (await records.FindAsync<Delivery>(Delivery.KeyOf(mailbox.Member, about), cancellationToken) is not { State: DeliveryState.Waiting } delivery)
                continue;
            records.Put(delivery with { State = DeliveryState.Done, Outcome = new Outcome(OutcomeKind.Overtaken) });
            mailbox = mailbox with { Waiting = [.. mailbox.Waiting.Where(other => other != about)] };
            await InsteadAsync(records, group, delivery, now, cancellationToken);
        }
        records.Put(mailbox);
    }

    /// <summary>Tells a group what concerns all of it: once in its channel, and privately those who are not on that platform; without a channel each of them.</summary>
    /// <param name="records">The community.</param>
    /// <param name="group">The group.</param>
    /// <param name="notice">What is said.</param>
    /// <param name="priority">How it stands beside other messages.</param>
    /// <param name="due">From when on, for each receiver.</param>
    /// <param name="expires">When it has lost its sense.</param>
    /// <param name="by">Who knows it already and needs no private message.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task TellAsync(IRecords records, Group group, Notice notice, Priority priority, Func<Member, Instant> due, Instant? expires, MemberId? by, CancellationToken cancellationToken)
    {
        if (await records.ReceiverAsync(ReceiverOf(group.Id), cancellationToken) is { } channel)
            await records.SendAsync(Delivery.Scheduled(channel.Id, notice, priority, due(channel), expires), cancellationToken);
        foreach (var member in await MembersAsync(records, group, cancellationToken))
        {
            if (member.Id != by && !(group.Room is { } room && member.Addresses.Any(room.IsBeside)))
                await records.SendAsync(Delivery.Scheduled(member.Id, notice, priority, due(member), expires), cancellationToken);
        }
    }

    /// <summary>The same for what is worth saying only where all of them read: a group without a channel hears of it when it meets.</summary>
    public static async Task PostAsync(IRecords records, Group group, Notice notice, Instant now, MemberId? by, CancellationToken cancellationToken)
    {
        if (group.Room is not null)
            await TellAsync(records, group, notice, Priority.Tip, _ => now, now + ToldWithin, by, cancellationToken);
    }

    /// <summary>What follows when something was said in a channel, or could not be: then each member hears it, and a channel that is lost is forgotten.</summary>
    internal static async Task AfterAsync(IRecords records, Delivery delivery, GroupId id, Outcome outcome, Instant now, CancellationToken cancellationToken)
    {
        if (await records.GroupAsync(id, cancellationToken) is not { } group)
            return;
        var isOver = delivery.Notice is Notice.GroupEnded;
        if (outcome.Kind is OutcomeKind.Sent or OutcomeKind.Overtaken || outcome == Outcome.Interrupted)
        {
            if (isOver)
                records.Put(group with { Room = null });
            return;
        }
        await InsteadAsync(records, group, delivery, now, cancellationToken);
        if (group.Room is null || (outcome.IsPassing && !isOver))
            return;
        await LeaveAsync(records, group, now, cancellationToken);
        if (!isOver && group.WhoIs(GroupRole.Facilitator) is { } facilitator)
            await records.SendAsync(Delivery.Scheduled(facilitator, new Notice.RoomGone(id, now.ToUnixTimeSeconds()), Priority.Reminder, now, now + ToldWithin), cancellationToken);
    }

    /// <summary>In place of the channel, each member. Whoever was told privately before has it already: it is about the same thing.</summary>
    private static async Task InsteadAsync(IRecords records, Group group, Delivery delivery, Instant now, CancellationToken cancellationToken)
    {
        // The week of a cohort is in each one's own question.
        if (delivery.Notice is Notice.GroupWeek)
            return;
        foreach (var member in group.Members)
            await records.SendAsync(Delivery.Scheduled(member, delivery.Notice, delivery.Priority, Instant.Max(delivery.DueAt, now), delivery.ExpiresAt), cancellationToken);
    }

    private static async Task<IReadOnlyList<Member>> MembersAsync(IRecords records, Group group, CancellationToken cancellationToken)
    {
        var members = new List<Member>();
        foreach (var id in group.Members)
        {
            if (await records.MemberAsync(id, cancellationToken) is { } member)
                members.Add(member);
        }
        return members;
    }
}
