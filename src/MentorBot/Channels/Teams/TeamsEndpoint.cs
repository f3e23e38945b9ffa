using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MentorBot.Channels.Teams;

/// <summary>The door for Teams and the other channels of the Bot Framework.</summary>
public static partial class TeamsEndpoint
{
    private const string Path = "/api/messages";

    // Shorter than the time for which a delivery is claimed.
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(20);

    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddHttpClient(Options.DefaultName, client => client.Timeout = LongestCall).AddHttpMessageHandler<TeamsTargeting>();
        return services
            .AddTransient<TeamsTargeting>()
            .AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
                provider.GetRequiredService<IConfiguration>(), httpClientFactory: provider.GetRequiredService<IHttpClientFactory>()))
            .AddSingleton<TeamsInstallers>()
            .AddSingleton<TeamsHearing>()
            .AddSingleton<TeamsTyping>()
            .AddSingleton<TeamsAdapter>()
            .AddSingleton<IChannelVoice, TeamsVoice>();
    }

    /// <summary>Maps the door. Outside Development it exists only when there is an app whose tokens can be checked.</summary>
    public static void MapTeams(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<Settings>();
        if (!settings.HasMicrosoftApp && !settings.IsDevelopment)
        {
            NoDoor(app.Logger, Path);
            return;
        }
        app.MapPost(Path, (HttpContext context, TeamsAdapter adapter, IBot bot, CancellationToken cancellationToken) => adapter.HandleAsync(context, bot, cancellationToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Endpoint} does not exist: MicrosoftAppId is not set")]
    private static partial void NoDoor(ILogger logger, string endpoint);
}
