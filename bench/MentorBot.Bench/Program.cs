using MentorBot.Bench;
using MentorBot.Bench.Dispatch;

// One class per engine; each prints one JSON object on one line, the last, and returns the exit code.
var rest = args.Skip(1).ToArray();
return args.FirstOrDefault() switch
{
    "assign" => AssignBench.Run(rest),
    "candidates" => CandidateBench.Run(rest),
    "answer" => AnswerBench.Run(rest),
    "vectors" => VectorsBench.Run(rest),
    "guard" => GuardBench.Run(rest),
    "guard-train" => GuardTrainer.Run(rest),
    "dispatch" => DispatchBench.Run(rest),
    "turns" => TurnsBench.Run(rest),
    "simulate" => SimulateBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: <engine> …   engines: assign, candidates, answer, vectors, guard, guard-train, turns, dispatch, simulate");
    return 2;
}
