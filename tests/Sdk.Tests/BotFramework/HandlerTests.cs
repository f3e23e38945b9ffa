using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MentorBot.Sdk.Tests.BotFramework;

public class An_activity_handler
{
    private readonly ListAdapter adapter = new();
    private readonly Handler handler = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "edited")]
    [InlineData("invented", "unrecognized")]
    [InlineData(ActivityTypes.Typing, null)]
    [InlineData(ActivityTypes.Event, null)]
    [InlineData(ActivityTypes.EndOfConversation, null)]
    public async Task has_a_method_for_each_kind(string type, string expected)
    {
        await Run(ListAdapter.Incoming("x", type));
        Assert.Equal(expected, handler.Log.SingleOrDefault());
    }

    [Theory]
    [InlineData("add", "added")]
    [InlineData("add-upgrade", "added")]
    [InlineData("remove", "removed")]
    [InlineData("other", null)]
    public async Task tells_installing_from_removing(string action, string expected)
    {
        var activity = ListAdapter.Incoming(type: ActivityTypes.InstallationUpdate);
        activity.Action = action;
        await Run(activity);
        Assert.Equal(expected, handler.Log.SingleOrDefault());
    }

    [Fact]
    public async Task tells_of_others_who_join_or_leave_but_not_of_the_bot()
    {
        await Run(Update(added: ["user-2", "bot-1"]));
        await Run(Update(removed: ["user-3"]));
        await Run(Update(added: ["bot-1"]));
        await Run(Update(removed: ["bot-1"]));
        await Run(Update());
        Assert.Equal(["joined user-2,bot-1", "left user-3"], handler.Log);
    }

    [Fact]
    public async Task needs_a_turn_with_an_activity_of_a_type()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => handler.OnTurnAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => handler.OnTurnAsync(new TurnContext(adapter, new Activity())));
    }

    [Fact]
    public async Task answers_an_action_of_a_card()
    {
        var answer = await Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v","data":{"x":"1"}}}""");
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((200, 200, "v 1"), (answer.Status, body.StatusCode, body.Value));
    }

    [Theory]
    [InlineData(null, "BadRequest")]
    [InlineData("[1]", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("""{"action":"words"}""", "BadRequest")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported")]
    public async Task answers_400_to_an_action_that_is_none(string value, string code)
    {
        var answer = await Invoke("adaptiveCard/action", value);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((400, 400, "application/vnd.microsoft.error", code), (answer.Status, body.StatusCode, body.Type, ((Error)body.Value).Code));
    }

    [Fact]
    public async Task answers_501_to_an_invoke_it_does_not_know() => Assert.Equal((501, null), (await Invoke("task/fetch", "{}") is var answer ? answer.Status : 0, answer.Body));

    [Fact]
    public async Task does_not_answer_twice()
    {
        var turn = new TurnContext(adapter, Invoked("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"v"}}"""));
        turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity());
        await handler.OnTurnAsync(turn);
        Assert.Empty(adapter.Sent);
    }

    private static Activity Invoked(string name, string value)
    {
        var activity = ListAdapter.Incoming(type: ActivityTypes.Invoke);
        (activity.Name, activity.Value) = (name, value == null ? null : JToken.Parse(value));
        return activity;
    }

    private static Activity Update(string[] added = null, string[] removed = null)
    {
        var activity = ListAdapter.Incoming(type: ActivityTypes.ConversationUpdate);
        activity.MembersAdded = added?.Select(id => new ChannelAccount(id)).ToList();
        activity.MembersRemoved = removed?.Select(id => new ChannelAccount(id)).ToList();
        return activity;
    }

    private Task Run(Activity activity) => adapter.Run(activity, handler.OnTurnAsync);

    private async Task<InvokeResponse> Invoke(string name, string value)
    {
        await Run(Invoked(name, value));
        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(ActivityTypesEx.InvokeResponse, sent.Type);
        return (InvokeResponse)sent.Value;
    }

    private sealed class Handler : ActivityHandler
    {
        public List<string> Log { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"joined {Ids(membersAdded)}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"left {Ids(membersRemoved)}");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("added");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("removed");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "text", Value = $"{invokeValue.Action.Verb} {((JObject)invokeValue.Action.Data)?["x"]}" });

        private static string Ids(IEnumerable<ChannelAccount> members) => string.Join(',', members.Select(member => member.Id));

        private Task Note(string what)
        {
            Log.Add(what);
            return Task.CompletedTask;
        }
    }
}
