using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Talk;
using NodaTime.Text;

namespace MentorBot.Dialogs.CheckIns;

/// <summary>Every message that would be sent, as a table: when, in the receiver's own time, to whom and about what.</summary>
public sealed class ForesightFile : IFile
{
    /// <summary>The name in links.</summary>
    public const string FileName = "simulate";

    /// <inheritdoc/>
    public string Name => FileName;

    /// <inheritdoc/>
    public Who Who => Who.Coordinator;

    /// <inheritdoc/>
    public async Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken)
    {
        if (call.Argument.Split("..") is not [var first, var last] || LocalDatePattern.Iso.Parse(first) is not { Success: true } from || LocalDatePattern.Iso.Parse(last) is not { Success: true } to)
            return new FileAnswer.Gone();
        var (begin, end) = Foresight.Span(from.Value, to.Value, call.Me.Zone);
        var messages = await Foresight.OfAsync(call.Records, call.Now, begin, end, answers: true, cancellationToken);
        var receivers = await GroupCards.ReceiversAsync(call.Records, call.Texts.Groups, cancellationToken);
        var rows = messages.SelectMany(message => message.About, (message, notice) => (message.At.InZone(message.To.Zone).LocalDateTime, Name: receivers.GetValueOrDefault(message.To.Id, message.To.Name), call.Texts.Communities.Name(notice)))
            .Select(row => (IReadOnlyList<string>)[LocalDatePattern.Iso.Format(row.LocalDateTime.Date), row.LocalDateTime.TimeOfDay.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), row.Name, row.Item3]);
        return new FileAnswer.Download("simulate.csv", Csv.MediaType, Csv.Write(call.Texts.Ahead.SimulateColumns, rows));
    }
}
