namespace Deliberation.Domain.Handling;

/// <summary>A step of handling one opinion that has a time of its own.</summary>
public enum HandlingStep
{
    /// <summary>签收: staff have read it and take it on.</summary>
    Receive,

    /// <summary>到场: somebody is there; fast lane only.</summary>
    OnSite,

    /// <summary>答复: the resident has an answer: a reply, or a public decision on the topic.</summary>
    Answer,

    /// <summary>办结: the danger is over; fast lane only. What a meeting settles is closed by residents, never here.</summary>
    Close,
}

/// <summary>督办: above whom an overdue step was brought.</summary>
public enum EscalationLevel
{
    /// <summary>To the supervision group, when the time is over.</summary>
    Supervision,

    /// <summary>To the street, when it is over by as much again, or by <see cref="Plans.ReminderRules.StreetAfterWorkingDays"/> working days.</summary>
    Street,
}
