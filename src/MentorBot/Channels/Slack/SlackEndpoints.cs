using System.Text.Json;

namespace MentorBot.Channels.Slack;

/// <summary>The doors for Slack, behind our own gate: size, then proof, then parsing, then once; acknowledged at once, worked on afterwards.</summary>
public static partial class SlackEndpoints
{
    private const long MostBytes = 1024 * 1024;

    // Shorter than a turn may take.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(15);

    private static readonly (string Path, SlackDoor Door)[] Doors =
        [("/slack/event", SlackDoor.Event), ("/slack/command", SlackDoor.Command), ("/slack/action", SlackDoor.Action), ("/slack/options", SlackDoor.Options)];

    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackSettings settings)
    {
        if (settings.SigningSecret is null)
            return services;
        services.AddHttpClient(SlackClients.HttpName, client => client.Timeout = LongestCall).AddHttpMessageHandler(() => new SlackHeaders());
        return services
            .AddSingleton(settings)
            .AddSingleton<SlackClients>()
            .AddSingleton<SlackPeople>()
            .AddSingleton<SlackAdapter>()
            .AddSingleton<SlackInbox>()
            .AddSingleton<SlackWork>()
            .AddHostedService(provider => provider.GetRequiredService<SlackWork>())
            .AddSingleton<IChannelVoice, SlackVoice>();
    }

    /// <summary>Maps the doors. They exist only when there is a secret by which Slack can be known.</summary>
    public static void MapSlack(this WebApplication app)
    {
        if (app.Services.GetService<SlackSettings>() is not { SigningSecret: { } secret } settings)
        {
            NoDoors(app.Logger);
            return;
        }
        if (settings.BotToken is null)
            NoToken(app.Logger);
        foreach (var (path, door) in Doors)
            app.MapPost(path, (HttpContext context, SlackWork work, TimeProvider wall) => HandleAsync(context, door, secret, work, wall, app.Logger));
    }

    private static async Task<IResult> HandleAsync(HttpContext context, SlackDoor door, string secret, SlackWork work, TimeProvider wall, ILogger logger)
    {
        var (request, cancellationToken) = (context.Request, context.RequestAborted);
        if (await Body.ReadAsync(request, MostBytes, cancellationToken) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (SlackProof.IsSslCheck(body.Span))
            return Results.Ok();
        if (!SlackProof.Holds(secret, request.Headers["X-Slack-Request-Timestamp"], request.Headers["X-Slack-Signature"], body.Span, wall.GetUtcNow()))
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        try
        {
            switch (SlackEar.Hear(door, body))
            {
                case SlackRequest.Challenge challenge:
                    return Results.Text(challenge.Value);
                case SlackRequest.Said said:
                    await work.AcceptAsync(said.What, cancellationToken);
                    return Results.Ok();
                case SlackRequest.Nothing { What: { } what }:
                    Unknown(logger, what);
                    break;
            }
            return door == SlackDoor.Options ? Results.Text("""{"options":[]}""", "application/json") : Results.Ok();
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "/slack/* does not exist: Slack:SigningSecret is not set")]
    private static partial void NoDoors(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack is listened to but cannot be answered: Slack:BotToken is not set")]
    private static partial void NoToken(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack sent something that is not for the bot: {Kind}")]
    private static partial void Unknown(ILogger logger, string kind);
}
