using System.Collections.Concurrent;
using MentorBot.Clock;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Outbox.Tests;

/// <summary>
/// Row 9 of what users of other bots complain about (facts, complaints): delivery is unreliable and unexplained at scale. Here through
/// the real clock and outbox, to a channel that throttles, blocks, fails and breaks.
/// </summary>
public sealed class Complaint_row_9
{
    private const int Pairs = 150;
    private const int Everybody = 2 * Pairs;
    private static readonly MemberId Cora = new("cora");

    [Fact]
    public async Task Each_message_has_one_outcome_in_words_and_none_is_missing_in_the_report()
    {
        await using var office = new Office();
        var town = new Town("city", Pairs) { AlwaysOpen = true };
        await office.FoundAsync(town);
        await CoordinateAsync(office, town);
        var (took, tries) = (new ConcurrentDictionary<int, int>(), new ConcurrentDictionary<int, int>());
        office.Voice.Answer = to =>
        {
            if (to.User == "cora")
                return Outcome.Sent;
            var (who, time) = (Number(to), tries.AddOrUpdate(Number(to), 1, (_, before) => before + 1));
            switch (who % 10)
            {
                case 0:
                    return new Outcome(OutcomeKind.Blocked);
                case 1:
                    return new Outcome(OutcomeKind.LeftWorkspace);
                case 2:
                    return new Outcome(OutcomeKind.NoConversation, "not_installed");
                case 3:
                    return new Outcome(OutcomeKind.Failed, "502");
                case 4 when time == 1:
                    return new Outcome(OutcomeKind.Throttled, "429", Duration.FromSeconds(30));
                case 5 when time == 1:
                    throw new HttpRequestException("The line broke in the middle of the call.");
                default:
                    took.AddOrUpdate(who, 1, (_, before) => before + 1);
                    return Outcome.Sent;
            }
        };

        office.Time.Advance(TimeSpan.FromDays(2));
        for (var minute = 0; minute < 40; minute++, office.Time.Advance(TimeSpan.FromMinutes(1)))
            await LookAsync(office);

        var asked = (await DeliveriesAsync(office, town)).Where(delivery => delivery.Notice is Notice.CheckInAsk).ToArray();
        Assert.Equal(Everybody, asked.Length);
        Assert.All(asked, delivery => Assert.Equal((DeliveryState.Done, true), (delivery.State, delivery.Outcome is not null)));
        // What the channel took is what stands there as sent, and each of it once.
        Assert.All(took.Values, times => Assert.Equal(1, times));
        Assert.Equal(took.Keys.Order(), asked.Where(delivery => delivery.Outcome!.Kind == OutcomeKind.Sent).Select(delivery => NumberOf(town, delivery.To)).Order());

        // The report: every one of them stands in exactly one line, in words.
        var tenth = Everybody / 10;
        Assert.Equal([("sent", 6 * tenth), ("blocked the bot", tenth), ("failed (502)", tenth), ("left the workspace", tenth), ("the app is not installed in their workspace", tenth)],
            DeliveriesCommand.Sums(asked, TextsIn.Of(Language.English).Communities));
        Assert.Equal(Everybody, DeliveriesCommand.Sums(asked, TextsIn.Of(Language.Spanish).Communities).Sum(sum => sum.Count));

        // The coordinator reads of each who cannot be reached, once, and nobody is matched with them.
        office.Time.Advance(TimeSpan.FromDays(1));
        await LookAsync(office);
        var told = (await DeliveriesAsync(office, town)).Where(delivery => delivery.To == Cora && delivery.SentAt is not null).Select(delivery => delivery.Notice).OfType<Notice.DeskDigest>().SelectMany(digest => digest.Matters).ToArray();
        Assert.Equal(town.Members.Where((_, number) => number % 10 < 3).Select(member => $"unreachable.{member.Id}").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        var records = new CommunityRecords(office.Store, town.Id);
        Assert.Equal(3 * tenth, (await records.ListAsync<Member>("", TestContext.Current.CancellationToken)).Count(member => member.Unreachable && !member.TakesPart));
    }

    /// <summary>One look at everything that is due; what the platform wants to wait for waits for the next one.</summary>
    private static Task LookAsync(Office office) =>
        office.Get<Rounds>().RunAsync(Enumerable.Range(0, Keys.WakePartitions), office.Get<ProgrammeClock>().Now, TestContext.Current.CancellationToken);

    private static async Task CoordinateAsync(Office office, Town town)
    {
        var records = new CommunityRecords(office.Store, town.Id);
        var any = town.Members.First();
        records.Put(new Member(Cora, "Cora", Language.English, "America/Chicago") { Roles = Roles.Coordinator, Addresses = [any.Addresses[0] with { User = "cora" }], OwnWindow = any.OwnWindow, JoinedAt = Town.Begin, ProfileFinished = true });
        await records.WriteAsync(office.Get<WakeIndex>(), TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<Delivery>> DeliveriesAsync(Office office, Town town) =>
        await new CommunityRecords(office.Store, town.Id).ListAsync<Delivery>("", TestContext.Current.CancellationToken);

    private static int Number(Address to) => int.Parse(to.User, System.Globalization.CultureInfo.InvariantCulture);

    private static int NumberOf(Town town, MemberId id) => town.Members.Index().First(member => member.Item.Id == id).Index;
}
