using MentorBot.Clock;
using MentorBot.Dialogs.Talk;
using MentorBot.Domain.Members;

namespace MentorBot.Storage;

/// <summary>Opens books on the row store.</summary>
public sealed class Shelf(IRowStore store, WakeIndex wakes, Bell bell) : IShelf
{
    /// <inheritdoc/>
    public async Task<IBook> OpenAsync(Address address, CancellationToken cancellationToken) => await OpenBookAsync(address, cancellationToken);

    /// <summary>Opens the book of an address.</summary>
    public async Task<Book> OpenBookAsync(Address address, CancellationToken cancellationToken)
    {
        var row = await store.GetAsync(Keys.Of(address), Keys.Person, cancellationToken);
        return new Book(store, wakes, bell, address, row);
    }
}
