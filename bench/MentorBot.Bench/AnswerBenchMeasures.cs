using MentorBot.Domain.Knowledge.Answering;

namespace MentorBot.Bench;

/// <summary>A question of the file, and the ids that answer it; none when it is out of scope.</summary>
internal sealed record AnswerQuestion(string Text, IReadOnlyList<string> Expected);

/// <summary>How good a set of rankings is (the definitions are DESIGN §7's).</summary>
/// <param name="Top1">Share of in-scope questions whose first answer is right.</param>
/// <param name="Mrr10">Mean reciprocal rank of the first right answer among ten, over in-scope questions.</param>
/// <param name="OosAuroc">Probability that an in-scope question is held surer than one out of scope, ties half; null when a class is missing.</param>
/// <param name="AnsweredAtPrecision90">The largest share of in-scope questions answered rightly at a threshold with at least 0.90 of all answers right.</param>
internal sealed record AnswerMeasures(double Top1, double Mrr10, double? OosAuroc, double AnsweredAtPrecision90)
{
    public static List<AnswerQuestion> Read(string path) => [.. AnswerBench.Lines(path).Select(line => new AnswerQuestion(
        (string)line["text"]!, [.. line["expected"]?.AsArray().Select(id => (string)id!) ?? []]))];

    public static AnswerMeasures Of(List<AnswerQuestion> questions, List<AnswerRanking> rankings)
    {
        var judged = questions.Zip(rankings, (question, ranking) => (
            InScope: question.Expected.Count > 0,
            Rank: 1 + ranking.Ranked.Take(10).ToList().FindIndex(answer => question.Expected.Contains(answer.Id)),
            ranking.Confidence)).ToList();
        double inScope = judged.Count(one => one.InScope);
        if (inScope == 0)
            return new AnswerMeasures(0, 0, null, 0);
        return new AnswerMeasures(
            judged.Count(one => one.Rank == 1) / inScope,
            judged.Where(one => one.Rank > 0).Sum(one => 1.0 / one.Rank) / inScope,
            Auroc([.. judged.Where(one => one.InScope).Select(one => one.Confidence)], [.. judged.Where(one => !one.InScope).Select(one => one.Confidence)]),
            judged.GroupBy(one => one.Confidence).OrderByDescending(group => group.Key)
                .Aggregate((Answered: 0, Right: 0, Best: 0), (sum, group) =>
                {
                    var (answered, right) = (sum.Answered + group.Count(), sum.Right + group.Count(one => one.Rank == 1));
                    return (answered, right, right >= 0.90 * answered ? right : sum.Best);
                }).Best / inScope);
    }

    private static double? Auroc(double[] inside, double[] outside)
    {
        if (inside.Length == 0 || outside.Length == 0)
            return null;
        Array.Sort(inside);
        double below = 0;
        foreach (var confidence in outside)
        {
            var (lower, upper) = (Bound(inside, confidence, orEqual: false), Bound(inside, confidence, orEqual: true));
            below += inside.Length - upper + 0.5 * (upper - lower);
        }
        return below / inside.Length / outside.Length;
    }

    /// <summary>How many values are smaller than the limit (or equal to it).</summary>
    private static int Bound(double[] sorted, double limit, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < limit || (orEqual && sorted[middle] == limit))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
