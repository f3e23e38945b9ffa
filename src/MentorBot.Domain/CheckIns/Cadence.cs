using MentorBot.Domain.Communities;
using NodaTime;

namespace MentorBot.Domain.CheckIns;

/// <summary>When a pair is asked. By default: day 2, weekly four times, every two weeks four times, then monthly.</summary>
/// <remarks>Dense at first, because early contact decides whether a pairing lives (facts P01, P20).</remarks>
public static class Cadence
{
    /// <summary>The school day on which step <paramref name="step"/> (1 is the first) is asked. Days of a break do not count.</summary>
    public static LocalDate DayOf(int step, LocalDate start, Community community) => community.Calendar.PlusDaysOutsideBreaks(start, DaysUntil(step, community.Settings.Cadence));

    /// <summary>Days from the introduction to a step.</summary>
    public static int DaysUntil(int step, CadenceSettings cadence)
    {
        var often = Math.Min(step - 1, cadence.OftenTimes);
        var then = Math.Min(step - 1 - often, cadence.ThenTimes);
        return cadence.FirstDay + often * cadence.OftenDays + then * cadence.ThenDays + (step - 1 - often - then) * cadence.LaterDays;
    }
}
