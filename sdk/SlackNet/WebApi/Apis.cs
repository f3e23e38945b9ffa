namespace SlackNet.WebApi;

public interface IAppsConnectionsApi
{
    Task<ConnectionOpenResponse> Open(CancellationToken cancellationToken = default);
}

public interface IChatApi
{
    Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken = default);

    Task<PostEphemeralResponse> PostEphemeral(string userId, Message message, CancellationToken cancellationToken = default);
}

public interface IConversationsApi
{
    Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default);
}

public interface IUsersApi
{
    Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default);
}

public interface IViewsApi
{
    Task<ViewResponse> Open(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default);

    Task<ViewResponse> Publish(string userId, HomeViewDefinition viewDefinition, string hash = null, CancellationToken cancellationToken = default);
}

public class ConnectionOpenResponse
{
    public string Url { get; set; }
}

public class ViewResponse;

internal sealed class AppsConnectionsApi(SlackApiClient client) : IAppsConnectionsApi
{
    public Task<ConnectionOpenResponse> Open(CancellationToken cancellationToken = default) => client.Post<ConnectionOpenResponse>("apps.connections.open", [], cancellationToken);
}

internal sealed class ChatApi(SlackApiClient client) : IChatApi
{
    public Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken = default)
    {
        var args = ArgsOf(message);
        args["unfurl_links"] = message.UnfurlLinks;
        args["unfurl_media"] = message.UnfurlMedia;
        args["reply_broadcast"] = false;
        return client.Post<PostMessageResponse>("chat.postMessage", args, cancellationToken);
    }

    public Task<PostEphemeralResponse> PostEphemeral(string userId, Message message, CancellationToken cancellationToken = default)
    {
        var args = ArgsOf(message);
        args["user"] = userId;
        return client.Post<PostEphemeralResponse>("chat.postEphemeral", args, cancellationToken);
    }

    private static Dictionary<string, object> ArgsOf(Message message) => new()
    {
        ["channel"] = message.Channel,
        ["text"] = message.Text,
        ["parse"] = message.Parse,
        ["link_names"] = false,
        ["attachments"] = Array.Empty<object>(),
        ["blocks"] = message.Blocks,
        ["thread_ts"] = message.ThreadTs,
    };
}

internal sealed class ConversationsApi(SlackApiClient client) : IConversationsApi
{
    public async Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default) =>
        (await client.Post<Opened>("conversations.open", new() { ["return_im"] = false, ["users"] = userIds }, cancellationToken).ConfigureAwait(false)).Channel.Id;

    private sealed record Opened(WithId Channel);

    private sealed record WithId(string Id);
}

internal sealed class UsersApi(SlackApiClient client) : IUsersApi
{
    public async Task<User> Info(string userId, bool includeLocale = false, CancellationToken cancellationToken = default) =>
        (await client.Get<Found>("users.info", new() { ["user"] = userId, ["include_locale"] = includeLocale }, cancellationToken).ConfigureAwait(false)).User;

    private sealed record Found(User User);
}

internal sealed class ViewsApi(SlackApiClient client) : IViewsApi
{
    public Task<ViewResponse> Open(string triggerId, ViewDefinition view, CancellationToken cancellationToken = default) =>
        client.Post<ViewResponse>("views.open", new() { ["trigger_id"] = triggerId, ["view"] = view }, cancellationToken);

    public Task<ViewResponse> Publish(string userId, HomeViewDefinition viewDefinition, string hash = null, CancellationToken cancellationToken = default) =>
        client.Post<ViewResponse>("views.publish", new() { ["user_id"] = userId, ["view"] = viewDefinition, ["hash"] = hash }, cancellationToken);
}
