using MentorBot.Channels.Slack;
using MentorBot.Channels.Web;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Tests.Channels.Slack;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>Somebody uses two platforms, here the page and Slack: one profile, and messages go where they said.</summary>
public sealed class One_person_in_two_places : IAsyncLifetime
{
    private readonly SlackStoryChannel _slack = new();
    private TryOut _page = null!;
    private string _code = "";

    public async ValueTask InitializeAsync()
    {
        _page = _slack.Host.Services.GetRequiredService<TryOut>();
        _code = (await _page.ResetAsync(CancellationToken.None)).Value;
        foreach (var text in new[] { $"join {_code}", "1", "1", "bus", "Oak Street Yard" })
            await OnPageAsync("Ana", text);
    }

    public ValueTask DisposeAsync() => _slack.DisposeAsync();

    [Fact]
    public async Task joins_them_with_a_code_and_chooses_where_messages_go()
    {
        var code = await CodeAsync();
        Assert.Equal("bot → Ana: Hi Ana, it is you! You have one profile in both places now. Where should I write to you? | My messages [On the page] [In Slack]", Assert.Single(await InSlackAsync($"link {code.ToLowerInvariant()}")).ToString());
        Assert.Equal("bot → Ana: OK, my messages come to you here: In Slack. You can talk to me in both places.", Assert.Single(await InSlackAsync("2")).ToString());
        Assert.Equal([_slack.AddressOf("Ana"), WebChannel.AddressOf("Ana")], (await MemberAsync()).Addresses);
        Assert.StartsWith("bot → Ana: Ana | ", Assert.Single(await InSlackAsync("me")).ToString(), StringComparison.Ordinal);

        // What the bot says by itself comes there, and is answered there.
        await OnPageAsync("Grace", $"join {_code}");
        foreach (var text in new[] { "1", "2", "bus", "Oak Street Yard" })
            await OnPageAsync("Grace", text);
        await OnPageAsync(TryOut.Coordinator, "pair @Grace @Ana");
        await OnPageAsync("Grace", "yes");
        await _slack.AdvanceAsync(Duration.Zero);
        Assert.Contains("Meet Grace", Assert.Single(_slack.Take()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_code_is_good_once_and_for_ten_minutes()
    {
        var code = await CodeAsync();
        await InSlackAsync($"link {code}");
        Assert.Contains("I do not know that code", (await InSlackAsync($"link {code}", "Bob"))[0].ToString(), StringComparison.Ordinal);

        var late = await CodeAsync();
        await _slack.AdvanceAsync(Duration.FromMinutes(10));
        Assert.Contains("I do not know that code", (await InSlackAsync($"link {late}", "Bob"))[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task five_wrong_codes_are_enough()
    {
        for (var i = 0; i < 5; i++)
            Assert.Contains("I do not know that code", (await InSlackAsync("link AAAABBBB", "Bob"))[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("five wrong codes", (await InSlackAsync($"link {await CodeAsync()}", "Bob"))[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task in_one_place_the_code_changes_nothing()
    {
        var code = await CodeAsync();
        Assert.Contains("I know you here already", Assert.Single(await OnPageAsync("Ana", $"link {code}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task forgetting_one_forgets_both()
    {
        await InSlackAsync($"link {await CodeAsync()}");
        await InSlackAsync("forget me");
        await InSlackAsync("1");
        Assert.Contains("need to join first", Assert.Single(await OnPageAsync("Ana", "me")).Text, StringComparison.Ordinal);
        Assert.Equal("", (await _slack.Host.OpenBookAsync(_slack.AddressOf("Ana"))).Person.Name);
    }

    [Fact]
    public async Task two_people_in_two_places_are_paired_when_they_can_reach_each_other()
    {
        await InSlackAsync($"join {_code}", "Grace");
        foreach (var text in new[] { "1", "2", "bus", "Oak Street Yard" })
            await InSlackAsync(text, "Grace");
        Assert.Contains("use different apps", Assert.Single(await OnPageAsync(TryOut.Coordinator, "pair @Grace @Ana")).Text, StringComparison.Ordinal);

        var asked = (await OnPageAsync("Ana", "edit contact"))[^1];
        await _page.HearAsync("Ana", "", asked.Card!.Choices[0].Value, new Dictionary<string, string> { ["phone"] = "(303) 555-0142" }, CancellationToken.None);
        var form = (await InSlackAsync("edit contact", "Grace"))[^1];
        await _slack.PressAsync("Grace", form.Choices[0].Value, new Dictionary<string, string> { ["phone"] = "303.555.0143" });
        _slack.Take();

        Assert.Equal("I have asked Grace.", Assert.Single(await OnPageAsync(TryOut.Coordinator, "pair @Grace @Ana")).Text);
        await _slack.HearAsync("Grace", "yes");
        // Each reads where they are who the other is, and how to reach them.
        Assert.Contains(_slack.Take(), message => message is { To: "Grace", Shown: var shown } && shown.Contains("Phone: (303) 555-0142", StringComparison.Ordinal));
        var ana = await MemberAsync();
        var pair = await _slack.Host.Records((await _slack.Host.OpenBookAsync(WebChannel.AddressOf("Ana"))).Person.Memberships[0].Community).PairAsync(ana.Seat!.Value, CancellationToken.None);
        Assert.Equal((PairState.Active, true), (pair!.State, pair.MenteeTold));
    }

    [Fact]
    public async Task when_slack_is_gone_the_coordinator_is_told_on_the_page()
    {
        var place = new Place(SlackVoice.Name, "T1");
        var book = await _slack.Host.OpenBookAsync(WebChannel.AddressOf(TryOut.Coordinator));
        var community = book.Person.Memberships[0].Community;
        var records = await book.RecordsAsync(community, CancellationToken.None);
        var here = await records.CommunityAsync(CancellationToken.None);
        records.Put(here with { Places = [.. here.Places, place] });
        book.Index(here with { Places = [.. here.Places, place] });
        await book.WriteAsync("linked", [], CancellationToken.None);

        await _slack.Host.Services.GetRequiredService<SlackDeparture>().EndAsync(new SlackRequest.Removed("Ev-gone", "T1"), CancellationToken.None);
        var told = Assert.Single((await _page.AdvanceAsync(Duration.Zero, CancellationToken.None)).Messages);
        Assert.Equal((TryOut.Coordinator, "MentorBot was removed from your Slack workspace. I cannot write to the people there any more. When the app is back, they can write to me again."), (told.To, told.Text));
    }

    private async Task<string> CodeAsync() => Assert.Single(await OnPageAsync("Ana", "link")).Text.Split("Your code is ")[1][..8];

    private Task<IReadOnlyList<WebMessage>> OnPageAsync(string person, string text) =>
        _page.HearAsync(person, text, pressed: null, new Dictionary<string, string>(), CancellationToken.None);

    private async Task<IReadOnlyList<StoryMessage>> InSlackAsync(string text, string person = "Ana")
    {
        await _slack.HearAsync(person, text);
        return _slack.Take();
    }

    private async Task<Member> MemberAsync()
    {
        var membership = (await _slack.Host.OpenBookAsync(WebChannel.AddressOf("Ana"))).Person.Memberships[0];
        return (await _slack.Host.Records(membership.Community).MemberAsync(membership.Member, CancellationToken.None))!;
    }
}
