using MentorBot.Channels.Web;
using MentorBot.Clock;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Knowledge;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Storage;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MentorBot.Tests.Try;

/// <summary>Two processes' worth of hosts on one SQLite file, here in one process: they share nothing but the file.</summary>
public sealed class Two_hosts_on_one_file : IAsyncDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 15, 0);
    private static readonly CommunityId Id = new("town");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mentorbot-two-");
    private readonly StoryHost[] _hosts;

    public Two_hosts_on_one_file() => _hosts = [new StoryHost(_folder.FullName), new StoryHost(_folder.FullName)];

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
            await host.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Answer_a_message_that_came_to_both_once()
    {
        await FoundAsync(people: 4);
        for (var round = 0; round < 20; round++)
            await Task.WhenAll(_hosts.Select(host => Task.Run(() => HearAsync(host, $"id{round}", $"p{round % 4}", "language es"))));
        Assert.Equal(20, Said().Count(message => message.Text == "De acuerdo, hablamos en español."));
        Assert.Equal(20, Said().Count());
    }

    [Fact]
    public async Task Lose_no_change_of_different_people()
    {
        await FoundAsync(people: 12);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(person => Task.Run(async () =>
        {
            for (var round = 0; round < 3; round++)
            {
                await HearAsync(_hosts[(person + round) % 2], $"ask{person}.{round}", $"p{person}", $"ask zzyx qwrt {person}.{round}");
                await HearAsync(_hosts[(person + round + 1) % 2], $"yes{person}.{round}", $"p{person}", "yes");
            }
        })));
        var asked = await Records.ListAsync<Asked>("", CancellationToken.None);
        var numbers = Said().Where(message => message.Text.StartsWith("I have asked somebody.", StringComparison.Ordinal)).Select(message => message.Text).ToArray();
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.Equal(numbers.Length, asked.Count);
        Assert.Equal(asked.Count, (await Records.FindAsync<AskedCount>("", CancellationToken.None))!.Last);
        // However many write at once, nobody reads an apology.
        Assert.Equal(36, numbers.Length);
        Assert.DoesNotContain(Said(), message => message.Text.StartsWith("Sorry, something went wrong", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_every_delivery_once()
    {
        await FoundAsync(people: 16);
        var records = new CommunityRecords(_hosts[0].Services.GetRequiredService<IRowStore>(), Id);
        for (var pair = 0; pair < 8; pair++)
        {
            var (mentor, mentee) = ((await records.MemberAsync(MemberOf(2 * pair), CancellationToken.None))!, (await records.MemberAsync(MemberOf(2 * pair + 1), CancellationToken.None))!);
            Assert.Null(await PairFlow.ProposeAsync(records, mentor with { Roles = Role.Mentor }, mentee with { Roles = Role.Mentee }, Now, CancellationToken.None));
        }
        await records.WriteAsync(_hosts[0].Services.GetRequiredService<WakeIndex>(), CancellationToken.None);
        await Task.WhenAll(_hosts.SelectMany(host => Enumerable.Range(0, 3).Select(_ => Task.Run(() => host.Services.GetRequiredService<Rounds>().RunAsync(Enumerable.Range(0, 64), Now, CancellationToken.None)))));
        var asked = Said().Where(message => message.Text.StartsWith("Would you be", StringComparison.Ordinal)).Select(message => message.To).ToArray();
        Assert.Equal(8, asked.Length);
        Assert.Equal(8, asked.Distinct().Count());
        Assert.All(await Records.ListAsync<Delivery>("", CancellationToken.None), delivery => Assert.Equal(OutcomeKind.Sent, delivery.Outcome?.Kind));
    }

    [Fact]
    public async Task Take_the_same_decision_once_when_it_is_made_on_both()
    {
        await FoundAsync(people: 2);
        var records = new CommunityRecords(_hosts[0].Services.GetRequiredService<IRowStore>(), Id);
        var (mentor, mentee) = ((await records.MemberAsync(MemberOf(0), CancellationToken.None))!, (await records.MemberAsync(MemberOf(1), CancellationToken.None))!);
        await PairFlow.ProposeAsync(records, mentor with { Roles = Role.Mentor }, mentee with { Roles = Role.Mentee }, Now, CancellationToken.None);
        await records.WriteAsync(_hosts[0].Services.GetRequiredService<WakeIndex>(), CancellationToken.None);
        await _hosts[0].Services.GetRequiredService<Rounds>().RunAsync(Enumerable.Range(0, 64), Now, CancellationToken.None);
        await Task.WhenAll(HearAsync(_hosts[0], "yes", "p0", "yes"), HearAsync(_hosts[1], "no", "p0", "not now"));
        var pair = Assert.Single(await Records.ListAsync<Pair>("", CancellationToken.None));
        var answers = Said().Where(message => message.To == "p0" && !message.Text.StartsWith("Would you", StringComparison.Ordinal)).Select(message => message.Text).ToArray();
        Assert.Equal(2, answers.Length);
        Assert.Single(answers, text => text.StartsWith(pair.State == PairState.Closed ? "That is fine." : "Thank you!", StringComparison.Ordinal));
        Assert.DoesNotContain(answers, text => text.StartsWith(pair.State == PairState.Closed ? "Thank you!" : "That is fine.", StringComparison.Ordinal));
        await Order.HoldsAsync(Records);
    }

    private readonly List<WebMessage> _said = [];

    private IRecords Records => _hosts[1].Records(Id);

    private static MemberId MemberOf(int index) => new($"m{index:00}");

    private IEnumerable<WebMessage> Said()
    {
        foreach (var host in _hosts)
            _said.AddRange(host.Services.GetRequiredService<WebChannel>().Take());
        return _said;
    }

    private static Task HearAsync(StoryHost host, string id, string person, string text) =>
        host.Services.GetRequiredService<WebChannel>().HearAsync(new Heard(id, WebChannel.AddressOf(person), text) { Name = person }, CancellationToken.None);

    private async Task FoundAsync(int people)
    {
        foreach (var host in _hosts)
            await host.Clock.SetAsync(Now, CancellationToken.None);
        for (var index = 0; index < people; index++)
        {
            var address = WebChannel.AddressOf($"p{index}");
            var book = await _hosts[0].OpenBookAsync(address);
            var records = await book.RecordsAsync(Id, CancellationToken.None);
            if (index == 0)
                records.Put(new Community(Id, new JoinCode("ABCDEF"), Language.English, Now) { Places = [new Place("web", "page")] });
            records.Put(new Member(MemberOf(index), $"p{index}", Language.English, "America/Chicago") { Addresses = [address], JoinedAt = Now, ProfileFinished = true, Roles = Role.Mentor | Role.Mentee, WaitingSince = Now });
            book.Person = new Person(address) { Name = $"p{index}", Memberships = [new Membership(Id, MemberOf(index))], Welcomed = true };
            await book.WriteAsync("found", [], CancellationToken.None);
        }
    }
}
