namespace MentorBot.Dialogs.Talk;

/// <summary>What buttons, numbers and words mean to one person now: a card that was shown to them and can be answered.</summary>
/// <param name="Id">A few letters in front of every button's value.</param>
/// <param name="Choices">What can be chosen, in the order shown.</param>
/// <param name="Fields">The ids and values of the card's fields: what is left empty keeps its default.</param>
/// <param name="OfDialog">Whether a choice is an answer of the open dialog; else it is a command.</param>
/// <param name="Asks">Whether it is an open decision.</param>
public sealed record Offer(string Id, IReadOnlyList<OfferedChoice> Choices, IReadOnlyDictionary<string, string> Fields, bool OfDialog, bool Asks)
{
    /// <summary>How many cards of one person can be answered at the same time; older ones are old.</summary>
    public const int Most = 12;

    /// <summary>The card's fields as they were shown: a channel that shows them in a window of their own opens it from here.</summary>
    public IReadOnlyList<Field> Form { get; init; } = [];

    /// <summary>What is left when a matter has been decided; the places of the other choices stay what they are. Null when nothing is left.</summary>
    public Offer? Without(int matter)
    {
        var left = this with { Choices = [.. Choices.Select(choice => choice.Matter == matter ? choice with { Decided = true } : choice)] };
        return left.Choices.All(choice => choice.Decided) ? null : left;
    }

    /// <summary>The offer once a newer one is what words mean: its buttons and numbers still count, its labels need not be kept.</summary>
    public Offer WithoutWords() => Choices.All(choice => choice.Label.Length == 0) ? this
        : this with { Form = [], Choices = [.. Choices.Select(choice => choice with { Label = "", Words = [] })] };

    /// <summary>The offer that a card makes; the fields with their labels and options are kept only for a channel that opens them in a window.</summary>
    public static Offer Of(string id, Card card, bool ofDialog, bool asks, bool opensForms) => new(
        id,
        [.. card.Choices.Select(choice => new OfferedChoice(choice.Value, choice.Label, choice.Words) { Matter = choice.Matter })],
        card.Fields.ToDictionary(field => field.Id, field => field.Value, StringComparer.Ordinal),
        ofDialog,
        asks)
    {
        Form = opensForms ? card.Fields : [],
    };
}

/// <summary>One choice as it was offered.</summary>
public sealed record OfferedChoice(string Value, string Label, IReadOnlyList<string> Words)
{
    /// <summary>Which of several matters on the card it decides.</summary>
    public int Matter { get; init; }

    /// <summary>Whether that matter has been decided.</summary>
    public bool Decided { get; init; }
}
