using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MentorBot.Sdk.Tests.BotFramework;

public class A_waterfall
{
    [Fact]
    public async Task runs_its_steps_one_turn_each_and_keeps_its_values_in_storage()
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
}
