using System.Text.Json;
using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Bench;

/// <summary>
/// <c>answer --knowledge en|es --hold-out</c>: takes one variant away from every entry, in turn the first to the last, and asks it. The
/// variants of an entry differ from each other on purpose, so this is harder than what people ask. <c>--faq</c>: takes all of them away
/// and asks them, so that an entry is its question and its answer.
/// </summary>
internal static class AnswerBenchHoldOut
{
    public static int Run(List<AnswerDocument> documents, AnswerLanguage language, AnswerSettings settings, string? evidence)
    {
        var asked = new List<Asked>();
        for (var held = 0; held < documents.Max(document => document.Variants.Count); held++)
        {
            var index = AnswerIndex.Build(documents.Select(document => document with { Variants = [.. document.Variants.Where((_, i) => i != held)] }), language, settings);
            asked.AddRange(documents.Where(document => document.Variants.Count > held).Select(document => Ask(index, document.Variants[held], document.Id)));
        }
        if (evidence is not null)
            AnswerBenchEvidence.Write(evidence, asked.Select(one => one.Evidence));
        return Print(documents.Count, asked);
    }

    public static int RunFaq(List<AnswerDocument> documents, AnswerLanguage language, AnswerSettings settings)
    {
        var index = AnswerIndex.Build(documents.Select(document => document with { Variants = [] }), language, settings);
        return Print(documents.Count, [.. documents.SelectMany(document => document.Variants.Select(variant => Ask(index, variant, document.Id)))]);
    }

    private static Asked Ask(AnswerIndex index, string question, string id)
    {
        var ranking = index.Ask(question, 10);
        return new Asked(1 + ranking.Ranked.ToList().FindIndex(answer => answer.Id == id), ranking.Confidence, AnswerBenchEvidence.Of(index, question, [id]));
    }

    private static int Print(int entries, List<Asked> asked)
    {
        double Share(Func<Asked, bool> which) => Math.Round((double)asked.Count(which) / asked.Count, 4);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            entries,
            queries = asked.Count,
            top1 = Share(one => one.Rank == 1),
            top3 = Share(one => one.Rank is >= 1 and <= 3),
            mrr10 = Math.Round(asked.Average(one => one.Rank > 0 ? 1.0 / one.Rank : 0), 4),
            answeredRightly = Share(one => one.Rank == 1 && one.Confidence >= AnswerRanking.AnswerFrom),
            answeredWrongly = Share(one => one.Rank != 1 && one.Confidence >= AnswerRanking.AnswerFrom),
        }));
        return 0;
    }

    private sealed record Asked(int Rank, double Confidence, AnswerBenchEvidence.Line? Evidence);
}
