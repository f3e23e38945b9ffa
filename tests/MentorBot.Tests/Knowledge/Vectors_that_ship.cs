using MentorBot.Domain.Knowledge.Answering;
using MentorBot.Knowledge;
using MentorBot.Tests.Conventions;

namespace MentorBot.Tests.Knowledge;

/// <summary>What is encoded beforehand is what would be encoded now.</summary>
public sealed class Vectors_that_ship
{
    [Fact]
    public void Are_those_of_the_entries_and_of_nothing_else()
    {
        var fresh = EncodedLines.Of(KnowledgeFiles.Load(Path.Combine(Repository.Root, "knowledge"))
            .Select(entry => new AnswerDocument(entry.Id, entry.English.Question, entry.English.Variants, entry.English.Answer)));
        using var file = File.OpenRead(Path.Combine(Repository.Root, "knowledge", "encoder", KnowledgeFiles.Vectors));

        var furthest = EncodedLines.Read(file).FurthestFrom(fresh);

        Assert.True(furthest < 0.002, $"A vector differs by {furthest}: make the file anew, as knowledge/encoder/README.md says.");
    }
}
