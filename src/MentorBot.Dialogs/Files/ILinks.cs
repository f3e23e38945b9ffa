using MentorBot.Dialogs.Talk;

namespace MentorBot.Dialogs.Files;

/// <summary>Signed links: for one person, for a quarter of an hour of the wall clock, and closed at once when that person says so.</summary>
public interface ILinks
{
    /// <summary>For how many minutes a link opens.</summary>
    const int Minutes = 15;

    /// <summary>The address under which a file opens for whoever writes; null where links do not exist (outside Development without a key that protects them).</summary>
    /// <param name="turn">The turn of whoever asked for it.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="argument">What the file needs to know; people never stand in it by name.</param>
    string? AddressOf(Turn turn, string file, string argument = "");

    /// <summary>Closes every link of whoever writes.</summary>
    void Close(Turn turn);
}

/// <summary>A file as a card offers it.</summary>
/// <param name="Label">What the button says.</param>
/// <param name="File">The file's name.</param>
/// <param name="Argument">What it needs to know.</param>
public sealed record OfferedFile(string Label, string File, string Argument = "");

/// <summary>How commands offer files.</summary>
public static class LinkCards
{
    /// <summary>The card with links to the files and a way to close them; where links do not exist, with a line that says so.</summary>
    public static Card With(this Card card, ILinks links, Turn turn, params IReadOnlyList<OfferedFile> files)
    {
        var texts = turn.Texts.Files;
        var offered = files.Select(file => (file.Label, Address: links.AddressOf(turn, file.File, file.Argument))).ToArray();
        return offered.Any(file => file.Address is null)
            ? card with { Lines = [.. card.Lines, texts.NoLinks] }
            : (card with { Lines = [.. card.Lines, texts.ForYouAlone(ILinks.Minutes)] })
                .With([.. offered.Select(file => new CardLink(file.Label, file.Address!))])
                .With(new Choice(texts.CloseLabel, CloseLinksCommand.Syntax.Name));
    }
}

/// <summary>Closes every link the person has been given so far.</summary>
public sealed class CloseLinksCommand(ILinks links) : ICommand, IHaveSyntax
{
    /// <inheritdoc/>
    public static CommandSyntax Syntax { get; } = new("close links", "cerrar enlaces", Arguments.None, Who.Member, texts => texts.Files.CloseLabel) { ForButtons = true };

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        links.Close(call.Turn);
        call.Turn.Say(call.Turn.Texts.Files.Closed);
        return Task.CompletedTask;
    }
}
