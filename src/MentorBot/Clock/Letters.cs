using MentorBot.Domain.Members;
using MentorBot.Domain.Outbox;
using MentorBot.Storage;
using NodaTime;

namespace MentorBot.Clock;

/// <summary>What one member gets now.</summary>
/// <param name="To">The member.</param>
/// <param name="Messages">The messages in their order, each with the deliveries that became one.</param>
/// <param name="Books">What is known of each of their addresses.</param>
/// <param name="Look">The look that guards the claims, where it falls away with the last outcome.</param>
/// <param name="ClaimedAt">When it was claimed, on the steady clock of this process.</param>
internal sealed record Letters(MemberId To, IReadOnlyList<IReadOnlyList<Delivery>> Messages, List<(Address Address, Book Book)> Books, Instant? Look, long ClaimedAt)
{
    /// <summary>The book that was opened for an address, once: it knows nothing of what was written since.</summary>
    public Book? BookOf(Address address)
    {
        var at = Books.FindIndex(book => book.Address == address);
        if (at < 0)
            return null;
        var book = Books[at].Book;
        Books.RemoveAt(at);
        return book;
    }
}
