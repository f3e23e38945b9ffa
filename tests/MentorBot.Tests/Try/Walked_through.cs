using System.Text.RegularExpressions;
using MentorBot.Channels.Web;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Tests.Conventions;
using MentorBot.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Try;

/// <summary>The demo as people of all roles would walk through it: every command they may use, then every button that is offered.</summary>
public sealed partial class Walked_through
{
    // What ends or sends something is pressed in stories of its own.
    private static readonly string[] NotPressed = ["season close now", "match confirm", "announce send", "forget me now", "leave now"];

    /// <summary>Somebody of every role, each in one of the two languages; the coordinator in both.</summary>
    [Theory]
    [InlineData(TryOut.Coordinator, "en", 40)]
    [InlineData(TryOut.Coordinator, "es", 40)]
    [InlineData("Frank Alvarez", "es", 40)] // backup
    [InlineData("Inés Alvarez", "en", 15)] // volunteer
    [InlineData("María Alvarez", "es", 15)] // observer
    [InlineData("Ana Fisher", "es", 15)] // committee
    [InlineData("Oscar Brown", "en", 15)] // mentor of two
    [InlineData("Elena Fisher", "es", 15)] // mentee with a mentor
    [InlineData("Ana Espinoza", "es", 15)] // mentee who waits
    public async Task Every_button_answers(string person, string language, int least)
    {
        await using var host = new StoryHost();
        var page = host.Services.GetRequiredService<TryOut>();
        await page.SeedAsync(CancellationToken.None);
        await SayAsync(page, person, $"language {language}");
        var me = (await host.Records((await host.OpenBookAsync(WebChannel.AddressOf(person))).Person.Memberships[0].Community).ListAsync<Member>("", CancellationToken.None)).Single(member => member.Name == person);
        var old = TextsIn.Both.Select(texts => texts.Talk.OldButton).ToArray();
        var (dead, pressed, english) = (new List<string>(), 0, new List<string>());

        foreach (var command in Product.Commands.All.Where(command => !command.ForButtons && command != LanguageCommand.Syntax && me.May(command.Who) && command.Arguments is Arguments.None or Arguments.PerhapsWords or Arguments.PerhapsPeople))
        {
            var offered = await SayAsync(page, person, command.Name);
            english.AddRange(offered.SelectMany(message => English(message).Select(line => $"{command.Name}: {line}")));
            for (var at = 0; at < offered.Sum(message => message.Card?.Choices.Count ?? 0); at++)
            {
                // What has been answered is settled: each button is pressed on a fresh card.
                var fresh = at == 0 ? offered : await SayAsync(page, person, command.Name);
                if (fresh.SelectMany(message => message.Card?.Choices ?? []).ElementAtOrDefault(at) is not { } choice || NotPressed.Any(name => choice.Value.Contains(name, StringComparison.Ordinal)))
                    continue;
                var said = To(person, await page.HearAsync(person, "", choice.Value, NoFields, CancellationToken.None));
                pressed++;
                if (said.Count == 0 || said.Any(message => old.Contains(message.Text)))
                    dead.Add($"{command.Name} [{choice.Label}]: {string.Join(" / ", said.Select(message => message.Text))}");
                english.AddRange(said.SelectMany(message => English(message).Select(line => $"{command.Name} [{choice.Label}]: {line}")));
                await SayAsync(page, person, language == "es" ? "cancelar" : "cancel");
            }
            await SayAsync(page, person, language == "es" ? "cancelar" : "cancel");
        }

        Assert.Empty(host.Failures);
        Assert.True(dead.Count == 0, string.Join('\n', dead));
        Assert.True(pressed >= least, $"Only {pressed} buttons were pressed.");
        if (language == "es")
            Assert.True(english.Count == 0, string.Join('\n', english.Distinct()));
    }

    private static readonly Dictionary<string, string> NoFields = new(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<WebMessage>> SayAsync(TryOut page, string person, string text) => To(person, await page.HearAsync(person, text, pressed: null, NoFields, CancellationToken.None));

    private static IReadOnlyList<WebMessage> To(string person, IReadOnlyList<WebMessage> messages) => [.. messages.Where(message => message.To == person)];

    // Sentences that have an English word in them which is no name, no command, and nobody's own words.
    private static IEnumerable<string> English(WebMessage message) =>
        new[] { message.Text, message.Card?.Title ?? "" }.Concat(message.Card?.Lines ?? []).Concat(message.Card?.Choices.Select(choice => choice.Label) ?? []).Concat(message.Card?.Fields.Select(field => field.Label) ?? [])
            .Where(line => EnglishWord().IsMatch(line) && !line.Contains('?', StringComparison.Ordinal) && !line.Contains("http", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(?:the|and|with|your|been|has|from|are|not|who|what|when|sent|waits|asked)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishWord();
}
