using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>A channel's conversations, call by call.</summary>
public interface IConversations
{
    /// <summary>Creates a conversation.</summary>
    Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity.</summary>
    Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity.</summary>
    Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <summary>Answers an activity.</summary>
    Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);

    /// <summary>One page of members.</summary>
    Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = default, string continuationToken = default, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default);
}

/// <summary>A channel's conversations over HTTP.</summary>
public class Conversations : IConversations
{
    private static readonly ProductInfoHeaderValue[] UserAgent = [new("Microsoft-BotFramework", "3.1"), new("(BotBuilder .NET)")];
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly UTF8Encoding Utf8 = new(false);
    private static readonly HttpStatusCode[] Fine = [HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted];

    [ThreadStatic]
    private static MemoryStream scratch;

    /// <summary>The conversations of a client's channel.</summary>
    public Conversations(ConnectorClient client) => Client = client ?? throw new ArgumentNullException(nameof(client));

    /// <summary>The client.</summary>
    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        Require(parameters, nameof(parameters));
        return Call<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", null, parameters, customHeaders, Fine, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activity, nameof(activity));
        return Call<ResourceResponse>(HttpMethod.Post, Activities(conversationId), conversationId, activity, customHeaders, Fine, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activityId, nameof(activityId));
        Require(activity, nameof(activity));
        return Call<ResourceResponse>(HttpMethod.Put, Activities(conversationId, activityId), conversationId, activity, customHeaders, Fine, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activityId, nameof(activityId));
        Require(activity, nameof(activity));
        return Call<ResourceResponse>(HttpMethod.Post, Activities(conversationId, activityId), conversationId, activity, customHeaders, Fine, cancellationToken);
    }

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(activityId, nameof(activityId));
        return await Call<object>(HttpMethod.Delete, Activities(conversationId, activityId), conversationId, null, customHeaders, [HttpStatusCode.OK, HttpStatusCode.Accepted], cancellationToken);
    }

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        Require(userId, nameof(userId));
        return Call<ChannelAccount>(HttpMethod.Get, $"v3/conversations/{Uri.EscapeDataString(conversationId)}/members/{Uri.EscapeDataString(userId)}", conversationId, null, customHeaders, [HttpStatusCode.OK], cancellationToken);
    }

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = default, string continuationToken = default, Dictionary<string, List<string>> customHeaders = default, CancellationToken cancellationToken = default)
    {
        Require(conversationId, nameof(conversationId));
        var query = new List<string>(2);
        if (pageSize != null)
            query.Add($"pageSize={pageSize.Value.ToString(CultureInfo.InvariantCulture)}");
        if (continuationToken != null)
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        var path = $"v3/conversations/{Uri.EscapeDataString(conversationId)}/pagedmembers{(query.Count > 0 ? "?" : null)}{string.Join('&', query)}";
        return Call<PagedMembersResult>(HttpMethod.Get, path, conversationId, null, customHeaders, [HttpStatusCode.OK], cancellationToken);
    }

    private static string Activities(string conversationId) => $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";

    private static string Activities(string conversationId, string activityId) => $"{Activities(conversationId)}/{Uri.EscapeDataString(activityId)}";

    private static void Require(object value, string name)
    {
        if (value == null)
            throw new ValidationException("cannot be null", name);
    }

    private async Task<HttpOperationResponse<T>> Call<T>(
        HttpMethod method, string path, string conversationId, object body, Dictionary<string, List<string>> customHeaders, HttpStatusCode[] fine, CancellationToken cancellationToken)
    {
        var root = Client.BaseUri.AbsoluteUri;
        var request = new HttpRequestMessage(method, new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}"));
        request.Headers.UserAgent.Add(UserAgent[0]);
        request.Headers.UserAgent.Add(UserAgent[1]);
        request.Headers.Accept.ParseAdd("*/*");
        if (conversationId != null)
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversationId);
        foreach (var (name, values) in customHeaders ?? [])
            request.Headers.TryAddWithoutValidation(name, values);
        if (body != null)
            request.Content = Write(body);

        HttpResponseMessage response = null;
        try
        {
            await Client.Credentials.ProcessHttpRequestAsync(request, cancellationToken);
            response = await Client.HttpClient.SendAsync(request, cancellationToken);
            var content = response.Content.Headers.ContentLength == 0 ? string.Empty : await response.Content.ReadAsStringAsync(cancellationToken);
            if (!fine.Contains(response.StatusCode))
                throw Refused(request, response, content);
            return new HttpOperationResponse<T> { Request = request, Response = response, Body = typeof(T) == typeof(object) ? default : Read<T>(content) };
        }
        catch
        {
            request.Dispose();
            response?.Dispose();
            throw;
        }
    }

    private static ByteArrayContent Write(object body)
    {
        // Growing a buffer anew for every message would cost several times its length.
        var stream = scratch ??= new MemoryStream(16 * 1024);
        stream.SetLength(0);
        using (var writer = new StreamWriter(stream, Utf8, 512, leaveOpen: true))
        using (var json = new JsonTextWriter(writer) { ArrayPool = CharPool.Instance })
            Wire.Serializer.Serialize(json, body);
        return new ByteArrayContent(stream.ToArray()) { Headers = { ContentType = Json } };
    }

    private static T Read<T>(string content)
    {
        try
        {
            using var json = new JsonTextReader(new StringReader(content)) { ArrayPool = CharPool.Instance };
            return Wire.Serializer.Deserialize<T>(json);
        }
        catch (JsonException notJson)
        {
            throw new Rest.SerializationException("Unable to deserialize the response.", content, notJson);
        }
    }

    private static ErrorResponseException Refused(HttpRequestMessage request, HttpResponseMessage response, string content)
    {
        ErrorResponse reason = null;
        try
        {
            reason = Read<ErrorResponse>(content);
        }
        catch (Rest.SerializationException)
        {
            // A page from a proxy, say: the status still tells.
        }

        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, null),
            Response = new HttpResponseMessageWrapper(response, content),
            Body = reason,
        };
    }
}

/// <summary>A channel's conversations, with results only.</summary>
public static class ConversationsExtensions
{
    /// <summary>Sends an activity to its conversation.</summary>
    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);

    /// <summary>Answers the activity that an activity replies to.</summary>
    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        activity.ReplyToId == null
            ? throw new ArgumentException("ReplyToId cannot be null", nameof(activity))
            : operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);

    /// <summary>Replaces the activity of the same id.</summary>
    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default) =>
        operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);

    /// <summary>Creates a conversation.</summary>
    public static async Task<ConversationResourceResponse> CreateConversationAsync(this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        using var result = await operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken);
        return result.Body;
    }

    /// <summary>Sends an activity.</summary>
    public static async Task<ResourceResponse> SendToConversationAsync(this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var result = await operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken);
        return result.Body;
    }

    /// <summary>Replaces an activity.</summary>
    public static async Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var result = await operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken);
        return result.Body;
    }

    /// <summary>Answers an activity.</summary>
    public static async Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var result = await operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken);
        return result.Body;
    }

    /// <summary>Deletes an activity.</summary>
    public static async Task DeleteActivityAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        (await operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken)).Dispose();

    /// <summary>One page of members.</summary>
    public static async Task<PagedMembersResult> GetConversationPagedMembersAsync(this IConversations operations, string conversationId, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default)
    {
        using var result = await operations.GetConversationPagedMembersWithHttpMessagesAsync(conversationId, pageSize, continuationToken, null, cancellationToken);
        return result.Body;
    }

    /// <summary>One member.</summary>
    public static async Task<ChannelAccount> GetConversationMemberAsync(this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default)
    {
        using var result = await operations.GetConversationMemberWithHttpMessagesAsync(userId, conversationId, null, cancellationToken);
        return result.Body;
    }
}
