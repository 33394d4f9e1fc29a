namespace Deliberation.Domain.Meetings;

/// <summary>Where an agenda item and its council meeting stand. The order is the usual way; <see cref="Reopened"/> leads back.</summary>
public enum MeetingStage
{
    /// <summary>Nothing has happened: the stream is empty.</summary>
    None,

    /// <summary>议题建议: proposed from a topic, waiting for a decision.</summary>
    Proposed,

    /// <summary>综合评估: stakeholders score the proposal, online and on site.</summary>
    UnderEvaluation,

    /// <summary>暂缓: postponed until a day, with a public reason.</summary>
    Postponed,

    /// <summary>不列入: rejected with a public reason. Final.</summary>
    Rejected,

    /// <summary>并入: part of another item, with every voice behind it; can be taken out again.</summary>
    Merged,

    /// <summary>列入议题: accepted as an agenda item, waiting to be convened.</summary>
    Accepted,

    /// <summary>已召集: date, place, facilitator and agenda stand.</summary>
    Scheduled,

    /// <summary>议事中: the session is open.</summary>
    InSession,

    /// <summary>休会: the session was ended before the agenda was through; a further one is to be called.</summary>
    Adjourned,

    /// <summary>整理纪要: the session is closed, the minutes are being written.</summary>
    MinutesOpen,

    /// <summary>共治方案: the plan is published, work has not begun.</summary>
    Planned,

    /// <summary>跟踪: responsible units report progress.</summary>
    Tracking,

    /// <summary>回访: the residents behind the item are asked whether it is solved.</summary>
    Evaluating,

    /// <summary>已答复: the residents said that it is solved. Final.</summary>
    Answered,

    /// <summary>重办: too many residents said that it is not solved.</summary>
    Reopened,
}
