using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Communities;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Files;

/// <summary>
/// Something that opens behind a signed link: a download, a report, a sheet to print. Registered once, by name; whether the person still may
/// is asked again when the link is opened.
/// </summary>
public interface IFile
{
    /// <summary>Its short name; it stands in links and must not change while one of them holds.</summary>
    string Name { get; }

    /// <summary>Who may open it.</summary>
    Who Who { get; }

    /// <summary>What opens.</summary>
    Task<FileAnswer> OpenAsync(FileCall call, CancellationToken cancellationToken);
}

/// <summary>A link that takes a file as well: what opens is a page with a form.</summary>
public interface IUpload : IFile
{
    /// <summary>Takes what was sent. What it decides, it writes itself (<see cref="IDecisions"/>).</summary>
    /// <param name="call">Whose link it is.</param>
    /// <param name="text">The file, or what was pasted into the page, read as UTF-8; at most 8 MB.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<FileAnswer> TakeAsync(FileCall call, string text, CancellationToken cancellationToken);
}

/// <summary>An opened link.</summary>
/// <param name="Records">The community's records, for reading.</param>
/// <param name="Community">The community.</param>
/// <param name="Me">Whose link it is, as they are now.</param>
/// <param name="Argument">What the command put into the link.</param>
/// <param name="Now">The programme clock.</param>
public sealed record FileCall(IRecords Records, Community Community, Member Me, string Argument, Instant Now)
{
    /// <summary>The sentences in the member's language.</summary>
    public ITexts Texts => TextsIn.Of(Me.Language);
}

/// <summary>What a link answers with.</summary>
public abstract record FileAnswer
{
    /// <summary>A file to keep.</summary>
    /// <param name="Name">Its name, ASCII.</param>
    /// <param name="MediaType">Its media type.</param>
    /// <param name="Content">Its bytes.</param>
    public sealed record Download(string Name, string MediaType, ReadOnlyMemory<byte> Content) : FileAnswer;

    /// <summary>A page to read or print.</summary>
    public sealed record Page(WebPage What) : FileAnswer;

    /// <summary>There is nothing (any more) behind it.</summary>
    public sealed record Gone : FileAnswer;
}

/// <summary>Decides something outside a turn, with the same promise: all of it is written or none, and whoever was overtaken decides anew.</summary>
public interface IDecisions
{
    /// <summary>Runs a decision on a community's records and writes it.</summary>
    Task<T> DecideAsync<T>(CommunityId community, Func<IRecords, CancellationToken, Task<T>> decide, CancellationToken cancellationToken);
}
