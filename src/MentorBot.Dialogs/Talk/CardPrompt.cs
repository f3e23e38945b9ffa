using MentorBot.Dialogs.Talk.Reading;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace MentorBot.Dialogs.Talk;

/// <summary>The one prompt: shows a question's card and reads the answer with the one reader.</summary>
public sealed class CardPrompt() : Prompt<object>(Name)
{
    /// <summary>Its id in every interview.</summary>
    public const string Name = "card";

    /// <summary>The result when the person wants to go back.</summary>
    public const string Back = "\u0001back";

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        if (QuestionOf(turnContext, options) is { } question)
            turn.Say(new Spoken(question.Text, question.Card, Asks: true), ofDialog: true);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<object>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        var result = new PromptRecognizerResult<object>();
        if (turn.Answer is { } answer)
        {
            (result.Succeeded, result.Value) = (true, answer.Value == Navigation.Back ? Back : answer);
        }
        else if (Navigation.IsBack(turn.Heard.Text))
        {
            (result.Succeeded, result.Value) = (true, Back);
        }
        else if (turn.Heard.Text.Trim() is { Length: > 0 } text && QuestionOf(turnContext, options)?.Typed(text) is { } typed)
        {
            (result.Succeeded, result.Value) = (true, typed);
        }
        return Task.FromResult(result);
    }

    /// <summary>The open question of a prompt.</summary>
    public static Question? QuestionOf(ITurnContext context, PromptOptions options) =>
        options.Validations is AskedStep asked && context.TurnState.Get<InterviewList>()?.Find(asked.Interview) is { } interview
            ? interview.Asked(Turn.Of(context), asked.Step, asked.Draft)
            : null;
}
