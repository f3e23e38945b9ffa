using System.Security.Cryptography;
using System.Text;
using MentorBot.Channels;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MentorBot.Files;

/// <summary>The one door for files: what a link says was sealed by us; whether its owner still may is asked anew each time.</summary>
public static partial class LinkEndpoints
{
    private const int MostMegabytes = 8;
    private const long MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>Adds signed links.</summary>
    public static IServiceCollection AddLinks(this IServiceCollection services) => services
        .AddSingleton<Links>()
        .AddSingleton<ILinks>(provider => provider.GetRequiredService<Links>())
        .AddSingleton<IDecisions, Decisions>();

    /// <summary>Maps the door. It exists only where links can be made.</summary>
    public static void MapLinks(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Links>().Missing is { } key)
        {
            NoDoor(app.Logger, key);
            return;
        }
        app.MapGet("/r/{token}", (string token, HttpContext context) => HandleAsync(context, token, upload: null));
        app.MapPost("/r/{token}", async (string token, HttpContext context) =>
            await Body.ReadAsync(context.Request, MostBytes, context.RequestAborted) is { } body
                ? await HandleAsync(context, token, body)
                : Problem(context, StatusCodes.Status413PayloadTooLarge, texts => texts.TooLarge(MostMegabytes)));
    }

    private static async Task<IResult> HandleAsync(HttpContext context, string token, ReadOnlyMemory<byte>? upload)
    {
        var (services, cancellationToken) = (context.RequestServices, context.RequestAborted);
        var links = services.GetRequiredService<Links>();
        if (links.Read(token) is not { } link || services.GetServices<IFile>().FirstOrDefault(file => file.Name == link.File) is not { } file)
            return Problem(context, StatusCodes.Status404NotFound, texts => texts.Over);

        var records = new CommunityRecords(services.GetRequiredService<IRowStore>(), new CommunityId(link.Community));
        var id = new MemberId(link.Member);
        if (!links.IsOpen(link, await records.FindAsync<LinksClosed>(id.Value, cancellationToken)))
            return Problem(context, StatusCodes.Status410Gone, texts => texts.Over);
        if (await records.FindAsync<Community>("", cancellationToken) is not { } community
            || await records.MemberAsync(id, cancellationToken) is not { State: not MemberState.Left } me || !me.May(file.Who))
            return Problem(context, StatusCodes.Status403Forbidden, texts => texts.NotYours);

        var call = new FileCall(records, community, me, link.Argument, services.GetRequiredService<IProgrammeClock>().Now);
        if (upload is not { } body)
            return Show(context, await file.OpenAsync(call, cancellationToken));
        if (file is not IUpload taker)
            return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        return await TextOfAsync(context.Request, body, cancellationToken) is { } text
            ? Show(context, await taker.TakeAsync(call, text, cancellationToken))
            : Problem(context, StatusCodes.Status400BadRequest, texts => texts.NothingCame);
    }

    private static IResult Show(HttpContext context, FileAnswer answer, int status = StatusCodes.Status200OK)
    {
        switch (answer)
        {
            case FileAnswer.Download download:
                Headers(context, "default-src 'none'");
                return Results.File(download.Content.ToArray(), download.MediaType, download.Name);
            case FileAnswer.Page page:
                var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
                Headers(context, $"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
                return Results.Text(PageHtml.Of(page.What, nonce), "text/html; charset=utf-8", statusCode: status);
            default:
                return Problem(context, StatusCodes.Status410Gone, texts => texts.Over);
        }
    }

    // Whoever opens a link that is none has no language that we know: both are shown.
    private static IResult Problem(HttpContext context, int status, Func<IFileTexts, string> words)
    {
        var parts = new PagePart[] { new PagePart.Paragraph(words(TextsIn.Of(Language.English).Files)), new PagePart.In(Language.Spanish, [new PagePart.Paragraph(words(TextsIn.Of(Language.Spanish).Files))]) };
        return Show(context, new FileAnswer.Page(new WebPage(TextsIn.Of(Language.English).Files.OverTitle, Language.English, parts)), status);
    }

    // The address itself is the secret: it goes nowhere, is kept nowhere, and nobody frames it.
    private static void Headers(HttpContext context, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    /// <summary>The file of a form, what was pasted into it, or the body itself; null when there is nothing.</summary>
    private static async Task<string?> TextOfAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return Filled(Encoding.UTF8.GetString(body.Span));
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
            return null;
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(body.ToArray()));
            string? pasted = null;
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                using var text = new StreamReader(section.Body, Encoding.UTF8);
                pasted = Filled(await text.ReadToEndAsync(cancellationToken)) ?? pasted;
            }
            return pasted;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static string? Filled(string text) => string.IsNullOrWhiteSpace(text) ? null : text;

    [LoggerMessage(Level = LogLevel.Warning, Message = "/r/* does not exist, and no links are made: {Key} is not set")]
    private static partial void NoDoor(ILogger logger, string key);
}
