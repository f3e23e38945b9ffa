namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Turns evidence into the probability that the first answer is right: one logistic regression says whether any entry answers the
/// question, another whether it is the first one if so. Fitted on the development sets, and on parts of them with fewer entries and
/// variants, with as many answerable questions as others; the share of unanswerable ones that is really met then shifts the first.
/// </summary>
internal static class Calibration
{
    public static double Probability(Evidence evidence, double unanswerable)
    {
        var (answerable, first) = WeightsFor(evidence.Parts);
        double[] features = [1, evidence.Score, evidence.Lead, Math.Sqrt(Math.Max(0, evidence.Lead)), evidence.Coverage, evidence.Nearness, evidence.Model];
        var share = Math.Clamp(unanswerable, 0.001, 0.999);
        return Logistic(Sum(answerable, features) + Math.Log((1 - share) / share)) * Logistic(Sum(first, features));
    }

    /// <summary>Constant, score, lead, root of the lead, coverage, nearness, model.</summary>
    private static (double[] Answerable, double[] First) WeightsFor(AnswerParts parts) => parts switch
    {
        AnswerParts.All => ([-0.27, 5.37, -1.17, -0.93, 3.46, 2.38, 2.52], [-0.65, -0.05, 2.55, 2.59, 0.32, 0.60, 1.02]),
        AnswerParts.Encoder => ([-4.89, 5.86, 0.14, 0.03, 5.53, 3.50, 0], [-1.94, 0.26, 2.89, 3.91, 1.44, 1.68, 0]),
        AnswerParts.LinearModel => ([-0.60, 5.26, -0.50, -0.98, 5.79, 0, 3.02], [-0.14, 0.19, 1.94, 3.50, 0.38, 0, 2.68]),
        _ => ([-3.02, 5.59, 0.53, 1.47, 9.00, 0, 0], [-1.62, -0.22, 2.49, 5.83, 3.61, 0, 0]),
    };

    private static double Sum(double[] weights, double[] features)
    {
        double sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }

    private static double Logistic(double value) => 1 / (1 + Math.Exp(-value));
}
