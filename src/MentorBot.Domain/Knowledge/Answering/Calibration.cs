namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>Turns evidence into the probability that the first answer is right.</summary>
internal static class Calibration
{
    public static double Probability(Evidence evidence, double unanswerable)
    {
        return 1 / (1 + Math.Exp(-(-3 + 2 * evidence.Score + 2 * evidence.Lead)));
    }
}
