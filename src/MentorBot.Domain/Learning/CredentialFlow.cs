using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Learning;

/// <summary>Work for a micro-credential from the start to the badge.</summary>
public static class CredentialFlow
{
    /// <summary>Days after handing in until the bot asks whether there is an answer: "a few weeks" (facts C08).</summary>
    public const int DaysUntilAsked = 21;

    /// <summary>One's work, by its short name.</summary>
    public static ValueTask<CredentialWork?> CredentialAsync(this IRecords records, MemberId member, string id, CancellationToken cancellationToken) =>
        records.FindAsync<CredentialWork>($"{member}/{id}", cancellationToken);

    /// <summary>All of one's work, the oldest first.</summary>
    public static async ValueTask<IReadOnlyList<CredentialWork>> CredentialsOfAsync(this IRecords records, MemberId member, CancellationToken cancellationToken) =>
        [.. (await records.ListAsync<CredentialWork>($"{member}/", cancellationToken)).OrderBy(work => work.StartedAt)];

    /// <summary>Begins, or finds what was begun.</summary>
    public static async Task<CredentialWork> StartAsync(IRecords records, MemberId member, string name, Instant now, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<CredentialWork>(CredentialWork.KeyOf(member, name), cancellationToken) is { } begun)
            return begun;
        var work = new CredentialWork(member, name, now);
        records.Put(work);
        return work;
    }

    /// <summary>Ticks the checklist.</summary>
    public static CredentialWork Check(IRecords records, CredentialWork work, IReadOnlyList<EvidencePart> done)
    {
        work = work with { Done = [.. done.Distinct().Order()] };
        records.Put(work);
        return work;
    }

    /// <summary>It has been handed in; in a few weeks the bot asks whether there is an answer.</summary>
    public static async Task SubmitAsync(IRecords records, CredentialWork work, Instant now, CancellationToken cancellationToken)
    {
        work = work with { State = CredentialState.Submitted, SubmittedAt = now, Tries = work.Tries + 1, Shared = Progress.HandedIn };
        records.Put(work);
        await records.SendAsync(Delivery.Scheduled(work.Member, new Notice.CredentialHeard(work.Id, work.Tries), Priority.Tip, now + Duration.FromDays(DaysUntilAsked), expires: null), cancellationToken);
    }

    /// <summary>The answer: awarded, or not yet. A "no" is no failure, and nobody else is told.</summary>
    public static CredentialWork Answered(IRecords records, CredentialWork work, bool awarded)
    {
        work = awarded
            ? work with { State = CredentialState.Awarded }
            // What the feedback may touch is to be looked at again. What the group sees stays as it was shared: a "no" is nobody else's business.
            : work with { State = CredentialState.NotYet, Done = [.. work.Done.Except([EvidencePart.Rubric, EvidencePart.Proofread])] };
        records.Put(work);
        return work;
    }

    /// <summary>Shares a status with the cohort.</summary>
    public static async Task ShareAsync(IRecords records, CredentialWork work, Progress progress, Instant now, CancellationToken cancellationToken)
    {
        if (progress == Progress.HandedIn && work.State is CredentialState.Collecting or CredentialState.NotYet)
            await SubmitAsync(records, work, now, cancellationToken);
        else
            records.Put(work with { Shared = progress });
    }

    /// <summary>Stops it; the row goes.</summary>
    public static void Stop(IRecords records, CredentialWork work) => records.Remove(work);

    /// <summary>An open cohort for the same micro-credential that has a place for the member; null when there is none.</summary>
    public static async Task<Group?> CohortAsync(IRecords records, MemberId member, string name, CancellationToken cancellationToken) =>
        (await records.GroupsAsync(cancellationToken)).FirstOrDefault(group => group.Kind == GroupKind.Cohort && !group.Has(member) && group.HasPlace
            && (group.Open || group.Invited.Contains(member)) && CredentialWork.IdOf(group.Credential) == CredentialWork.IdOf(name));
}
