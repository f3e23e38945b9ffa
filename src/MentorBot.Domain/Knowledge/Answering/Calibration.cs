namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Turns evidence into the probability that the first answer is right: one logistic regression says whether any entry answers the
/// question, another whether it is the first one if so. Both are fitted together (bench/reference/calibrate.py) on the development sets and,
/// with half their weight, on the shipped entries, as if 30 % of all questions had no answer; another share shifts the first.
/// </summary>
internal static class Calibration
{
    public static double Probability(Evidence evidence, double unanswerable)
    {
        var (answerable, first) = WeightsFor(evidence.Parts);
        var features = evidence.Features();
        var share = Math.Clamp(unanswerable, 0.001, 0.999);
        return Logistic(Sum(answerable, features) + Math.Log((1 - share) / share)) * Logistic(Sum(first, features));
    }

    /// <summary>In the order of <see cref="Evidence.Features"/>.</summary>
    private static (double[] Answerable, double[] First) WeightsFor(AnswerParts parts) => parts switch
    {
        AnswerParts.All => ([0.83, 4.94, -0.72, -1.04, 4.17, 4.01, 1.95, -3.88, -1.47, -2.27], [-1.57, 1.10, 1.64, 2.83, 0.97, -1.11, -0.04, 0.94, 0.90, -0.09]),
        AnswerParts.Encoder => ([-3.89, 6.72, 0.11, -0.57, 7.98, 4.27, 0, -3.28, -1.36, -3.08], [-2.42, 0.90, 2.67, 4.14, 2.05, -0.32, 0, 0.87, 1.19, -0.47]),
        AnswerParts.LinearModel => ([1.40, 12.99, -0.39, -2.27, 4.75, 0, 1.01, -4.35, -1.74, -0.54], [-2.19, 2.95, 5.48, 2.88, 1.99, 0, 0.39, 0.26, 0.53, 0.90]),
        _ => ([-2.39, 18.79, 4.47, -1.20, 9.49, 0, 0, -3.50, -1.77, -0.51], [-4.27, 0.80, 10.19, 5.93, 4.66, 0, 0, 0.98, 2.57, 0.88]),
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
