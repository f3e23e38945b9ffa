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
        var left = waiting.Except(overtaken).ToArray();

        var promptAt = PromptAt(member, community, now);
        var prompts = left.Where(delivery => delivery.Urgency == Urgency.Prompt && Ready(delivery) <= now && promptAt <= now).OrderBy(delivery => delivery.CreatedAt).ToArray();

        var scheduledAt = ScheduledAt(member, mailbox, community, dialogTouchedAt, now);
        var merged = scheduledAt <= now
            ? left.Where(delivery => delivery.Urgency == Urgency.Scheduled && Ready(delivery) <= now)
                .OrderBy(delivery => delivery.Priority).ThenBy(delivery => delivery.DueAt).Take(MostMerged).ToArray()
            : [];

        var later = left.Except(prompts).Except(merged).Select(delivery => delivery.Urgency == Urgency.Prompt
            ? Instant.Max(Ready(delivery), promptAt)
            : Instant.Max(Ready(delivery), scheduledAt <= now ? now + Duration.FromMinutes(1) : scheduledAt)).ToArray();
        return new OutboxPlan(prompts, merged, overtaken, later.Length == 0 ? null : later.Min());
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

    /// <summary>The first moment from now on at which a scheduled message may come: window, break, caps, and no open dialog.</summary>
    private static Instant ScheduledAt(Member member, Mailbox mailbox, Community community, Instant? dialogTouchedAt, Instant now)
    {
        var at = now;
        if (dialogTouchedAt is { } touched)
            at = Instant.Max(at, touched + DialogRest);
        var settings = community.Settings;
        for (var round = 0; round < 16; round++)
        {
            if (member.Window.NextOpen(at, member.Zone, community.Calendar) is not { } open)
                return Instant.MaxValue;
            var day = member.DayAt(open);
            var today = mailbox.Sent.Count(sent => member.DayAt(sent) == day);
            var week = mailbox.Sent.Where(sent => open - sent < Duration.FromDays(7)).ToArray();
            if (today >= settings.MessagesADay)
                at = member.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
            else if (week.Length >= settings.MessagesAWeek)
                at = week.Order().ElementAt(week.Length - settings.MessagesAWeek) + Duration.FromDays(7);
            else
                return open;
        }
        return at;
    }
}
