using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;

namespace MentorBot.Tests.Stories;

/// <summary>What holds in every community after every turn: nobody is lost, nothing is forgotten.</summary>
public static class Order
{
    /// <summary>Checks the records of a community.</summary>
    public static async Task HoldsAsync(IRecords records)
    {
        var members = (await records.ListAsync<Member>("", CancellationToken.None)).ToDictionary(member => member.Id);
        var pairs = (await records.ListAsync<Pair>("", CancellationToken.None)).ToDictionary(pair => pair.Id);
        foreach (var pair in pairs.Values.Where(pair => pair.IsOpen))
        {
            Assert.True(members[pair.Mentee].Seat == pair.Id, $"The seat of {pair.Mentee} does not know the pair that is {pair.State}.");
            Assert.True(members[pair.Mentor].Mentoring.Contains(pair.Id), $"{pair.Mentor} does not know of mentoring.");
        }
        foreach (var member in members.Values)
        {
            if (member.Seat is { } seat)
                Assert.True(pairs.TryGetValue(seat, out var pair) && pair.IsOpen && pair.Mentee == member.Id, $"{member.Name} sits on a seat that is over.");
            else if (member.Is(Roles.Mentee) && member.State is MemberState.Active or MemberState.Paused)
                Assert.True(member.WaitingSince is not null, $"{member.Name} waits since nobody knows when.");
            Assert.All(member.Mentoring, id => Assert.True(pairs.TryGetValue(id, out var pair) && pair.IsOpen && pair.Mentor == member.Id, $"{member.Name} mentors in a pair that is over."));
        }
        foreach (var delivery in await records.ListAsync<Delivery>("", CancellationToken.None))
        {
            if (delivery.State == DeliveryState.Done)
                Assert.NotNull(delivery.Outcome);
            else
                Assert.Contains(delivery.About, (await records.FindAsync<Mailbox>(delivery.To.Value, CancellationToken.None))?.Waiting ?? []);
        }
    }
}
