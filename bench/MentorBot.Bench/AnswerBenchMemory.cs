using System.Diagnostics;

namespace MentorBot.Bench;

/// <summary>The process's resident memory, now and at its highest since the last reset.</summary>
internal static class PeakMemory
{
    public static double NowMb()
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 / 1048576.0;
    }

    /// <summary>Linux forgets the high-water mark when 5 is written to clear_refs; elsewhere the mark stays that of the whole run.</summary>
    public static void Reset()
    {
        if (OperatingSystem.IsLinux() && File.Exists("/proc/self/clear_refs"))
            File.WriteAllText("/proc/self/clear_refs", "5");
    }

    public static double PeakMb()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1048576.0;
    }
}
