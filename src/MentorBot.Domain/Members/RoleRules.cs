using MentorBot.Domain.Communities;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Members;

/// <summary>Giving and taking the roles that run or watch a programme.</summary>
public static class RoleRules
{
    /// <summary>The roles a coordinator gives; mentor and mentee are a member's own choice.</summary>
    public static IReadOnlyList<Roles> Given { get; } = [Roles.Coordinator, Roles.Backup, Roles.Volunteer, Roles.Observer, Roles.Committee];

    /// <summary>Gives a role and tells the person.</summary>
    public static async Task<Refusal?> GiveAsync(IRecords records, Member to, Roles role, Instant now, CancellationToken cancellationToken)
    {
        // Who hears of what the coordinator should not hear cannot be the coordinator.
        if (role is Roles.Coordinator or Roles.Backup && (await records.CommunityAsync(cancellationToken)).ConfidentialContact == to.Id)
            return new Refusal.ConfidentialStaysApart(to);
        if (to.State is not (MemberState.Active or MemberState.Paused))
            return new Refusal.NotTakingPart(to);
        if (to.Is(role))
            return new Refusal.AlreadySettled();
        records.Put(to with { Roles = to.Roles | role });
        await records.SendAsync(Delivery.Prompt(to.Id, new Notice.RoleGiven(role, now.ToUnixTimeSeconds()), now), cancellationToken);
        return null;
    }

    /// <summary>Takes a role back; the last coordinator stays.</summary>
    public static async Task<Refusal?> TakeAsync(IRecords records, Member holder, Roles role, CancellationToken cancellationToken)
    {
        if (!holder.Is(role))
            return new Refusal.AlreadySettled();
        if (role == Roles.Coordinator && (await records.MembersAsync(cancellationToken)).Count(member => member.Is(Roles.Coordinator)) == 1)
            return new Refusal.LastCoordinator();
        records.Put(holder with { Roles = holder.Roles & ~role });
        return null;
    }
}
