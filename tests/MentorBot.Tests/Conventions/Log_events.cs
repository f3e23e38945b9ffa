using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Conventions;

/// <summary>Logs are events, never conversations: a log may be read by people who run a server, not a programme.</summary>
public sealed partial class Log_events
{
    // Ids, and words of ours or of a channel's own protocol. Whoever adds one here asks first whether a person could have typed it.
    private static readonly string[] Allowed =
        ["Id", "Reference", "Member", "Community", "Subject", "Pair", "Channel", "Partition", "Endpoint", "Key", "Kind", "Status", "Reason", "Seconds", "Count", "Attempt", "Retry"];

    [Fact]
    public void Carry_ids_only()
    {
        var messages = (from type in Product.Types
                        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                        let attribute = method.GetCustomAttribute<LoggerMessageAttribute>()
                        where attribute is not null
                        select (Method: $"{type.Name}.{method.Name}", attribute.Message)).ToArray();

        Assert.NotEmpty(messages);
        Assert.Empty(from message in messages
                     from Match placeholder in Placeholder().Matches(message.Message)
                     where !Allowed.Contains(placeholder.Groups[1].Value)
                     select $"{message.Method}: {placeholder.Value}");
    }

    [Fact]
    public void Are_declared_and_never_written_in_passing() =>
        Assert.Empty(from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                     where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
                     where InPassing().IsMatch(File.ReadAllText(file))
                     select Path.GetFileName(file));

    [GeneratedRegex(@"\{([^{}:,]+)[^{}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(|[lL]ogger\.Log\(")]
    private static partial Regex InPassing();
}
