using System.Text.Json;
using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Bench;

/// <summary>
/// <c>answer --knowledge en|es --hold-out</c>: takes one variant away from every entry, in turn the first to the last, and asks it. The
/// variants of an entry differ from each other on purpose, so this is harder than what people ask.
/// </summary>
internal static class AnswerBenchHoldOut
{
    public static int Run(List<AnswerDocument> documents, AnswerLanguage language, AnswerSettings settings)
    {
        var (asked, right, three, reciprocal) = (0, 0, 0, 0.0);
        for (var held = 0; held < documents.Max(document => document.Variants.Count); held++)
        {
            var index = AnswerIndex.Build(documents.Select(document => document with { Variants = [.. document.Variants.Where((_, i) => i != held)] }), language, settings);
            foreach (var document in documents.Where(document => document.Variants.Count > held))
            {
                var rank = 1 + index.Ask(document.Variants[held], 10).Ranked.ToList().FindIndex(answer => answer.Id == document.Id);
                asked++;
                right += rank == 1 ? 1 : 0;
                three += rank is >= 1 and <= 3 ? 1 : 0;
                reciprocal += rank > 0 ? 1.0 / rank : 0;
            }
        }
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            entries = documents.Count,
            queries = asked,
            top1 = Math.Round((double)right / asked, 4),
            top3 = Math.Round((double)three / asked, 4),
            mrr10 = Math.Round(reciprocal / asked, 4),
        }));
        return 0;
    }
}
