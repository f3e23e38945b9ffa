using MentorBot.Dialogs.Announcements;
using MentorBot.Dialogs.CheckIns;
using MentorBot.Dialogs.Communities;
using MentorBot.Dialogs.Communities.Settings;
using MentorBot.Dialogs.Desk;
using MentorBot.Dialogs.Files;
using MentorBot.Dialogs.Groups;
using MentorBot.Dialogs.Imports;
using MentorBot.Dialogs.Knowledge;
using MentorBot.Dialogs.Learning;
using MentorBot.Dialogs.Members;
using MentorBot.Dialogs.Pairing;
using MentorBot.Dialogs.Plans;
using MentorBot.Dialogs.Reports;
using MentorBot.Dialogs.Seasons;
using MentorBot.Dialogs.Places;
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
        Command<PairMeetCommand>();
        Command<GroupStartCommand>();
        Command<GroupJoinCommand>();
        Command<GroupDeclineCommand>();
        Command<GroupLeaveCommand>();
        Command<GroupNextCommand>();
        Command<GroupReportCommand>();
        Command<GroupCallCommand>();
        Command<GroupAgendaCommand>();
        Command<GroupNotesCommand>();
        Command<GroupFileCommand>();
        Command<GroupHereCommand>();
        Command<GroupRotateCommand>();
        Command<GroupGoalCommand>();
        Command<GroupNormsCommand>();
        Command<GroupDaysCommand>();
        Command<GroupCloseCommand>();
        Command<TooMuchCommand>();
        Command<PathCommand>();
        Command<CompassCommand>();
        Command<CredentialCommand>();
        Command<CredentialStepCommand>();
        Command<EventsCommand>();
        Command<DigestCommand>();
        Command<MentorAnswerCommand>();
        Command<LanguageCommand>();
        Command<AskCommand>();
        Command<ShowEntryCommand>();
        Command<NoneOfTheseCommand>();
        Command<HandOverCommand>();
        Command<DoNotHandOverCommand>();
        Command<QuestionJudgeCommand>();
        Command<VoteCommand>();
        Command<LinkCommand>();
        Command<LinkFirstCommand>();
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
        Command<DeclineBecauseCommand>();
        Command<RolesCommand>();
        Command<RoleChangeCommand>();
        Command<AuditCommand>();
        Command<ReportCommand>();
        Command<ExportCommand>();
        Command<NewCodeCommand>();
        Command<ImportCommand>();
        Command<ImportConfirmCommand>();
        Command<ImportUndoCommand>();
        Command<SeasonCommand>();
        Command<SeasonCloseCommand>();
        Command<HandoverCommand>();
        Command<PlanNewCommand>();
        Command<PlanCheckCommand>();
        Command<AnnounceCommand>();
        Command<AnnouncePreviewCommand>();
        Command<AnnounceSendCommand>();
        Command<AnnounceReportCommand>();
        Command<MatchPreviewCommand>();
        Command<MatchKeepCommand>();
        Command<MatchForbidCommand>();
        Command<MatchWithoutCommand>();
        Command<CircleCommand>();
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
        Command<GapsCommand>();
        Command<AddEntryCommand>();
        Command<EditEntryCommand>();
        Command<RetireEntryCommand>();
        Command<ListEntriesCommand>();
        Command<ReviewEntriesCommand>();
        Command<SaveEntryCommand>();
        Command<UndoEntryCommand>();
        Command<JudgeEntryCommand>();
        Command<EntryFromQuestionCommand>();
        Command<InviteCommand>();
        Command<CloseLinksCommand>();
        Command<SettingsCommand>();
        Command<SaveSettingsCommand>();
        Command<DefaultSettingsCommand>();
        Command<PlaceCommand>();

        return services
            .AddSingleton(new CommandList(commands))
            .AddSingleton<IFile, MyDataFile>()
            .AddSingleton<IFile, ReportPage>()
            .AddSingleton<IFile, HoursSheet>()
            .AddSingleton<IFile, ExportFile>()
            .AddSingleton<IFile, InviteSheet>()
            .AddSingleton<IFile, ImportFile>()
            .AddSingleton<IFile, PlanPage>()
            .AddSingleton<IFile, GroupFile>()
            .AddSingleton<IFile, CalendarFile>()
            .AddSingleton<IFile, ForesightFile>()
            .AddSingleton<Dialog, JoinInterview>()
            .AddSingleton<Dialog, ProfileInterview>()
            .AddSingleton<Dialog, GroupStartInterview>()
            .AddSingleton<Dialog, GroupGoalInterview>()
            .AddSingleton<Dialog, PlanInterview>()
            .AddSingleton<Dialog, CredentialInterview>()
            .AddSingleton<Dialog, PrivacyInterview>()
            .AddSingleton<InterviewList>()
            .AddSingleton<Answers>()
            .AddSingleton<Editing>()
            .AddSingleton<Understanding>()
            .AddSingleton<Home>()
            .AddSingleton<Conversation>()
            .AddSingleton<IBot>(provider => provider.GetRequiredService<Conversation>());
    }
}
