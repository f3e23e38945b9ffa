using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace MentorBot.Sdk.Tests.BotFramework;

/// <summary>An adapter whose channel is a list; beyond our edge nothing else is needed.</summary>
internal sealed class ListAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public IEnumerable<string> Texts => Sent.Select(activity => activity.Text);

    public static Activity Incoming(string text = null, string type = ActivityTypes.Message) => new(type)
    {
        Id = "in-1",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "https://channel.example/",
        From = new ChannelAccount("user-1", "Ada"),
        Recipient = new ChannelAccount("bot-1", "Bot"),
        Conversation = new ConversationAccount(id: "conversation-1"),
    };

    public Task Run(Activity activity, BotCallbackHandler bot) => RunPipelineAsync(new TurnContext(this, activity), bot, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"out-{Sent.Count - activities.Length + i + 1}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}

/// <summary>A conversation of one person with a root dialog; state goes through a storage after every turn.</summary>
internal sealed class Talk(Dialog root, IStorage storage = null)
{
    private readonly IStorage storage = storage ?? new MemoryStorage();

    public DialogTurnStatus Status { get; private set; }

    public object Result { get; private set; }

    public async Task<string[]> Say(string text, string type = ActivityTypes.Message)
    {
        var adapter = new ListAdapter();
        await adapter.Run(ListAdapter.Incoming(text, type), async (turn, token) =>
        {
            var state = new ConversationState(storage);
            var context = await new DialogSet(state.CreateProperty<DialogState>("dialog")).Add(root).CreateContextAsync(turn, token);
            var result = await context.ContinueDialogAsync(token);
            if (result.Status == DialogTurnStatus.Empty)
                result = await context.BeginDialogAsync(root.Id, cancellationToken: token);
            (Status, Result) = (result.Status, result.Result);
            await state.SaveChangesAsync(turn, cancellationToken: token);
        });
        return [.. adapter.Texts];
    }
}
