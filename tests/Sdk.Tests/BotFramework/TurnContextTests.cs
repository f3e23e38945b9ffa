using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MentorBot.Sdk.Tests.BotFramework;

public class A_turn_context
{
    private readonly ListAdapter adapter = new();

    [Fact]
    public void needs_an_adapter_and_an_activity()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(adapter, null));
    }

    [Fact]
    public async Task addresses_what_it_sends_by_what_came_in()
    {
        var turn = Turn();
        var response = await turn.SendActivityAsync("hello", "said", InputHints.IgnoringInput);

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(("hello", "said", InputHints.IgnoringInput), (sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("test", "https://channel.example/", "conversation-1"), (sent.ChannelId, sent.ServiceUrl, sent.Conversation.Id));
        Assert.Equal(("bot-1", "user-1", "in-1"), (sent.From.Id, sent.Recipient.Id, sent.ReplyToId));
        Assert.Equal(("out-1", "out-1"), (response.Id, sent.Id));
    }

    [Fact]
    public async Task has_responded_once_anything_but_a_trace_was_sent()
    {
        var turn = Turn();
        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));
        Assert.False(turn.Responded);
        await turn.SendActivityAsync(new Activity(ActivityTypes.Typing));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task sends_neither_nothing_nor_an_empty_text()
    {
        var turn = Turn();
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        Assert.Empty(adapter.Sent);
    }

    [Fact]
    public async Task calls_send_handlers_in_the_order_they_were_added()
    {
        var turn = Turn();
        List<string> order = [];
        turn.OnSendActivities(Handler("a")).OnSendActivities(Handler("b"));
        await turn.SendActivityAsync("x");
        Assert.Equal(["a>", "b>", "<b", "<a"], order);

        SendActivitiesHandler Handler(string name) => async (_, _, next) =>
        {
            order.Add(name + ">");
            var responses = await next();
            order.Add("<" + name);
            return responses;
        };
    }

    [Fact]
    public async Task does_not_send_what_a_handler_keeps()
    {
        var turn = Turn();
        List<Activity> kept = [];
        turn.OnSendActivities((_, activities, _) =>
        {
            kept.AddRange(activities);
            return Task.FromResult<ResourceResponse[]>([]);
        });

        var response = await turn.SendActivityAsync("kept");
        Assert.Equal("kept", Assert.Single(kept).Text);
        Assert.Empty(adapter.Sent);
        Assert.False(turn.Responded);
        Assert.Null(response.Id);
    }

    [Fact]
    public async Task sends_what_a_handler_made_of_the_list()
    {
        var turn = Turn();
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = "changed";
            activities.Add(new Activity(ActivityTypes.Message) { Text = "added" });
            return next();
        });
        await turn.SendActivityAsync("x");
        Assert.Equal(["changed", "added"], adapter.Texts);
    }

    [Fact]
    public async Task updates_through_its_handlers()
    {
        var turn = Turn();
        var passed = false;
        turn.OnUpdateActivity((_, activity, next) =>
        {
            passed = true;
            return next();
        });
        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "7", Text = "new" });
        var updated = Assert.Single(adapter.Updated);
        Assert.True(passed);
        Assert.Equal(("7", "conversation-1"), (updated.Id, updated.Conversation.Id));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.UpdateActivityAsync(null));
    }

    [Fact]
    public async Task deletes_by_id_or_reference_unless_a_handler_keeps_it()
    {
        var turn = Turn();
        await turn.DeleteActivityAsync("7");
        await turn.DeleteActivityAsync(new ConversationReference { ActivityId = "8" });
        Assert.Equal(["7", "8"], adapter.Deleted.Select(reference => reference.ActivityId));
        Assert.Equal("conversation-1", adapter.Deleted[0].Conversation.Id);

        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);
        await turn.DeleteActivityAsync("9");
        Assert.Equal(2, adapter.Deleted.Count);
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((ConversationReference)null));
    }

    [Fact]
    public void takes_no_null_for_a_handler()
    {
        var turn = Turn();
        Assert.Throws<ArgumentNullException>(() => turn.OnSendActivities(null));
        Assert.Throws<ArgumentNullException>(() => turn.OnUpdateActivity(null));
        Assert.Throws<ArgumentNullException>(() => turn.OnDeleteActivity(null));
    }

    [Fact]
    public async Task buffers_replies_that_go_back_in_the_response()
    {
        var incoming = ListAdapter.Incoming("hi");
        incoming.DeliveryMode = DeliveryModes.ExpectReplies;
        var turn = new TurnContext(adapter, incoming);
        await turn.SendActivityAsync("reply");
        await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = 1 });

        Assert.Empty(adapter.Sent);
        Assert.Equal(["reply", null], turn.BufferedReplyActivities.Select(activity => activity.Text));
        Assert.Equal(1, turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).Value);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task sends_nothing_after_it_was_disposed()
    {
        var turn = Turn();
        turn.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
    }

    [Fact]
    public async Task shares_state_handlers_and_buffer_with_a_copy_for_another_activity()
    {
        var turn = Turn();
        var passed = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            passed++;
            return next();
        });
        turn.TurnState.Set("k", "v");
        var copy = new TurnContext(turn, ListAdapter.Incoming("other"));
        await copy.SendActivityAsync("x");
        Assert.Equal((1, "v", "other"), (passed, copy.TurnState.Get<string>("k"), copy.Activity.Text));
        Assert.Same(turn.BufferedReplyActivities, copy.BufferedReplyActivities);
    }

    private TurnContext Turn() => new(adapter, ListAdapter.Incoming("hi"));
}

public class The_state_of_a_turn
{
    private readonly TurnContextStateCollection state = [];

    [Fact]
    public void keeps_values_by_key_or_by_type()
    {
        state.Add("k", "v");
        state.Add(this);
        Assert.Equal("v", state.Get<string>("k"));
        Assert.Same(this, state.Get<The_state_of_a_turn>());
    }

    [Fact]
    public void answers_null_for_a_missing_key_or_another_type()
    {
        state.Add("k", "v");
        Assert.Null(state.Get<string>("other"));
        Assert.Null(state.Get<Activity>("k"));
    }

    [Fact]
    public void adds_once_and_sets_always()
    {
        state.Add("k", "1");
        Assert.Throws<ArgumentException>(() => state.Add("k", "2"));
        state.Set("k", "2");
        Assert.Equal("2", state.Get<string>("k"));
        state.Set<string>("k", null);
        Assert.Null(state.Get<string>("k"));
    }

    [Fact]
    public void takes_no_null_key_and_adds_no_null()
    {
        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>(null, "v"));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>("k", null));
    }

    [Fact]
    public void disposes_what_it_keeps()
    {
        var kept = new CancellationTokenSource();
        state.Add("k", kept);
        state.Dispose();
        Assert.Throws<ObjectDisposedException>(() => kept.Token);
    }
}
