using MentorBot.Outbox.Tests.Crashes;
using Xunit.Runner.InProc.SystemConsole;

// The tests, or a worker process that they start to kill it.
return args is ["worker", .. var rest] ? await Victim.RunAsync(rest) : await ConsoleRunner.Run(args);
