using System.Globalization;
using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Groups;

/// <summary>English.</summary>
public sealed class GroupEnglish : IGroupTexts
{
    private static readonly Talk.TalkEnglish Talk = new();

    /// <inheritdoc/>
    public string Name(GroupKind kind) => kind switch
    {
        GroupKind.Circle => "Circle",
        GroupKind.Plc => "PLC",
        GroupKind.Team => "Team on the learning path",
        _ => "Micro-credential group",
    };

    /// <inheritdoc/>
    public string Your(GroupKind kind) => kind switch
    {
        GroupKind.Circle => "your circle",
        GroupKind.Plc => "your PLC",
        GroupKind.Team => "your path team",
        _ => "your micro-credential group",
    };

    /// <inheritdoc/>
    public string About(GroupKind kind) => kind switch
    {
        GroupKind.Circle => "Circle: a few people who help each other, perhaps with one mentor.",
        GroupKind.Plc => "PLC: a team takes one question from its work, tries something, and looks what changed.",
        GroupKind.Team => "Team: the four courses on mentoring together, and a plan for your local.",
        _ => "Micro-credential group: eight weeks, side by side, one credential each.",
    };

    /// <inheritdoc/>
    public string WhichKind => "What kind of group shall it be?";

    /// <inheritdoc/>
    public string Question(CareerFamily? family, PlcQuestion question) => (family, question) switch
    {
        (CareerFamily.Transportation, PlcQuestion.What) => "What should every rider be able to do safely?",
        (CareerFamily.Transportation, PlcQuestion.Know) => "How will we know that our riders can do it?",
        (CareerFamily.Transportation, PlcQuestion.NotYet) => "What do we do when some riders cannot yet?",
        (CareerFamily.Transportation, _) => "What is next for the riders who can?",
        (CareerFamily.Food, PlcQuestion.What) => "What should every meal we serve be like?",
        (CareerFamily.Food, PlcQuestion.Know) => "How will we know that our meals are right?",
        (CareerFamily.Food, PlcQuestion.NotYet) => "What do we do when a meal or a line goes wrong?",
        (CareerFamily.Food, _) => "What is next when the meals go well?",
        (CareerFamily.Custodial, PlcQuestion.What) => "What should every room in our building be like?",
        (CareerFamily.Custodial, PlcQuestion.Know) => "How will we know that the building is clean and safe?",
        (CareerFamily.Custodial, PlcQuestion.NotYet) => "What do we do when a room is not as it should be?",
        (CareerFamily.Custodial, _) => "What is next when the building is in good shape?",
        (CareerFamily.Clerical, PlcQuestion.What) => "What should everybody get who comes to our office?",
        (CareerFamily.Clerical, PlcQuestion.Know) => "How will we know that people at the desk got help?",
        (CareerFamily.Clerical, PlcQuestion.NotYet) => "What do we do when somebody leaves the office without help?",
        (CareerFamily.Clerical, _) => "What is next when the office runs well?",
        (CareerFamily.Health, PlcQuestion.What) => "What should every student know to stay well?",
        (CareerFamily.Health, PlcQuestion.Know) => "How will we know that students stay well?",
        (CareerFamily.Health, PlcQuestion.NotYet) => "What do we do when a student needs more care?",
        (CareerFamily.Health, _) => "What is next for students who care well for themselves?",
        (CareerFamily.Security, PlcQuestion.What) => "What should everybody do to keep our school safe?",
        (CareerFamily.Security, PlcQuestion.Know) => "How will we know that people feel safe?",
        (CareerFamily.Security, PlcQuestion.NotYet) => "What do we do when a place does not feel safe?",
        (CareerFamily.Security, _) => "What is next for the places that are safe?",
        (CareerFamily.SkilledTrades, PlcQuestion.What) => "What should everybody know about our tools and machines?",
        (CareerFamily.SkilledTrades, PlcQuestion.Know) => "How will we know that the tools are used right?",
        (CareerFamily.SkilledTrades, PlcQuestion.NotYet) => "What do we do when a tool or a repair fails?",
        (CareerFamily.SkilledTrades, _) => "What is next for those who master the tools?",
        (CareerFamily.Technical, PlcQuestion.What) => "What should everybody be able to do with their device?",
        (CareerFamily.Technical, PlcQuestion.Know) => "How will we know that the devices help?",
        (CareerFamily.Technical, PlcQuestion.NotYet) => "What do we do when somebody cannot work with a device?",
        (CareerFamily.Technical, _) => "What is next for those who know their device well?",
        (CareerFamily.Paraeducator, PlcQuestion.What) => "What should every student we help be able to do alone?",
        (CareerFamily.Paraeducator, PlcQuestion.Know) => "How will we know that our students learned it?",
        (CareerFamily.Paraeducator, PlcQuestion.NotYet) => "What do we do when some students cannot yet?",
        (CareerFamily.Paraeducator, _) => "What is next for the students who can?",
        (_, PlcQuestion.What) => "What should all of us know and be able to do?",
        (_, PlcQuestion.Know) => "How will we know that we can do it?",
        (_, PlcQuestion.NotYet) => "What do we do when some of us cannot yet?",
        _ => "What is next for those of us who can?",
    };

    /// <inheritdoc/>
    public string WhichQuestion => "Which question do you want to work on? These are the four PLC questions, in words of ours for your work.";

    /// <inheritdoc/>
    public string WhichPurpose => "What is the circle for?";

    /// <inheritdoc/>
    public string Name(CirclePurpose purpose) => purpose switch
    {
        CirclePurpose.FirstWeeks => "Get through the first weeks",
        CirclePurpose.SameWork => "Learn from each other at work",
        _ => "Talk about what comes next",
    };

    /// <inheritdoc/>
    public string OwnWordsLabel => "In our own words";

    /// <inheritdoc/>
    public string SayItYourself => "Write it in one short sentence. All members will see it. Please leave names out.";

    /// <inheritdoc/>
    public string WhichCredential => "Which micro-credential do you want to earn together? Type its name.";

    /// <inheritdoc/>
    public string WhoAndWhen(int fewest, int most) => $"Who shall I ask, and when do you meet first? {fewest} to {most} people are a good size. What you leave empty can wait.";

    /// <inheritdoc/>
    public string WhoLabel => "Names, with commas";

    /// <inheritdoc/>
    public string OpenLabel => "May others join?";

    /// <inheritdoc/>
    public string DayLabel => "Day";

    /// <inheritdoc/>
    public string TimeLabel => "Time";

    /// <inheritdoc/>
    public string WhereLabel => "Where (room, yard, channel)";

    /// <inheritdoc/>
    public string BeginLabel => "Begin";

    /// <inheritdoc/>
    public string Started(GroupKind kind, int asked) => $"Good: {Your(kind)} has begun, and you lead the first meeting.{asked switch { 0 => "", 1 => " I have asked 1 person.", _ => $" I have asked {asked} people." }}";

    /// <inheritdoc/>
    public string NotFound(IReadOnlyList<string> names) => $"I know nobody called {Talk.And(names)} here, so I asked the others. Type people to see all names.";

    /// <inheritdoc/>
    public string Title(GroupKind kind, string purpose) => purpose.Length == 0 ? Name(kind) : $"{Name(kind)}: {purpose}";

    /// <inheritdoc/>
    public string MembersLine(IReadOnlyList<string> names, int free) => $"In it: {Talk.And(names)}.{(free > 0 ? $" Free places: {free}." : "")}";

    /// <inheritdoc/>
    public string MeetingLine(string when, string where) => $"Next meeting: {when}{(where.Length > 0 ? $", {where}" : "")}.";

    /// <inheritdoc/>
    public string NoDate => "No date yet.";

    /// <inheritdoc/>
    public string RoleLine(GroupRole role, string name) => $"{RoleName(role)}: {name}";

    /// <inheritdoc/>
    public string StepLine(CycleStep step, LocalDate? day) => $"Step {(int)step + 1} of 6: {Name(step).ToLowerInvariant()}.{(day is { } by ? $" By {Talk.Date(by)}." : "")} {Hint(step)}";

    /// <inheritdoc/>
    public string GoalLine(string goal) => $"Goal: {goal}";

    /// <inheritdoc/>
    public string NormsLine(IReadOnlyList<string> norms) => $"We agreed: {string.Join("; ", norms)}.";

    /// <inheritdoc/>
    public string NoGroup => "You are in no group yet. You can start one, or join one that is open.";

    /// <inheritdoc/>
    public string WhichGroup => "Which group do you mean?";

    /// <inheritdoc/>
    public string NothingToJoin => "No group is open right now. You can start one: type group start.";

    /// <inheritdoc/>
    public string WhichToJoin => "These groups have a place for you.";

    /// <inheritdoc/>
    public string Invitation(GroupKind kind, string purpose, string by) => $"{by} asks you to join a group. {Title(kind, purpose)}";

    /// <inheritdoc/>
    public string JoinLabel => "Join";

    /// <inheritdoc/>
    public string NoThanks => "No, thanks";

    /// <inheritdoc/>
    public string Declined => "OK. I tell nobody that you said no.";

    /// <inheritdoc/>
    public string Begins(IReadOnlyList<string> others, string leader) => $"You are in a circle with {Talk.And(others)}. {leader} leads the first meeting. A circle helps while you wait for a mentor, and after.";

    /// <inheritdoc/>
    public string Joined(GroupKind kind, IReadOnlyList<string> others) => $"Welcome! You are in {Your(kind).Replace("your ", "the ", StringComparison.Ordinal)} with {Talk.And(others)}.";

    /// <inheritdoc/>
    public string SomebodyJoined(GroupKind kind, string name, int count) => $"{name} joined {Your(kind)}. You are {count} now.";

    /// <inheritdoc/>
    public string LeaveLabel => "Leave the group";

    /// <inheritdoc/>
    public string Left => "You have left the group. No reason needed.";

    /// <inheritdoc/>
    public string PickATime => "When do you meet next? These times fit most of you, as far as I know your hours. Or fill in your own.";

    /// <inheritdoc/>
    public string TimeChoice(string when, int free, int of) => free == of ? $"{when} (all free)" : $"{when} ({free} of {of} free)";

    /// <inheritdoc/>
    public string TakeThisLabel => "Take this day and time";

    /// <inheritdoc/>
    public string WhenNotRead => "I could not read the day or the time. Please write it like this: group next October 6, 3 pm";

    /// <inheritdoc/>
    public string DateSet(string when, bool inRoom) => $"Good: you meet on {when}. I tell the others in {(inRoom ? "your channel" : "their own hours")}, and I remind all of you the day before.";

    /// <inheritdoc/>
    public string DateNews(GroupKind kind, string when, string where) => $"There is a date for {Your(kind)}: {when}{(where.Length > 0 ? $", {where}" : "")}.";

    /// <inheritdoc/>
    public string Reminder(GroupKind kind, string when, string where, GroupRole? role) =>
        $"A reminder: {Your(kind)} meets on {when}{(where.Length > 0 ? $", {where}" : "")}.{(role is { } mine ? $" This time you are the {RoleName(mine).ToLowerInvariant()}." : "")}";

    /// <inheritdoc/>
    public string DateLabel => "Set a date";

    /// <inheritdoc/>
    public string AgendaLabel => "Agenda";

    /// <inheritdoc/>
    public string RotateLabel => "Pass on the roles";

    /// <inheritdoc/>
    public string GoalLabel => "Our goal";

    /// <inheritdoc/>
    public string NormsLabel => "Our norms";

    /// <inheritdoc/>
    public string DaysLabel => "Days of the steps";

    /// <inheritdoc/>
    public string NotesLabel => "Template for notes";

    /// <inheritdoc/>
    public string After(GroupKind kind) => $"How did the meeting of {Your(kind)} go? I keep only your choice.";

    /// <inheritdoc/>
    public string Name(MeetingReport report, GroupKind kind) => (report, kind) switch
    {
        (MeetingReport.MovedOn, GroupKind.Plc) => "We met, and this step is done",
        (MeetingReport.MovedOn, _) => "We met, and it helped",
        (MeetingReport.StillAtIt, GroupKind.Plc) => "We met, still at this step",
        (MeetingReport.StillAtIt, _) => "We met, but we are stuck",
        _ => "We did not meet",
    };

    /// <inheritdoc/>
    public string Thanks(MeetingReport report) => report switch
    {
        MeetingReport.MovedOn => "Great! Thank you for leading.",
        MeetingReport.StillAtIt => "Thank you. Good work takes more than one meeting.",
        _ => "No problem. Pick a new date, and it goes on.",
    };

    /// <inheritdoc/>
    public string NextStep(CycleStep step, LocalDate? day) => $"Next comes {Name(step).ToLowerInvariant()}{(day is { } by ? $", by {Talk.Date(by)}" : "")}. {Hint(step)}";

    /// <inheritdoc/>
    public string StuckHint => "Two times without a step: that happens to every group. Three things help. Go back to the question. Make the goal smaller. Let somebody else lead.";

    /// <inheritdoc/>
    public string CallAsk => "Shall I ask the coordinator to help?";

    /// <inheritdoc/>
    public string CallLabel => "Ask the coordinator";

    /// <inheritdoc/>
    public string Called => "I have asked the coordinator to get in touch with you. I said nothing but that.";

    /// <inheritdoc/>
    public string NotCalled => "OK. You can do it at any time.";

    /// <inheritdoc/>
    public string NeedsHelp(string name, GroupKind kind) => $"{name} asks for help: a group is stuck ({Name(kind)}). Please get in touch. I do not know more.";

    /// <inheritdoc/>
    public string Rotated => "The roles have gone round. Next time:";

    /// <inheritdoc/>
    public string HowLong => "How long is the meeting?";

    /// <inheritdoc/>
    public string Minutes(int minutes) => $"{minutes} minutes";

    /// <inheritdoc/>
    public string AgendaTitle(int minutes) => $"Agenda for {minutes} minutes";

    /// <inheritdoc/>
    public string Name(AgendaPart part, GroupKind kind) => (part, kind) switch
    {
        (AgendaPart.Welcome, _) => "Hello, who has which role, what we agreed",
        (AgendaPart.LookBack, GroupKind.Cohort) => "How far is each of us? One sentence each",
        (AgendaPart.LookBack, _) => "What did we want to do, and what came of it?",
        (AgendaPart.Work, GroupKind.Circle) => "One question from each, and what worked for others",
        (AgendaPart.Work, GroupKind.Plc) => "The step we are at",
        (AgendaPart.Work, GroupKind.Team) => "What the course said, and one open part of our plan",
        (AgendaPart.Work, _) => "Read a draft of each, with the rubric beside it",
        (AgendaPart.Decide, _) => "Who does what until next time? By role, no names",
        _ => "Closing round: one word each, the next date, thanks",
    };

    /// <inheritdoc/>
    public string Name(CycleStep step) => step switch
    {
        CycleStep.Question => "Question",
        CycleStep.Evidence => "Evidence",
        CycleStep.Plan => "Plan",
        CycleStep.Act => "Act",
        CycleStep.Check => "Check",
        _ => "Next",
    };

    /// <inheritdoc/>
    public string Hint(CycleStep step) => step switch
    {
        CycleStep.Question => "Agree on one question you can work on.",
        CycleStep.Evidence => "Count or look: what happens now?",
        CycleStep.Plan => "Pick one small thing to try.",
        CycleStep.Act => "Try it, all of you, in your own work.",
        CycleStep.Check => "Count or look again: what changed?",
        _ => "Keep it, change it, or take a new question.",
    };

    /// <inheritdoc/>
    public string NotesTitle => "Template for notes";

    /// <inheritdoc/>
    public IReadOnlyList<string> NotesLines =>
    [
        "Date and place:",
        "Our question:",
        "What we saw (numbers, no names):",
        "What we decided:",
        "Who does what (write the role, no name):",
        "Next step and next date:",
        "Keep it on paper or in your own file. I store no notes. No names of students, please.",
    ];

    /// <inheritdoc/>
    public string WhichNorms => "What do you agree on? Take away what does not fit.";

    /// <inheritdoc/>
    public string Name(Norm norm) => norm switch
    {
        Norm.Time => "we begin and end on time",
        Norm.Preparation => "we come prepared",
        Norm.Roles => "roles go round",
        Norm.Confidence => "what is said here stays here",
        Norm.Decisions => "we decide together",
        _ => "everybody has a say",
    };

    /// <inheritdoc/>
    public string SaveLabel => "Save";

    /// <inheritdoc/>
    public string Saved => "Saved for the whole group.";

    /// <inheritdoc/>
    public string WhichGoal => "What do you want to reach? Write one sentence: what, how much, for whom, by when. Please leave names out.";

    /// <inheritdoc/>
    public string Missing(SmartPart part) => part switch
    {
        SmartPart.Specific => "What exactly will be different? Say what people will do or see.",
        SmartPart.Measurable => "How will you see it? A number you can count helps.",
        SmartPart.Attainable => "“All” or “never” is hard to reach. Would a smaller step do for now?",
        SmartPart.Result => "Who will be better off? Say it: riders, students, families, your team.",
        _ => "By when? A day or a month makes it real.",
    };

    /// <inheritdoc/>
    public string GoalNearly(int missing) => missing == 1 ? "A good start! One thing could make it stronger." : "A good start! Some things could make it stronger.";

    /// <inheritdoc/>
    public string KeepGoalLabel => "Keep it as it is";

    /// <inheritdoc/>
    public string GoalSaved(string goal) => $"Your goal stands: {goal}";

    /// <inheritdoc/>
    public string WhichDays => "By when do you want to be done with each step?";

    /// <inheritdoc/>
    public string CloseAsk(GroupKind kind) => $"Do you want to end {Your(kind)}? Then pick what changed. I keep only your choice.";

    /// <inheritdoc/>
    public string Name(GroupChange change) => change switch
    {
        GroupChange.SomethingWorks => "We found something that works",
        GroupChange.Learned => "We learned something",
        GroupChange.Closer => "We know each other better",
        _ => "Too early to say",
    };

    /// <inheritdoc/>
    public string KeepGroupLabel => "Go on with the group";

    /// <inheritdoc/>
    public string Closed => "The group has ended. Thank you for the time you gave. The others get my thanks, too.";

    /// <inheritdoc/>
    public string Ended(GroupKind kind, GroupChange? change) =>
        $"{char.ToUpperInvariant(Your(kind)[0])}{Your(kind)[1..]} has ended.{(change is { } what and not GroupChange.TooEarly ? $" What changed: {Name(what).ToLowerInvariant()}." : "")} Thank you for being part of it!";

    /// <inheritdoc/>
    public string WhatNext => "What next? You can start a new group, or join one.";

    /// <inheritdoc/>
    public string StepDue(CycleStep step) => $"The day you set for this step has passed: {Name(step).ToLowerInvariant()}. Do you need longer? Then pick a new day.";

    /// <inheritdoc/>
    public string FileLabel => "For my calendar";

    /// <inheritdoc/>
    public string FileIntro => "Open this on your phone, and the meeting is in your calendar.";

    /// <inheritdoc/>
    public string RoomTaken(string title) => $"From now on I write here about this group. {title}";

    /// <inheritdoc/>
    public string RoomWarning => "Dates, roles, steps and the end come here, once for all. Whoever reads here sees them. To stop it, mention me and write: group here off";

    /// <inheritdoc/>
    public string RoomLeft(string title) => $"OK. I no longer write in the channel of this group. From now on I write to each of you alone. {title}";

    /// <inheritdoc/>
    public string NoRoom => "I do not write in a channel for you now.";

    /// <inheritdoc/>
    public string RoomHow => "Please write it in the channel of your group: mention me there, then write group here. I must be in that channel. In Slack, invite me first: /invite @MentorBot.";

    /// <inheritdoc/>
    public string RoomHint => "Do you have a channel of your own? Mention me there and write: group here. Then I tell you all there.";

    /// <inheritdoc/>
    public string WhichGroupHere => "You are in more than one group. Write it in the channel with its number.";

    /// <inheritdoc/>
    public string RoomLine => "What is for all of you comes in your channel.";

    /// <inheritdoc/>
    public string RoomOffLabel => "No longer in the channel";

    /// <inheritdoc/>
    public string RoomDate(GroupKind kind, string when, string where) => DateNews(kind, when, where);

    /// <inheritdoc/>
    public string RoomReminder(GroupKind kind, string when, string where) => Reminder(kind, when, where, role: null);

    /// <inheritdoc/>
    public string RoomEnded(GroupKind kind, GroupChange? change) => Ended(kind, change);

    /// <inheritdoc/>
    public string RoomNext => "What next? You can start a new group, or join one: write to me group start, or group join.";

    /// <inheritdoc/>
    public string RoomFile => "For your own calendar, mention me and write: group file. For another agenda: group agenda 30 or 60.";

    /// <inheritdoc/>
    public string RoomGone(GroupKind kind) => $"I can no longer write in the channel of {Your(kind)}. From now on I write to each of you alone. To have it back, add me there, mention me, and write: group here";

    /// <inheritdoc/>
    public string RoomOf(GroupKind kind) => $"Channel ({Name(kind)})";

    /// <inheritdoc/>
    public string StepNow(CycleStep step, LocalDate day) => $"You are at step {(int)step + 1} of 6 now: {Name(step).ToLowerInvariant()}, by {Talk.Date(day)}. {Hint(step)}";

    /// <inheritdoc/>
    public string When(LocalDateTime when) => when.ToString("ddd, MMM d, h:mm tt", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public string HelpFor(string command) => command switch
    {
        "group start" => "Starts a circle, a PLC or a micro-credential group.",
        "group join" => "Joins a group that is open.",
        "group next" => "Shows your group and sets its next meeting.",
        "group agenda" => "Gives a timed agenda.",
        "group rotate" => "Passes on the roles.",
        "group here" => "In a channel: I write there for your group.",
        "group file" => "Puts the next meeting in your calendar.",
        _ => "Ends your group with thanks.",
    };

    private static string RoleName(GroupRole role) => role switch
    {
        GroupRole.Facilitator => "Facilitator",
        GroupRole.Recorder => "Recorder",
        GroupRole.Timekeeper => "Timekeeper",
        _ => "Reporter",
    };
}
