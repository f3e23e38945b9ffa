using System.Collections.Concurrent;
using MentorBot.Channels.Web;
using MentorBot.Clock;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Knowledge;
using MentorBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MentorBot.Tests.Stories;

/// <summary>
/// The bot as the host builds it, in this process, on a SQLite file of its own. Nothing listens, and no worker runs: what is due is
/// looked after when the story says so.
/// </summary>
public sealed class StoryHost : IAsyncDisposable
{
    private static readonly Lazy<Holdings> Books = new(() => new Holdings([.. KnowledgeFiles.Load(Path.Combine(AppContext.BaseDirectory, "knowledge")).Where(entry => entry.Id[0] is 'L' or 'G')], KnowledgeFiles.LoadVectors()));
    private readonly WebApplication _app;
    private static readonly AsyncLocal<bool> KeepsAll = new();
    private readonly StoryLog _log = new(KeepsAll.Value);

    /// <summary>Builds a host.</summary>
    /// <param name="folder">The folder of the store; null makes one that goes with the host.</param>
    /// <param name="with">More services, or others in their place.</param>
    /// <param name="settings">More of the configuration.</param>
    public StoryHost(string? folder = null, Action<IServiceCollection>? with = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        Owned = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("mentorbot-story-").FullName;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development", ContentRootPath = Folder });
        builder.Configuration["Storage:Path"] = Path.Combine(Folder, "story.db");
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
            builder.Configuration[key] = value;
        builder.Logging.AddProvider(_log).SetMinimumLevel(KeepsAll.Value ? LogLevel.Trace : LogLevel.Error);
        builder.AddMentorBot();
        builder.Services.AddSingleton(RateSettings.Off);
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(_ => new Library(Knowledge));
        with?.Invoke(builder.Services);
        _app = builder.Build();
    }

    /// <summary>A part of what is shipped, enough for stories: to index all of it takes longer than all stories together.</summary>
    public static Holdings Knowledge => Books.Value;

    /// <summary>The folder with the store's files.</summary>
    public string Folder { get; }

    /// <summary>Everything the host is made of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The programme's time.</summary>
    public ProgrammeClock Clock => Services.GetRequiredService<ProgrammeClock>();

    /// <summary>Exceptions that were caught and logged: in a story there are none.</summary>
    public IReadOnlyCollection<string> Failures => _log.Failures;

    /// <summary>All that was logged, by the frameworks as well; only for hosts that were made after <see cref="KeepAllLogs"/>.</summary>
    public IReadOnlyCollection<string> Logs => _log.All;

    /// <summary>Hosts made from here on in this test keep all that is logged, down to the last detail.</summary>
    public static void KeepAllLogs() => KeepsAll.Value = true;

    private bool Owned { get; }

    /// <summary>Opens the host's doors to requests from this process; nothing else of it begins to work by itself.</summary>
    public async Task<HttpClient> ListenAsync(Action<WebApplication> doors)
    {
        doors(_app);
        await _app.StartAsync();
        return _app.GetTestClient();
    }

    /// <summary>Sends everything that is due now.</summary>
    public Task SettleAsync() => Services.GetRequiredService<TryOut>().AdvanceAsync(Duration.Zero, CancellationToken.None);

    /// <summary>Time passes, and everything that falls due on the way is sent.</summary>
    public Task AdvanceAsync(Duration by) => Services.GetRequiredService<TryOut>().AdvanceAsync(by, CancellationToken.None);

    /// <summary>The community's records as they are stored now.</summary>
    public IRecords Records(CommunityId community) => new CommunityRecords(Services.GetRequiredService<IRowStore>(), community);

    /// <summary>Opens a person's book.</summary>
    public Task<Book> OpenBookAsync(Domain.Members.Address address) => Services.GetRequiredService<Shelf>().OpenBookAsync(address, CancellationToken.None);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (Owned)
            Directory.Delete(Folder, recursive: true);
    }

    private sealed class StoryLog(bool keepsAll) : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _failures = new();
        private readonly ConcurrentQueue<string> _all = new();

        public IReadOnlyCollection<string> All => _all;

        public IReadOnlyCollection<string> Failures => _failures;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => keepsAll || logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (keepsAll)
                _all.Enqueue($"{formatter(state, exception)} {state} {exception}");
            if (logLevel >= LogLevel.Error)
                _failures.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
