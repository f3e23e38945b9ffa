using System.Numerics;

namespace MentorBot.Dialogs.Talk.Guarding;

/// <summary>Words in an order, with gaps; the smallest thing a rule can ask for.</summary>
internal sealed class Pattern(Step[] steps, int group)
{
    private readonly int[] needed = [.. steps.Where(step => step.IsNeeded).Select(step => step.Id)];

    /// <summary>What a match proves.</summary>
    public int Group => group;

    /// <summary>The steps that the pattern may begin with.</summary>
    public IEnumerable<Step> Beginnings => steps.Take(1 + steps.TakeWhile(step => step.IsOptional).Count());

    /// <summary>Whether everything it needs stands somewhere in the text.</summary>
    public bool CanMatch(Marks marks)
    {
        foreach (var step in needed)
        {
            if (marks.Starts(step) is 0)
                return false;
        }
        return true;
    }

    /// <summary>Where a match that begins at <paramref name="at"/> ends (exclusive), or -1.</summary>
    public int Match(Marks marks, int at)
    {
        // The places reached so far, one bit each: no way through the text is walked twice.
        var reached = 1UL << at;
        foreach (var step in steps)
        {
            var next = step.IsOptional ? reached : 0;
            for (var rest = step.Gap > 0 ? reached : reached & marks.Starts(step.Id); rest is not 0; rest &= rest - 1)
            {
                var place = BitOperations.TrailingZeroCount(rest);
                next |= step.Gap > 0 ? marks.Reach(place, step.Gap) : marks.Behind(step.Id, place);
            }
            if (next is 0)
                return -1;
            reached = next;
        }
        return BitOperations.TrailingZeroCount(reached);
    }
}
