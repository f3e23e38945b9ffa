using System.Runtime.ExceptionServices;

namespace MentorBot.Domain.Knowledge.Answering;

/// <summary>
/// Long work on threads of its own. An index is built while people already write: on the threads that everybody shares, their messages
/// would stand behind it in the queue, on a machine of two cores for seconds, and Slack waits for three.
/// </summary>
internal static class OwnThreads
{
    /// <summary>Does something for each number from 0 up to <paramref name="count"/>, on as many threads as there are cores. The first exception is thrown again here.</summary>
    public static void For(int count, Action<int> act)
    {
        var (next, failure) = (-1, default(ExceptionDispatchInfo));
        var helpers = new Thread[Math.Max(0, Math.Min(Environment.ProcessorCount, count) - 1)];
        for (var i = 0; i < helpers.Length; i++)
        {
            helpers[i] = new Thread(Work) { IsBackground = true, Name = "index" };
            helpers[i].Start();
        }
        Work();
        foreach (var helper in helpers)
            helper.Join();
        failure?.Throw();

        void Work()
        {
            try
            {
                for (int i; Volatile.Read(ref failure) is null && (i = Interlocked.Increment(ref next)) < count;)
                    act(i);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), comparand: null);
            }
        }
    }
}
