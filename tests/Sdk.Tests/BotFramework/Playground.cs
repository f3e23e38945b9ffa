using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
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

/// <summary>Stacks of dialogs without a conversation around them.</summary>
internal static class Stacks
{
    public static DialogContext Context(params Dialog[] dialogs) => Context(ListAdapter.Incoming("hi"), dialogs);

    public static DialogContext Context(Activity incoming, params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs)
            set.Add(dialog);
        return new DialogContext(set, new TurnContext(new ListAdapter(), incoming), new DialogState());
    }

    public static async Task<List<DialogInstance>> After(Dialog dialog, object options)
    {
        var context = Context(dialog);
        await context.BeginDialogAsync(dialog.Id, options);
        return context.Stack;
    }
}

/// <summary>A dialog that notes what is done with it, and waits.</summary>
internal sealed class Noting(string id, List<string> log) : Dialog(id)
{
    public string Handles { get; init; }

    public bool Throws { get; init; }

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) =>
        Throws ? throw new TimeoutException() : Note($"begin {options}");

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => Note("continue");

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) => Note($"resume {result}");

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Note("reprompt");

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Note($"end {reason}");

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        log.Add($"{Id} event {e.Name}");
        return Task.FromResult(e.Name == Handles);
    }

    private Task<DialogTurnResult> Note(string what)
    {
        log.Add($"{Id} {what}");
        return Task.FromResult(EndOfTurn);
    }
}

/// <summary>Requests to an adapter without a server around it.</summary>
internal static class Posting
{
    public static async Task<(int Status, string Body)> To(CloudAdapter adapter, string body, Func<ITurnContext, CancellationToken, Task> bot, string method = "POST", string authorization = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (authorization != null)
            context.Request.Headers.Authorization = authorization;
        var written = new MemoryStream();
        context.Response.Body = written;
        await adapter.ProcessAsync(context.Request, context.Response, new Bot(bot));
        return (context.Response.StatusCode, Encoding.UTF8.GetString(written.ToArray()));
    }

    private sealed class Bot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
    }
}
