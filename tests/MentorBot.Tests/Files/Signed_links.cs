using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Talk;
using MentorBot.Files;
using MentorBot.Tests.Try;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Tests.Files;

public sealed partial class Signed_links : IAsyncDisposable
{
    private readonly HandTime _time = new();
    private readonly Page _page;

    public Signed_links() => _page = new Page(with: services => services.AddSingleton<TimeProvider>(_time).AddSingleton<IFile, Basket>());

    [Fact]
    public async Task Open_for_whom_they_were_made()
    {
        await _page.ResetAsync();
        var link = LinkIn(await _page.SayAsync("cora", "mydata"));

        using var response = await _page.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("web|page|cora", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(("no-store", "nosniff", "no-referrer"), (response.Headers.CacheControl!.ToString(), Single(response, "X-Content-Type-Options"), Single(response, "Referrer-Policy")));
        Assert.Contains("default-src 'none'", Single(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_out_after_fifteen_minutes_of_the_wall_clock()
    {
        await _page.ResetAsync();
        var link = LinkIn(await _page.SayAsync("cora", "mydata"));
        await _page.ClockAsync("30.00:00:00");

        _time.Moved = TimeSpan.FromMinutes(14);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(link));
        _time.Moved = TimeSpan.FromMinutes(15);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(link));
    }

    [Fact]
    public async Task Are_closed_by_their_owner_alone()
    {
        await JoinedAsync("ana");
        var (hers, coras) = (LinkIn(await _page.SayAsync("ana", "mydata")), LinkIn(await _page.SayAsync("cora", "mydata")));
        _time.Moved = TimeSpan.FromSeconds(1);

        await _page.PressAsync("ana", (await _page.SayAsync("ana", "mydata"))[^1].Card!.Choices[^1].Value);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (await StatusAsync(hers), await StatusAsync(coras)));
        _time.Moved = TimeSpan.FromSeconds(2);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(LinkIn(await _page.SayAsync("ana", "mydata"))));
    }

    [Fact]
    public async Task Open_for_nobody_who_has_left()
    {
        await JoinedAsync("ana");
        var link = LinkIn(await _page.SayAsync("ana", "mydata"));
        await _page.SayAsync("ana", "leave");
        await _page.SayAsync("ana", "1");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(link));
    }

    [Fact]
    public async Task Cannot_be_guessed_or_changed()
    {
        await _page.ResetAsync();
        var link = LinkIn(await _page.SayAsync("cora", "mydata"));
        var token = link[(link.LastIndexOf('/') + 1)..];

        foreach (var wrong in (string[])["x", "AAAA", token[..^2], $"{token}AA", $"{(token[0] == 'A' ? 'B' : 'A')}{token[1..]}", new string('A', 4000), "..%2f"])
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/r/{wrong}"));
    }

    [Fact]
    public async Task Take_a_file_up_to_eight_megabytes()
    {
        await _page.ResetAsync();
        var link = await UploadLinkAsync();

        using var page = await _page.GetAsync(link);
        Assert.Contains("enctype=\"multipart/form-data\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("took a,b", await SentAsync(link, "a,b"u8.ToArray(), "text/csv"));
        Assert.Equal("took a,b", await SentAsync(link, Multipart(("file", "a,b"), ("rows", "")), "multipart/form-data; boundary=xyz"));
        Assert.Equal("took c", await SentAsync(link, Multipart(("file", ""), ("rows", "c")), "multipart/form-data; boundary=xyz"));

        using var empty = await _page.PostAsync(link, Multipart(("file", ""), ("rows", " ")), "multipart/form-data; boundary=xyz");
        using var broken = await _page.PostAsync(link, "--xyz\r\nnonsense"u8.ToArray(), "multipart/form-data; boundary=xyz");
        using var large = await _page.PostAsync(link, new byte[8 * 1024 * 1024 + 1], "text/csv", chunked: true);
        using var download = await _page.PostAsync(LinkIn(await _page.SayAsync("cora", "mydata")), "a"u8.ToArray(), "text/csv");
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.MethodNotAllowed),
            (empty.StatusCode, broken.StatusCode, large.StatusCode, download.StatusCode));
    }

    [Theory]
    [InlineData("Protection:Key", "PublicUrl", "https://bot.example.org")]
    [InlineData("PublicUrl", "Protection:Key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task Do_not_exist_without_what_protects_them(string missing, string key, string value)
    {
        var folder = Directory.CreateTempSubdirectory("mentorbot-links-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = folder, Args = [$"--Storage:Path={Path.Combine(folder, "m.db")}", $"--{key}={value}"] });
        builder.AddMentorBot();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.MapLinks();

        Assert.Equal(missing, app.Services.GetRequiredService<Links>().Missing);
        Assert.DoesNotContain(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>(), endpoint => endpoint.RoutePattern.RawText!.StartsWith("/r/", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    public async ValueTask DisposeAsync() => await _page.DisposeAsync();

    private async Task JoinedAsync(string who) => await _page.JoinAsync(who, await _page.ResetAsync());

    private async Task<string> UploadLinkAsync()
    {
        var mine = _page.Services.GetRequiredService<Links>().Read(TokenOf(LinkIn(await _page.SayAsync("cora", "mydata"))))!;
        return _page.Services.GetRequiredService<Links>().AddressOf(mine with { File = Basket.FileName })!;
    }

    private async Task<HttpStatusCode> StatusAsync(string link)
    {
        using var response = await _page.GetAsync(link);
        return response.StatusCode;
    }

    private async Task<string> SentAsync(string link, byte[] body, string type)
    {
        using var response = await _page.PostAsync(link, body, type);
        return HttpStatusCode.OK == response.StatusCode ? Paragraph().Match(await response.Content.ReadAsStringAsync()).Value : response.StatusCode.ToString();
    }

    private static string LinkIn(IReadOnlyList<Message> messages) => Address().Match(string.Join('\n', messages.SelectMany(message => message.Card?.Lines ?? []))).Value;

    private static string TokenOf(string link) => link[(link.LastIndexOf('/') + 1)..];

    private static string Single(HttpResponseMessage response, string header) => Assert.Single(response.Headers.GetValues(header));

    private static byte[] Multipart(params (string Name, string Value)[] fields) =>
        Encoding.UTF8.GetBytes(string.Concat(fields.Select(field => $"--xyz\r\nContent-Disposition: form-data; name=\"{field.Name}\"\r\n\r\n{field.Value}\r\n")) + "--xyz--\r\n");

    [GeneratedRegex(@"https?://\S+/r/\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("(?<=<p>).*?(?=</p>)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Paragraph();

    private sealed class Basket : IUpload
    {
        public const string FileName = "basket";

        public string Name => FileName;

        public Who Who => Who.Coordinator;

        public Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken) =>
            Task.FromResult<FileAnswer>(new FileAnswer.Page(new WebPage("Send it", call.Me.Language, [new PagePart.Form("File", "Rows", "Send")])));

        public Task<FileAnswer> TakeAsync(FileCall call, string text, CancellationToken cancellationToken) =>
            Task.FromResult<FileAnswer>(new FileAnswer.Page(new WebPage("Thank you", call.Me.Language, [new PagePart.Paragraph($"took {text}")])));
    }
}

/// <summary>The wall clock, moved by hand.</summary>
internal sealed class HandTime : TimeProvider
{
    public TimeSpan Moved { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Moved;
}
