using MentorBot.Dialogs.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using MentorBot.Knowledge;
using MentorBot.Tests.Conventions;
using MentorBot.Tests.Stories;

namespace MentorBot.Tests.Knowledge;

/// <summary>
/// "No idea", "lol", "when is easter": nobody asks for an entry, so none is shown. The lists are told to the bot on the page, over all that is shipped;
/// remarks and off-topic questions were at hand when the weights of <c>Calibration</c> and the phrases of <c>Remarks</c> were chosen, the second lists were not.
/// </summary>
public sealed class What_was_not_asked : IAsyncLifetime
{
    private static readonly Lazy<Holdings> All = new(() => new Holdings(KnowledgeFiles.Load(Path.Combine(AppContext.BaseDirectory, "knowledge")), KnowledgeFiles.LoadVectors()));
    private readonly StoryHost _host = new(with: services => services.AddSingleton(_ => new Library(All.Value)));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>The figures are what was measured (docs/answers.md), and a little more: a change that answers more of this must say so here.</summary>
    [Theory]
    [InlineData("remarks.en", 1, 6)]
    [InlineData("remarks.es", 1, 12)]
    [InlineData("offtopic.en", 7, 14)]
    [InlineData("offtopic.es", 7, 14)]
    [InlineData("second.en", 4, 10)]
    [InlineData("second.es", 4, 10)]
    public async Task Is_not_answered_with_an_entry(string list, int mostAnswered, int mostOffered)
    {
        var page = _host.Services.GetRequiredService<MentorBot.Channels.Web.TryOut>();
        var (answered, offered) = (new List<string>(), new List<string>());
        var lines = Repository.Read("tests", "MentorBot.Tests", "Knowledge", "NotAsked", $"{list}.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (number, line) in lines.Index())
        {
            // Everybody is new, so no card is open that the words could choose from.
            var who = $"{list}-{number}";
            if (list.EndsWith("es", StringComparison.Ordinal))
                await page.HearAsync(who, "language es", pressed: null, new Dictionary<string, string>(), CancellationToken.None);
            var said = await page.HearAsync(who, line, pressed: null, new Dictionary<string, string>(), CancellationToken.None);
            if (said.Any(message => message.Card?.Lines.Any(text => text.StartsWith("Source: ", StringComparison.Ordinal) || text.StartsWith("Fuente: ", StringComparison.Ordinal)) is true))
                answered.Add(line);
            else if (said.Any(message => message.Card?.Choices.Any(choice => choice.Value.EndsWith(NoneOfTheseCommand.Syntax.Name, StringComparison.Ordinal)) is true))
                offered.Add(line);
        }
        Assert.True(answered.Count <= mostAnswered && offered.Count <= mostOffered, $"{list}: answered {answered.Count}: {string.Join("; ", answered)}\noffered {offered.Count}: {string.Join("; ", offered)}");
    }

    /// <summary>The first question of each entry is answered by it, or offered first: whatever is done about the rest, this must hold.</summary>
    [Theory]
    [InlineData(Domain.Members.Language.English)]
    [InlineData(Domain.Members.Language.Spanish)]
    public async Task But_what_an_entry_is_called_is_always_answered(Domain.Members.Language language)
    {
        foreach (var entry in KnowledgeFiles.Load(Path.Combine(AppContext.BaseDirectory, "knowledge")))
        {
            var ranking = await All.Value.AskAsync(entry.In(language).Question, language, previous: null, unanswerable: null, CancellationToken.None);
            Assert.True(ranking.Ranked[0].Id == entry.Id && ranking.Confidence >= Domain.Knowledge.Answering.AnswerRanking.AnswerFrom, $"{entry.Id}: {ranking.Ranked[0].Id} {ranking.Confidence:F2}");
        }
    }
}
