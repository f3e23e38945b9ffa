using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>Before silence has any consequence there is a question, a notice and time; and nobody is put together again with whom it is over.</summary>
public sealed class Nobody_goes_in_silence
{
    [Fact]
    public void asks_whether_they_are_still_in_after_so_many_silent_rounds_and_not_before() => Years.Hold(year =>
    {
        var asks = AsksOf(year);
        foreach (var still in year.Deliveries.Where(delivery => delivery.Notice is Notice.StillIn))
        {
            var pair = ((Notice.StillIn)still.Notice).Pair;
            var rounds = asks[(still.To, pair)].Where(ask => ask.SentAt < still.CreatedAt).OrderByDescending(ask => ask.SentAt).Take(year.Settings.SilentRounds).ToArray();
            Assert.True(year.Settings.SilentRounds > 0 && rounds.Length == year.Settings.SilentRounds, $"{still.To} was asked {rounds.Length} times before.");
            Assert.DoesNotContain(year.Lived.Deeds, deed => deed.Pair == pair && deed.At < still.CreatedAt && rounds.Any(ask => ((Notice.CheckInAsk)ask.Notice).Step == deed.Step) && (deed.By == still.To || deed.Met));
        }
    });

    [Fact]
    public void asks_nobody_the_usual_question_once_more_after_so_many_silent_rounds() => Years.HoldWhenCalm(year =>
    {
        if (year.Settings.SilentRounds == 0)
            return;
        foreach (var mine in AsksOf(year))
        {
            var silences = 0;
            foreach (var ask in mine.OrderBy(ask => ask.SentAt))
            {
                Assert.True(silences < year.Settings.SilentRounds, $"{mine.Key} was asked at {ask.SentAt} after {silences} silent rounds.");
                var next = mine.Where(other => other.SentAt > ask.SentAt).Select(other => other.SentAt!.Value).DefaultIfEmpty(Instant.MaxValue).Min();
                var wasAsked = year.Deliveries.Any(delivery => delivery.To == mine.Key.To && delivery.Notice is Notice.StillIn && delivery.CreatedAt > ask.SentAt && delivery.CreatedAt <= next);
                var sign = year.Lived.Deeds.Any(deed => deed.Pair == mine.Key.Pair && (deed.By == mine.Key.To || deed.Met) && (deed.Step == ((Notice.CheckInAsk)ask.Notice).Step || (deed.At >= ask.SentAt && deed.At <= next)));
                silences = wasAsked || sign ? 0 : silences + 1;
            }
        }
    });

    [Fact]
    public void says_so_before_a_pair_without_any_sign_is_closed() => Years.Hold(year =>
    {
        foreach (var notice in year.Deliveries.Where(delivery => delivery.Notice is Notice.ClosingSoon))
        {
            if (year.Pairs.SingleOrDefault(pair => pair.Id == ((Notice.ClosingSoon)notice.Notice).Pair && pair.Mentee != Departure.Nobody) is not { } pair)
                continue;
            var zone = year.People[pair.Mentee].Zone;
            var sign = LastSign(year, pair, notice.CreatedAt);
            Assert.True(year.Settings.IdleDays > 0 && ByHand.Plus(year.Calendar, sign.InZone(zone).Date, year.Settings.IdleDays) <= notice.CreatedAt.InZone(zone).Date, $"{pair.Id} was told to close at {notice.CreatedAt}, and gave a sign at {sign}.");
        }
    });

    [Fact]
    public void closes_a_pair_without_any_sign_when_the_notice_has_passed() => Years.HoldWhenCalm(year =>
    {
        foreach (var pair in year.Pairs.Where(pair => pair.ActiveAt is not null && year.Settings.IdleDays > 0))
        {
            var (zone, ends) = (year.People[pair.Mentee].Zone, pair.ClosedAt ?? Instant.MaxValue);
            var signs = year.Lived.Deeds.Where(deed => deed.Pair == pair.Id).Select(deed => deed.At).Prepend(pair.ActiveAt!.Value).Distinct().ToArray();
            var told = year.Deliveries.Where(delivery => delivery.Notice is Notice.ClosingSoon closing && closing.Pair == pair.Id).ToArray();
            var due = signs.Select((sign, index) => (At: zone.AtStartOfDay(ByHand.Plus(year.Calendar, sign.InZone(zone).Date, year.Settings.IdleDays)).ToInstant(), Next: index + 1 < signs.Length ? signs[index + 1] : Instant.MaxValue))
                .Where(one => one.At < one.Next && one.At < ends && one.At < year.End).Select(one => one.At).ToArray();
            // Both are told who are there; where neither is, the coordinator reads it. A sign at that very moment may come before or after.
            foreach (var side in new[] { pair.Mentor, pair.Mentee })
            {
                bool Matters(Instant at) => at != year.RestsFrom(side) && at != ends && !signs.Contains(at);
                Assert.Equal(due.Where(at => at < year.RestsFrom(side) && Matters(at)), told.Where(delivery => delivery.To == side && Matters(delivery.CreatedAt)).Select(delivery => delivery.CreatedAt).Order());
            }
            if (pair.Reason == EndReason.Idle)
            {
                var heard = told.Where(delivery => delivery.CreatedAt == due[^1]).Select(delivery => delivery.SentAt!.Value).DefaultIfEmpty(due[^1]).Max();
                Assert.Equal(zone.AtStartOfDay(ByHand.Plus(year.Calendar, heard.InZone(zone).Date, year.Settings.NoticeDays)).ToInstant(), ends);
            }
        }
    });

    [Fact]
    public void puts_nobody_together_again_who_said_no_nor_two_whose_time_was_over_before_the_gap_has_passed() => Years.Hold(year =>
    {
        foreach (var same in year.Pairs.Where(pair => pair.Mentor != Departure.Nobody && pair.Mentee != Departure.Nobody).GroupBy(pair => (pair.Mentor, pair.Mentee)))
        {
            var pairs = same.OrderBy(pair => pair.ProposedAt).ToArray();
            for (var later = 1; later < pairs.Length; later++)
            {
                var before = pairs[later - 1];
                switch (before.Reason)
                {
                    case EndReason.SeasonEnded or EndReason.Idle:
                        var zone = year.People[before.Mentor].Zone;
                        Assert.True(year.Settings.AgainMonths > 0 && pairs[later].ProposedAt.InZone(zone).Date >= before.ClosedAt!.Value.InZone(zone).Date.PlusMonths(year.Settings.AgainMonths), $"{same.Key} parted at {before.ClosedAt} and were put together again at {pairs[later].ProposedAt}.");
                        break;
                    // A proposal without an answer and an introduction that failed are nobody's no.
                    case not (EndReason.NoAnswer or EndReason.NotReached):
                        Assert.Fail($"{same.Key} ended with {before.Reason} and were put together again.");
                        break;
                }
            }
        }
    });

    private static ILookup<(MemberId To, PairId Pair), Delivery> AsksOf(LivedYear year) =>
        year.Deliveries.Where(delivery => delivery is { Notice: Notice.CheckInAsk { Reminder: false }, SentAt: not null }).ToLookup(delivery => (delivery.To, ((Notice.CheckInAsk)delivery.Notice).Pair));

    private static Instant LastSign(LivedYear year, Pair pair, Instant before) =>
        year.Lived.Deeds.Where(deed => deed.Pair == pair.Id && deed.At < before).Select(deed => deed.At).DefaultIfEmpty(pair.ActiveAt!.Value).Max();
}
