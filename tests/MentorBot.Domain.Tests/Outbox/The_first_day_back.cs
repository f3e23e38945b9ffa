using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Outbox;

/// <summary>Nobody's first day back begins with a pile.</summary>
public sealed class The_first_day_back
{
    private static readonly Member Ada = new(new MemberId("ada"), "Ada", Language.English, "America/Chicago") { Family = CareerFamily.Clerical };
    private static readonly Community Local = new(new CommunityId("local"), new JoinCode("ABCDEF"), Language.English, Monday(9, 14, 15))
    {
        Calendar = new SchoolCalendar([new SchoolBreak(new LocalDate(2026, 9, 15), new LocalDate(2026, 9, 25), "Harvest")]),
    };

    [Fact]
    public void brings_one_matter_and_the_next_ones_one_a_day_the_oldest_need_first()
    {
        // A tip is the oldest, a check-in the youngest: on another day it would be the other way round, and all in one message.
        List<Delivery> waiting = [Waits(1, Priority.CheckIn, 22), Waits(2, Priority.Reminder, 20), Waits(3, Priority.Tip, 17)];
        var mailbox = new Mailbox(Ada.Id);
        var sent = new List<(LocalDate, int)>();
        for (var now = Monday(9, 26, 0); waiting.Count > 0 && now < Monday(10, 20, 0); now += Duration.FromHours(1))
        {
            var plan = OutboxPlan.For(Ada, waiting, mailbox, Local, dialogTouchedAt: null, now);
            if (plan.Merged.Count == 0)
                continue;
            Assert.Single(plan.Merged);
            sent.Add((Ada.DayAt(now), ((Notice.CheckInAsk)plan.Merged[0].Notice).Step));
            waiting.Remove(plan.Merged[0]);
            mailbox = mailbox.After(now, digest: false, counts: true);
        }

        Assert.Equal([(new LocalDate(2026, 9, 28), 3), (new LocalDate(2026, 9, 29), 2), (new LocalDate(2026, 9, 30), 1)], sent);
    }

    [Fact]
    public void leaves_other_days_as_they_are()
    {
        var now = Monday(10, 5, 14);
        var plan = OutboxPlan.For(Ada, [Waits(1, Priority.Tip, 29), Waits(2, Priority.CheckIn, 30), Waits(3, Priority.Reminder, 30)], new Mailbox(Ada.Id), Local, dialogTouchedAt: null, now);

        Assert.Equal([2, 3, 1], plan.Merged.Select(delivery => ((Notice.CheckInAsk)delivery.Notice).Step));
    }

    [Fact]
    public void is_the_day_after_the_last_break_that_is_over()
    {
        var calendar = new SchoolCalendar([new SchoolBreak(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 4), "Winter"), new SchoolBreak(new LocalDate(2026, 10, 12), new LocalDate(2026, 10, 12), "Holiday")]);

        Assert.Null(calendar.BackBefore(new LocalDate(2026, 10, 12)));
        Assert.Equal(new LocalDate(2026, 10, 13), calendar.BackBefore(new LocalDate(2026, 10, 13)));
        Assert.Equal(new LocalDate(2026, 10, 13), calendar.BackBefore(new LocalDate(2027, 1, 4)));
        Assert.Equal(new LocalDate(2027, 1, 5), calendar.BackBefore(new LocalDate(2027, 6, 1)));
    }

    [Fact]
    public void is_not_spoiled_by_the_digest_which_counts_for_the_day_but_not_for_the_week()
    {
        var now = Monday(10, 5, 14);
        var full = new Mailbox(Ada.Id) { Sent = [now - Duration.FromDays(1), now - Duration.FromDays(2), now - Duration.FromDays(3)] };
        IReadOnlyList<Delivery> waiting = [Waits(1, Priority.CheckIn, 30), Waits(2, Priority.Digest, 30)];

        var plan = OutboxPlan.For(Ada, waiting, full, Local, dialogTouchedAt: null, now);
        Assert.Equal(Priority.Digest, Assert.Single(plan.Merged).Priority);
        Assert.Empty(OutboxPlan.For(Ada, waiting, full.After(now, digest: true, counts: false), Local, dialogTouchedAt: null, now + Duration.FromHours(2)).Merged);
        // The next day but one the week has room for the check-in; no second digest is due.
        Assert.Equal(3, full.After(now, digest: true, counts: false).Sent.Count);
    }

    private static Delivery Waits(int step, Priority priority, int day) =>
        Delivery.Scheduled(Ada.Id, new Notice.CheckInAsk(new PairId("pair"), step, Reminder: false), priority, Monday(9, day, 6), expires: null);

    private static Instant Monday(int month, int day, int hour) => Instant.FromUtc(2026, month, day, hour, 0);
}
