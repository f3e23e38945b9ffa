using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams adds to an activity, read.</summary>
public static class TeamsActivityExtensions
{
    /// <summary>The channel an activity happened in; null outside of channels.</summary>
    public static string TeamsGetChannelId(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Channel?.Id;

    /// <summary>The team an activity happened in; null outside of teams.</summary>
    public static TeamInfo TeamsGetTeamInfo(this IActivity activity) => activity.GetChannelData<TeamsChannelData>()?.Team;
}

/// <summary>Who is in the conversation of a turn, as Teams knows them.</summary>
public static class TeamsInfo
{
    /// <summary>A member of the turn's team, or of its chat.</summary>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id is { } team
            ? GetTeamMemberAsync(turnContext, userId, team, cancellationToken)
            : Member(turnContext, userId, turnContext.Activity.Conversation?.Id, cancellationToken);

    /// <summary>A member of a team, the turn's unless said otherwise.</summary>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = default, CancellationToken cancellationToken = default) =>
        Member(turnContext, userId, teamId ?? TeamOf(turnContext), cancellationToken);

    /// <summary>A page of the members of the turn's team, or of its chat.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default) =>
        Members(turnContext, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id, continuationToken, pageSize, cancellationToken);

    /// <summary>A page of the members of a team, the turn's unless said otherwise.</summary>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = default, string continuationToken = default, int? pageSize = default, CancellationToken cancellationToken = default) =>
        Members(turnContext, teamId ?? TeamOf(turnContext), continuationToken, pageSize, cancellationToken);

    private static string TeamOf(ITurnContext turn) => turn.Activity.TeamsGetTeamInfo()?.Id
        ?? throw new InvalidOperationException("This method is only valid within the scope of MS Teams Team.");

    private static async Task<TeamsChannelAccount> Member(ITurnContext turn, string userId, string conversationId, CancellationToken cancellationToken)
    {
        if (conversationId == null)
            throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
        if (userId == null)
            throw new InvalidOperationException("The GetMember operation needs a valid user Id.");
        return AsTeams(await ((Conversations)Conversations(turn)).GetConversationMemberAsync(userId, conversationId, cancellationToken));
    }

    private static async Task<TeamsPagedMembersResult> Members(ITurnContext turn, string conversationId, string continuationToken, int? pageSize, CancellationToken cancellationToken)
    {
        if (conversationId == null)
            throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");
        var page = await Conversations(turn).GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken);
        return new TeamsPagedMembersResult { ContinuationToken = page.ContinuationToken, Members = [.. page.Members.Select(AsTeams)] };
    }

    private static IConversations Conversations(ITurnContext turn) =>
        (turn.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.")).Conversations;

    private static TeamsChannelAccount AsTeams(ChannelAccount member) => JObject.FromObject(member, Wire.Serializer).ToObject<TeamsChannelAccount>(Wire.Serializer);
}
