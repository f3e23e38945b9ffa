using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MentorBot.Sdk.Tests.BotFramework;

public class A_prompt
{
    [Fact]
    public async Task asks_until_the_answer_can_be_read()
    {
        var talk = new Talk(Asking(new NumberPrompt("p")));
        Assert.Equal(["number?"], await talk.Say("hi"));
        Assert.Equal(["a number, please"], await talk.Say("many"));
        await talk.Say("7");
        Assert.Equal((DialogTurnStatus.Complete, "got 7"), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task asks_until_its_validator_is_content_and_counts_the_attempts()
    {
        List<int> attempts = [];
        var prompt = new NumberPrompt("p", (context, _) =>
        {
            attempts.Add(context.AttemptCount);
            return Task.FromResult(context.Recognized.Succeeded && context.Recognized.Value > (int)(long)context.Options.Validations);
        });
        var talk = new Talk(Asking(prompt, validations: 5L));
        await talk.Say("hi");
        Assert.Equal(["a number, please"], await talk.Say("4"));
        Assert.Equal(["a number, please"], await talk.Say("x"));
        await talk.Say("6");
        Assert.Equal("got 6", talk.Result);
        Assert.Equal([1, 2, 3], attempts);
    }

    [Fact]
    public async Task says_nothing_more_when_its_validator_said_something()
    {
        var prompt = new NumberPrompt("p", async (context, token) =>
        {
            await context.Context.SendActivityAsync("hm", cancellationToken: token);
            return false;
        });
        var talk = new Talk(Asking(prompt));
        await talk.Say("hi");
        Assert.Equal(["hm"], await talk.Say("4"));
    }

    [Fact]
    public async Task lets_a_validator_change_the_value()
    {
        var talk = new Talk(Asking(new NumberPrompt("p", (context, _) =>
        {
            context.Recognized.Value *= 2;
            return Task.FromResult(true);
        })));
        await talk.Say("hi");
        await talk.Say("4");
        Assert.Equal("got 8", talk.Result);
    }

    [Fact]
    public async Task waits_while_no_message_comes()
    {
        var talk = new Talk(Asking(new NumberPrompt("p")));
        await talk.Say("hi");
        Assert.Empty(await talk.Say(null, ActivityTypes.Typing));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Status);
    }

    [Fact]
    public async Task marks_its_questions_as_expecting_input_unless_they_say_otherwise()
    {
        var options = new PromptOptions { Prompt = new Activity(ActivityTypes.Message), RetryPrompt = new Activity(ActivityTypes.Message) { InputHint = InputHints.IgnoringInput } };
        var context = Stacks.Context(new NumberPrompt("p"));
        await context.PromptAsync("p", options);
        Assert.Equal((InputHints.ExpectingInput, InputHints.IgnoringInput), (options.Prompt.InputHint, options.RetryPrompt.InputHint));
    }

    [Fact]
    public async Task asks_again_when_something_above_it_ended()
    {
        List<string> log = [];
        var context = Stacks.Context(new NumberPrompt("p"), new Noting("above", log));
        await context.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("number?") });
        await context.BeginDialogAsync("above");
        await context.EndDialogAsync();
        Assert.Equal(["number?", "number?"], ((ListAdapter)context.Context.Adapter).Texts);
    }

    [Fact]
    public async Task remembers_in_the_places_the_original_does()
    {
        var stack = await Stacks.After(new NumberPrompt("p"), new PromptOptions());
        Assert.Equal(["options", "state"], stack[0].State.Keys.Order());
        Assert.Equal(0, ((IDictionary<string, object>)stack[0].State["state"])["AttemptCount"]);
    }

    [Fact]
    public async Task needs_an_id_and_options()
    {
        Assert.Throws<ArgumentNullException>(() => new NumberPrompt(" "));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Stacks.Context(new NumberPrompt("p")).BeginDialogAsync("p", "no options"));
    }

    [Fact]
    public async Task keeps_an_answer_it_can_read_from_being_an_interruption()
    {
        var prompt = new NumberPrompt("p");
        var context = Stacks.Context(ListAdapter.Incoming("7"), prompt);
        await context.PromptAsync("p", new PromptOptions());
        Assert.True(await context.EmitEventAsync(DialogEvents.ActivityReceived, null, bubble: true, fromLeaf: true));
        Assert.False(await context.EmitEventAsync("bell"));
        context = Stacks.Context(ListAdapter.Incoming("help"), prompt);
        await context.PromptAsync("p", new PromptOptions());
        Assert.False(await context.EmitEventAsync(DialogEvents.ActivityReceived, null, bubble: true, fromLeaf: true));
    }

    private static ComponentDialog Asking(Dialog prompt, object validations = null) => new ComponentDialog("c")
        .AddDialog(new WaterfallDialog("w",
        [
            (step, token) => step.PromptAsync("p", new PromptOptions
            {
                Prompt = MessageFactory.Text("number?"),
                RetryPrompt = MessageFactory.Text("a number, please"),
                Validations = validations,
            }, token),
            (step, token) => step.EndDialogAsync($"got {step.Result}", token),
        ]))
        .AddDialog(prompt);

    private sealed class NumberPrompt(string id, PromptValidator<int> validator = null) : Prompt<int>(id, validator)
    {
        protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
        {
            if ((isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is { } question)
                await turnContext.SendActivityAsync(question, cancellationToken);
        }

        protected override Task<PromptRecognizerResult<int>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PromptRecognizerResult<int> { Succeeded = int.TryParse(turnContext.Activity.Text, out var number), Value = number });
    }
}

public class A_text_prompt
{
    [Fact]
    public async Task takes_any_text_and_repeats_the_question_for_want_of_another()
    {
        var prompt = new TextPrompt("p", (context, _) => Task.FromResult(context.Recognized.Value.Length > 3));
        var talk = new Talk(new ComponentDialog("c")
            .AddDialog(new WaterfallDialog("w", [(step, token) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("name?") }, token), (step, token) => step.EndDialogAsync(step.Result, token)]))
            .AddDialog(prompt));
        Assert.Equal(["name?"], await talk.Say("hi"));
        Assert.Equal(["name?"], await talk.Say("Ann"));
        await talk.Say("Annette");
        Assert.Equal("Annette", talk.Result);
    }

    [Fact]
    public async Task leaves_interruptions_to_those_around_it()
    {
        var context = Stacks.Context(ListAdapter.Incoming("help"), new TextPrompt("p"));
        await context.PromptAsync("p", new PromptOptions());
        Assert.False(await context.EmitEventAsync(DialogEvents.ActivityReceived));
    }
}
