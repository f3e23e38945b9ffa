using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MentorBot.Sdk.Tests.BotFramework;

public class A_waterfall
{
    [Fact]
    public async Task runs_a_step_each_turn_and_keeps_its_values_in_storage()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                step.Values["n"] = 1;
                await step.Context.SendActivityAsync("first", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"second {step.Result} {step.Values["n"]} {step.Index} {step.Reason}", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            (step, token) => step.EndDialogAsync($"end {step.Result}", token),
        ]));

        Assert.Equal(["first"], await talk.Say("hi"));
        Assert.Equal(DialogTurnStatus.Waiting, talk.Status);
        Assert.Equal(["second a 1 1 ContinueCalled"], await talk.Say("a"));
        Assert.Empty(await talk.Say("b"));
        Assert.Equal((DialogTurnStatus.Complete, "end b"), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task goes_straight_on_with_next()
    {
        var talk = new Talk(new WaterfallDialog("w", [(step, token) => step.NextAsync("r", token), (step, token) => step.EndDialogAsync($"{step.Reason} {step.Result}", token)]));
        await talk.Say("hi");
        Assert.Equal("NextCalled r", talk.Result);
    }

    [Fact]
    public async Task goes_on_once_a_step()
    {
        var talk = new Talk(new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                await step.NextAsync(cancellationToken: token);
                return await step.NextAsync(cancellationToken: token);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
        ]));
        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.Say("hi"));
    }

    [Fact]
    public async Task ends_after_its_last_step_with_the_last_result()
    {
        var talk = new Talk(new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]));
        await talk.Say("hi");
        await talk.Say("last");
        Assert.Equal((DialogTurnStatus.Complete, "last"), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task waits_while_no_message_comes()
    {
        var talk = new Talk(new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, token) => step.EndDialogAsync("moved", token)]));
        await talk.Say("hi");
        await talk.Say(null, ActivityTypes.ConversationUpdate);
        Assert.Equal(DialogTurnStatus.Waiting, talk.Status);
    }

    [Fact]
    public async Task remembers_in_the_places_the_original_does()
    {
        var dialog = new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn)]);
        var stack = await Stacks.After(dialog, "options");
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], stack[0].State.Keys.Order());
        Assert.Equal(("options", 0), (stack[0].State["options"], stack[0].State["stepIndex"]));
        Assert.True(Guid.TryParse((string)stack[0].State["instanceId"], out _));
    }

    [Fact]
    public void tells_its_version_by_its_steps()
    {
        Assert.Equal("w:0", new WaterfallDialog("w").GetVersion());
        Assert.Equal("w:1", new WaterfallDialog("w").AddStep((_, _) => Task.FromResult(Dialog.EndOfTurn)).GetVersion());
        Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("w").AddStep(null));
    }

    [Fact]
    public async Task takes_no_cancellation_token_for_options_or_a_result()
    {
        var dialog = new WaterfallDialog("w", [(step, token) => step.NextAsync(token, token)]);
        await Assert.ThrowsAsync<ArgumentException>(() => new Talk(dialog).Say("hi"));
        await Assert.ThrowsAsync<ArgumentException>(() => Stacks.After(new WaterfallDialog("w"), CancellationToken.None));
    }
}

public class A_dialog_set
{
    [Fact]
    public void finds_its_dialogs_by_id()
    {
        var dialog = new WaterfallDialog("a");
        var set = new DialogSet().Add(dialog);
        Assert.Same(dialog, set.Find("a"));
        Assert.Null(set.Find("b"));
        Assert.Same(dialog, Assert.Single(set.GetDialogs()));
        Assert.Throws<ArgumentNullException>(() => set.Find(null));
        Assert.Throws<ArgumentNullException>(() => set.Add(null));
    }

    [Fact]
    public void numbers_another_dialog_under_a_taken_id_but_not_the_same_one()
    {
        var (first, second, third) = (new WaterfallDialog("a"), new WaterfallDialog("a"), new WaterfallDialog("a"));
        var set = new DialogSet().Add(first).Add(first).Add(second).Add(third);
        Assert.Equal(["a", "a2", "a3"], set.GetDialogs().Select(dialog => dialog.Id));
    }

    [Fact]
    public void tells_another_version_when_a_dialog_changes()
    {
        var set = new DialogSet().Add(new WaterfallDialog("a"));
        var before = set.GetVersion();
        Assert.Equal(before, set.GetVersion());
        Assert.NotEqual(before, set.Add(new WaterfallDialog("b")).GetVersion());
    }

    [Fact]
    public async Task makes_no_context_without_a_property_to_keep_it_in()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(new TurnContext(new ListAdapter(), ListAdapter.Incoming())));
    }
}

public class A_dialog_context
{
    private readonly List<string> log = [];

    [Fact]
    public async Task begins_ends_and_resumes()
    {
        var context = Stacks.Context(new Noting("a", log), new Noting("b", log));
        await context.BeginDialogAsync("a", 1);
        await context.BeginDialogAsync("b", 2);
        Assert.Equal("b", context.ActiveDialog.Id);
        var result = await context.EndDialogAsync("r");
        Assert.Equal(["a begin 1", "b begin 2", "b end EndCalled", "a resume r"], log);
        Assert.Equal((DialogTurnStatus.Waiting, "a"), (result.Status, context.ActiveDialog.Id));
        Assert.Equal((DialogTurnStatus.Complete, "x"), ((await context.EndDialogAsync("x")).Status, "x"));
        Assert.Null(context.ActiveDialog);
    }

    [Fact]
    public async Task continues_the_active_dialog_or_says_there_is_none()
    {
        var context = Stacks.Context(new Noting("a", log));
        Assert.Equal(DialogTurnStatus.Empty, (await context.ContinueDialogAsync()).Status);
        await context.BeginDialogAsync("a");
        await context.ContinueDialogAsync();
        Assert.Equal("a continue", log.Last());
    }

    [Fact]
    public async Task replaces_the_active_dialog()
    {
        var context = Stacks.Context(new Noting("a", log), new Noting("b", log));
        await context.BeginDialogAsync("a");
        await context.ReplaceDialogAsync("b", 7);
        Assert.Equal(["a begin ", "a end ReplaceCalled", "b begin 7"], log);
        Assert.Equal("b", Assert.Single(context.Stack).Id);
    }

    [Fact]
    public async Task cancels_them_all()
    {
        var context = Stacks.Context(new Noting("a", log), new Noting("b", log));
        Assert.Equal(DialogTurnStatus.Empty, (await context.CancelAllDialogsAsync()).Status);
        await context.BeginDialogAsync("a");
        await context.BeginDialogAsync("b");
        log.Clear();
        Assert.Equal(DialogTurnStatus.Cancelled, (await context.CancelAllDialogsAsync()).Status);
        Assert.Equal(["b end CancelCalled", "a event cancelDialog", "a end CancelCalled"], log);
        Assert.Empty(context.Stack);
    }

    [Fact]
    public async Task stops_cancelling_at_a_dialog_that_handles_the_event()
    {
        var context = Stacks.Context(new Noting("a", log) { Handles = "cancelDialog" }, new Noting("b", log));
        await context.BeginDialogAsync("a");
        await context.BeginDialogAsync("b");
        await context.CancelAllDialogsAsync();
        Assert.Equal("a", Assert.Single(context.Stack).Id);
    }

    [Fact]
    public async Task asks_again_unless_the_dialog_handles_that_itself()
    {
        var context = Stacks.Context(new Noting("a", log));
        await context.BeginDialogAsync("a");
        await context.RepromptDialogAsync();
        Assert.Equal(["a begin ", "a event repromptDialog", "a reprompt"], log);

        context = Stacks.Context(new Noting("a", log) { Handles = "repromptDialog" });
        await context.BeginDialogAsync("a");
        log.Clear();
        await context.RepromptDialogAsync();
        Assert.Equal(["a event repromptDialog"], log);
    }

    [Fact]
    public async Task tells_the_dialogs_of_an_activity_once_a_turn()
    {
        var context = Stacks.Context(new Noting("a", log));
        await context.BeginDialogAsync("a");
        log.Clear();
        await context.ContinueDialogAsync();
        await context.ContinueDialogAsync();
        Assert.Equal(["a event activityReceived", "a continue", "a continue"], log);
    }

    [Fact]
    public async Task refuses_ids_it_does_not_know()
    {
        var context = Stacks.Context();
        await Assert.ThrowsAsync<ArgumentNullException>(() => context.BeginDialogAsync(""));
        await Assert.ThrowsAsync<ArgumentException>(() => context.BeginDialogAsync("nobody"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => context.PromptAsync("p", null));
        context.Stack.Add(new DialogInstance { Id = "gone" });
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.ContinueDialogAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.RepromptDialogAsync());
    }

    [Fact]
    public async Task writes_into_an_exception_which_dialogs_were_open()
    {
        var context = Stacks.Context(new Noting("a", log) { Throws = true });
        var error = await Assert.ThrowsAsync<TimeoutException>(() => context.BeginDialogAsync("a"));
        var data = Assert.IsType<Dictionary<string, object>>(error.Data["DialogContext"]);
        Assert.Equal("a", data["ActiveDialog"]);
        Assert.Equal(["a"], Assert.IsType<List<string>>(data["Stack"]));
    }

    [Fact]
    public async Task takes_no_cancellation_token_for_a_value()
    {
        var context = Stacks.Context(new Noting("a", log));
        await context.BeginDialogAsync("a");
        await Assert.ThrowsAsync<ArgumentException>(() => context.EndDialogAsync(CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => context.ReplaceDialogAsync("a", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => context.CancelAllDialogsAsync(true, null, CancellationToken.None));
    }
}

public class A_component
{
    private readonly List<string> log = [];

    [Fact]
    public async Task begins_with_its_first_dialog_and_ends_with_its_result()
    {
        var talk = new Talk(new ComponentDialog("c").AddDialog(Step("one")).AddDialog(Step("two")));
        Assert.Equal(["one"], await talk.Say("hi"));
        await talk.Say("answer");
        Assert.Equal((DialogTurnStatus.Complete, "answer"), (talk.Status, talk.Result));
    }

    [Fact]
    public async Task begins_with_the_dialog_it_is_told_to()
    {
        var component = new ComponentDialog("c").AddDialog(Step("one")).AddDialog(Step("two"));
        component.InitialDialogId = "two";
        Assert.Equal(["two"], await new Talk(component).Say("hi"));
    }

    [Fact]
    public async Task keeps_its_stack_in_the_state_of_its_instance()
    {
        var stack = await Stacks.After(new ComponentDialog("c").AddDialog(Step("one")), null);
        var inner = Assert.IsType<DialogState>(stack[0].State["dialogs"]);
        Assert.Equal("one", Assert.Single(inner.DialogStack).Id);
    }

    [Fact]
    public async Task hides_its_dialogs_and_sees_those_around_it()
    {
        var inner = new ComponentDialog("inner").AddDialog(new WaterfallDialog("w", [(step, token) => step.BeginDialogAsync("outside", null, token)]));
        var context = Stacks.Context(inner, Step("outside"));
        await Assert.ThrowsAsync<ArgumentException>(() => context.BeginDialogAsync("w"));
        await context.BeginDialogAsync("inner");
        Assert.Equal("outside", context.Child.ActiveDialog.Id);
        Assert.Null(context.Child.Child);
    }

    [Fact]
    public async Task asks_again_inside_when_something_above_it_ended()
    {
        var context = Stacks.Context(new ComponentDialog("c").AddDialog(new Noting("inside", log)), new Noting("above", log));
        await context.BeginDialogAsync("c");
        await context.BeginDialogAsync("above");
        log.Clear();
        var result = await context.EndDialogAsync();
        Assert.Equal(["above end EndCalled", "inside event repromptDialog", "inside reprompt"], log);
        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
    }

    [Fact]
    public async Task cancels_what_is_inside_when_it_is_cancelled()
    {
        var context = Stacks.Context(new ComponentDialog("c").AddDialog(new Noting("inside", log)));
        await context.BeginDialogAsync("c");
        log.Clear();
        await context.CancelAllDialogsAsync();
        Assert.Equal(["inside end CancelCalled"], log);
    }

    [Fact]
    public async Task ends_when_what_is_inside_is_cancelled()
    {
        var context = Stacks.Context(new ComponentDialog("c").AddDialog(new WaterfallDialog("w",
            [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, token) => step.CancelAllDialogsAsync(token)])));
        await context.BeginDialogAsync("c");
        Assert.Equal(DialogTurnStatus.Complete, (await context.ContinueDialogAsync()).Status);
        Assert.Empty(context.Stack);
    }

    [Fact]
    public async Task bubbles_an_event_from_the_innermost_dialog_outwards()
    {
        var context = Stacks.Context(new Outer(log).AddDialog(new Noting("inside", log)));
        await context.BeginDialogAsync("outer");
        log.Clear();
        Assert.True(await context.EmitEventAsync("bell", 1, bubble: true, fromLeaf: true));
        Assert.Equal(["inside event bell", "outer event bell"], log);
        Assert.False(await context.Child.EmitEventAsync("bell", 1, bubble: false));
    }

    [Fact]
    public async Task tells_of_a_change_of_its_dialogs()
    {
        var component = new Outer(log);
        var context = Stacks.Context(component.AddDialog(new Noting("inside", log)));
        await context.BeginDialogAsync("outer");
        await context.ContinueDialogAsync();
        Assert.DoesNotContain("outer event versionChanged", log);
        component.AddDialog(new Noting("new", log));
        await context.ContinueDialogAsync();
        Assert.Contains("outer event versionChanged", log);
    }

    private static WaterfallDialog Step(string id) => new(id,
    [
        async (step, token) =>
        {
            await step.Context.SendActivityAsync(id, cancellationToken: token);
            return Dialog.EndOfTurn;
        },
    ]);

    private sealed class Outer(List<string> log) : ComponentDialog("outer")
    {
        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"outer event {e.Name}");
            return Task.FromResult(true);
        }
    }
}

public class Running_a_dialog
{
    private readonly MemoryStorage storage = new();

    [Fact]
    public async Task begins_it_when_nothing_is_open_and_continues_it_else()
    {
        var dialog = new WaterfallDialog("w",
        [
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("begun", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("continued", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ]);
        Assert.Equal(["begun"], await Run(dialog));
        Assert.Equal(["continued"], await Run(dialog));
        Assert.Equal(["begun"], await Run(dialog));
    }

    [Fact]
    public async Task offers_an_exception_to_the_dialogs_before_it_is_thrown()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Run(new Mending(mends: false)));
        Assert.Equal(["mended"], await Run(new Mending(mends: true)));
    }

    private async Task<string[]> Run(Dialog dialog)
    {
        var adapter = new ListAdapter();
        await adapter.Run(ListAdapter.Incoming("x"), async (turn, token) =>
        {
            var state = new ConversationState(storage);
            await dialog.RunAsync(turn, state.CreateProperty<DialogState>("d"), token);
            await state.SaveChangesAsync(turn, cancellationToken: token);
        });
        return [.. adapter.Sent.Where(activity => activity.Type != ActivityTypes.Trace).Select(activity => activity.Text)];
    }

    private sealed class Mending(bool mends) : Dialog("m")
    {
        private bool broken = true;

        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) =>
            broken ? throw new TimeoutException() : await dc.EndDialogAsync(null, cancellationToken);

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync("mended", cancellationToken: cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            broken = broken && !(mends && e.Name == DialogEvents.Error);
            return Task.FromResult(!broken);
        }
    }
}
