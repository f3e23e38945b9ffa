using System.Text.RegularExpressions;

namespace MentorBot.Tests.Stories;

/// <summary>What happens in one line of a transcript.</summary>
public abstract record Scene(string Line)
{
    /// <summary>Cora: text.</summary>
    public sealed record Says(string Line, string Who, string Text) : Scene(Line);

    /// <summary>Ada in #bus: text. The bot is mentioned; what it says for all goes to #bus.</summary>
    public sealed record SaysInRoom(string Line, string Who, string Room, string Text) : Scene(Line);

    /// <summary>#bus is closed to the bot.</summary>
    public sealed record Closes(string Line, string Room) : Scene(Line);

    /// <summary>Ada presses Yes. Ada fills kind=Phone, minutes=20 and presses Save. "the old Yes" is the first button of that name she was ever shown.</summary>
    public sealed record Presses(string Line, string Who, string Label, bool Old, IReadOnlyDictionary<string, string> Fields) : Scene(Line);

    /// <summary>-- two days later, 10:00.</summary>
    public sealed record TimePasses(string Line, string When) : Scene(Line);

    /// <summary>Before the first line.</summary>
    public sealed record Curtain() : Scene("");

    /// <summary>What the bot must say next, in order; … is anything but a button, […] any buttons.</summary>
    public List<(string To, string Said)> Expected { get; } = [];
}

/// <summary>Reads a transcript.</summary>
public static partial class Transcript
{
    /// <summary>Its lines as scenes. Lines in parentheses are remarks.</summary>
    /// <exception cref="FormatException">A line is none of those that <see cref="Scene"/> lists.</exception>
    public static IReadOnlyList<Scene> Read(string transcript)
    {
        List<Scene> scenes = [new Scene.Curtain()];
        foreach (var line in transcript.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('('))
                continue;
            if (Bot().Match(line) is { Success: true } bot)
                scenes[^1].Expected.Add((bot.Groups["to"].Value, bot.Groups["said"].Value));
            else
                scenes.Add(SceneOf(line));
        }
        return scenes;
    }

    /// <summary>Whether a message is what the transcript expects.</summary>
    public static bool Fits(string expected, string shown)
    {
        var pattern = Regex.Escape(expected.Trim()).Replace(@"\ \[…]", @"(\ \[[^\]]*\])*", StringComparison.Ordinal).Replace("…", @"[^\[]*", StringComparison.Ordinal);
        return Regex.IsMatch(shown.Trim(), $"^{pattern}$", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static Scene SceneOf(string line)
    {
        if (line.StartsWith("--", StringComparison.Ordinal))
            return new Scene.TimePasses(line, line.TrimStart('-', ' '));
        if (Press().Match(line) is { Success: true } press)
        {
            return new Scene.Presses(line, press.Groups["who"].Value, press.Groups["label"].Value, press.Groups["old"].Success,
                Filled().Matches(press.Groups["fields"].Value).ToDictionary(field => field.Groups["id"].Value, field => field.Groups["value"].Value, StringComparer.Ordinal));
        }
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (line.StartsWith('#'))
            return new Scene.Closes(line, line.Split(' ')[0]);
        if (colon > 0 && line[..colon].Split(" in #") is [var who, var room])
            return new Scene.SaysInRoom(line, who, $"#{room}", line[(colon + 2)..]);
        return colon > 0 ? new Scene.Says(line, line[..colon], line[(colon + 2)..]) : throw new FormatException($"This is no line of a story: {line}");
    }

    [GeneratedRegex(@"^bot → (?<to>[^:]+): (?<said>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bot();

    [GeneratedRegex(@"^(?<who>[^:]+?) (fills (?<fields>[^:]*(:[^:]*)*?) and )?presses (?<old>the old )?(?<label>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Press();

    [GeneratedRegex(@"(?<id>\w+)=(?<value>.*?)(?=, \w+=|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Filled();
}
