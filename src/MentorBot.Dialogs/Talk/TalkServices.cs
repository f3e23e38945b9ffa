using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Communities.Settings;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Dialogs.Talk;

/// <summary>The table of contents of the conversation.</summary>
public static class TalkServices
{
    /// <summary>Adds the bot, its commands and its dialogs.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        var commands = new Dictionary<CommandSyntax, Type>();
        void Command<TCommand>() where TCommand : class, ICommand, IHaveSyntax
        {
            commands.Add(TCommand.Syntax, typeof(TCommand));
            services.AddTransient<TCommand>();
        }

        Command<HelpCommand>();
        Command<JoinCommand>();
        Command<MeCommand>();
        Command<ProfileCommand>();
        Command<EditCommand>();
        Command<CheckInCommand>();
        Command<CheckInAnswerCommand>();
        Command<CheckInKindCommand>();
        Command<HelpCallCommand>();
        Command<SinceCommand>();
        Command<StillInCommand>();
        Command<PulseCommand>();
        Command<GoOnCommand>();
        Command<WishCommand>();
        Command<PauseCommand>();
        Command<ResumeCommand>();
        Command<PairEndCommand>();
        Command<PairNewCommand>();
        Command<GroupStartCommand>();
        Command<GroupJoinCommand>();
        Command<GroupDeclineCommand>();
        Command<GroupLeaveCommand>();
        Command<GroupNextCommand>();
        Command<GroupReportCommand>();
        Command<GroupCallCommand>();
        Command<GroupAgendaCommand>();
        Command<GroupNotesCommand>();
        Command<GroupRotateCommand>();
        Command<GroupGoalCommand>();
        Command<GroupNormsCommand>();
        Command<GroupDaysCommand>();
        Command<GroupCloseCommand>();
        Command<LanguageCommand>();
        Command<AskCommand>();
        Command<ShowEntryCommand>();
        Command<NoneOfTheseCommand>();
        Command<HandOverCommand>();
        Command<DoNotHandOverCommand>();
        Command<QuestionJudgeCommand>();
        Command<VoteCommand>();
        Command<CommunityCommand>();
        Command<MyDataCommand>();
        Command<ForgetCommand>();
        Command<ForgetNowCommand>();
        Command<LeaveCommand>();
        Command<LeaveNowCommand>();
        Command<KeepCommand>();
        Command<ReportProblemCommand>();
        Command<SetupCommand>();
        Command<DeskCommand>();
        Command<PeopleCommand>();
        Command<PersonCommand>();
        Command<ApproveCommand>();
        Command<DeclineCommand>();
        Command<MatchPreviewCommand>();
        Command<MatchConfirmCommand>();
        Command<PairCommand>();
        Command<ProposalCommand>();
        Command<WaitingCommand>();
        Command<CheckInsCommand>();
        Command<OverdueCommand>();
        Command<DeliveriesCommand>();
        Command<NudgeCommand>();
        Command<CalendarCommand>();
        Command<CadenceCommand>();
        Command<SimulateCommand>();
        Command<QuestionsCommand>();
        Command<AnswerCommand>();
        Command<QuestionQueueCommand>();
        Command<InviteCommand>();
        Command<CloseLinksCommand>();
        Command<SettingsCommand>();
        Command<SaveSettingsCommand>();
        Command<DefaultSettingsCommand>();
        Command<PlaceCommand>();

        return services
            .AddSingleton(new CommandList(commands))
            .AddSingleton<IFile, MyDataFile>()
            .AddSingleton<IFile, CalendarFile>()
            .AddSingleton<IFile, ForesightFile>()
            .AddSingleton<Dialog, JoinInterview>()
            .AddSingleton<Dialog, ProfileInterview>()
            .AddSingleton<Dialog, GroupStartInterview>()
            .AddSingleton<Dialog, GroupGoalInterview>()
            .AddSingleton<InterviewList>()
            .AddSingleton<Answers>()
            .AddSingleton<Understanding>()
            .AddSingleton<IBot, Conversation>();
    }
}
