namespace MentorBot.Domain.Groups;

/// <summary>What a circle is for, where its members do not say it in words of their own.</summary>
public enum CirclePurpose
{
    /// <summary>Get through the first weeks together.</summary>
    FirstWeeks,

    /// <summary>Learn from each other in the same work.</summary>
    SameWork,

    /// <summary>Think about what comes next in one's work life.</summary>
    WhatNext,
}
