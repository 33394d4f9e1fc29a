namespace Deliberation.Domain.Notifications;

/// <summary>What a message tells.</summary>
public enum MessageKind
{
    /// <summary>请来议一议: the person is invited.</summary>
    Invitation,

    /// <summary>定了时间, 改了时间: the meeting was called, or called anew, and asks for an answer.</summary>
    Called,

    /// <summary>明天开会.</summary>
    Reminder,

    /// <summary>会议取消了: the meeting was called off; another date is told when it is set.</summary>
    CalledOff,

    /// <summary>休会了: the session ended before the agenda was through; a further one is called.</summary>
    Adjourned,

    /// <summary>接着开会: the date of the further session, which asks for an answer.</summary>
    Continued,

    /// <summary>委托不算了: the date changed, so that the proxy no longer takes part.</summary>
    ProxyDropped,

    /// <summary>取消了: the invitation was taken back.</summary>
    Withdrawn,

    /// <summary>请看纪要: the minutes wait for the people who were there.</summary>
    Minutes,

    /// <summary>公布了方案.</summary>
    Plan,

    /// <summary>请评价: a resident with an account is asked.</summary>
    Evaluation,

    /// <summary>催办, 督办: a measure is due, or overdue.</summary>
    Supervision,
}
