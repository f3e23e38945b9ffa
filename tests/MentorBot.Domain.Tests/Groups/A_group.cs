using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using MentorBot.Domain.Tests.Year;
using NodaTime;

namespace MentorBot.Domain.Tests.Groups;

/// <summary>What holds of every group, whatever its members do.</summary>
public sealed class A_group
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);

    [Fact]
    public void hands_every_role_to_everybody_in_turn() => Prop.ForAll(Gen.Choose(1, 7).ToArbitrary(), count =>
    {
        var group = Of(count);
        foreach (var role in Enum.GetValues<GroupRole>())
        {
            var had = Enumerable.Range(0, count).Select(turn => (group with { Turn = turn }).WhoIs(role)!.Value).ToHashSet();
            Assert.Equal(count, had.Count);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void keeps_its_leader_when_others_come_and_go() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var dice = new Random(seed);
        var group = Of(2 + dice.Next(5)) with { Turn = dice.Next(7) };
        for (var step = 0; step < 12 && group.Members.Count > 0; step++)
        {
            var (leader, leaver) = (group.WhoIs(GroupRole.Facilitator)!.Value, group.Members[dice.Next(group.Members.Count)]);
            group = GroupFlow.Less(group, leaver, Now);
            Assert.False(group.Has(leaver));
            if (leaver != leader)
                Assert.Equal(leader, group.WhoIs(GroupRole.Facilitator));
            Assert.Equal(group.Members.Count == 0, group.IsOver);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void has_an_agenda_that_fills_its_time_and_ends_with_a_round()
    {
        foreach (var length in Agenda.Lengths)
        {
            var items = Agenda.Of(length);
            Assert.Equal((0, length), (items[0].From, items[^1].To));
            Assert.All(items.Zip(items.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            Assert.Equal(AgendaPart.ClosingRound, items[^1].Part);
            Assert.True(items[^1].To - items[^1].From >= 5);
        }
    }

    [Fact]
    public void meets_when_its_members_may_be_disturbed() => Prop.ForAll(Towns.Any, town =>
    {
        var members = town.Members.Take(6).ToArray();
        foreach (var time in GroupTimes.Propose(members, town.Calendar, town.Begin, 3))
        {
            Assert.Equal(time.Free, members.Count(member => member.Window.IsOpen(time.At, member.Zone, town.Calendar) && member.Window.IsOpen(time.At + Duration.FromMinutes(30), member.Zone, town.Calendar)));
            Assert.InRange(time.Free, 1, members.Length);
            Assert.True(time.At > town.Begin);
            Assert.False(town.Calendar.IsBreak(time.At.InZone(members[0].Zone).Date));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public async Task takes_no_more_than_it_holds()
    {
        var records = new RehearsalRecords(new CommunityId("town"));
        records.Put(new Community(records.Community, new JoinCode("ABCDEF"), Language.English, Now));
        var members = Enumerable.Range(0, 9).Select(index => new Member(new MemberId($"m{index}"), $"Person {index}", Language.English, "America/Chicago")).ToArray();
        foreach (var member in members)
            records.Put(member);
        var (group, _) = await GroupFlow.StartAsync(records, new GroupStart(GroupKind.Circle, "") { Open = true }, members[0], Now, CancellationToken.None);

        var refusals = new List<Refusal?>();
        foreach (var member in members.Skip(1))
            refusals.Add(await GroupFlow.JoinAsync(records, member, group!.Id, Now, CancellationToken.None));

        Assert.Equal(5, refusals.Count(refusal => refusal is null));
        Assert.All(refusals.Skip(5), refusal => Assert.IsType<Refusal.GroupIsFull>(refusal));
        Assert.IsType<Refusal.InTheGroupAlready>(await GroupFlow.JoinAsync(records, members[1], group!.Id, Now, CancellationToken.None));
        Assert.IsType<Refusal.NotInTheGroup>((await GroupFlow.RotateAsync(records, members[8], group.Id, seen: false, Now, CancellationToken.None)).Refusal);
    }

    [Theory]
    [InlineData("")] // nothing to say about
    [InlineData("By May 1, 9 of 10 riders wait behind the yellow line at our stops", "")]
    [InlineData("Until December we cut late lunch lines for students from 12 to 6 a week", "")]
    [InlineData("Para diciembre, 8 de cada 10 pasajeros esperan detrás de la línea amarilla", "")]
    [InlineData("get better", "SMRT")]
    [InlineData("Riders wait behind the yellow line at the bus stops by December", "M")] // no number
    [InlineData("All riders always wait behind the yellow line by December 1", "A")] // too much at once
    [InlineData("Half of the rooms on floor two are mopped twice before March", "R")] // for whom?
    [InlineData("9 of 10 riders wait behind the yellow line at our stops", "T")] // by when?
    [InlineData("Nuestros pasajeros esperan detrás de la línea amarilla en mayo de 2027", "M")] // a date is no measure
    public void sees_what_a_goal_lacks(string goal, string? missing = null) =>
        Assert.Equal(missing ?? "SMRT", string.Concat(SmartGoal.Missing(goal).Select(part => part.ToString()[0])));

    private static Group Of(int count) => new(new GroupId("g"), GroupKind.Circle, Now) { Members = [.. Enumerable.Range(0, count).Select(index => new MemberId($"m{index}"))] };
}
