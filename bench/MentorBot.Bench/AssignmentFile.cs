using System.Globalization;
using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Bench;

/// <summary>
/// A problem as a file: rows <c>mentor,&lt;id&gt;,&lt;capacity&gt;</c>, <c>mentee,&lt;id&gt;</c>, <c>edge,&lt;menteeId&gt;,&lt;mentorId&gt;,&lt;score&gt;</c>
/// in any order; scores are decimals ≥ 0, taken exactly: <see cref="Unit"/> is what one of the solver's whole numbers is worth.
/// </summary>
internal sealed class AssignmentFile
{
    private AssignmentFile(AssignmentProblem problem, decimal unit, List<string> mentees, List<string> mentors) =>
        (Problem, Unit, Mentees, Mentors) = (problem, unit, mentees, mentors);

    public AssignmentProblem Problem { get; }

    public decimal Unit { get; }

    public List<string> Mentees { get; }

    public List<string> Mentors { get; }

    /// <summary>Reads a file twice: first who there is and how many decimals the scores have, then the pairings.</summary>
    /// <exception cref="FormatException">A row that cannot be read; the message names it.</exception>
    public static AssignmentFile Read(string path)
    {
        var (mentees, mentors, capacities) = (new List<string>(), new List<string>(), new List<int>());
        var (menteeIds, mentorIds) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var (decimals, edges) = (0, 0);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("edge,", StringComparison.Ordinal))
            {
                edges++;
                var point = line.LastIndexOf('.');
                if (point > line.LastIndexOf(','))
                    decimals = Math.Max(decimals, line.AsSpan(point + 1).TrimEnd('0').Length);
                continue;
            }

            switch (line.Split(','))
            {
                case ["mentor", var id, var capacity] when int.TryParse(capacity, CultureInfo.InvariantCulture, out var places) && mentorIds.TryAdd(id, mentors.Count):
                    mentors.Add(id);
                    capacities.Add(places);
                    break;
                case ["mentee", var id] when menteeIds.TryAdd(id, mentees.Count):
                    mentees.Add(id);
                    break;
                case [""]:
                    break;
                default:
                    throw new FormatException($"Not a row of a problem, or there twice: {line}");
            }
        }

        var unit = 1m;
        for (var place = 0; place < decimals; place++)
            unit /= 10;
        var (menteeOf, mentorOf) = (menteeIds.GetAlternateLookup<ReadOnlySpan<char>>(), mentorIds.GetAlternateLookup<ReadOnlySpan<char>>());
        var builder = new AssignmentProblemBuilder(mentees.Count, capacities);
        builder.EnsureCapacity(edges);
        Span<Range> fields = stackalloc Range[5];
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith("edge,", StringComparison.Ordinal))
                continue;
            var row = line.AsSpan();
            if (row.Split(fields, ',') is not 4
                || !menteeOf.TryGetValue(row[fields[1]], out var mentee)
                || !mentorOf.TryGetValue(row[fields[2]], out var mentor)
                || !decimal.TryParse(row[fields[3]], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score))
                throw new FormatException($"Not a row of a problem: {line}");
            builder.Allow(mentee, mentor, (long)(score / unit));
        }

        return new AssignmentFile(builder.Build(), unit, mentees, mentors);
    }
}
