using System.Collections.Concurrent;
using MentorBot.Channels.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Tests.Stories;

/// <summary>The planted-secret walk: what is answered to a compass, and what is pasted to be looked through, stands in no log afterwards, however much is logged.</summary>
public sealed class Nothing_of_what_was_private
{
    private static readonly string[] Secrets = ["Zanzibar", "Quux", "555-010", "Foundational", "Proficient", "reports at work"];

    [Fact]
    public async Task Stands_in_a_log()
    {
        var log = new EverythingLogged();
        await using var host = new StoryHost(with: services => services.AddSingleton<ILoggerProvider>(log).Configure<LoggerFilterOptions>(options => options.MinLevel = LogLevel.Trace));
        var page = host.Services.GetRequiredService<TryOut>();
        await page.ResetAsync(CancellationToken.None);
        async Task<WebMessage> Say(string text) => (await page.HearAsync(TryOut.Coordinator, text, pressed: null, new Dictionary<string, string>(), CancellationToken.None))[^1];
        async Task<WebMessage> Press(WebMessage card, int choice, Dictionary<string, string>? fields = null) =>
            (await page.HearAsync(TryOut.Coordinator, "", card.Card!.Choices[choice].Value, fields ?? [], CancellationToken.None))[^1];

        await Say("credential check");
        var found = await Say("My student Zanzibar Quux missed the bus, so I called 555-010-9999. Did it help?");
        var result = await Press(await Say("compass"), 0, new() { ["Reporting"] = "Foundational", ["Ethics"] = "Proficient" });
        await Press(result, 0);
        await Say("compass");
        await Say("compass delete");

        Assert.Contains("Zanzibar", string.Join(' ', found.Card!.Lines), StringComparison.Ordinal);
        Assert.Contains("reports at work", string.Join(' ', result.Card!.Lines), StringComparison.Ordinal);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => Secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    private sealed class EverythingLogged : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            _lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
