using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;

namespace MentorBot.Domain.Pairing;

/// <summary>Who waits for a mentor, the longest wait first. Nobody is silently dropped.</summary>
public static class WaitingLine
{
    /// <summary>The mentees without a pair who take part.</summary>
    public static async ValueTask<IReadOnlyList<Member>> OfAsync(IRecords records, CancellationToken cancellationToken) =>
        Of(await records.MembersAsync(cancellationToken));

    /// <summary>The mentees without a pair who take part.</summary>
    public static IReadOnlyList<Member> Of(IReadOnlyList<Member> members) =>
        [.. members.Where(member => member.Is(Roles.Mentee) && member.Seat is null && (member.State is MemberState.Active or MemberState.Paused))
            .OrderBy(member => member.WaitingSince ?? member.JoinedAt).ThenBy(member => member.Id.Value, StringComparer.Ordinal)];
}
