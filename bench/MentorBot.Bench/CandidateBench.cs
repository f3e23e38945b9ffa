using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using MentorBot.Domain.Pairing.Assignment;

namespace MentorBot.Bench;

/// <summary><c>candidates --mentees N --mentors M [--seed S]</c>: from members to edges, then to the pairing proved for all pairs, without comparing everyone.</summary>
internal static class CandidateBench
{
    private const int PerMentee = 16;

    // Members of NEA's nine career families, in thousands as make-assignment.py has them.
    private static readonly int[] Families = [86, 70, 47, 30, 23, 16, 7, 5, 5];

    private static readonly CandidateWeights Weights = new()
    {
        SameFamily = 8, NearFamily = 3, NearFamilies = [2, 1], SameSite = 6, Shift = new(1, 2), Topic = new(2, 3), Language = new(1, 1), Way = new(1, 2), Year = new(1, 3),
    };

    public static int Run(string[] args)
    {
        if (Option(args, "--mentees") is not { } mentees || Option(args, "--mentors") is not { } mentors)
        {
            Console.Error.WriteLine("usage: candidates --mentees N --mentors M [--seed S]");
            return 2;
        }

        var pool = Pool(mentees, mentors, new Random(Option(args, "--seed") ?? 1));
        var watch = Stopwatch.StartNew();
        var sparse = CandidateSolver.Sparse(pool, PerMentee);
        var edgesSeconds = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var solved = CandidateSolver.Solve(pool);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            mentees,
            mentors,
            firstEdges = sparse.EdgeCount,
            edgesSeconds = Math.Round(edgesSeconds, 3),
            edges = solved.Problem.EdgeCount,
            rounds = solved.Rounds,
            scoredShare = Math.Round((double)solved.Scored / solved.Rounds / mentees / mentors, 4),
            matched = solved.Result.Matched,
            total = solved.Result.TotalScore,
            seconds = Math.Round(watch.Elapsed.TotalSeconds, 3),
        }));
        return 0;
    }

    private static CandidatePool Pool(int mentees, int mentors, Random random)
    {
        return new CandidatePool(
            [.. Enumerable.Range(0, mentees).Select(_ => Someone())], [.. Enumerable.Range(0, mentors).Select(_ => Someone())],
            [.. Enumerable.Range(0, mentors).Select(_ => random.Next(1, 7))], Weights);

        CandidateProfile Someone() => new(
            Family(), Site: random.Next(Math.Max(1, mentors / 6)), Shifts: Bits(21, 4), Speaks: random.Next(5) is 0 ? 3ul : 1ul,
            Needs: random.Next(50) is 0 ? 2ul : 0, Topics: Bits(10, 3), Ways: Bits(3, 2), Years: random.Next(4));

        int Family()
        {
            var (family, at) = (0, random.Next(Families.Sum()));
            while (at >= Families[family])
                at -= Families[family++];
            return family;
        }

        ulong Bits(int of, int count)
        {
            var bits = 0ul;
            while (BitOperations.PopCount(bits) < count)
                bits |= 1ul << random.Next(of);
            return bits;
        }
    }

    private static int? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : null;
}
