using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MentorBot.Clock;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Domain.Pairing;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Outbox.Tests.Crashes;

/// <summary>
/// One to three worker processes on one store, of which one after the other is killed while the weeks go by; then everything that was
/// sent, and everything that is stored, is compared with what should have been.
/// </summary>
internal sealed class Trial(string key, string value, string prefix, IRowStore store, int processes, Action<string> report) : IAsyncDisposable
{
    private static readonly Duration Step = Duration.FromHours(2);

    // Longer than any process takes on a busy machine: who gives up earlier measures the machine.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Chicago"];
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-crash-").FullName;
    // Sixteen towns, one in every fourth partition: whoever holds a third of them has something to do.
    private readonly Town[] _towns = [.. Enumerable.Range(0, 2000).Select(index => new Town($"town{index}", 2)).DistinctBy(town => Keys.WakePartitionOf(town.Id)).Where(town => Keys.WakePartitionOf(town.Id) % 4 == 0)];
    private readonly Process?[] _workers = new Process?[processes];
    private readonly string[] _names = new string[processes];
    private readonly ConcurrentQueue<string> _logged = new();
    private readonly HashSet<string> _killed = [];
    private Instant _now = Town.Begin;
    private int _started;

    /// <summary>Kills at each point so often, in an order that is the same each time, and judges each hundred of them.</summary>
    public async Task RunAsync(int named, int random)
    {
        var wakes = new WakeIndex(store, new Watch(TimeProvider.System), TimeProvider.System);
        foreach (var town in _towns)
            await town.FoundAsync(store, wakes, CancellationToken.None);
        Set(_now);

        var dice = new Random(20260914 + processes);
        var points = Enum.GetValues<Point>().Where(point => point is not (Point.None or Point.AnyMoment)).SelectMany(point => Enumerable.Repeat(point, named))
            .Concat(Enumerable.Repeat(Point.AnyMoment, random)).ToArray();
        dice.Shuffle(points);
        for (var index = 1; index < processes; index++)
            Start(index, Point.None, 1);
        for (var round = 0; round < points.Length; round++)
        {
            var victim = round % processes;
            await StopAsync(victim);
            Start(victim, points[round], dice.Next(1, 4));
            await DieAsync(victim, points[round], TimeSpan.FromMilliseconds(dice.Next(300, 1500)));
            // Now and then somebody stays long enough to see that a claim of the dead has been abandoned.
            if (processes == 1 && round % 8 == 7)
            {
                Start(victim, Point.None, 1);
                await CalmAsync();
            }
            if (round % 100 == 99 || round == points.Length - 1)
            {
                for (var index = 0; index < processes; index++)
                    Start(index, Point.None, 1);
                await CalmAsync();
                await JudgeAsync(round + 1);
            }
        }
        for (var index = 0; index < processes; index++)
            await StopAsync(index);
    }

    public async ValueTask DisposeAsync()
    {
        for (var index = 0; index < processes; index++)
            await KillAsync(index);
        Directory.Delete(_folder, recursive: true);
    }

    private void Set(Instant now)
    {
        _now = now;
        var draft = Path.Combine(_folder, "clock-draft");
        File.WriteAllText(draft, now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        File.Move(draft, Path.Combine(_folder, "clock"), overwrite: true);
    }

    private void Start(int index, Point point, int after)
    {
        if (_workers[index] is { HasExited: false })
            return;
        _names[index] = $"w{_started++}";
        var wrong = new[] { 0, -20, 20 }[index];
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [typeof(Trial).Assembly.Location, "worker", key, value, prefix, _folder, _names[index], $"{point}", $"{after}", $"{wrong}"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_TieredPGO"] = "0" },
            },
        };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } said)
                _logged.Enqueue(said);
        };
        process.Start();
        process.BeginOutputReadLine();
        _workers[index] = process;
    }

    /// <summary>Lets time go by until the victim has met its end.</summary>
    private async Task DieAsync(int victim, Point point, TimeSpan moment)
    {
        var process = _workers[victim]!;
        for (var since = Stopwatch.StartNew(); !process.HasExited; await Task.Delay(40))
        {
            if (point == Point.AnyMoment && since.Elapsed > moment)
                process.Kill();
            else if (since.Elapsed > Patience)
                throw new InvalidOperationException($"{_names[victim]} does not reach {point}. {string.Join('\n', _logged)}");
            // Time does not run away from processes that are starting or busy: an hour that nobody could use proves nothing.
            else if (await NextAsync() is var next && next > _now)
                Set(Instant.Min(next + Duration.FromMinutes(10), _now + Step));
        }
        _killed.Add(_names[victim]);
    }

    /// <summary>When the next matter is due; by now, if somebody has not got round to it yet.</summary>
    private async Task<Instant> NextAsync()
    {
        var next = _now + Step;
        foreach (var town in _towns)
        {
            await foreach (var row in store.ListAsync(Keys.Of(town.Id), Keys.Due, Keys.DueUpTo(next), most: 1, CancellationToken.None))
                next = Instant.Min(next, Keys.DueAt(row));
        }
        return next;
    }

    private async Task KillAsync(int index)
    {
        if (_workers[index] is not { } process)
            return;
        if (!process.HasExited)
        {
            process.Kill();
            _killed.Add(_names[index]);
        }
        await process.WaitForExitAsync();
        process.Dispose();
        _workers[index] = null;
    }

    private async Task StopAsync(int index)
    {
        if (_workers[index] is not { } process)
            return;
        if (!process.HasExited)
        {
            process.StandardInput.Close();
            await process.WaitForExitAsync();
        }
        process.Dispose();
        _workers[index] = null;
    }

    /// <summary>Until nothing is claimed any more and nothing that could be done now is left.</summary>
    private async Task CalmAsync()
    {
        for (var since = Stopwatch.StartNew(); await BusyAsync() is { } with; await Task.Delay(100))
        {
            if (since.Elapsed > Patience)
                throw new InvalidOperationException($"It does not come to rest at {_now}: {with}. {string.Join('\n', _logged)}");
            Set(_now + Duration.FromMinutes(1));
        }
    }

    /// <summary>What is still to be done; null at rest.</summary>
    private async Task<string?> BusyAsync()
    {
        foreach (var town in _towns)
        {
            await foreach (var row in store.ListAsync(Keys.Of(town.Id), Keys.Due, Keys.DueUpTo(_now - Duration.FromMinutes(5)), most: 1, CancellationToken.None))
                return $"{town.Name} {Keys.WakePartitionOf(town.Id)} {row.Key} {Keys.DueAt(row)}";
            if ((await new CommunityRecords(store, town.Id).ListAsync<Delivery>("", CancellationToken.None)).FirstOrDefault(delivery => delivery.State == DeliveryState.Claimed) is { } claimed)
                return $"{town.Name} {claimed}";
        }
        return null;
    }

    private async Task JudgeAsync(int kills)
    {
        var lines = Directory.EnumerateFiles(_folder, "*.notes").SelectMany(File.ReadLines).Select(line => line.Split(' ')).ToArray();
        var sent = lines.Where(line => line[1] == "sent").ToLookup(line => line[2]);
        var recorded = lines.Where(line => line[1] == "recorded").Select(line => (line[0], line[2])).ToHashSet();
        var (lost, twice, outside, messages, repeats) = (new List<string>(), new List<string>(), new List<string>(), 0, 0);
        foreach (var town in _towns)
        {
            var records = new CommunityRecords(store, town.Id);
            var deliveries = (await records.ListAsync<Delivery>("", CancellationToken.None)).ToDictionary(delivery => delivery.Key, StringComparer.Ordinal);
            var community = await records.CommunityAsync(CancellationToken.None);
            foreach (var pair in await records.ListAsync<Pair>("", CancellationToken.None))
            {
                // What the cadence has made due by now has been decided, for both sides.
                var due = Enumerable.Range(1, 1000).TakeWhile(step => Zone.AtStartOfDay(Cadence.DayOf(step, Town.Begin.InZone(Zone).Date, community)).ToInstant() <= _now - Duration.FromHours(1)).Count();
                lost.AddRange(Enumerable.Range(1, due).SelectMany(step => new[] { pair.Mentor, pair.Mentee }.Select(side => Delivery.KeyOf(side, new Notice.CheckInAsk(pair.Id, step, Reminder: false).About))).Where(wanted => !deliveries.ContainsKey(wanted)));
            }
            foreach (var delivery in deliveries.Values)
            {
                var times = sent[delivery.Key].ToArray();
                var fine = delivery.Outcome?.Kind switch
                {
                    OutcomeKind.Sent => times.Length > 0,
                    OutcomeKind.Overtaken => delivery.ExpiresAt <= _now,
                    // A tip whose send call was cut short is not worth saying twice: it is given up, and recorded as such.
                    OutcomeKind.Failed => delivery is { Priority: Priority.Tip, Outcome.Reason: "interrupted" } && times.All(time => _killed.Contains(time[0])),
                    null => delivery.State == DeliveryState.Waiting,
                    _ => false,
                };
                if (!fine)
                    lost.Add($"{delivery.Key} {delivery.State} {delivery.Outcome?.Kind}");
                // A message may go out again only when whoever sent it before was killed before it could write the outcome.
                var excused = times.Count(time => _killed.Contains(time[0]) && !recorded.Contains((time[0], delivery.Key)));
                if (times.Length - excused > 1 || (times.Length > 1 && !delivery.MayRepeat))
                    twice.Add($"{delivery.Key}: {string.Join(", ", times.Select(time => time[0]))}");
                (messages, repeats) = (messages + times.Length, repeats + Math.Max(0, times.Length - 1));
                var member = town.Members.Single(member => member.Id == delivery.To);
                outside.AddRange(times.Where(time => !member.Window.IsOpen(Instant.FromUnixTimeSeconds(long.Parse(time[3], CultureInfo.InvariantCulture)), member.Zone, town.Calendar)).Select(time => string.Join(' ', time)));
            }
        }
        var summary = string.Create(CultureInfo.InvariantCulture, $"{processes} process{(processes > 1 ? "es" : "")}: {kills} kills, {messages} messages, {repeats} repeated after a crash inside the send call; lost {lost.Count}, twice {twice.Count}, outside a window or inside a break {outside.Count}");
        Assert.True(lost.Count + twice.Count + outside.Count == 0, $"{summary}\nlost:\n{string.Join('\n', lost.Take(10))}\ntwice:\n{string.Join('\n', twice.Take(10))}\noutside:\n{string.Join('\n', outside.Take(10))}\n{string.Join('\n', _logged.TakeLast(20))}");
        report(summary);
        Assert.True(messages > kills, $"Hardly anything was sent: {summary}");
    }
}
