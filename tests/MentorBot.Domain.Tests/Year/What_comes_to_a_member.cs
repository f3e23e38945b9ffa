using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using NodaTime;

namespace MentorBot.Domain.Tests.Year;

/// <summary>What falls due for somebody on their own, counted by hand in towns where nobody comes and goes.</summary>
public sealed class What_comes_to_a_member
{
    [Fact]
    public void mentions_an_unfinished_profile_once() => Years.HoldWhenCalm(year =>
    {
        foreach (var member in year.Town.Members)
        {
            var due = ByHand.Plus(year.Calendar, year.Town.Begin, year.Settings.ProfileReminderDays, member.Zone);
            var mentioned = year.Deliveries.Where(delivery => delivery.To == member.Id && delivery.Notice is Notice.FinishProfile).Select(delivery => delivery.CreatedAt);
            Assert.Equal(!member.ProfileFinished && year.Settings.ProfileReminderDays > 0 && due < year.RestsFrom(member.Id) ? [due] : [], mentioned);
        }
    });

    [Fact]
    public void brings_news_of_a_wait_at_its_intervals_for_as_long_as_it_lasts() => Years.HoldWhenCalm(year =>
    {
        foreach (var mentee in year.Town.Members.Where(member => member.Is(Roles.Mentee)))
        {
            var came = year.Deliveries.Where(delivery => delivery.To == mentee.Id && delivery.Notice is Notice.WaitingNews).Select(delivery => delivery.CreatedAt).Order().ToList();
            var last = (Instant?)null;
            foreach (var wait in year.Settings.WaitingNewsDays == 0 ? [] : WaitsOf(year, mentee))
            {
                while (true)
                {
                    var next = Instant.Max(wait.From, ByHand.Plus(year.Calendar, last is { } known && known > wait.Since ? known : wait.Since, year.Settings.WaitingNewsDays, mentee.Zone));
                    if (next > wait.Until || next >= year.End)
                        break;
                    // At the very moment at which a mentor is asked, it may come or not.
                    var isHere = came.Remove(next);
                    Assert.True(isHere || next == wait.Until, $"{mentee.Id} waits since {wait.Since} and heard nothing at {next}.");
                    if (!isHere)
                        break;
                    last = next;
                }
            }
            Assert.True(came.Count == 0, $"{mentee.Id} had news of a wait at {string.Join(", ", came)}.");
        }
    });

    [Fact]
    public void tells_the_coordinator_once_of_each_wait_that_is_too_long() => Years.HoldWhenCalm(year =>
    {
        foreach (var mentee in year.Town.Members)
        {
            var (least, most) = (0, 0);
            foreach (var wait in year.Settings is { WaitingAlarmDays: > 0, Digest: true } ? WaitsOf(year, mentee).GroupBy(wait => wait.Since) : [])
            {
                var alarm = ByHand.Plus(year.Calendar, wait.Key, year.Settings.WaitingAlarmDays, mentee.Zone);
                least += wait.Any(part => Instant.Max(alarm, part.From) is var due && due < part.Until && due < year.End) ? 1 : 0;
                most += wait.Any(part => Instant.Max(alarm, part.From) is var due && due <= part.Until && due < year.End) ? 1 : 0;
            }
            var told = year.Told(MatterKind.LongWait, mentee.Id.Value);
            // A coordinator who rests gets no digest, or one that waits, and in it each of them once.
            Assert.True(told <= most && (told >= least || year.RestsFrom(year.Town.Members[0].Id) != Instant.MaxValue), $"{mentee.Id} waited {string.Join(", ", WaitsOf(year, mentee))}, and {told} alarms came, not {least} to {most}, with {year.Settings.WaitingAlarmDays} days.");
        }
    });

    /// <summary>The stretches of a mentee's waits in which no mentor is asked, and since when each wait counts.</summary>
    private static IEnumerable<(Instant Since, Instant From, Instant Until)> WaitsOf(LivedYear year, Member mentee)
    {
        if (!mentee.Is(Roles.Mentee))
            yield break;
        var (since, from, rests) = (year.Town.Begin, year.Town.Begin, year.RestsFrom(mentee.Id));
        foreach (var pair in year.Pairs.Where(pair => pair.Mentee == mentee.Id).OrderBy(pair => pair.ProposedAt).ThenBy(pair => pair.ClosedAt ?? Instant.MaxValue))
        {
            yield return (since, from, Instant.Min(pair.ProposedAt, rests));
            var looksForNoOther = pair.Reason == EndReason.SeasonEnded && pair.MenteeWish is SeasonWish.Close or SeasonWish.Mentor;
            if (pair.ClosedAt is not { } closed || closed >= rests || looksForNoOther)
                yield break;
            // Whoever waits for a first mentor keeps the place in the line; after a time together the wait begins anew.
            (since, from) = (pair.ActiveAt is null ? since : closed, closed);
        }
        yield return (since, from, rests);
    }
}
