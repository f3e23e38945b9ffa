using System.Text.Json;
using MentorBot.Dialogs.Talk;
using MentorBot.Dialogs.Talk.Reading;
using MentorBot.Domain.Outbox;

namespace MentorBot.Channels.Slack;

/// <summary>
/// Forms in a window of their own. Slack waits for what is said here, so it comes from state at hand: the offer that the form's card
/// made, and a rehearsal of the turn.
/// </summary>
public sealed partial class SlackForms(SlackClients clients, SlackAdapter adapter, IShelf shelf, ILogger<SlackForms> logger)
{
    // Slack waits three seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Opens the window; false when its card is an old one or Slack does not open it.</summary>
    public async Task<bool> TryOpenAsync(SlackRequest.Form form, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Longest);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await OpenAsync(form, ended.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            NotOpened("no answer in time");
            return false;
        }
    }

    /// <summary>What is wrong with a filled-in form, as Slack shows it beside the field; null when nothing is.</summary>
    public async Task<string?> ObjectionAsync(SlackSaid said, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Longest);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await ObjectionAsync(said.Heard, ended.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Then the turn itself will tell.
            NotRehearsed(said.Heard.Id, exception);
            return null;
        }
    }

    private async Task<bool> OpenAsync(SlackRequest.Form form, CancellationToken cancellationToken)
    {
        var (heard, origin) = form.What;
        var person = (await shelf.OpenAsync(heard.From, cancellationToken)).Person;
        if (OfferOf(person, heard) is not var (offer, chosen) || await clients.OfAsync(heard.From.Tenant, cancellationToken) is not { } client)
            return false;
        var metadata = $"{heard.Pressed}\n{(origin.IsOwnChat ? origin.Channel : null)}";
        var view = SlackViews.Form(offer.Form, form.Question, chosen.Label, metadata, TextsIn.Of(person.Language));
        var outcome = await SlackOutcome.OfAsync(() => client.Views.Open(form.Trigger, view, cancellationToken), cancellationToken);
        if (outcome.Kind != OutcomeKind.Sent)
            NotOpened(outcome.Reason);
        return outcome.Kind == OutcomeKind.Sent;
    }

    private async Task<string?> ObjectionAsync(Heard heard, CancellationToken cancellationToken)
    {
        var person = (await shelf.OpenAsync(heard.From, cancellationToken)).Person;
        if (OfferOf(person, heard) is not var (offer, _))
            return null;
        var texts = TextsIn.Of(person.Language);
        Spoken[] replies = [.. await adapter.RehearseAsync(heard, cancellationToken)];
        // The same form again: what was said before it is what is wrong.
        if (replies is not [.. var why, { Asks: true, Card.Fields: { Count: > 0 } again }] || !again.Select(field => field.Id).SequenceEqual(offer.Form.Select(field => field.Id)))
            return offer.Form.FirstOrDefault(field => field.Kind == FieldKind.Number && heard.Fields.GetValueOrDefault(field.Id) is { Length: > 0 } typed && NumberReader.Read(typed) is null) is { } number
                ? Errors(number, texts.Places.NumberNeeded)
                : null;
        var wrong = offer.Form.FirstOrDefault(field => field.Kind is FieldKind.Text or FieldKind.Number && heard.Fields.GetValueOrDefault(field.Id) is { Length: > 0 }) ?? offer.Form[0];
        return Errors(wrong, why.Length > 0 ? string.Join(' ', why.Select(reply => reply.Text)) : texts.Talk.SayAgain);
    }

    private static (Offer Offer, OfferedChoice Chosen)? OfferOf(Person person, Heard heard)
    {
        var pressed = heard.Pressed ?? "";
        var colon = pressed.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && person.Offers.FirstOrDefault(offer => offer.Id == pressed[..colon]) is { Form.Count: > 0 } offer
            && offer.Choices.FirstOrDefault(choice => choice.Value == pressed[(colon + 1)..]) is { Decided: false } chosen ? (offer, chosen) : null;
    }

    private static string Errors(Field field, string sentence) => JsonSerializer.Serialize(new
    {
        response_action = "errors",
        errors = new Dictionary<string, string>(StringComparer.Ordinal) { [SlackViews.FieldPrefix + field.Id] = sentence },
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack did not open a form: {Reason}")]
    private partial void NotOpened(string? reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The form {Id} could not be looked at before it was taken")]
    private partial void NotRehearsed(string id, Exception exception);
}
