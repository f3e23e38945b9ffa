using System.Text.RegularExpressions;
using MentorBot.Channels.Web;
using MentorBot.Dialogs.Talk;
using MentorBot.Tests.Conventions;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Try;

/// <summary>What a coordinator with ten minutes does on the demo: every command, then every button that is offered, in both languages.</summary>
public sealed partial class Walked_through
{
    // What ends or sends something is pressed in stories of its own.
    private static readonly string[] NotPressed = ["season close now", "match confirm", "announce send", "forget me now", "leave now"];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Every_button_of_the_coordinator_answers(string language)
    {
        await using var host = new StoryHost();
        var page = host.Services.GetRequiredService<TryOut>();
        await page.SeedAsync(CancellationToken.None);
        await SayAsync(page, $"language {language}");
        var old = TextsIn.Both.Select(texts => texts.Talk.OldButton).ToArray();
        var (dead, pressed, english) = (new List<string>(), 0, new List<string>());

        foreach (var command in Product.Commands.All.Where(command => !command.ForButtons && command.Who is Who.Coordinator or Who.Counts or Who.Helper && command.Arguments is Arguments.None or Arguments.PerhapsWords or Arguments.PerhapsPeople))
        {
            var offered = (await SayAsync(page, command.Name)).Where(message => message.To == TryOut.Coordinator).ToArray();
            english.AddRange(offered.SelectMany(message => English(message).Select(line => $"{command.Name}: {line}")));
            for (var at = 0; at < offered.Sum(message => message.Card?.Choices.Count ?? 0); at++)
            {
                // What has been answered is settled: each button is pressed on a fresh card.
                var fresh = at == 0 ? offered : (await SayAsync(page, command.Name)).Where(message => message.To == TryOut.Coordinator);
                if (fresh.SelectMany(message => message.Card?.Choices ?? []).ElementAtOrDefault(at) is not { } choice || NotPressed.Any(name => choice.Value.Contains(name, StringComparison.Ordinal)))
                    continue;
                var said = (await page.HearAsync(TryOut.Coordinator, "", choice.Value, NoFields, CancellationToken.None)).Where(message => message.To == TryOut.Coordinator).ToArray();
                pressed++;
                if (said.Length == 0 || said.Any(message => old.Contains(message.Text)))
                    dead.Add($"{command.Name} [{choice.Label}]: {string.Join(" / ", said.Select(message => message.Text))}");
                english.AddRange(said.SelectMany(message => English(message).Select(line => $"{command.Name} [{choice.Label}]: {line}")));
                await SayAsync(page, "cancel");
            }
            await SayAsync(page, "cancel");
        }

        Assert.Empty(host.Failures);
        Assert.Empty(dead);
        Assert.True(pressed > 40, $"Only {pressed} buttons were pressed.");
        if (language == "es")
            Assert.Empty(english.Distinct());
    }

    private static readonly Dictionary<string, string> NoFields = new(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<WebMessage>> SayAsync(TryOut page, string text) => await page.HearAsync(TryOut.Coordinator, text, pressed: null, NoFields, CancellationToken.None);

    // Sentences that have an English word in them which is no name, no command, and nobody's own words.
    private static IEnumerable<string> English(WebMessage message) =>
        new[] { message.Text, message.Card?.Title ?? "" }.Concat(message.Card?.Lines ?? []).Concat(message.Card?.Choices.Select(choice => choice.Label) ?? []).Concat(message.Card?.Fields.Select(field => field.Label) ?? [])
            .Where(line => EnglishWord().IsMatch(line) && !line.Contains('?', StringComparison.Ordinal) && !line.Contains("http", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(?:the|and|with|your|been|has|from|are|not|who|what|when|sent|waits|asked)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishWord();
}
