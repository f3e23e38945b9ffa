namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>Turns scores into the probability that the first answer is right.</summary>
internal static class Calibration
{
    public static double Probability(double first, double second, double whole)
    {
        var coverage = whole <= 0 ? 0 : first / whole;
        var lead = (first - second) / first;
        return 1 / (1 + Math.Exp(-(-4 + 6 * coverage + 4 * lead)));
    }
}
