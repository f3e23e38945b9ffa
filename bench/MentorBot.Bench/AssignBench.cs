using System.Diagnostics;
using System.Text.Json;
using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Bench;

/// <summary><c>assign --problem FILE.csv [--out FILE.csv]</c>: solves one assignment problem and proves the result.</summary>
internal static class AssignBench
{
    public static int Run(string[] args)
    {
        if (Option(args, "--problem") is not { } path)
        {
            Console.Error.WriteLine("usage: assign --problem FILE.csv [--out FILE.csv]");
            return 2;
        }

        var file = AssignmentFile.Read(path);
        WarmUp();
        var before = Memory.Settle();
        var (watch, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = AssignmentSolver.Solve(file.Problem); // throws unless the certificate holds
        var seconds = watch.Elapsed.TotalSeconds;
        var peak = Memory.Peak();
        Console.Error.WriteLine($"cpu {(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F4} s, the runtime's own threads included");

        if (Option(args, "--out") is { } output)
        {
            File.WriteAllLines(output, file.Mentees.Index()
                .Where(mentee => result.MentorOf[mentee.Index] >= 0)
                .Select(mentee => $"{mentee.Item},{file.Mentors[result.MentorOf[mentee.Index]]}"));
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            mentees = file.Problem.MenteeCount,
            mentors = file.Problem.MentorCount,
            edges = file.Problem.EdgeCount,
            matched = result.Matched,
            total = result.TotalScore * file.Unit,
            optimal = true,
            seconds = Math.Round(seconds, 4),
            peakMb = Math.Round(peak - before, 1),
        }));
        return 0;
    }

    /// <summary>Has the runtime compile the solver before the clock starts: the solvers beside it come compiled.</summary>
    private static void WarmUp()
    {
        foreach (var capacity in (int[])[1, 9])
        {
            var builder = new AssignmentProblemBuilder(300, Enumerable.Repeat(capacity, 100).ToArray());
            for (var pairing = 0; pairing < 300 * 100; pairing++)
                builder.Allow(pairing / 100, pairing % 100, pairing * 7919L % 31);
            AssignmentSolver.Solve(builder.Build());
        }
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
