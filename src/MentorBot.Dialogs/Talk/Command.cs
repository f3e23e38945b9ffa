using MentorBot.Domain.Members;

namespace MentorBot.Dialogs.Talk;

/// <summary>What follows a command's name.</summary>
public enum Arguments
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>People, as many as <see cref="CommandSyntax.People"/> says.</summary>
    People,

    /// <summary>People, or nothing.</summary>
    PerhapsPeople,

    /// <summary>Words, at least one.</summary>
    Words,

    /// <summary>Words or nothing.</summary>
    PerhapsWords,

    /// <summary>A number and then words.</summary>
    NumberAndWords,
}

/// <summary>How a command is called, by whom, and how it is explained. Help, permissions and manifests are read from here.</summary>
/// <param name="Name">The command, noun first: "match preview".</param>
/// <param name="Spanish">The same in Spanish.</param>
/// <param name="Arguments">What follows.</param>
/// <param name="Who">Who may.</param>
/// <param name="Help">One short sentence about it.</param>
public sealed record CommandSyntax(string Name, string Spanish, Arguments Arguments, Who Who, Func<ITexts, string> Help)
{
    // What shapes are made of. Whatever a command reads after its name, it reads in both languages.
    private static readonly Dictionary<string, string> InSpanish = new(StringComparer.Ordinal)
    {
        ["CODE"] = "CÓDIGO",
        ["DATE"] = "FECHA",
        ["NAME"] = "NOMBRE",
        ["all"] = "todo",
        ["month"] = "mes",
        ["season"] = "temporada",
        ["close"] = "cerrar",
        ["start"] = "empezar",
        ["on"] = "sí",
        ["off"] = "no",
        ["@mentee"] = "@nuevo",
    };

    /// <summary>How many people follow.</summary>
    public int People { get; init; }

    /// <summary>Other ways to say it, word for word and with nothing after them.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What follows the name, as it stands in help: "CODE", "@x".</summary>
    public string Shape { get; init; } = "";

    /// <summary>What the words that may follow begin with, in both languages; none: any word. A sentence that only begins like the command is a question.</summary>
    public IReadOnlyList<string> Verbs { get; init; } = [];

    /// <summary>The command's name in a language; both are understood in either.</summary>
    public string NameIn(Language language) => language == Language.Spanish ? Spanish : Name;

    /// <summary>Whether a text calls it by its Spanish name.</summary>
    public bool IsCalledInSpanish(string text) =>
        Fold.Of(text) is var folded && folded.StartsWith(Fold.Of(Spanish), StringComparison.Ordinal) && !folded.StartsWith(Fold.Of(Name), StringComparison.Ordinal);

    /// <summary>The command as somebody would type it.</summary>
    public string ExampleIn(Language language) => Join(NameIn(language), word => word switch
    {
        "@x" or "@mentee" => "@Ana",
        "@mentor" => "@Grace",
        "@y" => "@Ben",
        "CODE" => "ABCDEF",
        "DATE" => "2026-10-05",
        "A..B" => "2026-10-01..2026-10-31",
        "N" => "3",
        "ID" => "M01",
        "NAME" => "Valuing Diversity",
        "…" when Shape == word => language == Language.Spanish ? "¿Qué es una PLC?" : "What is a PLC?",
        _ => Word(word.Split('|')[0], language),
    });

    /// <summary>The command with its shape.</summary>
    public string UsageIn(Language language) => Join(NameIn(language), word => string.Join('|', word.Split('|').Select(part => Word(part, language))));

    /// <summary>Only buttons use it: it stands in no help and no manifest.</summary>
    public bool ForButtons { get; init; }

    /// <summary>Whether its words are written for others, so that the guard only looks for a student's name.</summary>
    public bool WritesForOthers { get; init; }

    /// <summary>Whether rows of a table follow: names of colleagues, which are no alarm for the guard.</summary>
    public bool TakesRows { get; init; }

    private string Join(string name, Func<string, string> word) => Shape.Length == 0 ? name : $"{name} {string.Join(' ', Shape.Split(' ').Select(word))}";

    private static string Word(string word, Language language) => language == Language.Spanish ? InSpanish.GetValueOrDefault(word, word) : word;
}

/// <summary>A command says how it is called.</summary>
public interface IHaveSyntax
{
    /// <summary>Its syntax.</summary>
    static abstract CommandSyntax Syntax { get; }
}

/// <summary>A command does one thing.</summary>
public interface ICommand
{
    /// <summary>Does it: reads and changes records, and says so.</summary>
    Task RunAsync(CommandCall call, CancellationToken cancellationToken);
}

/// <summary>A call of a command.</summary>
/// <param name="Turn">The turn it belongs to.</param>
/// <param name="Words">What followed its name, as typed.</param>
/// <param name="Number">The number that followed, where the command takes one.</param>
/// <param name="People">The members that were named.</param>
/// <param name="Fields">What was filled in on the card whose button called it.</param>
public sealed record CommandCall(Turn Turn, string Words, int Number, IReadOnlyList<Member> People, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The words, split at spaces.</summary>
    public string[] Split => Words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
