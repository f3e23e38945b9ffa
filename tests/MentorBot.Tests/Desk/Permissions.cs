using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Tests.Conventions;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Desk;

/// <summary>Every command × every kind of person, said in a chat and not only asked of the rule.</summary>
public sealed class Permissions
{
    // Who may what, once more and independent of the code: the columns of DESIGN §7 and the tiers of docs/what-we-store.md.
    private static readonly (string Who, Func<Member, Member> Is, Who[] May)[] People =
    [
        ("mentee", member => member with { Roles = Role.Mentee }, [Who.Anyone, Who.Member]),
        ("mentor", member => member with { Roles = Role.Mentor }, [Who.Anyone, Who.Member]),
        ("paused", member => member with { Roles = Role.Mentee, State = MemberState.Paused }, [Who.Anyone, Who.Member]),
        ("coordinator", member => member with { Roles = Role.Coordinator }, [Who.Anyone, Who.Member, Who.Coordinator, Who.Helper, Who.Counts]),
        ("backup", member => member with { Roles = Role.Backup }, [Who.Anyone, Who.Member, Who.Coordinator, Who.Helper, Who.Counts]),
        ("volunteer", member => member with { Roles = Role.Volunteer }, [Who.Anyone, Who.Member, Who.Helper]),
        ("observer", member => member with { Roles = Role.Observer }, [Who.Anyone, Who.Member, Who.Counts]),
        ("committee", member => member with { Roles = Role.Committee }, [Who.Anyone, Who.Member, Who.Counts]),
        ("waiting coordinator", member => member with { Roles = Role.Coordinator, State = MemberState.Waiting }, [Who.Anyone, Who.Member]),
        ("left coordinator", member => member with { Roles = Role.Coordinator, State = MemberState.Left }, [Who.Anyone]),
    ];

    [Fact]
    public async Task Are_kept_by_every_command_for_everybody()
    {
        await using var host = new StoryHost();
        foreach (var (who, isWho, _) in People)
            await MakeAsync(host, who, isWho);
        var (wrong, walked) = (new List<string>(), 0);
        foreach (var syntax in Product.Commands.All)
        {
            foreach (var (who, _, may) in People.Append(("nobody", (Func<Member, Member>)(member => member), [Who.Anyone])))
            {
                var refused = await IsRefusedAsync(host, who, syntax);
                walked++;
                if (refused == may.Contains(syntax.Who))
                    wrong.Add($"{who} {(refused ? "may not" : "may")} use “{syntax.Name}”");
            }
        }
        Assert.Empty(wrong);
        Assert.True(walked >= 10 * 50, $"Only {walked} were walked.");
    }

    [Fact]
    public void Of_small_counts_are_the_coordinators_alone() =>
        Assert.Equal(["coordinator", "backup"], People.Where(person => person.Is(Plausible.Mentee with { State = MemberState.Active }).SeesSmallCounts()).Select(person => person.Who));

    private static async Task MakeAsync(StoryHost host, string who, Func<Member, Member> isWho)
    {
        var book = await host.OpenBookAsync(AddressOf(who));
        var community = new Community(new CommunityId(who.Replace(' ', '-')), JoinCode.New(), Language.English, Plausible.Now);
        var records = await book.RecordsAsync(community.Id, CancellationToken.None);
        records.Put(community);
        foreach (var other in (string[])["Grace", "Ana", "Ben"])
            records.Put(new Member(new MemberId(other), other, Language.English, "America/Chicago") { JoinedAt = Plausible.Now, Roles = Role.Coordinator, ProfileFinished = true });
        var me = isWho(new Member(new MemberId("me"), "Me", Language.English, "America/Chicago") { JoinedAt = Plausible.Now, ProfileFinished = true, WaitingSince = Plausible.Now });
        records.Put(me);
        book.Person = new Person(AddressOf(who)) { Memberships = [new Membership(community.Id, me.Id)], Welcomed = true };
        Assert.True(await book.WriteAsync("made", [], CancellationToken.None));
    }

    private static Address AddressOf(string who) => new("web", "page", who);

    // A turn that is never written: what was said tells whether the door was open.
    private static async Task<bool> IsRefusedAsync(StoryHost host, string who, CommandSyntax syntax)
    {
        var turn = new Turn(new Heard("walk", AddressOf(who), ""), await host.OpenBookAsync(AddressOf(who)), Plausible.Now);
        await Understanding.RecognizeAsync(turn, CancellationToken.None);
        await host.Services.GetRequiredService<Understanding>().TryRunAsync(turn, new Parsed.Call(syntax, syntax.People == 1 ? "@Ana" : "@Ana @Grace", 1), new Dictionary<string, string>(StringComparer.Ordinal), CancellationToken.None);
        return turn.Replies is [var only] && (only.Text == turn.Texts.Talk.OnlyCoordinators || only.Text == turn.Texts.Talk.OnlyMembers);
    }
}
