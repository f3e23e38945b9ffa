using MentorBot.Bench;

var rest = args.Skip(1).ToArray();
switch (args.FirstOrDefault())
{
    case "answer":
        return AnswerBench.Run(rest);
    default:
        Console.Error.WriteLine("usage: <engine> …");
        return 2;
}
