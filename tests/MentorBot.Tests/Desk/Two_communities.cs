using MentorBot.Channels.Web;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Tests.Conventions;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Desk;

/// <summary>Two programmes in one tenant, and one person in both.</summary>
public sealed class Two_communities
{
    private static readonly Place School = new("web", "page");

    [Fact]
    public async Task See_nothing_of_each_other()
    {
        await using var host = new StoryHost();
        await host.Clock.SetAsync(Plausible.Now, CancellationToken.None);
        await MakeAsync(host, "north", "NORTHS", "Nora", "Nils");
        await MakeAsync(host, "south", "SUTHER", "Sara", "Sven");
        await JoinBothAsync(host);

        var (north, south) = (await AllItShowsAsync(host, "Nora"), await AllItShowsAsync(host, "Sara"));

        Assert.Contains("Nils", north, StringComparison.Ordinal);
        Assert.Contains("Both", north, StringComparison.Ordinal);
        Assert.DoesNotContain("Sven", north, StringComparison.Ordinal);
        Assert.DoesNotContain("Sara", north, StringComparison.Ordinal);
        Assert.DoesNotContain("SUTHER", north, StringComparison.Ordinal);
        Assert.Contains("Sven", south, StringComparison.Ordinal);
        Assert.DoesNotContain("Nils", south, StringComparison.Ordinal);
        Assert.DoesNotContain("NORTHS", south, StringComparison.Ordinal);
        // Who coordinates one of them coordinates nothing in the other.
        Assert.Contains(TextsIn.Both[0].Talk.OnlyCoordinators, await AllItShowsAsync(host, "Both"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_forget_whoever_asks_it()
    {
        await using var host = new StoryHost();
        await host.Clock.SetAsync(Plausible.Now, CancellationToken.None);
        await MakeAsync(host, "north", "NORTHS", "Nora", "Nils");
        await MakeAsync(host, "south", "SUTHER", "Sara", "Sven");
        await JoinBothAsync(host);
        var coordinator = await host.Records(new CommunityId("south")).MemberAsync(new MemberId(ShortId.Of(10, "south", WebChannel.AddressOf("Both").ToString())), CancellationToken.None);
        Assert.True(coordinator?.RunsProgramme);

        await SayAsync(host, "Both", "forget me");
        await SayAsync(host, "Both", "yes");

        foreach (var community in (string[])["north", "south"])
            Assert.DoesNotContain(await host.Records(new CommunityId(community)).ListAsync<Member>("", CancellationToken.None), member => member.Name == "Both");
    }

    private static async Task<string> AllItShowsAsync(StoryHost host, string person)
    {
        var said = new List<string>();
        foreach (var command in Product.Commands.All.Where(command => !command.ForButtons && command.Who is Who.Coordinator or Who.Counts && command.Arguments is Arguments.None or Arguments.PerhapsWords))
            said.AddRange((await SayAsync(host, person, command.Name)).Select(message => $"{message.Text} {message.Card?.Title} {string.Join(' ', message.Card?.Lines ?? [])} {string.Join(' ', message.Card?.Choices.Select(choice => choice.Label) ?? [])}"));
        foreach (var name in (string[])["Nils", "Sven"])
            said.AddRange((await SayAsync(host, person, $"person @{name}")).Where(message => message.Card is { Title.Length: > 0 }).Select(message => $"{message.Card!.Title} {string.Join(' ', message.Card.Lines)}"));
        return string.Join('\n', said);
    }

    private static async Task<IReadOnlyList<WebMessage>> SayAsync(StoryHost host, string person, string text) =>
        await host.Services.GetRequiredService<TryOut>().HearAsync(person, text, pressed: null, new Dictionary<string, string>(StringComparer.Ordinal), CancellationToken.None);

    private static async Task MakeAsync(StoryHost host, string id, string code, string coordinator, string mentee)
    {
        foreach (var (name, role) in ((string, Role)[])[(coordinator, Role.Coordinator), (mentee, Role.Mentee)])
            await PutAsync(host, new Community(new CommunityId(id), new JoinCode(code), Language.English, Plausible.Now) { Places = [School], Settings = new CommunitySettings { StrangersWait = false } }, name, role, []);
    }

    // A mentee in the north, where the two speak last, and a coordinator in the south.
    private static async Task JoinBothAsync(StoryHost host)
    {
        foreach (var (id, code, role) in ((string, string, Role)[])[("south", "SUTHER", Role.Coordinator), ("north", "NORTHS", Role.Mentee)])
        {
            var earlier = (await host.OpenBookAsync(WebChannel.AddressOf("Both"))).Person.Memberships;
            await PutAsync(host, new Community(new CommunityId(id), new JoinCode(code), Language.English, Plausible.Now) { Places = [School], Settings = new CommunitySettings { StrangersWait = false } }, "Both", role, earlier);
        }
    }

    private static async Task PutAsync(StoryHost host, Community community, string name, Role role, IReadOnlyList<Membership> earlier)
    {
        var address = WebChannel.AddressOf(name);
        var book = await host.OpenBookAsync(address);
        var records = await book.RecordsAsync(community.Id, CancellationToken.None);
        if (await records.FindAsync<Community>("", CancellationToken.None) is null)
            records.Put(community);
        var member = new Member(new MemberId(ShortId.Of(10, community.Id.Value, address.ToString())), name, Language.English, "America/Chicago")
        {
            Addresses = [address], Roles = role, JoinedAt = Plausible.Now, WaitingSince = role == Role.Mentee ? Plausible.Now : null, ProfileFinished = true,
        };
        records.Put(member);
        book.Person = new Person(address) { Name = name, Welcomed = true, Memberships = [new Membership(community.Id, member.Id), .. earlier] };
        await book.WriteAsync($"put {community.Id} {name}", [], CancellationToken.None);
    }
}
