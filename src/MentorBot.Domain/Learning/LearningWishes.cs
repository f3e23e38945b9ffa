using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using NodaTime;

namespace MentorBot.Domain.Learning;

/// <summary>What a member wants to hear of by their own choice.</summary>
public sealed record LearningWishes(MemberId Member) : IRecord
{
    /// <inheritdoc/>
    public static string Kind => "wishes";

    /// <inheritdoc/>
    public string Key => Member.Value;

    /// <summary>The monthly digest.</summary>
    public bool Digest { get; init; }

    /// <summary>Events to be reminded of, by the ids of the catalogue.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];
}

/// <summary>Digest, events, and the invitation to mentor: what the clock does for a member who learns.</summary>
public static class LearningRules
{
    /// <summary>Days before an event on which its reminder is due: long enough to ask for leave.</summary>
    public const int DaysBeforeEvent = 21;

    /// <summary>Days after joining when a mentee is invited to mentor: a school year and a summer.</summary>
    public const int DaysUntilMentor = 365;

    /// <summary>A member's wishes.</summary>
    public static async ValueTask<LearningWishes> WishesAsync(this IRecords records, MemberId member, CancellationToken cancellationToken) =>
        await records.FindAsync<LearningWishes>(member.Value, cancellationToken) ?? new LearningWishes(member);

    /// <summary>Turns the digest on or off.</summary>
    public static async Task DigestAsync(IRecords records, Member member, bool wanted, Instant now, CancellationToken cancellationToken)
    {
        records.Put(await records.WishesAsync(member.Id, cancellationToken) with { Digest = wanted });
        if (wanted)
            records.LookAt(Subject.Of(member.Id), NextMonth(member, now));
    }

    /// <summary>Wants to be reminded of an event.</summary>
    public static async Task RemindAsync(IRecords records, Member member, string happening, LocalDate on, Instant now, CancellationToken cancellationToken)
    {
        var wishes = await records.WishesAsync(member.Id, cancellationToken);
        records.Put(wishes with { Events = [.. wishes.Events.Append(happening).Distinct()] });
        var due = Instant.Max(now, member.Zone.AtStartOfDay(on.PlusDays(-DaysBeforeEvent)).ToInstant());
        await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.EventReminder(happening, on), Priority.Reminder, due, member.Zone.AtStartOfDay(on.PlusDays(1)).ToInstant()), cancellationToken);
    }

    /// <summary>Looks at a member: the digest of a new month, and after a year the invitation to mentor.</summary>
    public static async Task LookAsync(IRecords records, Member member, Instant now, CancellationToken cancellationToken)
    {
        if (await records.FindAsync<LearningWishes>(member.Id.Value, cancellationToken) is { Digest: true })
        {
            var today = member.DayAt(now);
            // Whoever asked for it this month hears from it in the next one.
            if (today.Day == 1 && member.State == MemberState.Active)
                await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.LearningDigest(today.Year, today.Month), Priority.Tip, now, NextMonth(member, now)), cancellationToken);
            records.LookAt(Subject.Of(member.Id), NextMonth(member, now));
        }
        var year = member.JoinedAt + Duration.FromDays(DaysUntilMentor);
        if (year > now)
            records.LookAt(Subject.Of(member.Id), year);
        else if (member is { State: MemberState.Active } && member.Is(Roles.Mentee) && !member.Is(Roles.Mentor))
            await records.SendAsync(Delivery.Scheduled(member.Id, new Notice.BecomeMentor(), Priority.Tip, now, expires: null), cancellationToken);
    }

    private static Instant NextMonth(Member member, Instant now)
    {
        var today = member.DayAt(now);
        return member.Zone.AtStartOfDay(new LocalDate(today.Year, today.Month, 1).PlusMonths(1)).ToInstant();
    }
}
