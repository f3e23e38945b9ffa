using MentorBot.Dialogs.Talk.Reading;

namespace MentorBot.Dialogs.Talk;

/// <summary>What one step of a dialog asks.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Card">What can be chosen or filled in; none where free text is wanted.</param>
public sealed record Question(string Text, Card? Card = null)
{
    /// <summary>Whether any text answers it.</summary>
    public bool FreeText => Card is null || (Card.Choices.Count == 0 && Card.Fields.Count == 0);

    /// <summary>Whether a longer text is the answer as it stands, even if it reads like a command or a question.</summary>
    public bool Verbatim { get; init; }

    /// <summary>Whether a name may be the answer, of a school or a boss say.</summary>
    public bool TakesNames => FreeText || Card!.Fields.Any(each => each.Kind == FieldKind.Text);

    /// <summary>Whether a number is the answer itself, not the place of a choice.</summary>
    public bool TakesNumber => Card is { Fields: [{ Kind: FieldKind.Number }] };

    /// <summary>
    /// The answer that somebody typed instead of filling in the form: the first field that it fits takes it, the others keep what they
    /// have, and the form goes on as by its first choice. Null where it fits none.
    /// </summary>
    public StepAnswer? Typed(string text)
    {
        if (FreeText)
            return new StepAnswer(text, new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var field in Card!.Fields)
        {
            if (Fill(field, text) is { } value)
                return new StepAnswer(Card.Choices[0].Value, Card.Fields.ToDictionary(each => each.Id, each => each.Id == field.Id ? value : each.Value, StringComparer.Ordinal));
        }
        return null;
    }

    private string? Fill(Field field, string text)
    {
        var options = field.Options.Select(option => new ReadableChoice(option.Value, option.Label, [])).ToArray();
        return field.Kind switch
        {
            FieldKind.Choice => ChoiceReader.Read(text, options) is ChoiceReading.Understood one ? options[one.Index].Value : null,
            FieldKind.Multi => ChoiceReader.ReadMany(text, options) is ChoicesReading.Understood many ? string.Join(',', many.Indexes.Select(index => options[index].Value)) : null,
            FieldKind.Text => text,
            // A day or a number among other fields could be any of them.
            _ => Card!.Fields.Count == 1 ? text : null,
        };
    }
}
