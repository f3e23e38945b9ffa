using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>
/// Everything that falls due in the life of a pair, counted by hand in towns where nobody comes and goes: it is decided on that
/// morning, and nothing else is. What then becomes of it, windows and caps, is for <see cref="A_school_year"/>.
/// </summary>
public sealed class What_comes_to_a_pair
{
    [Fact]
    public void surveys_on_their_days_and_once_more_at_the_seasons_end() => Years.HoldWhenCalm(year => EachPair(year, life =>
    {
        foreach (var side in life.Sides)
        {
            var expected = new List<(Instant, string)>();
            var (number, season) = (1, life.SeasonAskedAt);
            while (true)
            {
                var due = year.Settings.FirstSurveyDays == 0 ? Instant.MaxValue : life.Morning(year.Settings.FirstSurveyDays + year.Settings.SurveyEveryDays * (number - 1));
                var ofSeason = season < due;
                var asked = ofSeason ? season!.Value : due;
                if (asked >= year.End || asked >= life.EndsAt)
                    break;
                // At the end of the season each one is asked who is there; else both must be.
                if (asked < (ofSeason ? year.RestsFrom(side) : life.TogetherUntil))
                    expected.Add((asked, new Notice.Survey(life.Pair.Id, number).About));
                if (ofSeason)
                    season = null;
                number++;
            }
            Same(expected, life.Decided<Notice.Survey>(side), life);
        }
    }));

    [Fact]
    public void tips_for_the_mentor_in_weeks_two_to_eight() => Years.HoldWhenCalm(year => EachPair(year, life =>
    {
        var expected = year.Settings.MentorTips
            ? Enumerable.Range(2, 7).Select(week => (At: life.Morning(7 * (week - 1)), new Notice.WeekTip(life.Pair.Id, week).About)).Where(tip => tip.At < year.End && tip.At < life.EndsAt && tip.At < life.TogetherUntil)
            : [];
        Same(expected, life.Decided<Notice.WeekTip>(life.Pair.Mentor), life);
        Assert.Empty(life.Decided<Notice.WeekTip>(life.Pair.Mentee));
    }));

    [Fact]
    public void tells_the_coordinator_once_of_those_who_have_not_met_by_then() => Years.HoldWhenCalm(year => EachPair(year, life =>
    {
        var due = life.Morning(year.Settings.NotMetDays);
        var isAsked = year.Settings is { NotMetDays: > 0, Digest: true } && due < year.End && due < life.EndsAt;
        // Whoever says at that very moment that they met may say it a little too late.
        Assert.InRange(year.Told(MatterKind.NotMet, life.Pair.Id.Value), isAsked && !life.Meetings.Any(met => met <= due) ? 1 : 0, isAsked && !life.Meetings.Any(met => met < due) ? 1 : 0);
    }));

    [Fact]
    public void asks_for_the_next_meeting_when_the_last_is_long_ago_unless_a_check_in_is_near() => Years.HoldWhenCalm(year => EachPair(year, life =>
    {
        var checkIns = ByHand.CheckInDays(year.Calendar, year.Settings.Cadence, life.Start, 120);
        var expected = new List<(Instant, string)>();
        foreach (var met in year.Settings.SinceLastDays == 0 ? [] : life.Meetings)
        {
            var (on, zone) = (met.InZone(life.Zone).Date, life.Zone);
            var day = ByHand.Plus(year.Calendar, on, year.Settings.SinceLastDays);
            if (day >= ByHand.Plus(year.Calendar, life.Start, year.Settings.FirstMonthsDays))
                day = ByHand.Plus(year.Calendar, on, year.Settings.SinceLastDaysLater);
            var due = zone.AtStartOfDay(day).ToInstant();
            var (before, after) = (checkIns.Where(asked => asked <= day).Select(asked => (LocalDate?)asked).LastOrDefault(), checkIns.First(asked => asked > day));
            var near = (before is { } lately && ByHand.Plus(year.Calendar, lately, 3) >= day) || after <= ByHand.Plus(year.Calendar, day, 3);
            if (!near && due < year.End && due < life.EndsAt && due < life.TogetherUntil && !life.Meetings.Any(later => later > met && later < due))
                expected.Add((due, new Notice.LongSince(life.Pair.Id, on).About));
        }
        foreach (var side in life.Sides)
            Same(expected, life.Decided<Notice.LongSince>(side), life);
    }));

    [Fact]
    public void thanks_at_the_seasons_end_and_does_the_day_after_what_they_wished() => Years.HoldWhenCalm(year => EachPair(year, life =>
    {
        foreach (var side in life.Sides)
        {
            var expected = life.SeasonAskedAt is { } asked && asked < year.End && asked < life.EndsAt && asked < year.RestsFrom(side) ? new[] { (asked, new Notice.SeasonEnds(life.Pair.Id, year.Settings.SeasonEnd!.Value).About) } : [];
            Same(expected, life.Decided<Notice.SeasonEnds>(side), life);
        }
        var over = year.Settings.SeasonEnd is { } end ? life.Zone.AtStartOfDay(end.PlusDays(1)).ToInstant() : Instant.MaxValue;
        var closes = life.SeasonAskedAt is not null && new[] { life.Pair.MentorWish, life.Pair.MenteeWish }.Any(wish => wish is SeasonWish.Close or SeasonWish.Mentor);
        if (life.Pair.Reason == EndReason.SeasonEnded)
        {
            Assert.True(closes, $"{life} was ended though nobody wished it.");
            Assert.Equal(over, life.EndsAt);
            Assert.All(life.Sides, side => Assert.Contains(life.Year.Deliveries, delivery => delivery.To == side && delivery.Notice is Notice.SeasonEnded && delivery.CreatedAt == over));
        }
        else if (closes && over < year.End)
        {
            Assert.True(life.EndsAt < over, $"{life} goes on though one of them wished to close it.");
        }
    }));

    private static void EachPair(LivedYear year, Action<Life> holds)
    {
        foreach (var pair in year.Pairs.Where(pair => pair.ActiveAt is not null))
            holds(new Life(year, pair));
    }

    private static void Same(IEnumerable<(Instant At, string About)> expected, IEnumerable<(Instant At, string About)> decided, Life life)
    {
        var (should, did) = (expected.ToHashSet(), decided.ToHashSet());
        // What falls on the very moment of the end, of a rest or of a meeting, may come or not.
        bool Matters((Instant At, string) one) => one.At != life.EndsAt && !life.Sides.Any(side => life.Year.RestsFrom(side) == one.At) && !life.Meetings.Contains(one.At);
        Assert.True(should.Where(Matters).ToHashSet().SetEquals(did.Where(Matters)), $"{life}: missing {string.Join(", ", should.Except(did))}; too much {string.Join(", ", did.Except(should))}.");
    }

    /// <summary>A pair and its dates, counted by hand.</summary>
    private sealed class Life(LivedYear year, Pair pair)
    {
        public LivedYear Year { get; } = year;

        public Pair Pair { get; } = pair;

        public IReadOnlyList<MemberId> Sides { get; } = [pair.Mentor, pair.Mentee];

        public DateTimeZone Zone { get; } = year.People[pair.Mentee].Zone;

        public LocalDate Start { get; } = year.People[pair.Mentee].DayAt(pair.ActiveAt!.Value);

        public Instant EndsAt { get; } = pair.ClosedAt ?? Instant.MaxValue;

        /// <summary>Until when neither of the two rests.</summary>
        public Instant TogetherUntil { get; } = Instant.Min(year.RestsFrom(pair.Mentor), year.RestsFrom(pair.Mentee));

        public IReadOnlyList<Instant> Meetings { get; } = [.. year.Lived.Deeds.Where(deed => deed.Pair == pair.Id && deed.Met).Select(deed => deed.At).Distinct()];

        /// <summary>The notice of the season's end: two weeks before, or at once where the pair begins later than that.</summary>
        public Instant? SeasonAskedAt { get; } = year.Settings.SeasonEnd is { } end && year.People[pair.Mentee].Zone is var zone && pair.ActiveAt < zone.AtStartOfDay(end.PlusDays(1)).ToInstant()
            ? Instant.Max(pair.ActiveAt.Value, zone.AtStartOfDay(end.PlusDays(-year.Settings.SeasonNoticeDays)).ToInstant())
            : null;

        public Instant Morning(int days) => Zone.AtStartOfDay(ByHand.Plus(Year.Calendar, Start, days)).ToInstant();

        public IEnumerable<(Instant, string)> Decided<T>(MemberId side) where T : Notice =>
            Year.Deliveries.Where(delivery => delivery.To == side && delivery.Notice is T && delivery.About.Contains(Pair.Id.Value, StringComparison.Ordinal)).Select(delivery => (delivery.CreatedAt, delivery.About));

        public override string ToString() => $"{Pair.Id} of {Start} ({Zone})";
    }
}
