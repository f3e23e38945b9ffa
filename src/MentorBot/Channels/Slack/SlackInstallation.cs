using System.Net;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Outbox;
using SlackNet.WebApi;

namespace MentorBot.Channels.Slack;

/// <summary>Installing the app into many workspaces (OAuth v2): /slack/install sends to Slack, /slack/oauth_redirect takes what comes back.</summary>
public static partial class SlackInstallation
{
    /// <summary>What the bot may do; the manifest asks for the same.</summary>
    public const string Scopes = "app_mentions:read,channels:read,chat:write,commands,groups:read,im:history,im:write,users:read";

    private const string Cookie = "mentorbot-slack-install";
    private const string Redirect = "/slack/oauth_redirect";
    private static readonly TimeSpan CookieLasts = TimeSpan.FromMinutes(10);

    /// <summary>Maps both addresses.</summary>
    /// <param name="app">The host.</param>
    /// <param name="settings">What proves to Slack who asks.</param>
    /// <param name="outside">Where the host is seen from outside; null leaves it to the app's own redirect URL.</param>
    public static void MapSlackInstallation(this WebApplication app, SlackSettings settings, Uri? outside)
    {
        app.MapGet("/slack/install", (HttpContext context, SlackInstallations installations) => BeginAsync(context, settings, outside, installations));
        app.MapGet(Redirect, (HttpContext context, SlackInstallations installations, SlackClients clients) => EndAsync(context, settings, outside, installations, clients, app.Logger));
    }

    private static async Task<IResult> BeginAsync(HttpContext context, SlackSettings settings, Uri? outside, SlackInstallations installations)
    {
        var state = await installations.BeginAsync(context.RequestAborted);
        // The browser that comes back must be the one that left.
        context.Response.Cookies.Append(Cookie, state, new CookieOptions { HttpOnly = true, Secure = outside?.Scheme == Uri.UriSchemeHttps, SameSite = SameSiteMode.Lax, MaxAge = CookieLasts, Path = "/slack" });
        var address = $"{new Uri(settings.ApiUrl, "../oauth/v2/authorize")}?client_id={Uri.EscapeDataString(settings.ClientId!)}&scope={Uri.EscapeDataString(Scopes)}&state={state}";
        return Results.Redirect(RedirectOf(outside) is { } back ? $"{address}&redirect_uri={Uri.EscapeDataString(back)}" : address);
    }

    private static async Task<IResult> EndAsync(HttpContext context, SlackSettings settings, Uri? outside, SlackInstallations installations, SlackClients clients, ILogger logger)
    {
        var (query, cancellationToken) = (context.Request.Query, context.RequestAborted);
        var (state, code) = (query["state"].ToString(), query["code"].ToString());
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        if (state.Length == 0 || !IsSame(state, context.Request.Cookies[Cookie]) || !await installations.TryEndAsync(state, cancellationToken))
            return Page(HttpStatusCode.BadRequest, texts => texts.Places.InstallAgain);
        if (code.Length == 0)
            return Page(HttpStatusCode.OK, texts => texts.Places.NotInstalled);
        OauthV2AccessResponse? granted = null;
        var outcome = await SlackOutcome.OfAsync(async () => granted = await clients.WithoutToken.OAuthV2.Access(settings.ClientId!, settings.ClientSecret!, code, null!, RedirectOf(outside)!, null!, cancellationToken), cancellationToken);
        if (outcome.Kind != OutcomeKind.Sent || granted is not { AccessToken: { Length: > 0 } token, Team.Id: { Length: > 0 } team })
        {
            NotGranted(logger, outcome.Reason);
            return Page(HttpStatusCode.BadGateway, texts => texts.Places.InstallAgain);
        }
        await installations.AddAsync(team, token, cancellationToken);
        Installed(logger, team);
        return Page(HttpStatusCode.OK, texts => texts.Places.Installed);
    }

    private static string? RedirectOf(Uri? outside) => outside is null ? null : new Uri(outside, Redirect).AbsoluteUri;

    private static bool IsSame(string state, string? cookie) =>
        cookie is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(cookie));

    private static IResult Page(HttpStatusCode status, Func<ITexts, string> sentence) => Results.Content(
        $"<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>MentorBot</title><main style=\"font:1.2em sans-serif;max-width:30em;margin:3em auto;padding:0 1em\">{string.Concat(TextsIn.Both.Select(texts => $"<p>{WebUtility.HtmlEncode(sentence(texts))}</p>"))}</main>",
        "text/html; charset=utf-8", Encoding.UTF8, (int)status);

    [LoggerMessage(Level = LogLevel.Information, Message = "Installed into the workspace {Id}")]
    private static partial void Installed(ILogger logger, string id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack granted no token: {Reason}")]
    private static partial void NotGranted(ILogger logger, string? reason);
}
