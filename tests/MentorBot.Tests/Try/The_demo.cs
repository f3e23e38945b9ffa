using System.Diagnostics;
using MentorBot.Channels.Web;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Tests.Conventions;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Try;

/// <summary>A community of 200 with a season of history, and every command of its coordinator on it.</summary>
public sealed class The_demo
{
    [Fact]
    public async Task Is_in_order_and_every_command_and_page_works_on_it()
    {
        await using var host = new StoryHost();
        var page = host.Services.GetRequiredService<TryOut>();
        await page.SeedAsync(CancellationToken.None);
        var community = (await host.OpenBookAsync(WebChannel.AddressOf(TryOut.Coordinator))).Person.Memberships[0].Community;
        await Order.HoldsAsync(host.Records(community));
        Assert.Equal(Demo.People, (await host.Records(community).ListAsync<Member>("", CancellationToken.None)).Count);

        foreach (var command in Product.Commands.All.Where(command => !command.ForButtons && command.Who is Who.Coordinator or Who.Counts && command.Arguments is Arguments.None or Arguments.PerhapsWords))
        {
            var said = await page.HearAsync(TryOut.Coordinator, command.Name, pressed: null, new Dictionary<string, string>(StringComparer.Ordinal), CancellationToken.None);
            Assert.True(said.Count > 0 && host.Failures.Count == 0, $"“{command.Name}”: {string.Join('\n', host.Failures)}");
        }
        var me = (await host.Records(community).CoordinatorsAsync(CancellationToken.None))[0];
        var settings = await host.Records(community).CommunityAsync(CancellationToken.None);
        foreach (var file in host.Services.GetServices<IFile>())
        {
            foreach (var argument in (string[])["people", "pairs", "meetings", "hours", "deliveries", "season en", "2026-11 es"])
                Assert.NotNull(await file.OpenAsync(new FileCall(host.Records(community), settings, me, argument, Demo.Now), CancellationToken.None));
        }
        // The clock goes on from there.
        await page.AdvanceAsync(NodaTime.Duration.FromDays(1), CancellationToken.None);
        Assert.Empty(host.Failures);
    }

    [Fact]
    public async Task Five_thousand_people_are_invited_in_seconds()
    {
        await using var host = new StoryHost();
        var page = host.Services.GetRequiredService<TryOut>();
        await page.ResetAsync(CancellationToken.None);
        var rows = string.Join('\n', Enumerable.Range(1, 5000).Select(number => $"Person {number}, p{number}@example.org, mentee, Food, Lincoln, 6:00-9:00, es, Boss {number % 50}"));
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        var asked = await page.HearAsync(TryOut.Coordinator, $"import {rows}", pressed: null, none, CancellationToken.None);
        var done = await page.HearAsync(TryOut.Coordinator, "", asked[^1].Card!.Choices[0].Value, none, CancellationToken.None);

        Assert.StartsWith("I found 5000 people to add.", asked[^1].Text, StringComparison.Ordinal);
        Assert.Equal(["I am adding 5000 people now. I will tell you when it is done.", "Done: 5000 people are invited. You can undo it for 24 hours: type import."], done.Select(message => message.Text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"It took {watch.Elapsed}.");
        TestContext.Current.TestOutputHelper?.WriteLine($"5,000 people checked and invited in {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
