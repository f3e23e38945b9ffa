namespace Microsoft.Bot.Schema;

/// <summary>Mentions of the bot in a message's text.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the message mentions an id.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned.Id == id);

    /// <summary>Whether the message mentions its recipient.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.GetMentions().Any(mention => mention.Mentioned.Id == activity.Recipient.Id);

    /// <summary>Takes the mention of the recipient out of the text and returns what is left.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes the mentions of an id out of the text and returns what is left.</summary>
    /// <remarks>The original reads the mention's text as a regular expression; here it is taken literally, so that a name with
    /// brackets is removed too and a name of a person can never be a pattern.</remarks>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned.Id == id))
        {
            var text = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (text.Length > 0 && activity.Text != null)
                activity.Text = activity.Text.Replace(text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
