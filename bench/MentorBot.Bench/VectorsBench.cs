using MentorBot.Domain.Knowledge.Answering;
using MentorBot.Knowledge;

namespace MentorBot.Bench;

/// <summary><c>vectors FILE</c>: encodes the shipped English entries once, so that no start has to.</summary>
internal static class VectorsBench
{
    public static int Run(string[] args)
    {
        if (args is not [var path])
        {
            Console.Error.WriteLine("usage: vectors FILE   (knowledge/encoder/vectors-en.bin)");
            return 2;
        }
        var encoded = EncodedLines.Of(KnowledgeFiles.Load(Path.Combine(AppContext.BaseDirectory, "knowledge")).Select(entry =>
            new AnswerDocument(entry.Id, entry.English.Question, entry.English.Variants, entry.English.Answer)));
        using var file = File.Create(path);
        encoded.Write(file);
        Console.WriteLine($"{{\"lines\":{encoded.Count},\"bytes\":{file.Length}}}");
        return 0;
    }
}
