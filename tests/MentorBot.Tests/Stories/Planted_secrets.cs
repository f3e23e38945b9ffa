using System.Text;
using System.Text.Json;
using MentorBot.Domain.Learning;
using MentorBot.Domain.Members;
using MentorBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Stories;

/// <summary>Secrets are planted in a compass and in a pasted text on every channel; afterwards the bytes of the store, the write-ahead log with it, and all logs are read.</summary>
public sealed class Planted_secrets
{
    // What must not be found; and what must, or nothing would have been proved.
    private static readonly string[] Secrets = ["Zanzibar", "Quux", "quux@zanzibar.example", "555-010-9999", "Xochitl", "lloraba en la parada"];
    private const string StoredCanary = "Larkspur";
    private const string LoggedCanary = "a canary sings in the log";

    [Fact]
    public async Task Are_found_nowhere_afterwards()
    {
        StoryHost.KeepAllLogs();
        await new Story().Given("Cora", Role.Coordinator).Given("Ana", Role.Mentee).Given("Rosa", Role.Mentee, Language.Spanish).Plays("""
            Ana: group start circle
            bot → Ana: … […]
            Ana: 4
            bot → Ana: Write it in one short sentence. …
            Ana: Walks along Larkspur Lane
            bot → Ana: … […]
            Ana: begin
            bot → Ana: Good: your circle has begun, … […]
            Ana: compass
            bot → Ana: … [Show my result]
            Ana fills Communication=Proficient, Reporting=Foundational, Ethics=Advanced and presses Show my result
            bot → Ana: Two goals could be next for you. … […]
            Ana presses Keep the goals, for me alone
            bot → Ana: Kept, sealed, for you alone. …
            Ana: credential check
            bot → Ana: Paste your text here, …
            Ana: My student Zanzibar Quux could not find the bus, so I wrote to quux@zanzibar.example and called 555-010-9999.
            bot → Ana: … I have kept nothing of your text.
            Rosa: brújula
            bot → Rosa: … [Ver mi resultado]
            Rosa fills Technology=Foundational, Organization=Proficient and presses Ver mi resultado
            bot → Rosa: Hay dos metas que pueden seguir. … […]
            Rosa: credencial revisar
            bot → Rosa: Pega aquí tu texto, …
            Rosa: Mi alumna Xochitl lloraba en la parada y la ayudé.
            bot → Rosa: … No guardé nada de tu texto.
            Cora: person @Ana
            bot → Cora: Ana | … […]
            """, async (channel, _) =>
            {
                channel.Host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("canary").Log(LogLevel.Trace, default, LoggedCanary, exception: null, (song, _) => song);
                var (files, logs) = (Bytes(channel.Host.Folder), channel.Host.Logs);
                Assert.True(files.Any(file => Holds(file.Bytes, StoredCanary)), "What is stored cannot be read, so nothing is proved.");
                Assert.Contains(logs, line => line.Contains(LoggedCanary, StringComparison.Ordinal));
                foreach (var secret in Secrets)
                {
                    Assert.All(files, file => Assert.False(Holds(file.Bytes, secret), $"{file.Name} holds “{secret}”."));
                    Assert.DoesNotContain(logs, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
                }
                Assert.DoesNotContain(logs, line => line.Contains("Proficient", StringComparison.Ordinal) || line.Contains("Foundational", StringComparison.Ordinal));
                await NoAnswerIsStoredAsync(channel.Host.Services.GetRequiredService<IRowStore>(), channel);
            });
    }

    // Where a channel keeps a form to open it in a window, all that could be picked stands in it; what was picked must not.
    private static async Task NoAnswerIsStoredAsync(IRowStore store, IStoryChannel channel)
    {
        var read = 0;
        foreach (var person in (string[])["Ana", "Rosa"])
        {
            await foreach (var row in store.ListAsync(Keys.Of(channel.AddressOf(person)), "", before: null, most: null, CancellationToken.None))
            {
                // A row begins with its version; one without JSON holds no words.
                if (row.Value.IndexOf('{', StringComparison.Ordinal) is not (>= 0 and < 4))
                    continue;
                using var json = JsonDocument.Parse(row.Value[row.Value.IndexOf('{', StringComparison.Ordinal)..]);
                Walk(json.RootElement, row.Key);
                read++;
            }
        }
        Assert.True(read >= 2, "The rows of the two cannot be read, so nothing is proved.");
    }

    private static void Walk(JsonElement element, string row)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, row);
            return;
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        // A field as it was shown: its value is what it would be if nothing were picked.
        if (element.TryGetProperty("Id", out var id) && id.ValueKind == JsonValueKind.String && Enum.TryParse<Standard>(id.GetString(), out _) && element.TryGetProperty("Value", out var value))
            Assert.False(IsLevel(value), $"{row} holds the answer to {id}.");
        foreach (var property in element.EnumerateObject())
        {
            Assert.False(Enum.TryParse<Standard>(property.Name, out _) && IsLevel(property.Value), $"{row} holds the answer to {property.Name}.");
            Walk(property.Value, row);
        }
    }

    private static bool IsLevel(JsonElement value) => value.ValueKind == JsonValueKind.String && Enum.TryParse<Level>(value.GetString(), out _);

    private static bool Holds(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    private static IReadOnlyList<(string Name, byte[] Bytes)> Bytes(string folder) => [.. Directory.GetFiles(folder).Select(file => (Path.GetFileName(file), ReadShared(file)))];

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
