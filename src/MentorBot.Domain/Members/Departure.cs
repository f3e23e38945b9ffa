using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Members;

/// <summary>Leaving, and being forgotten: the others are told kindly, then the rows go.</summary>
public static class Departure
{
    /// <summary>Stands where an id stood in the history of others.</summary>
    public static MemberId Nobody { get; } = new("gone");

    // Rows in one transaction, well under the store's hundred.
    private const int Batch = 60;

    /// <summary>Why a member cannot leave now.</summary>
    public static async Task<Refusal?> WhyNotAsync(IRecords records, Member member, CancellationToken cancellationToken) =>
        member.RunsProgramme && (await records.MembersAsync(cancellationToken)) is var members && members.Count > 1 && members.Count(other => other.RunsProgramme) == 1
            ? new Refusal.LastCoordinator()
            : null;

    /// <summary>Ends the member's pairs and takes them out.</summary>
    public static async Task LeaveAsync(IRecords records, Member member, Instant now, CancellationToken cancellationToken)
    {
        foreach (var pair in await records.PairsOfAsync(member, cancellationToken))
            await PairFlow.EndAsync(records, member.Id, pair.Id, EndReason.Left, now, cancellationToken);
        await AskedFlow.ReleaseAllAsync(records, member.Id, now, cancellationToken);
        foreach (var group in (await records.ListAsync<Group>("", cancellationToken)).Where(group => group.Has(member.Id) || group.Invited.Contains(member.Id)))
            records.Put(GroupFlow.Less(group, member.Id, now));
        await CompassFlow.DeleteAsync(records, member.Id, cancellationToken);
        if (await records.MemberAsync(member.Id, cancellationToken) is { } still)
            records.Put(still with { State = MemberState.Left, WaitingSince = null, Roles = Roles.None });
    }

    /// <summary>Removes what is stored about a member, a batch at a time; whatever is left is done by the clock at once.</summary>
    public static async Task ForgetAsync(IRecords records, MemberId id, Instant now, CancellationToken cancellationToken)
    {
        var changes = 0;
        var member = await records.MemberAsync(id, cancellationToken);
        if (await records.FindAsync<Mailbox>(id.Value, cancellationToken) is { } mailbox)
        {
            records.Remove(mailbox);
            changes++;
        }
        if (await records.FindAsync<LinksClosed>(id.Value, cancellationToken) is { } links)
        {
            records.Remove(links);
            changes++;
        }
        foreach (var delivery in (await records.ListAsync<Delivery>($"{id}/", cancellationToken)).Take(Batch - changes))
        {
            records.Remove(delivery);
            changes++;
        }
        foreach (var pulse in (await records.ListAsync<Pulse>($"{id}/", cancellationToken)).Take(Batch - changes))
        {
            records.Remove(pulse);
            changes++;
        }
        foreach (var matter in (await records.ListAsync<Matter>("", cancellationToken)).Where(matter => matter.Member == id).Take(Batch - changes))
        {
            records.Remove(matter);
            changes++;
        }
        foreach (var matter in (await records.ListAsync<Matter>("", cancellationToken)).Where(matter => matter.Member != id && matter.ToldTo.Contains(id)).Take(Batch - changes))
        {
            records.Put(matter with { ToldTo = [.. matter.ToldTo.Where(coordinator => coordinator != id)] });
            changes++;
        }
        foreach (var asked in (await records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.Asker == id).Take(Batch - changes))
        {
            records.Remove(asked);
            changes++;
        }
        foreach (var asked in (await records.ListAsync<Asked>("", cancellationToken)).Where(asked => asked.TakenBy == id || asked.AnsweredBy == id).Take(Batch - changes))
        {
            records.Put(asked with { TakenBy = asked.TakenBy == id ? null : asked.TakenBy, AnsweredBy = asked.AnsweredBy == id ? null : asked.AnsweredBy });
            changes++;
        }
        foreach (var entry in (await records.ListAsync<LocalEntry>("", cancellationToken)).Where(entry => entry.Proposed?.By == id || entry.Versions.Any(version => version.By == id)).Take(Batch - changes))
        {
            EntryVersion Without(EntryVersion version) => version.By == id ? version with { By = Nobody } : version;
            records.Put(entry with { Versions = [.. entry.Versions.Select(Without)], Proposed = entry.Proposed is { } proposed ? Without(proposed) : null });
            changes++;
        }
        foreach (var pair in (await records.ListAsync<Pair>("", cancellationToken)).Where(pair => pair.Has(id)).Take(Batch - changes))
        {
            records.Put(pair.Mentor == id ? pair with { Mentor = Nobody } : pair with { Mentee = Nobody });
            changes++;
        }
        foreach (var group in (await records.ListAsync<Group>("", cancellationToken)).Where(group => group.Has(id) || group.Invited.Contains(id)).Take(Batch - changes))
        {
            records.Put(GroupFlow.Less(group, id, now));
            changes++;
        }
        changes += Remove<KeptCompass>(records, (await records.ListAsync<KeptCompass>(id.Value, cancellationToken)).Where(kept => kept.Member == id), Batch - changes);
        changes += Remove<SharedGoals>(records, (await records.ListAsync<SharedGoals>("", cancellationToken)).Where(shared => shared.Member == id || shared.With == id), Batch - changes);
        changes += Remove<PathProgress>(records, (await records.ListAsync<PathProgress>(id.Value, cancellationToken)).Where(path => path.Member == id), Batch - changes);
        changes += Remove<LearningWishes>(records, (await records.ListAsync<LearningWishes>(id.Value, cancellationToken)).Where(wishes => wishes.Member == id), Batch - changes);
        changes += Remove<CredentialWork>(records, await records.ListAsync<CredentialWork>($"{id}/", cancellationToken), Batch - changes);
        foreach (var meeting in (await records.ListAsync<Meeting>("", cancellationToken)).Where(meeting => meeting.LoggedBy == id).Take(Batch - changes))
        {
            records.Put(meeting with { LoggedBy = Nobody });
            changes++;
        }
        foreach (var entry in (await records.ListAsync<AuditEntry>("", cancellationToken)).Where(entry => entry.By == id || entry.About.Contains(id.Value)).Take(Batch - changes))
        {
            records.Put(entry with { By = entry.By == id ? Nobody : entry.By, About = [.. entry.About.Select(about => about == id.Value ? Nobody.Value : about)] });
            changes++;
        }
        foreach (var other in (await records.ListAsync<Member>("", cancellationToken)).Where(other => other.Id != id && Names(other, id, member)).Take(Batch - changes))
        {
            records.Put(other with
            {
                NotAgain = [.. other.NotAgain.Where(earlier => earlier != id)],
                Parted = [.. other.Parted.Where(parted => parted.From != id)],
                AskedInVain = [.. other.AskedInVain.Where(earlier => earlier != id)],
                KeptApart = [.. other.KeptApart.Where(written => !IsName(written, member))],
                Supervisors = [.. other.Supervisors.Where(earlier => earlier != id)],
                DirectedBy = IsName(other.DirectedBy, member) ? "" : other.DirectedBy,
            });
            changes++;
        }
        // The member goes last: as long as anything is left, the name tells what to look for.
        if (member is not null && changes < Batch)
            records.Remove(member);
        if (changes > 0)
            records.LookAt(Subject.Forgetting(id), now);
    }

    /// <summary>For how long a pair that ended is kept with the ids of its two.</summary>
    public static Duration Kept(Community community) => Duration.FromDays(community.Settings.KeepPairsMonths * 30.5);

    /// <summary>A pair that ended long ago becomes nobody's: counts stay right, and nobody can say whose they are.</summary>
    public static async Task MakeNobodysAsync(IRecords records, Pair pair, CancellationToken cancellationToken)
    {
        records.Put(pair with { Mentor = Nobody, Mentee = Nobody, NotReached = null });
        foreach (var meeting in (await records.ListAsync<Meeting>($"{pair.Id}/", cancellationToken)).Where(meeting => meeting.LoggedBy != Nobody).Take(Batch))
            records.Put(meeting with { LoggedBy = Nobody });
    }

    private static bool Names(Member other, MemberId id, Member? member) =>
        other.NotAgain.Contains(id) || other.Parted.Any(parted => parted.From == id) || other.AskedInVain.Contains(id) || other.Supervisors.Contains(id) || IsName(other.DirectedBy, member)
        || other.KeptApart.Any(written => IsName(written, member));

    private static int Remove<T>(IRecords records, IEnumerable<T> gone, int most) where T : class, IRecord
    {
        var removed = gone.Take(Math.Max(0, most)).ToArray();
        foreach (var record in removed)
            records.Remove(record);
        return removed.Length;
    }

    private static bool IsName(string written, Member? member) =>
        written.Length > 0 && member is not null && string.Equals(Fold.Of(written), Fold.Of(member.Name), StringComparison.Ordinal);
}
