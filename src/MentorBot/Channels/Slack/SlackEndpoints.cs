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
        if (!settings.IsConfigured)
            return services;
        services.AddHttpClient(SlackClients.HttpName, client => client.Timeout = LongestCall).AddHttpMessageHandler(() => new SlackHeaders());
        services
            .AddSingleton(settings)
            .AddSingleton<SlackInstallations>()
            .AddSingleton<SlackPace>()
            .AddSingleton<SlackClients>()
            .AddSingleton<SlackPeople>()
            .AddSingleton<SlackAdapter>()
            .AddSingleton<SlackInbox>()
            .AddSingleton<SlackWork>()
            .AddSingleton<SlackForms>()
            .AddSingleton<SlackHome>()
            .AddSingleton<SlackDeparture>()
            .AddSingleton<SlackReception>()
            .AddHostedService<SlackRehearsal>()
            .AddHostedService(provider => provider.GetRequiredService<SlackWork>())
            .AddSingleton<IChannelVoice, SlackVoice>();
        return settings.AppToken is null ? services : services.AddHostedService<SlackSocket>();
    }

    /// <summary>Maps the doors. They exist only when there is a secret by which Slack can be known.</summary>
    public static void MapSlack(this WebApplication app)
    {
        var settings = app.Services.GetService<SlackSettings>();
        if (settings is { BotToken: null, ClientId: null })
            NoToken(app.Logger);
        if (settings is { ClientId: not null })
            app.MapSlackInstallation(settings, app.Services.GetRequiredService<Settings>().PublicUrl);
        if (settings?.SigningSecret is not { } secret)
        {
            // In Socket Mode nobody misses them: the bot goes to Slack by itself.
            if (settings?.AppToken is null)
                NoDoors(app.Logger);
            return;
        }
        var (reception, wall) = (app.Services.GetRequiredService<SlackReception>(), app.Services.GetRequiredService<TimeProvider>());
        foreach (var (path, door) in Doors)
            app.MapPost(path, async context => await (await HandleAsync(context, door, secret, reception, wall)).ExecuteAsync(context));
    }

    private static async Task<IResult> HandleAsync(HttpContext context, SlackDoor door, string secret, SlackReception reception, TimeProvider wall)
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
            var heard = SlackEar.Hear(door, body);
            if (heard is SlackRequest.Challenge challenge)
                return Results.Text(challenge.Value);
            var answer = await reception.ReceiveAsync(heard, cancellationToken);
            return (answer ?? (door == SlackDoor.Options ? """{"options":[]}""" : null)) is { } json ? Results.Text(json, "application/json") : Results.Ok();
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "/slack/* does not exist: Slack:SigningSecret is not set")]
    private static partial void NoDoors(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack is listened to but cannot be answered: neither Slack:BotToken nor Slack:ClientId is set")]
    private static partial void NoToken(ILogger logger);
}
