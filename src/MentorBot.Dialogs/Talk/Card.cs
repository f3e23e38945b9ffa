namespace MentorBot.Dialogs.Talk;

/// <summary>What a person can answer to, built once and dressed per channel (Adaptive Card, Block Kit, HTML).</summary>
/// <param name="Title">A few words on top.</param>
/// <param name="Lines">Plain lines below; no markup.</param>
/// <param name="Choices">What can be chosen, the one that goes on first. Buttons carry commands: there is no second way in.</param>
/// <param name="Fields">What can be filled in and goes along with any choice.</param>
public sealed record Card(string Title, IReadOnlyList<string> Lines, IReadOnlyList<Choice> Choices, IReadOnlyList<Field> Fields)
{
    /// <summary>Signed addresses that open in the browser: a file, a page, a form to send a file.</summary>
    public IReadOnlyList<CardLink> Links { get; init; } = [];

    /// <summary>Charts below the lines.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>The lines, and the charts drawn in text.</summary>
    public IReadOnlyList<string> LinesAndCharts => Charts.Count == 0 ? Lines : [.. Lines, .. Charts.SelectMany(chart => chart.Lines)];

    /// <summary>A card of lines.</summary>
    public static Card Of(string title, params IReadOnlyList<string> lines) => new(title, lines, [], []);

    /// <summary>The card with these choices.</summary>
    public Card With(params IReadOnlyList<Choice> choices) => this with { Choices = [.. Choices, .. choices] };

    /// <summary>The card with these fields.</summary>
    public Card With(params IReadOnlyList<Field> fields) => this with { Fields = [.. Fields, .. fields] };

    /// <summary>The card with these links.</summary>
    public Card With(params IReadOnlyList<CardLink> links) => this with { Links = [.. Links, .. links] };
}

/// <summary>Something to open in the browser.</summary>
/// <param name="Label">What it opens.</param>
/// <param name="Address">The whole address.</param>
public sealed record CardLink(string Label, string Address);

/// <summary>One thing to choose.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="Value">An answer of the open dialog, or a command.</param>
public sealed record Choice(string Label, string Value)
{
    /// <summary>Other words that mean it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Which of several matters on one card it decides; the others stay open.</summary>
    public int Matter { get; init; }

    /// <summary>Whether it goes on with what stands in the card's fields, where that is not the first choice. Forms in a window of their own end with it.</summary>
    public bool TakesForm { get; init; }
}

/// <summary>What kind of thing a field takes.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Several of the options, joined by commas.</summary>
    Multi,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day, as yyyy-mm-dd.</summary>
    Date,

    /// <summary>A time of day, as hh:mm.</summary>
    Time,
}

/// <summary>One thing to fill in.</summary>
/// <param name="Id">Names the field in the answer.</param>
/// <param name="Label">What stands above it.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Value">What stands in it and holds when it is left alone.</param>
public sealed record Field(string Id, string Label, FieldKind Kind, string Value = "")
{
    /// <summary>What can be picked.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];
}

/// <summary>One thing to pick in a field.</summary>
public sealed record Option(string Label, string Value);
