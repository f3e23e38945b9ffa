using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Dialogs.Talk;

/// <summary>What a text turned out to be, as far as commands go.</summary>
public abstract record Parsed
{
    /// <summary>A call.</summary>
    public sealed record Call(CommandSyntax Syntax, string Words, int Number) : Parsed;

    /// <summary>It begins like a command, or nearly, but is none: the command is offered.</summary>
    public sealed record NearMiss(CommandSyntax Syntax) : Parsed;

    /// <summary>No command.</summary>
    public sealed record Nothing : Parsed;
}

/// <summary>The table of contents of what the bot can do: registration, help, manifests and tests read it.</summary>
public sealed class CommandList(IReadOnlyDictionary<CommandSyntax, Type> commands)
{
    /// <summary>A text of at most so many words that begins like a command was meant as one; a longer one is a question.</summary>
    public const int WordsOfACommand = 3;

    private readonly (string Name, CommandSyntax Syntax)[] _names =
        [.. commands.Keys.SelectMany(syntax => new[] { (Fold.Of(syntax.Name), syntax), (Fold.Of(syntax.Spanish), syntax) }).Distinct().OrderByDescending(name => name.Item1.Length)];

    private readonly Dictionary<string, CommandSyntax> _sayings = commands.Keys.SelectMany(syntax => syntax.Also.Select(saying => (Saying: Fold.Of(saying), syntax))).ToDictionary(said => said.Saying, said => said.syntax, StringComparer.Ordinal);

    /// <summary>All commands, in the order of the table of contents.</summary>
    public IReadOnlyCollection<CommandSyntax> All { get; } = [.. commands.Keys];

    /// <summary>Whether a text is, word for word, what a button says to the bot and nobody types.</summary>
    public bool IsOnlyAButton(string text)
    {
        var folded = Fold.Of(text).Trim('.', '!', ' ');
        return _names.Any(name => name.Syntax is { ForButtons: true, Arguments: Arguments.None } && name.Name == folded);
    }

    /// <summary>Makes the command.</summary>
    public ICommand Create(CommandSyntax syntax, IServiceProvider services) => (ICommand)services.GetRequiredService(commands[syntax]);

    /// <summary>Reads a text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="fromButton">Whether a button carried it: then the commands for buttons count, too.</param>
    public Parsed Parse(string text, bool fromButton)
    {
        text = text.Trim().TrimStart('/').Trim();
        if (text.StartsWith("mentor ", StringComparison.OrdinalIgnoreCase))
            text = text["mentor ".Length..].TrimStart();
        var folded = Fold.Of(text);
        if (_sayings.TryGetValue(folded.TrimEnd('.', '!'), out var said))
            return new Parsed.Call(said, "", 0);
        var words = folded.Count(c => c == ' ') + 1;
        CommandSyntax? near = null;
        foreach (var (name, syntax) in _names)
        {
            if (syntax.ForButtons && !fromButton)
                continue;
            if (!folded.StartsWith(name, StringComparison.Ordinal) || (folded.Length > name.Length && folded[name.Length] != ' '))
                continue;
            if (Fits(syntax, WordsAfter(text, name)) is { } call)
                return call;
            near ??= syntax;
        }
        if (near is not null && words <= WordsOfACommand)
            return new Parsed.NearMiss(near);
        if (near is null && words <= WordsOfACommand && !fromButton && Misspelled(folded) is { } guess)
            return new Parsed.NearMiss(guess);
        return new Parsed.Nothing();
    }

    /// <summary>The command whose name is a few slips away.</summary>
    private CommandSyntax? Misspelled(string folded)
    {
        (CommandSyntax? Syntax, int Slips) best = (null, int.MaxValue);
        foreach (var (name, syntax) in _names)
        {
            // Before a name of somebody, only the command itself can be misspelled.
            var typed = syntax.Arguments == Arguments.People && folded.IndexOf(" @", StringComparison.Ordinal) is > 0 and var mention ? folded[..mention] : folded;
            var allowed = Nearest.Slips(Math.Max(name.Length, typed.Length));
            if (syntax.ForButtons || Math.Abs(name.Length - typed.Length) > allowed)
                continue;
            if (Nearest.Distance(typed, name) is var slips && slips <= allowed && slips < best.Slips)
                best = (syntax, slips);
        }
        return best.Syntax;
    }

    private static Parsed.Call? Fits(CommandSyntax syntax, string rest)
    {
        switch (syntax.Arguments)
        {
            case Arguments.None:
                return rest.Length == 0 ? new Parsed.Call(syntax, "", 0) : null;
            case Arguments.People:
                return rest.Length > 0 && (rest.Contains('@', StringComparison.Ordinal) || rest.Contains('<', StringComparison.Ordinal)) ? new Parsed.Call(syntax, rest, 0) : null;
            case Arguments.PerhapsPeople:
                return rest.Length == 0 || rest.Contains('@', StringComparison.Ordinal) || rest.Contains('<', StringComparison.Ordinal) ? new Parsed.Call(syntax, rest, 0) : null;
            case Arguments.PerhapsWords when rest.Length > 0 && syntax.Verbs.Count > 0:
                return Fold.Words(rest) is [var verb, ..] && syntax.Verbs.Contains(verb) ? new Parsed.Call(syntax, rest, 0) : null;
            case Arguments.Words:
                return rest.Length > 0 ? new Parsed.Call(syntax, rest, 0) : null;
            case Arguments.NumberAndWords:
                var space = rest.IndexOf(' ', StringComparison.Ordinal);
                return space > 0 && int.TryParse(rest.AsSpan(0, space).TrimStart('#').TrimEnd(".:"), out var number) ? new Parsed.Call(syntax, rest[(space + 1)..].Trim(), number) : null;
            default:
                return new Parsed.Call(syntax, rest, 0);
        }
    }

    // The folded name may be shorter than what was typed (accents, double spaces): the words are counted, not the letters.
    private static string WordsAfter(string text, string name)
    {
        var skip = name.Count(c => c == ' ') + 1;
        var at = 0;
        for (; skip > 0; skip--)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
        }
        return text[at..].Trim();
    }
}
