using MentorBot.Domain.Groups;
using MentorBot.Domain.Members;
using NodaTime;

namespace MentorBot.Dialogs.Groups;

/// <summary>Circles, PLCs and cohorts.</summary>
public interface IGroupTexts
{
    /// <summary>A kind of group, on a button.</summary>
    string Name(GroupKind kind);

    /// <summary>A kind of group, in a sentence: "your circle".</summary>
    string Your(GroupKind kind);

    /// <summary>What a kind is for.</summary>
    string About(GroupKind kind);

    /// <summary>Which kind?</summary>
    string WhichKind { get; }

    /// <summary>A PLC's question in the words of a job family; ours where the family is not known.</summary>
    string Question(CareerFamily? family, PlcQuestion question);

    /// <summary>Which question?</summary>
    string WhichQuestion { get; }

    /// <summary>What for?</summary>
    string WhichPurpose { get; }

    /// <summary>A circle's purpose.</summary>
    string Name(CirclePurpose purpose);

    /// <summary>In our own words.</summary>
    string OwnWordsLabel { get; }

    /// <summary>Say it in your own words.</summary>
    string SayItYourself { get; }

    /// <summary>Which micro-credential?</summary>
    string WhichCredential { get; }

    /// <summary>Who, and when first?</summary>
    string WhoAndWhen(int fewest, int most);

    /// <summary>Names.</summary>
    string WhoLabel { get; }

    /// <summary>May others join?</summary>
    string OpenLabel { get; }

    /// <summary>The day.</summary>
    string DayLabel { get; }

    /// <summary>The time.</summary>
    string TimeLabel { get; }

    /// <summary>Where.</summary>
    string WhereLabel { get; }

    /// <summary>Begin.</summary>
    string BeginLabel { get; }

    /// <summary>It has begun.</summary>
    string Started(GroupKind kind, int asked);

    /// <summary>Nobody has these names.</summary>
    string NotFound(IReadOnlyList<string> names);

    /// <summary>The group, as a title.</summary>
    string Title(GroupKind kind, string purpose);

    /// <summary>Who is in it.</summary>
    string MembersLine(IReadOnlyList<string> names, int free);

    /// <summary>When and where it meets.</summary>
    string MeetingLine(string when, string where);

    /// <summary>There is no date.</summary>
    string NoDate { get; }

    /// <summary>Who has a role.</summary>
    string RoleLine(GroupRole role, string name);

    /// <summary>Where the cycle stands.</summary>
    string StepLine(CycleStep step, LocalDate? day);

    /// <summary>The goal.</summary>
    string GoalLine(string goal);

    /// <summary>The norms.</summary>
    string NormsLine(IReadOnlyList<string> norms);

    /// <summary>You are in no group.</summary>
    string NoGroup { get; }

    /// <summary>Which group?</summary>
    string WhichGroup { get; }

    /// <summary>There is no open group.</summary>
    string NothingToJoin { get; }

    /// <summary>Which one to join?</summary>
    string WhichToJoin { get; }

    /// <summary>Would you join?</summary>
    string Invitation(GroupKind kind, string purpose, string by);

    /// <summary>Join.</summary>
    string JoinLabel { get; }

    /// <summary>No, thanks.</summary>
    string NoThanks { get; }

    /// <summary>The invitation was declined.</summary>
    string Declined { get; }

    /// <summary>A circle begins.</summary>
    string Begins(IReadOnlyList<string> others, string leader);

    /// <summary>You are in.</summary>
    string Joined(GroupKind kind, IReadOnlyList<string> others);

    /// <summary>To who leads: somebody joined.</summary>
    string SomebodyJoined(GroupKind kind, string name, int count);

    /// <summary>Leave.</summary>
    string LeaveLabel { get; }

    /// <summary>You left.</summary>
    string Left { get; }

    /// <summary>Pick a time.</summary>
    string PickATime { get; }

    /// <summary>A proposed time.</summary>
    string TimeChoice(string when, int free, int of);

    /// <summary>Take the day and time filled in.</summary>
    string TakeThisLabel { get; }

    /// <summary>The day or the time cannot be read.</summary>
    string WhenNotRead { get; }

    /// <summary>The date is set.</summary>
    /// <param name="when">When.</param>
    /// <param name="inRoom">Whether the group hears of it in a channel of its own.</param>
    string DateSet(string when, bool inRoom);

    /// <summary>To the others: the date.</summary>
    string DateNews(GroupKind kind, string when, string where);

    /// <summary>A reminder.</summary>
    string Reminder(GroupKind kind, string when, string where, GroupRole? role);

    /// <summary>Set a date.</summary>
    string DateLabel { get; }

    /// <summary>Agenda.</summary>
    string AgendaLabel { get; }

    /// <summary>Pass on the roles.</summary>
    string RotateLabel { get; }

    /// <summary>Goal.</summary>
    string GoalLabel { get; }

    /// <summary>Norms.</summary>
    string NormsLabel { get; }

    /// <summary>Days of the steps.</summary>
    string DaysLabel { get; }

    /// <summary>Template for notes.</summary>
    string NotesLabel { get; }

    /// <summary>How did it go?</summary>
    string After(GroupKind kind);

    /// <summary>A report.</summary>
    string Name(MeetingReport report, GroupKind kind);

    /// <summary>Thanks for the report.</summary>
    string Thanks(MeetingReport report);

    /// <summary>The next step.</summary>
    string NextStep(CycleStep step, LocalDate? day);

    /// <summary>A group is stuck: what helps.</summary>
    string StuckHint { get; }

    /// <summary>Shall the coordinator help?</summary>
    string CallAsk { get; }

    /// <summary>Ask the coordinator.</summary>
    string CallLabel { get; }

    /// <summary>The coordinator was asked.</summary>
    string Called { get; }

    /// <summary>Nobody was asked.</summary>
    string NotCalled { get; }

    /// <summary>To the coordinator.</summary>
    string NeedsHelp(string name, GroupKind kind);

    /// <summary>The roles were passed on.</summary>
    string Rotated { get; }

    /// <summary>How long?</summary>
    string HowLong { get; }

    /// <summary>Minutes.</summary>
    string Minutes(int minutes);

    /// <summary>The agenda: title.</summary>
    string AgendaTitle(int minutes);

    /// <summary>A part of the agenda.</summary>
    string Name(AgendaPart part, GroupKind kind);

    /// <summary>A step, as a word.</summary>
    string Name(CycleStep step);

    /// <summary>What a step asks.</summary>
    string Hint(CycleStep step);

    /// <summary>The template: title.</summary>
    string NotesTitle { get; }

    /// <summary>The template: lines.</summary>
    IReadOnlyList<string> NotesLines { get; }

    /// <summary>Which norms?</summary>
    string WhichNorms { get; }

    /// <summary>A norm.</summary>
    string Name(Norm norm);

    /// <summary>Save.</summary>
    string SaveLabel { get; }

    /// <summary>Saved.</summary>
    string Saved { get; }

    /// <summary>What is the goal?</summary>
    string WhichGoal { get; }

    /// <summary>What the goal lacks, kindly.</summary>
    string Missing(SmartPart part);

    /// <summary>Above what it lacks.</summary>
    string GoalNearly(int missing);

    /// <summary>Keep it.</summary>
    string KeepGoalLabel { get; }

    /// <summary>The goal stands.</summary>
    string GoalSaved(string goal);

    /// <summary>By when each step?</summary>
    string WhichDays { get; }

    /// <summary>End it?</summary>
    string CloseAsk(GroupKind kind);

    /// <summary>What changed.</summary>
    string Name(GroupChange change);

    /// <summary>Do not end it.</summary>
    string KeepGroupLabel { get; }

    /// <summary>It is over.</summary>
    string Closed { get; }

    /// <summary>To the others: it is over.</summary>
    string Ended(GroupKind kind, GroupChange? change);

    /// <summary>What could be next.</summary>
    string WhatNext { get; }

    /// <summary>The day of a step has passed.</summary>
    string StepDue(CycleStep step);

    /// <summary>A file for one's calendar.</summary>
    string FileLabel { get; }

    /// <summary>Here it is.</summary>
    string FileIntro { get; }

    /// <summary>The group has this channel from now on.</summary>
    string RoomTaken(string title);

    /// <summary>Who reads there sees it, and how to stop it.</summary>
    string RoomWarning { get; }

    /// <summary>The group has no channel any more.</summary>
    string RoomLeft(string title);

    /// <summary>There is no channel to leave.</summary>
    string NoRoom { get; }

    /// <summary>How a channel is taken.</summary>
    string RoomHow { get; }

    /// <summary>A channel of its own? With the first card of a group.</summary>
    string RoomHint { get; }

    /// <summary>Which of several groups is to have the channel?</summary>
    string WhichGroupHere { get; }

    /// <summary>On a group's card: it has a channel.</summary>
    string RoomLine { get; }

    /// <summary>Not in the channel any more.</summary>
    string RoomOffLabel { get; }

    /// <summary>To all: the date.</summary>
    string RoomDate(GroupKind kind, string when, string where);

    /// <summary>To all: a reminder.</summary>
    string RoomReminder(GroupKind kind, string when, string where);

    /// <summary>To all: it is over.</summary>
    string RoomEnded(GroupKind kind, GroupChange? change);

    /// <summary>To all: what could be next.</summary>
    string RoomNext { get; }

    /// <summary>In the channel: how to get a file for one's calendar, or another agenda.</summary>
    string RoomFile { get; }

    /// <summary>To whoever leads: the bot cannot write in the channel any more.</summary>
    string RoomGone(GroupKind kind);

    /// <summary>A group's channel, as the receiver of a message.</summary>
    string RoomOf(GroupKind kind);

    /// <summary>To all: the step that the group is at.</summary>
    string StepNow(CycleStep step, LocalDate day);

    /// <summary>A day and an hour, with the day of the week.</summary>
    string When(LocalDateTime when);

    /// <summary>About a command.</summary>
    string HelpFor(string command);
}
