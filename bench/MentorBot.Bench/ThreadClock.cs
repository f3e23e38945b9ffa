using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MentorBot.Bench;

/// <summary>
/// Processor time of the calling thread, so that a neighbour on the same machine does not count. Wall-clock time where the system has no such clock.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Microseconds since some moment in the past.</summary>
    public static double Microseconds => OperatingSystem.IsLinux() && Read(ThreadCpuTime, out var time) == 0
        ? time.Seconds * 1e6 + time.Nanoseconds / 1e3
        : Stopwatch.GetTimestamp() * 1e6 / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
