using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Learning;

/// <summary>Keeping, showing and deleting the goals of a compass. Only their owner does any of it.</summary>
public static class CompassFlow
{
    private static readonly Duration FirstTip = Duration.FromDays(7);
    private static readonly Duration BetweenTips = Duration.FromDays(14);

    /// <summary>Shows the goals to the mentor of an active pair; tips for the mentor follow.</summary>
    /// <returns>False when there is no mentor to show them to.</returns>
    public static async Task<bool> ShareAsync(IRecords records, Member mentee, IReadOnlyList<CompassGoal> goals, Instant now, CancellationToken cancellationToken)
    {
        if (await MentorAsync(records, mentee, cancellationToken) is not { } mentor)
            return false;
        records.Put(new SharedGoals(mentee.Id, mentor, goals));
        await records.SendAsync(Delivery.Scheduled(mentor, new Notice.GoalsShared(mentee.Id, now.ToUnixTimeSeconds()), Priority.Tip, now, expires: null), cancellationToken);
        var due = now + FirstTip;
        for (var goal = 0; goal < goals.Count; goal++)
        {
            await records.SendAsync(Delivery.Scheduled(mentor, new Notice.MentorTip(mentee.Id, goal, now.ToUnixTimeSeconds()), Priority.Tip, due, expires: null), cancellationToken);
            due += BetweenTips;
        }
        return true;
    }

    /// <summary>The goals as a mentor may see them; null when they are not shown to this one, or no longer.</summary>
    public static async Task<SharedGoals?> SharedAsync(IRecords records, MemberId mentee, MemberId mentor, CancellationToken cancellationToken) =>
        await records.FindAsync<SharedGoals>(mentee.Value, cancellationToken) is { } shared && shared.With == mentor
            && await records.MemberAsync(mentee, cancellationToken) is { } member && await MentorAsync(records, member, cancellationToken) == mentor ? shared : null;

    /// <summary>Stops showing them.</summary>
    public static async Task<bool> HideAsync(IRecords records, MemberId mentee, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<SharedGoals>(mentee.Value, cancellationToken) is not { } shared)
            return false;
        records.Remove(shared);
        return true;
    }

    /// <summary>Deletes the goals and stops showing them.</summary>
    public static async Task DeleteAsync(IRecords records, MemberId member, CancellationToken cancellationToken)
    {
        await HideAsync(records, member, cancellationToken);
        if (await records.FindAsync<KeptCompass>(member.Value, cancellationToken) is { } kept)
            records.Remove(kept);
    }

    private static async Task<MemberId?> MentorAsync(IRecords records, Member mentee, CancellationToken cancellationToken) =>
        mentee.Seat is { } seat && await records.PairAsync(seat, cancellationToken) is { State: PairState.Active } pair ? pair.Mentor : null;
}
