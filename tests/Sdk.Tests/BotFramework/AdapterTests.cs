using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Sdk.Tests.BotFramework;

public class An_adapter
{
    private readonly ListAdapter adapter = new();
    private readonly List<string> order = [];

    [Fact]
    public async Task runs_its_middleware_around_the_bot_the_first_outermost()
    {
        adapter.Use(new Layer("a", order)).Use(new Layer("b", order));
        await adapter.Run(ListAdapter.Incoming(), (_, _) => Note("bot"));
        Assert.Equal(["a>", "b>", "bot", "<b", "<a"], order);
    }

    [Fact]
    public async Task does_not_reach_the_bot_when_a_layer_stops()
    {
        adapter.Use(new Layer("a", order, stops: true));
        await adapter.Run(ListAdapter.Incoming(), (_, _) => Note("bot"));
        Assert.Equal(["a>", "<a"], order);
    }

    [Fact]
    public async Task lets_an_exception_through_unless_someone_handles_it()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => adapter.Run(ListAdapter.Incoming(), (_, _) => throw new TimeoutException()));

        Exception handled = null;
        adapter.OnTurnError = (_, error) =>
        {
            handled = error;
            return Task.CompletedTask;
        };
        await adapter.Run(ListAdapter.Incoming(), (_, _) => throw new TimeoutException());
        Assert.IsType<TimeoutException>(handled);
    }

    [Fact]
    public void takes_no_null_for_middleware() => Assert.Throws<ArgumentNullException>(() => adapter.Use(null));

    [Fact]
    public async Task continues_a_conversation_with_an_event_from_its_user()
    {
        var reference = ListAdapter.Incoming("hi").GetConversationReference();
        Activity seen = null;
        adapter.Use(new Layer("a", order));
        await adapter.ContinueConversationAsync("bot-app", reference, async (turn, token) =>
        {
            seen = turn.Activity;
            await turn.SendActivityAsync("by myself", cancellationToken: token);
        }, CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, "ContinueConversation", "user-1", "bot-1"), (seen.Type, seen.Name, seen.From.Id, seen.Recipient.Id));
        Assert.Same(reference, seen.RelatesTo);
        Assert.Equal(["a>", "<a"], order);
        Assert.Equal(("by myself", "conversation-1"), (adapter.Sent[0].Text, adapter.Sent[0].Conversation.Id));
    }

    [Fact]
    public async Task does_not_know_how_to_create_conversations_or_process_activities_unless_it_is_taught()
    {
        await Assert.ThrowsAsync<NotImplementedException>(async () => await adapter.CreateConversationAsync(null, null, null, null, null, null, default));
        await Assert.ThrowsAsync<NotImplementedException>(async () => await adapter.ProcessActivityAsync(null, null, null, default));
    }

    private Task Note(string what)
    {
        order.Add(what);
        return Task.CompletedTask;
    }

    private sealed class Layer(string name, List<string> order, bool stops = false) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name + ">");
            if (!stops)
                await next(cancellationToken);
            order.Add("<" + name);
        }
    }
}

public class A_message_factory
{
    [Fact]
    public void makes_texts_that_accept_input()
    {
        var message = MessageFactory.Text("hello");
        Assert.Equal((ActivityTypes.Message, "hello", null, InputHints.AcceptingInput), (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.Equal(("said", InputHints.ExpectingInput), (MessageFactory.Text("x", "said", InputHints.ExpectingInput).Speak, MessageFactory.Text("x", "said", InputHints.ExpectingInput).InputHint));
    }

    [Fact]
    public void makes_messages_of_attachments()
    {
        var card = new Attachment("application/x");
        Assert.Same(card, Assert.Single(MessageFactory.Attachment(card, "text").Attachments));
        Assert.Equal(2, MessageFactory.Attachment([card, card]).Attachments.Count);
        Assert.Equal("list", MessageFactory.Attachment(card).AttachmentLayout);
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null));
    }
}
