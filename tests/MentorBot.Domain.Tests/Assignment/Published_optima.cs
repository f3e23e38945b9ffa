using System.Diagnostics;
using System.Globalization;
using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Domain.Tests.Assignment;

/// <summary>The problems of bench/reference/make-assignment.py, whose optima an independent solver found. They need Python 3.</summary>
public sealed class Published_optima
{
    [Theory]
    [InlineData("1 200 60 8", 1_520, 200, 1307.0)]
    [InlineData("2 1000 300 20", 19_259, 1_000, 7135.5)]
    [InlineData("3 500 500 500", 250_000, 500, 5060.0)]
    [InlineData("4 4000 1000 30", 117_905, 3_524, 27313.5)]
    public void are_reached_to_the_digit(string arguments, int edges, int matched, double total)
    {
        var problem = Make(arguments);
        var result = AssignmentSolver.Solve(problem);
        Assert.Equal((edges, matched, total), (problem.EdgeCount, result.Matched, result.TotalScore / 10.0));
    }

    private static AssignmentProblem Make(string arguments)
    {
        using var python = Python(arguments);
        var (mentors, mentees) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var (capacities, edges) = (new List<int>(), new List<(int, int, long)>());
        while (python.StandardOutput.ReadLine() is { } line)
        {
            switch (line.Split(','))
            {
                case ["mentor", var id, var capacity]:
                    mentors.Add(id, mentors.Count);
                    capacities.Add(int.Parse(capacity, CultureInfo.InvariantCulture));
                    break;
                case ["mentee", var id]:
                    mentees.Add(id, mentees.Count);
                    break;
                case ["edge", var mentee, var mentor, var score]:
                    edges.Add((mentees[mentee], mentors[mentor], (long)(decimal.Parse(score, CultureInfo.InvariantCulture) * 10)));
                    break;
                default:
                    throw new FormatException(line);
            }
        }

        python.WaitForExit();
        return Problems.Of(mentees.Count, [.. capacities], edges);
    }

    private static Process Python(string arguments)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        try
        {
            return Process.Start(new ProcessStartInfo("python3", $"{Path.Combine(folder.FullName, "bench", "reference", "make-assignment.py")} {arguments}") { RedirectStandardOutput = true, UseShellExecute = false })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Python 3 is not installed.");
            throw;
        }
    }
}
