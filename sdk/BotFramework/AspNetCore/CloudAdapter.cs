using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>An adapter that is reached over HTTP.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Runs the turn of a request and writes its response.</summary>
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary>The Bot Framework's channels over HTTP.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>An adapter that authenticates by the given rules.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = default)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>An adapter that authenticates as configuration says.</summary>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = default, ILogger logger = default)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>
    /// Runs the turn of a POST. 400: the body is no activity; 401: the sender is not who it should be; 405: any other method;
    /// else 200, or what the answer to an invoke says.
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest);
        if (string.IsNullOrEmpty(activity?.Type))
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var answer = await ProcessActivityAsync(httpRequest.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken);
            await HttpHelper.WriteResponseAsync(httpResponse, answer);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }
}

/// <summary>Activities in requests and responses.</summary>
public static class HttpHelper
{
    /// <summary>The serializer of the wire: nulls are left out, times are UTC.</summary>
    public static readonly JsonSerializer BotMessageSerializer = Wire.Serializer;

    /// <summary>What a request's body says; null when it is not the JSON it should be.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Body is not MemoryStream body)
        {
            body = new MemoryStream((int)Math.Clamp(request.ContentLength ?? 0, 0, 1 << 16));
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
            body.Position = 0;
        }
        try
        {
            using var json = new JsonTextReader(new StreamReader(body, Encoding.UTF8)) { ArrayPool = CharPool.Instance };
            return BotMessageSerializer.Deserialize<T>(json);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Writes the answer to an invoke; without one the response is an empty 200.</summary>
    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? StatusCodes.Status200OK;
        if (invokeResponse?.Body == null)
            return;

        response.ContentType = "application/json";
        var body = new MemoryStream(1024);
        await using (var writer = new StreamWriter(body, new UTF8Encoding(false), 1024, leaveOpen: true))
        using (var json = new JsonTextWriter(writer) { ArrayPool = CharPool.Instance })
            BotMessageSerializer.Serialize(json, invokeResponse.Body);
        body.Position = 0;
        await body.CopyToAsync(response.Body, response.HttpContext.RequestAborted);
    }
}
