using System.Collections.Concurrent;
using MentorBot.Clock;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using NodaTime;

namespace MentorBot.Outbox.Tests;

/// <summary>The product's outbox in this process, with a clock that is moved by hand and a channel that remembers.</summary>
public sealed class Office : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly ServiceProvider _services;

    /// <param name="folder">Where the store is; null makes a new one that goes with the office.</param>
    /// <param name="rates">What the platforms let through.</param>
    /// <param name="time">The wall clock; null makes one that stands still.</param>
    public Office(string? folder = null, RateSettings? rates = null, TimeProvider? time = null)
    {
        _folder = folder is null ? Directory.CreateTempSubdirectory("mentorbot-office-").FullName : null;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:Path"] = Path.Combine(folder ?? _folder!, "mentorbot.db") }).Build();
        Time = time as ManualTime ?? new ManualTime();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time ?? Time)
            .AddOutbox(Settings.Of(configuration, new HostingEnvironment { EnvironmentName = Environments.Production, ContentRootPath = AppContext.BaseDirectory }))
            .AddSingleton(rates ?? RateSettings.Off)
            .AddSingleton<IVoice>(Voice)
            .BuildServiceProvider();
    }

    public ManualTime Time { get; }

    public Recorder Voice { get; } = new();

    public IRowStore Store => Get<IRowStore>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Founds a town whose first check-ins are due, and goes to that time.</summary>
    public async Task FoundAsync(params Town[] towns)
    {
        foreach (var town in towns)
            await town.FoundAsync(Store, Get<WakeIndex>(), TestContext.Current.CancellationToken);
    }

    /// <summary>Serves until nobody queues any more.</summary>
    public Task ServeAsync() => Get<Carousel>().RunAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A channel that remembers to whom it spoke, in order, and answers as it is told.</summary>
public sealed class Recorder : IVoice
{
    private readonly ConcurrentQueue<Address> _said = new();

    /// <summary>What the platform answers.</summary>
    public Func<Address, Outcome> Answer { get; set; } = _ => Outcome.Sent;

    /// <summary>To whom it spoke, in order.</summary>
    public IReadOnlyCollection<Address> Said => _said;

    public Task<Outcome> SayAsync(Address to, Spoken spoken, ITurnContext? turn, CancellationToken cancellationToken)
    {
        _said.Enqueue(to);
        return Task.FromResult(Answer(to));
    }

    public Task<Outcome> OpenAsync(Address to, CancellationToken cancellationToken) => Task.FromResult(Outcome.Sent);
}
