using MentorBot.Bench;

// One class per engine; each prints one JSON object on one line, the last, and returns the exit code.
return args switch
{
    ["assign", .. var rest] => AssignBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: <engine> …   engines: assign");
    return 2;
}
