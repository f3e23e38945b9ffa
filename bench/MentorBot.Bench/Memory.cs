using System.Globalization;
using System.Runtime;

namespace MentorBot.Bench;

/// <summary>Resident memory of this process as Linux counts it, in MB (2^20 bytes); 0 elsewhere.</summary>
internal static class Memory
{
    /// <summary>Memory in use now, after everything that is not needed any more was given back; the peak is counted from here.</summary>
    public static double Settle()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        try
        {
            File.WriteAllText("/proc/self/clear_refs", "5"); // forget the peak so far
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("peak memory includes reading: the kernel does not let it be reset");
        }

        return Resident("VmRSS:");
    }

    /// <summary>The peak since <see cref="Settle"/>.</summary>
    public static double Peak() => Resident("VmHWM:");

    private static double Resident(string field) =>
        File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal)) is { } found
            ? double.Parse(found[field.Length..^2], CultureInfo.InvariantCulture) / 1024
            : 0;
}
