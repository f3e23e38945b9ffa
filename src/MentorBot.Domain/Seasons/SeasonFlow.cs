using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Seasons;

/// <summary>
/// The end of a season and the beginning of the next, a batch at a time: pairs end with thanks unless they go on, everybody rests, and then everybody
/// is asked anew. Who met whom stays: two who were a pair are not proposed to each other again.
/// </summary>
public static class SeasonFlow
{
    // A pair that ends changes about eight rows, a member who is asked about three.
    private const int PairsAtOnce = 8;
    private const int MembersAtOnce = 25;

    /// <summary>Closes the season.</summary>
    public static Refusal? Close(IRecords records, Community community, Instant now)
    {
        if (community.SeasonClosedAt is not null)
            return new Refusal.AlreadySettled();
        records.Put(community with { SeasonClosedAt = now });
        records.LookAt(Subject.Season, now);
        return null;
    }

    /// <summary>Begins the next one.</summary>
    public static Refusal? Start(IRecords records, Community community, Instant now)
    {
        if (community.SeasonClosedAt is null)
            return new Refusal.AlreadySettled();
        records.Put(community with { SeasonClosedAt = null, SeasonFrom = now });
        records.LookAt(Subject.Season, now);
        return null;
    }

    /// <summary>Goes on where it stands.</summary>
    public static async Task ContinueAsync(IRecords records, Instant now, CancellationToken cancellationToken)
    {
        var community = await records.CommunityAsync(cancellationToken);
        var more = community.SeasonClosedAt is { } closed ? await EndPairsAsync(records, closed, cancellationToken) || await RestAsync(records, cancellationToken)
            : community.SeasonFrom is { } from && await AskAsync(records, from, now, cancellationToken);
        if (more)
            records.LookAt(Subject.Season, now);
    }

    private static async Task<bool> EndPairsAsync(IRecords records, Instant closed, CancellationToken cancellationToken)
    {
        // Two who said that they go on were promised so: they rest like everybody, and stay together.
        var open = (await records.OpenPairsAsync(cancellationToken)).Where(pair => !Endings.GoesOn(pair)).ToArray();
        foreach (var pair in open.Take(PairsAtOnce))
            await Endings.CloseForSeasonAsync(records, pair, closed, cancellationToken);
        return open.Length > 0;
    }

    private static async Task<bool> RestAsync(IRecords records, CancellationToken cancellationToken)
    {
        var active = (await records.MembersAsync(cancellationToken)).Where(member => member.State == MemberState.Active && member.Is(Roles.Mentor | Roles.Mentee) && !member.RunsProgramme).ToArray();
        foreach (var member in active.Take(MembersAtOnce))
            records.Put(member with { State = MemberState.Paused, PausedUntil = null });
        return active.Length > MembersAtOnce;
    }

    private static async Task<bool> AskAsync(IRecords records, Instant from, Instant now, CancellationToken cancellationToken)
    {
        var (notice, asked) = (new Notice.SeasonStarts(from.ToUnixTimeSeconds()), 0);
        foreach (var member in (await records.MembersAsync(cancellationToken)).Where(member => member is { State: MemberState.Paused, PausedUntil: null } && member.Is(Roles.Mentor | Roles.Mentee)))
        {
            if (await records.FindAsync<Delivery>(Delivery.KeyOf(member.Id, notice.About), cancellationToken) is not null)
                continue;
            if (asked++ == MembersAtOnce)
                return true;
            await records.SendAsync(Delivery.Scheduled(member.Id, notice, Priority.Survey, now, expires: null), cancellationToken);
        }
        return false;
    }
}
