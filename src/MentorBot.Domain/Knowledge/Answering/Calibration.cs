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
        AnswerParts.Encoder => ([-3.88, 6.76, 0.11, -0.58, 7.97, 4.22, 0, -3.29, -1.36, -3.09], [-2.43, 0.89, 2.66, 4.14, 2.02, -0.27, 0, 0.89, 1.20, -0.47]),
        AnswerParts.LinearModel => ([1.40, 12.99, -0.39, -2.27, 4.75, 0, 1.01, -4.35, -1.74, -0.54], [-2.19, 2.95, 5.48, 2.88, 1.99, 0, 0.39, 0.26, 0.53, 0.90]),
        _ => ([-2.77, 20.00, 3.12, -1.23, 9.38, 0, 0, -3.28, -1.50, -0.53], [-3.94, 0.57, 9.62, 6.86, 4.02, 0, 0, 0.83, 2.27, 0.69]),
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
