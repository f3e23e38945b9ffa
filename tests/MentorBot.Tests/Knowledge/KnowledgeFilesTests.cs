using MentorBot.Domain.Knowledge;
using MentorBot.Knowledge;

namespace MentorBot.Tests.Knowledge;

public sealed class KnowledgeFilesTests
{
    private const string WellFormed = """
        ---
        id: L03
        source: "All Things PLC, The Forgotten Question"
        year: 2016
        read: 2026-09-10
        sure: partly
        askLocal: yes
        related: [L01, L04]
        reviewed: no
        ---

        ## en

        **What are the four questions?**

        - what do we ask in a plc
        - four questions for
          a bus team
        - why four
        - which questions guide us
        - remind me of the questions

        What should they **learn**? How will we know?

        What if they do not?

        ## es

        **¿Cuáles son las cuatro preguntas?**

        - qué preguntamos
        - cuatro preguntas
        - por qué cuatro
        - qué preguntas nos guían
        - recuérdame las preguntas

        ¿Qué deben aprender?
        """;

    [Fact]
    public void Reads_every_field_of_both_languages()
    {
        var entry = KnowledgeFiles.Parse("L03.md", WellFormed);

        Assert.Equal(("L03", "All Things PLC, The Forgotten Question", "2016", "2026-09-10"), (entry.Id, entry.Source, entry.Year, entry.Read));
        Assert.Equal((Certainty.Partly, true, false), (entry.Sure, entry.AskLocal, entry.Reviewed));
        Assert.Equal(["L01", "L04"], entry.Related);
        Assert.Equal("What are the four questions?", entry.English.Question);
        Assert.Equal(["what do we ask in a plc", "four questions for a bus team", "why four", "which questions guide us", "remind me of the questions"], entry.English.Variants);
        Assert.Equal("What should they **learn**? How will we know?\n\nWhat if they do not?", entry.English.Answer);
        Assert.Equal("¿Cuáles son las cuatro preguntas?", entry.Spanish.Question);
        Assert.Equal(5, entry.Spanish.Variants.Count);
        Assert.Equal("¿Qué deben aprender?", entry.Spanish.Answer);
    }

    [Theory]
    [InlineData("source: \"All Things PLC, The Forgotten Question\"\n", "", 1)] // a field is missing
    [InlineData("sure: partly", "sure: perhaps", 6)] // no such word
    [InlineData("read: 2026-09-10", "read: September", 5)] // not a date
    [InlineData("reviewed: no\n---\n", "reviewed: no\n", 1)] // the front matter never ends
    [InlineData("## es", "## fr", 10)] // a language is missing
    [InlineData("**What are the four questions?**", "What are the four questions?", 12)] // the question is not in bold
    [InlineData("- qué preguntamos\n- cuatro preguntas\n- por qué cuatro\n- qué preguntas nos guían\n- recuérdame las preguntas\n", "", 29)] // no variants
    [InlineData("\n¿Qué deben aprender?", "", 31)] // no answer
    public void Names_the_file_and_the_line_that_is_wrong(string right, string wrong, int line)
    {
        Assert.Contains(right, WellFormed, StringComparison.Ordinal);

        var problem = Assert.Throws<MalformedKnowledgeException>(() => KnowledgeFiles.Parse("L03.md", WellFormed.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.StartsWith($"L03.md:{line}: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loads_a_folder_with_its_subfolders_in_the_order_of_ids()
    {
        var folder = Directory.CreateTempSubdirectory("knowledge");
        try
        {
            folder.CreateSubdirectory("plc");
            File.WriteAllText(Path.Combine(folder.FullName, "plc", "a.md"), WellFormed.Replace("id: L03", "id: L20", StringComparison.Ordinal));
            File.WriteAllText(Path.Combine(folder.FullName, "z.md"), WellFormed);
            File.WriteAllText(Path.Combine(folder.FullName, "README.md"), "# How to write an entry");

            Assert.Equal(["L03", "L20"], KnowledgeFiles.Load(folder.FullName).Select(entry => entry.Id));

            File.WriteAllText(Path.Combine(folder.FullName, "plc", "b.md"), WellFormed);
            var problem = Assert.Throws<MalformedKnowledgeException>(() => KnowledgeFiles.Load(folder.FullName));
            Assert.Contains("L03 is taken", problem.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
