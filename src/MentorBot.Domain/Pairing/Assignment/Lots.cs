namespace MentorBot.Domain.Pairing.Assignment;

/// <summary>Draws lots between equals. The same seed draws the same lots on every machine and every version of the runtime.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).</remarks>
internal sealed class Lots(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A number from zero up to, not including, <paramref name="below"/>.</summary>
    public int Draw(int below)
    {
        var bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return (int)Math.BigMul(bits ^ (bits >> 31), (ulong)below, out _);
    }

    /// <summary>The numbers from zero up to, not including, <paramref name="count"/>, in a drawn order.</summary>
    public int[] Order(int count)
    {
        var order = new int[count];
        for (var at = 0; at < count; at++)
        {
            var other = Draw(at + 1);
            (order[at], order[other]) = (order[other], at);
        }

        return order;
    }
}
