using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>What holds in every community, on every day of a school year, whatever people do.</summary>
public sealed class A_school_year
{
    [Fact]
    public void writes_only_in_each_ones_own_hours_and_never_in_a_break() => Years.Hold(year =>
    {
        foreach (var sent in year.Lived.Sent)
        {
            var member = sent.Receiver;
            var local = sent.At.InZone(member.Zone);
            if (sent.Urgency == Urgency.Scheduled)
            {
                Assert.True(ByHand.IsInside(member, local, year.Calendar), $"{string.Join(", ", sent.About)} came to {member.Name} at {local}, whose window is {string.Join(", ", member.Window.Hours)} on {string.Join(", ", member.Window.Days)}.");
            }
            else
            {
                Assert.True((local.Hour is >= 7 and < 20) || ByHand.IsInside(member, local, SchoolCalendar.Empty), $"{string.Join(", ", sent.About)} came to {member.Name} at {local}.");
            }
        }
    });

    [Fact]
    public void keeps_to_what_a_person_gets_at_most_in_a_day_and_in_seven_days() => Years.Hold(year =>
    {
        foreach (var mine in year.Lived.Sent.Where(sent => sent.Urgency == Urgency.Scheduled).GroupBy(sent => sent.To))
        {
            Assert.All(mine.GroupBy(sent => sent.Receiver.DayAt(sent.At)), day => Assert.InRange(day.Count(), 1, year.Settings.MessagesADay));
            // A coordinator's digest is outside the weekly cap; together with something else it is that message.
            var moments = mine.Where(sent => sent.About.Any(about => !about.StartsWith("desk.", StringComparison.Ordinal))).Select(sent => sent.At).Order().ToArray();
            for (var (at, most) = (year.Settings.MessagesAWeek, year.Settings.MessagesAWeek); at < moments.Length; at++)
                Assert.True(moments[at] - moments[at - most] >= Duration.FromDays(7), $"{mine.Key} had {most + 1} messages from {moments[at - most]} to {moments[at]}.");
            Assert.All(mine, sent => Assert.InRange(sent.About.Count, 1, OutboxPlan.MostMerged));
        }
    });

    [Fact]
    public void says_each_thing_once() => Years.Hold(year =>
        Assert.All(year.Lived.Sent.SelectMany(sent => sent.About.Select(about => (sent.To, about))).GroupBy(said => said), said => Assert.Single(said)));

    [Fact]
    public void says_in_a_groups_channel_once_what_concerns_all_of_it_and_to_nobody_there_again() => Years.Hold(year =>
    {
        var privately = year.Lived.Sent.Where(sent => GroupRoom.GroupOf(sent.To) is null).SelectMany(sent => sent.About, (sent, about) => (about, sent.Receiver)).ToLookup(said => said.about, said => said.Receiver, StringComparer.Ordinal);
        foreach (var sent in year.Lived.Sent.Where(sent => GroupRoom.GroupOf(sent.To) is not null))
            Assert.All(sent.About, about => Assert.DoesNotContain(privately[about], member => member.Addresses.Any(sent.Receiver.Addresses[0].IsBeside)));
        // With somebody who was forgotten, what they were told is gone.
        if (LivedYear.All<Member>(year.Records).Count < year.People.Count)
            return;
        // What could not be said there was given to those who were in the group then.
        foreach (var lost in year.Deliveries.Where(delivery => GroupRoom.GroupOf(delivery.To) is not null && delivery.Outcome is { Kind: OutcomeKind.NoConversation or OutcomeKind.Failed }))
            Assert.True(lost.Notice is Notice.GroupWeek || year.Deliveries.Any(delivery => delivery.About == lost.About && delivery.To != lost.To), $"{lost.Key} is lost.");
    });

    [Fact]
    public void ends_every_delivery_in_an_outcome() => Years.Hold(year =>
    {
        // What is left waits for a moment that can still come, and its mailbox knows of it, and of nothing else.
        Assert.Equal(year.Deliveries.Where(delivery => delivery.State != DeliveryState.Done).Select(delivery => delivery.Key).Order(StringComparer.Ordinal),
            LivedYear.All<Mailbox>(year.Records).SelectMany(mailbox => mailbox.Waiting.Select(about => Delivery.KeyOf(mailbox.Member, about))).Order(StringComparer.Ordinal));
        foreach (var delivery in year.Deliveries)
        {
            if (delivery.State == DeliveryState.Done)
                Assert.NotNull(delivery.Outcome);
            else
                Assert.True(delivery.ExpiresAt is not { } expires || expires >= year.End, $"{delivery.Key} should have been overtaken at {delivery.ExpiresAt}.");
        }
    });

    [Fact]
    public void drops_no_pair_and_nobody_in_silence() => Years.Hold(year =>
    {
        var (records, calendar) = (year.Records, year.Calendar);
        var deliveries = year.Deliveries.ToLookup(delivery => delivery.To);
        var members = LivedYear.All<Member>(records).ToDictionary(member => member.Id);
        foreach (var pair in year.Pairs.Where(pair => pair is { State: PairState.Closed, ActiveAt: not null }))
        {
            // Whoever did not end it was told; whoever has been forgotten since can be told nothing.
            var here = new[] { pair.Mentor, pair.Mentee }.Where(members.ContainsKey).ToArray();
            var told = here.Where(side => deliveries[side].Any(delivery => delivery.Notice is Notice.PairEnded ended && ended.Pair == pair.Id || delivery.Notice is Notice.SeasonEnded ended2 && ended2.At == pair.ClosedAt!.Value.ToUnixTimeSeconds())).ToArray();
            Assert.True(told.Length >= here.Length - 1, $"{pair.Id} ended ({pair.Reason}) without a word.");
            if (pair.Reason is not EndReason.Idle)
                continue;
            Assert.Equal(here.Length, told.Length);
            // Days are those of the mentee; of whoever has been forgotten since nobody knows the zone any more.
            if (!members.TryGetValue(pair.Mentee, out var mentee))
                continue;
            foreach (var notice in here.SelectMany(side => deliveries[side]).Where(delivery => delivery.Notice is Notice.ClosingSoon closing && closing.Pair == pair.Id && delivery.SentAt is not null).OrderByDescending(delivery => delivery.SentAt).Take(1))
            {
                var zone = mentee.Zone;
                Assert.True(calendar.DaysBetween(notice.SentAt!.Value.InZone(zone).Date, pair.ClosedAt!.Value.InZone(zone).Date) >= year.Settings.NoticeDays, $"{pair.Id} was closed {pair.ClosedAt} after a notice of {notice.SentAt}.");
            }
        }
        foreach (var resting in members.Values.Where(member => member is { State: MemberState.Paused, PausedUntil: null }))
        {
            var asked = deliveries[resting.Id].Where(delivery => delivery is { Notice: Notice.StillIn, SentAt: not null }).Min(delivery => delivery.SentAt)!.Value;
            var begun = deliveries[resting.Id].Where(delivery => delivery is { Notice: Notice.Resting, SentAt: not null }).Max(delivery => delivery.SentAt)!.Value;
            Assert.True(calendar.DaysBetween(resting.DayAt(asked), resting.DayAt(begun)) >= year.Settings.NoticeDays, $"{resting.Id} was asked {asked} and set aside {begun}.");
        }
    });

    [Fact]
    public void merges_in_the_order_of_need_and_brings_no_pile_back_from_a_break() => Years.Hold(year =>
    {
        var mine = year.Deliveries.Where(delivery => delivery is { Urgency: Urgency.Scheduled, Priority: not Priority.Digest }).ToLookup(delivery => delivery.To);
        foreach (var sent in year.Lived.Sent.Where(sent => sent.Urgency == Urgency.Scheduled))
        {
            var member = sent.Receiver;
            var back = year.Calendar.BackBefore(member.DayAt(sent.At).PlusDays(1));
            bool Waited(Delivery delivery) => back is { } first && member.DayAt(delivery.DueAt) < first;
            if (sent.Deliveries.Count > 1)
            {
                Assert.All(sent.Deliveries, delivery => Assert.False(Waited(delivery), $"{delivery.Key} waited over a break and came in a pile at {sent.At}."));
                Assert.Equal(sent.Deliveries.Select(delivery => delivery.Priority).Order(), sent.Deliveries.Select(delivery => delivery.Priority));
            }
            // Of what waited over a break the oldest need comes first, and before anything younger.
            var oldest = mine[sent.To].Where(delivery => Waited(delivery) && delivery.SentAt > sent.At).Select(delivery => delivery.DueAt).DefaultIfEmpty(Instant.MaxValue).Min();
            Assert.All(sent.Deliveries.Where(delivery => delivery.Priority != Priority.Digest), delivery => Assert.True(delivery.DueAt <= oldest, $"{delivery.Key} came before what waited since {oldest}."));
        }
    });

    [Fact]
    public void keeps_every_mentee_seat_in_exactly_one_state() => Prop.ForAll(Towns.Any, town =>
    {
        var (records, community) = town.Found();
        var year = new SchoolYear(records, community, town.Seed)
        {
            Answers = town.Answers,
            Watch = now => SeatsAreInOrder(records, now),
        };
        year.RunAsync(town.Begin, town.Begin + Years.Length / 3).GetAwaiter().GetResult();
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Years.Count));

    [Fact]
    public async Task is_full_enough_for_the_other_promises_to_mean_something()
    {
        var (sent, merged, outcomes, states, kinds) = (0, 0, new HashSet<OutcomeKind>(), new HashSet<EndReason?>(), new HashSet<Type>());
        foreach (var town in Towns.Any.Generator.Sample(30, new Rnd(2026), 60))
        {
            var (records, community) = town.Found();
            var year = new SchoolYear(records, community, town.Seed) { Answers = town.Answers };
            await year.RunAsync(town.Begin, town.Begin + Years.Length);
            sent += year.Sent.Count(message => message.Urgency == Urgency.Scheduled);
            merged += year.Sent.Count(message => message.About.Count > 1);
            outcomes.UnionWith((await records.ListAsync<Delivery>("", CancellationToken.None)).Select(delivery => delivery.Outcome?.Kind).OfType<OutcomeKind>());
            kinds.UnionWith(year.Sent.SelectMany(message => message.Deliveries).Select(delivery => delivery.Notice.GetType()));
            states.UnionWith((await records.ListAsync<Pair>("", CancellationToken.None)).Select(pair => pair.Reason));
        }
        Assert.InRange(sent, 500, int.MaxValue);
        Assert.InRange(merged, 5, int.MaxValue);
        Assert.Superset(new HashSet<OutcomeKind> { OutcomeKind.Sent, OutcomeKind.Overtaken, OutcomeKind.Blocked }, outcomes);
        Assert.Empty(new EndReason?[] { null, EndReason.NotSaid, EndReason.NotReached, EndReason.NoAnswer, EndReason.Declined, EndReason.Left, EndReason.Idle, EndReason.SeasonEnded }.Except(states));
        Assert.Superset(new HashSet<Type>
        {
            typeof(Notice.CheckInAsk), typeof(Notice.LongSince), typeof(Notice.StillIn), typeof(Notice.Resting), typeof(Notice.PartnerPaused), typeof(Notice.WaitingNews), typeof(Notice.Survey),
            typeof(Notice.WeekTip), typeof(Notice.ClosingSoon), typeof(Notice.SeasonEnds), typeof(Notice.SeasonEnded), typeof(Notice.DeskDigest), typeof(Notice.FinishProfile), typeof(Notice.BackFromPause),
            typeof(Notice.GroupInvitation), typeof(Notice.GroupDate), typeof(Notice.GroupReminder), typeof(Notice.GroupAfter), typeof(Notice.GroupStepDue), typeof(Notice.GroupEnded), typeof(Notice.CohortWeek), typeof(Notice.GroupWeek), typeof(Notice.RoomGone),
            typeof(Notice.LearningDigest),
        }, kinds);
    }

    [Fact]
    public async Task asks_a_pair_that_answers_as_often_as_the_cadence_says()
    {
        var mentor = new Member(new MemberId("mentor"), "Grace", Language.English, "America/Chicago") { Roles = Roles.Mentor, ProfileFinished = true, Addresses = [new Address("web", "page", "g")] };
        var mentee = new Member(new MemberId("mentee"), "Ada", Language.Spanish, "America/Denver") { Roles = Roles.Mentee, ProfileFinished = true, Addresses = [new Address("web", "page", "a")] };
        var town = new Town(7, [mentor, mentee], SchoolCalendar.Empty, Answers: 10, Instant.FromUtc(2026, 9, 14, 15, 0), new CommunitySettings());
        var (records, community) = town.Found();
        var pair = new Pair(new PairId("pair"), mentor.Id, mentee.Id, town.Begin) { State = PairState.Active, ActiveAt = town.Begin, MentorTold = true, MenteeTold = true, Opened = true };
        records.Put(pair);
        records.Put(mentor with { Mentoring = [pair.Id] });
        records.Put(mentee with { Seat = pair.Id });
        records.LookAt(Subject.Of(pair.Id), town.Begin);
        var year = new SchoolYear(records, community, town.Seed) { Answers = 10, Restless = false };
        await year.RunAsync(town.Begin, town.Begin + Years.Length);

        // Day 2, weekly four times, every two weeks four times, then monthly; what falls on a weekend comes on Monday.
        int[] days = [2, 9, 16, 23, 30, 44, 58, 72, 86, 116, 146, 176, 206, 236, 266, 296];
        var asked = year.Sent.Where(sent => sent.To == mentee.Id && sent.About[0].StartsWith("checkin", StringComparison.Ordinal)).Select(sent => sent.At.InZone(mentee.Zone).Date);
        Assert.Equal(days.Select(day => new LocalDate(2026, 9, 14).PlusDays(day)).Select(day => day.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => day.PlusDays(2),
            IsoDayOfWeek.Sunday => day.PlusDays(1),
            _ => day,
        }), asked);
    }

    [Theory]
    [InlineData("2026-03-07T22:00", "2026-03-08T02:30", "2026-03-08T03:30")] // 2:30 is skipped in spring: the first moment after it, as lenient as a watch put forward
    [InlineData("2026-10-31T22:00", "2026-11-01T01:30", "2026-11-01T01:30")] // 1:30 comes twice in autumn: the first one counts
    public void opens_a_window_that_a_change_of_clocks_touches(string from, string opens, string expected)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
        var window = new MessageWindow([new TimeRange(Local(opens).TimeOfDay, Local(opens).TimeOfDay.PlusHours(2))]) { Days = Enum.GetValues<IsoDayOfWeek>() };
        Assert.Equal(zone.ResolveLocal(Local(expected), NodaTime.TimeZones.Resolvers.LenientResolver).ToInstant(), window.NextOpen(Local(from).InZoneStrictly(zone).ToInstant(), zone, SchoolCalendar.Empty));
    }

    [Fact]
    public void knows_no_next_moment_that_is_not_open() => Prop.ForAll(Towns.Any, town =>
    {
        var dice = new Random(town.Seed);
        foreach (var member in town.Members)
        {
            var from = town.Begin + Duration.FromMinutes(dice.Next(60 * 24 * 400));
            if (member.Window.NextOpen(from, member.Zone, town.Calendar) is not { } open)
                continue;
            Assert.True(open >= from);
            Assert.True(member.Window.IsOpen(open, member.Zone, town.Calendar));
            Assert.True(ByHand.IsInside(member, open.InZone(member.Zone), town.Calendar), $"{open.InZone(member.Zone)} is not in {string.Join(", ", member.Window.Hours)}.");
            // Nothing in between was open.
            for (var minute = from; minute < open && minute < from + Duration.FromDays(3); minute += Duration.FromMinutes(7))
                Assert.False(ByHand.IsInside(member, minute.InZone(member.Zone), town.Calendar) && !ByHand.IsNearChangeOfClocks(minute, member.Zone), $"{minute.InZone(member.Zone)} would have been earlier than {open.InZone(member.Zone)}.");
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Years.Count * 5));

    private static LocalDateTime Local(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private static void SeatsAreInOrder(RehearsalRecords records, Instant now)
    {
        var members = records.ListAsync<Member>("", CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var pairs = records.ListAsync<Pair>("", CancellationToken.None).AsTask().GetAwaiter().GetResult();
        var open = pairs.Where(pair => pair.IsOpen).ToArray();
        foreach (var member in members)
        {
            var mine = open.Where(pair => pair.Mentee == member.Id).ToArray();
            Assert.True(mine.Length <= 1, $"{now}: {member.Id} sits on {mine.Length} seats.");
            Assert.Equal(mine.FirstOrDefault()?.Id, member.Seat);
            if (member.Is(Roles.Mentee) && member.State != MemberState.Left)
                Assert.True(member.Seat is not null || member.WaitingSince is not null, $"{now}: {member.Id} neither waits nor is paired.");
            Assert.Equal(open.Where(pair => pair.Mentor == member.Id).Select(pair => pair.Id.Value).Order(StringComparer.Ordinal), member.Mentoring.Select(id => id.Value).Order(StringComparer.Ordinal));
            Assert.DoesNotContain(open, pair => pair.Mentor == pair.Mentee);
        }
    }
}
