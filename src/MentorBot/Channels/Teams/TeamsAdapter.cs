using System.Runtime.InteropServices;
using MentorBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace MentorBot.Channels.Teams;

/// <summary>The SDK's adapter behind our own gate: size, then proof, then parsing; only then the SDK, which checks the rest.</summary>
public sealed class TeamsAdapter : CloudAdapter
{
    /// <summary>The largest body that is read.</summary>
    public const int MostBytes = 256 * 1024;

    private readonly Settings _settings;

    /// <summary>An adapter that hears.</summary>
    public TeamsAdapter(BotFrameworkAuthentication authentication, TeamsTyping typing, TeamsHearing hearing, Settings settings, ILogger<TeamsAdapter> logger)
        : base(authentication, logger)
    {
        _settings = settings;
        Use(typing).Use(hearing);
    }

    /// <summary>
    /// Runs the turn of a POST. 413: too large; 401: the sender is not who it should be; 400: no activity; 403: without proof, replies
    /// go to this machine only; else 200 or the answer to an invoke.
    /// </summary>
    public async Task HandleAsync(HttpContext context, IBot bot, CancellationToken cancellationToken)
    {
        var (request, response) = (context.Request, context.Response);
        if (await Body.ReadAsync(request, MostBytes, cancellationToken) is not { } body)
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        try
        {
            // An activity without channel and address: everything about the token itself is checked before a byte is parsed.
            await BotFrameworkAuthentication.AuthenticateRequestAsync(new Activity(), request.Headers.Authorization, cancellationToken);
            if (await ReadAsync(request, body) is not { } activity || !Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || service.Scheme is not ("https" or "http"))
            {
                response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
            if (!_settings.HasMicrosoftApp && !Loopback.IsLoopback(service.Host))
            {
                response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }
            // A turn that has begun is ended, whether or not the channel still waits: it will not be sent again.
            var answer = await ProcessActivityAsync(request.Headers.Authorization, activity, bot.OnTurnAsync, CancellationToken.None);
            await HttpHelper.WriteResponseAsync(response, answer);
        }
        catch (UnauthorizedAccessException)
        {
            response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private static async Task<Activity?> ReadAsync(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        request.Body = MemoryMarshal.TryGetArray(body, out var bytes) ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false) : new MemoryStream(body.ToArray());
        var activity = await HttpHelper.ReadRequestAsync<Activity>(request);
        return string.IsNullOrEmpty(activity?.Type) ? null : activity;
    }
}
