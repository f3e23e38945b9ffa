using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Domain.Outbox;

/// <summary>What to do now with the deliveries that wait for one member.</summary>
/// <param name="Prompts">To be sent now, one by one.</param>
/// <param name="Merged">To be sent now as one message.</param>
/// <param name="Overtaken">To be recorded as overtaken.</param>
/// <param name="Next">When to look again, where something is left.</param>
public sealed record OutboxPlan(IReadOnlyList<Delivery> Prompts, IReadOnlyList<Delivery> Merged, IReadOnlyList<Delivery> Overtaken, Instant? Next)
{
    /// <summary>How many become one message: its choices must still be answered by a single digit.</summary>
    public const int MostMerged = 3;

    private static readonly LocalTime Morning = new(7, 0);
    private static readonly LocalTime Evening = new(20, 0);
    private static readonly Duration DialogRest = Duration.FromMinutes(10);

    /// <summary>Decides for one member.</summary>
    /// <param name="member">The receiver.</param>
    /// <param name="waiting">What waits for them.</param>
    /// <param name="mailbox">What they had lately.</param>
    /// <param name="community">Settings and calendar.</param>
    /// <param name="dialogTouchedAt">When their open dialog was last active; null when none is open.</param>
    /// <param name="now">The programme clock.</param>
    public static OutboxPlan For(Member member, IReadOnlyList<Delivery> waiting, Mailbox mailbox, Community community, Instant? dialogTouchedAt, Instant now)
    {
        var overtaken = waiting.Where(delivery => delivery.ExpiresAt <= now).ToArray();
        IReadOnlyList<Delivery> left = [.. waiting.Except(overtaken)];

        var promptAt = PromptAt(member, community, now);
        var prompts = left.Where(delivery => delivery.Urgency == Urgency.Prompt && Ready(delivery) <= now && promptAt <= now).OrderBy(delivery => delivery.CreatedAt).ToArray();

        var rest = dialogTouchedAt is { } touched ? Instant.Max(now, touched + DialogRest) : now;
        // What is scheduled waits for the end of a member's own break, too; what expires meanwhile is recorded then. Only the end and
        // the begin of a season are said to those who rest between the two.
        bool Rests(Delivery delivery) => member.State == MemberState.Paused && (member.PausedUntil is not null || delivery.Notice is not (Notice.SeasonEnded or Notice.SeasonStarts));
        var (scheduledAt, digestAt) = (OpenAt(member, mailbox, community, rest, weekly: true), OpenAt(member, mailbox, community, rest, weekly: false));
        Instant At(Delivery delivery) => delivery.Priority == Priority.Digest ? digestAt : scheduledAt;
        var ready = left.Where(delivery => delivery.Urgency == Urgency.Scheduled && !Rests(delivery) && Ready(delivery) <= now && At(delivery) <= now).ToArray();
        var merged = Together(ready, member, community.Calendar, now);

        Instant When(Delivery delivery) => delivery.Urgency == Urgency.Prompt
            ? Instant.Max(Ready(delivery), promptAt)
            : Rests(delivery) ? Instant.MaxValue
            : Instant.Max(Ready(delivery), merged.Count > 0 || At(delivery) <= now ? now + Duration.FromMinutes(1) : At(delivery));
        // What expires before its window opens is recorded as overtaken then, not when a break of three weeks is over.
        var later = left.Except(prompts).Except(merged).Select(delivery => delivery.ExpiresAt is { } expires ? Instant.Min(When(delivery), expires) : When(delivery)).ToArray();
        return new OutboxPlan(prompts, merged, overtaken, later.Length == 0 ? null : later.Min());
    }

    /// <summary>What becomes one message. What waited over a break comes one matter a day, the oldest need first: nobody's first day back begins with a pile.</summary>
    private static IReadOnlyList<Delivery> Together(IReadOnlyList<Delivery> ready, Member member, SchoolCalendar calendar, Instant now)
    {
        if (calendar.BackBefore(member.DayAt(now).PlusDays(1)) is { } back && ready.Where(delivery => member.DayAt(delivery.DueAt) < back).OrderBy(delivery => delivery.DueAt).FirstOrDefault() is { } oldest)
            return [oldest];
        return [.. ready.OrderBy(delivery => delivery.Priority).ThenBy(delivery => delivery.DueAt).Take(MostMerged)];
    }

    private static Instant Ready(Delivery delivery) => delivery.NotBefore is { } patience ? Instant.Max(patience, delivery.DueAt) : delivery.DueAt;

    /// <summary>The first moment from now on at which a prompt message may come: the own window, or 07:00 to 20:00 on any day.</summary>
    private static Instant PromptAt(Member member, Community community, Instant now)
    {
        var local = now.InZone(member.Zone);
        if ((local.TimeOfDay >= Morning && local.TimeOfDay < Evening) || member.Window.IsOpen(now, member.Zone, SchoolCalendar.Empty))
            return now;
        var morning = (local.TimeOfDay < Morning ? local.Date : local.Date.PlusDays(1)).At(Morning).InZoneLeniently(member.Zone).ToInstant();
        return member.Window.NextOpen(now, member.Zone, community.Calendar) is { } open ? Instant.Min(morning, open) : morning;
    }

    /// <summary>The first moment at which a scheduled message may come: window, break, the cap of a day and, but for the digest, of a week.</summary>
    private static Instant OpenAt(Member member, Mailbox mailbox, Community community, Instant at, bool weekly)
    {
        var settings = community.Settings;
        for (var round = 0; round < 16; round++)
        {
            if (member.Window.NextOpen(at, member.Zone, community.Calendar) is not { } open)
                return Instant.MaxValue;
            var day = member.DayAt(open);
            // A digest that went out together with something else is that day's one message, not a second.
            var today = mailbox.Sent.Count(sent => member.DayAt(sent) == day) + (mailbox.LastDigest is { } last && member.DayAt(last) == day && !mailbox.Sent.Contains(last) ? 1 : 0);
            var week = mailbox.Sent.Where(sent => open - sent < Duration.FromDays(7)).ToArray();
            if (today >= settings.MessagesADay)
                at = member.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
            else if (weekly && week.Length >= settings.MessagesAWeek)
                at = week.Order().ElementAt(week.Length - settings.MessagesAWeek) + Duration.FromDays(7);
            else
                return open;
        }
        return at;
    }
}
